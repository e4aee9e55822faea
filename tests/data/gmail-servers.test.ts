/** The settings we hand out, against public records that others keep: hosts, ports, encryption, OAuth issuer and scope. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { records } from '../records.ts';

type Server = { host: string; port: number; encryption: 'tls' | 'starttls' };
type PublicRecord = {
  record: string;
  version?: string;
  read: string;
  servers: Record<string, Server>;
  sign_in: ('oauth2' | 'app-password')[];
  oauth?: { issuer: string; mail_scope: string };
  /** Names a second choice: our record must offer it, and must not recommend it. */
  secondary?: boolean;
};
const { records: publicRecords } = JSON.parse(readFileSync('tests/fixtures/gmail-servers.json', 'utf8')) as {
  records: PublicRecord[];
};

for (const { record, servers, sign_in, oauth, secondary = false } of publicRecords)
  test(`our settings agree with: ${record}`, () => {
    for (const [protocol, server] of Object.entries(servers)) {
      const own = records.servers[protocol];
      assert.ok(own, `no servers/${protocol}.yaml`);
      assert.equal(own.host, server.host);
      const endpoint = own.endpoints.find(({ port }) => port === server.port);
      assert.equal(endpoint?.encryption, server.encryption, `${protocol} ${server.port}`);
      assert.equal(endpoint?.recommended, !secondary, `${protocol} ${server.port} is our recommendation`);
      for (const way of sign_in) assert.ok(own.authentication.includes(way), `${protocol} ${way}`);
      if (oauth) assert.deepEqual(own.oauth, { issuer: oauth.issuer, scope: oauth.mail_scope });
    }
  });

test('Thunderbird’s entry for googlemail.com is among them: its version, the day it was read, issuer and scope', () => {
  const entry = publicRecords.find(({ record }) => record.includes('Thunderbird') && record.includes('googlemail.com'));
  assert.ok(entry);
  for (const day of [entry.version, entry.read]) assert.match(day ?? '', /^\d{4}-\d{2}-\d{2}$/);
  assert.ok((entry.version ?? '') <= entry.read, 'its version is later than the day it was read');
  assert.deepEqual(Object.keys(entry.servers).sort(), ['imap', 'pop', 'smtp']);
  assert.deepEqual(entry.oauth, { issuer: 'accounts.google.com', mail_scope: 'https://mail.google.com/' });
});

test('no port is handed out that no public record names', () => {
  const named = publicRecords.flatMap(({ servers }) =>
    Object.values(servers).map(({ host, port }) => `${host}:${port}`),
  );
  for (const own of Object.values(records.servers))
    for (const { port } of own.endpoints) assert.ok(named.includes(`${own.host}:${port}`), `${own.host}:${port}`);
});

test('the first choice of each client page is the recommended port: encryption from the first byte', () => {
  for (const own of Object.values(records.servers)) {
    assert.equal(own.endpoints.filter(({ recommended }) => recommended).length, 1);
    assert.equal(own.endpoints[0]?.recommended, true);
    assert.equal(own.endpoints[0]?.encryption, 'tls');
  }
});
