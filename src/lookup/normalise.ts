/**
 * Normalise: turns any text into one run of letters, digits and kana or kanji, without spaces and punctuation, so
 * that line breaks inside words, missing spaces, width, case and quoting marks make no difference. Every character
 * keeps the place it came from, so that a clue can be marked in what the reader pasted.
 */
import { base64Text, decodeAt } from './decode.ts';
import { englishFolds, foldEnds, japaneseFolds, longestFold } from './fold.ts';

/** The normalised text: `text[i]` came from `from[i]` and ended before `to[i]` in the input. `words` are its Latin words. */
export type Stream = { text: string; from: number[]; to: number[]; words: Set<string>; wordStart: Set<number> };

/** Characters that readers, fonts and text recognition confuse: l, I, 1 and O, 0 are one each. */
const confusable: Record<string, string> = { i: 'l', '1': 'l', '0': 'o' };
const replySmtp = /^\s{0,3}[2345]\d\d[- ](?:[245]\.\d{1,3}\.\d{1,3}\s)?/;

/** True for kana, kanji and other characters of scripts without word spaces. */
export const isCjk = (code: number): boolean => code >= 0x3040 && code < 0xfe00;

/** Stands in a wording for a part that varies. */
export const HOLE = '\u0000';

/** Normalises `input`; linear in its length. `markers` keeps the `{…}` of a wording as HOLE. */
export function normalise(input: string, markers = false): Stream {
  const builder = new Builder();
  read(input, builder, 0, input.length, markers);
  for (const { text, start, end } of hiddenTexts(input)) {
    builder.endWord();
    read(text, builder, start, end, false, true);
  }
  return builder.finish();
}

/** Texts in base64 inside the input, with the place where they stand. */
function hiddenTexts(input: string): { text: string; start: number; end: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  for (const word of input.matchAll(/[A-Za-z0-9+/]{24,2000}={0,2}/g)) {
    const text = base64Text(word[0]);
    if (text?.includes('{')) found.push({ text, start: word.index, end: word.index + word[0].length });
  }
  return found;
}

/** Feeds `input` to the builder. For a hidden text, every character comes from the whole of [start, end). */
function read(input: string, builder: Builder, start: number, end: number, markers: boolean, hidden = false): void {
  let at = 0;
  let lineStart = true;
  while (at < input.length) {
    if (lineStart) {
      const prefix = replySmtp.exec(input.slice(at, at + 24));
      // A reply code at the start of a continued line is no part of the sentence that runs across the lines.
      if (prefix && at > 0) {
        at += prefix[0].length;
        builder.endWord();
      }
      lineStart = false;
      if (prefix) continue;
    }
    const char = input[at] as string;
    if (isPlain(char)) {
      builder.add(char, hidden ? start : start + at, hidden ? end : start + at + 1);
      at++;
      continue;
    }
    if (markers && char === '{') {
      const close = input.indexOf('}', at);
      if (close > 0) {
        builder.hole();
        at = close + 1;
        continue;
      }
    }
    const decoded = decodeAt(input, at);
    const length = decoded?.length ?? (isHalfKana(char) && isMark(input[at + 1]) ? 2 : 1);
    const plain = decoded?.text ?? input.slice(at, at + length);
    const [from, to] = hidden ? [start, end] : [start + at, start + at + length];
    for (const unit of plain > '\u007f' ? plain.normalize('NFKC') : plain) builder.add(unit, from, to);
    if (plain === '\n' || plain === '\r') lineStart = true;
    at += length;
  }
  builder.endWord();
}

/** Letters, digits, kana and kanji that stand for themselves in every spelling: most of any text. */
const isPlain = (char: string) =>
  (char >= 'a' && char <= 'z') ||
  (char >= '0' && char <= '9') ||
  (char >= '\u3041' && char <= '\u3096') ||
  (char >= '\u4e00' && char <= '\u9fff');
