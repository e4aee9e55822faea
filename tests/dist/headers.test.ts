/** Policies and headers of the built site, in the files and as nginx, Caddy and a plain server serve them. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { caddyConfig, nginxConfig } from '../../src/build/hosts.ts';
import { hashOf, parsePolicy } from '../../src/build/policy.ts';
import { covers, readHeadersFile } from '../../src/build/rules.ts';
import { staticServer } from '../server.ts';
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
    for (const bad of ["'unsafe-inline'", "'unsafe-eval'", '*', 'https:', 'http:', 'data:'])
      if (bad !== 'data:') assert.ok(!sources.includes(bad), `${path} allows ${bad}`);
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
  assert.equal(cacheOf('/pagefind/pagefind-entry.json'), 'no-cache');
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

/** Asks a running server for the probes and an unknown address, and compares with the rules. */
async function checkServed(origin: string): Promise<void> {
  for (const path of probes) {
    const response = await fetch(origin + path);
    assert.equal(response.status, 200, path);
    const wanted = rules.find(({ pattern }) => covers(pattern, path))?.headers ?? {};
    for (const [name, value] of Object.entries(wanted))
      assert.equal(response.headers.get(name), value, `${path} ${name}`);
  }
  const missing = await fetch(`${origin}/no/such/page/`);
  assert.equal(missing.status, 404);
  assert.match(missing.headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'/);
  assert.match(await missing.text(), /ページが見つかりません/);
  assert.equal((await fetch(`${origin}/_headers`)).status, 404);
}

test('a plain static server that follows _headers serves them', async (t) => {
  const server = staticServer('dist', '/').listen(0);
  t.after(() => server.close());
  await checkServed(`http://localhost:${(server.address() as AddressInfo).port}`);
});

const folder = mkdtempSync(join(tmpdir(), 'tsunagu-'));
const host = { root: resolve('dist'), base: '/' };

test('the nginx example serves the same headers', async (t) => {
  const port = 20_000 + (process.pid % 20_000);
  const site = nginxConfig(rules, { ...host, listen: `127.0.0.1:${port}` });
  assert.match(site, /add_header Content-Security-Policy \$tsunagu_content_security_policy always;/);
  assert.equal(site.match(/^map \$uri/gm)?.length, 9);
  const nginx = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
  if (!nginx) return t.skip('nginx is not installed: only the text of its configuration was checked');
  const file = join(folder, 'nginx.conf');
  const types =
    'types { text/html html; text/javascript js; application/json json; image/svg+xml svg; text/plain txt; }';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${folder}/${n};`);
  writeFileSync(
    file,
    `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log ${folder}/error.log;\nevents {}\nhttp { access_log off; ${temporary.join(' ')} ${types}\n${site} }`,
  );
  const server = spawn(nginx, ['-e', join(folder, 'error.log'), '-c', file], { stdio: 'ignore' });
  t.after(() => stop(server));
  await ready(`http://127.0.0.1:${port}/ja/`);
  await checkServed(`http://127.0.0.1:${port}`);
});

test('the Caddy example serves the same headers', async (t) => {
  const port = 40_000 + (process.pid % 20_000);
  const site = caddyConfig(rules, { ...host, listen: `http://127.0.0.1:${port}` });
  for (const { pattern } of rules) assert.ok(site.includes(` path ${pattern}`), pattern);
  if (spawnSync('caddy', ['version']).status !== 0)
    return t.skip('Caddy is not installed: only the text of its configuration was checked');
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n  admin off\n  auto_https off\n  storage file_system ${folder}\n}\n${site}`);
  const server = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], { stdio: 'ignore' });
  t.after(() => stop(server));
  await ready(`http://127.0.0.1:${port}/ja/`);
  await checkServed(`http://127.0.0.1:${port}`);
});

function stop(server: ChildProcess): void {
  server.kill('SIGTERM');
}

async function ready(address: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(`nothing answers at ${address}`);
}
