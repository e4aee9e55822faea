/** The short pages and the lock of addresses, over the built site. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { broken, parseLock, scan } from '../../scripts/permalinks.ts';
import { unescaped } from '../../src/build/unescaped.ts';
import { records } from '../records.ts';

const page = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');
const text = (html: string) => unescaped(html.replace(/<[^>]+>/g, ''));

test('every cause and every error has its short page, in both languages', () => {
  for (const [id, cause] of Object.entries(records.causes)) {
    const html = page(`/c/${id}/`);
    for (const lang of ['ja', 'en'] as const) {
      assert.ok(text(html).includes(cause.title[lang]), `${id} ${lang}`);
      assert.ok(html.includes(`href="/${lang}/fix/${id}/"`), `${id} has no link to its ${lang} article`);
    }
  }
  for (const id of Object.keys(records.errors)) assert.match(page(`/e/${id}/`), /<section lang="en">/);
});

test('the message on a short page says its language, also where only the other language has one', () => {
  const langs = ['ja', 'en'] as const;
  for (const [id, { examples }] of Object.entries(records.errors)) {
    const html = page(`/e/${id}/`);
    for (const lang of langs) {
      const shown = examples.some((example) => example.lang === lang) ? lang : examples[0]?.lang;
      const said = new RegExp(`<section lang="${lang}">(?:(?!<section).)*?<pre[^>]*><span lang="(\\w+)">`, 's').exec(
        html,
      )?.[1];
      assert.equal(said, shown, `${id} ${lang}`);
    }
  }
});

test('a short page with all it loads is at most 12 KB (gzip)', () => {
  const script = (html: string) =>
    [...html.matchAll(/(?:src|href)="(\/_astro\/[^"]+)"/g)].map((match) => readFileSync(`dist${match[1]}`));
  const size = (html: string) =>
    [Buffer.from(html), ...script(html)].reduce((sum, part) => sum + gzipSync(part).length, 0);
  const icon = gzipSync(readFileSync('dist/icon.svg')).length;
  const steps = Math.max(
    ...readdirSync('dist/reply/clients').map((file) => gzipSync(readFileSync(`dist/reply/clients/${file}`)).length),
  );
  for (const folder of ['c', 'e'])
    for (const id of readdirSync(`dist/${folder}`)) {
      const all = size(page(`/${folder}/${id}/`)) + icon + steps;
      assert.ok(all <= 12_000, `/${folder}/${id}/ is ${all} bytes with its script, icon and the longest steps`);
    }
});

test('everything the lock promises still resolves', () => {
  const lock = parseLock(readFileSync('tests/permalinks.lock', 'utf8'));
  assert.ok(lock.size > 1000);
  assert.deepEqual(broken(lock, scan('dist')).slice(0, 20), []);
});
