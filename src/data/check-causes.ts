/** What one cause record alone cannot show: its neighbours, the programs of its notes, its articles. */
import type { Exists, Records, Say } from './collections.ts';

/** `existing`: every file of src/content, without its ending. */
export function checkCauses({ causes }: Records, existing: Set<string>, say: Say, mustExist: Exists): void {
  for (const [name, cause] of Object.entries(causes)) {
    const file = `causes/${name}.yaml`;
    cause.neighbours.forEach((neighbour, i) => {
      mustExist(file, `neighbours.${i}.cause`, 'causes', neighbour.cause);
      if (neighbour.cause === name) say(file, `neighbours.${i}.cause`, 'is the cause itself: name another');
    });
    cause.by_client.forEach((note, i) => {
      for (const client of note.clients) mustExist(file, `by_client.${i}.clients`, 'clients', client);
    });
    for (const lang of ['ja', 'en'])
      if (!existing.has(`fixes/${lang}/${name}`))
        say(file, '(article)', `has no article: write src/content/fixes/${lang}/${name}.mdx`);
  }
}
