/** The lookup through its public door, over real messages in the surroundings that people paste them in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queriesOf } from '../../src/data/queries.ts';
import { joined } from '../../src/lookup/browser.ts';
import { findClues, type Hinted } from '../../src/lookup/clues.ts';
import { compile } from '../../src/lookup/compile.ts';
import { decode } from '../../src/lookup/decode.ts';
import { sharesOf } from '../../src/lookup/hints.ts';
import { lookup, notGmails } from '../../src/lookup/index.ts';
import type { Part } from '../../src/lookup/types.ts';
import { unitsOf } from '../../src/lookup/units.ts';
import { corpus, type Line, type Score, score } from '../bench/corpus.ts';
import { pack, records } from '../support.ts';

const first = (text: string) => lookup(pack, text)[0]?.cause;

test('every message of the corpus gets its cause first', () => {
  const lines = corpus(['tests/corpus/messages.jsonl']);
  const wrong = lines.filter(({ text, cause, also }) => {
    const got = first(text) ?? 'none';
    return got !== cause && !also?.includes(got);
  });
  const report = wrong.map(({ text, cause }) => `${cause} ≠ ${first(text)}: ${text.slice(0, 90)}`).join('\n');
  assert.ok(lines.length >= 60, `only ${lines.length} messages`);
  assert.equal(report, '');
});

test('nearly every example of an error record is answered by its first cause, or one it lists', () => {
  let total = 0;
  const wrong: string[] = [];
  for (const [id, error] of Object.entries(records.errors))
    for (const example of error.examples) {
      total++;
      const got = first(example.text);
      const fine = error.causes.length === 0 ? got === undefined : error.causes.includes(got ?? '');
      if (!fine) wrong.push(`${id}: ${got} for ${example.text.slice(0, 80)}`);
    }
  assert.ok(wrong.length / total < 0.035, `${wrong.length} of ${total}:\n${wrong.join('\n')}`);
});

const causesOf = (text: string) => lookup(pack, text).map(({ cause }) => cause);

/** The lines of a file of the corpus, of which there are `count` at least, answered as well as `least` says (shares). */
function answered(file: string, count: number, least: Partial<Score>): Line[] {
  const lines = corpus([`tests/corpus/${file}.jsonl`]);
  const found = score(lines, causesOf);
  assert.ok(lines.length > count, `${lines.length} lines`);
  for (const [what, share] of Object.entries(least))
    assert.ok(found[what as keyof Score] > share, `${what}: ${found[what as keyof Score]}`);
  return lines;
}

const queryTexts = queriesOf(records.queries).map(({ text }) => text);
const wordings = Object.values(records.errors).flatMap(({ matches, examples }) => [
  ...matches,
  ...examples.map(({ text }) => text),
]);

/** A message that a record or a query repeats tells nothing here: take it out. */
function assertUntaught(lines: Line[], taught: string[]): void {
  const known = new Set(taught);
  assert.deepEqual(
    lines.filter(({ text }) => known.has(text)),
    [],
  );
}

test('messages of many programs are answered, of some of which records have been made since', () => {
  answered('programs', 350, { top1: 0.96, top3: 0.98, refused: 0.78 });
});

test('what over a hundred programs print of a server that answers as Gmail does is answered', () => {
  answered('lab', 800, { top1: 0.97, top3: 0.98 });
});

test('what catalogues and public reports of many programs say is answered; unlike the collected, these were lessons', () => {
  answered('catalogues', 3900, { top1: 0.88, top3: 0.9, refused: 0.87 });
});

test('messages that were collected when the records stood are answered, and what is not ours is refused', () => {
  const lines = answered('collected', 1280, { top1: 0.95, top3: 0.96, refused: 0.88 });
  assertUntaught(lines, [...wordings, ...queryTexts]);
});

