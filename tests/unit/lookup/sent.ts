/** What a program sent, and what came before, changes what a refusal means. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '../../../src/lookup/index.ts';
import { pack } from '../../support.ts';

const first = (text: string) => lookup(pack, text)[0]?.cause;

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
