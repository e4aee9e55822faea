/** What the page loads: the engine, and asking the parts of the pack that a text needs. */
import { LONGEST_LETTER } from './clues.ts';
import { lookup, notGmails } from './index.ts';
import type { Match, Options, Pack, Part } from './types.ts';

export { lookup, notGmails };

/** A file of the pack, and the mark of the build that it is of (see src/data/pack.ts). */
export type Built<T> = T & { build: string };
/** The likeliest causes; where there are none, the record that says whose message it is (see notGmails). */
export type Answer = { matches: Match[]; theirs?: string | undefined };

const joinedPacks = new WeakMap<Pack, Record<string, Pack>>();

/** `main` with further parts of the same build (see pack.ts), which `name` tells apart. Cached. */
export function joined(main: Pack, parts: Part[], name: string): Pack {
  if (!name) return main;
  const cache = joinedPacks.get(main) ?? {};
  joinedPacks.set(main, cache);
  cache[name] ??= { ...main, parts: [...main.parts, ...parts] };
  return cache[name];
}

const CJK = /[\u3040-\u9fff\uff66-\uff9d]/;
/** Evidence of this weight is Gmail's own decisive words (see weigh.ts). */
const SETTLED = 12;

/** The parts (by the names of their files) that a text needs beside the main one: at first, and while nothing is settled. */
export function partsFor(text: string, matches?: readonly Match[]): string[] {
  const open = matches && (matches[0]?.clues[0]?.weight ?? 0) < SETTLED;
  const further = open ? ['libraries', 'foreign', text.length > LONGEST_LETTER ? [] : 'readers'].flat() : [];
  return CJK.test(text) ? ['ja', ...further, ...further.map((name) => `${name}.ja`)] : further;
}

/**
 * Looks `text` up with as few parts as it needs; with all of them once they are there. `part` fetches a part by its
 * name, once or from a store of its own.
 * @returns undefined where the parts are of two builds, as after a deploy: they count records differently. Fetch anew.
 * @throws what `part` throws
 */
export async function ask(
  main: Built<Pack>,
  part: (name: string) => Promise<Built<Part>>,
  text: string,
  options: Options = {},
): Promise<Answer | undefined> {
  const every = partsFor(text, []);
  let names = joinedPacks.get(main)?.[every.join()] ? every : partsFor(text);
  for (;;) {
    const parts = await Promise.all(names.map(part));
    if (parts.some(({ build }) => build !== main.build)) return undefined;
    const pack = joined(main, parts, names.join());
    const matches = lookup(pack, text, options);
    const all = partsFor(text, matches);
    if (all.length <= names.length) return matches[0] ? { matches } : { matches, theirs: notGmails(pack, text) };
    names = all;
  }
}
