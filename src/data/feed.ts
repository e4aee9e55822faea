/** Atom 1.0 (RFC 4287): what changed at Google, in mail programs and on this site, as a feed for one language. */
import { createHash } from 'node:crypto';

export type FeedEntry = {
  /** Id of the change record; it never changes, and so neither does the entry's. */
  id: string;
  title: string;
  /** Plain text, paragraphs parted by an empty line. */
  text: string;
  /** Absolute address of the entry on the site. */
  link: string;
  category: string;
  /** The day the record was last checked, `YYYY-MM-DD`. */
  updated: string;
};
export type Feed = { lang: string; title: string; subtitle: string; self: string; page: string; entries: FeedEntry[] };

/**
 * The feed as XML. Entries come newest check first. Throws on a feed without entries: Atom requires a date of its own,
 * and there would be none to give.
 */
export function atom(feed: Feed): string {
  const entries = feed.entries.toSorted((a, b) => b.updated.localeCompare(a.updated));
  const newest = entries[0];
  if (!newest) throw new Error('a feed needs at least one entry');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.lang)}">
  <id>${permanentId(feed.lang, '')}</id>
  <title>${xml(feed.title)}</title>
  <subtitle>${xml(feed.subtitle)}</subtitle>
  <updated>${moment(newest.updated)}</updated>
  <author><name>Tsunagu</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
  <link rel="alternate" type="text/html" hreflang="${xml(feed.lang)}" href="${xml(feed.page)}"/>
${entries.map((entry) => entryOf(entry, feed.lang)).join('\n')}
</feed>
`;
}

function entryOf(entry: FeedEntry, lang: string): string {
  return `  <entry>
    <id>${permanentId(lang, entry.id)}</id>
    <title>${xml(entry.title)}</title>
    <updated>${moment(entry.updated)}</updated>
    <category term="${xml(entry.category)}"/>
    <link rel="alternate" type="text/html" href="${xml(entry.link)}"/>
    <content type="text">${xml(entry.text)}</content>
  </entry>`;
}

/**
 * A name-based UUID (RFC 9562, version 5) of language and record id: the same wherever the site is hosted, so that a
 * reader's program shows no entry twice after a move.
 */
export function permanentId(lang: string, id: string): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1').update(namespace).update(`tsunagu:${lang}:changes:${id}`).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

const moment = (day: string) => `${day}T00:00:00Z`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it; control characters, which XML 1.0 cannot hold at all, are dropped. */
const xml = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (c) => entities[c] ?? c);
