/**
 * Words that are not known as they stand: run together (`loginfailed`), cut by a line break, or with a wrong letter
 * (`passw0rd`, `authentlcation`). Only words the pack knows are ever put in their place.
 */
import { Hashes } from './hashes.ts';
import { isSilent, type Unknown, type Vocabulary } from './vocabulary.ts';
import { HASH, hashed, hashOf, Words } from './words.ts';

/** Shorter words differ from their neighbours by one letter anyway. */
const SHORTEST = 5;
const LONGEST = 24;
/** Words repaired at most in one text, so that a megabyte of noise costs no more than a page of it. */
const MOST_REPAIRS = 3000;

/** l, I, 1 and O, 0 look alike to readers and to text recognition; rn looks like m. */
const skeleton = (word: string): string => word.replace(/[i1]/g, 'l').replaceAll('0', 'o').replaceAll('rn', 'm');

/** 31 to the power of the index, as hashes are made with it (see words.ts). */
const powers = new Int32Array(LONGEST + 1).fill(1);
for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1] as number, 31);

/** What stands for a word that cannot be mended. */
const NONE: readonly number[] = [0];
const MOST_REMEMBERED = 20_000;

export class Repair {
  /** Known words by what they look like, and the hashes of these and of the words themselves. */
  private known: Map<string, number> | undefined;
  private likeness = new Hashes();
  private whole = new Hashes();
  /** Words met before, and what they stand for. */
  private met = new Words();
  private meant: (readonly number[])[] = [NONE];

  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Mends the words of one text: what each stands for, [0] where nothing is known. */
  ofText(): Unknown {
    let left = MOST_REPAIRS;
    return (text, start, end, hash) =>
      end - start < SHORTEST || end - start > LONGEST || left-- <= 0 ? NONE : this.numbers(text, start, end, hash);
  }

  private numbers(text: string, start: number, end: number, hash: number): readonly number[] {
    const before = this.met.find(text, start, end, hash);
    if (before !== 0) return this.meant[before] as readonly number[];
    if (this.meant.length > MOST_REMEMBERED) [this.met, this.meant] = [new Words(), [NONE]];
    const word = text.slice(start, end).toLowerCase();
    const near = this.near(word);
    const found = near ? [near] : (this.apart(word) ?? NONE);
    this.meant[this.met.add(word)] = found;
    return found;
  }

  /** The word that differs by look-alike letters, or by one letter more, less or other. */
  private near(word: string): number | undefined {
    this.known ??= this.index();
    const plain = skeleton(word);
    const exact = this.known.get(plain);
    if (exact !== undefined) return exact;
    if (/\d/.test(word)) return undefined;
    if (plain.length <= SHORTEST + 1) return undefined;
    const whole = hashOf(plain);
    let before = 0;
    for (let i = 0; i < plain.length; i++) {
      // The hash of the word without its letter at i: of what stands before it and of what stands behind.
      const power = powers[plain.length - 1 - i] as number;
      const after = hashed(before, plain.charCodeAt(i));
      const hash = (Math.imul(before, power) + whole - Math.imul(after, power)) & HASH;
      const id = this.likeness.has(hash) ? this.known.get(without(plain, i)) : undefined;
      if (id !== undefined) return id;
      before = after;
    }
    return undefined;
  }

  /** Known words by their skeleton, and by it with one letter left out. */
  private index(): Map<string, number> {
    const index = new Map<string, number>();
    const words = this.vocabulary.words
      .map((word, id) => ({ plain: skeleton(word), id }))
      .filter(({ id }) => !isSilent(id));
    for (const { plain, id } of words)
      if (/^[a-z]/.test(plain) && plain.length > 2 && !index.has(plain)) index.set(plain, id);
    for (const { plain, id } of words)
      if (plain.length > SHORTEST && /^[a-z]+$/.test(plain))
        for (let i = 0; i < plain.length; i++) {
          const one = without(plain, i);
          if (!index.has(one)) index.set(one, id);
        }
    for (const one of index.keys()) this.likeness.add(hashOf(one));
    for (const word of this.vocabulary.words) this.whole.add(hashOf(word));
    return index;
  }

  /** Two to four known words of three letters and more that stand without spaces, or undefined. */
  private apart(word: string, most = 4): number[] | undefined {
    const hashes = [0];
    for (let i = 0; i < word.length; i++) hashes.push(hashed(hashes[i] as number, word.charCodeAt(i)));
    for (let end = word.length - 3; end >= 3; end--) {
      if (!this.whole.has(hashes[end] as number)) continue;
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

const without = (word: string, at: number): string => word.slice(0, at) + word.slice(at + 1);
