/** The parts of the built site that share their headers and their style. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

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

/** Every file below `folder`, as paths from there with slashes. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** The pages of a part, with the way to them from here. */
export function pagesOf(root: string, part: string): string[] {
  const place = join(root, part.replace(/\*$/, ''));
  const files = statSync(place).isFile() ? [place] : filesBelow(place).map((file) => join(place, file));
  return files.filter((file) => file.endsWith('.html'));
}
