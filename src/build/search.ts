/**
 * The search index. Pagefind gets one lean record for each page: title, headings and answer as they are, and of the rest
 * the words that tell the page from the others, so that the first search loads one small index and not the whole text.
 * A list of the pages beside it saves fetching one file a result.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { parse } from 'node-html-parser';
import { close, createIndex } from 'pagefind';
import type { Listed } from '../components/search-rank.ts';
import { type Lang, langs } from '../i18n/locales.ts';
import { afterBuild } from './after-build.ts';
import { readersWords } from './search-words.ts';

/** A built page: its address, and its path below the base, like `ja/fix/imap-disabled/`. */
type Found = { url: string; path: string; html: string };
type Body = Omit<Found, 'html'> & {
  lang: Lang;
  title: string;
  description: string;
  first: string;
  rest: string[];
};

/** So many of a page's words are kept beside title, headings and answer: the ones that tell it from other pages. */
const TELLING = { article: 26, client: 0 };
const segmenter = {
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

/** What a page says, or undefined where it is not for the index. */
export function bodyOf({ url, path, html }: Found): Body | undefined {
  const page = parse(html, { comment: false });
  const main = page.querySelector('[data-pagefind-body]');
  const lang = page.querySelector('html')?.getAttribute('lang');
  if (!main || (lang !== 'ja' && lang !== 'en')) return undefined;
  for (const hidden of main.querySelectorAll('script, style, [data-pagefind-ignore], nav')) hidden.remove();
  const title = main.querySelector('h1')?.text.trim() ?? '';
  const description = page.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
  // The headings and descriptions of program pages are the same on all of them: the name is what tells them apart.
  const program = isProgram(path);
  const leading = program ? [] : [description, ...main.querySelectorAll('h2, h3, .answer').map((part) => part.text)];
  const rest = wordsOf(main.structuredText, lang);
  return { url, path, lang, title, description, first: leading.join('. '), rest };
}

/** The words of a text, as a reader would type them. Kana alone carry grammar, numbers alone say little. */
const wordsOf = (text: string, lang: Lang): string[] =>
  [...segmenter[lang].segment(text.normalize('NFKC'))]
    .filter((part) => part.isWordLike)
    .map((part) => part.segment.toLowerCase())
    .filter((word) => word.length > 1 && !/^(?:[\u3040-\u309f]{1,4}|\d{1,2}|20\d\d)$/.test(word));

/** How often each word stands in the list. */
function counted(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Paths begin with their language: the folder that the site is served from may have any name. */
const isProgram = (path: string): boolean => /^..\/clients\/./.test(path);
const extraWords = ({ path, lang }: Body): string => readersWords[path.slice(3, -1)]?.[lang] ?? '';

/** How the list names a page. Program pages describe themselves all in the same words, so theirs are left out. */
function listedOf(body: Body): Listed {
  const said = isProgram(body.path) ? '' : body.description;
  const description = said.length > 90 ? `${said.slice(0, 90).replace(/\s\S*$/, '')}…` : said;
  const extra = extraWords(body).normalize('NFKC').toLowerCase();
  return extra ? [body.url, body.title, description, extra] : [body.url, body.title, description];
}

/** The text Pagefind indexes of one page; `pagesWith` says in how many of `total` pages a word stands. */
function contentOf(body: Body, pagesWith: Map<string, number>, total: number): string {
  const extra = extraWords(body);
  const said = new Set([
    ...`${body.title} ${extra}`.normalize('NFKC').toLowerCase().split(/\s+/),
    ...wordsOf(`${body.title} ${extra} ${body.first}`, body.lang),
  ]);
  const weight = ([word, count]: [string, number]) =>
    (1 + Math.log(count)) * Math.log(total / (pagesWith.get(word) ?? 1));
  const telling = [...counted(body.rest)]
    .filter(([word]) => !said.has(word))
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, isProgram(body.path) ? TELLING.client : TELLING.article)
    .map(([word]) => word);
  return [...said, ...telling].join(' ');
}

/** Pagefind's script as it comes is half again as large as it need be. */
const small = async (script: Uint8Array): Promise<string> =>
  (await transform(Buffer.from(script).toString(), { minify: true, format: 'esm', target: 'es2022' })).code;

/** Index files by path below pagefind/, and the list of pages for each language. */
export async function indexFiles(pages: Found[]): Promise<Map<string, Uint8Array | string>> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const bodies = pages.flatMap((page) => bodyOf(page) ?? []);
  for (const lang of langs) {
    const own = bodies.filter((body) => body.lang === lang);
    const pagesWith = counted(own.flatMap((body) => [...new Set(body.rest)]));
    for (const body of own)
      await index.addCustomRecord({
        url: body.url,
        language: lang,
        content: contentOf(body, pagesWith, own.length),
        meta: {}, // Pagefind would index these as well; the list below has them.
      });
  }
  const listed = new Map(bodies.map((body) => [body.url, listedOf(body)]));
  const files = new Map<string, Uint8Array | string>();
  const lists = { ja: {} as Record<string, Listed>, en: {} as Record<string, Listed> };
  for (const { path, content } of (await index.getFiles()).files) {
    if (/(?:-ui|-highlight|-component-ui)\.|worker/.test(path)) continue; // The site has its own list of results.
    const fragment = /fragment\/(ja|en)_(\w+)\.pf_fragment$/.exec(path);
    if (path === 'pagefind.js') files.set(path, await small(content));
    else if (!fragment) files.set(path, content);
    else {
      const { url } = JSON.parse(
        gunzipSync(content)
          .toString()
          .replace(/^pagefind_dcd/, ''),
      );
      const page = listed.get(url);
      if (page) lists[fragment[1] as Lang][`${fragment[1]}_${fragment[2]}`] = page;
    }
  }
  await close();
  for (const lang of langs) files.set(`list.${lang}.json`, JSON.stringify(lists[lang]));
  return files;
}

/** Indexes the built pages; only those whose main part is marked `data-pagefind-body` count. */
export const searchIndex = () =>
  afterBuild('search-index', async ({ root, base, pages }) => {
    const found = pages
      .filter((path) => /^(?:ja|en)\//.test(path))
      .map((path) => ({ url: `${base}${path}`, path, html: readFileSync(`${root}${path}index.html`, 'utf8') }));
    const files = await indexFiles(found);
    // Written here and not by Pagefind: its own writing (1.5) may end before the last blocks are on the disk.
    for (const [path, content] of files) {
      const target = join(root, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return `indexed ${found.length} pages`;
  });
