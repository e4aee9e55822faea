/** What a server or a library says outweighs the sentence that a program puts around it, in whatever order they stand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '../../../src/lookup/index.ts';
import { pack, records } from '../../support.ts';

const first = (text: string) => lookup(pack, text)[0]?.cause ?? '';

/** What is said by `speakers`, of evidence `evidence`, and is answered rightly by itself. */
const saidBy = (speakers: string, evidence: string) =>
  Object.values(records.errors)
    .filter((record) => speakers.includes(record.said_by) && evidence.includes(record.evidence))
    .filter(({ causes: [likeliest = ''] }) => likeliest && !general.includes(likeliest))
    .flatMap(({ examples, causes }) => examples.map(({ text }) => ({ text, causes })))
    .filter(({ text, causes }) => causes.includes(first(text)));
/** Causes that the sentences below name themselves. */
const general = ['cannot-connect', 'invalid-credentials'];
const reasons = {
  "Gmail's words": { said: saidBy('gmail', 'decisive'), most: 0.002 },
  "a library's words": { said: saidBy('library', 'decisive strong'), most: 0.012 },
};

/** What programs say whatever the server's reason was. */
const sentences = {
  'Apple Mail': 'Cannot Get Mail\nThe user name or password for "imap.gmail.com" is incorrect.',
  'Apple Mail, Japanese': '"Gmail"のユーザ名またはパスワードが間違っています。',
  Thunderbird: 'Login to server imap.gmail.com with username user@gmail.com failed.',
  'Thunderbird, Japanese': '設定を確認できませんでした。ユーザー名やパスワードが間違っていませんか?',
  Outlook: 'Log onto outgoing mail server (SMTP): The server responded',
  'Windows Live Mail': 'The connection to the server has failed. Windows Live Mail Error ID: 0x800CCC0E',
  Android: "Couldn't finish\nUsername or password incorrect.",
  'PHP mailer': 'SMTP Error: Could not connect to SMTP host. Failed to connect to server',
  Java: 'javax.mail.AuthenticationFailedException: failed to connect',
  Roundcube: 'SMTP Error (250): Authentication failed.',
};

const orders: Record<string, (program: string, reason: string) => string> = {
  'in front of': (program, reason) => `${program}: ${reason}`,
  above: (program, reason) => `${program}\n${reason}`,
  below: (program, reason) => `${reason}\n${program}`,
};
for (const [where, order] of Object.entries(orders))
  for (const [whose, { said, most }] of Object.entries(reasons))
    test(`a program's sentence ${where} ${whose} leaves the cause that they name`, () => {
      const wrong = Object.entries(sentences).flatMap(([program, sentence]) =>
        said
          .filter(({ text, causes }) => !causes.includes(first(order(sentence, text))))
          .map(({ text }) => `${program}: ${text.slice(0, 80)}`),
      );
      const share = wrong.length / said.length / Object.keys(sentences).length;
      assert.ok(said.length > 100 && share <= most, `${(100 * share).toFixed(1)} % lost:\n${wrong.join('\n')}`);
    });
