/** `npm run check:prose [file…]`: Japanese through textlint, English through a spell check. Exit code 1 if any problem. */
import { readRecords } from '../src/data/check.ts';
import { readContent } from '../src/data/files.ts';
import { englishProblems, namesOf } from './prose/english.ts';
import { japaneseProblems } from './prose/japanese.ts';
import { passagesOf } from './prose/passages.ts';

const only = process.argv.slice(2);
const { files } = readContent();
const passages = passagesOf(files).filter(({ file }) => only.length === 0 || only.some((name) => file.includes(name)));
const names = namesOf(readRecords(files).records.clients);
const problems = [...(await japaneseProblems(passages)), ...(await englishProblems(passages, names))];
for (const { file, place, rule, message } of problems) console.error(`${file} (${place})\n  ${rule}: ${message}`);
console.log(
  `prose: ${passages.length} passages, ${problems.length || 'no'} problem${problems.length === 1 ? '' : 's'}`,
);
process.exitCode = problems.length ? 1 : 0;
