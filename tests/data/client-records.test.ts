/** What the matrix promises of its records: enough programs of then and now, dated and sourced, Outlooks and Apples apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOfDays } from '../../src/data/matrix-filters.ts';
import { stateOf } from '../../src/data/state.ts';
import { verdictOf } from '../../src/data/verdict.ts';
import { records } from '../records.ts';

const programs = Object.entries(records.clients).filter(([, client]) => !client.generic);
const has = (...ids: string[]) => {
  for (const id of ids) assert.ok(records.clients[id], `no record clients/${id}.yaml`);
};

test('at least 75 programs, of then and now, with the Japanese ones people here use', () => {
  assert.ok(programs.length >= 75, `${programs.length}`);
  has('outlook-express', 'windows-live-mail-2011', 'windows-live-mail-2012', 'windows-mail-vista', 'eudora');
  has('ios-6-mail', 'android-email', 'opera-mail', 'postbox', 'thunderbird', 'gmail-app', 'k9-mail', 'spark');
  has('becky', 'hidemaru-mail', 'shuriken', 'sylpheed', 'edmax', 'al-mail32', 'denshin8', 'winbiff', 'npop');
  const states = new Set(programs.map(([, client]) => stateOf(client, '2026-11-26')));
  for (const state of ['maintained', 'ended', 'quiet'] as const) assert.ok(states.has(state), state);
});

test('Outlook’s versions and Apple’s systems have records of their own, with different answers', () => {
  has('outlook-2010', 'outlook-2013', 'outlook-2016', 'outlook-2016-volume', 'outlook-2019', 'outlook-2021');
  has('outlook-2024', 'outlook-365-classic', 'outlook-new', 'outlook-mac', 'outlook-mobile');
  const verdict = (id: string) => verdictOf(records.clients[id] as (typeof records.clients)[string]);
  assert.equal(verdict('outlook-2013'), 'app-password');
  assert.equal(verdict('outlook-2019'), 'google-sign-in');
  assert.equal(verdict('apple-mail-osx-old'), 'app-password');
  assert.equal(verdict('apple-mail-macos'), 'google-sign-in');
  assert.equal(verdict('ios-6-mail'), 'app-password');
  assert.equal(verdict('apple-mail-ios'), 'google-sign-in');
});

test('the programs that most people ask about have a state today and on the days with a page, from dates with sources', () => {
  const asked = ['apple-mail-ios', 'outlook-365-classic', 'outlook-new', 'outlook-2013', 'thunderbird', 'gmail-app'];
  for (const id of asked)
    for (const day of [...asOfDays, '2026-11-26']) {
      const client = records.clients[id] as (typeof records.clients)[string];
      assert.notEqual(stateOf(client, day), 'unknown', `${id} on ${day}`);
    }
  const all = Object.entries(records.clients);
  const unknown = all.filter(([, client]) => stateOf(client, '2026-11-26') === 'unknown').map(([id]) => id);
  assert.ok(
    unknown.length / all.length < 0.27,
    `too many programs without a state; add last_release or maintained to one of clients/{${unknown}}.yaml`,
  );
});

test('where the way of signing in is chosen: a menu path in both languages for the programs people ask about', () => {
  const asked = [
    'apple-mail-ios',
    'apple-mail-macos',
    'outlook-365-classic',
    'outlook-new',
    'outlook-2013',
    'outlook-2016',
  ];
  const more = [
    'thunderbird',
    'thunderbird-android',
    'gmail-app',
    'becky',
    'hidemaru-mail',
    'sylpheed',
    'em-client',
    'mutt',
  ];
  for (const id of [...asked, ...more]) {
    const menu = records.clients[id]?.menu;
    assert.ok(menu?.ja && menu.en, id);
  }
});

test('ended programs lead on', () => {
  const ended = programs.filter(([, client]) => stateOf(client, '2026-11-26') === 'ended');
  const lost = ended.filter(([, client]) => client.move_to.length === 0).map(([id]) => id);
  assert.deepEqual(lost, []);
});

test('nobody is sent to a program that has ended', () => {
  const sent = Object.entries(records.clients).flatMap(([id, { move_to }]) => (move_to ?? []).map((to) => [id, to]));
  assert.ok(sent.length > 20, `${sent.length}`);
  const ended = sent.filter(([, to]) => {
    const client = records.clients[to ?? ''];
    return client && stateOf(client, '2026-11-28') === 'ended';
  });
  assert.deepEqual(ended, []);
});

test('the steps of classic Outlook end where its window saves them, not at the test of the account', () => {
  for (const [id, { steps }] of programs)
    for (const { ja, en } of [steps?.app_password, steps?.settings].filter((one) => one !== undefined)) {
      const tested = ja.findIndex((step) => step.includes('テストの 2 行'));
      if (tested < 0) continue;
      assert.match(ja.at(-1) ?? '', /「完了」を押す/, id);
      assert.match(en.at(-1) ?? '', /"Finish"/, id);
    }
  const classic = records.clients['outlook-2010']?.steps?.app_password?.ja ?? [];
  assert.ok(classic.some((step) => step.includes('テストの 2 行')));
});
