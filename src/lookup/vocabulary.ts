/** Every word the pack knows, by number, and the reading of a text into those numbers. */
import { folds } from './fold.ts';
import { Tree } from './tree.ts';
import { hashOf, readUnits } from './units.ts';

/** A text as numbers of known words (0 = not known), with the place of each; codes stand apart. */
export type Stream = {
  ids: Int32Array;
  from: Int32Array;
  to: Int32Array;
  codes: { id: number; from: number; to: number }[];
};

/** Words that carry no meaning of their own; signs are shorter and fit more often without them. */
const silent =
  'a an the to of for at by with from and or as it its this that these your my you i we please be been is are was were has have had will would may might there any some all if when while';
const SILENT = -1;

/** Words by number; `add` gives a new word the next number. The synonyms of fold.ts are known from the start. */
export class Vocabulary {
  readonly ids = new Map<string, number>();
  readonly words: string[] = [''];
  private synonyms = new Tree();
  /** What the synonym that ends at a node becomes. */
  private plain: (number[] | undefined)[] = [];
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
      this.plain[this.synonyms.plant(numbers)] ??= to.map((word) => this.add(word));
    }
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
    // No word is shorter than a character, and none becomes more words than it has characters.
    const room = text.length + 1;
    const stream = { ids: new Int32Array(room), from: new Int32Array(room), to: new Int32Array(room), codes: [] };
    const { ids, from, to } = stream;
    const codes: Stream['codes'] = stream.codes;
    let size = 0;
    const push = (id: number, start: number, end: number) => {
      if (id === SILENT) return;
      ids[size] = id;
      from[size] = start;
      to[size++] = end;
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
        else for (const one of numbers(text.slice(start, end).toLowerCase())) push(one, start, end);
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
        if (id !== undefined) codes.push({ id, from: start, to: end });
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
