/** What a fix article shows for a program that lacks the article's procedure, and which examples it picks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examplesOf } from '../../src/data/examples.ts';
import { furtherClients, requiredClients, stepsFor } from '../../src/data/step-groups.ts';
import type { Procedure } from '../../src/schemas/causes.ts';
import { records } from '../records.ts';

const steps = {
  ja: ['手順'],
  en: ['step'],
  labels_checked: true,
  sources: [],
  checked: '2026-11-26',
  method: 'tested',
} as const;
/** The real records with one program cut down to the procedures named. */
const withOnly = (id: string, ...procedures: Procedure[]) => {
  const { cannot_connect: _, ...client } = records.clients[id] as (typeof records.clients)[string];
  const own = Object.fromEntries(procedures.map((name) => [name, steps]));
  return { ...records, clients: { ...records.clients, [id]: { ...client, steps: own } } } as unknown as typeof records;
};

test('a program with the procedure shows its own, in the order of the cause', () => {
  const entry = stepsFor(records, 'thunderbird', ['settings', 'google', 'app_password']);
  assert.deepEqual(entry?.procedures, ['settings', 'google', 'app_password']);
  assert.equal(entry?.note, undefined);
});

test('where sign-in with Google takes preparation, articles give the app password alone', () => {
  const entry = stepsFor(records, 'scripts', ['settings', 'google', 'app_password']);
  assert.deepEqual(entry?.procedures, ['settings', 'app_password']);
  assert.deepEqual(stepsFor(records, 'scripts', ['app_password', 'google'])?.procedures, ['app_password']);
  assert.deepEqual(stepsFor(records, 'scripts', ['google'])?.procedures, ['google']);
});

test('a program that only signs in with Google says why it has no password or settings steps', () => {
  const poorer = withOnly('gmail-app', 'google');
  assert.equal(stepsFor(poorer, 'gmail-app', ['app_password'])?.note, 'cannotEnterPassword');
  assert.equal(stepsFor(poorer, 'gmail-app', ['settings'])?.note, 'noSettings');
  assert.deepEqual(stepsFor(poorer, 'gmail-app', ['settings'])?.procedures, ['google']);
});

test('a program without Google sign-in offers the app password, or the steps for any program', () => {
  const entry = stepsFor(withOnly('becky', 'app_password'), 'becky', ['google']);
  assert.equal(entry?.note, 'cannotSignIn');
  assert.deepEqual(entry?.procedures, ['app_password']);
  const bare = stepsFor(withOnly('becky'), 'becky', ['settings']);
  assert.equal(bare?.note, 'noOwnSteps');
  assert.equal(bare?.from.id, 'any-other-program');
});

test('no program is listed twice, and an unknown one is left out', () => {
  const further = furtherClients(records, ['google', 'app_password']).map(({ client }) => client.id);
  assert.ok(further.length > 0);
  assert.deepEqual(
    further.filter((id) => requiredClients.includes(id)),
    [],
  );
  assert.equal(stepsFor(records, 'no-such-program', ['google']), undefined);
});

test('examples come in the page’s language where there are any, one for each error', () => {
  for (const lang of ['ja', 'en'] as const) {
    const shown = examplesOf(records, 'invalid-credentials', lang);
    assert.deepEqual(
      shown.slice(0, 3).map(({ example }) => example.lang),
      [lang, lang, lang],
    );
    const errors = shown.map(({ error }) => error.id);
    assert.equal(new Set(errors).size, errors.length);
  }
});

test('a sentence goes before a bare code', () => {
  const [, error] =
    Object.entries(records.errors).find(([, e]) => e.causes[0] === 'sending-limit' && e.said_by === 'gmail') ?? [];
  assert.ok(error);
  const code = { lang: 'en', text: '550 5.4.5  https://support.google.com/a/answer/166852 x1sm - gsmtp' } as const;
  const sentence = { lang: 'en', text: '550 5.4.5 Daily user sending limit exceeded.' } as const;
  const two = { ...records, errors: { limit: { ...error, examples: [code, sentence] } } };
  assert.equal(examplesOf(two, 'sending-limit', 'en')[0]?.example.text, sentence.text);
});
