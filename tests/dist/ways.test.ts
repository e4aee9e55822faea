/** The ways to an article: from its error records, from the checklist, and back to the checklist; two clicks at most. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articles, records } from '../records.ts';
import { builtPages } from './site.ts';

const pages = builtPages();
const langs = ['ja', 'en'] as const;

/** Addresses that a page's own text links to, without anchors. */
function linksOf(path: string): Set<string> {
  const main = /<main[\s\S]*<\/main>/.exec(pages.get(path) ?? '')?.[0] ?? '';
  const links = [...main.matchAll(/<a [^>]*?href="([^"]+)"/g)].map((match) => match[1] ?? '');
  return new Set(links.map((link) => new URL(link.replaceAll('&amp;', '&'), `http://site${path}`).pathname));
}

/** Everything that two clicks reach from a page. */
const withinTwo = (path: string): Set<string> => {
  const first = linksOf(path);
  return new Set([...first, ...[...first].flatMap((next) => [...linksOf(next)])]);
};

for (const lang of langs) {
  test(`an error page leads to the article of each of its causes in one click (${lang})`, () => {
    const missing = Object.entries(records.errors).flatMap(([id, { causes }]) => {
      const links = linksOf(`/${lang}/errors/${id}/`);
      return causes.filter((cause) => !links.has(`/${lang}/fix/${cause}/`)).map((cause) => `${id} → ${cause}`);
    });
    assert.deepEqual(missing, []);
  });

  test(`every cause has an error record that leads to it first (${lang})`, () => {
    const first = new Set(Object.values(records.errors).map(({ causes }) => causes[0]));
    assert.deepEqual(
      Object.keys(records.causes).filter((cause) => !first.has(cause)),
      [],
    );
  });

  test(`the checklist is two clicks at most from every article, and every article from it (${lang})`, () => {
    const checklist = `/${lang}/guide/check-in-order/`;
    const reached = withinTwo(checklist);
    const ways = articles.filter((article) => article.lang === lang);
    assert.ok(ways.length >= 31);
    for (const { kind, slug } of ways) {
      const path = kind === 'fixes' ? `/${lang}/fix/${slug}/` : `/${lang}/guide/${slug}/`;
      if (path === checklist) continue;
      assert.ok(reached.has(path), `${checklist} does not lead to ${path}`);
      assert.ok(withinTwo(path).has(checklist), `${path} does not lead to ${checklist}`);
    }
  });

  test(`a fix article itself links to the checklist (${lang})`, () => {
    for (const cause of Object.keys(records.causes))
      assert.ok(linksOf(`/${lang}/fix/${cause}/`).has(`/${lang}/guide/check-in-order/`), cause);
  });
}
