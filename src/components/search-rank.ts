/**
 * Which pages answer a query, best first. Pagefind finds only pages that hold every word of a query; here each word is
 * asked for by itself, rare words count more, and a page that lacks one is ranked lower but not lost. Pure.
 */
import { type Lang, partsBelow } from '../i18n/locales.ts';

/** One page as the list of results needs it: address, title, description, and words that count like its title. */
export type Listed = [url: string, title: string, description: string, readersWords?: string];
export type Section = 'fix' | 'guide' | 'clients' | 'more';
export type Hit = { url: string; title: string; description: string; section: Section; score: number };

/** Words that carry the grammar of a question and nothing of what it is about. */
const idle = {
  ja: /^(?:[\u3040-\u309f]{1,3}|方法|やり方|場合|とき|する|できる|できない|ください|教えて|なぜ|どこ|何|理由|原因|について|出る|使う|たい|ます|ません)$/,
  en: /^(?:a|an|the|of|to|in|on|for|with|and|or|is|it|its|my|i|me|do|does|did|how|what|why|where|when|which|can|cannot|not|no|from|by|at|be|are|this|that|get|use|using|after|about|there|have|has|will|if|s|t|don|won|doesn|please|help|want|need|should)$/,
} as const;

/** The words of a query that say what it is about; all of its words where nothing would be left. */
export function queryWords(query: string, lang: Lang): string[] {
  const plain = query.normalize('NFKC').toLowerCase().slice(0, 200);
  const segments = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(plain)]
    .filter((part) => part.isWordLike)
    .map((part) => part.segment);
  const telling = segments.filter((word) => !idle[lang].test(word));
  return [...new Set(telling.length ? telling : segments)].slice(0, 8);
}

export function sectionOf(url: string, base?: string): Section {
  const part = partsBelow(url, base)[1];
  return part === 'fix' || part === 'guide' || part === 'clients' ? part : 'more';
}

const weights: Record<Section, number> = { fix: 1.3, guide: 1.2, clients: 0.85, more: 1.15 };

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

/** What a title adds that the query names, or that holds the query as a whole: a program's name, most of all. */
function named(query: string, title: string, program: boolean): number {
  const [asked, name] = [plain(query), plain(title)];
  if (name.length >= 4 && asked.includes(name)) return 14;
  // "Becky!" is enough for "Becky! Internet Mail".
  const first = plain(title.split(/[\s(（]/)[0] ?? '');
  if (program && first.length >= 4 && asked.startsWith(first)) return 9;
  return asked.length >= 3 && name.includes(asked) ? 7 + 5 * (asked.length / name.length) : 0;
}

/**
 * Ranks pages by the words found in them and by their titles.
 * @param query as typed
 * @param found for each word of the query the ids of the pages that hold it, in Pagefind's order
 * @param list what is known of each page, by id
 */
export function rank(query: string, found: Map<string, string[]>, list: Record<string, Listed>): Hit[] {
  const total = Object.keys(list).length;
  const scores = new Map<string, { score: number; words: number }>();
  for (const [word, ids] of found)
    ids.forEach((id, place) => {
      const [, name = '', , extra = ''] = list[id] ?? [];
      const title = `${name} ${extra}`.normalize('NFKC').toLowerCase();
      const rare = Math.log(1 + total / ids.length);
      const known = scores.get(id) ?? { score: 0, words: 0 };
      known.score += rare * ((title.includes(word) ? 2.2 : 1) + 0.4 / (1 + place));
      known.words++;
      scores.set(id, known);
    });
  for (const [id, [url, title]] of Object.entries(list)) {
    const extra = named(query, title, sectionOf(url) === 'clients');
    if (!extra) continue;
    const known = scores.get(id) ?? { score: 0, words: 0 };
    scores.set(id, { score: known.score + extra, words: Math.max(1, known.words) });
  }
  return [...scores]
    .flatMap(([id, { score, words }]) => {
      const page = list[id];
      if (!page) return [];
      const [url, title, description] = page;
      const section = sectionOf(url);
      return [
        {
          url,
          title,
          description,
          section,
          score: score * weights[section] * (words / Math.max(1, found.size)) ** 0.7,
        },
      ];
    })
    .sort((a, b) => b.score - a.score);
}

/** Below this share of the best score a hit is noise; from this share on another section's best is its equal. */
const NOISE = 0.25;
const EQUAL = 0.6;

/** The best hits in groups, the group with the best hit first. Where sections are equals, each shows only its best two. */
export function grouped(hits: Hit[]): [Section, Hit[]][] {
  const best = hits[0]?.score ?? 0;
  const groups = new Map<Section, Hit[]>();
  for (const hit of hits)
    if (hit.score > best * NOISE) groups.set(hit.section, [...(groups.get(hit.section) ?? []), hit]);
  const equals = [...groups.values()].filter((group) => (group[0]?.score ?? 0) >= best * EQUAL).length;
  return [...groups].map(([section, group]) => [section, group.slice(0, equals > 1 ? 2 : 5)]);
}
