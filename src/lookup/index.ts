/**
 * The lookup: a pasted text in, the likeliest causes out.
 * decode → read units → find clues → hear hints → weigh → decide → explain, one file each; docs/lookup.md tells the story.
 */
import { type Clues, findClues, LONGEST_LETTER, LONGEST_PROSE } from './clues.ts';
import { compile } from './compile.ts';
import { decide } from './decide.ts';
import { decode } from './decode.ts';
import { clientIn, explain } from './explain.ts';
import { heard } from './hints.ts';
import { hushed } from './hush.ts';
import { sentIn } from './mechanism.ts';
import type { Match, Options, Pack } from './types.ts';
import { weigh } from './weigh.ts';

export type { Clue, Match, Options, Pack } from './types.ts';

/**
 * Looks `text` up in `pack`. Never throws, whatever the text. Linear in the length of the text.
 * @returns the likeliest causes, best first, each with the clues that speak for it; an empty list means "not known",
 * and is the right answer to a text that is no Gmail connection error. Offsets in clues count UTF-16 units of `text`.
 */
export function lookup(pack: Pack, text: string, options: Options = {}): Match[] {
  const compiled = compile(pack);
  const plain = decode(text);
  const { causes } = pack;
  const quiet = hushed(plain.text, plain.text.length > LONGEST_LETTER ? [] : compiled.asides);
  const clues = asWritten(findClues(compiled, quiet), quiet.length, causes.length);
  const hints = heard(clues, causes.length);
  const readers = clues.readers && heard(clues.readers, causes.length);
  const tally = weigh(compiled.errors, clues.found, generalOf(pack), readers?.own);
  const client = options.client ?? clientIn(compiled, clues);
  const google = compiled.clients.find(({ id }) => id === client)?.google;
  const sent = sentIn(plain.text);
  const ranked = decide(
    pack,
    tally,
    { hints, readers, count: clues.hints.length, words: clues.words, gmail: GMAILS.test(plain.text) },
    { google, sent: sent?.what },
    options.limit ?? 5,
  );
  return explain(compiled, plain, { ...clues, tally, sent }, ranked, client);
}

/** Names that only Gmail's servers have, and error numbers that only mail programs print (of Outlook and its kin). */
const GMAILS = /(?:imap|pop|smtp)\.(?:gmail|googlemail)\.com|gsmtp|google\.com\/(?:mail|a)\/|800ccc|8004210/i;

/** A letter is longer than what people type into a box, and likelier than not a reader's own words. */
const OWN_LETTER = 0.5;

/** `clues` of a text of this length, without what they say as a reader's own words where it is none. */
function asWritten(clues: Clues, length: number, causes: number): Clues {
  const { readers, found } = clues;
  if (!readers || length <= LONGEST_PROSE || heard(readers, causes).own > OWN_LETTER) return clues;
  return { ...clues, readers: undefined, found: found.filter(({ kind }) => kind !== 'words') };
}

const generalOf = ({ causes }: Pack): number => causes.indexOf('cannot-connect');

/** Evidence of this weight tells whose message a text is: a whole phrase or a name of theirs (see weigh.ts). */
const TELLING = 4;

/**
 * Whose error `text` is, where it is none of ours: ask it of a text for which lookup() finds no cause.
 * @returns the id of a record without causes, which says what the message is and where to go; undefined where none tells
 */
export function notGmails(pack: Pack, text: string): string | undefined {
  const compiled = compile(pack);
  const { weighed } = weigh(compiled.errors, findClues(compiled, decode(text).text).found, generalOf(pack));
  const [best] = weighed
    .filter(({ of, weight }) => compiled.errors[of]?.causes.length === 0 && weight >= TELLING)
    .sort((a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from));
  return best && compiled.errors[best.of]?.id;
}
