/** Explain: attaches to each answer the record and the clues that speak for it, and the client the text names. */
import type { Ranked } from './decide.ts';
import type { Clue, Match, Pack } from './types.ts';
import type { Tally, Weighed } from './weigh.ts';

/** Turns ranked causes into answers with their reasons. `client` is what the reader picked, if anything. */
export function explain(pack: Pack, text: string, tally: Tally, ranked: Ranked[], client?: string): Match[] {
  const named = client ?? clientIn(pack, tally.weighed);
  return ranked.map(({ cause, share, confidence }) => {
    const speaking = tally.weighed
      .filter((clue) => clue.error >= 0 && pack.errors[clue.error]?.causes.includes(cause))
      .sort((a, b) => support(pack, b, cause) - support(pack, a, cause));
    const best = speaking[0];
    return {
      cause: pack.causes[cause] as string,
      error: best ? (pack.errors[best.error]?.id ?? '') : '',
      confidence: Math.round(confidence * 1000) / 1000,
      share: Math.round(share * 1000) / 1000,
      clues: speaking.slice(0, 6).map((clue) => asClue(pack, text, clue)),
      ...(named ? { client: named } : {}),
    };
  });
}

/** How much a clue says for this cause: less where its record lists other causes first. */
function support(pack: Pack, clue: Weighed, cause: number): number {
  const rank = pack.errors[clue.error]?.causes.indexOf(cause) ?? 9;
  return clue.weight / (1 + rank);
}

const asClue = (pack: Pack, text: string, clue: Weighed): Clue => ({
  kind: clue.kind,
  text: text.slice(clue.start, clue.end),
  start: clue.start,
  end: clue.end,
  of: pack.errors[clue.error]?.id ?? '',
  likeness: Math.round(clue.likeness * 100) / 100,
  weight: Math.round(clue.weight * 100) / 100,
});

/** The client with the longest name found: "Windows Live Mail 2012" beats "Mail". */
function clientIn(pack: Pack, clues: Weighed[]): string | undefined {
  const named = clues.filter((clue) => clue.client >= 0).sort((a, b) => b.size - a.size);
  return named[0] ? pack.clients[named[0].client]?.id : undefined;
}
