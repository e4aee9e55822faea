/** What the page loads: the engine, masking for links, and asking the parts of the pack that a text needs. */
import { LONGEST_LETTER } from './clues.ts';
import { lookup, notGmails } from './index.ts';
import { linkText } from './mask.ts';
import type { Match, Options, Pack, Part } from './types.ts';

export { linkText, lookup, notGmails };

const joinedPacks = new WeakMap<Pack, Map<string, Pack>>();

/** `main` with further parts of the same build (see pack.ts), which `name` tells apart. Cached. */
export function joined(main: Pack, parts: Part[], name: string): Pack {
  if (parts.length === 0) return main;
  const cache = joinedPacks.get(main) ?? new Map<string, Pack>();
  joinedPacks.set(main, cache);
  const known = cache.get(name) ?? { ...main, parts: [...main.parts, ...parts] };
  cache.set(name, known);
  return known;
}

const CJK = /[\u3040-\u9fff\uff66-\uff9d]/;
/** Evidence of this weight is Gmail's own decisive words (see weigh.ts). */
const SETTLED = 12;

/** The parts (by the names of their files) that a text needs beside the main one: at first, and while nothing is settled. */
export function partsFor(text: string, matches?: readonly Match[]): string[] {
  const japanese = CJK.test(text);
  const first = japanese ? ['ja'] : [];
  if (!matches || (matches[0]?.clues[0]?.weight ?? 0) >= SETTLED) return first;
  const further = ['libraries', 'foreign', ...(text.length > LONGEST_LETTER ? [] : ['readers'])];
  return [...first, ...further, ...(japanese ? further.map((name) => `${name}.ja`) : [])];
}

/**
 * Looks `text` up with as few parts as it needs; with all of them once they are there. `part` fetches a part by its
 * name, once or from a store of its own.
 * @throws what `part` throws
 */
export async function staged(
  main: Pack,
  part: (name: string) => Promise<Part>,
  text: string,
  options: Options = {},
): Promise<Match[]> {
  const answer = async (names: string[]) =>
    lookup(joined(main, await Promise.all(names.map(part)), names.join()), text, options);
  const every = partsFor(text, []);
  if (joinedPacks.get(main)?.has(every.join())) return answer(every);
  const first = partsFor(text);
  const matches = await answer(first);
  const all = partsFor(text, matches);
  return all.length > first.length ? answer(all) : matches;
}

/**
 * Whose error `text` is that has no cause of ours (see notGmails); asks the parts that `staged` asked.
 * @throws what `part` throws
 */
export async function whose(
  main: Pack,
  part: (name: string) => Promise<Part>,
  text: string,
): Promise<string | undefined> {
  const names = partsFor(text, []);
  return notGmails(joined(main, await Promise.all(names.map(part)), names.join()), text);
}
