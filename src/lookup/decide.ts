/** Decide: which causes to answer with, how sure to be, and when to say "not known". */
import type { Hint } from './clues.ts';
import { sharesOf } from './hints.ts';
import type { Pack } from './types.ts';
import type { Tally } from './weigh.ts';

export type Ranked = { cause: number; share: number; confidence: number };

/** Answers with a smaller share than this are no help. */
const LEAST_SHARE = 0.02;
/** With no sign at all, "none of these" wins from this share on; with signs, only far above it. */
const NONE_WITHOUT_SIGN = 0.35;
/** Fewer hints than this, and no sign, is a coincidence. */
const LEAST_HINTS = 2;
const T0 = Number(process.env.T0 ?? 2.2), T1 = Number(process.env.T1 ?? 4.6), T2 = Number(process.env.T2 ?? 0.22);
const ALPHA = Number(process.env.AL ?? 1);
const NONE = Number(process.env.NO ?? -0.5);
/** How fast signs outweigh hints: at this much evidence two thirds of the answer are the signs'. */
const TRUST_IN_SIGNS = 2.2;

/** The causes, best first; empty where the text is not known or is somebody else's error. */
export function decide(pack: Pack, tally: Tally, segments: readonly (readonly Hint[])[], limit: number): Ranked[] {
  if (tally.foreign > 0 && tally.foreign >= tally.own) return [];
  const shares = sharesOf(pack.bias, segments);
  const none = shares[pack.causes.length] ?? 0;
  if (tally.own === 0 && segments.flat().length < LEAST_HINTS) return [];
  if (Math.log(none / (1 - none)) - ALPHA * tally.ours > NONE) return [];
  const total = [...tally.score.values()].reduce((sum, score) => sum + score, 0);
  const top = Math.max(0, ...tally.score.values());
  const trust = total > 0 ? 1 / (1 + Math.exp(T0 - T1 * (top / total) - T2 * Math.min(top, 8))) : 0;
  return pack.causes
    .map((_, cause) => {
      const signs = total > 0 ? (tally.score.get(cause) ?? 0) / total : 0;
      const share = trust * signs + ((1 - trust) * (shares[cause] ?? 0)) / (1 - none + 1e-9);
      return { cause, share, confidence: share };
    })
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || a.cause - b.cause)
    .slice(0, limit);
}
