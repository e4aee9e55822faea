/** The lookup over whole files of messages: how many are answered rightly, and what is not ours refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queriesOf } from '../../src/data/queries.ts';
import { lookup } from '../../src/lookup/index.ts';
import { CERTAIN, LIKELY } from '../../src/lookup/sure.ts';
import type { Match } from '../../src/lookup/types.ts';
import { corpus, type Line, type Score, score } from '../bench/corpus.ts';
import { pack, records } from '../support.ts';

const answers = new Map<string, Match[]>();

/** The answers to a text: several tests ask for the same ones. */
function answersTo(text: string): Match[] {
  const found = answers.get(text) ?? lookup(pack, text);
  answers.set(text, found);
  return found;
}

const first = (text: string) => answersTo(text)[0]?.cause;

test('every message of the corpus gets its cause first', () => {
  const lines = corpus(['tests/corpus/messages.jsonl']);
  const wrong = lines.filter(({ text, cause, also }) => {
    const got = first(text) ?? 'none';
    return got !== cause && !also?.includes(got);
  });
  const report = wrong.map(({ text, cause }) => `${cause} ≠ ${first(text)}: ${text.slice(0, 90)}`).join('\n');
  assert.ok(lines.length >= 60, `only ${lines.length} messages`);
  assert.equal(report, '');
});

test('nearly every example of an error record is answered by its first cause, or one it lists', () => {
  let total = 0;
  const wrong: string[] = [];
  for (const [id, error] of Object.entries(records.errors))
    for (const example of error.examples) {
      total++;
      const got = first(example.text);
      const fine = error.causes.length === 0 ? got === undefined : error.causes.includes(got ?? '');
      if (!fine) wrong.push(`${id}: ${got} for ${example.text.slice(0, 80)}`);
    }
  assert.ok(wrong.length / total < 0.016, `${wrong.length} of ${total}:\n${wrong.join('\n')}`);
});

test('every wording that points to a cause is answered with it where it stands alone', () => {
  /** The word for token speaks for a sign-in with Google; the code that Windows prints with it tells. */
  const known = ['関数に指定されたトークンが無効です'];
  const wrong: string[] = [];
  for (const [id, { causes, evidence, said_by, matches }] of Object.entries(records.errors)) {
    if (causes.length === 0 || evidence === 'weak' || said_by === 'reader') continue;
    for (const wording of matches) {
      const text = wording.replaceAll('{host}', 'smtp.example.com').replaceAll(/\{\w+\}/g, 'x');
      const got = first(text);
      if (!causes.includes(got ?? '')) wrong.push(`${id}: ${got} for ${wording}`);
    }
  }
  assert.deepEqual(
    wrong.filter((line) => !known.some((text) => line.endsWith(text))),
    [],
  );
  assert.equal(wrong.length, known.length, 'what is known to be wrong is');
});

const causesOf = (text: string) => answersTo(text).map(({ cause }) => cause);

/** The lines of a file of the corpus, of which there are `count` at least, answered as well as `least` says (shares). */
function answered(file: string, count: number, least: Partial<Score>): Line[] {
  const lines = corpus([`tests/corpus/${file}.jsonl`]);
  const found = score(lines, causesOf);
  assert.ok(lines.length > count, `${lines.length} lines`);
  for (const [what, share] of Object.entries(least))
    assert.ok(found[what as keyof Score] > share, `${what}: ${found[what as keyof Score]}`);
  return lines;
}

const queryTexts = queriesOf(records.queries).map(({ text }) => text);
const wordings = Object.values(records.errors).flatMap(({ matches, examples }) => [
  ...matches,
  ...examples.map(({ text }) => text),
]);

/** A message that a record or a query repeats tells nothing here: take it out. */
function assertUntaught(lines: Line[], taught: string[]): void {
  const known = new Set(taught);
  assert.deepEqual(
    lines.filter(({ text }) => known.has(text)),
    [],
  );
}

test('messages of many programs are answered, of some of which records have been made since', () => {
  answered('programs', 350, { top1: 0.96, top3: 0.98, refused: 0.78 });
});

test('what over a hundred programs print of a server that answers as Gmail does is answered', () => {
  answered('lab', 800, { top1: 0.97, top3: 0.98 });
});

test('what catalogues and public reports of many programs say is answered; unlike the collected, these were lessons', () => {
  answered('catalogues', 3900, { top1: 0.88, top3: 0.9, refused: 0.87 });
});

test('messages that were collected when the records stood are answered, and what is not ours is refused', () => {
  const lines = answered('collected', 1800, { top1: 0.95, top3: 0.96, refused: 0.88 });
  assertUntaught(lines, [...wordings, ...queryTexts]);
});

test('what other software and services say every day is refused, but for what any program may say', () => {
  answered('everyday', 240, { refused: 0.88 });
});

test('queries that were not taught are answered, and what people ask about other things is not', () => {
  const lines = answered('queries', 500, { top1: 0.86, top3: 0.9, refused: 0.9 });
  assertUntaught(lines, queryTexts);
});

test('what is called almost certain or likely is right as often as these words promise', () => {
  const given = corpus(['tests/corpus/collected.jsonl']).flatMap(({ text, cause, also }) =>
    answersTo(text)
      .slice(0, 1)
      .map((match) => ({ sure: match.confidence, right: match.cause === cause || also?.includes(match.cause) })),
  );
  const share = (from: number, below: number) => {
    const called = given.filter(({ sure }) => sure >= from && sure < below);
    assert.ok(called.length > 80, `only ${called.length} from ${from} on`);
    return called.filter(({ right }) => right).length / called.length;
  };
  assert.ok(share(CERTAIN, 2) > 0.94, `${share(CERTAIN, 2)}`);
  assert.ok(share(LIKELY, CERTAIN) > 0.84, `${share(LIKELY, CERTAIN)}`);
});
