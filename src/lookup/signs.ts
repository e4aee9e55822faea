/**
 * Chooses signs: for each wording the fewest neighbouring words that carry enough of its information and stand in no
 * wording that means something else. A sign that many wordings share, in words that are known already, costs least.
 */
import { isCjk } from './chars.ts';
import { GAP } from './compile.ts';
import { Tree } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A wording as word numbers, part by part (a `{…}` stands between parts). `whole`: it may not be shortened. `letters`: how
 * many its sign must have, if a part has so many.
 */
export type Wording = { error: number; parts: number[][]; whole: boolean; letters?: number };

/** Bits a sign must carry at least, and the share of its wording's bits: more where a word is one kana or kanji. */
const LEAST_BITS = 16;
const LEAST_SHARE = 0.45;
const LEAST_SHARE_JAPANESE = 0.6;
/** Longest sign that is looked for, in words (kana and kanji count one each). */
const LONGEST_SIGN = 10;
/** Longest that two signs together make (see reachOver). */
const LONGEST_REACH = 20;
/** Signs that stand no further apart are heard as one. In words. */
const NEAR = 2;
/** About how many bytes a word adds to the compressed pack, the first time and later. */
const NEW_WORD = 4;
const OLD_WORD = 1.3;

/** Stands for a run of several classes. */
const SEVERAL = -1;

type Candidate = { words: number[]; covers: Set<number> };

/**
 * Signs per error, as lists of word numbers. `classOf[error]`: errors that answer alike; a sign never stands in a
 * wording or a context (an example) of another class. `known` words cost less.
 */
export function chooseSigns(
  vocabulary: Vocabulary,
  wordings: Wording[],
  contexts: Wording[],
  classOf: string[],
  known: Set<number>,
): number[][][] {
  const every = [...wordings, ...contexts];
  const numbers = new Map([...new Set(classOf)].map((name, i) => [name, i + 1]));
  const runs = new Runs();
  for (const { error, parts } of every)
    for (const part of parts) runs.learn(part, numbers.get(classOf[error] as string) as number);
  let ours: Runs | undefined;
  const saidByUs = (parts: number[][]) => {
    if (!ours) {
      const own = every.filter(({ error }) => !classOf[error]?.startsWith(' '));
      ours = new Runs();
      for (const part of own.flatMap((wording) => wording.parts)) ours.learn(part, 1);
    }
    return parts.every((part) => ours?.has(part));
  };
  const measure: Measure = { bits: bitsOf(every), letters: (word) => (vocabulary.words[word] as string).length };
  const signs: number[][][] = classOf.map(() => []);
  const candidates = new Map<number, Candidate>();
  const gap = vocabulary.add(GAP);
  wordings.forEach((wording, index) => {
    const japanese = wording.parts.flat().some((word) => isCjk(vocabulary.words[word] as string));
    const found = wording.whole ? [] : candidatesOf(wording, runs, measure, japanese);
    for (const { node, words } of found) {
      const candidate = candidates.get(node) ?? { words, covers: new Set() };
      candidate.covers.add(index);
      candidates.set(node, candidate);
    }
    // What is whole stands for "not ours": never where one of our own messages says it too.
    if (wording.whole && saidByUs(wording.parts)) return;
    if (found.length === 0) {
      const whole = wording.parts.flatMap((part, i) => (i > 0 ? [gap, ...part] : part));
      signs[wording.error]?.push(whole);
      for (const word of whole) known.add(word);
    }
  });
  cover(candidates, known, ({ words, covers }) => {
    const votes = new Map<number, number>();
    for (const index of covers) {
      const { error } = wordings[index] as Wording;
      votes.set(error, (votes.get(error) ?? 0) + 1);
    }
    const [owner] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] as [number, number];
    signs[owner]?.push(words);
  });
  reachOver(wordings, signs, classOf);
  return signs;
}

/**
 * A wording may hold a sign that says something else: "SMTP ERROR: Failed to connect to server" holds Thunderbird's "Failed
 * to connect to server". Where that laps over one of the wording's own, or stands next to it, both together become a sign: the
 * longest is heard.
 */
function reachOver(wordings: Wording[], signs: number[][][], classOf: string[]): void {
  const owners = new Tree<number>();
  const own = (sign: number[], error: number) => {
    const node = owners.plant(sign);
    if (owners.values[node] !== undefined) return false;
    owners.values[node] = error;
    return true;
  };
  signs.forEach((list, error) => {
    for (const sign of list) own(sign, error);
  });
  const causesOf = (error: number) => (classOf[error] as string).split(' ')[0]?.split(',') as string[];
  for (const { error, parts } of wordings.filter(({ whole }) => !whole)) {
    const causes = causesOf(error);
    const agrees = ({ of }: Heard) => causes.includes(causesOf(of)[0] as string);
    for (const part of parts) {
      const heard = heardIn(owners, part);
      heard.slice(1).forEach((next, i) => {
        const one = heard[i] as Heard;
        if (next.from > one.to + NEAR || agrees(one) === agrees(next) || next.to - one.from > LONGEST_REACH) return;
        const both = part.slice(one.from, next.to);
        if (own(both, error)) signs[error]?.push(both);
      });
    }
  }
}

/** A sign in a wording: whose, and where. */
type Heard = { of: number; from: number; to: number };

