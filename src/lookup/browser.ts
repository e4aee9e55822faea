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
  const pack: Pack = {
    ...first,
    wordings: [first, ...rest].flatMap((one) => one.wordings),
    words: [first, ...rest].flatMap((one) => one.words),
    codes: [first, ...rest].flatMap((one) => one.codes),
  };
  cache.set(packs.length, pack);
  return pack;
}
