/** What a client page is made of: history, settings in its own words, reports, comparison. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnexplored } from '../../src/data/client-claims.ts';
import { historyOf, lifeFacts } from '../../src/data/client-history.ts';
import { compareColumn, comparedWith, compareLabels } from '../../src/data/compare.ts';
import { replyClient } from '../../src/data/replies.ts';
import { reportLink, reportOf } from '../../src/data/report.ts';
import { sheetsOf } from '../../src/data/settings-sheet.ts';
import { sinceText } from '../../src/i18n/claim-text.ts';
import { differ } from '../../src/i18n/differ.ts';
import { claim } from '../../src/schemas/clients.ts';
import { records } from '../records.ts';

const today = '2026-11-26';
const evidence = { sources: ['a'], checked: '2026-11-23', method: 'vendor-doc' as const };
const thunderbird = records.clients.thunderbird;
assert.ok(thunderbird);
const bare = { ...structuredClone(thunderbird), id: 'thunderbird', history: [], last_release: undefined };

test('history: abilities of one day together, in order, with what was taken away and Google’s own ends', () => {
  const gone = claim.parse({
    ...evidence,
    value: 'no',
    since: { version: '9', date: '2026-07' },
    earlier: [{ ...evidence, value: 'yes', since: { date: '2019' }, until: '2026-07' }],
  });
  const client = {
    ...bare,
    first_release: { ...evidence, date: '2004-12' },
    ended: { ...evidence, date: '2030-01' },
    tls12: gone,
  };
  const entries = historyOf(client, records, today);
  assert.deepEqual(
    entries.map(({ date }) => date),
    entries.map(({ date }) => date).sort(),
  );
  const both = entries.find(({ date }) => date === '2015-06');
  assert.deepEqual([both?.kind, both?.cells, both?.version], ['can', ['sign_in.imap', 'sign_in.smtp'], '38.0.1']);
  const tls = entries.filter(({ cells }) => cells?.includes('tls12'));
  assert.deepEqual(
    tls.map(({ kind, date }) => [kind, date]),
    [
      ['can', '2019'],
      ['no', '2026-07'],
    ],
  );
  assert.equal(entries.at(0)?.kind, 'first');
  assert.equal(entries.at(-1)?.kind, 'ends');
  assert.ok(entries.some(({ change }) => change === '2022-05-30-personal-passwords-end'));
  const never = { ...client, app_password: claim.parse({ ...evidence, value: 'no' }) };
  assert.ok(!historyOf(never, records, today).some(({ change }) => change === '2022-05-30-personal-passwords-end'));
});

test('a newest version whose date is not the day of release says so, in the history and with the state', () => {
  const note = { ja: 'メールの日付です。', en: 'The date of a message.' };
  const client = { ...bare, last_release: { ...evidence, version: '2', date: '2026-05', note } };
  assert.deepEqual(historyOf(client, records, today).find(({ kind }) => kind === 'release')?.text, note);
  assert.deepEqual(lifeFacts(client, today).find(({ kind }) => kind === 'release')?.note, note);
});

test('history: a change that names the client stands in it', () => {
  const change = Object.values(records.changes).find(({ kind }) => kind === 'google');
  assert.ok(change);
  const changes = { ...records.changes, made: { ...change, date: '2018-03', clients: ['thunderbird'] } };
  const entries = historyOf(bare, { ...records, changes }, today);
  assert.equal(entries.find((entry) => entry.change === 'made')?.date, '2018-03');
});

const names = {
  server: 'Server',
  port: 'Port',
  encryption: 'Encryption',
  auth: 'Authentication',
  user: 'User',
  password: 'Password',
  address: 'whole address',
  secret: 'app password',
};

test('a copier’s settings are for sending alone; where nothing is known of a program, no settings are promised', () => {
  const protocols = (id: string) => {
    const client = records.clients[id];
    assert.ok(client, id);
    return sheetsOf(client, records.servers, names, 'en').map(({ protocol }) => protocol);
  };
  assert.deepEqual(protocols('mfp-scan-to-mail'), ['smtp']);
  assert.deepEqual(protocols('thunderbird'), ['imap', 'pop', 'smtp']);
  const open = (id: string) => isUnexplored(records.clients[id] as (typeof records.clients)[string]);
  assert.deepEqual(['yahoo-mail-fetch', 'synology-nas', 'thunderbird'].map(open), [true, false, false]);
});

test('a program of Google’s own interface needs no IMAP and no app password; others are said not to have them', () => {
  const cells = (id: string) => {
    const client = records.clients[id];
    assert.ok(client, id);
    const column = compareColumn({ ...client, id }, 'en', today);
    return [1, 2, 3, 4].map((row) => column[row]?.[1]);
  };
  assert.deepEqual(cells('gmail-app'), ['Not needed', 'Not needed', 'Not needed', 'Not needed']);
  assert.deepEqual(cells('outlook-2013').slice(0, 3), ['No', 'No', 'No']);
});

test('whoever is told to delete an account on an Apple device hears of contacts and calendars first', () => {
  for (const id of ['apple-mail-ios', 'apple-mail-macos'])
    for (const way of ['google', 'app_password'] as const)
      for (const [lang, deleting, naming] of [
        ['ja', /「アカウントを削除」|「−」/, /「連絡先」.*「カレンダー」/],
        ['en', /"Delete Account"|"−"/, /"Contacts".*"Calendars"/],
      ] as const) {
        const steps = records.clients[id]?.steps[way]?.[lang] ?? [];
        const at = (sign: RegExp) => steps.findIndex((step) => sign.test(step));
        assert.ok(at(naming) >= 0 && at(naming) < at(deleting), `${id} ${way} ${lang}`);
      }
});

test('the settings sheet speaks the words of the client’s own windows, incoming and outgoing apart', () => {
  const client = {
    ...bare,
    dialog_words: {
      server: { ja: '受信サーバー / 送信サーバー', en: 'Incoming server / Outgoing server' },
      encryption_tls: { ja: '暗号化: SSL', en: 'Encryption type: SSL' },
      auth: { ja: '自動', en: 'Automatic' },
    },
  };
  const [imap, , smtp] = sheetsOf(client, records.servers, names, 'en');
  assert.deepEqual(imap?.rows[0], { field: 'server', label: 'Incoming server', value: 'imap.gmail.com', copy: true });
  assert.equal(smtp?.rows[0]?.label, 'Outgoing server');
  assert.deepEqual(
    imap?.choices[0]?.map(({ label, value }) => [label, value]),
    [
      ['Port', '993'],
      ['Encryption type', 'SSL'],
    ],
  );
  assert.deepEqual(imap?.rows.at(-1), { field: 'auth', label: 'Authentication', value: 'Automatic', copy: false });
  assert.deepEqual(
    smtp?.choices.map((choice) => choice[0]?.value),
    ['465', '587'],
  );
});

test('a port or a protocol that the client is known not to offer is not on its sheet', () => {
  const no = claim.parse({ ...evidence, value: 'no' });
  const client = { ...bare, ports: { ...bare.ports, pop_995: no, smtp_465: no } };
  const sheets = sheetsOf(client, records.servers, names, 'ja');
  assert.deepEqual(
    sheets.map(({ protocol }) => protocol),
    ['imap', 'smtp'],
  );
  assert.deepEqual(
    sheets[1]?.choices.map((choice) => choice[0]?.value),
    ['587'],
  );
});

test('a report names program, cell, what is on record and the page; the site setting turns it into a link', () => {
  const what = { client: 'becky', name: 'Becky!', path: 'tls12', label: 'TLS 1.2', value: '未確認' } as const;
  const report = reportOf({ ...what, page: 'https://x.example/ja/clients/becky/#tls12' }, 'ja');
  assert.match(
    report.body,
    /ソフト: Becky! \(becky\)\n項目: TLS 1\.2 \(tls12\)\n今の記録: 未確認\nページ: https:\/\/x\.example/,
  );
  assert.equal(reportLink(report, undefined), undefined);
  assert.equal(reportLink(report, ''), undefined);
  const plain = new URL(reportLink(report, 'https://git.example/new?label=data') ?? '');
  assert.equal(plain.searchParams.get('label'), 'data');
  assert.equal(plain.searchParams.get('title'), report.title);
  assert.equal(plain.searchParams.get('body'), report.body);
  assert.match(reportLink(report, 'mailto:data@x.example') ?? '', /^mailto:data@x\.example\?subject=Becky!.*&body=/);
  assert.equal(
    reportLink({ title: 'a b', body: 'c' }, 'https://x.example/{title}/{body}'),
    'https://x.example/a%20b/c',
  );
  assert.throws(() => reportLink(report, 'javascript:alert(1)'), /REPORT_URL must begin with/);
});

test('comparison: a cell for each label, differences only between what is known, other programs of use to the reader', () => {
  for (const lang of ['ja', 'en'] as const) {
    const column = compareColumn(bare, lang, today);
    assert.equal(column.length, compareLabels(lang).length);
    assert.ok(column.every(([, word]) => word.length > 0));
  }
  assert.equal(differ(['yes', 'unknown']), false);
  assert.equal(differ(['yes', 'no']), true);
  assert.equal(differ(['', '']), false);
  for (const id of Object.keys(records.clients)) {
    const others = comparedWith(records, id).map((other) => other.id);
    assert.ok(!others.includes(id) && new Set(others).size === others.length, id);
  }
  assert.ok(comparedWith(records, 'outlook-2013').some(({ id }) => id === 'outlook-365-classic'));
});

test('dates of claims read as a sentence, and say when they are only the oldest report', () => {
  assert.equal(sinceText({ version: '38.0.1', date: '2015-06' }, 'ja'), '38.0.1、2015年6月 から');
  assert.equal(sinceText({ date: '2015-06' }, 'en'), 'since June 2015');
  assert.equal(sinceText({ date: '2019-04', or_earlier: true }, 'en'), 'seen by April 2019, perhaps earlier');
  assert.match(sinceText({ date: '2019-04', or_earlier: true }, 'ja'), /^2019年4月 には確認/);
  assert.equal(sinceText(undefined, 'ja'), '');
});

test('a reply holds no steps that need lines for a file: those are on the page of the program', () => {
  assert.deepEqual(replyClient(records, 'msmtp')?.steps, {});
  assert.ok(records.clients.msmtp?.steps.app_password?.config?.length);
  assert.ok(replyClient(records, 'claws-mail')?.steps.app_password);
});
