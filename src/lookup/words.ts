/** Words by number, found by what their letters make: nothing is cut out of a text. */
import { codeAt } from './chars.ts';
import { Pairs } from './tree.ts';

/**
 * A word is known by its length and a hash, which goes on with each letter, in lower case (FNV-1, in units of UTF-16). It
 * has 30 bits: engines keep such numbers without a box, and no two words in use share both.
 */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, 0x1000193) ^ code) & 0x3fffffff;

/** The hash of a word in lower case. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashed(hash, codeAt(word, i));
  return hash;
}

/** Numbers from 1 on, in the order in which words were added; 0 is no word. */
export class Words extends Pairs {
  readonly words: string[] = [''];

  /** The number of `word` (in lower case); 0 where it is not known. */
  get(word: string): number {
    return this.numberOf(hashOf(word), word.length);
  }

  /** The number of `word` (in lower case), which is given the next one if it has none. */
  add(word: string): number {
    const known = this.get(word);
    if (known) return known;
    this.words.push(word);
    return this.push(hashOf(word), word.length);
  }
}