const isHalfKana = (char: string) => char >= '\uff66' && char <= '\uff9d';
const isMark = (char: string | undefined) => char === '\uff9e' || char === '\uff9f';

class Builder {
  private chars: string[] = [];
  private from: number[] = [];
  private to: number[] = [];
  private words = new Set<string>();
  private wordStart = new Set<number>();
  /** The last few Latin words and where each begins in `chars`, for folds of several words. */
  private recent: { word: string; at: number }[] = [];
  private word = '';
  private wordAt = 0;

  add(unit: string, from: number, to: number): void {
    const code = unit.charCodeAt(0);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      this.letter(unit, from, to);
      return;
    }
    if (code >= 65 && code <= 90) {
      this.letter(String.fromCharCode(code + 32), from, to);
      return;
    }
    if (code === 39 || code === 0x2019 || code === 0x30fc) return; // Apostrophes and ー join what they stand between.
    this.endWord();
    if (code < 128 || (!isCjk(code) && !isLetter(unit)) || isCjkMark(code)) return;
    if (this.recent.length) this.recent = [];
    this.push(unit.toLowerCase(), from, to);
    this.foldJapanese(unit);
  }

  hole(): void {
    this.endWord();
    this.recent = [];
    this.push(HOLE, 0, 0);
  }

  private letter(unit: string, from: number, to: number): void {
    if (this.word === '') {
      this.wordAt = this.chars.length;
      this.wordStart.add(this.wordAt);
    }
    this.word += unit;
    this.push(confusable[unit] ?? unit, from, to);
  }

  private push(unit: string, from: number, to: number): void {
    this.chars.push(unit);
    this.from.push(from);
    this.to.push(to);
  }

  /** Ends a Latin word and folds it, alone or with the words before it, into its plain synonym. */
  endWord(): void {
    if (this.word === '') return;
    this.words.add([...this.word].map((unit) => confusable[unit] ?? unit).join(''));
    this.recent.push({ word: this.word, at: this.wordAt });
    if (this.recent.length > longestFold) this.recent.shift();
    const last = this.word;
    this.word = '';
    if (!foldEnds.has(last)) return;
    for (let first = 0; first < this.recent.length; first++) {
      const begin = this.recent[first] as { word: string; at: number };
      const variant = this.recent
        .slice(first)
        .map((entry) => entry.word)
        .join(' ');
      const plain = englishFolds.get(variant);
      if (plain === undefined) continue;
      this.replace(begin.at, [...plain].map((unit) => confusable[unit] ?? unit).join(''));
      this.recent = [...this.recent.slice(0, first), { word: plain, at: begin.at }];
      return;
    }
  }

  private foldJapanese(last: string): void {
    for (const [variant, plain] of japaneseFolds.get(last) ?? []) {
      const at = this.chars.length - variant.length;
      if (at < 0) continue;
      let same = true;
      for (let i = 0; same && i < variant.length; i++) same = this.chars[at + i] === variant[i];
      if (!same) continue;
      this.replace(at, plain);
      this.foldJapanese(plain.slice(-1));
      return;
    }
  }

  /** Replaces everything from `at` on by `plain`; all of it comes from the whole of what it replaces. */
  private replace(at: number, plain: string): void {
    const from = this.from[at] ?? 0;
    const to = this.to.at(-1) ?? 0;
    this.chars.length = this.from.length = this.to.length = at;
    for (const unit of plain) this.push(unit, from, to);
  }

  finish(): Stream {
    return { text: this.chars.join(''), from: this.from, to: this.to, words: this.words, wordStart: this.wordStart };
  }
}

/** Brackets, commas and full stops of Japanese writing. */
const isCjkMark = (code: number) =>
  (code >= 0x3000 && code <= 0x303f) || code === 0x30fb || (code >= 0xff00 && code <= 0xff0f);
const isLetter = (unit: string) => /[\p{L}\p{N}]/u.test(unit);
