/** Explain: attaches to each answer the record and the clues that speak for it, and the client the text names. */
import type { Clues, Found, Hint } from './clues.ts';
import type { Compiled } from './compile.ts';
import { confidenceOf } from './confidence.ts';
import type { Ranked } from './decide.ts';
import type { Plain } from './decode.ts';
import type { Sent } from './mechanism.ts';
import { LIKELY } from './sure.ts';
import type { Clue, Match } from './types.ts';
import { DECISIVE, type Tally, WEAK, type Weighed } from './weigh.ts';

const MOST_CLUES = 6;
/** What rests on single words, or on less than a weak sign, is possible at most (see sure.ts): it is wrong too often for more. */
const SUREST_ALONE = LIKELY - 0.01;

/** What speaks for an answer: clues, their weights, and what was sent. */
type Reasons = Pick<Clues, 'hints' | 'readers'> & { tally: Tally; sent: Sent | undefined };

/** Turns ranked causes into answers with their reasons. `client` is the reader's program, if known. */
export function explain(
  compiled: Compiled,
  plain: Plain,
  { hints, readers, tally, sent }: Reasons,
  ranked: Ranked[],
  client: string | undefined,
): Match[] {
  const { pack } = compiled;
  const cut = (from: number, to: number) => {
    return { text: plain.text.slice(from, to), start: plain.source(from).start, end: plain.source(to - 1).end };
  };
  const [first] = ranked;
  const isApart = ({ error: { causes }, alone }: Weighed, cause: number) =>
    alone >= DECISIVE && causes[0] === cause && !first?.by.some((one) => causes.includes(one));
  return ranked.map(({ cause, share, swayed, by }) => {
    /** How far back this cause, or one that speaks for it, stands among those of a sign: 1 = likeliest, 0 = not at all. */
    const rank = ({ error }: Weighed) => Math.max(...by.map((one) => error.causes.indexOf(one) + 1));
    // Of signs that are worth the same the first in the text comes first.
    const signs = tally.weighed
      .filter((sign) => rank(sign) > 0)
      .map((sign) => ({ ...sign, worth: sign.weight / rank(sign) }))
      .sort((a, b) => b.worth - a.worth);
    const found: Clue[] = signs.slice(0, MOST_CLUES).map(({ kind, error, from, to, weight }) => {
      return { kind, ...cut(from, to), of: error.id, weight: Math.round(weight * 100) / 100 };
    });
    // A password that was refused speaks for the token in its place, or a token for a password: the mechanism says so.
    const words =
      by.length > 1 && sent
        ? [{ from: sent.from, to: sent.to, weight: 1 }]
        : found.length > 0
          ? []
          : hintsFor([...hints, ...(readers?.hints ?? [])], cause);
    return {
      cause: pack.causes[cause] as string,
      error: found[0]?.of ?? '',
      confidence: Math.min(
        Math.round(confidenceOf(share) * 1000) / 1000,
        (signs[0]?.weight ?? 0) < WEAK ? SUREST_ALONE : 1,
      ),
      clues: [
        ...found,
        ...words.map(({ from, to, weight }) => ({ kind: 'hint' as const, ...cut(from, to), of: '', weight })),
      ],
      ...(client && { client }),
      ...(swayed && { swayed }),
      ...(signs.some((sign) => isApart(sign, cause)) && { apart: true }),
    };
  });
}

/** The words that speak loudest for `cause`, each once. */
function hintsFor(hints: readonly Hint[], cause: number): (Hint & { weight: number })[] {
  return hints
    .map((hint) => {
      const { weights } = hint.row;
      const at = weights.findIndex((value, i) => i % 2 === 0 && value === cause);
      return { ...hint, weight: at < 0 ? 0 : (weights[at + 1] ?? 0) / 10 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .filter(({ from }, i, all) => all.findIndex((other) => other.from === from) === i)
    .slice(0, MOST_CLUES);
}

/** The client named in the text; of several the one with the longest name, then the first. Without one, that of a device. */
export function clientIn(compiled: Compiled, { found }: Clues): string | undefined {
  const named = found.filter(({ kind }) => kind === 'client' || kind === 'device');
  const length = ({ kind, from, to }: Found) => (kind === 'device' ? 0 : to - from);
  const best = named.sort((a, b) => length(b) - length(a) || a.from - b.from)[0];
  return best ? compiled.clients[best.of]?.id : undefined;
}