test('queries that were not taught are answered, and what people ask about other things is not', () => {
  const lines = answered('queries', 500, { top1: 0.86, top3: 0.9, refused: 0.9 });
  assertUntaught(lines, queryTexts);
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

test('a clue says where it stands in the text', () => {
  const text = 'Fehler beim Senden.\n534-5.7.9 Application-specific password required. Learn more';
  const [answer] = lookup(pack, text);
  assert.equal(answer?.cause, 'app-password-required');
  const clue = answer?.clues.find(({ kind }) => kind === 'wording');
  assert.match(clue?.text ?? '', /^Application-specific password required/);
  assert.equal(text.slice(clue?.start, clue?.end), clue?.text);
});

test('of records that say it alike the one whose words stand first is shown', () => {
  const record = (text: string) => lookup(pack, text)[0]?.error;
  assert.equal(record('-ERR [AUTH] Username and password not accepted.'), 'pop-auth-not-accepted');
  assert.equal(record('535-5.7.8 Username and Password not accepted.'), 'smtp-535-bad-credentials');
});

test('a clue in base64 is shown as it reads, and marked where it stands', () => {
  const blob = btoa('{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}');
  const text = `AUTHENTICATE XOAUTH2\n+ ${blob}\nNO SASL authentication failed`;
  const [answer] = lookup(pack, text);
  assert.equal(answer?.cause, 'oauth-token-expired');
  const clue = answer?.clues.find(({ text }) => text.includes('status'));
  assert.match(clue?.text ?? '', /status":"400"/);
  assert.equal(text.slice(clue?.start, clue?.end), blob);
});

test('a token that was refused in a password’s words is explained by the refusal and by what was sent', () => {
  const refusal = '[AUTHENTICATIONFAILED] Invalid credentials (Failure)';
  const [answer] = lookup(pack, `A1 AUTHENTICATE XOAUTH2 failed: ${refusal}`);
  assert.equal(answer?.cause, 'oauth-token-expired');
  assert.equal(answer?.error, 'imap-authenticationfailed');
  assert.match(answer?.clues[0]?.text ?? '', /Invalid credentials/);
  assert.ok(answer?.clues.some(({ kind, text }) => kind === 'hint' && text === 'XOAUTH2'));
});

test('a program that goes on without signing in, and is asked to sign in, was refused first', () => {
  const asked = '530 5.7.0 Authentication Required. For more information, go to';
  assert.equal(first(`MAIL FROM:<user@gmail.com>\n${asked}`), 'smtp-auth-required');
  const refusals = {
    'password-sign-in-blocked': '535-5.7.8 Username and Password not accepted.',
    'app-password-required': '534-5.7.9 Application-specific password required.',
  };
  for (const [cause, refusal] of Object.entries(refusals))
    assert.equal(first(`AUTH PLAIN ***\n${refusal}\nMAIL FROM:<user@gmail.com>\n${asked}`), cause);
});

test('a weak wording does not hide a stronger one inside it', () => {
  const found = (text: string) => lookup(pack, text)[0]?.clues.map((clue) => clue.text) ?? [];
  assert.ok(found('Deferred: Connection refused by smtp.gmail.com').includes('Connection refused'));
});

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

test('one word is no complaint, and a protocol’s name does not say that it is off', () => {
  for (const text of ['imap', 'POP3', 'certificate', 'Google']) assert.deepEqual(lookup(pack, text), [], text);
  for (const text of ['pop.gmail.com:995 POP3接続に失敗', 'could not open pop.gmail.com: no answer'])
    assert.equal(first(text), 'cannot-connect', text);
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

test('a status code that stands alone may be a version', () => {
  assert.notEqual(first('my iPad has iOS 5.1.1 and says the gmail password is wrong'), 'delivery-rejected');
  assert.equal(first('550 5.1.1'), 'delivery-rejected');
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

test('Gmail’s base64 refusal of a token is read', () => {
  const blob = Buffer.from('{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}').toString('base64');
  assert.equal(first(`334 ${blob}`), 'oauth-token-expired');
});

test('credentials refused after XOAUTH2 are a refused token; a server that offers XOAUTH2 changes nothing', () => {
  const refused = 'NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)';
  assert.equal(first(`A1 AUTHENTICATE XOAUTH2\nA1 ${refused}`), 'oauth-token-expired');
  assert.equal(
    first(`All authentication types failed:\n\tXOAUTH2: b'[AUTHENTICATIONFAILED] Invalid credentials (Failure)'`),
    'oauth-token-expired',
  );
  assert.equal(
    first(`* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 AUTH=PLAIN AUTH=OAUTHBEARER\nA1 ${refused}`),
    'invalid-credentials',
  );
  assert.equal(
    first(`250-AUTH LOGIN PLAIN XOAUTH2 PLAIN-CLIENTTOKEN OAUTHBEARER XOAUTH\nA1 ${refused}`),
    'invalid-credentials',
  );
});

test('a program that tried every mechanism has sent the password too, whatever became of the token', () => {
  const blob = Buffer.from('{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}').toString('base64');
  const text = `using the following authenticators: "LOGIN", "PLAIN", "XOAUTH2". Authenticator "PLAIN" returned "535-5.7.8 Username and Password not accepted. For more information, go to". Authenticator "XOAUTH2" returned "Expected response code "235" but got code "334", with message "334 ${blob}".".`;
  assert.equal(first(text), 'password-sign-in-blocked');
});

test('a few words that a server says are not taken for the server’s own in a program’s message', () => {
  assert.equal(
    first(
      'post: problem initializing server; Connection to "smtp.gmail.com:587" failed: Connection refused\nsend: message not delivered to anyone',
    ),
    'cannot-connect',
  );
});

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

test('an everyday word names no program, and a device only where no program is named', () => {
  const client = (text: string) => lookup(pack, `535-5.7.8 Username and Password not accepted. ${text}`)[0]?.client;
  for (const text of ['I have nine devices', 'docker alpine image', 'Spark job failed', 'Outlook 2007', 'Outlook.com'])
    assert.equal(client(text), undefined, text);
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

test('the parts of the pack, joined as a page joins them, answer as the whole pack does', () => {
  const [main, ...rest] = pack.parts as [Part, ...Part[]];
  const both = joined({ ...pack, parts: [main] }, rest, 'all');
  for (const { text } of corpus()) {
    const names = (matches: ReturnType<typeof lookup>) => matches.map(({ cause }) => cause);
    assert.deepEqual(names(lookup(both, text)), names(lookup(pack, text)), text);
  }
});

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
  assert.equal(notGmails(pack, 'The cat sat on the mat and would not move.'), undefined);
});
