/** What the lookup learns stays as it was when a record is added that has nothing to do with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnHints } from '../../src/lookup/learn.ts';
import type { ErrorInput } from '../../src/lookup/pack.ts';
import { pack, records } from '../support.ts';

test('a further record leaves nearly all hints as they were', () => {
  const all: ErrorInput[] = Object.values(records.errors);
  const added: ErrorInput = {
    causes: ['server-not-found'],
    evidence: 'strong',
    said_by: 'client',
    codes: ['E_NAME_4711'],
    matches: ['The pigeon did not find its loft', 'No such loft: {host}'],
    words: [],
    examples: [{ text: 'pigeond[7]: The pigeon did not find its loft (imap.gmail.example)' }],
  };
  const before = new Map(learnHints(pack.causes, all).rows.map(({ words, weights }) => [words.join(' '), weights]));
  const after = learnHints(pack.causes, [added, ...all]).rows;
  const same = after.filter(({ words, weights }) => before.get(words.join(' ')) === weights);
  assert.ok(
    same.length / after.length > 0.9,
    `${same.length} of ${after.length} rows are the same: adding a record changes too much of what was learned; see LEAST_SLOPE in src/lookup/learn.ts`,
  );
});
