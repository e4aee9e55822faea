/** Words by number, found by what their letters make: nothing is cut out of a text. */
import { codeAt } from './chars.ts';
import { Pairs } from './tree.ts';

/**
 * A word is known by two hashes, which go on with each letter, in lower case. They have 30 bits each: engines keep such
 * numbers without a box, and no two words in use share both.
 */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) & 0x3fffffff;
export const rehashed = (hash: number, code: number): number => (Math.imul(hash, 0x1003f) ^ code) & 0x3fffffff;

/** Both hashes of a word in lower case. */
export function hashesOf(word: string): [hash: number, other: number] {
  let hash = 0;
  let other = 0;
  for (let i = 0; i < word.length; i++) {
    const code = codeAt(word, i);
    hash = hashed(hash, code);
    other = rehashed(other, code);
  }
  return [hash, other];
}

/** Numbers from 1 on, in the order in which words were added; 0 is no word. */
export class Words extends Pairs {
  readonly words: string[] = [''];

  /** The number of `word` (in lower case); 0 where it is not known. */
  get(word: string): number {
    return this.numberOf(...hashesOf(word));
  }

  /** The number of `word` (in lower case), which is given the next one if it has none. */
  add(word: string): number {
    const known = this.get(word);
    if (known) return known;
    this.words.push(word);
    return this.push(...hashesOf(word));
  }
}
