/** `npm run check:quality`: how many cells of the matrix are known. `-- --cells` lists the unknown ones. Fails never. */
import { readRecords } from '../src/data/check.ts';
import { readContent } from '../src/data/files.ts';
import { maintainedClients, qualityLine, qualityOf, unknownCells } from '../src/data/quality.ts';
import { today } from '../src/data/today.ts';

const { records } = readRecords(readContent().files);
const maintained = maintainedClients(records, today);
console.log(qualityLine('maintained', qualityOf(maintained.map(([, client]) => client))));
console.log(qualityLine('all', qualityOf(Object.values(records.clients))));
if (process.argv.includes('--cells'))
  for (const [id, client] of maintained) {
    const cells = unknownCells(client);
    if (cells.length) console.log(`  ${id}: ${cells.join(', ')}`);
  }
