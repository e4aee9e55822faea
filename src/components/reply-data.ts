/** Fetches what the composer needs from this site: causes at once, a program's steps when it is chosen, the lookup. */
import type { Match } from '../lookup/types.ts';
import type { Lang, ReplyCause, ReplyForeign } from '../reply/types.ts';
import { json, lookupFrom, once } from './lookup-data.ts';
import { programFrom } from './own-program.ts';

export type ReplyData = {
  site: string;
  causes: ReplyCause[];
  makePassword: Record<Lang, string[]>;
};

/** What a customer's error is: the likeliest cause, or the record that says whose message it is instead. */
export type Found = { match?: Match | undefined; theirs?: string | undefined };

/** Loaders for the files below `reply` (like "/reply") and the lookup's data below `pack` (like "/lookup"). */
export function loaders(reply: string, pack: string) {
  const lookup = lookupFrom(pack);
  return {
    data: once(() => json<ReplyData>(`${reply}/data.json`)),
    client: once(async (id) => (await programFrom(`${reply}/clients/${id}.json`)).client),
    foreign: once((id) => json<ReplyForeign>(`${reply}/errors/${id}.json`)),
    find: async (text: string): Promise<Found> => {
      const { matches, theirs } = await lookup.ask(text);
      return { match: matches[0], theirs };
    },
  };
}
