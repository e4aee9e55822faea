/** `npm run check:data`: every record and article, each problem with file, field and repair. Exit code 1 if any. */
import { checkRecords } from '../src/data/check.ts';
import { readContent } from '../src/data/files.ts';
import { refreshSchemas } from './editor-schemas.ts';

const { files, problems } = readContent(process.argv[2]);
problems.push(...checkRecords(files));
for (const { file, field, message } of problems) console.error(`src/content/${file}\n  ${field}: ${message}`);
console.log(problems.length ? `${problems.length} problems in the data` : `data: ${files.length} files, no problem`);
process.exitCode = problems.length ? 1 : 0;
for (const file of refreshSchemas()) console.log(`${file} rewritten after the schemas: commit it`);
