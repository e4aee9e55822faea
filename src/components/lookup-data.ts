/** The engine and its data, fetched from this site once, for every element that asks it. */
import type { Pack, Part } from '../lookup/types.ts';

/** The engine, the first part of the pack, and what fetches a further one by its name (see src/lookup/browser.ts). */
export type Lookup = {
  engine: typeof import('../lookup/browser.ts');
  main: Pack;
  part: (name: string) => Promise<Part>;
};

/** JSON from this site. @throws if it is not there. */
export async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json() as Promise<T>;
}

/** Remembers what was fetched; a failed fetch is tried again the next time. */
export function once<T>(load: (key: string) => Promise<T>): (key?: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key = '') => {
    const promise = known.get(key) ?? load(key);
    known.set(key, promise);
    promise.catch(() => known.delete(key));
    return promise;
  };
}

/** Loads the lookup from `folder` (like "/lookup"), whose parts it remembers; those in `early` are on their way with it. */
export const lookupFrom = (folder: string, early: string[] = []): (() => Promise<Lookup>) => {
  const part = once((name) => json<Part>(`${folder}/pack.${name}.json`));
  return once(async () => {
    for (const name of early) void part(name).catch(() => {});
    const [engine, main] = await Promise.all([import('../lookup/browser.ts'), json<Pack>(`${folder}/pack.en.json`)]);
    return { engine, main, part };
  });
};
