/** The engine and its data, fetched from this site once, for every element that asks it. */
import type { Answer, Built } from '../lookup/browser.ts';
import type { Options, Pack, Part } from '../lookup/types.ts';

export type Lookup = {
  /** The engine and the first part of the pack. */
  load: () => Promise<{ engine: typeof import('../lookup/browser.ts'); main: Built<Pack> }>;
  /** Answers a text, with the parts of the pack that it needs. @throws where something could not be fetched */
  ask: (text: string, options?: Options) => Promise<Answer>;
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

/**
 * The lookup of `folder` (like "/lookup"), whose files it remembers; the parts in `early` are on their way with the first.
 * Where parts come from two builds, all are fetched anew, once, under an address that no cache and no worker knows.
 */
export function lookupFrom(folder: string, early: string[] = []): Lookup {
  let anew = '';
  const file = once((name) => json<Built<Pack & Part>>(`${folder}/pack.${name}`));
  const part = (name: string) => file(`${name}.json${anew}`);
  // An import of what is there already takes a turn of its own, in which a browser may draw a long text anew.
  const script = once(() => import('../lookup/browser.ts'));
  const load = async () => {
    for (const name of early) void part(name).catch(() => {});
    const [engine, main] = await Promise.all([script(), part('en')]);
    return { engine, main };
  };
  return {
    load,
    async ask(text, options) {
      for (let turn = 0; turn < 2; turn++) {
        const { engine, main } = await load();
        const answer = await engine.ask(main, part, text, options);
        if (answer) return answer;
        anew = `?${Date.now()}`;
      }
      throw new Error('parts of two builds');
    },
  };
}
