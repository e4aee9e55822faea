/** What every fix article must hold. Pure: takes the two texts and the records, returns what is missing. */
import type { Records } from '../src/data/collections.ts';
import { examplesOf } from '../src/data/examples.ts';
import { requiredClients, stepsFor } from '../src/data/step-groups.ts';
import { type FixFrontmatter, fixSchema } from '../src/schemas/articles.ts';

type Lang = 'ja' | 'en';
/** One article: its frontmatter as parsed YAML and its text below it. */
export type ArticleText = { front: unknown; body: string };

/** Sections that no fix article may lack, in this order, and how long each is at least (characters; Japanese is denser). */
export const sections = { fix: 260, next: 150, why: 110, 'old-advice': 60, work: 70 } as const;
const shortest = (id: keyof typeof sections, lang: Lang) => sections[id] * (lang === 'ja' ? 1 : 2);

/** Everything that keeps the articles of one cause from being complete; an empty list means that nothing does. */
export function depthProblems(records: Records, cause: string, texts: Record<Lang, ArticleText>): string[] {
  const problems: string[] = [];
  const fronts = {} as Record<Lang, FixFrontmatter | undefined>;
  for (const lang of ['ja', 'en'] as const) {
    const say = (what: string) => problems.push(`fixes/${lang}/${cause}.mdx ${what}`);
    const { front, body } = texts[lang];
    const parsed = fixSchema.safeParse(front);
    fronts[lang] = parsed.data;
    if (!parsed.data?.test) say('has no quick test (frontmatter "test")');
    if ((parsed.data?.sources.length ?? 0) < 2) say('names fewer than two sources');
    sectionProblems(body, lang).forEach(say);
    if (examplesOf(records, cause, lang).length === 0) say('has no example: no error record has this cause first');
  }
  if (ids(texts.ja.body).join(' ') !== ids(texts.en.body).join(' '))
    problems.push(
      `fixes/{ja,en}/${cause}.mdx have different heading ids: ${ids(texts.ja.body)} and ${ids(texts.en.body)}`,
    );
  if (leads(fronts.ja) !== leads(fronts.en))
    problems.push(`fixes/{ja,en}/${cause}.mdx have quick tests that lead to different causes`);
  return [...problems, ...clientProblems(records, cause)];
}

function sectionProblems(body: string, lang: Lang): string[] {
  const found = split(body);
  const wanted = Object.keys(sections) as (keyof typeof sections)[];
  const problems = wanted.flatMap((id) => {
    const text = found.get(id);
    if (text === undefined) return [`has no section {#${id}}`];
    const length = plain(text).length;
    return length < shortest(id, lang)
      ? [`is too thin in {#${id}}: ${length} of ${shortest(id, lang)} characters`]
      : [];
  });
  const order = [...found.keys()].filter((id) => (wanted as string[]).includes(id));
  if (order.join() !== wanted.filter((id) => found.has(id)).join())
    problems.push(`has its sections in the order ${order}`);
  if (!found.get('fix')?.includes('<ClientSteps')) problems.push('has no <ClientSteps /> in {#fix}');
  if (!/<AskAdmin>[\s\S]{60,}<\/AskAdmin>/.test(found.get('work') ?? ''))
    problems.push('has no text for the administrator');
  if (!/<RetiredAdvice|\b20\d\d\b/.test(found.get('old-advice') ?? '')) problems.push('dates no retired advice');
  return problems;
}

/** Each required program must have something to do: steps, a note of this cause, or the reason why it cannot connect. */
function clientProblems(records: Records, cause: string): string[] {
  const { procedures = [], by_client = [] } = records.causes[cause] ?? {};
  return requiredClients.flatMap((id) => {
    const entry = stepsFor(records, id, procedures);
    const noted = by_client.some((note) => note.clients.includes(id));
    const usable = entry && (entry.procedures.length > 0 || entry.client.cannot_connect || noted);
    return usable ? [] : [`causes/${cause}.yaml leaves ${id} without steps`];
  });
}

const ids = (body: string) => [...body.matchAll(/^#{2,3} .*\{#([a-z0-9-]+)\}\s*$/gm)].map((match) => match[1] ?? '');
const leads = (front: FixFrontmatter | undefined) =>
  (front?.test.answers ?? [])
    .map((a) => a.cause ?? 'here')
    .sort()
    .join();

function split(body: string): Map<string, string> {
  const parts = body.split(/^## .*\{#([a-z0-9-]+)\}\s*$/m);
  return new Map(parts.slice(1).flatMap((id, i, all) => (i % 2 === 0 ? [[id, all[i + 1] ?? ''] as const] : [])));
}

const plain = (text: string) =>
  text
    .replace(/<[^>]+>|[#*|`]|\]\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
