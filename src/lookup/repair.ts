/**
 * Words that are not known as they stand: run together (`loginfailed`), cut by a line break, or with a wrong letter
 * (`passw0rd`, `authentlcation`). Only words the pack knows are ever put in their place.
 */
import type { Vocabulary } from './vocabulary.ts';

/** Shorter words differ from their neighbours by one letter anyway. */
const SHORTEST = 5;
const LONGEST = 24;
/** Words repaired at most in one text, so that a megabyte of noise costs no more than a page of it. */
export const MOST_REPAIRS = 3000;

/** l, I, 1 and O, 0 look alike to readers and to text recognition; rn looks like m. */
const skeleton = (word: string): string => word.replace(/[i1]/g, 'l').replaceAll('0', 'o').replaceAll('rn', 'm');

export class Repair {
  private known: Map<string, number> | undefined;
  private remembered = new Map<string, readonly number[]>();

  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Numbers of the known words that `word` stands for; [0] where there are none. */
  numbers(word: string): readonly number[] {
    const before = this.remembered.get(word);
    if (before) return before;
    const found = this.find(word);
    if (this.remembered.size > 20_000) this.remembered.clear();
    this.remembered.set(word, found);
    return found;
  }

  private find(word: string): readonly number[] {
    if (word.length < SHORTEST || word.length > LONGEST) return [0];
    const near = this.near(word);
    if (near) return [near];
    return this.apart(word) ?? [0];
  }

  /** The word that differs by look-alike letters, or by one letter more, less or other. */
  private near(word: string): number | undefined {
    this.known ??= this.index();
    const plain = skeleton(word);
    const exact = this.known.get(plain);
    if (exact !== undefined) return exact;
    if (/\d/.test(word)) return undefined;
    for (const one of shorter(plain)) {
      const id = this.known.get(one);
      if (id !== undefined && (one.length >= SHORTEST + 1 || plain.length > SHORTEST + 1)) return id;
    }
    return undefined;
  }

  /** Known words by their skeleton, and by it with one letter left out. */
  private index(): Map<string, number> {
    const index = new Map<string, number>();
    const words = this.vocabulary.words.map((word, id) => ({ plain: skeleton(word), id }));
    for (const { plain, id } of words)
      if (/^[a-z]/.test(plain) && plain.length > 2 && !index.has(plain)) index.set(plain, id);
    for (const { plain, id } of words)
      if (plain.length > SHORTEST && /^[a-z]+$/.test(plain))
        for (const one of shorter(plain)) if (!index.has(one)) index.set(one, id);
    return index;
  }

  /** Two to four known words of three letters and more that stand without spaces, or undefined. */
  private apart(word: string, most = 4): number[] | undefined {
    for (let end = word.length - 3; end >= 3; end--) {
      const first = this.vocabulary.ids.get(word.slice(0, end));
      if (first === undefined) continue;
      const rest = word.slice(end);
      const last = this.vocabulary.ids.get(rest);
      if (last !== undefined) return [first, last];
      const more = most > 2 && rest.length > 5 ? this.apart(rest, most - 1) : undefined;
      if (more) return [first, ...more];
    }
    return undefined;
  }
}

/** `word` with each one of its letters left out. */
function shorter(word: string): string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));
}
