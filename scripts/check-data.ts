/**
 * `npm run check:data`: every record and article, each problem with file, field and repair; and whether the schemas
 * that editors read are those of the code. Exit code 1 if anything is wrong; writes nothing.
 */
import { checkRecords } from '../src/data/check.ts';
import { readContent } from '../src/data/files.ts';
import { staleSchemas } from './editor-schemas.ts';

const { files, problems, unreadable } = readContent(process.argv[2]);
problems.push(...checkRecords(files, undefined, unreadable));
for (const { file, field, message } of problems) console.error(`src/content/${file}\n  ${field}: ${message}`);
console.log(problems.length ? `${problems.length} problems in the data` : `data: ${files.length} files, no problem`);
const stale = staleSchemas();
for (const [file] of stale) console.error(`${file}\n  is not as src/schemas/ says: run npm run schemas, and commit it`);
process.exitCode = problems.length + stale.length ? 1 : 0;
