/** Every word the pack knows, by number, and the reading of a text into those numbers. */
import { folds } from './fold.ts';
import { hashOf, readUnits } from './units.ts';

/** A text as numbers of known words (0 = not known), with the place of each; codes stand apart. */
export type Stream = { ids: number[]; from: number[]; to: number[]; codes: { id: number; from: number; to: number }[] };

/** Words that carry no meaning of their own; signs are shorter and fit more often without them. */
const silent =
  'a an the to of for at by with from and or as it its this that these your my you i we please be been is are was were has have had will would may might there any some all if when while';
const SILENT = -1;

/** Words by number; `add` gives a new word the next number. The synonyms of fold.ts are known from the start. */
export class Vocabulary {
  readonly ids = new Map<string, number>();
  readonly words: string[] = [''];
  /** Synonyms by their first word, the longest first. */
  private folds: ([from: number[], to: number[]][] | undefined)[] = [];
  /** Numbers of words by their hash, in steps of one where two meet (open addressing); 0 = free. */
  private slots = new Int32Array(1024);
  /** Numbers of kana and kanji by their code. */
  private chars = new Int32Array(0x10000);

  constructor() {
    for (const word of silent.split(' ')) this.ids.set(word, SILENT);
    for (const word of this.ids.keys()) this.place(word, SILENT);
    for (const [from, to] of folds) {
      const numbers = from.map((word) => this.add(word)).filter((id) => id !== SILENT);
      // "failed to" has become "failed" by then, which says something else.
      if (numbers.length === 0 || (numbers.length === 1 && from.length > 1)) continue;
      const list = this.folds[numbers[0] as number] ?? [];
      list.push([numbers, to.map((word) => this.add(word))]);
      this.folds[numbers[0] as number] = list;
    }
    for (const list of this.folds) list?.sort((a, b) => b[0].length - a[0].length);
  }

  /** The number of `word`, which is given one if it has none. */
  add(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.push(word) - 1;
    this.ids.set(word, id);
    if (word.length === 1 && word > '\u3040') this.chars[word.charCodeAt(0)] = id;
    else this.place(word, id);
    return id;
  }

  /** Reads `text`; `numbers` says what a word that is not known becomes, `code` hears of every code. */
  read(text: string, numbers: (word: string) => readonly number[], code?: (code: string) => void): Stream {
    const stream: Stream = { ids: [], from: [], to: [], codes: [] };
    const { ids, from, to } = stream;
    const push = (id: number, start: number, end: number) => {
      if (id === SILENT) return;
      ids.push(id);
      from.push(start);
      to.push(end);
    };
    const other = (word: string, start: number, end: number) => {
      const id = this.ids.get(word);
      if (id !== undefined) push(id, start, end);
      else for (const one of numbers(word)) push(one, start, end);
    };
    readUnits(text, {
      word: (start, end, hash) => {
        const id = this.find(text, start, end, hash);
        if (id !== 0) push(id, start, end);
        else other(text.slice(start, end).toLowerCase(), start, end);
      },
      piece: other,
      char: (unit, at) => {
        const id = this.chars[unit] as number;
        if (id !== 0) push(id, at, at + 1);
        else other(String.fromCharCode(unit), at, at + 1);
      },
      code: (unit, start, end) => {
        code?.(unit);
        const id = this.ids.get(unit);
        if (id !== undefined) stream.codes.push({ id, from: start, to: end });
      },
    });
    this.fold(stream);
    return stream;
  }

  /** Replaces, in place, every run of words that has a plainer synonym; no synonym is longer than what it replaces. */
  private fold({ ids, from, to }: Stream): void {
    let size = 0;
    const write = (id: number, start: number, end: number) => {
      ids[size] = id;
      from[size] = start;
      to[size++] = end;
    };
    for (let at = 0; at < ids.length; ) {
      const fold = this.folds[ids[at] as number]?.find(([words]) => words.every((id, i) => ids[at + i] === id));
      const length = fold ? fold[0].length : 1;
      const start = from[at] as number;
      const end = to[at + length - 1] as number;
      if (fold) for (const id of fold[1]) write(id, start, end);
      else write(ids[at] as number, start, end);
      at += length;
    }
    ids.length = from.length = to.length = size;
  }

  /** The number of the word at this place of `text`, whatever its case; 0 where it is not known. */
  private find(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot] as number;
      if (id === 0) return 0;
      const word = id === SILENT ? undefined : this.words[id];
      if (word === undefined) {
        if (this.ids.get(text.slice(start, end).toLowerCase()) === SILENT) return SILENT;
      } else if (same(word, text, start, end)) return id;
    }
  }

  private place(word: string, id: number): void {
    if (this.words.length * 3 > this.slots.length) this.grow();
    const mask = this.slots.length - 1;
    let slot = hashOf(word) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = id;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (const [word, id] of this.ids) if (id === SILENT || this.words[id] === word) this.place(word, id);
  }
}

/** True where `text` between the places is `word`, capitals or not. */
function same(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(start + i);
    if (word.charCodeAt(i) !== (code >= 65 && code <= 90 ? code + 32 : code)) return false;
  }
  return true;
}
