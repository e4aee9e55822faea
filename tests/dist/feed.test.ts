/** The built feeds, and the way a feed reader finds them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { builtPages, root } from './site.ts';

type Entry = { id: string; title: string; updated: string; link: { '@_href': string } };
const pages = builtPages();
const feeds = ['ja', 'en'].map((lang) => {
  const xml = readFileSync(`${root}/${lang}/feed.xml`, 'utf8');
  const entries = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(xml).feed.entry as Entry[];
  return { lang, xml, entries };
});

test('both feeds are well formed, hold the same entries, and no id comes twice', () => {
  for (const { xml } of feeds) assert.equal(XMLValidator.validate(xml), true);
  const [ja, en] = feeds.map(({ entries }) => entries.map((entry) => entry.link['@_href'].replace(/.*#/, '')));
  assert.ok(ja && ja.length > 20);
  assert.deepEqual(ja, en);
  const ids = feeds.flatMap(({ entries }) => entries.map((entry) => entry.id));
  assert.equal(new Set(ids).size, ids.length);
});

test('each entry leads to its anchor on the timeline', () => {
  for (const { lang, entries } of feeds)
    for (const entry of entries) {
      const address = new URL(entry.link['@_href']);
      assert.ok(address.pathname.endsWith(`/${lang}/changes/`), address.href);
      assert.ok(pages.get(`/${lang}/changes/`)?.includes(`id="${address.hash.slice(1)}"`), address.href);
    }
});

test('every page names the feed of its language', () => {
  const without = [...pages]
    .filter(([path, html]) => /^\/(ja|en)\//.test(path) && html.includes('rel="canonical"') && html.includes('<header'))
    .filter(
      ([path, html]) =>
        !new RegExp(
          `<link rel="alternate" type="application/atom\\+xml"[^>]*href="[^"]*/${path.slice(1, 3)}/feed\\.xml"`,
        ).test(html),
    )
    .map(([path]) => path);
  assert.deepEqual(without, []);
});
