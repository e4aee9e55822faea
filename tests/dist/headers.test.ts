/** Policies and headers of the built site, in the files and as nginx, Caddy and a plain server serve them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { caddyConfig, nginxConfig } from '../../src/build/hosts.ts';
import { hashOf, parsePolicy } from '../../src/build/policy.ts';
import { covers, readHeadersFile } from '../../src/build/rules.ts';
import { staticServer } from '../server.ts';
import { startCaddy, startNginx } from './hosts.ts';
import { builtFiles, builtPages } from './site.ts';

const pages = builtPages();
const rules = readHeadersFile(readFileSync('dist/_headers', 'utf8'));
const policyOf = (html: string) =>
  parsePolicy(
    /^<!DOCTYPE html><html[^>]*><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]+)">/i.exec(
      html,
    )?.[1] ?? '',
  );

test('every page begins with a policy that allows its own inline scripts and styles by hash, and no others', () => {
  for (const [path, html] of pages) {
    const policy = policyOf(html);
    assert.deepEqual(policy.get('default-src'), ["'none'"], `${path} has no policy at the top of its head`);
    for (const [tag, name] of [
      ['script', 'script-src'],
      ['style', 'style-src'],
    ] as const) {
      const texts = [...html.matchAll(new RegExp(`<${tag}(\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))];
      const hashes = texts
        .filter(([, attributes = '', text]) => text && !/\ssrc=|application\/(ld\+)?json/.test(attributes))
        .map(([, , text = '']) => `'${hashOf(text)}'`);
      const allowed = (policy.get(name) ?? []).filter((source) => source.startsWith("'sha"));
      assert.deepEqual([...allowed].sort(), [...new Set(hashes)].sort(), `${path} ${name}`);
    }
    const sources = [...policy.values()].flat();
    for (const bad of ["'unsafe-inline'", "'unsafe-eval'", '*', 'https:', 'http:', 'data:', 'blob:'])
      assert.ok(!sources.includes(bad), `${path} allows ${bad}`);
    assert.ok(
      sources.every((source) => !/^[\w-]+\.|:\/\//.test(source)),
      `${path} allows another site`,
    );
  }
});

test('no page has a style attribute or an inline event handler', () => {
  const faulty = [...pages].filter(([, html]) => /<[a-z][^>]*\s(?:style|on[a-z]+)=/i.test(html)).map(([path]) => path);
  assert.deepEqual(faulty.slice(0, 10), []);
});

test('WebAssembly may run only on pages that asked for it', () => {
  const allowed = [...pages].filter(([, html]) => policyOf(html).get('script-src')?.includes("'wasm-unsafe-eval'"));
  const paths = allowed.map(([path]) => path);
  assert.ok(paths.includes('/ja/search/'));
  assert.ok(!paths.some((path) => /\/(?:fix|errors|clients|guide|settings|privacy)\//.test(path)), paths.join(' '));
});

test('exactly one rule of _headers covers each file, and it is strict', () => {
  for (const file of builtFiles()) {
    if (file === '_headers') continue;
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const found = rules.filter(({ pattern }) => covers(pattern, path));
    assert.equal(found.length, 1, `${path} is covered by ${found.map(({ pattern }) => pattern)}`);
    const headers = found[0]?.headers ?? {};
    assert.equal(headers['X-Content-Type-Options'], 'nosniff');
    assert.equal(headers['Referrer-Policy'], 'no-referrer');
    assert.match(headers['Permissions-Policy'] ?? '', /camera=\(\).*geolocation=\(\)/);
    const policy = parsePolicy(headers['Content-Security-Policy'] ?? '');
    assert.ok(
      policy.get('script-src') &&
        !/unsafe-(inline|eval)'(?<!wasm-unsafe-eval')/.test([...policy.values()].flat().join(' ')),
    );
    if (!path.startsWith('/embed/')) assert.deepEqual(policy.get('frame-ancestors'), ["'none'"], path);
    // Both policies hold at once: what the page allows itself, its header must allow too.
    const html = pages.get(path);
    if (html)
      for (const [name, sources] of policyOf(html))
        for (const source of sources) assert.ok(policy.get(name)?.includes(source), `${path} ${name} ${source}`);
  }
});

test('cache: files whose name is their content for a year, pages for minutes, the service worker never', () => {
  const cacheOf = (path: string) => rules.find(({ pattern }) => covers(pattern, path))?.headers['Cache-Control'];
  assert.match(cacheOf('/_astro/x.js') ?? '', /immutable/);
  assert.match(cacheOf('/ja/') ?? '', /max-age=300/);
  for (const path of ['/pagefind/pagefind-entry.json', '/sw.js', '/offline.js'])
    assert.equal(cacheOf(path), 'no-cache', path);
});

const probes = [
  '/',
  '/ja/',
  '/en/search/',
  '/ja/fix/app-password-required/',
  '/icon.svg',
  '/robots.txt',
  '/lookup/pack.ja.json',
];

/** Asks a server of the site at `base` for the probes and an unknown address, and compares with the rules. */
async function checkServed(origin: string, base = '/'): Promise<void> {
  const site = origin + base.slice(0, -1);
  for (const path of probes) {
    const response = await fetch(site + path);
    assert.equal(response.status, 200, path);
    const wanted = rules.find(({ pattern }) => covers(pattern, path))?.headers ?? {};
    for (const [name, value] of Object.entries(wanted))
      assert.equal(response.headers.get(name), value, `${path} ${name}`);
  }
  const missing = await fetch(`${site}/no/such/page/`);
  assert.equal(missing.status, 404);
  assert.match(missing.headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'/);
  assert.match(await missing.text(), /ページが見つかりません/);
  assert.equal((await fetch(`${site}/_headers`)).status, 404);
}

test('a plain static server that follows _headers serves them', async (t) => {
  const server = staticServer('dist', '/').listen(0);
  t.after(() => server.close());
  await checkServed(`http://localhost:${(server.address() as AddressInfo).port}`);
});

const root = resolve('dist');
let port = 20_000 + (process.pid % 20_000);
const hosts = { nginx: startNginx, Caddy: startCaddy };

test('the nginx and Caddy examples name every header and every rule', () => {
  const nginx = nginxConfig(rules, { root, base: '/', listen: '80' });
  assert.match(nginx, /add_header Content-Security-Policy \$tsunagu_content_security_policy always;/);
  assert.equal(nginx.match(/^map \$uri/gm)?.length, 9);
  const caddy = caddyConfig(rules, { root, base: '/', listen: ':80' });
  for (const { pattern } of rules) assert.ok(caddy.includes(` path ${pattern}`), pattern);
});

for (const [name, start] of Object.entries(hosts))
  for (const base of ['/', '/docs/tsunagu/'])
    test(`${name} serves the same headers at ${base}`, async (t) => {
      const below = rules.map((rule) => ({ ...rule, pattern: rule.pattern.replace('/', base) }));
      const host = await start(below, root, port++, base);
      if (!host) return t.skip(`${name} is not installed: what it makes of its configuration was not tried`);
      t.after(host.stop);
      await checkServed(host.origin, base);
    });

test('data, embed and lookup may be read by scripts of other sites, pages may not', () => {
  const headersOf = (path: string) => rules.find(({ pattern }) => covers(pattern, path))?.headers ?? {};
  for (const path of [
    '/api/v1/causes.json',
    '/api/v1/lookup.js',
    '/embed/engine.js',
    '/reply/ja/macros.json',
    '/llms.txt',
  ])
    assert.equal(headersOf(path)['Access-Control-Allow-Origin'], '*', path);
  for (const path of ['/ja/', '/en/support/', '/c/imap-disabled/'])
    assert.equal(headersOf(path)['Access-Control-Allow-Origin'], undefined, path);
});

/** The answer as it is sent: unlike `fetch`, this unpacks nothing. */
const sent = (origin: string, path: string): Promise<{ encoding: string | undefined; body: Buffer }> =>
  new Promise((resolve, reject) => {
    get(origin + path, { headers: { 'accept-encoding': 'gzip' } }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(parts) });
    }).on('error', reject);
  });

for (const [name, start] of Object.entries(hosts))
  test(`${name} sends the precompressed files as they lie there`, async (t) => {
    const some = mkdtempSync(join(tmpdir(), 'tsunagu-packed-'));
    t.after(() => rmSync(some, { recursive: true }));
    for (const file of ['ja/index.html', 'lookup/pack.ja.json', '404.html'])
      cpSync(join('dist', file), join(some, file), { recursive: true });
    assert.equal(spawnSync(process.execPath, ['scripts/compress.ts', some]).status, 0);
    const host = await start(rules, some, port++, '/');
    if (!host) return t.skip(`${name} is not installed: what it makes of its configuration was not tried`);
    t.after(host.stop);
    for (const [path, file] of [
      ['/ja/', 'ja/index.html'],
      ['/lookup/pack.ja.json', 'lookup/pack.ja.json'],
    ] as const) {
      const { encoding, body } = await sent(host.origin, path);
      assert.equal(encoding, 'gzip', path);
      assert.ok(body.equals(readFileSync(join(some, `${file}.gz`))), path);
    }
  });
