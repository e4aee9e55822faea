/** The lookup through its public door, over real messages: what is answered, and what is not ours. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup, notGmails } from '../../../src/lookup/index.ts';
import { CERTAIN, LIKELY } from '../../../src/lookup/sure.ts';
import { pack, records } from '../../support.ts';

const first = (text: string) => lookup(pack, text)[0]?.cause;

test('the three dialogs of the 2015 article are drawn in both languages, and recognised', () => {
  for (const client of ['windows-live-mail-2012', 'outlook-2013', 'ios-6-mail'])
    for (const lang of ['ja', 'en']) {
      const drawn = Object.values(records.errors).flatMap((error) =>
        error.examples
          .filter((example) => example.client === client && example.lang === lang)
          .map((example) => ({ error, example })),
      );
      const read = drawn.filter(({ error, example }) => error.causes.includes(first(example.text) ?? ''));
      assert.ok(read.length > 0, `${client} in ${lang}: ${drawn.length} drawn, none recognised`);
    }
});

test('one word is no complaint, and a protocol’s name does not say that it is off', () => {
  for (const text of ['imap', 'POP3', 'certificate', 'Google']) assert.deepEqual(lookup(pack, text), [], text);
  for (const text of ['pop.gmail.com:995 POP3接続に失敗', 'could not open pop.gmail.com: no answer'])
    assert.equal(first(text), 'cannot-connect', text);
});

test('a status code that stands alone may be a version', () => {
  assert.notEqual(first('my iPad has iOS 5.1.1 and says the gmail password is wrong'), 'delivery-rejected');
  assert.equal(first('550 5.1.1'), 'delivery-rejected');
});

test('a few words that a server says are not taken for the server’s own in a program’s message', () => {
  assert.equal(
    first(
      'post: problem initializing server; Connection to "smtp.gmail.com:587" failed: Connection refused\nsend: message not delivered to anyone',
    ),
    'cannot-connect',
  );
});

test('what is no Gmail connection error gets no answer', () => {
  const others = [
    '',
    '   ',
    'a',
    '!!!',
    'カレーの作り方',
    'best recipe for banana bread',
    'ありがとうございました',
    'FATAL: password authentication failed for user "shop"',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    "fatal: Authentication failed for 'https://git.example.com/app.git/'",
    '0x80070643 更新プログラムのインストールに失敗しました',
  ];
  for (const text of others) assert.deepEqual(lookup(pack, text), [], text);
});

test('a piece of a sentence of Google’s may be anybody’s', () => {
  const everyday = [
    'For more information on Gmail, see the help center.',
    'Close your browser, then try again.',
    'invalid parameter value',
    'command syntax error',
    'separate transaction',
    'Possible spam detected in your comment.',
    'Suspicious login prevented on Instagram',
    'We noticed unusual account activity on your Netflix account',
  ];
  for (const text of everyday) assert.ok((lookup(pack, text)[0]?.confidence ?? 0) < CERTAIN, text);
});

test('a few vague words among many that are not about mail are anybody’s', () => {
  const vague = '画面に「通信エラー」と出ました。';
  const story =
    'ダウンロードは終わるのに、その先の画面でいつも同じ所に止まります。端末を入れ替えても、日を改めても変わりません。友人の家の回線でも試しましたが、やはり同じ番号が出て先へ進めませんでした。';
  assert.ok(lookup(pack, vague).length > 0);
  assert.deepEqual(lookup(pack, vague + story), []);
  assert.ok(lookup(pack, `${vague}${story}メールを開いたときです。`).length > 0);
});

test('a combination of words is nobody’s own voice, whoever its record is of', () => {
  assert.equal(
    first('It seems IMAP access is disabled.\n\nPlease allow IMAP on your Google account.'),
    'imap-disabled',
  );
});

test('a refusal of another provider says whose it is; an ordinary text says nothing', () => {
  const theirs = {
    microsoft: '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
    yahoo: '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints',
    icloud: '554 5.7.1 [HM08] Message rejected due to local policy',
  };
  for (const [whose, text] of Object.entries(theirs)) {
    assert.deepEqual(lookup(pack, text), [], text);
    assert.match(notGmails(pack, text) ?? 'none', new RegExp(whose), text);
  }
  // Of two the one that settles it is told, and of two that do the longer quotation, wherever they stand.
  const [meeting, git] = ['zoom login error', 'fatal: Authentication failed for x'];
  for (const text of [`${meeting}\n${git}`, `${git}\n${meeting}`])
    assert.equal(notGmails(pack, text), 'git-https-refused', text);
  assert.equal(notGmails(pack, theirs.microsoft), 'microsoft-send-as-denied');
  assert.equal(notGmails(pack, 'The cat sat on the mat and would not move.'), undefined);
});

test('five causes are given at most, or as many as are asked for', () => {
  const text = '535-5.7.8 Username and Password not accepted';
  assert.equal(lookup(pack, text).length, 5);
  assert.equal(lookup(pack, text, { limit: 2 }).length, 2);
});

test('a refusal in Gmail’s own words is answered as almost certain, names of protocols as possible at most', () => {
  const confidence = (text: string) => lookup(pack, text)[0]?.confidence ?? 0;
  assert.ok(confidence('534-5.7.9 Application-specific password required') >= CERTAIN);
  assert.ok(confidence('gmail imap pop') < LIKELY);
});
