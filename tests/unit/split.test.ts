/** The pack split by clue answers as the whole one does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '../../src/lookup/index.ts';
import { corpus } from '../bench/corpus.ts';
import { shardsFor, split, withShards } from '../bench/split.ts';
import { pack } from '../support.ts';

const parts = split(pack, 64);
const brief = (matches: ReturnType<typeof lookup>) =>
  matches.map(({ cause, error, confidence, clues }) => ({ cause, error, confidence, clues: clues.length }));

test('every message of the corpus gets the same answers from the head and the shards of its own words', () => {
  let fetched = 0;
  for (const { text } of corpus()) {
    const numbers = shardsFor(parts, text);
    fetched += numbers.length;
    assert.deepEqual(brief(lookup(withShards(parts, numbers), text)), brief(lookup(pack, text)), text);
  }
  assert.ok(fetched < corpus().length * 48, 'nearly all shards are asked for every time');
});

test('without its shards a message is not known by its signs: the head alone does not hold them', () => {
  const text = '534-5.7.9 Application-specific password required';
  const signs = (own: typeof pack) =>
    lookup(own, text).flatMap(({ clues }) => clues.filter(({ kind }) => kind === 'wording'));
  assert.ok(signs(pack).length > 0);
  assert.equal(signs(withShards(parts, [])).length, 0);
});
