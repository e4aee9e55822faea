/** Files that configure mail programs: well-formed, in the documented order, without a secret. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse } from 'plist';
import { autoconfig, variants } from '../../src/settings/autoconfig.ts';
import { toPlist } from '../../src/settings/plist.ts';
import { googleProfile, passwordProfile } from '../../src/settings/profile.ts';
import { records } from '../records.ts';

const { imap, pop, smtp } = records.servers;
assert.ok(imap && pop && smtp);
const servers = { imap, pop, smtp };
const mail = { imap: { host: 'imap.gmail.com', port: 993 }, smtp: { host: 'smtp.gmail.com', port: 465 } };

/** Names of an element's children in their order, each with its own. */
type Node = { name: string; children: Node[]; text: string };
function tree(xml: string): Node[] {
  type Raw = Record<string, unknown>;
  const walk = (nodes: Raw[]): Node[] =>
    nodes.flatMap((raw) => {
      const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
      if (name === '#text' || name.startsWith('?')) return [];
      const inside = raw[name] as Raw[];
      const text = inside.map((child) => String(child['#text'] ?? '')).join('');
      return [{ name, children: walk(inside), text }];
    });
  return walk(new XMLParser({ preserveOrder: true, ignoreAttributes: false, parseTagValue: false }).parse(xml));
}

/** The order in which the elements of config-v1.1 stand; `+` may repeat, `*` may repeat or be missing. */
const order: Record<string, RegExp> = {
  clientConfig: /^emailProvider( oAuth2)?$/,
  emailProvider: /^domain( domain)* displayName displayShortName( incomingServer)+( outgoingServer)+( documentation)*$/,
  incomingServer: /^hostname port socketType username authentication( authentication)*( pop3)?$/,
  outgoingServer: /^hostname port socketType username authentication( authentication)*$/,
  documentation: /^descr( descr)*$/,
};

function assertOrder(nodes: Node[]): void {
  for (const node of nodes) {
    const rule = order[node.name];
    if (rule) assert.match(node.children.map(({ name }) => name).join(' '), rule, node.name);
    assertOrder(node.children);
  }
}

for (const variant of variants)
  test(`autoconfig for ${variant} is well-formed, in order, and says what the records say`, () => {
    const xml = autoconfig(servers, variant, 'https://example.org/ja/settings/');
    assert.equal(XMLValidator.validate(xml), true);
    const nodes = tree(xml);
    assert.deepEqual(
      nodes.map(({ name }) => name),
      ['clientConfig'],
    );
    assertOrder(nodes);
    const all = nodes[0]?.children[0]?.children.filter(({ name }) => name.endsWith('Server')) ?? [];
    const said = all.map(({ children }) => children.map(({ text }) => text).join(' '));
    const method = variant === 'app-password' ? 'password-cleartext' : 'OAuth2';
    assert.deepEqual(said, [
      `imap.gmail.com 993 SSL %EMAILADDRESS% ${method}`,
      `pop.gmail.com 995 SSL %EMAILADDRESS% ${method}`,
      `smtp.gmail.com 465 SSL %EMAILADDRESS% ${method}`,
      `smtp.gmail.com 587 STARTTLS %EMAILADDRESS% ${method}`,
    ]);
    const domains = nodes[0]?.children[0]?.children.filter(({ name }) => name === 'domain').map(({ text }) => text);
    assert.deepEqual(domains, ['gmail.com', 'googlemail.com']);
    assert.doesNotMatch(xml, /<password>|clientSecret/);
  });

test('the order check can fail', () => {
  const xml = autoconfig(servers, 'app-password', 'https://example.org/').replace(
    /(<hostname>imap.gmail.com<\/hostname>)\s*(<port>993<\/port>)/,
    '$2$1',
  );
  assert.throws(() => assertOrder(tree(xml)));
});

test('autoconfig refuses a way of signing in that a record does not offer', () => {
  const less = { ...servers, pop: { ...servers.pop, authentication: ['app-password' as const] } };
  assert.throws(() => autoconfig(less, 'google-sign-in', 'x'), /pop\.yaml does not offer oauth2/);
});

test('the profile with an app password is a property list with the required keys and no secret', () => {
  for (const lang of ['ja', 'en'] as const) {
    const text = passwordProfile(mail, lang);
    assert.equal(XMLValidator.validate(text), true);
    const { PayloadContent, ...outer } = parse(text) as Record<string, unknown>;
    const [payload] = PayloadContent as Record<string, unknown>[];
    assert.equal(outer.PayloadType, 'Configuration');
    assert.equal(outer.PayloadVersion, 1);
    assert.equal(payload?.PayloadType, 'com.apple.mail.managed');
    assert.equal(payload?.EmailAccountType, 'EmailTypeIMAP');
    assert.deepEqual(
      [payload?.IncomingMailServerHostName, payload?.IncomingMailServerPortNumber],
      ['imap.gmail.com', 993],
    );
    assert.deepEqual(
      [payload?.OutgoingMailServerHostName, payload?.OutgoingMailServerPortNumber],
      ['smtp.gmail.com', 465],
    );
    assert.deepEqual([payload?.IncomingMailServerUseSSL, payload?.OutgoingMailServerUseSSL], [true, true]);
    for (const side of ['Incoming', 'Outgoing'])
      assert.equal(payload?.[`${side}MailServerAuthentication`], 'EmailAuthPassword');
    for (const key of ['EmailAddress', 'IncomingPassword', 'OutgoingPassword', 'IncomingMailServerUsername'])
      assert.equal(payload?.[key], undefined, key);
    // Else the device asks for the password twice, and the reader cannot take the profile off again.
    assert.equal(payload?.OutgoingPasswordSameAsIncomingPassword, true);
    assert.equal(outer.PayloadRemovalDisallowed, false);
    for (const words of [outer.PayloadDisplayName, outer.PayloadDescription, payload?.PayloadDisplayName])
      assert.match(String(words), lang === 'ja' ? /[ァ-ヶ]/ : /^[^ぁ-ヶ]{8,}$/);
    assert.match(String(payload?.PayloadUUID), /^[0-9A-F-]{36}$/);
    assert.notEqual(payload?.PayloadUUID, outer.PayloadUUID);
  }
});

test('the profile with Google sign-in holds the address and nothing to sign in with', () => {
  const text = googleProfile('a&b@example.com', 'en', ['1-1', '2-2']);
  const { PayloadContent } = parse(text) as { PayloadContent: Record<string, unknown>[] };
  assert.equal(PayloadContent[0]?.PayloadType, 'com.apple.google-oauth');
  assert.equal(PayloadContent[0]?.EmailAddress, 'a&b@example.com');
  assert.doesNotMatch(text, /Password<\/key>/);
});

test('property lists keep marks and nesting', () => {
  const value = { a: '<b> & "c"', d: [1, true, false, { e: 'f' }] };
  assert.deepEqual(parse(toPlist(value)), value);
});

test('a number that is no integer is refused: property lists would call it one', () => {
  for (const value of [1.5, Number.NaN, 2 ** 60]) assert.throws(() => toPlist({ port: value }), RangeError);
});
