/**
 * After the build: the inlined style of each part of the site (`ja/fix/*`, `en/errors/*` …) keeps only the rules that
 * some page of that part can use, so that an article does not carry the matrix. One style for a part, not for a page:
 * its hash stands in the header of all of them.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import { afterBuild } from './after-build.ts';
import { pagesOf, partsOf } from './parts.ts';

const style = /<style>([\s\S]*?)<\/style>/g;

/** Everything in a text that may be the name of a class, attribute, element or id, as rules would call it. */
export function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [word] of text.matchAll(/[^\s"'`<>=;,{}]+/g)) {
    names.add(word);
    for (const [part] of word.matchAll(/[\w-]+/g)) names.add(part);
  }
  return names;
}

/**
 * `css` without the rules of which no name is among `names`. What stands in brackets counts as there: attributes and
 * what they are set to may be known to scripts alone.
 */
export async function pruned(css: string, names: Iterable<string>): Promise<string> {
  const attributes = namesIn(
    [...css.matchAll(/\[([^\]]+)\]/g)].map(([, inside = '']) => inside.replace(/[~|^$*]?=/, ' ')).join(' '),
  );
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: [...names, ...attributes].join('\n'), extension: 'txt' }],
    css: [{ raw: css }],
    defaultExtractor: (text) => text.split('\n'),
    // Else a rule with a pseudo-class that stands alone, like `:focus-visible`, goes without a word.
    safelist: [/^:/],
    // Names of values that no rule left reads go with those rules.
    variables: true,
  });
  return withoutUnread(result?.css ?? css);
}

/** What Tailwind registers for its utilities (`@property --tw-…`) goes where no rule that is left reads it. */
function withoutUnread(css: string): string {
  const unread = (name: string) => !css.includes(`var(${name}`);
  return css
    .replace(/@property (--[\w-]+)\{[^}]*\}\s*/g, (rule, name: string) => (unread(name) ? '' : rule))
    .replace(/(--tw-[\w-]+):[^;}]*;?/g, (declaration, name: string) => (unread(name) ? '' : declaration))
    .replace(/@layer properties\{@supports[^{]*\{[^{]*\{\}\s*\}\s*\}\s*/, '');
}

/** The scripts that pages with this text load, now or later: those named in it, those named in them, and so on. */
function scriptsOf(root: string, html: string): string[] {
  const found = new Set<string>();
  const texts: string[] = [];
  const queue = [html];
  for (const text of queue)
    for (const [, name = ''] of text.matchAll(/([\w.-]+\.js)\b/g)) {
      const file = join(root, '_astro', name);
      if (found.has(name) || !existsSync(file)) continue;
      found.add(name);
      const script = readFileSync(file, 'utf8');
      queue.push(script);
      texts.push(script);
    }
  return texts;
}

/** Prunes the styles of all pages below `root`. Returns bytes of style before and after, added up. */
export async function leanStyles(root: string): Promise<{ before: number; after: number }> {
  let [before, after] = [0, 0];
  for (const part of partsOf(root)) {
    const pages = new Map(pagesOf(root, part).map((file) => [file, readFileSync(file, 'utf8')]));
    const names = new Map<string, Set<string>>();
    for (const html of pages.values())
      for (const [, css = ''] of html.matchAll(style)) {
        const known = names.get(css) ?? new Set();
        for (const name of namesIn(html.replace(style, ''))) known.add(name);
        names.set(css, known);
      }
    const scripts = namesIn(
      scriptsOf(root, [...pages.values()].map((html) => html.replace(style, '')).join('\n')).join('\n'),
    );
    const lean = new Map<string, string>();
    for (const [css, own] of names) lean.set(css, await pruned(css, new Set([...own, ...scripts])));
    for (const [file, html] of pages)
      writeFileSync(
        file,
        html.replace(style, (whole, css: string) => {
          const kept = lean.get(css);
          if (kept === undefined) return whole;
          before += css.length;
          after += kept.length;
          return `<style>${kept}</style>`;
        }),
      );
  }
  return { before, after };
}

/** The build step that does so: before the policies, which hold the hashes of the styles. */
export const leanPages = () =>
  afterBuild('lean-styles', async ({ root }) => {
    const { before, after } = await leanStyles(root);
    return `${Math.round((100 * (before - after)) / before)} % of the inlined style is not needed where it stands`;
  });
