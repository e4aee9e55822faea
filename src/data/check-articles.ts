/** What one article alone cannot show: its other language, and what it names. */
import type { FixFrontmatter, GuideFrontmatter } from '../schemas/articles.ts';
import type { Article, Exists, Say } from './collections.ts';

/** `existing`: every file of src/content, without its ending. */
export function checkArticles(articles: Article[], existing: Set<string>, say: Say, mustExist: Exists): void {
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
      });
    }
    if (article.kind === 'guide')
      (article.data as GuideFrontmatter).elsewhere.forEach(({ cause, guide }, i) => {
        if (cause) mustExist(file, `elsewhere.${i}.cause`, 'causes', cause);
        if (guide && !existing.has(`guide/${article.lang}/${guide}`))
          say(file, `elsewhere.${i}.guide`, `names "${guide}", but there is no such article: correct the name`);
      });
    (article.data as { sources: string[] }).sources.forEach((source, i) => {
      mustExist(file, `sources.${i}`, 'sources', source);
    });
  }
}
