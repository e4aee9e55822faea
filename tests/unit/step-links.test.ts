/** Addresses in steps become links: which ones, and where a long one may break. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakable, stepPieces } from '../../src/components/step-links.ts';
import { records } from '../records.ts';

test('an address to open is a link, and the sentence around it stays as it is', () => {
  assert.deepEqual(stepPieces('Open accounts.google.com/signin/recovery. Then sign in.'), [
    { text: 'Open ' },
    { text: 'accounts.google.com/signin/recovery', href: 'https://accounts.google.com/signin/recovery' },
    { text: '. Then sign in.' },
  ]);
  assert.deepEqual(breakable('accounts.google.com/signin/recovery'), ['accounts.google.com/', 'signin/', 'recovery']);
});

test('what stands with a scheme is a value, and a mail server is no page', () => {
  for (const step of [
    'Select the line oauth://accounts.google.com and press "Remove".',
    'Get permission for the scope https://mail.google.com/ once.',
    'Enter imap.gmail.com as the server.',
  ])
    assert.deepEqual(
      stepPieces(step).filter(({ href }) => href),
      [],
    );
});

test('no first step loses a letter, and each address of Google in them that is to be opened is a link', () => {
  for (const [id, { first_steps }] of Object.entries(records.causes))
    for (const step of first_steps)
      for (const text of [step.ja, step.en]) {
        const pieces = stepPieces(text);
        assert.equal(pieces.map((piece) => piece.text).join(''), text, id);
        const links = pieces.filter(({ href }) => href).length;
        assert.equal(links, text.match(/(?<![/\w])[a-z]+\.google\.com/g)?.length ?? 0, `${id}: ${text}`);
      }
});
