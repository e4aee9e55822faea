/** What the page loads: the engine, masking for links, and joining the parts of the pack that it has fetched. */
import { lookup } from './index.ts';
import { linkText } from './mask.ts';
import type { Pack, Part } from './types.ts';

export { linkText, lookup };

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
