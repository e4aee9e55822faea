/** Decide: which causes to answer with, how sure to be, and when to say "not known". */
import type { Tally } from './weigh.ts';

export type Ranked = { cause: number; share: number; confidence: number };

/** Less evidence than this is a coincidence, not an error message. */
const LEAST_EVIDENCE = 0.9;
/** Answers with a smaller share than this are no help. */
const LEAST_SHARE = 0.03;

/** The causes, best first; empty where the text is not known or is somebody else's error. */
export function decide(tally: Tally, limit: number): Ranked[] {
  const ranked = [...tally.score].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const own = ranked.reduce((sum, [, score]) => sum + score, 0);
  if (own < LEAST_EVIDENCE || tally.foreign >= tally.strongest) return [];
  return ranked
    .map(([cause, score]) => ({
      cause,
      share: score / tally.total,
      confidence: confidenceOf(score / tally.total, score),
    }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .slice(0, limit);
}

/**
 * How sure to sound, 0 to 1, from the share of the evidence and its amount. A curve set by hand: it orders answers, but
 * has not been calibrated, so 0.9 is no measured nine in ten.
 */
function confidenceOf(share: number, score: number): number {
  const z = -2.2 + 4.6 * share + 0.22 * Math.min(score, 8);
  return 1 / (1 + Math.exp(-z));
}
