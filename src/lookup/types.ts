/** The words of the lookup. Everything here is plain data: it can be written to JSON and read in any runtime. */

/** How much a wording settles: 2 = names the cause, 1 = points to it, 0 = only hints. */
export type Tier = 0 | 1 | 2;

/** One error record as the lookup needs it. `causes` are indexes into `Pack.causes`, likeliest first. */
export type PackError = {
  id: string;
  causes: number[];
  tier: Tier;
  /** Who says it: 0 a person asking, 1 a program, 2 a mail server, 3 Gmail itself. */
  voice: 0 | 1 | 2 | 3;
};

/**
 * What one of `partKinds` (pack.ts) adds to a pack: the words of one kind of speaker in one script. Signs and pairs are written in the symbols of symbols.ts,
 * because one symbol per word is what compresses best.
 */
export type Part = {
  /** The words of this part, joined by spaces. */
  words: string;
  /** Expressions of what readers say by the way, joined by line ends (see hush.ts). */
  asides: string;
  /** Expressions of what a text may speak of, joined by line ends, in one part only (see topic.ts). */
  topics?: string;
  /** Words that say the same: `plain=variant|variant`, joined by line ends; first `=word|word`, which say nothing (see synonyms.ts). */
  synonyms: string;
  /** Per error, its signs joined by line ends: the fewest words of each wording that tell it from all others. */
  signs: string[];
  /** Per word, joined by commas: how loudly it speaks for a cause, as `a3b-2` (a = the first cause); see learn.ts. */
  weights: string;
  /** Pairs of kana or kanji that speak, joined by line ends, and their weights as above. */
  pairs: string;
  pairWeights: string;
  /** Where each cause starts in a reader's own words, as in Pack.bias; with it the weights are of such texts only. */
  bias?: number[];
  /** Groups of alternatives that readers use, joined by line ends, the same groups in every part; alternatives by commas. */
  groups: string;
  /** Errors that this part tells and the pack does not list, as in Pack.errors; here their numbers follow those of the pack. */
  errors: string[];
  /** Per error (of the pack, then of this part), the groups of which a short text must hold one alternative each, joined by line ends. */
  combinations: string[];
  /** Names of clients in plain words, one line per client of the pack, joined by commas; behind one of a device stands `?`. */
  names: string[];
};

/** The compact lookup data built from the records (see pack.ts), with those of its parts that are loaded. */
export type Pack = {
  version: 3;
  causes: string[];
  /** Errors that the first part or readers' words tell: `id:tier voice causes`, the causes as letters (a = the first), `smtp-534-app-password:23a`. */
  errors: string[];
  /** Where each cause starts before any hint, the last for "none of these". Same unit as the weights. */
  bias: number[];
  /** `id+` where the program signs in with Google, `id` where not. */
  clients: string[];
  parts: Part[];
};

/** What was found in the text, and where: offsets into the text that was given (UTF-16 units). */
export type Clue = {
  kind: 'wording' | 'code' | 'words' | 'hint' | 'client' | 'device';
  /** The words that were found, as they read: escapes and base64 undone (see decode.ts). */
  text: string;
  start: number;
  end: number;
  /** Id of the error record it speaks for; of the client for `client` clues; empty for hints. */
  of: string;
  weight: number;
};

/** One answer: a cause, the error record that speaks for it most, how sure the lookup is, and why. */
export type Match = {
  cause: string;
  /** Id of the error record; empty where only single words speak for the cause. */
  error: string;
  /** How likely this is the cause, 0 to 1, calibrated (see confidence.ts). */
  confidence: number;
  clues: Clue[];
  /** The mail program the text or the caller names, if any. */
  client?: string;
  /** True where what the program can do speaks for this cause. */
  swayed?: boolean;
  /** True where the text names this as a further error: one that cannot be the first answer's. */
  apart?: boolean;
};

export type Options = {
  /** Client id the reader picked; overrides one that the text names. */
  client?: string;
  /** Most answers wanted (default 5). */
  limit?: number;
};
