/**
 * The lookup: a pasted text in, the likeliest causes out.
 * normalise → find clues → weigh → decide → explain, one file each; docs/lookup.md tells the story.
 */
import { findClues } from './clues.ts';
import { compile } from './compile.ts';
import { decide } from './decide.ts';
import { explain } from './explain.ts';
import type { Match, Options, Pack } from './types.ts';
import { weigh } from './weigh.ts';

export type { Clue, Match, Options, Pack } from './types.ts';

/** Longer texts are cut in the middle: an error stands near the beginning or the end of a log. */
export const LONGEST_TEXT = 240_000;

/**
 * Looks `text` up in `pack`. Never throws, whatever the text. Linear in the length of the text.
 * @returns the likeliest causes, best first, each with the clues that speak for it; an empty list means "not known",
 * and is the right answer to a text that is no Gmail connection error. Offsets in clues count UTF-16 units of `text`.
 */
export function lookup(pack: Pack, text: string, options: Options = {}): Match[] {
  const compiled = compile(pack);
  const cut = text.length - LONGEST_TEXT;
  const half = LONGEST_TEXT / 2;
  const input = cut <= 0 ? text : text.slice(0, half) + text.slice(-half);
  const tally = weigh(pack, findClues(compiled, input));
  const matches = explain(pack, input, tally, decide(tally, options.limit ?? 5), options.client);
  if (cut > 0)
    for (const clue of matches.flatMap((match) => match.clues)) {
      if (clue.start >= half) clue.start += cut;
      if (clue.end > half) clue.end += cut;
    }
  return matches;
}
