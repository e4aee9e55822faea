/** Dates of client records that contradict each other or their sources are rejected, each with its field and repair. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRecords, type RawFile } from '../../src/data/check.ts';
import { readContent } from '../../src/data/files.ts';

const { files } = readContent();
const path = 'clients/thunderbird.yaml';
type Loose = Record<string, unknown>;

/** The real data with the Thunderbird record changed, beside a source dated 2020-02 and one without a date. */
function withClient(change: (record: Loose) => void): RawFile[] {
  const value = structuredClone(files.find((file) => file.path === path)?.value) as Loose;
  change(value);
  const source = { title: 'page', publisher: 'somebody', url: 'https://x.example/', lang: 'en', kind: 'vendor-doc' };
  const made = [
    { path: 'sources/dated-page.yaml', value: { ...source, date: '2020-02', read: '2026-11-23' } },
    { path: 'sources/undated-page.yaml', value: { ...source, read: '2026-11-23' } },
  ];
  return [...files.filter((file) => file.path !== path), ...made, { path, value }];
}
const evidence = (source: string) => ({ sources: [source], checked: '2026-11-23', method: 'vendor-doc' });
const imap = (record: Loose, value: object) => {
  (record.sign_in as Loose).imap = value;
};

const wrong: [rule: string, field: string, message: RegExp, change: (record: Loose) => void][] = [
  [
    'a date that its source cannot know',
    'sign_in.imap.since.date',
    /later than every source it rests on \(2020-02\)/,
    (r) => imap(r, { value: 'yes', since: { date: '2021' }, ...evidence('dated-page') }),
  ],
  [
    'a release that its source cannot know',
    'last_release.date',
    /later than every source/,
    (r) => {
      r.last_release = { version: '1', date: '2026-01', ...evidence('dated-page') };
    },
  ],
  [
    'a claim checked before its source was written',
    'sign_in.imap.checked',
    /earlier than its source "dated-page"/,
    (r) => imap(r, { value: 'yes', ...evidence('dated-page'), checked: '2020-01-31' }),
  ],
  [
    'a turning point after the day it was checked',
    'history.0.date',
    /after the day it was checked/,
    (r) => {
      r.history = [{ date: '2027', what: { ja: 'あ', en: 'a' }, ...evidence('undated-page') }];
    },
  ],
  [
    'an ability before the first release',
    'sign_in.imap.since.date',
    /before first_release \(2024\)/,
    (r) => {
      r.first_release = { date: '2024', ...evidence('undated-page') };
    },
  ],
  [
    'an end before the first release',
    'ended.date',
    /before first_release/,
    (r) => {
      r.first_release = { date: '2024', ...evidence('undated-page') };
      r.ended = { date: '2023-12', ...evidence('undated-page') };
    },
  ],
  [
    'a release after the end',
    'last_release.date',
    /after its end/,
    (r) => {
      r.ended = { date: '2019-12-22', ...evidence('undated-page') };
      r.last_release = { version: '9', date: '2021-11-01', ...evidence('undated-page') };
    },
  ],
  [
    'an ability after the end',
    'sign_in.imap.since.date',
    /after its end/,
    (r) => {
      r.ended = { date: '2019', ...evidence('undated-page') };
      imap(r, { value: 'yes', since: { date: '2020-10' }, ...evidence('undated-page') });
    },
  ],
  [
    'an unknown claim that says until when',
    'sign_in.imap.until',
    /cannot stand on an unknown claim/,
    (r) => imap(r, { value: 'unknown', until: '2020' }),
  ],
  [
    'an earlier state that lasts longer than it',
    'sign_in.imap.earlier.0.until',
    /after the "since"/,
    (r) =>
      imap(r, {
        value: 'no',
        since: { date: '2020-05' },
        earlier: [{ value: 'yes', until: '2020-06', ...evidence('undated-page') }],
        ...evidence('undated-page'),
      }),
  ],
  [
    'an end of all connections after the day on which it was checked',
    'cannot_connect.since',
    /after the day it was checked/,
    (r) => {
      r.cannot_connect = { since: '2099', why: { ja: 'あ', en: 'a' }, ...evidence('undated-page') };
    },
  ],
  [
    'an earlier state that is “partial” without a note',
    'sign_in.imap.earlier.0.note',
    /required with "partial"/,
    (r) =>
      imap(r, {
        value: 'no',
        since: { date: '2026' },
        earlier: [{ value: 'partial', until: '2026', ...evidence('undated-page') }],
        ...evidence('undated-page'),
      }),
  ],
  [
    'a contradiction without a source',
    'sign_in.imap.disputed.sources',
    /at least one id/,
    (r) =>
      imap(r, { value: 'yes', disputed: { note: { ja: 'あ', en: 'a' }, sources: [] }, ...evidence('undated-page') }),
  ],
];

for (const [rule, field, message, change] of wrong)
  test(`rejected: ${rule}`, () => {
    const problems = checkRecords(withClient(change)).filter((problem) => problem.file === path);
    assert.ok(
      problems.some((problem) => problem.field === field && message.test(problem.message)),
      JSON.stringify(problems, null, 1),
    );
  });

test('accepted: a date whose source has none, a rough date its source covers, an end announced beforehand', () => {
  const problems = checkRecords(
    withClient((r) => {
      imap(r, { value: 'yes', since: { date: '2021' }, ...evidence('undated-page') });
      r.last_release = { version: '1', date: '2020-02-20', ...evidence('dated-page') };
      r.ended = { date: '2029-10-09', ...evidence('dated-page') };
    }),
  );
  assert.deepEqual(
    problems.filter((problem) => problem.file === path),
    [],
  );
});

test('rejected: a change without the day that verdicts by date are read from, and one naming no client', () => {
  const id = 'changes/2022-05-30-personal-passwords-end.yaml';
  const value = structuredClone(files.find((file) => file.path === id)?.value) as Loose;
  delete value.retires;
  value.clients = ['nobody'];
  const problems = checkRecords([...files.filter((file) => file.path !== id), { path: id, value }]);
  assert.ok(problems.some(({ file, field }) => file === id && field === 'retires.worked_until'));
  assert.ok(problems.some(({ file, field }) => file === id && field === 'clients.0'));
});
