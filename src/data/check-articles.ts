/** What one article alone cannot show: its other language, and what it names. */
import type { FixFrontmatter, GuideFrontmatter } from '../schemas/articles.ts';
import { type Content, takenBy, unique } from './collections.ts';

export function checkArticles({ articles, records: { sources }, existing, say, mustExist }: Content): void {
  const places = new Map<string, string>();
  const orders = new Map(articles.map(({ kind, lang, slug, data }) => [`${kind}/${lang}/${slug}`, orderOf(data)]));
  for (const article of articles) {
    const file = `${article.kind}/${article.lang}/${article.slug}.mdx`;
    const other = article.lang === 'ja' ? 'en' : 'ja';
    if (!existing.has(`${article.kind}/${other}/${article.slug}`))
      say(
        file,
        '(language)',
        `has no ${other} version: write src/content/${article.kind}/${other}/${article.slug}.mdx`,
      );
    if (article.kind === 'fixes') {
      mustExist(file, '(file name)', 'causes', article.slug);
      (article.data as FixFrontmatter).test.answers.forEach(({ cause }, i) => {
        if (cause) mustExist(file, `test.answers.${i}.cause`, 'causes', cause);
        if (cause === article.slug) say(file, `test.answers.${i}.cause`, 'is this very article: leave "cause" out');
      });
    }
    const order = orderOf(article.data);
    if (order !== undefined) {
      const place = `${article.lang} ${order}`;
      places.set(place, takenBy(places.get(place), file, 'order', say));
      const theirs = orders.get(`${article.kind}/${other}/${article.slug}`);
      if (theirs !== undefined && theirs !== order)
        say(file, 'order', `is ${order} here and ${theirs} in the other language: write the same in both`);
    }
    if (article.kind === 'guide')
      (article.data as GuideFrontmatter).elsewhere.forEach(({ cause, guide }, i) => {
        if (cause) mustExist(file, `elsewhere.${i}.cause`, 'causes', cause);
        if (guide && !existing.has(`guide/${article.lang}/${guide}`))
          say(file, `elsewhere.${i}.guide`, `names "${guide}", but there is no such article: correct the name`);
        if (guide === article.slug) say(file, `elsewhere.${i}.guide`, 'is this very article: name another');
      });
    const cited = article.data as { checked: string; sources: string[] };
    unique(cited.sources, file, 'sources', say);
    cited.sources.forEach((source, i) => {
      mustExist(file, `sources.${i}`, 'sources', source);
      const read = sources[source]?.read;
      if (read && read > cited.checked)
        say(file, 'checked', `is before the day its source "${source}" was read (${read}): check the article again`);
    });
  }
}

/** The place of a guide article in its list. */
const orderOf = (data: unknown): number | undefined => (data as { order?: number }).order;
