/** The parts of the built site that share their headers and their style. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** These folders hold files of different kinds, so what is in them counts by itself. */
const split = new Set(['pagefind', 'ja', 'en']);

/** "ja/fix/*", "pagefind/fragment/*", "robots.txt" …: every file below `root` is covered by exactly one. */
export function partsOf(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== '_headers')
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`;
      if (!entry.isDirectory()) return [path];
      return split.has(path) ? partsOf(root, `${path}/`) : [`${path}/*`];
    })
    .sort();
}
