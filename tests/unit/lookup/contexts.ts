/** What stands around a message, and how it was copied, may not change its answer: every example and wording of the records, in each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '../../../src/lookup/index.ts';
import topics from '../../../src/lookup/topics.json' with { type: 'json' };
import { corpus } from '../../bench/corpus.ts';
import { pack, records } from '../../support.ts';

const first = (text: string) => lookup(pack, text)[0]?.cause;

/** Messages of programs and servers that are answered rightly as they stand, with the causes they may have. */
function rightly(textsOf: (record: (typeof records.errors)[string]) => string[]) {
  return Object.values(records.errors).flatMap((record) =>
    record.causes.length > 0 && record.said_by !== 'reader'
      ? textsOf(record)
          .filter((text) => record.causes.includes(first(text) ?? ''))
          .map((text) => ({ text, causes: record.causes }))
      : [],
  );
}
const examples = rightly((record) => record.examples.map(({ text }) => text));
const wordings = rightly(({ evidence, matches }) =>
  evidence === 'weak'
    ? []
    : matches.map((text) => text.replaceAll('{host}', 'smtp.gmail.com').replaceAll(/\{\w+\}/g, 'x')),
);

/** The share of `messages` that lose their answer in `form`, with those that do. */
function lost(messages: typeof examples, form: (text: string) => string) {
  const wrong = messages.filter(({ text, causes }) => !causes.includes(first(form(text)) ?? ''));
  return { share: wrong.length / messages.length, wrong: wrong.map(({ text }) => text.slice(0, 80)).join('\n') };
}
const lines = (text: string, line: (line: string) => string) => text.split('\n').map(line).join('\n');

/** What stands around a message, and the share of examples that may lose their answer by it: vague ones, of two or three words. */
const around: Record<string, [least: number, form: (text: string) => string]> = {
  'a signature': [
    0.002,
    (text) =>
      `${text}\n\n--\nJohn Smith, Example Ltd.\nTel: +44 20 7946 0000 | www.example.com\nFollow us on Facebook, Twitter and LinkedIn`,
  ],
  'a signature without a mark': [
    0.002,
    (text) => `${text}\n\nBest regards,\nJohn Smith\nwww.example.com | facebook.com/example | LinkedIn`,
  ],
  'a Japanese letter': [
    0.005,
    (text) =>
      `お世話になっております。\n${text}\n\n以上、よろしくお願いいたします。\n山田太郎\n公式LINE・Instagramはこちら https://lin.ee/abc`,
  ],
  'a ticket': [
    0.015,
    (text) =>
      `Ticket #48213 opened 2026-11-20 by reception\nDevice: HP EliteBook, Windows 11 Pro, Norton 360\nProgram: Outlook\nError text:\n${text}\nUser says the phone works. Restarted twice.`,
  ],
  'a system log': [
    0.012,
    (text) =>
      `${lines(text, (line) => `Nov 20 10:11:12 host1 mailprog[2143]: ${line}`)}\nNov 20 10:11:13 host1 CRON[2150]: (root) CMD (run-parts /etc/cron.hourly)`,
  ],
  'a traceback of Python': [
    0.018,
    (text) =>
      `Traceback (most recent call last):\n  File "/usr/lib/python3.11/threading.py", line 975, in run\n    self._target(*self._args, **self._kwargs)\n${text}\nProcess finished with exit code 1`,
  ],
  'a log of Node with a database': [
    0.012,
    (text) =>
      `> node index.js\nServer listening on port 3000\nConnected to MongoDB\n${text}\n    at TLSSocket.onConnectSecure (node:_tls_wrap:1674:34)\nNode.js v20.11.0`,
  ],
  'a quoted letter': [
    0.02,
    (text) =>
      `On Mon, Nov 20, 2026 Jane Doe wrote:\n> I get this:\n${lines(text, (line) => `> ${line}`)}\n> Please fix.`,
  ],
};
for (const [what, [most, form]] of Object.entries(around))
  test(`around a message: ${what}`, () => {
    const { share, wrong } = lost(examples, form);
    assert.ok(examples.length > 800 && share <= most, `${(100 * share).toFixed(1)} % lost:\n${wrong}`);
  });

/** Messages that speak of mail, or name a server of Gmail's. */
const mail = new RegExp(topics.find(({ what }) => what === 'mail')?.says ?? '', 'i');
const ofMail = examples.filter(({ text }) => mail.test(text));

