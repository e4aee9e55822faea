/** The reply composer over the real records. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  makePasswordSteps,
  replyCause,
  replyClient,
  replyClients,
  replyFiles,
  replyForeign,
  replyForeigners,
  replyOf,
} from '../../src/data/replies.ts';
import { compose } from '../../src/reply/compose.ts';
import { toHtml, toMarkdown, toText } from '../../src/reply/render.ts';
import { accounts, type Request, tones } from '../../src/reply/types.ts';
import { records } from '../records.ts';

const site = 'https://example.org/help/';
const request = (cause: string, client?: string, more: Partial<Request> = {}): Request => {
  const lang = more.lang ?? 'en';
  return {
    cause: replyCause(records, cause),
    ...(client && { client: replyClient(records, client) }),
    account: 'unknown',
    tone: 'formal',
    site,
    makePassword: makePasswordSteps(records, lang),
    ...more,
    lang,
  };
};
const every = function* () {
  for (const lang of ['ja', 'en'] as const)
    for (const tone of tones)
      for (const account of accounts)
        for (const cause of [undefined, ...Object.keys(records.causes)])
          for (const client of [undefined, 'thunderbird', 'becky', 'windows-mail-10'])
            yield request(cause ?? '', client, { lang, tone, account });
};

test('every combination gives a reply with something to do in it, in one language', () => {
  for (const one of every()) {
    const text = toText(compose(one));
    const name = `${one.cause?.id} ${one.client?.id} ${one.lang} ${one.tone}`;
    const barrier = one.client?.cannot && one.cause?.procedures.length;
    assert.match(text, barrier ? /can no longer connect|接続できません/ : /^1\. \S/m, name);
    if (one.lang === 'en') assert.doesNotMatch(text, /[a-z)]\.[A-Z]/, name);
    assert.doesNotMatch(text, /undefined|\[object|\{|\}/, name);
    if (one.lang === 'ja') assert.match(text, /[\u3040-\u30ff]/, name);
    else assert.doesNotMatch(text.replace(/[（(][^)）]*[)）]/g, ''), /[\u3041-\u3096]/, name);
    if (one.cause)
      assert.ok(text.includes(`${site}c/${one.cause.id}/${one.client ? `#${one.client.id}` : ''}\n`), name);
  }
});

test('the program’s own steps are given, after those that make the app password', () => {
  const text = toText(compose(request('app-password-required', 'becky')));
  assert.match(text, /Make an app password:\n1\. .*apppasswords/);
  assert.match(text, /Becky! Internet Mail: enter the app password\n1\. /);
  assert.ok(text.indexOf('Make an app password') < text.indexOf('enter the app password'));
  const google = toText(compose(request('app-password-required', 'thunderbird', { lang: 'ja' })));
  assert.match(google, /Google にログインし直します。\n1\. /);
  assert.doesNotMatch(google, /apppasswords/);
});

test('who signs in with Google is sent from the check in a browser to the program’s own steps, past the password', () => {
  for (const [cause, kept] of [
    ['invalid-credentials', 1],
    ['web-login-required', 2],
  ] as const) {
    const steps = records.causes[cause]?.first_steps.map(({ en }) => en) ?? [];
    const google = toText(compose(request(cause, 'apple-mail-ios')));
    for (const [i, step] of steps.entries()) assert.equal(google.includes(step), i < kept, `${cause} ${i + 1}`);
    assert.match(google, /: sign in with Google\n1\. /, cause);
    const password = toText(compose(request(cause, 'becky')));
    for (const step of steps) assert.ok(password.includes(step), step);
  }
});

test('where sign-in with Google takes an OAuth client of one’s own, an app password comes first', () => {
  const script = toText(compose(request('app-password-required', 'scripts')));
  assert.match(script, /Make an app password:\n1\. .*apppasswords/);
  assert.match(script, /: enter the app password\n1\. /);
  assert.doesNotMatch(script, /Google Cloud/);
  // A token that was refused is still a matter of sign-in with Google.
  assert.match(toText(compose(request('oauth-token-expired', 'scripts'))), /Google Cloud/);
});

test('a program set up in files gets no steps for windows and menus, but those to make the password and its page', () => {
  for (const id of ['msmtp', 'mutt', 'alpine', 'fetchmail', 'git-send-email', 'postfix-relay'])
    for (const cause of ['app-password-required', 'password-sign-in-blocked']) {
      const text = toText(compose(request(cause, id)));
      assert.match(text, /Make an app password:\n1\. .*apppasswords/, id);
      assert.ok(text.includes(`\n${site}en/clients/${id}/\n`), id);
      assert.doesNotMatch(text, /^\d+\. .*(?:OAuth2|add the account again)/m, id);
    }
  const proxy = toText(compose(request('password-sign-in-blocked', 'email-oauth2-proxy', { lang: 'ja' })));
  assert.ok(proxy.includes(`${site}ja/clients/email-oauth2-proxy/`));
  assert.doesNotMatch(proxy, /^1\. /m);
  const both = toText(compose(request('invalid-credentials', 'mutt')));
  assert.match(both, /^1\. /m);
  assert.ok(both.includes(`${site}en/clients/mutt/`));
});

test('who is known to need an app password is not asked whether the program signs in with Google', () => {
  for (const lang of ['ja', 'en'] as const)
    assert.doesNotMatch(makePasswordSteps(records, lang).join('\n'), /can sign in with Google|Google でログインできる/);
  assert.equal(makePasswordSteps(records, 'en').length, 2);
});

test('a program that cannot connect gets no steps but a way out', () => {
  const text = toText(compose(request('password-sign-in-blocked', 'windows-mail-10')));
  assert.doesNotMatch(text, /^1\. /m);
  assert.match(text, /can be used instead: /);
  assert.match(text, /can no longer connect to Gmail\. .*31 December 2024/);
  assert.ok(text.includes(`${site}en/guide/moving-off-old-programs/`));
  // Nothing that would send the customer back to it.
  const { title, summary, telling_sign } = records.causes[
    'password-sign-in-blocked'
  ] as (typeof records.causes)[string];
  for (const said of [title, summary, telling_sign]) assert.ok(!text.includes(said.en), said.en);
  assert.match(compose(request('password-sign-in-blocked', 'windows-mail-10')).subject, /can no longer connect/);
  const work = request('password-sign-in-blocked', 'windows-mail-10', { account: 'work' });
  assert.doesNotMatch(toText(compose(work)), /administrator may have/);
});

test('a cause that lies at Gmail alone is told as it is, whatever program cannot connect', () => {
  const reply = compose(request('account-disabled', 'windows-mail-10'));
  const title = records.causes['account-disabled']?.title.en ?? '';
  assert.equal(reply.subject, `Connecting to Gmail: ${title}`);
  assert.match(toText(reply), /^1\. /m);
  assert.ok(toText(reply).includes(`likely cause: ${title}`));
  assert.doesNotMatch(toText(reply), /can no longer connect/);
});

test('of a program of which nobody knows whether it connects, the reply says so and where others moved', () => {
  const text = toText(compose(request('invalid-credentials', 'outlook-express')));
  assert.match(text, /^1\. /m);
  assert.match(
    text,
    /Outlook Express: whether it connects to Gmail is not known\.\n\nThese programs can be used instead: /,
  );
  assert.ok(text.includes(`${site}en/guide/moving-off-old-programs/`));
  // A program that is known to work, but has no steps for the cause.
  const known = Object.keys(records.clients).find((id) => {
    const program = replyClient(records, id);
    return program?.verdict === 'app-password' && program.move_to.length > 0 && !program.steps.settings;
  });
  assert.ok(known, 'there is none any more: make one up');
  assert.doesNotMatch(toText(compose(request('cannot-connect', known))), /is not known/, known);
});

test('a reply says what the cause is and how to tell; one of steps alone does not', () => {
  for (const lang of ['ja', 'en'] as const)
    for (const [id, { summary, telling_sign }] of Object.entries(records.causes))
      for (const tone of tones) {
        const text = toText(compose(request(id, undefined, { lang, tone })));
        for (const said of [summary, telling_sign])
          assert.equal(text.includes(said[lang]), tone !== 'steps', said[lang]);
      }
});

test('account and tone change what they should', () => {
  const say = (more: Partial<Request>) => toText(compose(request('imap-disabled', undefined, more)));
  assert.match(say({ account: 'work' }), /administrator may have switched off/);
  assert.doesNotMatch(say({ account: 'personal' }), /pass this message on/);
  assert.doesNotMatch(say({ tone: 'steps' }), /Thank|Please do not include/);
  assert.match(say({ tone: 'friendly' }), /Thanks for getting in touch/);
});

test('without a cause the reply asks, and leaves out what the agent knows', () => {
  const { cause: _, ...unknown } = request('imap-disabled', 'becky');
  assert.match(toText(compose(unknown)), /Which version of Becky! Internet Mail/);
  assert.match(toText(compose(unknown)), /personal Gmail account or one from work/);
  assert.doesNotMatch(toText(compose({ ...unknown, account: 'work' })), /personal Gmail account or one/);
  assert.match(toText(compose(unknown)), /Please do not include your password/);
});

test('text, Markdown and HTML say the same', () => {
  const words = (text: string) => text.replace(/\s+/g, '').replace(/\d+\./g, '');
  for (const one of every()) {
    const reply = compose(one);
    const plain = words(toText(reply));
    const html = toHtml(reply)
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    assert.equal(words(html), plain);
    const markdown = toMarkdown(reply)
      .replace(/\*\*|<(?=https)|>$/gm, '')
      .replace(/\\(.)/g, '$1');
    assert.equal(words(markdown), plain);
  }
});

test('a message that is no Gmail connection error gets a reply that says so and where to go, in every form', () => {
  const foreigners = replyForeigners(records);
  assert.ok(foreigners.length > 50);
  for (const foreign of foreigners)
    for (const lang of ['ja', 'en'] as const)
      for (const tone of tones) {
        const text = toText(compose(request('imap-disabled', 'becky', { foreign, lang, tone })));
        assert.ok(text.includes(foreign.elsewhere[lang]) && text.includes(foreign.title[lang]), foreign.id);
        assert.ok(text.includes(`${site}e/${foreign.id}/\n`), foreign.id);
        assert.match(
          text,
          lang === 'ja' ? /Gmail の接続エラーでは(?:な|あ)/ : /(?:be|like|is)(?: not)? a Gmail connection error/,
        );
        assert.doesNotMatch(text, /undefined|\/c\/|Becky/);
      }
  assert.equal(replyForeign(records, 'smtp-535-bad-credentials'), undefined);
  const files = replyFiles(records).filter(({ error }) => error);
  assert.equal(files.length, foreigners.length * 2);
});

test('files exist for every cause, program and language; where a program has no steps of its own, only the link is', () => {
  const files = replyFiles(records);
  const clients = replyClients(records);
  const there = new Set(files.map(({ lang, cause, client }) => `${lang} ${cause} ${client}`));
  for (const lang of ['ja', 'en'])
    for (const cause of Object.keys(records.causes))
      for (const id of [undefined, ...clients.map((client) => client.id)])
        assert.ok(there.has(`${lang} ${cause} ${id}`), `${lang} ${cause} ${id}`);
  const bare = (text: string) => text.replaceAll(/\/c\/\S+/g, '');
  const text = (cause: string, client?: string) =>
    toText(replyOf(records, { lang: 'en', cause, ...(client && { client }) }, site));
  assert.equal(bare(text('sending-limit', 'becky')), bare(text('sending-limit')));
  assert.match(text('sending-limit', 'becky'), /\/c\/sending-limit\/#becky$/m);
  assert.notEqual(bare(text('app-password-required', 'becky')), bare(text('app-password-required')));
});
