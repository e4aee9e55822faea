/** What single words say together: a share for each cause and for "none of these" (logistic regression, see learn.ts). */
import type { Hint } from './clues.ts';

/** Weights are whole numbers of this size in the pack. */
export const UNIT = 0.5;

/** Many words say less each than few: a log line is no surer than a sentence. */
export const scaleOf = (count: number): number => 1 / Math.sqrt(Math.max(count, 1));

/** Shares of all causes and, last, of "none of these"; they add up to 1. `bias` is the pack's. */
export function sharesOf(bias: readonly number[], hints: readonly Hint[]): Float64Array {
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
