/** Every word the pack knows, by number, and the reading of a text into those numbers. */
import { folds } from './fold.ts';
import { Tree } from './tree.ts';
import { readUnits } from './units.ts';
import { hashOf, Words } from './words.ts';

/** A text as numbers of known words (0 = not known), with the place of each; codes stand apart. */
export type Stream = {
  ids: Int32Array;
  from: Int32Array;
  to: Int32Array;
  codes: { id: number; from: number; to: number }[];
};

/** What a word that is not known, between two places of `text`, becomes; with the hash of its lower-case letters. */
export type Unknown = (text: string, start: number, end: number, hash: number) => readonly number[];

/** Words that carry no meaning of their own; signs are shorter and fit more often without them. */
const silent =
  'a an the to of for at by with from and or as it its this that these your my you i we please be been is are was were has have had will would may might there any some all if when while'.split(
    ' ',
  );

/** Words by number. The synonyms of fold.ts are known from the start. */
export class Vocabulary {
  private table = new Words();
  private synonyms = new Tree();
  /** What the synonym that ends at a node becomes. */
  private plain: (number[] | undefined)[] = [];
  /** Numbers of kana and kanji by their code. */
  private chars = new Int32Array(0x10000);

  constructor() {
    for (const word of silent) this.add(word);
    for (const [from, to] of folds) {
      const numbers = from.map((word) => this.add(word)).filter((id) => !isSilent(id));
      // "failed to" has become "failed" by then, which says something else.
      if (numbers.length === 0 || (numbers.length === 1 && from.length > 1)) continue;
      this.plain[this.synonyms.plant(numbers)] ??= to.map((word) => this.add(word));
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

  /** Reads `text`; `code` hears of every code. */
  read(text: string, unknown: Unknown, code?: (code: string) => void): Stream {
    // No word is shorter than a character, and none becomes more words than it has characters.
    const room = text.length + 1;
    const stream: Stream = {
      ids: new Int32Array(room),
      from: new Int32Array(room),
      to: new Int32Array(room),
      codes: [],
    };
    const { ids, from, to, codes } = stream;
    const { table, chars } = this;
    let size = 0;
    const push = (id: number, start: number, end: number) => {
      if (isSilent(id)) return;
      ids[size] = id;
      from[size] = start;
      to[size++] = end;
    };
    const piece = (word: string, start: number, end: number) => {
      const hash = hashOf(word);
      const id = table.find(word, 0, word.length, hash);
      if (id !== 0) push(id, start, end);
      else for (const one of unknown(word, 0, word.length, hash)) push(one, start, end);
    };
    readUnits(text, {
      word: (start, end, hash) => {
        const id = table.find(text, start, end, hash);
        if (id !== 0) push(id, start, end);
        else for (const one of unknown(text, start, end, hash)) push(one, start, end);
      },
      piece,
      char: (unit, at) => {
        const id = chars[unit] as number;
        if (id !== 0) push(id, at, at + 1);
        else piece(String.fromCharCode(unit), at, at + 1);
      },
      code: (unit, start, end) => {
        code?.(unit);
        const id = this.get(unit);
        if (id !== 0) codes.push({ id, from: start, to: end });
      },
    });
    return this.fold(stream, size);
  }

  /** Replaces, in place, every run of words that has a plainer synonym; no synonym is longer than what it replaces. */
  private fold({ ids, from, to, codes }: Stream, length: number): Stream {
    let size = 0;
    for (let at = 0; at < length; ) {
      let end = at;
      let node = 0;
      let plain: number[] | undefined;
      for (let next = at; next < length; next++) {
        node = this.synonyms.child(node, ids[next] as number);
        if (node === 0) break;
        if (!this.plain[node]) continue;
        plain = this.plain[node];
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
    return { ids: ids.subarray(0, size), from: from.subarray(0, size), to: to.subarray(0, size), codes };
  }
}

/** Words without meaning have the first numbers. */
export const isSilent = (id: number): boolean => id > 0 && id <= silent.length;
