/** What single words say together: a share for each cause and for "none of these" (logistic regression, see learn.ts). */
import type { Hint, Hinted } from './clues.ts';

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
 * Shares of all causes and, last, of "none of these"; they add up to 1. `bias` is the pack's, or its readers', which has
 * one class more before the last (see learn.ts). The line that speaks most clearly for a cause counts most, so that an
 * error in line 40 of a log is not drowned by the other lines.
 */
export function sharesOf({ bias, hints, lines }: Hinted): Float64Array {
  const sum = new Float64Array(bias.length);
  const shares = new Float64Array(bias.length);
  let total = 0;
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf(-1, start);
    lineShares(bias, hints, lines, start, end, shares);
    let most = 0;
    for (let i = 0; i < shares.length - 1; i++) most = Math.max(most, shares[i] as number);
    const weight = most ** CLARITY * Math.min(1, (end - start) / 3);
    total += weight;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + weight * (shares[i] as number);
    start = end + 1;
  }
  if (total === 0) lineShares(bias, hints, lines, 0, 0, sum);
  return total === 0 ? sum : sum.map((value) => value / total);
}

/** Writes the shares that one line's hints give into `shares`. */
function lineShares(
  bias: readonly number[],
  hints: readonly Hint[],
  lines: readonly number[],
  start: number,
  end: number,
  shares: Float64Array,
): void {
  const scale = scaleOf(end - start) * UNIT;
  for (let i = 0; i < shares.length; i++) shares[i] = (bias[i] as number) * UNIT;
  for (let at = start; at < end; at++) {
    const { row } = hints[lines[at] as number] as Hint;
    for (let i = 0; i < row.length; i += 2) {
      const cause = row[i] as number;
      shares[cause] = (shares[cause] as number) + scale * (row[i + 1] as number);
    }
  }
  softmax(shares);
}

/** Turns scores into shares that add up to 1, in place. */
export function softmax(scores: Float64Array): void {
  let most = -Infinity;
  for (let i = 0; i < scores.length; i++) most = Math.max(most, scores[i] as number);
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp((scores[i] as number) - most);
    total += scores[i] as number;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / total;
}
