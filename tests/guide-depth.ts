/** What every article of the background guide must hold. Pure: takes the two texts and the records, returns what is missing. */
import type { Records } from '../src/data/collections.ts';
import { type GuideFrontmatter, guideSchema } from '../src/schemas/articles.ts';
import type { ArticleText } from './fix-depth.ts';

type Lang = 'ja' | 'en';
/** At least so many sections, sources, causes led to; and characters of plain text (Japanese is denser). */
export const least = { sections: 6, sources: 5, causes: 3, body: { ja: 1700, en: 3200 }, section: { ja: 45, en: 90 } };
/** How much longer the English text may be than the Japanese, in characters. */
export const ratio = [1.35, 2.9] as const;
/** What to do if it did not help: under this heading (one of the two; `help` is the older id). */
const nextIds = ['next', 'help'];

/** Everything that keeps one guide article from being complete in both languages; an empty list means that nothing does. */
export function guideProblems(records: Records, slug: string, texts: Record<Lang, ArticleText>): string[] {
  const problems: string[] = [];
  const sizes = { ja: 0, en: 0 };
  for (const lang of ['ja', 'en'] as const) {
    const say = (what: string) => problems.push(`guide/${lang}/${slug}.mdx ${what}`);
    const { front, body } = texts[lang];
    const parsed = guideSchema.safeParse(front);
    if (!parsed.success) say(`has wrong frontmatter: ${parsed.error.issues.map((issue) => issue.path.join('.'))}`);
    else frontProblems(parsed.data, lang, records).forEach(say);
    bodyProblems(body, lang, parsed.data).forEach(say);
    sizes[lang] = plain(body).length;
  }
  const found = sizes.en / sizes.ja;
  if (found < ratio[0] || found > ratio[1])
    problems.push(`guide/{ja,en}/${slug}.mdx differ in length: English is ${found.toFixed(2)} times the Japanese`);
  const [ja, en] = [parts(texts.ja.body), parts(texts.en.body)];
  if ([...ja.keys()].join() !== [...en.keys()].join())
    problems.push(`guide/{ja,en}/${slug}.mdx have different heading ids`);
  for (const [id, text] of ja) {
    const [here, there] = [text, en.get(id) ?? ''].map(shape);
    if (here !== there) problems.push(`guide/{ja,en}/${slug}.mdx differ in {#${id}}: ${here} and ${there}`);
  }
  return problems;
}

/** The answer comes first and is short; it is said for whom it is; the sources exist and none is older than the check. */
function frontProblems(front: GuideFrontmatter, lang: Lang, records: Records): string[] {
  const problems: string[] = [];
  const sentences = front.answer.split(lang === 'ja' ? /。/ : /[.!?](?:\s|$)/).filter((part) => part.trim()).length;
  if (sentences > 2) problems.push(`answers in ${sentences} sentences; two are room enough`);
  const live = front.sources.filter((id) => records.sources[id]);
  if (live.length < least.sources) problems.push(`names ${live.length} sources of ${least.sources}`);
  if (new Set(front.sources).size < front.sources.length) problems.push('names a source twice');
  const newest =
    live
      .map((id) => records.sources[id]?.read ?? '')
      .sort()
      .at(-1) ?? '';
  if (newest > front.checked)
    problems.push(`was checked on ${front.checked}, before a source that was read on ${newest}`);
  return problems;
}

function bodyProblems(body: string, lang: Lang, front: GuideFrontmatter | undefined): string[] {
  const problems: string[] = [];
  const found = parts(body);
  if (!/^\s*## /.test(body.trimStart()))
    problems.push('has text above its first section: the answer belongs to the frontmatter');
  if (found.size < least.sections) problems.push(`has ${found.size} sections of ${least.sections}`);
  for (const [id, text] of found)
    if (
      plain(text).length < least.section[lang] &&
      !/<(?:RetiredAdvice|SignInDiagram|ProgramTable|ServerTable)/.test(text)
    )
      problems.push(`is too thin in {#${id}}`);
  const size = plain(body).length;
  if (size < least.body[lang]) problems.push(`is too thin: ${size} of ${least.body[lang]} characters`);
  if (!nextIds.some((id) => found.has(id)))
    problems.push(`does not say what to do if it did not help (${nextIds.map((id) => `{#${id}}`).join(' or ')})`);
  if (!/<ByAccount>|\{#(?:work|organisation)\}/.test(body)) problems.push('does not tell personal from work accounts');
  const causes = new Set([...body.matchAll(/<CauseLink id="([\w-]+)"/g)].map((match) => match[1]));
  for (const way of front?.elsewhere ?? []) if (way.cause) causes.add(way.cause);
  if (causes.size < least.causes) problems.push(`leads to ${causes.size} causes of ${least.causes}`);
  return problems;
}

/** What a section is made of, apart from its words: numbered steps and components. Both languages must have the same. */
function shape(text: string): string {
  const steps = text.match(/^\d+\. /gm)?.length ?? 0;
  const components = [...text.matchAll(/<(?!Fragment|Copy)([A-Z]\w+)(?: ids?="([^"]*)")?/g)].map(
    ([, name, id]) => `${name}:${id ?? ''}`,
  );
  return `${steps} steps, ${components.sort().join(' ')}`;
}

function parts(body: string): Map<string, string> {
  const pieces = body.split(/^## .*\{#([a-z0-9-]+)\}\s*$/m);
  return new Map(pieces.slice(1).flatMap((id, i, all) => (i % 2 === 0 ? [[id, all[i + 1] ?? ''] as const] : [])));
}

const plain = (text: string) =>
  text
    .replace(/<[^>]+>|[#*|`]|\]\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
