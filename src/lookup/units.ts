/**
 * Reads a plain text as units: a Latin word in lower case, a number, or a single kana or kanji. Spaces, punctuation and
 * line breaks only separate, so it makes no difference where a message was wrapped. SMTP reply codes and enhanced
 * status codes (RFC 3463) are told apart from words: they stand between the words of a reply that runs over lines.
 */
import { hashed } from './words.ts';

/** `charCodeAt.call(text, at)`: as fast for strings of every kind, of which engines know many and look a method up in each. */
const { charCodeAt } = String.prototype;

/** What a character is; 0 = it separates. `JOIN`: apostrophes and marks that nobody sees, inside a word. */
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const JOIN = 4;
const CJK = 5;
const kinds = new Uint8Array(0x10000)
  .fill(LOWER, 97, 123)
  .fill(UPPER, 65, 91)
  .fill(DIGIT, 48, 58)
  .fill(CJK, 0x3041, 0xa000);
for (const mark of "'\u2019\u00ad\u200b\u200c\u200d\ufeff") kinds[mark.charCodeAt(0)] = JOIN;

/** True for kana and kanji. */
export const isCjk = (code: number): boolean => kinds[code] === CJK;

/**
 * Kana that text recognition and hands confuse become one: small and large, half and full voicing, look-alike kanji.
 * Long-vowel marks, the kanji for one and the middle dot go, since サーバ and サーバー are one word.
 */
const alike = new Uint16Array(0x10000).map((_, code) => code);
const pairs =
  'ぁあぃいぅうぇえぉおっつゃやゅゆょよァアィイゥウェエォオッツャヤュユョヨぱばぴびぷぶぺべぽぼパバピビプブペベポボ工エ夕タ卜ト千チ力カ口ロ二ニ八ハ三ミへヘべベ';
for (let i = 0; i < pairs.length; i += 2) alike[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
for (const mark of 'ー一\u3099\u309a') alike[mark.charCodeAt(0)] = 0;

const MIXED = (1 << LOWER) | (1 << UPPER);

/** An SMTP code: `#534_5.7.9`, `#5.7.9`, `#534`. */
export type Code = { code: string; from: number; to: number };

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
  readonly codes: Code[] = [];
  readonly text: string;

  constructor(text: string) {
    this.text = text;
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
  const units = new Units(text);
  const codes = new Codes(units);
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

const isDigit = (text: string, at: number): boolean => kinds[text.charCodeAt(at)] === DIGIT;
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

const ENHANCED = /[245][.,](\d{1,3})[.,](\d{1,3})(?!\d|[.,]\d)/y;

/** Reads the SMTP codes of a text. */
class Codes {
  private readonly units: Units;
  /** Where the last reply code stood, to join it with the enhanced code behind it. */
  private from = -9;
  private to = -9;

  constructor(units: Units) {
    this.units = units;
  }

  private add(code: string, from: number, to: number): number {
    this.units.codes.push({ code: `#${code}`, from, to });
    return to;
  }

  /** Reads an enhanced status code or a reply code at `at`. Returns where it ends, or 0 where a word stands there. */
  read(at: number): number {
    const { text } = this.units;
    const first = text[at] as string;
    const before = text[at - 1] ?? '\n';
    if (!'245'.includes(first) || before === '.' || /[A-Za-z]/.test(before)) return 0;
    if (text[at + 1] === '.' || text[at + 1] === ',') {
      ENHANCED.lastIndex = at;
      const found = ENHANCED.exec(text);
      if (!found) return 0;
      const enhanced = `${first}.${Number(found[1])}.${Number(found[2])}`;
      const end = at + found[0].length;
      if (at - this.to < 5) this.add(`${text.slice(this.from, this.to)}_${enhanced}`, this.from, end);
      return this.add(enhanced, at, end);
    }
    const end = at + 3;
    if (!isDigit(text, at + 1) || !isDigit(text, at + 2) || isDigit(text, end)) return 0;
    const lineStart =
      /[\n\r]/.test(before) || /[<>:-][ \t]$|^\s*$|[\n\r]\s*$/.test(text.slice(Math.max(0, at - 3), at));
    const followed = /^[- #'",bB(]{1,4}[245][.,]\d/.test(text.slice(end, end + 8));
    const reply = followed || (lineStart && text[end] === '-');
    if (reply || (lineStart && text[end] === ' ')) this.add(text.slice(at, end), at, end);
    // Alone before a space it may be a number like any other ("500 mails"): then it is a word as well.
    if (!reply) return 0;
    this.from = at;
    this.to = end;
    return end;
  }
}

/** The units of `text` without their places; codes are left out. */
export function unitsOf(text: string): string[] {
  const units = readUnits(text);
  return units.from.map((_, i) => units.unit(i));
}
