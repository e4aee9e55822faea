/**
 * Reads a plain text as units: a Latin word in lower case, a number, or a single kana or kanji. Spaces, punctuation and
 * line breaks only separate, so it makes no difference where a message was wrapped. SMTP reply codes and enhanced
 * status codes (RFC 3463) are told apart from words: they stand between the words of a reply that runs over lines.
 */
import { hashed } from './words.ts';

/**
 * Receives the units of a text in order. `word` gets a Latin word or a number by its place and the hash of its lower-case
 * letters, `piece` a word that does not stand as it is (apostrophes, 0x, a minus), `char` a kana or kanji
 * (look-alikes made one), `code` an SMTP code: `#534_5.7.9`, `#5.7.9`, `#534`. Places are UTF-16 units.
 */
export type Reader = {
  word(start: number, end: number, hash: number): void;
  piece(word: string, start: number, end: number): void;
  char(code: number, at: number): void;
  code(code: string, start: number, end: number): void;
};

const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const JOIN = 4;
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code++)
  kinds[code] =
    code >= 97 && code <= 122
      ? LOWER
      : code >= 65 && code <= 90
        ? UPPER
        : code >= 48 && code <= 57
          ? DIGIT
          : code === 39
            ? JOIN
            : 0;

/** True for kana and kanji. */
export const isCjk = (code: number): boolean => code >= 0x3041 && code <= 0x9fff;

/**
 * Kana that text recognition and hands confuse become one: small and large, half and full voicing, look-alike kanji.
 * Long-vowel marks, the kanji for one and the middle dot go, since サーバ and サーバー are one word.
 */
const alike = new Uint16Array(0x10000);
const pairs =
  'ぁあぃいぅうぇえぉおっつゃやゅゆょよァアィイゥウェエォオッツャヤュユョヨぱばぴびぷぶぺべぽぼパバピビプブペベポボ工エ夕タ卜ト千チ力カ口ロ二ニ八ハ三ミへヘべベ';
for (let i = 0; i < pairs.length; i += 2) alike[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
/** Marks that are read over. */
const SILENT = 1;
for (const mark of 'ー一\u3099\u309a') alike[mark.charCodeAt(0)] = SILENT;

const MIXED = (1 << LOWER) | (1 << UPPER);
const kindOf = (code: number): number => (code < 128 ? (kinds[code] as number) : isJoiner(code) ? JOIN : 0);
const isJoiner = (code: number) =>
  code === 0x2019 || code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0xfeff;
const digitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** Reads `text` unit by unit. Linear. */
export function readUnits(text: string, reader: Reader): void {
  /** Where the last SMTP reply code stood, to join it with the enhanced code behind it. */
  const reply = { start: -9, end: -9 };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const kind = kinds[code] as number;
      if (kind === DIGIT) {
        const end = timeEnd(text, at) || readCode(text, at, reply, reader);
        at = end > at ? end : readWord(text, at, reader);
      } else if (kind === LOWER || kind === UPPER) at = readWord(text, at, reader);
      else at++;
    } else {
      if (isCjk(code)) {
        const plain = alike[code] as number;
        if (plain !== SILENT) reader.char(plain || code, at);
      }
      at++;
    }
  }
}

/** Reads a Latin word or a number; words run together in CamelCase are taken apart. Returns where to read on. */
function readWord(text: string, start: number, reader: Reader): number {
  let at = start;
  let end = start;
  let seen = 0;
  let hash = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === 0) break;
    if (kind === JOIN) continue;
    // An apostrophe behind the word is a quotation mark.
    if (at > end) seen |= 1 << JOIN;
    seen |= 1 << kind;
    hash = hashed(hash, kind === UPPER ? code + 32 : code);
    end = at + 1;
  }
  const negative = seen === 1 << DIGIT && start > 0 && text.charCodeAt(start - 1) === 45 && end - start > 1;
  const hex = (seen & (1 << DIGIT)) !== 0 && end - start > 8 && (text.charCodeAt(start + 1) | 32) === 120;
  if (seen & (1 << JOIN) || negative || hex) readPiece(text, start, end, reader);
  else if ((seen & MIXED) !== MIXED || !readCamelCase(text, start, end, reader)) reader.word(start, end, hash);
  return at;
}

/** Shorter words are not taken apart, nor words with a shorter part: `MySQL` is one word, `AuthFailedException` three. */
const SHORTEST_CAMEL = 10;
const SHORTEST_PART = 3;

