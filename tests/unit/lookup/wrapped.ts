/** The server's words outweigh the sentence that a program puts around them, in whatever order they stand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '../../../src/lookup/index.ts';
import { pack, records } from '../../support.ts';

const first = (text: string) => lookup(pack, text)[0]?.cause ?? '';

/** What Gmail's servers say that settles a cause, where it is answered rightly by itself. */
const replies = Object.values(records.errors)
  .filter(({ said_by, evidence, causes }) => said_by === 'gmail' && evidence === 'decisive' && causes.length > 0)
  .flatMap(({ examples, causes }) => examples.map(({ text }) => ({ text, causes })))
  .filter(({ text, causes }) => causes.includes(first(text)));

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

const orders: Record<string, (program: string, server: string) => string> = {
  'in front of a reply': (program, server) => `${program}: ${server}`,
  'above a reply': (program, server) => `${program}\n${server}`,
  'below a reply': (program, server) => `${server}\n${program}`,
};
for (const [where, order] of Object.entries(orders))
  test(`a program's sentence ${where} of Gmail's leaves its cause`, () => {
    const wrong = Object.entries(sentences).flatMap(([program, sentence]) =>
      replies
        .filter(({ text, causes }) => !causes.includes(first(order(sentence, text))))
        .map(({ text }) => `${program}: ${text.slice(0, 80)}`),
    );
    const share = wrong.length / replies.length / Object.keys(sentences).length;
    assert.ok(replies.length > 150 && share <= 0.003, `${(100 * share).toFixed(1)} % lost:\n${wrong.join('\n')}`);
  });
