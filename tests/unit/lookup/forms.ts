/** The forms in which people paste and tell: wrapping, asides, dates and a letter make no difference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findClues, type Hinted } from '../../../src/lookup/clues.ts';
import { compile } from '../../../src/lookup/compile.ts';
import { decode } from '../../../src/lookup/decode.ts';
import { sharesOf } from '../../../src/lookup/hints.ts';
import { lookup } from '../../../src/lookup/index.ts';
import { unitsOf } from '../../../src/lookup/units.ts';
import { corpus } from '../../bench/corpus.ts';
import { pack } from '../../support.ts';

const first = (text: string) => lookup(pack, text)[0]?.cause;

test('the forms in which people paste a message make no difference', () => {
  const plain = '-ERR [SYS/PERM] Your account is not enabled for POP access.';
  const forms = {
    upper: plain.toUpperCase(),
    crlf: plain.replaceAll(' ', '\r\n'),
    fullWidth: [...plain]
      .map((char) => (/[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char))
      .join(''),
    html: `<p><b>${plain.replaceAll(' ', '&nbsp;')}</b></p>`,
    attributes: `<td nowrap="nowrap"><SPAN\r\n  style='color:#f00' data-v2="1">${plain.replaceAll(' ', '</span> <br/><span  class=x>')}</td>`,
    json: JSON.stringify({ error: plain }),
    ansi: `\u001b[31m${plain}\u001b[0m`,
    softBreaks: plain.replace('enabled', 'ena=\nbled'),
    log: `2026-11-20 08:15:03.221 WARN  [pool-3] fetcher: ${plain} (attempt 4)`,
    python: `poplib.error_proto: b'${plain}'`,
    broken: plain.replace('account', 'acc0unt').replace('POP', 'P0P'),
    lines: plain.replace('not enabled', 'not en\nabled'),
    window: plain.replace(/.{1,11}/g, '$&\r\n'),
    address: `?error=${encodeURIComponent(plain)}&sp=1`,
    field: JSON.stringify({ message: plain, blocked: true }),
  };
  for (const [form, text] of Object.entries(forms)) assert.equal(first(text), 'pop-disabled', form);
});

test('what stands in angle brackets and is no tag is read', () => {
  assert.equal(first('smtp.gmail.com: Connection <refused>'), 'cannot-connect');
  assert.equal(first("<class 'smtplib.SMTPServerDisconnected'> smtp.gmail.com"), 'cannot-connect');
});

test('a number behind an equals sign is a number, and an escape an escape', () => {
  assert.equal(decode('exitCode=2152398861, size=2048, a=12').text, 'exitCode=2152398861, size=2048, a=12');
  assert.equal(decode('p=3DBadCredentials,=20not accepted=20').text, 'p=BadCredentials, not accepted ');
  assert.equal(decode('mail%2F%3Fp%3DBadCredentials').text, 'mail/?p=BadCredentials');
  assert.equal(first('mailnews.send: Sending failed; exitCode=2152398861'), 'cannot-connect');
});

test('what people say by the way makes no difference', () => {
  const asides: [japanese: boolean, add: (text: string) => string][] = [
    [true, (text) => `お世話になっております。${text}`],
    [true, (text) => `${text}\nよろしくお願いいたします。`],
    [true, (text) => `${text}。SPAは使っていません`],
    [true, (text) => `${text}。インターネットは使えます`],
    [true, (text) => `${text}。IMAPは有効です`],
    [true, (text) => `Windows Updateの後から、${text}`],
    [false, (text) => `Hello, please help. ${text}`],
    [false, (text) => `${text}\nThank you very much in advance, kind regards`],
    [false, (text) => `${text} (Facebook works fine)`],
    [false, (text) => `since the latest update: ${text}`],
  ];
  const short = corpus().filter(({ text }) => text.length < 150);
  assert.ok(short.length > 300);
  for (const { text } of short)
    for (const [japanese, add] of asides)
      if (/[\u3041-\u9fff]/.test(text) === japanese) assert.equal(first(add(text)), first(text), add(text));
});

test('the name in an address, and a right pair of port and encryption, tell nothing', () => {
  assert.equal(first('firewall@gmail.com 535 5.7.8'), first('535 5.7.8'));
  for (const pair of ['imap.gmail.com 993 SSL/TLS', 'smtp.gmail.com 465 SSL', 'smtp.gmail.com 587 STARTTLS'])
    for (const [text, cause] of [
      ['パスワードが違いますと出ます', 'invalid-credentials'],
      ['0x800CCC92', 'invalid-credentials'],
      ['connection timed out', 'cannot-connect'],
    ])
      assert.equal(first(`${text}, ${pair}`), cause, `${text}, ${pair}`);
});

test('queries are a reader’s own words; a short message of a program is not read as such', () => {
  const { readers } = compile(pack);
  const own = (text: string) =>
    1 - (sharesOf(findClues(compile(pack), text).readers as Hinted)[pack.causes.length] ?? 0);
  assert.ok(readers);
  assert.ok(own('my mum’s ipad keeps asking for the gmail password again and again') > 0.8);
  assert.ok(own('iPhone を機種変更したら Gmail が届かなくなってしまいました') > 0.8);
  assert.ok(own('SASL authentication failed; server said: Invalid response') < 0.5);
  assert.ok(own('メールサーバーへの接続に失敗しました。') < 0.5);
});

test('a letter is read as its writer’s words, and a log of the same length is not', () => {
  const letter = (text: string) =>
    `${text} I am seventy and not good with computers, my grandson set it all up for me two years ago and he is away until Christmas. I would be so glad if somebody could tell me what to press. Yours, Margaret from Cork.`;
  assert.ok(letter('').length > 200);
  assert.equal(first(letter('Windows Live Mail stopped working with gmail last week.')), 'password-sign-in-blocked');
  assert.equal(
    first(letter('I changed my gmail password and now the phone wants a password all the time.')),
    'invalid-credentials',
  );
});

test('when it happened makes no difference, and a port or an address is no time', () => {
  const units = (text: string) => unitsOf(text).join(' ');
  for (const when of ['2026-11-26 13:46:22', '[2019/06/27 9:05]', '22:22:22.123', '2026-11-26T13:46:22Z'])
    assert.doesNotMatch(units(`${when} Connection refused`), /2019|2026|11|26|27|13|46|22|05/, when);
  const kept = {
    'imap.gmail.com:993': /993/,
    '127.0.0.11:53': /11 53/,
    'index.js:45:12': /45 12/,
    '1408F10B:SSL': /1408f10b/,
  };
  for (const [text, number] of Object.entries(kept)) assert.match(units(text), number);
});

test('kana that look alike are read as one', () => {
  const plain = 'POP3サーバーへのログインに失敗しました。';
  for (const [one, other] of ['ンソ', 'ロ口', 'プブ', 'へヘ'].map((pair) => [...pair] as [string, string]))
    assert.equal(first(plain.replaceAll(one, other)), first(plain), `${one} as ${other}`);
});

test('an error number that text recognition misread, and the mark that Python puts before bytes, are read', () => {
  assert.deepEqual(unitsOf('0x8OOCCCOE'), ['800ccc0e']);
  assert.equal(first('0x8OOCCCOE'), 'cannot-connect');
  assert.deepEqual(unitsOf("b'LOGIN failed'"), ['login', 'failed']);
});