/** Reads a word as the words it is made of; false where it is one word after all. */
function readCamelCase(text: string, start: number, end: number, reader: Reader): boolean {
  const first = partEnd(text, start, end);
  if (end - start < SHORTEST_CAMEL || first === end) return false;
  for (let from = start, to = first; from < end; from = to, to = partEnd(text, from, end))
    if (to - from < SHORTEST_PART) return false;
  for (let from = start, to = first; from < end; from = to, to = partEnd(text, from, end)) {
    let hash = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      hash = hashed(hash, code >= 65 && code <= 90 ? code + 32 : code);
    }
    reader.word(from, to, hash);
  }
  return true;
}

/** Where the part of a CamelCase word that begins at `start` ends: `SMTP|Transport|Exception|42`. */
function partEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  for (; at < end; at++) {
    const [before, here] = [kindOf(text.charCodeAt(at - 1)), kindOf(text.charCodeAt(at))];
    const word = here === UPPER && at + 1 < end && kindOf(text.charCodeAt(at + 1)) === LOWER;
    if (here === before ? word : before !== UPPER || here === DIGIT) return at;
  }
  return at;
}

function readPiece(text: string, start: number, end: number, reader: Reader): void {
  const word = text.slice(start, end).replace(/['\u2019\u00ad\u200b-\u200d\ufeff]/g, '');
  if (/^[0o]x/i.test(word) && word.length > 8) reader.piece(word.slice(2).toLowerCase(), start, end);
  else if (/^\d/.test(word) && /[^A-Za-z0-9]-$/.test(` ${text.slice(Math.max(0, start - 2), start)}`))
    reader.piece(`-${word}`, start, end);
  else reader.piece(word.toLowerCase(), start, end);
}

const COLON = 58;
/** Where a date (2026-11-26) or a time (9:05, 13:46:22) that begins at `at` ends; 0 where there is none: when tells nothing. */
function timeEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < at + 5 && digitAt(text, end)) end++;
  const mark = text.charCodeAt(end);
  const two = (from: number) => digitAt(text, from) && digitAt(text, from + 1) && !digitAt(text, from + 2);
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  // Behind a dot or a colon stands a part of an address, a port, a line of a program.
  if (before === 46 || before === COLON || !two(end + 1)) return 0;
  const again = text.charCodeAt(end + 3) === mark && two(end + 4);
  if (mark === COLON && end - at < 3) return again ? end + 6 : end + 3;
  if ((mark !== 45 && mark !== 47) || end - at !== 4 || !again) return 0;
  // ISO 8601 puts a T between date and time.
  return text[end + 6] === 'T' && digitAt(text, end + 7) ? timeEnd(text, end + 7) || end + 6 : end + 6;
}

/** Reads an enhanced status code or a reply code at `at`. Returns where it ends, or `at` where there is none. */
function readCode(text: string, at: number, reply: { start: number; end: number }, reader: Reader): number {
  const first = text[at] as string;
  if (first !== '5' && first !== '4' && first !== '2') return at;
  const before = text[at - 1] ?? '\n';
  if (before === '.' || /[A-Za-z]/.test(before)) return at;
  if (text[at + 1] === '.' || text[at + 1] === ',') {
    const found = /^[245][.,](\d{1,3})[.,](\d{1,3})(?![\d]|[.,]\d)/.exec(text.slice(at, at + 10));
    if (!found) return at;
    const end = at + found[0].length;
    const enhanced = `${first}.${Number(found[1])}.${Number(found[2])}`;
    if (at - reply.end < 5) reader.code(`#${text.slice(reply.start, reply.end)}_${enhanced}`, reply.start, end);
    reader.code(`#${enhanced}`, at, end);
    return end;
  }
  if (!digitAt(text, at + 1) || !digitAt(text, at + 2) || digitAt(text, at + 3)) return at;
  const end = at + 3;
  const lineStart = /[\n\r]/.test(before) || /[<>:-][ \t]$|^\s*$|[\n\r]\s*$/.test(text.slice(Math.max(0, at - 3), at));
  const followed = /^[- #'",bB(]{1,4}[245][.,]\d/.test(text.slice(end, end + 8));
  // Alone before a space it may be a number like any other ("500 mails"): then it is a word as well.
  if (lineStart && text[end] === ' ' && !followed) reader.code(`#${text.slice(at, end)}`, at, end);
  if (!followed && !(lineStart && text[end] === '-')) return at;
  reply.start = at;
  reply.end = end;
  reader.code(`#${text.slice(at, end)}`, at, end);
  return end;
}

/** The units of `text` without their places; codes with `#` in front. */
export function unitsOf(text: string): string[] {
  const units: string[] = [];
  const keep = (unit: string) => units.push(unit);
  readUnits(text, {
    word: (start, end) => keep(text.slice(start, end).toLowerCase()),
    piece: keep,
    char: (code) => keep(String.fromCharCode(code)),
    code: keep,
  });
  return units;
}
