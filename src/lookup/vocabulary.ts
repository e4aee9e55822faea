/** Every word the pack knows, by number, and the reading of a text into those numbers. */

import type { Code } from './codes.ts';
import { folds } from './fold.ts';
import { Tree } from './tree.ts';
import { CHAR, readUnits, type Units, WORD } from './units.ts';
import { hashOf, Words } from './words.ts';

/** A text as numbers of known words (0 = not known), with the place of each; codes stand apart. */
export type Stream = { ids: number[]; from: number[]; to: number[]; codes: (Code & { id: number })[] };

/** What a word that is not known, between two places of `text`, becomes; with the hash of its lower-case letters. */
export type Unknown = (text: string, start: number, end: number, hash: number) => readonly number[];

/** Words that carry no meaning of their own; signs are shorter and fit more often without them. */
const silent =
  'a an the to of for at by with from and or as it its this that these your my you i we please be been is are was were has have had will would may might there any some all if when while'.split(
    ' ',
  );

const LONGEST_SYNONYM = Math.max(...folds.map(([from]) => from.length));

/** Words by number. The synonyms of fold.ts are known from the start. */
export class Vocabulary {
  private table = new Words();
  /** Synonyms; at their ends the place in `plain` of what they become. */
  private synonyms = new Tree(folds.length * LONGEST_SYNONYM);
  private plain: number[][] = [[]];
  /** Numbers of kana and kanji by their code. */
  private chars = new Int32Array(0x10000);

  constructor() {
    for (const word of silent) this.add(word);
    for (const [from, to] of folds) {
      const numbers = from.map((word) => this.add(word)).filter((id) => !isSilent(id));
      // "failed to" has become "failed" by then, which says something else.
      if (numbers.length === 0 || (numbers.length === 1 && from.length > 1)) continue;
      const node = this.synonyms.plant(numbers);
      if (this.synonyms.at(node) === 0) this.synonyms.put(node, this.plain.push(to.map((word) => this.add(word))) - 1);
    }
  }

  /** The words by their numbers; 0 is none. */
  get words(): readonly string[] {
    return this.table.words;
  }

  /** The number of `word`; 0 where it is not known. */
  get(word: string): number {
    return this.table.get(word);
  }

  /** The number of `word`, which is given one if it has none. */
  add(word: string): number {
    const id = this.table.add(word);
    if (word.length === 1 && word > '\u3040') this.chars[word.charCodeAt(0)] = id;
    return id;
  }

  /** Learns every word of a text that is not known. */
  readonly learn: Unknown = (text, start, end) => [this.add(text.slice(start, end).toLowerCase())];

  /** Reads `text`; `unknown` says what stands for a word that is not known. */
  read(text: string, unknown: Unknown): Stream {
    const units = readUnits(text);
    const ids: number[] = [];
    const from: number[] = [];
    const to: number[] = [];
    const { chars, table } = this;
    for (let i = 0; i < units.from.length; i++) {
      const start = units.from[i] as number;
      const end = units.to[i] as number;
      const value = units.value[i] as number;
      const kind = units.kind[i] as number;
      const id = kind === WORD ? table.find(text, start, end, value) : kind === CHAR ? (chars[value] as number) : 0;
      const meant = id > 0 ? undefined : this.meant(units, i, unknown);
      for (let n = 0; n < (meant ? meant.length : 1); n++) {
        const one = meant ? (meant[n] as number) : id;
        if (isSilent(one)) continue;
        ids.push(one);
        from.push(start);
        to.push(end);
      }
    }
    const codes = units.codes.map((code) => ({ ...code, id: this.get(code.code) }));
    return this.fold({ ids, from, to, codes });
  }

  /** What stands for the unit at `index`, which is not known as it stands. */
  private meant(units: Units, index: number, unknown: Unknown): readonly number[] {
    if (units.kind[index] === WORD)
      return unknown(units.text, units.from[index] as number, units.to[index] as number, units.value[index] as number);
    const word = units.unit(index);
    const id = this.get(word);
    return id > 0 ? [id] : unknown(word, 0, word.length, hashOf(word));
  }

  /** Replaces, in place, every run of words that has a plainer synonym; no synonym is longer than what it replaces. */
  private fold({ ids, from, to, codes }: Stream): Stream {
    const { length } = ids;
    let size = 0;
    for (let at = 0; at < length; ) {
      let end = at;
      let node = 0;
      let plain: number[] | undefined;
      for (let next = at; next < length; next++) {
        node = this.synonyms.child(node, ids[next] as number);
        if (node === 0) break;
        if (this.synonyms.at(node) === 0) continue;
        plain = this.plain[this.synonyms.at(node)];
        end = next;
      }
      const [start, last] = [from[at] as number, to[end] as number];
      for (let i = 0; i < (plain ? plain.length : 1); i++) {
        ids[size] = plain ? (plain[i] as number) : (ids[at] as number);
        from[size] = start;
        to[size++] = last;
      }
      at = end + 1;
    }
    ids.length = from.length = to.length = size;
    return { ids, from, to, codes };
  }
}

/** Words without meaning have the first numbers. */
export const isSilent = (id: number): boolean => id > 0 && id <= silent.length;
