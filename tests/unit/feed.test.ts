/** The Atom feed: valid by the rules of RFC 4287 that a feed reader depends on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { atom, type FeedEntry, permanentId } from '../../src/data/feed.ts';

const entry = (id: string, updated: string, text = 'words'): FeedEntry => ({
  id,
  updated,
  text,
  title: `About ${id}`,
  link: `https://example.org/en/changes/#${id}`,
  category: 'google',
});
const feed = (entries: FeedEntry[]) =>
  atom({
    lang: 'en',
    title: 'T',
    subtitle: 'S',
    self: 'https://example.org/en/feed.xml',
    page: 'https://example.org/en/changes/',
    entries,
  });
const parse = (xml: string) => new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(xml).feed;

test('feed and entries have what Atom requires, the newest first', () => {
  const xml = feed([entry('one', '2026-01-02'), entry('two', '2026-03-04')]);
  assert.equal(XMLValidator.validate(xml), true);
  const parsed = parse(xml);
  assert.equal(parsed['@_xmlns'], 'http://www.w3.org/2005/Atom');
  assert.equal(parsed.updated, '2026-03-04T00:00:00Z');
  assert.equal(parsed.author.name, 'Tsunagu');
  assert.deepEqual(
    parsed.link.map((link: Record<string, string>) => [link['@_rel'], link['@_hreflang'], link['@_href']]),
    [
      ['self', undefined, 'https://example.org/en/feed.xml'],
      ['alternate', 'en', 'https://example.org/en/changes/'],
    ],
  );
  assert.deepEqual(
    parsed.entry.map((one: { title: string }) => one.title),
    ['About two', 'About one'],
  );
  for (const one of parsed.entry) {
    assert.match(one.id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.match(one.updated, /^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
    assert.ok(one.link['@_href'].startsWith('https://'));
  }
});

test('marks and control characters in a text leave the feed well formed', () => {
  const told = entry('one', '2026-01-02', 'a < b & "c" ]]> \u0007 </content>');
  const xml = feed([{ ...told, category: 'Google & "others"' }]);
  assert.equal(XMLValidator.validate(xml), true);
  assert.ok(xml.includes('<category term="Google &amp; &quot;others&quot;"/>'));
  assert.equal(xml.includes('\u0007'), false);
  assert.match(xml, /a &lt; b &amp; &quot;c&quot; \]\]&gt;/);
});

test('ids are permanent: a published one is never computed otherwise', () => {
  assert.equal(permanentId('en', '2026-11-23-first-edition'), 'urn:uuid:93dc3317-c299-5fd5-907c-cf9c95c95c69');
  assert.notEqual(permanentId('ja', 'x'), permanentId('en', 'x'));
});

test('a feed without entries is refused, for it would have no date', () => {
  assert.throws(() => feed([]), /at least one entry/);
});
