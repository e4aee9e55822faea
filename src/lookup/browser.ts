/** What the page loads: the engine, masking for links, and joining the language packs into one. */
import { lookup } from './index.ts';
import { linkText } from './mask.ts';
import type { Pack } from './types.ts';

export { linkText, lookup };

const joinedPacks = new WeakMap<Pack, Map<number, Pack>>();

/** One pack from packs made of the same records (same causes, errors and clients, other wordings). Cached. */
export function joined(packs: Pack[]): Pack {
  const [first, ...rest] = packs as [Pack, ...Pack[]];
  const cache = joinedPacks.get(first) ?? new Map<number, Pack>();
  joinedPacks.set(first, cache);
  const known = cache.get(packs.length);
  if (known) return known;
  const pack = rest.reduce<Pack>(
    (sum, next) => ({
      ...sum,
      wordings: [...sum.wordings, ...next.wordings],
      words: [...sum.words, ...next.words],
      codes: [...sum.codes, ...next.codes],
    }),
    first,
  );
  cache.set(packs.length, pack);
  return pack;
}