/** What runs beside a mail program, or how it is set up, and the share of messages about mail that may lose their answer by it. */
const beside: Record<string, [most: number, lines: string]> = {
  'a shop that starts': [
    0.07,
    ':: Spring Boot ::                (v3.4.0)\nStarting ShopApplication using Java 21\nTomcat initialized with port 8080 (http)\ncom.zaxxer.hikari.HikariDataSource : HikariPool-1 - Start completed.\norg.hibernate.Version : HHH000412: Hibernate ORM core version 6.6',
  ],
  'requests of a web site': [
    0.065,
    'Starting development server at http://127.0.0.1:8000/\n[20/Nov/2026 10:11:20] "GET /admin/login/?next=/admin/ HTTP/1.1" 200 4158\n[20/Nov/2026 10:11:40] "POST /password_reset/ HTTP/1.1" 500 145',
  ],
  'packages being installed': [
    0.07,
    'Reading package lists... Done\nGet:1 http://archive.ubuntu.com/ubuntu noble/main amd64 curl amd64 8.5.0 [227 kB]\n0 upgraded, 4 newly installed, 0 to remove and 12 not upgraded.',
  ],
  'settings of a program': [
    0.02,
    'Account type: IMAP\nIncoming: imap.gmail.com, port 993, SSL/TLS\nOutgoing: smtp.gmail.com, port 587, STARTTLS\nMy server requires authentication: checked',
  ],
  'settings in Japanese': [
    0.025,
    'アカウントの種類：IMAP\n受信サーバー：imap.gmail.com　ポート：993　SSL：あり\n送信サーバー：smtp.gmail.com　ポート：465　SSL：あり',
  ],
  'settings of a web application': [
    0.04,
    'MAIL_MAILER=smtp\nMAIL_HOST=smtp.gmail.com\nMAIL_PORT=587\nMAIL_USERNAME=user@gmail.com\nMAIL_ENCRYPTION=tls',
  ],
};
for (const [what, [most, text]] of Object.entries(beside))
  test(`a message about mail beside ${what}`, () => {
    const { share, wrong } = lost(ofMail, (message) => `${text}\n${message}`);
    assert.ok(ofMail.length > 400 && share <= most, `${(100 * share).toFixed(1)} % lost:\n${wrong}`);
  });

/** Readers' own words that are answered rightly as they stand: the queries of the corpus. */
const asked = corpus(['tests/corpus/queries.jsonl'])
  .map(({ text, cause, also }) => ({ text, causes: [cause, ...(also ?? [])] }))
  .filter(({ text, causes }) => causes.includes(first(text) ?? ''));

/** How a letter puts them. */
const letters: Record<string, (text: string) => string> = {
  'an English letter': (text) =>
    `Dear support,\n\n${text}\n\nThank you for your help.\nKind regards,\nMary Jones\n\nSent from my iPhone`,
  'a Japanese letter': (text) =>
    `いつもお世話になっております。\n${text}\nお手数ですが、ご教示いただけますと幸いです。\nよろしくお願いいたします。`,
  'a polite question': (text) => `すみません、${text}のですが、どうすればいいですか？`,
};
for (const [what, form] of Object.entries(letters))
  test(`readers' own words as ${what}`, () => {
    const { share, wrong } = lost(asked, form);
    assert.ok(asked.length > 350 && share <= 0.005, `${(100 * share).toFixed(1)} % lost:\n${wrong}`);
  });

/** As quoted-printable, with soft breaks after 60 characters, between two bytes. */
function quotedPrintable(text: string): string {
  let column = 0;
  return [...Buffer.from(text)]
    .map((byte) =>
      byte > 126 || byte < 32 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .map((token) => {
      const full = column + token.length > 60;
      column = (full ? 0 : column) + token.length;
      return full ? `=\n${token}` : token;
    })
    .join('');
}

/** How a message was copied. */
const copied: Record<string, (text: string) => string> = {
  'cut at every 35th character': (text) => lines(text, (line) => line.replaceAll(/.{35}(?=.)/gu, '$&\n')),
  'as quoted-printable': quotedPrintable,
  'in an address': (text) => `error=${encodeURIComponent(text)}`,
  'as JSON': (text) => JSON.stringify({ error: { message: text, code: 1 } }),
  'as JSON in JSON': (text) => JSON.stringify(JSON.stringify({ message: text })),
  'as HTML': (text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}</p>`,
  'in capitals': (text) => text.toUpperCase(),
};
for (const [what, form] of Object.entries(copied))
  test(`a message ${what}`, () => {
    const { share, wrong } = lost(wordings, form);
    assert.ok(wordings.length > 5000 && share <= 0.005, `${(100 * share).toFixed(1)} % lost:\n${wrong}`);
  });
