/**
 * The lookup: a pasted text in, the likeliest causes out.
 * decode → hush → read units → find clues → hear hints → weigh → decide → explain, one file each; docs/lookup.md tells the story.
 */
import type { CauseId } from './causes.ts';
import { findClues, LONGEST_PROSE } from './clues.ts';
import { compile } from './compile.ts';
import { decide } from './decide.ts';
import { decode } from './decode.ts';
import { clientIn, explain } from './explain.ts';
import { heard } from './hints.ts';
import { hushed } from './hush.ts';
import { sentIn } from './mechanism.ts';
import { topicOf } from './topic.ts';
import type { Match, Options, Pack } from './types.ts';
import { STRONG, weigh, weighed } from './weigh.ts';

export type { Clue, Match, Options, Pack } from './types.ts';

/**
 * Looks `text` up in `pack`. Never throws, whatever the text. Linear in the length of the text.
 * @returns the likeliest causes, best first, each with the clues that speak for it; an empty list means "not known",
 * and is the right answer to a text that is no Gmail connection error. Offsets in clues count UTF-16 units of `text`.
 */
export function lookup(pack: Pack, text: string, options: Options = {}): Match[] {
  const { compiled, plain, said, clues } = read(pack, text);
  const { causes } = pack;
  const hints = heard(clues, causes.length);
  const readers = clues.readers && heard(clues.readers, causes.length);
  const depths = causes.map((cause) => depthOf[cause as CauseId] ?? 2);
  const tally = weigh(compiled.errors, clues.found, depths, readers?.own);
  const client = options.client ?? clientIn(compiled, clues);
  const google = compiled.clients.find(({ id }) => id === client)?.google;
  const sent = sentIn(plain.text);
  const ranked = decide(
    pack,
    tally,
    { hints, readers, count: clues.hints.length, words: clues.words, topic: topicOf(said, compiled.topics) },
    { google, sent: sent?.what },
    options.limit ?? 5,
  );
  return explain(compiled, plain, { ...clues, tally, sent }, ranked, client);
}

/** A letter is longer than what people type into a box, and likelier than not a reader's own words. */
const OWN_LETTER = 0.5;

/** Up to this length (UTF-16 units) a text may say something by the way, or end with a signature; a longer one is a log. */
const LONGEST_TALK = 2000;

/**
 * What `text` says, without what it says by the way, and the clues in that; those of a reader's own words only where it is
 * short, or a letter.
 */
function read(pack: Pack, text: string) {
  const compiled = compile(pack);
  const plain = decode(text);
  const { length } = plain.text;
  const said = hushed(plain.text, length > LONGEST_TALK ? [] : compiled.asides);
  const clues = findClues(compiled, said);
  const { readers } = clues;
  if (readers && length > LONGEST_PROSE && heard(readers, pack.causes.length).own < OWN_LETTER) {
    clues.readers = undefined;
    clues.found = clues.found.filter(({ kind }) => kind !== 'words');
  }
  return { compiled, plain, said, clues };
}

/**
 * How much a cause says, most of them 2: programs name the first two when they do not know better, and the last two are
 * why TLS fails (see weigh.ts).
 */
const depthOf: { [cause in CauseId]?: number } = {
  'cannot-connect': 0,
  'invalid-credentials': 1,
  'certificate-problem': 3,
  'tls-too-old': 3,
};

/**
 * Whose error `text` is, where it is none of ours: ask it of a text for which lookup() finds no cause.
 * @returns the id of a record without causes, which says what the message is and where to go; undefined where none tells
 */
export function notGmails(pack: Pack, text: string): string | undefined {
  const { compiled, clues } = read(pack, text);
  const [best] = weighed(compiled.errors, clues.found)
    .filter(({ error, weight }) => error.causes.length === 0 && weight >= STRONG)
    .sort((a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from));
  return best?.error.id;
}
