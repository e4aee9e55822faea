/** The mail program: named in a text, or chosen by the reader. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '../../../src/lookup/index.ts';
import { pack, records } from '../../support.ts';

test('every name on record finds its program', () => {
  /** Not to be told from another program by its name, or of one everyday word. */
  const never = ['Outlook 2016（ボリューム ライセンス版・MSI 版）', 'Outlook 2016 (volume licence, MSI)', 'The Bat!'];
  const lost = Object.entries(records.clients).flatMap(([id, client]) => {
    const names = [
      ...(client.everyday_name ? [] : [client.name.ja, client.name.en]),
      ...client.aliases,
      ...client.devices,
    ];
    return names
      .filter((name) => !never.includes(name) && !client.generic)
      .map((name) => [name, lookup(pack, `535-5.7.8 Username and Password not accepted, ${name}`)[0]?.client ?? 'none'])
      .flatMap(([name, found]) => (found === id ? [] : `${name}: ${found}, not ${id}`));
  });
  assert.deepEqual(lost, []);
});

test('no program is named in what Gmail says, nor in an address of its help', () => {
  const replies = Object.values(records.errors)
    .filter(({ said_by }) => said_by === 'gmail')
    .flatMap(({ examples }) => examples)
    .filter(({ client, program }) => !client && (program === undefined || program === 'Gmail'));
  assert.ok(replies.length > 100);
  for (const { text } of replies) assert.equal(lookup(pack, text)[0]?.client, undefined, text);
});

test('an everyday word names no program, and a device only where no program is named', () => {
  const client = (text: string) => lookup(pack, `535-5.7.8 Username and Password not accepted. ${text}`)[0]?.client;
  for (const text of ['I have nine devices', 'docker alpine image', 'Spark job failed', 'Outlook 2007', 'Outlook.com'])
    assert.equal(client(text), undefined, text);
  assert.equal(client('the Gmail app password is new'), undefined);
  assert.equal(client('Gmail app password, in Outlook 2019'), 'outlook-2019');
  assert.equal(client('in the Gmail app'), 'gmail-app');
  assert.equal(client('on my iPhone'), 'apple-mail-ios');
  assert.equal(client('アイフォンで受信できません'), 'apple-mail-ios');
  assert.equal(client('in Becky! on the PC, the iPhone is new'), 'becky');
  assert.equal(client('Outlook for iOS on my iPhone'), 'outlook-mobile');
});

test('what people call a program or a device without its full name finds it, and nobody else’s', () => {
  const client = (text: string) => lookup(pack, text)[0]?.client;
  const called: Record<string, string[]> = {
    'windows-mail-10': [
      'Windows Mail Your account settings are out of date Google',
      'Windows Mail gmail stopped working',
      'Windowsメール Gmail 受信できない',
    ],
    'windows-mail-vista': ['Windows Vista の Windows メール gmail 受信できない'],
    'windows-live-mail-2012': ['Windows Live Mail 0x800CCC92 gmail', 'Windows Live メール 0x800CCC92 gmail'],
    'apple-mail-macos': [
      'Mac Mail keeps asking for my gmail password',
      'Mail on my MacBook: The server returned the error: Username and Password not accepted',
      'MacBookのメールでGmail 受信できない',
    ],
    'outlook-mac': ['Outlook on my Mac cannot send gmail', 'Outlook on my MacBook cannot send gmail'],
    'mfp-scan-to-mail': [
      'printer cannot send scan to email gmail 535 5.7.8',
      'copier gmail 535 5.7.8',
      'the scanner won’t email scans with gmail',
      'HP printer scan to email gmail authentication failed',
      'プリンターのスキャンがGmailで送れない キヤノン',
      'コピー機のスキャンがGmailで送れない',
      'スキャンした書類をGmailで送れない ブラザー',
      'エプソンのプリンター メール送信エラー 認証に失敗しました gmail',
    ],
    'synology-nas': ['Synology NAS and printer cannot send gmail'],
    'yahoo-mail-fetch': ['Yahoo!メールアプリにGmailを追加したら 535-5.7.8 Username and Password not accepted'],
    thunderbird: ['Avast mail scanner blocks gmail in Thunderbird'],
  };
  for (const [id, texts] of Object.entries(called)) for (const text of texts) assert.equal(client(text), id, text);
  // A MAC is also what guards a TLS record, and a scanner looks for viruses.
  for (const text of [
    'SSL alert bad record mac imap.gmail.com',
    'Avast virus scanner: imap.gmail.com certificate error',
  ])
    assert.equal(client(text), undefined, text);
});

test('the mail program a text names is reported, and the reader’s choice outranks it', () => {
  const text = 'Thunderbird: imap.gmail.com への接続がタイムアウトしました';
  assert.equal(lookup(pack, text)[0]?.client, 'thunderbird');
  assert.equal(lookup(pack, text, { client: 'becky' })[0]?.client, 'becky');
});

test('of two programs that a text names the one with the longer name is meant, wherever it stands', () => {
  const client = (text: string) => lookup(pack, `535-5.7.8 Username and Password not accepted. ${text}`)[0]?.client;
  assert.equal(client('Thunderbird fails as Windows Live Mail 2012 did'), 'windows-live-mail-2012');
  assert.equal(client('Windows Live Mail 2012 fails as Thunderbird did'), 'windows-live-mail-2012');
});

test('a refusal means what the program sent: a password where it cannot sign in with Google, and the answer says so', () => {
  const text =
    'サーバが、提供されたユーザ名とパスワードを拒否しました。設定し直しますか？ログインを再試行しますか？何もしませんか？';
  const answer = (client: string) => {
    const [first] = lookup(pack, text, { client });
    return [first?.cause, first?.swayed];
  };
  assert.deepEqual(answer('thunderbird'), ['invalid-credentials', undefined]);
  assert.deepEqual(answer('becky'), ['password-sign-in-blocked', true]);
});
