/** Fetches what the composer needs from this site: causes at once, a program's steps when it is chosen, the lookup. */
import type { Match, Pack, Part } from '../lookup/types.ts';
import type { Both, Lang, ReplyCause, ReplyClient, ReplyForeign } from '../reply/types.ts';

export type ReplyData = {
  site: string;
  causes: ReplyCause[];
  clients: { id: string; name: Both }[];
  makePassword: Record<Lang, string[]>;
};

/** JSON from this site. @throws if it is not there. */
async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json() as Promise<T>;
}

/** Remembers what was fetched; a failed fetch is tried again the next time. */
function once<T>(load: (key: string) => Promise<T>): (key?: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key = '') => {
    const promise = known.get(key) ?? load(key);
    known.set(key, promise);
    promise.catch(() => known.delete(key));
    return promise;
  };
}

/** Loaders for the files below `reply` (like "/reply") and the lookup's data below `pack` (like "/lookup"). */
export function loaders(reply: string, pack: string) {
  return {
    data: once(() => json<ReplyData>(`${reply}/data.json`)),
    client: once(async (id) => (await json<{ client: ReplyClient }>(`${reply}/clients/${id}.json`)).client),
    foreign: once((id) => json<ReplyForeign>(`${reply}/errors/${id}.json`)),
    lookup: once(async (): Promise<(text: string) => Promise<Match[]>> => {
      const [engine, main] = await Promise.all([import('../lookup/browser.ts'), json<Pack>(`${pack}/pack.en.json`)]);
      const part = once((name) => json<Part>(`${pack}/pack.${name}.json`));
      return (text) => engine.staged(main, part, text);
    }),
  };
}
