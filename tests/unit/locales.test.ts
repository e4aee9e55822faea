/** The language of a page, and what part of the site it is, below any folder that the site is served from. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { indexFiles } from '../../src/build/search.ts';
import { sectionOf } from '../../src/components/search-rank.ts';
import { langOf, partsBelow } from '../../src/i18n/locales.ts';
import { lookupStrings } from '../../src/i18n/lookup.ts';
import * as client from '../../src/i18n/matrix/client.ts';
import * as compare from '../../src/i18n/matrix/compare.ts';
import * as records from '../../src/i18n/matrix/records.ts';
import * as table from '../../src/i18n/matrix/table.ts';
import { reading } from '../../src/i18n/reading.ts';
import { changes } from '../../src/i18n/words/changes.ts';
import { clients } from '../../src/i18n/words/clients.ts';
import { errors } from '../../src/i18n/words/errors.ts';
import { fix } from '../../src/i18n/words/fix.ts';
import { frame } from '../../src/i18n/words/frame.ts';
import { lookup } from '../../src/i18n/words/lookup.ts';
import { settings } from '../../src/i18n/words/settings.ts';

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

test('the words of replies, which call other things by the same names, are joined with no others', () => {
  for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' }))
    if (/\.(?:astro|ts)$/.test(path))
      assert.doesNotMatch(readFileSync(`src/${path}`, 'utf8'), /\.\.\.ticketWords/, path);
});

test('words that are joined into one set do not take each other’s names', () => {
  for (const lang of ['ja', 'en'] as const) {
    const page = [frame, lookup, fix, errors, clients, settings, changes].map((words) => words[lang]);
    for (const sets of [
      [...page, lookupStrings[lang], reading[lang]],
      [records, table, client, compare].map((words) => words[lang]),
    ]) {
      const seen = new Map<string, unknown>();
      for (const [name, word] of sets.flatMap((words) => Object.entries(words))) {
        assert.equal(seen.get(name) ?? word, word, `${lang}: ${name}`);
        seen.set(name, word);
      }
    }
  }
});
