/** The cells of the matrix, a client page or a comparison as they are built: kind of value and word. */
import { unescaped } from '../../src/build/unescaped.ts';
import { type CellPath, cellOf, shownIn } from '../../src/data/client-claims.ts';
import type { Lang } from '../../src/i18n/locales.ts';
import { matrixWords } from '../../src/i18n/matrix.ts';
import type { ClientRecord } from '../../src/schemas/clients.ts';

/** The first value in a piece of HTML: its kind, which sets sign and colour, and its word. */
export function valueIn(html: string): [kind: string, word: string] {
  const [, kind = 'none', word = ''] = /class="mv v-([\w-]+)">([^<]*)</.exec(html) ?? [];
  return [kind, unescaped(word)];
}

/** What the cell of a client shows: as its record says today, or with another value. */
export function shownAt(
  client: ClientRecord,
  path: CellPath,
  lang: Lang,
  value = cellOf(client, path).value,
): [string, string] {
  const shown = shownIn(client, value);
  return [shown, matrixWords[lang].values[shown]];
}

/** A piece of HTML as it reads. */
export const plain = (html: string): string =>
  unescaped(html.replace(/<[^>]+>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

/** The items of the first numbered list in a piece of HTML. */
export const itemsOf = (html: string): string[] =>
  [...(/<ol[^>]*>([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? '').matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([, item = '']) =>
    plain(item),
  );
