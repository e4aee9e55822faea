/** Verdicts for today and for other days: on real records, and as properties over made-up ones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stateOf } from '../../src/data/state.ts';
import { claimTimeline, stateTimeline, valueAt, verdictTimeline } from '../../src/data/timeline.ts';
import { asOf, firstSeen, googleSignIn, noteOf, signIns, valueOn, verdictOf } from '../../src/data/verdict.ts';
import { type ClientRecord, claim, clientSchema } from '../../src/schemas/clients.ts';
import { records } from '../records.ts';

const client = (id: string) => {
  const record = records.clients[id];
  assert.ok(record, `no record ${id}`);
  return record;
};
const on = (day: string, account?: 'personal' | 'work') => asOf(records, day, account);
const today = '2026-11-26';

test('verdicts are computed from the claims', () => {
  assert.equal(verdictOf(client('thunderbird')), 'google-sign-in');
  assert.equal(verdictOf(client('outlook-2013')), 'app-password');
  assert.equal(verdictOf(client('windows-mail-10')), 'cannot');
  assert.equal(verdictOf(client('gmail-app')), 'google-sign-in');
});

test('where sign-in with Google takes preparation, an app password is the nearer way, and the verdict says so', () => {
  for (const id of ['scripts', 'mutt', 'msmtp', 'postfix-relay', 'sylpheed', 'mfp-scan-to-mail']) {
    assert.equal(verdictOf(client(id)), 'app-password', id);
    assert.equal(noteOf(client(id)), 'partial', id);
    assert.equal(googleSignIn(client(id)), 'partial', id);
  }
  // Nothing else is known to work.
  const only = client('desknets-neo');
  assert.deepEqual([verdictOf(only), noteOf(only), googleSignIn(only)], ['google-sign-in', 'partial', 'yes']);
  // Over one protocol without reserve is enough.
  const whole = structuredClone(client('scripts'));
  whole.sign_in.smtp.value = 'yes';
  assert.deepEqual([verdictOf(whole), noteOf(whole)], ['google-sign-in', undefined]);
  assert.equal(verdictOf(client('scripts'), on('2020-01-01')), 'password');
  assert.equal(googleSignIn(client('outlook-2013')), 'no');
});

test('nothing is said to need both: a verdict of one way has a note only for what the other way leaves open', () => {
  for (const record of Object.values(records.clients)) {
    const note = noteOf(record);
    if (note === 'partial') assert.ok(!signIns(record).includes('yes'), record.name.en);
    if (note === 'open') assert.equal(verdictOf(record), 'app-password', record.name.en);
    if (googleSignIn(record) === 'unknown') assert.ok(signIns(record).includes('unknown'), record.name.en);
  }
});

test('a verdict holds for its day: Thunderbird had no Google sign-in in 2014', () => {
  assert.equal(verdictOf(client('thunderbird'), on('2014-06-01')), 'password');
  assert.equal(verdictOf(client('thunderbird'), on('2016-01-01')), 'google-sign-in');
  const released = { ...client('thunderbird-android'), first_release: { ...evidence, date: '2024-10-30' } };
  assert.equal(verdictOf(released, on('2015-01-27')), 'not-yet');
  assert.equal(verdictOf(released, on('2024-10-30')), 'google-sign-in');
});

test('Google’s own rule decides until when the plain password was enough, and it differs by account', () => {
  const outlook = client('outlook-2013');
  assert.equal(verdictOf(outlook, on('2022-05-29')), 'password');
  assert.equal(verdictOf(outlook, on('2022-05-30')), 'app-password');
  assert.equal(verdictOf(outlook, on('2022-05-30', 'work')), 'password');
  assert.equal(verdictOf(outlook, on('2025-05-01', 'work')), 'app-password');
});

test('the dates of the rules are those of the change records', () => {
  const changes = structuredClone(records.changes);
  const retired = changes['2022-05-30-personal-passwords-end']?.retires;
  assert.ok(retired);
  retired.worked_until = '2030-01-01';
  const view = asOf({ changes, sources: records.sources }, '2029-12-31');
  assert.equal(verdictOf(client('outlook-2013'), view), 'password');
  assert.throws(() => asOf({ changes: {}, sources: {} }, today), /must say retires\.worked_until/);
});

test('only of a program of which it is known is it said that it cannot sign in with Google', () => {
  assert.equal(googleSignIn(client('thunderbird')), 'yes');
  assert.equal(googleSignIn(client('becky')), 'unknown');
  assert.equal(googleSignIn(client('windows-mail-10')), undefined, 'nothing connects it any more');
  for (const record of Object.values(records.clients)) {
    const known = Object.values(record.sign_in).every(({ value }) => value === 'no');
    if (googleSignIn(record) === 'no') assert.ok(known, record.name.en);
  }
});

test('a client that was cut off on a day worked before it', () => {
  assert.notEqual(verdictOf(client('windows-mail-10'), on('2020-01-01')), 'cannot');
  assert.equal(verdictOf(client('windows-mail-10'), on('2026-01-01')), 'cannot');
});

const base = { sources: ['a'], checked: '2026-11-23', method: 'tested' } as const;
const made = (value: object) => claim.parse({ ...base, ...value });

test('a claim without a date is known from its oldest evidence on, and unknown before', () => {
  const yes = made({ value: 'yes' });
  const sources = { a: { date: '2019-04' } } as unknown as typeof records.sources;
  assert.equal(firstSeen(yes, sources), '2019-04');
  assert.equal(valueOn(yes, '2019-03-31', '2019-04'), 'unknown');
  assert.equal(valueOn(yes, '2019-04-01', '2019-04'), 'yes');
  assert.equal(firstSeen(yes, {}), '2026-11-23');
});

test('before its date a claim says the opposite, or unknown where the date is only the oldest report', () => {
  const exact = made({ value: 'yes', since: { date: '2015-06' } });
  const seen = made({ value: 'yes', since: { date: '2015-06', or_earlier: true } });
  assert.equal(valueOn(exact, '2015-05-31'), 'no');
  assert.equal(valueOn(seen, '2015-05-31'), 'unknown');
  assert.equal(valueOn(seen, '2015-06-01'), 'yes');
});

test('a date that only shows when something was first said makes the years before unknown, not "no"', () => {
  const { tls12 } = client('thunderbird');
  assert.equal(valueOn(tls12, '2015-01-27'), 'unknown');
  assert.equal(valueOn(tls12, '2020-07-17'), 'yes');
  for (const id of ['outlook-mobile', 'spark', 'samsung-email', 'windows-mail-10'])
    assert.equal(valueOn(client(id).sign_in.imap, '2014-01-01'), 'unknown', id);
  const version = { version: '1.1.3 or earlier', date: '2018-02-06' };
  assert.equal(claim.safeParse({ ...base, value: 'yes', since: version }).success, false);
});

test('in 2015 nothing worked that came later, and iPhones are not credited with a sign-in of later that year', () => {
  const then = on('2015-01-27');
  for (const id of [
    'aerc',
    'mailspring',
    'himalaya',
    'neomutt',
    'windows-mail-10',
    'thunderbird-android',
    'outlook-new',
  ])
    assert.equal(verdictOf(client(id), then), 'not-yet', id);
  for (const id of ['vivaldi-mail', 'betterbird', 'fairemail', 'delta-chat', 'snappymail'])
    assert.equal(verdictOf(client(id), then), 'unknown', id);
  for (const id of ['apple-mail-ios', 'apple-mail-macos', 'becky', 'outlook-2013', 'windows-live-mail-2012'])
    assert.equal(verdictOf(client(id), then), 'password', id);
});

test('what a later version took away was there before', () => {
  const gone = made({
    value: 'no',
    since: { version: '2.0', date: '2026-07-26' },
    earlier: [{ ...base, value: 'yes', since: { date: '2023' }, until: '2026-07-26' }],
  });
  assert.equal(valueOn(gone, '2022-12-31'), 'unknown');
  assert.equal(valueOn(gone, '2024-01-01'), 'yes');
  assert.equal(valueOn(gone, '2026-07-26'), 'no');
});

test('a verdict says when it is only the least that holds', () => {
  const open = structuredClone(client('outlook-2013'));
  assert.equal(noteOf(open), undefined);
  open.sign_in.imap = claim.parse({ value: 'unknown' });
  assert.equal(verdictOf(open), 'app-password');
  assert.equal(noteOf(open), 'open');
});

test('whether a client is maintained follows from its dates', () => {
  assert.equal(stateOf(client('thunderbird'), today), 'maintained');
  assert.equal(stateOf(client('thunderbird'), '2030-01-01'), 'quiet');
  assert.equal(stateOf(client('outlook-2013'), today), 'ended');
  const bare = { ...structuredClone(client('thunderbird')), first_release: undefined, last_release: undefined };
  assert.equal(stateOf(bare, today), 'unknown');
  assert.equal(stateOf({ ...bare, maintained: { ...evidence, date: '2026-03' } }, today), 'maintained');
  assert.equal(stateOf({ ...bare, ended: { ...evidence, date: '2029-10-09' } }, today), 'maintained');
  assert.equal(stateOf({ ...bare, ended: { ...evidence, date: '2029-10-09' } }, '2029-10-09'), 'ended');
  assert.equal(stateOf({ ...bare, generic: true }, today), 'none');
});

test('a program that was there before a day and alive after it was looked after in between; before its oldest record nobody knows', () => {
  const seen = { ...structuredClone(client('thunderbird')), first_release: undefined };
  const oldest =
    Object.values(seen.sign_in)
      .flatMap((claim) => claim.since?.date ?? [])
      .sort()[0] ?? '';
  assert.equal(oldest, '2015-06');
  assert.equal(stateOf(seen, '2015-05-31'), 'unknown');
  assert.equal(stateOf(seen, '2020-01-01'), 'maintained');
  assert.equal(stateOf({ ...seen, last_release: undefined }, '2020-01-01'), 'unknown');
});
const evidence = { sources: ['a'], checked: '2026-11-23', method: 'vendor-doc' as const };

// Properties over made-up records: dates of every roughness, every mixture of values.
const pad = (n: number) => String(n).padStart(2, '0');
const wholeDay = fc
  .tuple(fc.integer({ min: 2004, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${pad(month)}-${pad(day)}`);
const roughDay = fc.tuple(wholeDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const note = { ja: '一部', en: 'part' };
const anyClaim = fc
  .record({
    value: fc.constantFrom('yes', 'no', 'partial', 'unknown'),
    date: fc.option(roughDay, { nil: undefined }),
    or_earlier: fc.boolean(),
  })
  .map(({ value, date, or_earlier }) =>
    value === 'unknown'
      ? claim.parse({ value })
      : made({ value, note, ...(date && value !== 'no' ? { since: { date, or_earlier } } : {}) }),
  );
const anyClient = fc
  .record({
    claims: fc.tuple(anyClaim, anyClaim, anyClaim, anyClaim),
    first: fc.option(roughDay, { nil: undefined }),
    cut: fc.option(roughDay, { nil: undefined }),
    api: fc.boolean(),
  })
  .map(({ claims: [imap, pop, smtp, app_password], first, cut, api }) => ({
    ...client('thunderbird'),
    sign_in: { imap, pop, smtp },
    app_password,
    google_api: api,
    first_release: first ? { ...evidence, date: first } : undefined,
    cannot_connect: cut ? { ...evidence, since: cut, why: note } : undefined,
  })) as fc.Arbitrary<ClientRecord>;
const twoDays = fc.tuple(wholeDay, wholeDay).map((days) => days.sort() as [string, string]);

test('property: what once works by a claim keeps working, and a client never goes back to not existing', () => {
  fc.assert(
    fc.property(anyClaim, twoDays, (subject, [early, late]) => {
      const value = valueOn(subject, early, firstSeen(subject, {}));
      if (value === 'yes' || value === 'partial')
        assert.equal(valueOn(subject, late, firstSeen(subject, {})), subject.value);
    }),
  );
  fc.assert(
    fc.property(anyClient, twoDays, (subject, [early, late]) => {
      const [then, later] = [verdictOf(subject, on(early)), verdictOf(subject, on(late))];
      if (then !== 'not-yet') assert.notEqual(later, 'not-yet');
      // Where sign-in takes preparation, a password that can be entered later on is the nearer way.
      const nearer = signIns(subject).includes('yes') ? [] : ['password', 'app-password'];
      if (then === 'google-sign-in') assert.ok(['google-sign-in', 'cannot', ...nearer].includes(later), later);
      if (then === 'cannot' && subject.cannot_connect) assert.notEqual(later, 'password');
    }),
  );
});

test('property: no account takes its own password after its day, and a work account never loses it first', () => {
  fc.assert(
    fc.property(anyClient, wholeDay, (subject, day) => {
      const personal = verdictOf(subject, on(day));
      if (day >= '2022-05-30') assert.notEqual(personal, 'password');
      if (personal === 'password') assert.equal(verdictOf(subject, on(day, 'work')), 'password');
    }),
  );
});

test('property: a day after all dates gives today’s verdict, and a timeline gives the verdict of any day', () => {
  fc.assert(
    fc.property(anyClient, wholeDay, (subject, day) => {
      assert.equal(verdictOf(subject, on('9998-01-01')), verdictOf(subject));
      assert.equal(valueAt(verdictTimeline(subject, on(today)), day), verdictOf(subject, on(day)));
    }),
  );
});

test('timelines agree with the records on every day that matters', () => {
  const days = [
    '2010-01-01',
    '2015-01-27',
    '2015-06-01',
    '2018-08-01',
    '2022-05-30',
    '2024-12-31',
    today,
    '2029-06-01',
  ];
  for (const [id, subject] of Object.entries(records.clients))
    for (const day of days) {
      assert.equal(valueAt(verdictTimeline(subject, on(today)), day), verdictOf(subject, on(day)), `${id} ${day}`);
      assert.equal(valueAt(stateTimeline(subject), day), stateOf(subject, day), `${id} ${day}`);
      const { imap } = subject.sign_in;
      const seen = firstSeen(imap, records.sources);
      assert.equal(valueAt(claimTimeline(imap, seen), day), valueOn(imap, day, seen), `${id} ${day}`);
    }
});

test('the schema keeps the new claims honest', () => {
  const faults = (value: object) =>
    claim.safeParse({ ...base, value: 'yes', ...value }).error?.issues.map(({ path }) => path.join('.'));
  assert.deepEqual(faults({ until: '2014', since: { date: '2015' } }), ['until']);
  assert.deepEqual(faults({ since: { or_earlier: true } }), ['since.or_earlier']);
  assert.deepEqual(faults({ earlier: [{ ...base, value: 'partial', until: '2015' }] }), ['earlier.0.note']);
  assert.deepEqual(faults({ earlier: [{ ...base, value: 'yes', since: { date: '2016' }, until: '2015' }] }), [
    'earlier.0.until',
  ]);
  assert.deepEqual(faults({ disputed: { note, sources: [] } }), ['disputed.sources']);
  assert.equal(clientSchema.safeParse({}).success, false);
});
