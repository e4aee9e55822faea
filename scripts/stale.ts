/**
 * `npm run stale`: facts that were checked longer ago than their kind allows, the oldest first. `-- --on 2027-06-01`
 * looks from another day. Then the sources that no record and no article cites. A list of work, not a gate: the exit code is always 0.
 */
import { parseArgs } from 'node:util';
import { readRecords } from '../src/data/check.ts';
import { unusedSources } from '../src/data/check-sources.ts';
import { readContent } from '../src/data/files.ts';
import { staleFacts } from '../src/data/shelf-life.ts';
import { today } from '../src/data/today.ts';

const { values } = parseArgs({ options: { on: { type: 'string' } }, strict: false });
const on = typeof values.on === 'string' ? values.on : today;
const { records, articles } = readRecords(readContent().files);
const facts = staleFacts(records, on);
for (const { file, field, checked, days } of facts)
  console.log(`src/content/${file} · ${field}: checked ${checked}, ${days} days past its shelf life`);
for (const id of unusedSources(records, articles))
  console.log(`src/content/sources/${id}.yaml: no record and no article cites it`);
console.log(facts.length ? `${facts.length} facts to check again` : `nothing is past its shelf life on ${on}`);
