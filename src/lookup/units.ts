/**
 * Reads a plain text as units: a Latin word in lower case, a number, or a single kana or kanji. Spaces, punctuation and
 * line breaks only separate, so it makes no difference where a message was wrapped. SMTP reply codes and enhanced
 * status codes (RFC 3463) are told apart from words: they stand between the words of a reply that runs over lines.
 */

/** Receives each unit with its place. A code comes with `#` in front: `#534_5.7.9`, `#5.7.9`, `#534`. */
export type Emit = (unit: string, start: number, end: number) => void;

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
const alike = new Map<string, string>();
const pairs =
  'ぁあぃいぅうぇえぉおっつゃやゅゆょよァアィイゥウェエォオッツャヤュユョヨぱばぴびぷぶぺべぽぼパバピビプブペベポボ工エ夕タ卜ト千チ力カ口ロ二ニ八ハ三ミへヘべベ';
for (let i = 0; i < pairs.length; i += 2) alike.set(pairs[i] as string, pairs[i + 1] as string);
const silent = new Set('ー一・、。「」『』〜‐゙゚');

const isJoiner = (code: number) =>
  code === 0x2019 || code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0xfeff;
const digitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** Calls `emit` for every unit of `text`, in order. Linear. */
export function readUnits(text: string, emit: Emit): void {
  /** Where the last SMTP reply code stood, to join it with the enhanced code behind it. */
  const reply = { start: -9, end: -9 };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (kinds[code] as number) : 0;
    if (kind === DIGIT) {
      const end = readCode(text, at, reply, emit);
      at = end > at ? end : readWord(text, at, emit);
    } else if (kind === LOWER || kind === UPPER) at = readWord(text, at, emit);
    else {
      if (isCjk(code)) {
        const char = text[at] as string;
        if (!silent.has(char)) emit(alike.get(char) ?? char, at, at + 1);
      }
      at++;
    }
  }
}

/** Reads a Latin word or a number; words run together in CamelCase are taken apart. Returns where it ends. */
function readWord(text: string, start: number, emit: Emit): number {
  let end = start;
  let lower = false;
  let upper = false;
  let joined = false;
  let letters = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const kind = code < 128 ? (kinds[code] as number) : isJoiner(code) ? JOIN : 0;
    if (kind === 0) break;
    if (kind === LOWER) lower = true;
    else if (kind === UPPER) upper = true;
    else if (kind === JOIN) joined = true;
    if (kind < DIGIT) letters = true;
  }
  let word = text.slice(start, end);
  if (joined) word = word.replace(/['\u2019\u00ad\u200b-\u200d\ufeff]/g, '');
  if (upper && lower && word.length >= 10 && !joined) {
    const parts = word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g);
    if (parts && parts.length > 1 && parts.every((part) => part.length > 2)) {
      let place = start;
      for (const part of parts) emit(part.toLowerCase(), place, (place += part.length));
      return end;
    }
  }
  if (upper) word = word.toLowerCase();
  if (letters) {
    if (word.length > 8 && word[1] === 'x' && (word[0] === '0' || word[0] === 'o')) word = word.slice(2);
  } else if (start > 0 && text[start - 1] === '-' && word.length > 1 && !/[A-Za-z0-9]/.test(text[start - 2] ?? ''))
    word = `-${word}`;
  emit(word, start, end);
  return end;
}

/** Reads an enhanced status code or a reply code at `at`. Returns where it ends, or `at` where there is none. */
function readCode(text: string, at: number, reply: { start: number; end: number }, emit: Emit): number {
  const before = text[at - 1] ?? '\n';
  if (before === '.' || /[A-Za-z]/.test(before)) return at;
  const first = text[at] as string;
  if (!'245'.includes(first)) return at;
  if (text[at + 1] === '.' || text[at + 1] === ',') {
    const found = /^[245][.,](\d{1,3})[.,](\d{1,3})(?![\d]|[.,]\d)/.exec(text.slice(at, at + 10));
    if (!found) return at;
    const end = at + found[0].length;
    const enhanced = `${first}.${Number(found[1])}.${Number(found[2])}`;
    if (at - reply.end < 5) emit(`#${text.slice(reply.start, reply.end)}_${enhanced}`, reply.start, end);
    emit(`#${enhanced}`, at, end);
    return end;
  }
  if (!digitAt(text, at + 1) || !digitAt(text, at + 2) || digitAt(text, at + 3)) return at;
  const end = at + 3;
  const lineStart = /[\n\r]/.test(before) || /[<>:-][ \t]$|^\s*$|[\n\r]\s*$/.test(text.slice(Math.max(0, at - 3), at));
  const followed = /^[- #'",bB(]{1,4}[245][.,]\d/.test(text.slice(end, end + 8));
  if (!followed && !(lineStart && /^[- ]/.test(text.slice(end, end + 1)))) return at;
  reply.start = at;
  reply.end = end;
  emit(`#${text.slice(at, end)}`, at, end);
  return end;
}

/** The units of `text` without their places. */
export function unitsOf(text: string): string[] {
  const units: string[] = [];
  readUnits(text, (unit) => units.push(unit));
  return units;
}
