/** What is done to a picture before it is read. Every step here raised the figures in docs/pictures.md. */
import type { Gray } from './gray.ts';
import { letterHeight, withoutFrames } from './letters.ts';
import { onPaper } from './paper.ts';
import { resized, softened } from './resize.ts';

export type Steps = {
  /** Puts all writing on white paper, see paper.ts. */
  paper?: boolean;
  /** Paints over frames and icons. */
  frames?: boolean;
  /** Letters are brought to about this height in pixels; or the picture is enlarged by a fixed factor. */
  letters?: number;
  factor?: number;
};

/** The steps that docs/pictures.md shows to be worth their time. */
export const KEPT_STEPS: Steps = { paper: true, frames: true, letters: 20 };

/** Tesseract's own settings, likewise: the page is one block of lines. */
export const KEPT_VARIABLES: Record<string, string> = { tessedit_pageseg_mode: '6' };

/** More pixels than this are never made: reading takes about half a second for each million. */
const MOST_PIXELS = 6_000_000;

/** A screen is mostly flat ground (0.7 and more in all that were measured); a landscape or a cat is not (0.3 at most). */
const LEAST_GROUND = 0.5;

/** Brings a picture into the form that is read best. */
export function prepared(picture: Gray, steps: Steps): Gray {
  let out = picture;
  let largest = 4;
  if (steps.paper) {
    const sheet = paperOf(out);
    if (sheet) out = sheet;
    else largest = 1; // Enlarged, the fur of a cat takes a minute to be found without letters.
  }
  if (steps.frames) out = withoutFrames(out, letterHeight(out));
  const wanted = steps.letters ? steps.letters / letterHeight(out) : (steps.factor ?? 1);
  const factor = Math.min(largest, Math.max(0.25, wanted), Math.sqrt(MOST_PIXELS / (out.width * out.height)));
  return Math.abs(factor - 1) > 0.1 ? resized(out, factor) : out;
}

/** The writing on white; undefined if there is no ground that it could stand on, even with the noise evened out. */
function paperOf(picture: Gray): Gray | undefined {
  let out = picture;
  for (let tries = 0; tries < 3; tries++) {
    const { writing, ground } = onPaper(out);
    if (ground >= LEAST_GROUND) return writing;
    out = softened(out);
  }
  return undefined;
}
