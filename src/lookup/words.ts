/** Words by number, found in a text where they stand: nothing is cut out of it. */

import { codeAt } from './chars.ts';

/** The hash of a word goes on with its next letter, in lower case. It has 30 bits: engines keep such numbers without a box. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) & 0x3fffffff;

/** The hash of a word in lower case. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashed(hash, codeAt(word, i));
  return hash;
}

/** Numbers from 1 on, in the order in which words were added; 0 is no word. */
export class Words {
  readonly words: string[] = [''];
  /** Numbers of words by their hash, or by the next free one where two have the same. */
  private readonly numbers = new Map<number, number>();

  /** The number of the word between two places of `text`, capitals or not; 0 where it is not known. */
  find(text: string, start: number, end: number, hash: number): number {
    let id = this.numbers.get(hash);
    while (id && !isAt(this.words[id] as string, text, start, end)) id = this.numbers.get(++hash);
    return id ?? 0;
  }

  /** The number of `word` (in lower case); 0 where it is not known. */
  get(word: string): number {
    return this.find(word, 0, word.length, hashOf(word));
  }

  /** The number of `word` (in lower case), which is given the next one if it has none. */
  add(word: string): number {
    const known = this.get(word);
    if (known) return known;
    let hash = hashOf(word);
    while (this.numbers.has(hash)) hash++;
    this.numbers.set(hash, this.words.length);
    return this.words.push(word) - 1;
  }
}

/** True where `word` stands between the places of `text`, capitals or not. */
function isAt(word: string, text: string, start: number, end: number): boolean {
  let i = end - start;
  if (word.length !== i) return false;
  while (--i >= 0) {
    const code = codeAt(text, start + i);
    if (codeAt(word, i) !== (code > 64 && code < 91 ? code + 32 : code)) return false;
  }
  return true;
}
