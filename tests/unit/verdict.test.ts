import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stateOf, verdictOf } from '../../src/data/verdict.ts';
import { records } from '../support.ts';

const client = (id: string) => {
  const record = records.clients[id];
  assert.ok(record, `no record ${id}`);
  return record;
};

test('verdicts are computed from the claims', () => {
  assert.equal(verdictOf(client('thunderbird')), 'google-sign-in');
  assert.equal(verdictOf(client('outlook-2013')), 'app-password');
  assert.equal(verdictOf(client('windows-mail-10')), 'cannot');
  assert.equal(verdictOf(client('gmail-app')), 'google-sign-in');
});

test('a verdict holds for its day: Thunderbird had no Google sign-in in 2014', () => {
  assert.equal(verdictOf(client('thunderbird'), '2014-06-01'), 'app-password');
  assert.equal(verdictOf(client('thunderbird'), '2016-01-01'), 'google-sign-in');
});

test('whether a client is maintained follows from its dates', () => {
  const today = '2026-11-23';
  assert.equal(stateOf(client('thunderbird'), today), 'maintained');
  assert.equal(stateOf(client('thunderbird'), '2030-01-01'), 'quiet');
  assert.equal(stateOf(client('outlook-2013'), today), 'ended');
  assert.equal(stateOf(client('any-other-program'), today), 'unknown');
});
