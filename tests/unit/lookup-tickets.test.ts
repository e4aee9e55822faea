/** The lookup on what help desks paste: a message with the form, the history and the surroundings of a ticket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '../../src/lookup/index.ts';
import { LIKELY } from '../../src/lookup/sure.ts';
import { corpus } from '../bench/corpus.ts';
import { pack } from '../support.ts';

const first = (text: string) => lookup(pack, text)[0]?.cause;

test('a text that holds two errors is answered with both, the second marked; one refusal told twice is one', () => {
  const apart = (text: string) => lookup(pack, text).flatMap(({ cause, apart }) => (apart ? [cause] : []));
  const limit = '454 4.7.0 Too many login attempts, please try again later.';
  const size = "552-5.3.4 Your message exceeded Google's message size limits.";
  assert.deepEqual(apart(`${limit}\n\n${size}`).length, 1);
  assert.deepEqual(apart(limit), []);
  const twice = '534-5.7.9 Application-specific password required.\n535-5.7.8 Username and Password not accepted.';
  assert.deepEqual(apart(twice), []);
});

test('the form and footer of a ticket refuse no error, and a name alone refuses what does not speak of mail', () => {
  const errors: [text: string, cause: string][] = [
    ['Outlook: 0x800CCC0E', 'cannot-connect'],
    ['530-5.7.0 Authentication Required', 'smtp-auth-required'],
    ['Application-specific password required', 'app-password-required'],
    ['[ALERT] Your account is not enabled for IMAP use.', 'imap-disabled'],
  ];
  for (const around of ['WhatsApp +44 7700 900123', 'Paid by PayPal', 'ETC利用照会', 'SharePoint works'])
    for (const [text, cause] of errors) {
      assert.equal(first(`${text}\n${around}`), cause, around);
      assert.equal(first(`${around}\n${text}`), cause, around);
    }
  for (const text of ['Grafana login: Invalid username or password', 'PlayStation: connection to the server timed out'])
    assert.equal(first(text), undefined, text);
});

test('an address of the web is somebody else’s where no word speaks of mail', () => {
  const refusal = 'SSL certificate problem: certificate has expired';
  assert.equal(first(`curl: (60) ${refusal} https://shop.example.jp/api`), undefined);
  assert.equal(first(`curl: (60) ${refusal}`), 'certificate-problem');
  assert.equal(first(`sending mail by https://shop.example.jp/form: ${refusal}`), 'certificate-problem');
  // In these nothing else tells whose they are.
  for (const text of [
    'Err:6 https://packages.example.org/ubuntu/release focal/ Release\n  Certificate verification failed',
    'curl: (60) SSL certificate problem: unable to get local issuer certificate https://www.example.org',
    'curl: (60) SSL証明書の問題: 自己署名証明書がチェーンに含まれています https://gitlab.example.local/',
  ])
    assert.equal(first(text), undefined, text);
});

test('of an error that is over and one that is there now the second is answered', () => {
  const now: [text: string, cause: string][] = [
    [
      'First it said "Connection timed out". After I changed the port it now says "invalid_grant".',
      'oauth-token-expired',
    ],
    ['最初は「同時接続数が多すぎます」と出ましたが、今は「証明書を検証できません」と出ます。', 'certificate-problem'],
    ['変更前:0x800CCC0E 変更後:アプリ用パスワードが必要です', 'app-password-required'],
  ];
  for (const [text, cause] of now) assert.equal(first(text), cause, text);
});

test('a sign-in that was refused is no fault of the line, whatever server and port stand beside it', () => {
  for (const text of [
    'authentication failed, host smtp.gmail.com port 587',
    'login failed (imap.gmail.com:993)',
    'サーバー smtp.gmail.com ポート 465 認証に失敗しました',
  ])
    assert.equal(first(text), 'invalid-credentials', text);
  assert.equal(first('connect to smtp.gmail.com port 587: Connection timed out'), 'cannot-connect');
});

test('what rests on single words, or on a weak sign, is never called likely', () => {
  for (const text of ['メールが急に来なくなりました。助けてください', 'mail in outlook stopped since yesterday'])
    assert.ok((lookup(pack, text)[0]?.confidence ?? 0) < LIKELY, text);
  const weak = corpus(['tests/corpus/queries.jsonl'])
    .map(({ text }) => lookup(pack, text)[0])
    .filter((match) => match && (match.clues[0]?.weight ?? 0) < 1.2);
  assert.ok(weak.length > 50);
  for (const match of weak) assert.ok((match?.confidence ?? 1) < LIKELY, match?.cause);
});
