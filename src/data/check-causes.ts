/** What one cause record alone cannot show: its neighbours, the programs of its notes, its articles, its place in the lookup. */

import { langs } from '../i18n/locales.ts';
import { causeOrder } from '../lookup/causes.ts';
import { type Content, type Exists, type Say, takenBy, unique } from './collections.ts';
import { MOST_CAUSES } from './pack.ts';

export function checkCauses({ records: { causes }, existing, say, mustExist }: Content): void {
  checkOrder(Object.keys(causes), say, mustExist);
  const places = new Map<number, string>();
  for (const [name, cause] of Object.entries(causes)) {
    const file = `causes/${name}.yaml`;
    if (cause.common) places.set(cause.common, takenBy(places.get(cause.common), file, 'common', say));
    unique(
      cause.neighbours.map((neighbour) => neighbour.cause),
      file,
      'neighbours',
      say,
    );
    cause.neighbours.forEach((neighbour, i) => {
      mustExist(file, `neighbours.${i}.cause`, 'causes', neighbour.cause);
      if (neighbour.cause === name) say(file, `neighbours.${i}.cause`, 'is the cause itself: name another');
    });
    cause.by_client.forEach((note, i) => {
      for (const client of note.clients) mustExist(file, `by_client.${i}.clients`, 'clients', client);
    });
    if (!existing.has(`queries/${name}`))
      say(file, '(queries)', `has no src/content/queries/${name}.yaml: write how readers put it`);
    for (const lang of langs)
      if (!existing.has(`fixes/${lang}/${name}`))
        say(file, '(article)', `has no article: write src/content/fixes/${lang}/${name}.mdx`);
  }
}

/** The lookup answers with the causes of `causeOrder` and no others, and has letters for so many. */
function checkOrder(names: string[], say: Say, mustExist: Exists): void {
  const ordered: readonly string[] = causeOrder;
  names.forEach((name, i) => {
    const file = `causes/${name}.yaml`;
    if (!ordered.includes(name))
      say(
        file,
        '(file name)',
        `is not in causeOrder, so the lookup cannot answer it: add "${name}" there, in src/lookup/causes.ts`,
      );
    if (i >= MOST_CAUSES)
      say(file, '(file name)', `is one more than the ${MOST_CAUSES} causes that the lookup has letters for: join two`);
  });
  for (const name of ordered) mustExist('../lookup/causes.ts', 'causeOrder', 'causes', name);
}
