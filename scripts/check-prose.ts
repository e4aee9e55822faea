/** `npm run check:prose [file…]`: Japanese through textlint, English through a spell check. Exit code 1 if any problem. */
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { filesBelow } from '../src/build/parts.ts';
import { readRecords } from '../src/data/check.ts';
import { readContent } from '../src/data/files.ts';
import { englishProblems, namesOf } from './prose/english.ts';
import { japaneseProblems } from './prose/japanese.ts';
import { passagesOf, wordPassages } from './prose/passages.ts';

/** Files and folders to read, as paths below the project whatever way they were given. */
const only = process.argv.slice(2).map((name) => relative('.', resolve(name)).split(sep).join('/'));
const { files } = readContent();
/** Where the words of the interface and of replies stand; paragraphs of a single page, in `.astro` files, are not read. */
const wordFiles = ['src/i18n', 'src/reply'].flatMap((folder) =>
  filesBelow(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);
const words = [...wordFiles, 'src/data/report.ts'].flatMap((file) => wordPassages(file, readFileSync(file, 'utf8')));
const all = [...passagesOf(files), ...words];
const isIn = (file: string, name: string) => file === name || file.startsWith(`${name}/`);
const unread = only.filter((name) => !all.some(({ file }) => isIn(file, name)));
for (const name of unread) console.error(`no such file, or nothing to read in it: ${name}`);
const passages = only.length ? all.filter(({ file }) => only.some((name) => isIn(file, name))) : all;
const names = namesOf(readRecords(files).records.clients);
const problems = [...(await japaneseProblems(passages)), ...(await englishProblems(passages, names))];
for (const { file, place, rule, message } of problems) console.error(`${file} (${place})\n  ${rule}: ${message}`);
console.log(
  `prose: ${passages.length} passages, ${problems.length || 'no'} problem${problems.length === 1 ? '' : 's'}`,
);
process.exitCode = problems.length + unread.length ? 1 : 0;
