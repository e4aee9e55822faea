/**
 * `npm run bench`: the lookup beside general search libraries, on the same records and messages, in one run. Read the
 * ratios: times of one machine say little. Needs a built site (`npm run build`) for Pagefind; without one that row is left out. `npm run bench -- fuse.js`
 * leaves that library out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { lookup } from '../../src/lookup/index.ts';
import { buildPack, type ErrorInput, partKinds } from '../../src/lookup/pack.ts';
import type { Pack } from '../../src/lookup/types.ts';
import { pack, records } from '../support.ts';
import { corpus, type Line, score } from './corpus.ts';
import { millisecondsToAnswer } from './frame.ts';
import { pagefindAnswers } from './pagefind.ts';
import { type Doc, peers } from './peers.ts';

/** What stands in the box at a keystroke: 20 KB. */
const KEYSTROKE_TEXT = 20_480;

/** Modules to leave out: Fuse.js takes a second for each message. */
const without = process.argv.slice(2);

const lines = corpus();
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const at = (times: number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** So many searches to warm up; some libraries take seconds for each. */
const WARM_UP = 40;
/** Milliseconds of each search, after a few to warm up, and what it answers. */
function timed<T>(search: (text: string) => T, texts = lines.map(({ text }) => text)) {
  const answers = new Map<string, T>();
  for (const text of texts.slice(0, WARM_UP)) search(text);
  const times = texts.map((text) => {
    const start = performance.now();
    answers.set(text, search(text));
    return performance.now() - start;
  });
  return { times, answers };
}

const causesOf = (text: string) => lookup(pack, text).map(({ cause }) => cause);
const ours = timed(causesOf);

console.log(`Messages: ${lines.length} of tests/corpus, records: ${Object.keys(records.errors).length}\n`);
console.log('| engine | top1 | top3 | refused | p50 ms | p99 ms | p50 ratio | bytes (gzip) |');
console.log('|---|---|---|---|---|---|---|---|');
row('this lookup', scored(ours), ours.times, engineBytes());
const docs: Doc[] = Object.values(records.errors).flatMap(({ causes: [cause], matches, examples }) =>
  cause ? [...matches, ...examples.map(({ text }) => text)].map((text) => ({ id: 0, text, cause })) : [],
);
docs.forEach((doc, id) => {
  doc.id = id;
});
for (const { name, module, search } of peers(docs).filter(({ module }) => !without.includes(module))) {
  const found = timed(search);
  row(name, scored(found), found.times, moduleBytes(module));
}
if (existsSync('dist/pagefind/pagefind.js')) {
  const answers = await pagefindAnswers(lines.map(({ text }) => text));
  const byText = new Map(lines.map((line, i) => [line.text, answers[i]?.causes ?? []]));
  const bytes = gzipSync(readFileSync('dist/pagefind/pagefind.js')).length;
  row(
    'Pagefind (browser)',
    score(lines, (text) => byText.get(text) ?? []),
    answers.map(({ ms }) => ms),
    bytes,
  );
}

console.log('');
for (const [what, file] of [
  ['Messages collected when the records stood', 'collected'],
  ['Queries', 'queries'],
] as const) {
  const untaught = corpus([`tests/corpus/${file}.jsonl`]);
  const { top1, top3, refused } = score(untaught, causesOf);
  console.log(
    `${what}, none taught, ${untaught.length}: top 1 ${percent(top1)}, top 3 ${percent(top3)}, refused ${percent(refused)}`,
  );
}
console.log(`\nPack, gzip: ${packBytes(pack)}`);
growthWithText();
growthWithRecords();
if (existsSync('dist/en/index.html')) await keystrokes();

function scored({ answers }: { answers: Map<string, string[]> }) {
  return score(lines, (text) => answers.get(text) ?? []);
}

function row(name: string, { top1, top3, refused }: ReturnType<typeof score>, times: number[], bytes: number): void {
  const ratio = at(times, 0.5) / at(ours.times, 0.5);
  const cells = [percent(top1), percent(top3), percent(refused), at(times, 0.5).toFixed(3), at(times, 0.99).toFixed(2)];
  console.log(`| ${name} | ${cells.join(' | ')} | ${ratio.toFixed(1)} | ${bytes} |`);
}

function growthWithText(): void {
  const once = lines.map(({ text }: Line) => text).join('\n');
  let long = once;
  while (long.length < 1_400_000) long += once;
  console.log('\n| text | ms (median of 9) | ms per 10,000 characters |\n|---|---|---|');
  for (const size of [2_000, 20_480, 100_000, 1_000_000]) {
    // From nine places of the messages, so that they are not the same ones each time.
    const starts = Array.from({ length: 9 }, (_, i) => Math.floor((once.length * i) / 9));
    const { times } = timed(
      (text) => lookup(pack, text),
      starts.map((start) => long.slice(start, start + size)),
    );
    console.log(`| ${size} | ${at(times, 0.5).toFixed(2)} | ${((at(times, 0.5) / size) * 10_000).toFixed(2)} |`);
  }
}

async function keystrokes(): Promise<void> {
  let long = lines.map(({ text }) => text).join('\n');
  while (long.length < 100_000) long += long;
  const texts = Array.from({ length: 61 }, (_, i) => long.slice(i * 997, i * 997 + KEYSTROKE_TEXT));
  const times = await millisecondsToAnswer(texts);
  console.log(
    `\nFrom a keystroke to the answer, ${KEYSTROKE_TEXT} characters, Chromium at a quarter of its speed: median ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms`,
  );
}

/** Made-up records: words in the manner of error messages, so that words are shared as in real ones. */
function growthWithRecords(): void {
  const words = [...new Set(docs.flatMap(({ text }) => text.toLowerCase().match(/[a-z]{3,12}/g) ?? []))];
  let seed = 7;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const causes = [...new Set(docs.map(({ cause }) => cause))];
  const sentence = () => Array.from({ length: 4 + random(5) }, () => words[random(words.length)]).join(' ');
  const record = (): ErrorInput => ({
    causes: [causes[random(causes.length)] as string],
    evidence: 'strong',
    said_by: 'client',
    codes: [],
    matches: [sentence(), sentence()],
    words: [],
    examples: [],
  });
  console.log('\n| records | pack build ms | p95 ms of a 2,000-character text | pack gzip |\n|---|---|---|---|');
  for (const count of [250, 1_000, 10_000]) {
    const made = Object.fromEntries(Array.from({ length: count }, (_, i) => [`record-${i}`, record()]));
    const start = performance.now();
    const large: Pack = buildPack(causes, made, {});
    const built = performance.now() - start;
    const texts = Array.from({ length: 40 }, () => {
      const noise = Array.from({ length: 30 }, sentence).join('\n');
      return `${noise}\n${made[`record-${random(count)}`]?.matches[0]}\n${noise}`.slice(0, 2_000);
    });
    const { times } = timed((text) => lookup(large, text), texts);
    console.log(
      `| ${count} | ${built.toFixed(0)} | ${at(times, 0.95).toFixed(2)} | ${gzipSync(JSON.stringify(large)).length} |`,
    );
  }
}

function packBytes({ parts, ...head }: Pack): string {
  return parts
    .map(
      (part, i) =>
        `${partKinds[i]} ${gzipSync(JSON.stringify(i === 0 ? { ...head, parts: [part] } : part), { level: 9 }).length}`,
    )
    .join(', ');
}

/** The scripts of the lookup on a built page; 0 where there is no build. */
function engineBytes(): number {
  const page = existsSync('dist/en/index.html') ? readFileSync('dist/en/index.html', 'utf8') : '';
  const seen = new Set<string>();
  const queue = [...page.matchAll(/(?:src|href)="([^"]*_astro\/[^"]*ErrorLookup[^"]*\.js)"/g)].map(
    (match) => match[1] as string,
  );
  for (const file of queue) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(`dist${file}`, 'utf8');
    for (const match of text.matchAll(/["'`]\.\/([^"'`]+\.js)["'`]/g)) queue.push(`/_astro/${match[1]}`);
  }
  return [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(`dist${file}`), { level: 9 }).length, 0);
}

/** The module's main file as it is published, gzip. */
function moduleBytes(name: string): number {
  const require = createRequire(import.meta.url);
  return gzipSync(readFileSync(require.resolve(name)), { level: 9 }).length;
}
