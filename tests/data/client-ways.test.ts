/** Each program that can be used with Gmail says how: steps, where to set it, and who says so; or says what is not known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { googleSignIn, verdictOf } from '../../src/data/verdict.ts';
import { records } from '../records.ts';

/** Programs that get in by signing in with Google or with an app password; rows for many programs are guides of their own. */
const usable = Object.entries(records.clients).filter(
  ([, client]) => !client.generic && ['google-sign-in', 'app-password'].includes(verdictOf(client)),
);
/** How far it signs in with Google to receive mail. */
const receives = ({ imap, pop }: { imap: { value: string }; pop: { value: string } }) => [imap.value, pop.value];
const say = (missing: string[]) => missing.join('\n');

test('a program that signs in with Google has the steps, or says with a source why they are not known', () => {
  const missing = usable
    .filter(([, client]) => googleSignIn(client) === 'yes' || receives(client.sign_in).includes('partial'))
    .filter(([, { steps, lacking }]) => !steps.google && !lacking.google)
    .map(([id]) => `clients/${id}.yaml: add steps.google, or lacking.google`);
  assert.equal(say(missing), '');
});

test('a program that takes an app password has the steps, or says with a source why they are not known', () => {
  const missing = usable
    .filter(([, { app_password }]) => app_password.value === 'yes' || app_password.value === 'partial')
    .filter(([, { steps, lacking }]) => !steps.app_password && !lacking.app_password)
    .map(([id]) => `clients/${id}.yaml: add steps.app_password, or lacking.app_password`);
  assert.equal(say(missing), '');
});

test('it says where the way in is chosen, and which page of its vendor helps; or that there is none', () => {
  const missing = usable.flatMap(([id, { menu, help, lacking }]) => [
    ...(menu || lacking.menu ? [] : [`clients/${id}.yaml: add menu, or lacking.menu`]),
    ...(help.length || lacking.help ? [] : [`clients/${id}.yaml: add help, or lacking.help`]),
  ]);
  assert.equal(say(missing), '');
});

test('what is said to be lacking is lacking', () => {
  for (const [id, { steps, menu, help, lacking }] of Object.entries(records.clients)) {
    assert.ok(!(lacking.google && steps.google), `${id}: steps.google stand, remove lacking.google`);
    assert.ok(!(lacking.app_password && steps.app_password), `${id}: remove lacking.app_password`);
    assert.ok(!(lacking.menu && menu), `${id}: remove lacking.menu`);
    assert.ok(!(lacking.help && help.length), `${id}: remove lacking.help`);
  }
});

test('lines for files go to Gmail’s servers with encryption, and hold no address, password or token', () => {
  const all = usable.flatMap(([id, { steps }]) =>
    Object.values(steps).flatMap((one) => (one?.config ?? []).map(({ file, lines }) => ({ id, file, lines }))),
  );
  assert.ok(all.length > 20, `${all.length}`);
  for (const { id, file, lines } of all) {
    assert.doesNotMatch(lines, /[a-z0-9]@gmail\.com|GOCSPX|ya29\.|[a-z]{16}\b(?=")/, `${id} ${file}`);
    assert.doesNotMatch(lines, /\b(?:143|110|25)\b|smtp\.gmail\.com:25/, `${id} ${file}`);
  }
});

test('lines that ask for Google’s permission name a way that Google has not ended, and leave no address open', () => {
  const all = usable.flatMap(([id, { steps }]) =>
    Object.values(steps).flatMap((one) => (one?.config ?? []).map(({ lines }) => ({ id, lines }))),
  );
  const asking = all.filter(({ lines }) => lines.includes('mutt_oauth2.py') && lines.includes('--authorize'));
  assert.ok(asking.length >= 6, `${asking.length}`);
  for (const { id, lines } of asking) assert.match(lines, /--authflow localhostauthcode/, id);
  for (const { id, lines } of all) assert.doesNotMatch(lines, /oauth:2\.0:oob|REDIRECT_URI/, id);
});

test('a program that does not make its folder is given the folder before it is run', () => {
  for (const id of ['mbsync', 'getmail'])
    for (const way of ['google', 'app_password'] as const)
      for (const lang of ['ja', 'en'] as const) {
        const steps = records.clients[id]?.steps[way]?.[lang] ?? [];
        const made = steps.findIndex((step) => step.includes('mkdir -p ~/Mail/gmail'));
        assert.ok(made >= 0 && made < steps.length - 1, `${id} ${way} ${lang}`);
      }
});

test('git asks the helper that is named for the very server and port it sends through', () => {
  const lines = (records.clients['git-send-email']?.steps.google?.config ?? []).map((block) => block.lines).join('\n');
  const value = (key: string) => lines.match(new RegExp(`^\\s*${key} = (.+)$`, 'm'))?.[1];
  assert.equal(lines.match(/\[credential "(.+)"\]/)?.[1], `smtp://${value('smtpServer')}:${value('smtpServerPort')}`);
  assert.match(lines, /helper =\n\s*helper = gmail\n/);
});
