/** What single words say together: a share for each cause and for "none of these" (logistic regression, see learn.ts). */
import type { Hinted } from './clues.ts';
import type { Row } from './compile.ts';

/** Weights are whole numbers of this size in the pack. */
export const UNIT = 0.5;

/** Many words say less each than few: a log line is no surer than a sentence. */
export const scaleOf = (count: number): number => 1 / Math.sqrt(Math.max(count, 1));

/** No text is certainly what a program says. */
const LEAST_OWN = 0.001;
/** How much more a line that speaks clearly counts than one that does not (an exponent). */
const CLARITY = 2;
/** Where a line has a sign, what the others hint counts so much: a trace around a message may speak more clearly than it. */
const BESIDE_A_SIGN = 0.3;
/**
 * What hints say: the share of each cause in what is ours, the loudest one in all, "none of these" as a logit; and how
 * likely it is that the words are a reader's own (`own`), of which alone the rest is said.
 */
export type Heard = { shares: Float64Array; loudest: number; none: number; own: number };

/** Hears what `hinted` says of so many `causes`. */
export function heard(hinted: Hinted, causes: number): Heard {
  const all = sharesOf(hinted);
  const own = all.length > causes + 1 ? Math.max(1 - (all[causes] as number), LEAST_OWN) : 1;
  const none = Math.min((all[all.length - 1] as number) / own, 0.999);
  const shares = all.subarray(0, causes).map((share) => share / own);
  return {
    loudest: Math.max(...shares),
    shares: shares.map((share) => share / (1 - none)),
    none: Math.log(none / (1 - none)),
    own,
  };
}

/**
 * Shares of all causes and, last, of "none of these"; they add up to 1. `bias` is the pack's, or its readers', which has
 * one class more before the last (see learn.ts). The line that speaks most clearly for a cause counts most, so that an
 * error in line 40 of a log is not drowned by the other lines.
 */
export function sharesOf({ bias, lines }: Hinted): Float64Array {
  const sum = new Float64Array(bias.length);
  const shares = new Float64Array(bias.length);
  let all = 0;
  for (const { rows, beside } of lines) {
    const total = lineShares(bias, rows, shares);
    let most = 0;
    for (let i = 0; i < shares.length - 1; i++) most = Math.max(most, shares[i] as number);
    const weight = (most / total) ** CLARITY * Math.min(1, rows.length / 3) * (beside ? BESIDE_A_SIGN : 1);
    all += weight;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weight / total) * (shares[i] as number);
  }
  if (all === 0) all = lineShares(bias, [], sum);
  return sum.map((value) => value / all);
}

/**
 * Writes the shares that one line's hints give into `shares`, each too large by the factor that is returned. No line
 * can say so much that a number overflows (a test).
 */
function lineShares(bias: readonly number[], line: Row[], shares: Float64Array): number {
  const scale = scaleOf(line.length) * UNIT;
  for (let i = 0; i < shares.length; i++) shares[i] = (bias[i] as number) * UNIT;
  for (const { weights } of line)
    for (let i = 0; i < weights.length; i += 2) {
      const cause = weights[i] as number;
      shares[cause] = (shares[cause] as number) + scale * (weights[i + 1] as number);
    }
  return raise(shares);
}

/** Raises e to each of `scores`, in place. Returns their sum. */
function raise(scores: Float64Array): number {
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp(scores[i] as number);
    total += scores[i] as number;
  }
  return total;
}

/** Turns scores into shares that add up to 1, in place. */
export function softmax(scores: Float64Array): void {
  const most = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) - most;
  const total = raise(scores);
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / total;
}
