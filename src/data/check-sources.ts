/** What holds between source records and those that cite them: each is there, and a page is one source only. */
import { type Article, type Content, type Records, recordKinds, unique } from './collections.ts';
import { fieldsOf, textsIn } from './fields.ts';

/** Lists in which nothing can stand twice, at any depth. Steps may repeat themselves. */
const LISTS =
  /(?:^|\.)(?:sources|platforms|protocols|codes|matches|words|aliases|devices|help|clients|also|authentication|causes|followed_by|procedures|move_to)$/;

/** Every source that any record names, at any depth, must exist; and no list of names holds one twice. */
export function checkCited({ records, say, eachExists }: Content): void {
  for (const kind of recordKinds)
    for (const [name, record] of Object.entries(records[kind])) {
      const file = `${kind}/${name}.yaml`;
      for (const [path, value] of fieldsOf(record)) {
        if (!Array.isArray(value)) continue;
        if (LISTS.test(path)) unique(value, file, path, say);
        if (/(?:^|\.)sources$/.test(path)) eachExists(file, path, 'sources', value);
      }
    }
}

/** Source records that neither a record nor an article cites any more. */
export function unusedSources(records: Records, articles: Article[]): string[] {
  const cited = new Set(
    [...recordKinds.flatMap((kind) => Object.values(records[kind])), ...articles.map(({ data }) => data)]
      .flatMap((one) => textsIn(one))
      .map(([, text]) => text),
  );
  return Object.keys(records.sources).filter((id) => !cited.has(id));
}

/** Refuses a language that the title belies, and two live records of one page: their dates and notes would drift apart. Records that `moved` are not live. */
export function checkSources({ records, say }: Content): void {
  const owner = new Map<string, string>();
  for (const [name, { url, title, lang }] of Object.entries(records.sources)) {
    if (lang === 'en' && /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(title))
      say(`sources/${name}.yaml`, 'lang', 'is en, but the title is Japanese: write ja, or both');
    const page = pageOf(url);
    const first = owner.get(page);
    if (first)
      say(
        `sources/${name}.yaml`,
        'url',
        `is the page of sources/${first}.yaml: write only "moved: ${first}" here, and cite "${first}"`,
      );
    else owner.set(page, name);
  }
}

/** The address without what does not change the page: scheme, "www.", a last slash, its language, where the reader came from, an anchor (but not a route after #). */
function pageOf(url: string): string {
  const { host, pathname, searchParams, hash } = new URL(url);
  for (const name of [...searchParams.keys()])
    if (/^(?:hl|visit_id|sjid|rd|utm_\w+)$/.test(name)) searchParams.delete(name);
  const search = searchParams.size > 0 ? `?${searchParams}` : '';
  const route = /^#[!/]/.test(hash) ? hash : '';
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}${route}`;
}
