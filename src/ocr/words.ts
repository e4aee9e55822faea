/** What Tesseract hands back, and how it becomes a text that a person can read and correct. */
import { mended } from './mend.ts';

/** One read word; `line` and `block` count from 0 through the picture, `sure` is Tesseract's own 0 … 100. */
export type Word = {
  text: string;
  sure: number;
  block: number;
  line: number;
  left: number;
  top: number;
  width: number;
  height: number;
};

/** Parses Tesseract's table (columns: level page block paragraph line word left top width height sureness text). */
export function wordsOf(table: string): Word[] {
  const words: Word[] = [];
  let line = -1;
  let last = '';
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, lineInside, , left, top, width, height, sure, ...text] = row.split('\t');
    if (level !== '5') continue;
    const place = [page, block, paragraph, lineInside].join();
    if (place !== last) line++;
    last = place;
    words.push({
      text: text.join('\t'),
      sure: Number(sure),
      block: Number(block),
      line,
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
    });
  }
  return words;
}

const CJK = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u;

/** The words as lines of text, tidied: Tesseract parts Japanese into words, where written Japanese has no spaces. */
export function textOf(words: Word[]): string {
  let text = '';
  let before: Word | undefined;
  for (const word of words) {
    if (before && before.line !== word.line) text += before.block === word.block ? '\n' : '\n\n';
    else if (before && !(CJK.test(text.at(-1) ?? '') && CJK.test(word.text[0] ?? ''))) text += ' ';
    text += word.text;
    before = word;
  }
  return mended(text.trim());
}

const letters = (words: Word[]): number =>
  words
    .map(({ text }) => text)
    .join('')
    .match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Of photographs without writing at most a sixth of the letters were sure; of a short dialog among icons, a third. */
const LEAST_SURE = 0.25;

/**
 * How many letters and digits were read, if enough of them with confidence; else 0. In a picture without writing
 * Tesseract takes specks for letters, but is not sure of them.
 */
export function lettersIn(words: Word[]): number {
  const sure = letters(words.filter((word) => word.sure >= 60));
  return sure >= LEAST_SURE * letters(words) ? sure : 0;
}
