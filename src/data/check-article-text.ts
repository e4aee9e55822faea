/** What the text of an article names: components, records, anchors and pages, each of which must be there. */
import { langs } from '../i18n/locales.ts';
import type { Article, ArticleKind, Content, RecordKind, Records, Say } from './collections.ts';
import { stepGroups } from './step-groups.ts';

const inBoth = [
  'AskAdmin',
  'ByAccount',
  'CauseLink',
  'ClientSteps',
  'Copy',
  'Fragment',
  'RetiredAdvice',
  'ServerTable',
];
/** The components that the page of each kind gives its articles (`src/pages/[lang]/fix/` and `guide/`). */
export const components: Record<ArticleKind, readonly string[]> = {
  fixes: inBoth,
  guide: [...inBoth, 'ProgramSteps', 'ProgramTable', 'SignInDiagram'],
};

/** Which records the components name in `id` or `ids`. */
const namedBy: Record<string, RecordKind> = {
  CauseLink: 'causes',
  RetiredAdvice: 'changes',
  ServerTable: 'servers',
  ProgramTable: 'clients',
  ProgramSteps: 'clients',
};

/** Pages that are made of no single record, below the language. */
const otherPages =
  /^(?:(?:about|changes|diagnose|errors|fix|guide|offline|privacy|search|settings)\/|clients\/(?:compare\/)?|support\/(?:(?:data|embed|macros)\/)?)?$/;
/** Pages of records, below the language or beside it, and where the records lie. */
const pagesOf: Record<string, (lang: string) => string> = {
  fix: () => 'causes',
  guide: (lang) => `guide/${lang}`,
  errors: () => 'errors',
  clients: () => 'clients',
  diagnose: () => 'diagnose',
  c: () => 'causes',
  e: () => 'errors',
};

/** The anchors of each article, by its address. */
type Anchors = Map<string, Set<string> | undefined>;

export function checkArticleTexts({ articles, records, existing, say, mustExist }: Content): void {
  const { changes, clients, errors } = records;
  const anchors: Anchors = new Map(
    articles.map((article) => [pathOf(article), article.body === undefined ? undefined : anchorsOf(article, clients)]),
  );
  checkSections(errors, anchors, say);
  for (const article of articles) {
    const { kind, lang, slug } = article;
    const file = `${kind}/${lang}/${slug}.mdx`;
    const text = withoutCode(article.body ?? '');
    const told = (message: string) => say(file, '(text)', message);
    if (article.body !== undefined) checkLanguage(lang, text, told);
    checkTags(kind, text, told);
    for (const [, name = '', attribute = '', ids = ''] of text.matchAll(/<([A-Z]\w*)\b[^>]*? (ids?)="([^"]*)"/g))
      for (const id of ids.trim().split(/\s+/)) {
        const kind = namedBy[name];
        if (kind) mustExist(file, `<${name} ${attribute}>`, kind, id);
        if (name === 'RetiredAdvice' && changes[id] && !changes[id].retires)
          told(`<RetiredAdvice id="${id}">: changes/${id}.yaml retires no advice: name another`);
      }
    for (const [, href = ''] of text.matchAll(/\]\(([#.][^)\s]*)\)/g)) {
      const fault = faultOf(href, article, anchors, existing);
      if (fault) told(`links to ${href}, ${fault}: correct the link`);
    }
  }
}

const pathOf = ({ kind, lang, slug }: Article) => `/${lang}/${kind === 'fixes' ? 'fix' : kind}/${slug}/`;

const withoutCode = (text: string) => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

/** A text saved under the other language's name: Japanese is mostly kana and Chinese characters, English holds few. */
function checkLanguage(lang: Article['lang'], text: string, told: (message: string) => void): void {
  const japanese = text.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (lang === (japanese * 2 < latin ? 'ja' : 'en'))
    told(
      `is not written in ${lang === 'ja' ? 'Japanese' : 'English'}: put the other language's text into its own folder`,
    );
}

/** Only what the page knows, and each that is opened is closed. */
function checkTags(kind: ArticleKind, text: string, told: (message: string) => void): void {
  const open = new Map<string, number>();
  for (const [, slash, name = '', , closed] of text.matchAll(
    /<(\/?)([A-Za-z]\w*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g,
  )) {
    if (/^[A-Z]/.test(name) && !components[kind].includes(name))
      told(`<${name}> is no component of these articles: write one of ${components[kind].join(', ')}`);
    if (!closed) open.set(name, (open.get(name) ?? 0) + (slash ? -1 : 1));
  }
  for (const [name, count] of open)
    if (count !== 0)
      told(`${count > 0 ? 'opens' : 'closes'} <${name}> more often than it ${count > 0 ? 'closes' : 'opens'} it`);
}

/** The section that an error record names must stand in the article of its first cause, in both languages. */
function checkSections(errors: Records['errors'], anchors: Anchors, say: Say): void {
  for (const [name, { causes, section }] of Object.entries(errors))
    for (const lang of section ? langs : []) {
      const path = `/${lang}/fix/${causes[0]}/`;
      const there = anchors.get(path);
      if (section && there && !there.has(section))
        say(`errors/${name}.yaml`, 'section', `names #${section}, but ${path} has no such heading id: correct it`);
    }
}

/** Every place in the page of an article that a link can name: its headings, what its components bring, what the page adds. */
function anchorsOf({ body = '' }: Article, clients: Records['clients']): Set<string> {
  const ids = (pattern: RegExp) => [...body.matchAll(pattern)].flatMap(([, found = '']) => found.split(/\s+/));
  return new Set([
    ...ids(/\{#([\w-]+)\}/g),
    ...ids(/<ProgramSteps\b[^>]* ids="([^"]*)"/g),
    ...(body.includes('<ClientSteps') ? [...stepGroups.map(({ id }) => id), ...Object.keys(clients)] : []),
    ...['answer', 'is-this-you', 'test', 'sources'],
  ]);
}

/** Why a link leads nowhere; undefined where it does not. */
function faultOf(href: string, article: Article, anchors: Anchors, existing: Set<string>): string | undefined {
  const { pathname, hash } = new URL(href, `https://example.org${pathOf(article)}`);
  const [, first = '', ...rest] = pathname.split('/');
  const own = (langs as readonly string[]).includes(first);
  const [folder = '', id = ''] = own ? rest : [first, ...rest];
  const named = pagesOf[folder]?.(first);
  const known = (own && otherPages.test(rest.join('/'))) || (named && existing.has(`${named}/${id}`));
  if (!known || !pathname.endsWith('/')) return 'which is no page of the site';
  const there = anchors.get(pathname);
  return hash && there && !there.has(hash.slice(1)) ? 'where there is no such heading id' : undefined;
}
