/** What single words say together: a share for each cause and for "none of these" (logistic regression, see learn.ts). */
import type { Hint } from './clues.ts';

/** Weights are whole numbers of this size in the pack. */
export const UNIT = 0.5;

/** The hint that stands for "most words of this line are strange to us". */
export const STRANGE = '?';
export const isStrange = (known: number, all: number): boolean => known * 2 < all;

/** Many words say less each than few: a log line is no surer than a sentence. */
export const scaleOf = (count: number): number => 1 / Math.sqrt(Math.max(count, 1));

/** How much more a line that speaks clearly counts than one that does not (an exponent). */
const CLARITY = 3;
/**
 * Shares of all causes and, last, of "none of these"; they add up to 1. `bias` is the pack's. The line that speaks most
 * clearly for a cause counts most, so that an error in line 40 of a log is not drowned by the other lines.
 */
export function sharesOf(bias: readonly number[], segments: readonly (readonly Hint[])[]): Float64Array {
  const sum = new Float64Array(bias.length);
  let total = 0;
  for (const hints of segments) {
    const shares = segmentShares(bias, hints);
    const most = Math.max(...shares.subarray(0, -1));
    const weight = most ** CLARITY * Math.min(1, hints.length / 3);
    total += weight;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + weight * (shares[i] as number);
  }
  if (total === 0) return segmentShares(bias, []);
  return sum.map((value) => value / total);
}

function segmentShares(bias: readonly number[], hints: readonly Hint[]): Float64Array {
  const scores = Float64Array.from(bias, (value) => value * UNIT);
  const scale = scaleOf(hints.length) * UNIT;
  for (const { row } of hints)
    for (let i = 0; i < row.length; i += 2) {
      const cause = row[i] as number;
      scores[cause] = (scores[cause] as number) + scale * (row[i + 1] as number);
    }
  softmax(scores);
  return scores;
}

/** Turns scores into shares that add up to 1, in place. */
export function softmax(scores: Float64Array): void {
  const most = Math.max(...scores);
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp((scores[i] as number) - most);
    total += scores[i] as number;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / total;
}
