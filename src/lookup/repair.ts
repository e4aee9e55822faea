/**
 * Words that are not known as they stand: run together (`loginfailed`), with a wrong letter (`passw0rd`,
 * `authentlcation`), or with two that changed places (`sevrer`). Only words the pack knows are ever put in their place.
 */

import { Pairs } from './tree.ts';
import type { Unknown, Vocabulary } from './vocabulary.ts';

/** Shorter words differ from their neighbours by one letter anyway. */
const SHORTEST = 5;
const LONGEST = 24;
/** Words repaired at most in one text, so that a megabyte of noise costs no more than a page of it. */
const MOST_REPAIRS = 3000;
const MOST_REMEMBERED = 20_000;

/** What stands for a word that cannot be mended. */
const NONE: readonly number[] = [0];

/** l, I, 1 and O, 0 look alike to readers and to text recognition; rn looks like m. */
const skeleton = (word: string): string => word.replace(/[i1]/g, 'l').replace(/0/g, 'o').replace(/rn/g, 'm');

const without = (word: string, at: number): string => word.slice(0, at) + word.slice(at + 1);
const swapped = (word: string, at: number): string =>
  word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);

export class Repair {
  /** Known words by what they look like, and by that with one letter left out. */
  private known: Map<string, number> | undefined;
  /** Words met before, by hash and length, and what they stand for. */
  private met = new Pairs();
  private meant: (readonly number[])[] = [NONE];

  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Mends the words of one text: what each stands for, [0] where nothing is known. */
  ofText(): Unknown {
    let left = MOST_REPAIRS;
    if (this.meant.length > MOST_REMEMBERED) [this.met, this.meant] = [new Pairs(), [NONE]];
    return (text, from, to, hash) => {
      const length = to - from;
      if (length < SHORTEST || length > LONGEST || left-- <= 0) return NONE;
      const before = this.met.numberOf(hash, length);
      if (before > 0) return this.meant[before] as readonly number[];
      const word = text.slice(from, to).toLowerCase();
      const near = this.near(word);
      const found = near ? [near] : (this.apart(word, 4) ?? NONE);
      this.meant[this.met.push(hash, length)] = found;
      return found;
    };
  }

  /** The word that differs by look-alike letters, or by one letter more, less or other. */
  private near(word: string): number | undefined {
    this.known ??= this.index();
    const plain = skeleton(word);
    let found = this.known.get(plain);
    const other = plain.length > SHORTEST + 1 ? without : swapped;
    if (!/\d/.test(word))
      for (let i = 0; found === undefined && i < plain.length; i++) found = this.known.get(other(plain, i));
    return found;
  }

  private index(): Map<string, number> {
    const index = new Map<string, number>();
    const add = (word: string, id: number) => {
      if (!index.has(word)) index.set(word, id);
    };
    const words = this.vocabulary.words
      .map((word, id) => ({ plain: skeleton(word), id }))
      .filter(({ plain, id }) => plain.length > 2 && /^[a-z]/.test(plain) && !this.vocabulary.isSilent(id));
    for (const { plain, id } of words) add(plain, id);
    for (const { plain, id } of words)
      if (plain.length > SHORTEST && /^[a-z]+$/.test(plain))
        for (let i = 0; i < plain.length; i++) add(without(plain, i), id);
    return index;
  }

  /** Two known words or more, at most `most`, of three letters and more that stand without spaces, or undefined. */
  private apart(word: string, most: number): number[] | undefined {
    for (let end = word.length - 3; end >= 3; end--) {
      const first = this.vocabulary.get(word.slice(0, end));
      if (first === 0) continue;
      const rest = word.slice(end);
      const last = this.vocabulary.get(rest);
      if (last !== 0) return [first, last];
      const more = most > 2 && rest.length > 5 ? this.apart(rest, most - 1) : undefined;
      if (more) return [first, ...more];
    }
    return undefined;
  }
}
