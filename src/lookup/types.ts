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

/** A mail program: its spellings, and whether it can sign in with Google. */
export type PackClient = { id: string; names: string[]; oauth: boolean };

/**
 * The compact lookup data built from the error records. Wordings are stored normalised (see normalise.ts), their
 * fixed parts separated by `\u0000` where the record had a `{…}`.
 */
export type Pack = {
  version: 1;
  causes: string[];
  errors: PackError[];
  /** [normalised wording, index into `errors`] */
  wordings: [string, number][];
  /** [code key (see codes.ts), index into `errors`] */
  codes: [string, number][];
  /** [groups of alternatives, all groups needed; index into `errors`] */
  words: [string[][], number][];
  clients: PackClient[];
};

/** What was found in the text, and where: offsets into the text that was given (UTF-16 units). */
export type Clue = {
  kind: 'wording' | 'code' | 'words' | 'client';
  /** The found text itself, as it stands in the input. */
  text: string;
  start: number;
  end: number;
  /** Id of the error record it speaks for; of the client for `client` clues. */
  of: string;
  /** Share of the wording that was found, 0 to 1. */
  likeness: number;
  weight: number;
};

/** One answer: a cause, the error record that speaks for it most, how sure the lookup is, and why. */
export type Match = {
  cause: string;
  error: string;
  /** How sure the lookup is, 0 to 1; orders answers, not yet calibrated (see decide.ts). */
  confidence: number;
  /** Share of all evidence in the text, 0 to 1. */
  share: number;
  clues: Clue[];
  /** The mail program the text or the caller names, if any. */
  client?: string;
};

export type Options = {
  /** Client id the reader picked; overrides one that the text names. */
  client?: string;
  /** Most answers wanted (default 5). */
  limit?: number;
};
