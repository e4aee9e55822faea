/** The language of a page, and what part of the site it is, below any folder that the site is served from. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { indexFiles } from '../../src/build/search.ts';
import { sectionOf } from '../../src/components/search-rank.ts';
import { langOf, partsBelow } from '../../src/i18n/locales.ts';

const base = '/en/help/';
const at = (path: string) => new URL(path, 'https://example.org');

test('a folder with the name of a language decides nothing', () => {
  assert.equal(langOf(at('/en/help/ja/fix/imap-disabled/'), base), 'ja');
  assert.equal(langOf(at('/en/help/en/fix/imap-disabled/'), base), 'en');
  assert.equal(langOf(at('/en/help/ja/'), '/en/help'), 'ja');
  assert.equal(langOf(at('/en/fix/imap-disabled/'), '/'), 'en');
  assert.equal(langOf(at('/ja/en/fix/'), '/ja/'), 'en');
  assert.deepEqual(partsBelow('/en/help/ja/clients/becky/', base), ['ja', 'clients', 'becky']);
});

test('no component guesses the language from anywhere in the address', () => {
  for (const name of readdirSync('src/components'))
    assert.doesNotMatch(readFileSync(`src/components/${name}`, 'utf8'), /includes\('\/(?:en|ja)\/'\)/, name);
});

test('search puts a page into its section below such a folder', () => {
  assert.equal(sectionOf('/en/help/ja/fix/imap-disabled/', base), 'fix');
  assert.equal(sectionOf('/en/clients/ja/settings/', '/en/clients/'), 'more');
  assert.equal(sectionOf('/ja/clients/becky/', '/'), 'clients');
});

test('the index knows an article from a program below such a folder, and the words readers use for it', async () => {
  const page = (path: string, title: string) => ({
    url: `/en/clients/${path}`,
    path,
    html: `<html lang="ja"><head><meta name="description" content="説明です。"></head><body><main data-pagefind-body><h1>${title}</h1></main></body></html>`,
  });
  const files = await indexFiles([page('ja/fix/imap-disabled/', 'IMAP がオフ'), page('ja/clients/becky/', 'Becky!')]);
  const listed = Object.values(JSON.parse(String(files.get('list.ja.json'))) as Record<string, string[]>);
  assert.deepEqual(
    listed.toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
    [
      ['/en/clients/ja/clients/becky/', 'Becky!', ''],
      ['/en/clients/ja/fix/imap-disabled/', 'IMAP がオフ', '説明です。', 'imap 無効 オフ 有効'],
    ],
  );
});
