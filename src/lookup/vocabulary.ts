/** Every word the pack knows, by number, and the reading of a text into those numbers. */

import type { Code } from './codes.ts';
import { Tree } from './tree.ts';
import { readUnits, unitsOf } from './units.ts';
import { hashOf, Words } from './words.ts';

/** A text as numbers of known words (0 = not known), with the place of each; codes stand apart. */
export type Stream = { ids: number[]; from: number[]; to: number[]; codes: (Code & { id: number })[] };

/** What a word that is not known, between two places of `text`, becomes; with the hash of its lower-case letters. */
export type Unknown = (text: string, from: number, to: number, hash: number) => readonly number[];

/** A word cut by the end of a line, as narrow windows and terminals do. */
const CUT = /(\w{1,24})\r?\n(\w{1,24})/y;

/** Words by number. */
export class Vocabulary extends Words {
  private synonyms = new Tree<number[]>();
  /** The words up to this number say nothing: they were the first, each once (a test). */
  private silent = 0;

  /** @param parts words that say the same, as in Part.synonyms */
  constructor(parts: string[]) {
    super();
    for (const line of parts.flatMap((part) => (part ? part.split('\n') : []))) {
      const [plain = '', variants = ''] = line.split('=');
      if (plain) for (const variant of variants.split('|')) this.learnSynonym(unitsOf(variant), unitsOf(plain));
      else for (const word of variants.split('|')) this.silent = this.add(word);
    }
  }

  private learnSynonym(from: string[], to: string[]): void {
    if (from.join(' ') === to.join(' ')) return;
    const numbers = from.map((word) => this.add(word)).filter((id) => !this.isSilent(id));
    // "failed to" has become "failed" by then, which says something else.
    if (numbers.length === 0 || (numbers.length === 1 && from.length > 1)) return;
    this.synonyms.values[this.synonyms.plant(numbers)] ??= to.map((word) => this.add(word));
  }

  /** True for words without meaning, which have the first numbers. */
  isSilent(id: number): boolean {
    return id > 0 && id <= this.silent;
  }

  /** Learns every word of a text that is not known. */
  readonly learn: Unknown = (text, from, to) => [this.add(text.slice(from, to).toLowerCase())];

  /** Reads `text`; `unknown` says what stands for a word that is not known. */
  read(text: string, unknown: Unknown): Stream {
    const ids: number[] = [];
    const from: number[] = [];
    const to: number[] = [];
    const push = (id: number, start: number, end: number) => {
      if (this.isSilent(id)) return;
      ids.push(id);
      from.push(start);
      to.push(end);
    };
    /** Up to here a word was read that the end of a line cuts. */
    let cutEnd = 0;
    const codes = readUnits(text, {
      word: (start, end, hash) => {
        if (start < cutEnd) return;
        const id = this.numberOf(hash, end - start);
        CUT.lastIndex = start;
        const [cut, head, rest] = ((text[end] as string) < ' ' && CUT.exec(text)) || [];
        const whole = cut && this.get(`${head}${rest}`.toLowerCase());
        if (whole) {
          cutEnd = start + cut.length;
          push(whole, start, cutEnd);
        } else if (id > 0) push(id, start, end);
        else for (const id of unknown(text, start, end, hash)) push(id, start, end);
      },
      other: (unit, start, end) => {
        const hash = hashOf(unit);
        const id = this.numberOf(hash, unit.length);
        for (const one of id > 0 ? [id] : unknown(unit, 0, unit.length, hash)) push(one, start, end);
      },
    });
    return this.fold({ ids, from, to, codes: codes.map((code) => ({ ...code, id: this.get(code.code) })) });
  }

  /** Replaces, in place, every run of words that has a plainer synonym; no synonym is longer than what it replaces. */
  private fold({ ids, from, to, codes }: Stream): Stream {
    const { length } = ids;
    let size = 0;
    for (let at = 0; at < length; ) {
      let end = at;
      let plain: number[] | undefined;
      let node = 0;
      for (let next = at; next < length; next++) {
        node = this.synonyms.child(node, ids[next] as number);
        if (node === 0) break;
        const value = this.synonyms.values[node];
        if (!value) continue;
        plain = value;
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
