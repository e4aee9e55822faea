/** What a page may weigh, compressed as a host sends it. The figures are printed, so that a creep is seen early. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { builtPages } from './site.ts';

const KB = 1000;
const packed = (text: string | Buffer) => gzipSync(text).length;
const pages = builtPages();
const matching = (pattern: RegExp) => [...pages].filter(([path]) => pattern.test(path));
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const inlineScripts = (html: string) => all(html, /<script(?:\s(?![^>]*src=)[^>]*)?>([\s\S]*?)<\/script>/g).join('\n');

/** Modules that a script imports at once; `import(…)` waits for the reader and does not count. */
const imported = (script: string) => all(script, /(?:^|[;}\n])\s*import\s*(?:[^"'`()]*from\s*)?["'`]([^"'`]+)["'`]/g);

/** The script files that a page loads by itself: those it names, and what they import in turn. */
function scriptFiles(html: string): string[] {
  const found = new Set([...all(html, /<script[^>]*\ssrc="([^"]+)"/g), ...imported(inlineScripts(html))]);
  // A script shown as an example, with a whole address in it, is not run.
  for (const file of found) if (!file.startsWith('/')) found.delete(file);
  for (const file of found)
    for (const next of imported(readFileSync(`dist${file}`, 'utf8')))
      found.add(new URL(next, `http://site${file}`).pathname);
  return [...found];
}

const filesSize = (html: string) =>
  scriptFiles(html).reduce((sum, file) => sum + packed(readFileSync(`dist${file}`)), 0);
const scripts = (html: string) => packed(inlineScripts(html)) + filesSize(html);
/** A page with everything that it loads by itself. */
const whole = (html: string) => packed(html) + filesSize(html);

function sizes(pattern: RegExp, what: string): number[] {
  const found = matching(pattern).map(([, html]) => whole(html));
  assert.ok(found.length > 0, `there is no ${what}`);
  return found.sort((a, b) => a - b);
}
const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

test('error pages and short pages: at most 12 KB all told', () => {
  const errors = sizes(/^\/(?:ja|en)\/errors\/./, 'error page');
  const short = sizes(/^\/[ec]\/./, 'short page');
  console.log(`error pages: median ${at(errors, 0.5)}, most ${at(errors, 1)}; short pages: most ${at(short, 1)}`);
  for (const [path, html] of matching(/^\/(?:(?:ja|en)\/errors\/.|[ec]\/.)/))
    assert.ok(whole(html) <= 12 * KB, `${path} is ${whole(html)} bytes`);
});

test('articles: 20 KB at the ninetieth hundredth, 30 KB at most', () => {
  const articles = sizes(/^\/(?:ja|en)\/(?:fix|guide)\/./, 'article');
  console.log(`articles: median ${at(articles, 0.5)}, p90 ${at(articles, 0.9)}, most ${at(articles, 1)}`);
  assert.ok(at(articles, 0.9) <= 20 * KB, `p90 is ${at(articles, 0.9)}`);
  assert.ok(at(articles, 1) <= 30 * KB, `the largest is ${at(articles, 1)}`);
});

test('style: inlined, at most 6 KB; nothing blocks the first paint but the page itself', () => {
  for (const [path, html] of pages) {
    const style = all(html, /<style[^>]*>([\s\S]*?)<\/style>/g).join('');
    assert.ok(packed(style) <= 6 * KB, `${path} has ${packed(style)} bytes of style`);
    assert.doesNotMatch(html, /<link[^>]+rel="(?:stylesheet|preload|modulepreload)"/, path);
    for (const script of html.match(/<script[^>]*\ssrc=[^>]*>/g) ?? [])
      assert.match(script, /type="module"|\sdefer|\sasync/, `${path}: ${script} blocks`);
    assert.doesNotMatch(html, /@font-face|@import/, path);
  }
});

test('script before any interaction: at most 3 KB on every page', () => {
  const heavy = [...pages].filter(([, html]) => scripts(html) > 3 * KB);
  assert.deepEqual(heavy.map(([path, html]) => `${path} ${scripts(html)}`).slice(0, 10), []);
  const size = (path: string) => scripts(pages.get(path) ?? '');
  console.log(
    `script: article ${size('/ja/fix/app-password-required/')}, start ${size('/ja/')}, matrix ${size('/ja/clients/')}, search ${size('/ja/search/')}, replies ${size('/ja/support/')}`,
  );
});

test('the lookup’s scripts, engine and element: at most 13.3 KB', () => {
  const scripts = readdirSync('dist/_astro').filter((name) => /^(?:browser|error-lookup)\..*js$/.test(name));
  const sizes = scripts.map((name) => packed(readFileSync(`dist/_astro/${name}`)));
  console.log(`lookup: ${scripts.map((name, i) => `${name.split('.')[0]} ${sizes[i]}`).join(', ')}`);
  assert.equal(scripts.length, 2);
  // What another script shares with the element goes into a file of its own, which nobody would count here.
  const element = readFileSync(`dist/_astro/${scripts.find((name) => name.startsWith('error-lookup'))}`, 'utf8');
  const shared = imported(element).map((file) => file.split(/[/.]/).find(Boolean));
  assert.deepEqual(shared.sort(), ['lookup-data', 'preload-helper', 'sure']);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(all <= 13.3 * KB, `${all} bytes`);
});

test('each part of the lookup’s data: at most 20 KB', () => {
  const parts = readdirSync('dist/lookup').filter((name) => name.startsWith('pack.'));
  assert.ok(parts.length >= 8);
  for (const name of parts) {
    const size = packed(readFileSync(`dist/lookup/${name}`));
    assert.ok(size <= 20 * KB, `${name} is ${size} bytes; fewer hints (Room in src/lookup/learn.ts) make room`);
  }
});
