/** What speaks for an answer: the words, where they stand, and the record they are of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '../../../src/lookup/index.ts';
import { corpus } from '../../bench/corpus.ts';
import { pack } from '../../support.ts';

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
  assert.ok(text.slice(clue?.start, clue?.end).includes(blob));
});

test('a weak wording does not hide a stronger one inside it', () => {
  const found = (text: string) => lookup(pack, text)[0]?.clues.map((clue) => clue.text) ?? [];
  assert.ok(found('Deferred: Connection refused by smtp.gmail.com').includes('Connection refused'));
});

test('two signs give two clues; a word that hints gives one, however many hints it holds', () => {
  const [answer] = lookup(pack, '535-5.7.8 Username and Password not accepted. BadCredentials');
  assert.ok(new Set(answer?.clues.map(({ start }) => start)).size > 1);
  for (const { text } of corpus(['tests/corpus/queries.jsonl']).slice(0, 150))
    for (const { clues } of lookup(pack, text)) {
      const hints = clues.filter(({ kind, of }) => kind === 'hint' && of === '').map(({ start }) => start);
      assert.equal(new Set(hints).size, hints.length, text);
    }
});
