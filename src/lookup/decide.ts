/** Decide: which causes to answer with, how sure to be, and when to say "not known". */
import type { Hint } from './clues.ts';
import { sharesOf, softmax } from './hints.ts';
import type { Pack } from './types.ts';
import type { Tally } from './weigh.ts';

export type Ranked = { cause: number; share: number; confidence: number };

/** How much a point of evidence from signs says, against what the hints say (both as exponents). */
const SIGNS = Number(process.env.K ?? 1.1);
const HINTS = Number(process.env.H ?? 0.7);
/** More evidence than this makes nothing surer. */
const MOST_EVIDENCE = Number(process.env.ME ?? 14);
/** A share of the hints never counts as less than this: single words exclude nothing. */
const LEAST_HINT = Number(process.env.LH ?? 0.01);
/** Answers with a smaller share than this are no help. */
const LEAST_SHARE = Number(process.env.LSH ?? 0);
/** Fewer hints than this, and no sign, is a coincidence. */
const LEAST_HINTS = 2;
/** "None of these" wins where its logit is above this plus what signs say for us. */
const NONE = Number(process.env.NO ?? 0.8);
const NONE_ALONE = Number(process.env.NA ?? -0.1);

/** The causes, best first; empty where the text is not known or is somebody else's error. */
export function decide(pack: Pack, tally: Tally, segments: readonly (readonly Hint[])[], limit: number): Ranked[] {
  if (tally.foreign > 0 && tally.foreign >= tally.own) return [];
  const hints = sharesOf(pack.bias, segments);
  const none = Math.min(hints[pack.causes.length] ?? 0, 0.999);
  if (tally.own === 0 && segments.flat().length < LEAST_HINTS) return [];
  if (Math.log(none / (1 - none)) > (tally.own > 0 ? NONE + tally.ours : NONE_ALONE)) return [];
  const scores = Float64Array.from(pack.causes, (_, cause) => {
    const evidence = Math.min(tally.score.get(cause) ?? 0, MOST_EVIDENCE);
    return SIGNS * evidence + HINTS * Math.log((hints[cause] ?? 0) / (1 - none) + LEAST_HINT);
  });
  softmax(scores);
  return [...scores]
    .map((share, cause) => ({ cause, share, confidence: share }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || a.cause - b.cause)
    .slice(0, limit);
}