/** The longest sign at each word of `part` that does not lie inside the one before. */
function heardIn(owners: Tree<number>, part: number[]): Heard[] {
  const heard: Heard[] = [];
  part.forEach((_, from) => {
    let node = 0;
    let longest: Heard | undefined;
    for (let to = from; to < part.length; to++) {
      node = owners.child(node, part[to] as number);
      if (node === 0) break;
      const of = owners.values[node];
      if (of !== undefined) longest = { of, from, to: to + 1 };
    }
    if (longest && longest.to > (heard.at(-1)?.to ?? 0)) heard.push(longest);
  });
  return heard;
}

/** Of a word: its information (how rare it is among the wordings) and its letters. */
type Measure = { bits: (word: number) => number; letters: (word: number) => number };

function bitsOf(wordings: Wording[]): Measure['bits'] {
  const frequency = new Map<number, number>();
  for (const { parts } of wordings)
    for (const word of new Set(parts.flat())) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return (word) => Math.log2(wordings.length / (frequency.get(word) ?? 1));
}

/** The runs of words that may stand for the whole wording: they carry a large enough share of its bits, and its letters. */
function candidatesOf({ parts, letters = 0 }: Wording, runs: Runs, measure: Measure, japanese: boolean) {
  const sumOf = (words: number[], of: (word: number) => number) => words.reduce((sum, word) => sum + of(word), 0);
  const share = japanese ? LEAST_SHARE_JAPANESE : LEAST_SHARE;
  const least = Math.max(LEAST_BITS, sumOf(parts.flat(), measure.bits) * share);
  const leastLetters = japanese ? 0 : Math.min(letters, Math.max(...parts.map((part) => sumOf(part, measure.letters))));
  const found: { node: number; words: number[] }[] = [];
  for (const part of parts)
    for (let start = 0; start < part.length; start++) {
      let node = 0;
      let sum = 0;
      let length = 0;
      for (let end = start; end < Math.min(part.length, start + LONGEST_SIGN); end++) {
        const word = part[end] as number;
        node = runs.child(node, word);
        sum += measure.bits(word);
        length += measure.letters(word);
        if (sum < least || length < leastLetters || node === 0 || runs.values[node] === SEVERAL) continue;
        found.push({ node, words: part.slice(start, end + 1) });
        break;
      }
    }
  return found;
}

/** Picks candidates until every wording is covered, the best value for its bytes first (lazy greedy set cover). */
function cover(candidates: Map<number, Candidate>, known: Set<number>, pick: (candidate: Candidate) => void): void {
  const done = new Set<number>();
  const worth = ({ words, covers }: Candidate): number => {
    let open = 0;
    for (const index of covers) if (!done.has(index)) open++;
    return open === 0 ? 0 : open / words.reduce((sum, word) => sum + (known.has(word) ? OLD_WORD : NEW_WORD), 1);
  };
  const heap = new Heap<Candidate>();
  for (const candidate of candidates.values()) heap.push(candidate, worth(candidate));
  for (let top = heap.pop(); top; top = heap.pop()) {
    const now = worth(top.item);
    if (now === 0) continue;
    if (now < heap.best() && now < top.rank) {
      heap.push(top.item, now);
      continue;
    }
    pick(top.item);
    for (const index of top.item.covers) done.add(index);
    for (const word of top.item.words) known.add(word);
  }
}

/** A binary heap, the highest rank on top; equal ranks in the order of their arrival. */
class Heap<T> {
  private items: { item: T; rank: number; turn: number }[] = [];
  private turn = 0;

  best(): number {
    return this.items[0]?.rank ?? 0;
  }
  push(item: T, rank: number): void {
    this.items.push({ item, rank, turn: this.turn++ });
    let at = this.items.length - 1;
    while (at > 0 && this.above(at, (at - 1) >> 1)) at = this.swap(at, (at - 1) >> 1);
  }
  pop(): { item: T; rank: number } | undefined {
    const top = this.items[0];
    const last = this.items.pop();
    if (!top || !last || this.items.length === 0) return top;
    this.items[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const child = left + 1 < this.items.length && this.above(left + 1, left) ? left + 1 : left;
      if (child >= this.items.length || !this.above(child, at)) return top;
      at = this.swap(at, child);
    }
  }
  private above(a: number, b: number): boolean {
    const [one, other] = [this.items[a], this.items[b]];
    if (!one || !other) return false;
    return one.rank > other.rank || (one.rank === other.rank && one.turn < other.turn);
  }
  private swap(a: number, b: number): number {
    const held = this.items[a];
    this.items[a] = this.items[b] as (typeof this.items)[number];
    this.items[b] = held as (typeof this.items)[number];
    return b;
  }
}

/** All runs of words, each with the class of the wordings in which it stands, or `SEVERAL`. */
class Runs extends Tree<number> {
  /** @param owner the class, a number above 0 */
  learn(words: number[], owner: number): void {
    for (let start = 0; start < words.length; start++) {
      let node = 0;
      for (let end = start; end < Math.min(words.length, start + LONGEST_SIGN); end++) {
        node = this.add(node, words[end] as number);
        const before = this.values[node];
        this.values[node] = before === undefined || before === owner ? owner : SEVERAL;
      }
    }
  }

  has(words: number[]): boolean {
    let node = 0;
    return words.every((word) => {
      node = this.child(node, word);
      return node > 0;
    });
  }
}
