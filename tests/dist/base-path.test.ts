/** The site built for a folder of another site: every address, in pages and in data, stays inside the folder. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { caddyConfig, nginxConfig } from '../../src/build/hosts.ts';
import { covers, readHeadersFile } from '../../src/build/rules.ts';
import { fixWords } from '../../src/i18n/fix.ts';
import { staticServer } from '../server.ts';

/** Named like a language: a Japanese page below it stays Japanese. */
const base = '/en/help/';
const root = mkdtempSync(join(tmpdir(), 'tsunagu-base-'));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

let seconds = 0;
before(() => {
  const astro = 'node_modules/astro/bin/astro.mjs';
  const env = { ...process.env, BASE_PATH: base, REPORT_URL: 'https://report.example/?t={title}&b={body}' };
  const start = performance.now();
  // The build names every file it writes: more than the megabyte that is kept by default.
  const maxBuffer = 2 ** 26;
  const built = spawnSync(process.execPath, [astro, 'build', '--outDir', root], { env, encoding: 'utf8', maxBuffer });
  assert.equal(built.status, 0, `${built.error ?? ''}${built.stdout}${built.stderr}`);
  seconds = (performance.now() - start) / 1000;
});
after(() => rmSync(root, { recursive: true, force: true }));

test('every link, script and data address of every page is below the folder, and is there', () => {
  const wrong = new Set<string>();
  let pages = 0;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    pages++;
    const file = join(entry.parentPath, entry.name).slice(root.length + 1);
    const here = `http://site${base}${file.replace(/index\.html$/, '')}`;
    const html = read(file);
    const found = html.matchAll(
      /<(?:a|link|script|img|form)\s[^>]*?(?:href|src|action)="([^"]+)"|\sdata-(?:bundle|lookup|data|reply|pack|worker|offline)="([^"]+)"/g,
    );
    for (const [, link, data] of found) {
      const address = new URL((link ?? data ?? '').replaceAll('&amp;', '&'), here);
      if (address.host !== 'site') continue;
      const inside = decodeURIComponent(address.pathname).startsWith(base)
        ? address.pathname.slice(base.length)
        : undefined;
      if (inside === undefined) wrong.add(`${file}: ${address.pathname} leaves the folder`);
      else if (link && !existsSync(join(root, inside, inside.endsWith('/') || !inside ? 'index.html' : '')))
        wrong.add(`${file}: ${address.pathname} is not there`);
    }
  }
  assert.ok(pages > 1000);
  assert.deepEqual([...wrong].slice(0, 15), []);
});

test('with a place for reports, articles and "not known" lead there, the one with its address, the other with room for the text', () => {
  const links = (file: string) => [...read(file).matchAll(/href="(https:\/\/report\.example[^"]*)"/g)].map((m) => m[1]);
  const [mistake = ''] = links('en/fix/imap-disabled/index.html');
  assert.match(
    decodeURIComponent(mistake),
    /^https:\/\/report\.example\/\?t=.+b=Page: .*\/en\/help\/en\/fix\/imap-disabled\/\n/s,
  );
  // The script fills in the text with addresses masked (src/components/lookup-view.ts).
  const [unknown = ''] = links('ja/index.html');
  assert.match(unknown, /b=%7Btext%7D$/);
});

test('what articles take from records is in the language of the page, whatever the folder is called', () => {
  const article = read('ja/fix/app-password-required/index.html');
  assert.ok(article.includes(fixWords.ja.openYours), 'the steps');
  assert.ok(article.includes(fixWords.ja.personal), 'the two kinds of account');
  assert.ok(!article.includes(fixWords.en.openYours));
  assert.ok(read('en/fix/app-password-required/index.html').includes(fixWords.en.openYours));
  const [, , description, extra] = (Object.values(JSON.parse(read('pagefind/list.ja.json'))) as string[][]).find(
    ([url]) => url === `${base}ja/fix/imap-disabled/`,
  ) ?? [''];
  assert.ok(description && extra, 'the search knows the description and the words that readers use');
});

test('300 pages take no more than a minute to build', () => {
  const pages = readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
  console.log(`${pages} pages in ${seconds.toFixed(0)} s: ${((seconds / pages) * 300).toFixed(0)} s for 300`);
  assert.ok((seconds / pages) * 300 <= 60);
});

test('search results, offline copy, manifest and headers name addresses below the folder', () => {
  for (const [url] of Object.values(JSON.parse(read('pagefind/list.ja.json'))) as [string][])
    assert.ok(url.startsWith(`${base}ja/`), url);
  assert.ok(read('sw.js').includes(`"${base}ja/fix/app-password-required/"`));
  const manifest = JSON.parse(read('manifest.ja.webmanifest'));
  assert.equal(manifest.scope, base);
  assert.equal(JSON.parse(read('manifest.share.ja.webmanifest')).share_target.action, `${base}ja/share/`);
  for (const { pattern } of readHeadersFile(read('_headers'))) assert.ok(pattern.startsWith(base), pattern);
});

test('a server in front of it finds pages and headers, and nothing outside', async (t) => {
  const server = staticServer(root, base).listen(0);
  t.after(() => server.close());
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const page = await fetch(`${origin}${base}ja/settings/`);
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self'/);
  assert.equal((await fetch(`${origin}/ja/settings/`)).status, 404);
});

test('the nginx and Caddy examples know the folder', () => {
  const rules = readHeadersFile(read('_headers'));
  const host = { root: '/srv/tsunagu', base, listen: '80' };
  assert.match(nginxConfig(rules, host), /location \^~ \/en\/help\/ \{ alias \/srv\/tsunagu\/; \}/);
  assert.match(caddyConfig(rules, host), /handle_path \/en\/help\/\*/);
  assert.ok(rules.some(({ pattern }) => covers(pattern, `${base}ja/fix/`)));
});
