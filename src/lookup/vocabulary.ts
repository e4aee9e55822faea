/** Every word the pack knows, by number, and the reading of a text into those numbers. */
import { folds } from './fold.ts';
import { readUnits } from './units.ts';

/** A text as numbers of known words (0 = not known), with the place of each; codes stand apart. */
export type Stream = { ids: number[]; from: number[]; to: number[]; codes: { id: number; from: number; to: number }[] };

/** Words that carry no meaning of their own; signs are shorter and fit more often without them. */
const STOP = new Set((process.env.NOSTOP ? '' : 'a an the to of for in on at by with from and or as it its this that these your my you i we please be been is are was were has have had will would may might there any some all if when while').split(' '));

/** Words by number; `add` gives a new word the next number. The synonyms of fold.ts are known from the start. */
export class Vocabulary {
  readonly ids = new Map<string, number>();
  readonly words: string[] = [''];
  /** Synonyms by their first word, the longest first. */
  private folds = new Map<number, [from: number[], to: number[]][]>();

  constructor() {
    for (const [from, to] of folds) {
      const numbers = from.map((word) => this.add(word));
      const list = this.folds.get(numbers[0] as number) ?? [];
      list.push([numbers, to.map((word) => this.add(word))]);
      this.folds.set(numbers[0] as number, list);
    }
    for (const list of this.folds.values()) list.sort((a, b) => b[0].length - a[0].length);
  }

  add(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    this.words.push(word);
    this.ids.set(word, this.words.length - 1);
    return this.words.length - 1;
  }

  /** Reads `text`; `numbers` says what a word that is not known becomes, `code` hears of every code. */
  read(text: string, numbers: (word: string) => readonly number[], code?: (code: string) => void): Stream {
    const raw: Stream = { ids: [], from: [], to: [], codes: [] };
    readUnits(text, (unit, from, to) => {
      if (STOP.has(unit)) return;
      if (unit.charCodeAt(0) === 35) {
        code?.(unit);
        const id = this.ids.get(unit);
        if (id !== undefined) raw.codes.push({ id, from, to });
        return;
      }
      const known = this.ids.get(unit);
      if (known !== undefined) push(raw, known, from, to);
      else for (const id of numbers(unit)) push(raw, id, from, to);
    });
    return this.fold(raw);
  }

  /** Replaces every run of words that has a plainer synonym. */
  private fold(raw: Stream): Stream {
    const out: Stream = { ids: [], from: [], to: [], codes: raw.codes };
    for (let at = 0; at < raw.ids.length; ) {
      const found = this.folds.get(raw.ids[at] as number)?.find(([from]) => from.every((id, i) => raw.ids[at + i] === id));
      const length = found ? found[0].length : 1;
      const from = raw.from[at] as number;
      const to = raw.to[at + length - 1] as number;
      if (found) for (const id of found[1]) push(out, id, from, to);
      else push(out, raw.ids[at] as number, from, to);
      at += length;
    }
    return out;
  }
}

function push(stream: Stream, id: number, from: number, to: number): void {
  stream.ids.push(id);
  stream.from.push(from);
  stream.to.push(to);
}
