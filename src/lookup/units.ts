/**
 * Reads a plain text as units: a Latin word in lower case, a number, or a single kana or kanji. Spaces, punctuation and
 * line breaks only separate, so it makes no difference where a message was wrapped. SMTP reply codes and enhanced
 * status codes (RFC 3463) are told apart from words: they stand between the words of a reply that runs over lines.
 */
import { alike, CJK, DIGIT, isDigit, JOIN, kinds, LOWER, UPPER } from './chars.ts';
import { type Code, Codes } from './codes.ts';
import { hashed } from './words.ts';

/** `charCodeAt.call(text, at)`: as fast for strings of every kind, of which engines know many and look a method up in each. */
const { charCodeAt } = String.prototype;

const MIXED = (1 << LOWER) | (1 << UPPER);

/** How a unit stands in the text: as it is, in another form (`pieces`), or as one kana or kanji. */
export const WORD = 0;
export const PIECE = 1;
export const CHAR = 2;

/**
 * The units of a text in order, in columns, because a long text has many: where each begins and ends (UTF-16 units),
 * its kind, and its value: of a word the hash of its lower-case letters, of a piece (apostrophes, 0x, a minus) its place
 * in `pieces`, of a kana or kanji its code, look-alikes made one.
 */
export class Units {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly kind: number[] = [];
  readonly value: number[] = [];
  readonly pieces: string[] = [];
  readonly codes: readonly Code[];
  readonly text: string;

  constructor(text: string, codes: readonly Code[]) {
    this.text = text;
    this.codes = codes;
  }

  push(from: number, to: number, kind: number, value: number): void {
    this.from.push(from);
    this.to.push(to);
    this.kind.push(kind);
    this.value.push(value);
  }

  /** The unit at `index`, as words are known. */
  unit(index: number): string {
    const value = this.value[index] as number;
    if (this.kind[index] === WORD) return this.text.slice(this.from[index], this.to[index]).toLowerCase();
    return this.kind[index] === CHAR ? String.fromCharCode(value) : (this.pieces[value] as string);
  }
}

/** Reads `text` unit by unit. Linear. */
export function readUnits(text: string): Units {
  const codes = new Codes(text);
  const units = new Units(text, codes.found);
  const { length } = text;
  for (let at = 0; at < length; ) {
    const start = at;
    const code = charCodeAt.call(text, at++);
    const first = kinds[code] as number;
    if (first === CJK) {
      if (alike[code] !== 0) units.push(start, at, CHAR, alike[code] as number);
      continue;
    }
    if (first === 0 || first === JOIN) continue;
    const behind = first === DIGIT ? timeEnd(text, start) || codes.read(start) : 0;
    if (behind > 0) {
      at = behind;
      continue;
    }
    // A letter in lower case, and a digit as it is.
    let hash = code | 32;
    let seen = 1 << first;
    let kind = 0;
    for (; at < length; at++) {
      const next = charCodeAt.call(text, at);
      kind = kinds[next] as number;
      if (kind === 0 || kind > DIGIT) break;
      seen |= 1 << kind;
      hash = hashed(hash, next | 32);
    }
    if (kind === JOIN || seen !== 1 << LOWER) at = readWord(units, start, at, seen, hash);
    else units.push(start, at, WORD, hash);
  }
  return units;
}

/** Reads a word that is more than small letters, up to `until` so far. Returns where to read on. */
function readWord(units: Units, start: number, until: number, seen: number, hash: number): number {
  const { text } = units;
  // Python marks bytes so: b'LOGIN failed'.
  if (until - start === 1 && text.startsWith("b'", start)) return until;
  let end = until;
  let at = until;
  let kind = kinds[text.charCodeAt(at)] as number;
  for (; kind > 0 && kind < CJK; kind = kinds[text.charCodeAt(++at)] as number) if (kind !== JOIN) end = at + 1;
  // An apostrophe behind the word is a quotation mark.
  const joined = end > until;
  const digits = (seen & (1 << DIGIT)) !== 0;
  const negative = seen === 1 << DIGIT && text.charCodeAt(start - 1) === HYPHEN && end - start > 1;
  const hex =
    end - start > 8 && (text.charCodeAt(start + 1) | 32) === 120 && (digits || /\d/.test(text.slice(start, end)));
  if (joined || negative || hex) units.push(start, end, PIECE, units.pieces.push(pieceOf(text, start, end)) - 1);
  else if ((seen & MIXED) !== MIXED || !readCamelCase(units, start, end)) units.push(start, end, WORD, hash);
  return at;
}

/** Shorter words are not taken apart, nor words with a shorter part: `MySQL` is one word, `AuthFailedException` three. */
const SHORTEST_CAMEL = 10;
const SHORTEST_PART = 3;

/** Reads a word as the words it is made of; false where it is one word after all. */
function readCamelCase(units: Units, start: number, end: number): boolean {
  const { text } = units;
  if (end - start < SHORTEST_CAMEL || partEnd(text, start, end) === end) return false;
  for (let from = start, to = 0; from < end; from = to) {
    to = partEnd(text, from, end);
    if (to - from < SHORTEST_PART) return false;
  }
  for (let from = start, to = 0; from < end; from = to) {
    to = partEnd(text, from, end);
    let hash = 0;
    for (let at = from; at < to; at++) hash = hashed(hash, charCodeAt.call(text, at) | 32);
    units.push(from, to, WORD, hash);
  }
  return true;
}

/** Where the part of a CamelCase word that begins at `start` ends: `SMTP|Transport|Exception|42`. */
function partEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  for (; at < end; at++) {
    const before = kinds[text.charCodeAt(at - 1)];
    const here = kinds[text.charCodeAt(at)];
    const word = here === UPPER && at + 1 < end && kinds[text.charCodeAt(at + 1)] === LOWER;
    if (here === before ? word : before !== UPPER || here === DIGIT) return at;
  }
  return at;
}

function pieceOf(text: string, start: number, end: number): string {
  const word = text
    .slice(start, end)
    .replace(/['\u2019\u00ad\u200b-\u200d\ufeff]/g, '')
    .toLowerCase();
  if (/^[0o]x/.test(word) && word.length > 8) return word.slice(2);
  return /^\d/.test(word) && /[^A-Za-z0-9]-$/.test(` ${text.slice(Math.max(0, start - 2), start)}`) ? `-${word}` : word;
}

const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
/** Where a date (2026-11-26) or a time (9:05, 13:46:22) that begins at `at` ends; 0 where there is none: when tells nothing. */
function timeEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < at + 5 && isDigit(text, end)) end++;
  const mark = text.charCodeAt(end);
  if (mark !== COLON && mark !== HYPHEN && mark !== SLASH) return 0;
  const two = (from: number) => isDigit(text, from) && isDigit(text, from + 1) && !isDigit(text, from + 2);
  const before = text.charCodeAt(at - 1);
  // Behind a dot or a colon stands a part of an address, a port, a line of a program.
  if (before === DOT || before === COLON || !two(end + 1)) return 0;
  const again = text.charCodeAt(end + 3) === mark && two(end + 4);
  if (mark === COLON) return end - at > 2 ? 0 : again ? end + 6 : end + 3;
  if (end - at !== 4 || !again) return 0;
  // ISO 8601 puts a T between date and time.
  return text[end + 6] === 'T' && isDigit(text, end + 7) ? timeEnd(text, end + 7) || end + 6 : end + 6;
}

/** The units of `text` without their places; codes are left out. */
export function unitsOf(text: string): string[] {
  const units = readUnits(text);
  return units.from.map((_, i) => units.unit(i));
}
