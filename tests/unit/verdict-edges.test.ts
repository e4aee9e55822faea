/** Verdicts and states where a day or a protocol decides, on made-up programs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter, MAINTAINED_FOR, stateDate, stateOf } from '../../src/data/state.ts';
import { type AsOf, verdictOf } from '../../src/data/verdict.ts';
import { type ClientRecord, claim } from '../../src/schemas/clients.ts';

const evidence = { sources: ['a'], checked: '2026-11-23', method: 'vendor-doc' as const };
const made = (value: 'yes' | 'no' | 'unknown') => claim.parse(value === 'unknown' ? { value } : { ...evidence, value });
const unknown = made('unknown');
/** A program of which nothing is known but `facts`. */
const program = (facts: object) =>
  ({
    sign_in: { imap: unknown, pop: unknown, smtp: unknown },
    ports: { imap_993: unknown, pop_995: unknown, smtp_465: unknown, smtp_587: unknown },
    app_password: unknown,
    tls12: unknown,
    history: [],
    ...facts,
  }) as unknown as ClientRecord;
const at = (day: string): AsOf => ({
  day,
  account: 'personal',
  rules: { passwordEnds: { personal: '2022-05-30', work: '2025-05-01' } } as AsOf['rules'],
  sources: { a: { date: '2020-05-01' } } as unknown as AsOf['sources'],
});

test('what sends with Google, and may not receive so, does not count as signing in with Google', () => {
  for (const pop of ['no', 'unknown'] as const) {
    const imap = pop === 'no' ? 'unknown' : 'no';
    const sign_in = { imap: made(imap), pop: made(pop), smtp: made('yes') };
    assert.equal(verdictOf(program({ sign_in, app_password: made('no') })), 'unknown', `imap ${imap}, pop ${pop}`);
  }
  for (const both of ['no', 'unknown'] as const) {
    const sign_in = { imap: made(both), pop: made(both), smtp: made('yes') };
    assert.equal(verdictOf(program({ sign_in, app_password: made('no') })), 'google-sign-in', both);
  }
});

test('a client of Google’s own interface signs in with Google from its first release, else from its oldest source', () => {
  const sign_in = { imap: made('yes'), pop: made('no'), smtp: made('yes') };
  const api = program({ google_api: true, sign_in });
  assert.equal(verdictOf(api, at('2020-04-30')), 'unknown');
  assert.equal(verdictOf(api, at('2020-05-01')), 'google-sign-in');
  const released = program({ google_api: true, sign_in, first_release: { ...evidence, date: '2010-06' } });
  assert.equal(verdictOf(released, at('2010-05-31')), 'not-yet');
  assert.equal(verdictOf(released, at('2012-01-01')), 'google-sign-in');
});

test('a program is maintained for two years after its last release, that day included', () => {
  const date = '2022-05-30';
  const released = program({ last_release: { ...evidence, date } });
  assert.equal(MAINTAINED_FOR, 730);
  assert.equal(stateOf(released, dayAfter(date, 730)), 'maintained');
  assert.equal(stateOf(released, dayAfter(date, 731)), 'quiet');
});

test('the date of a state is that of the end once it has come, else of the last sign of life', () => {
  const last_release = { ...evidence, date: '2022-05-30' };
  const ended = program({ last_release, ended: { ...evidence, date: '2024-01' } });
  assert.equal(stateDate(ended, '2026-01-01'), '2024-01');
  assert.equal(stateDate(ended, '2023-12-31'), '2022-05-30');
  assert.equal(stateDate(program({ last_release, ended: evidence }), '2026-12-01'), undefined);
  assert.equal(stateDate(program({ ended: { ...evidence, date: '2029-10' } }), '2026-01-01'), '2029-10');
});
