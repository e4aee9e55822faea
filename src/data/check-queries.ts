/** Checks what one file of queries alone cannot show: its name, its causes, and that no query is taught twice. */
import { checkSecrets } from './check-errors.ts';
import type { Content } from './collections.ts';
import { NO_CAUSE } from './queries.ts';

export function checkQueries({ records: { queries }, say, mustExist }: Content): void {
  const owner = new Map<string, string>();
  for (const [name, { said }] of Object.entries(queries)) {
    const file = `queries/${name}.yaml`;
    if (name !== NO_CAUSE) mustExist(file, '(file name)', 'causes', name);
    checkSecrets(file, said, (where, field, message) => say(where, `said.${field}`, message));
    said.forEach(({ also, ja, en }, i) => {
      also.forEach((cause, n) => {
        mustExist(file, `said.${i}.also.${n}`, 'causes', cause);
        if (cause === name || name === NO_CAUSE)
          say(file, `said.${i}.also.${n}`, `"${cause}" can be no further cause here: remove it`);
      });
      for (const [lang, texts] of Object.entries({ ja, en }))
        texts.forEach((text, n) => {
          const key = text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
          const first = owner.get(key);
          if (first) say(file, `said.${i}.${lang}.${n}`, `"${text}" already stands in ${first}: keep it in one place`);
          owner.set(key, file);
        });
    });
  }
}
