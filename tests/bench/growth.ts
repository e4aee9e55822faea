/**
 * `npm run bench:growth`: 10,000 error records, ours and made-up ones, in one pack and split by clue (split.ts). Prints
 * what a query fetches and whether the answers are the same. No files are written.
 */
import { gzipSync } from 'node:zlib';
import { queriesOf } from '../../src/data/queries.ts';
import { lookup } from '../../src/lookup/index.ts';
import { buildPack, type ErrorInput } from '../../src/lookup/pack.ts';
import type { Pack } from '../../src/lookup/types.ts';
import { pack as ownPack, records } from '../support.ts';
import { corpus } from './corpus.ts';
import { shardsFor, split, withShards } from './split.ts';

const TOTAL = Number(process.argv[2] ?? 10_000);
const SHARDS = Number(process.argv[3] ?? 512);
const QUERIES = 600;

let seed = 7;
function random(below: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}
const one = <T>(list: readonly T[]): T => list[random(list.length)] as T;

/** Words as often as real messages use them; a new family of messages also brings names of its own. */
const used = Object.values(records.errors).flatMap(({ matches, examples }) =>
  [...matches, ...examples.map(({ text }) => text)].flatMap((text) => text.toLowerCase().match(/[a-z]{3,14}/g) ?? []),
);
const name = () =>
  Array.from({ length: 2 + random(3) }, () => one('ka mo ri te lu sen dor vi ax pre on'.split(' '))).join('');
const sentence = (own: string) => [...Array.from({ length: 4 + random(5) }, () => one(used)), own].join(' ');

function madeUp(): ErrorInput {
  const own = name();
  return {
    causes: [one(ownPack.causes)],
    evidence: one(['decisive', 'strong', 'strong', 'weak'] as const),
    said_by: one(['client', 'client', 'library', 'server']),
    codes: [],
    matches: [sentence(own), sentence(own)],
    words: [],
    examples: [],
  };
}

const many: Record<string, ErrorInput> = { ...records.errors };
for (let i = Object.keys(many).length; i < TOTAL; i++) many[`made-up-${i}`] = madeUp();
const clients = Object.fromEntries(
  Object.entries(records.clients).map(([id, client]) => [
    id,
    { names: [client.name.en, ...client.aliases], devices: [], google: false },
  ]),
);
const whole = buildPack(ownPack.causes, many, clients, queriesOf(records.queries));
const parts = split(whole, SHARDS);

const real = corpus().map(({ text }) => text);
const made = Array.from({ length: QUERIES }, () => {
  const { matches } = one(Object.values(many));
  return `${sentence('')}\n${matches[0] ?? ''}\n${sentence('')}`;
});

const size = (data: unknown) => gzipSync(JSON.stringify(data)).length;
const shardSizes = parts.shards.map(size);

console.log(
  `${Object.keys(many).length} records; ${SHARDS} shards by the rarest word of each sign; sizes in bytes, gzip\n`,
);
console.log('| messages | same answers | one pack | split: p50 | p95 | shards a query (p50) |');
console.log('|---|---|---|---|---|---|');
row('our corpus', real);
row('made-up', made);
console.log(`\nHead of the split pack: ${size(parts.head)}; largest shard: ${Math.max(...shardSizes)}`);
console.log(`With our ${Object.keys(records.errors).length} records alone, one pack: ${size(ownPack)}`);

function row(label: string, texts: string[]): void {
  const wholeSize = size(whole);
  const head = size(parts.head);
  const asked = texts.map((text) => shardsFor(parts, text));
  const bytes = asked.map((numbers) => numbers.reduce((sum, number) => sum + (shardSizes[number] ?? 0), head));
  const same = texts.filter(
    (text, i) => answers(whole, text) === answers(withShards(parts, asked[i] as number[]), text),
  );
  const at = (values: number[], share: number) => values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
  const counts = asked.map(({ length }) => length);
  console.log(
    `| ${label} (${texts.length}) | ${same.length} | ${wholeSize} | ${at(bytes, 0.5)} | ${at(bytes, 0.95)} | ${at(counts, 0.5)} |`,
  );
  if (same.length < texts.length) process.exitCode = 1;
}

/** Causes, records and confidences, in their order. */
function answers(pack: Pack, text: string): string {
  return JSON.stringify(lookup(pack, text).map(({ cause, error, confidence }) => [cause, error, confidence]));
}
