/**
 * `npm run calibrate [FILE.jsonl …]`: fits the curve of src/lookup/confidence.ts to the messages of tests/corpus and
 * prints the reliability table: of the answers said to be so sure, how many are right. With files, only the table, for them.
 */
import { CALIBRATION, confidenceOf } from '../../src/lookup/confidence.ts';
import { lookup } from '../../src/lookup/index.ts';
import { pack } from '../support.ts';
import { corpus } from './corpus.ts';

const files = process.argv.slice(2);
const answers = corpus(files.length ? files : undefined).flatMap(({ text, cause, also }) => {
  const [first] = lookup(pack, text);
  return first ? [{ said: first.confidence, right: [cause, ...(also ?? [])].includes(first.cause) }] : [];
});

/** The share that decide.ts gave, from the confidence that the present curve made of it. */
const shareOf = (said: number): number => {
  const sure = Math.min(Math.max(said, 1e-3), 1 - 1e-3);
  return 1 / (1 + Math.exp(-(Math.log(sure / (1 - sure)) - CALIBRATION.shift) / CALIBRATION.slope));
};
const loss = (curve: typeof CALIBRATION) =>
  answers.reduce((sum, { said, right }) => {
    const p = confidenceOf(shareOf(said), curve);
    return sum - Math.log(right ? p : 1 - p);
  }, 0);

if (files.length === 0) {
  let best = CALIBRATION;
  for (let shift = -1; shift <= 4; shift += 0.1)
    for (let slope = 0.2; slope <= 1.5; slope += 0.05) if (loss({ shift, slope }) < loss(best)) best = { shift, slope };
  console.log(
    `best curve: shift ${best.shift.toFixed(1)}, slope ${best.slope.toFixed(2)} (in use: shift ${CALIBRATION.shift}, slope ${CALIBRATION.slope})\n`,
  );
}
console.log('| said | answers | mean said | right |\n|---|---|---|---|');
for (const [low, high] of [
  [0, 0.6],
  [0.6, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 0.97],
  [0.97, 1.01],
] as const) {
  const some = answers.filter(({ said }) => said >= low && said < high);
  if (some.length === 0) continue;
  const mean = some.reduce((sum, { said }) => sum + said, 0) / some.length;
  const right = some.filter((one) => one.right).length / some.length;
  console.log(
    `| ${low} to ${Math.min(high, 1)} | ${some.length} | ${(100 * mean).toFixed(0)} % | ${(100 * right).toFixed(0)} % |`,
  );
}
