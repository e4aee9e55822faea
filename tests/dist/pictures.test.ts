/** What reading a picture adds to the built site: its files, what may run them, and that no page fetches them unasked. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { parsePolicy } from '../../src/build/policy.ts';
import { covers, readHeadersFile } from '../../src/build/rules.ts';
import { builtFiles, builtPages } from './site.ts';

const rules = readHeadersFile(readFileSync('dist/_headers', 'utf8'));
const policyOf = (path: string) =>
  parsePolicy(rules.find(({ pattern }) => covers(pattern, path))?.headers['Content-Security-Policy'] ?? '');
const files = builtFiles();
const start = ['/ja/', '/en/'].map((path) => builtPages().get(path) ?? '');

test('the program and its data are there, at the sizes that the page says, below 7 MB', () => {
  for (const html of start) {
    const list = /data-assets="([^"]+)"/.exec(html)?.[1]?.replaceAll(/&quot;|&#34;/g, '"') ?? '[]';
    const assets = JSON.parse(list) as { name: string; file: string; bytes: number }[];
    assert.deepEqual(assets.map(({ name }) => name).sort(), ['jpn', 'plain', 'simd']);
    for (const { file, bytes } of assets) assert.equal(statSync(`dist/ocr/${file}`).size, bytes, file);
    const fetched = assets.filter(({ name }) => name !== 'plain').reduce((sum, { bytes }) => sum + bytes, 0);
    assert.ok(fetched < 7_000_000, `${fetched}`);
    const said = /\(([\d.]+) MB\)|（([\d.]+) MB）/.exec(html.replaceAll('{size}', (fetched / 1e6).toFixed(1)));
    assert.equal(said?.[1] ?? said?.[2], (fetched / 1e6).toFixed(1));
  }
});

test('no page preloads, links or embeds them, and the offline copy leaves them out', () => {
  const worker = readFileSync('dist/sw.js', 'utf8');
  assert.doesNotMatch(worker, /ocr\/(?:jpn|simd|plain)\./);
  for (const [path, html] of builtPages())
    assert.doesNotMatch(html, /(?:src|href)="[^"]*\/(?:ocr\/[^"]+\.bin|_astro\/worker-)/, path);
});

test('the page with the picture button may run no WebAssembly; the script of its worker may', () => {
  for (const html of start) {
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    assert.doesNotMatch(policy, /wasm-unsafe-eval/);
    assert.deepEqual(parsePolicy(policy).get('worker-src'), ["'self'"]);
  }
  // The rule of a whole folder may allow more; the policy in the page holds besides it, and it is the stricter one.
  for (const path of ['/ja/', '/en/']) assert.deepEqual(policyOf(path).get('worker-src'), ["'self'"], 'no blob');
  const worker = files.find((file) => /^_astro\/worker-.*\.js$/.test(file));
  assert.ok(worker, 'the worker is a file of its own');
  assert.ok(policyOf(`/${worker}`).get('script-src')?.includes("'wasm-unsafe-eval'"));
  assert.doesNotMatch(readFileSync(`dist/${worker}`, 'utf8'), /createObjectURL|https?:\/\/(?!www\.w3\.org)[a-z]/);
});

test('only pages that search run WebAssembly themselves', () => {
  const allowed = [...builtPages()].filter(([, html]) => html.includes('wasm-unsafe-eval')).map(([path]) => path);
  assert.ok(allowed.length > 0);
  assert.deepEqual(
    allowed.filter((path) => !/^\/(?:ja|en)\/search\/$/.test(path)),
    [],
  );
});

test('other apps may share a picture with the site, in both languages, but not by the manifest that pages link', () => {
  for (const lang of ['ja', 'en']) {
    const read = (name: string) => JSON.parse(readFileSync(`dist/manifest.${name}.webmanifest`, 'utf8'));
    const manifest = read(`share.${lang}`);
    const { action, method, enctype, params } = manifest.share_target;
    assert.deepEqual([action, method, enctype], [`/${lang}/share/`, 'POST', 'multipart/form-data']);
    assert.equal(params.files[0].name, 'picture');
    const { share_target: _, ...rest } = manifest;
    assert.deepEqual(read(lang), rest);
    for (const [path, html] of builtPages()) assert.doesNotMatch(html, /rel="manifest" href="[^"]*share/, path);
    for (const type of ['image/png', 'image/jpeg', 'image/webp', 'image/heic', '.jpg', '.heic'])
      assert.ok(params.files[0].accept.includes(type));
  }
});
