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
/** How fast signs outweigh hints: at this much evidence two thirds of the answer are the signs'. */
const TRUST_IN_SIGNS = 2.2;

/** The causes, best first; empty where the text is not known or is somebody else's error. */
export function decide(pack: Pack, tally: Tally, hints: readonly Hint[], limit: number): Ranked[] {
  if (tally.foreign > 0 && tally.foreign >= tally.own) return [];
  const shares = sharesOf(pack.bias, hints);
  const none = shares[pack.causes.length] ?? 0;
  if (tally.own === 0 && (hints.length < LEAST_HINTS || none > NONE_WITHOUT_SIGN)) return [];
  const total = [...tally.score.values()].reduce((sum, score) => sum + score, 0);
  const trust = 1 - Math.exp(-tally.own / TRUST_IN_SIGNS);
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
