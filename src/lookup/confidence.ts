/**
 * How sure to sound. The shares that decide.ts works out order the answers; they are too modest where several causes
 * may be right. This curve was set by hand so that "90 %" means that about nine in ten such answers are right: their
 * cause, or one that an expert would accept as well, comes first. `npm run calibrate` checks it on tests/corpus.
 */
export const CALIBRATION = { shift: 1.6, slope: 0.6 };

/** Confidence, 0 to 1, of an answer with this share of the evidence. */
export function confidenceOf(share: number, { shift, slope } = CALIBRATION): number {
  const sure = Math.min(Math.max(share, 1e-4), 1 - 1e-4);
  return 1 / (1 + Math.exp(-shift - slope * Math.log(sure / (1 - sure))));
}
