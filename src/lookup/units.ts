/**
 * Reads a plain text as units: a Latin word in lower case, a number, or a single kana or kanji. Spaces, punctuation and
 * line breaks only separate, so it makes no difference where a message was wrapped. SMTP reply codes and enhanced
 * status codes (RFC 3463) are told apart from words: they stand between the words of a reply that runs over lines.
 */
import { alike, CJK, codeAt, DIGIT, JOIN, kinds, LOWER, UPPER, WORD } from './chars.ts';
import { type Code, Codes } from './codes.ts';
import { hashed, hashOf } from './words.ts';

/** A date (2026-11-26, with the T of ISO 8601) or a time (9:05, 13:46:22): when tells nothing. */
const TIME = /\d{4}([-/])\d\d\1\d\d(?!\d)(?:T(?=\d))?|\d{1,2}:\d\d(?!\d)(?::\d\d(?!\d))?/y;
/** The words of a CamelCase word: `SMTP|Transport|Exception|42`. */
const PARTS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
/** Shorter words are not taken apart, nor words with a shorter part: `MySQL` is one word, `AuthFailedException` three. */
const SHORTEST_CAMEL = 10;
const SHORTEST_PART = 3;
const BOTH_CASES = LOWER | UPPER;
const X = 120;

/** Is told of each unit and where it stands (UTF-16 units). */
export type Visitor = {
  /** A unit as it stands there, capitals or not; with the hash of its lower-case letters (see words.ts). */
  word: (from: number, to: number, hash: number) => void;
  /** One that stands there in another form. */
  other: (unit: string, from: number, to: number) => void;
};

/** Reads `text` unit by unit. Linear. Returns the codes in it. */
export function readUnits(text: string, visitor: Visitor): Code[] {
  const codes = new Codes(text);
  const { length } = text;
  for (let at = 0; at < length; ) {
    const start = at;
    const code = codeAt(text, at++);
    const first = kinds[code] as number;
    if (first === CJK) {
      const one = alike.get(code);
      if (one) visitor.other(one, start, at);
      else if (one === undefined) visitor.word(start, at, code);
    }
    if ((first & WORD) === 0) continue;
    const behind = first === DIGIT ? timeEnd(text, start) || codes.read(start) : 0;
    if (behind > 0) {
      at = behind;
      continue;
    }
    // A letter in lower case, and a digit as it is.
    let hash = code | 32;
    let rest = 0;
    let kind = 0;
    for (; at < length; at++) {
      const next = codeAt(text, at);
      kind = kinds[next] as number;
      if ((kind & WORD) === 0) break;
      rest |= kind;
      hash = hashed(hash, next | 32);
    }
    const end = (first | rest) === LOWER && kind !== JOIN ? 0 : readMixed(text, start, at, rest, visitor);
    if (end > 0) at = end;
    else visitor.word(start, at, hash);
  }
  return codes.found;
}

/**
 * Reads a word that is more than small letters, up to `until`; `rest`: what follows its first letter. Returns where it
 * ends, or 0 where it is to be read as it stands.
 */
function readMixed(text: string, start: number, until: number, rest: number, visitor: Visitor): number {
  // Python marks bytes so: b'LOGIN failed'.
  if (rest === 0 && text.startsWith("b'", start)) return until;
  let end = until;
  for (let at = until; at < text.length; at++) {
    const kind = kinds[codeAt(text, at)] as number;
    if ((kind & (WORD | JOIN)) === 0) break;
    // An apostrophe behind the word is a quotation mark.
    if (kind !== JOIN) end = at + 1;
  }
  const first = kinds[codeAt(text, start)] as number;
  const length = end - start;
  const negative = (first & rest) === DIGIT && text[start - 1] === '-';
  const hex = length > 8 && (codeAt(text, start + 1) | 32) === X;
  const camel = length >= SHORTEST_CAMEL && ((first | rest) & BOTH_CASES) === BOTH_CASES && rest !== LOWER;
  if (end > until || negative || hex) visitor.other(plainest(text, start, end), start, end);
  else if (!camel || !readCamelCase(text.slice(start, end), start, visitor)) return 0;
  return end;
}

/** Reads a word as the words it is made of; false where it is one word after all. */
function readCamelCase(run: string, at: number, visitor: Visitor): boolean {
  const parts = run.match(PARTS) ?? [];
  if (parts.length < 2 || parts.some(({ length }) => length < SHORTEST_PART)) return false;
  for (const part of parts) {
    visitor.word(at, at + part.length, hashOf(part.toLowerCase()));
    at += part.length;
  }
  return true;
}

/** Where a date or a time at `at` ends; 0 where there is none. */
function timeEnd(text: string, at: number): number {
  TIME.lastIndex = at;
  // Behind a dot or a colon stands a part of an address, a port, a line of a program.
  return TIME.test(text) && !/[.:]/.test(text[at - 1] ?? '') ? TIME.lastIndex : 0;
}

/** A word without the marks in it, and a code of Windows without its 0x; a negative number keeps its sign. */
function plainest(text: string, start: number, end: number): string {
  const word = text.slice(start, end).toLowerCase();
  if (/^\d+$/.test(word))
    return /(?:^|[^A-Za-z0-9])-$/.test(text.slice(Math.max(0, start - 2), start)) ? `-${word}` : word;
  const plain = word.replace(/[^a-z0-9]/g, '');
  // Text recognition and hands take O for 0 and l for 1.
  const hex = /^[0o]x([\dabcdefoil]{7,9})$/.exec(plain)?.[1];
  return hex && /\d/.test(hex) ? hex.replace(/o/g, '0').replace(/[il]/g, '1') : plain;
}

/** The units of `text` without their places; codes are left out. */
export function unitsOf(text: string): string[] {
  const units: string[] = [];
  readUnits(text, {
    word: (from, to) => units.push(text.slice(from, to).toLowerCase()),
    other: (unit) => units.push(unit),
  });
  return units;
}
