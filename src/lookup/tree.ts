/** Numbers for what stands one behind the other: letters that make a word, words that make a sign, a name, a synonym. */

/** Pairs of whole numbers, numbered from 1 on in the order in which they were added. Every word of a text asks it. */
export class Pairs {
  private readonly firsts: number[] = [0];
  private readonly seconds: number[] = [0];
  /** Numbers of pairs: open addressing, in steps of one slot where two meet; at most half of the slots are taken. */
  private slots = new Int32Array(1024);
  /** A bit for each hash that a pair has, four of them a slot: most pairs of a text are not there, and a look here tells. */
  private bits = new Int32Array(128);

  /** The number of a pair; 0 where it was not added. */
  numberOf(first: number, second: number): number {
    const hash = hashOf(first, second);
    const { bits } = this;
    if (((bits[hash & (bits.length - 1)] as number) & (1 << (hash >>> 27))) === 0) return 0;
    return this.slots[this.slot(first, second, hash)] as number;
  }

  /** The number of a pair, which is given the next one. It must not have been added before. */
  push(first: number, second: number): number {
    const number = this.firsts.push(first) - 1;
    this.seconds.push(second);
    if (2 * number > this.slots.length) {
      this.bits = new Int32Array(this.slots.length / 4);
      this.slots = new Int32Array(2 * this.slots.length);
      for (let old = 1; old < number; old++) this.put(old);
    }
    this.put(number);
    return number;
  }

  private put(number: number): void {
    const first = this.firsts[number] as number;
    const second = this.seconds[number] as number;
    const hash = hashOf(first, second);
    const { bits } = this;
    bits[hash & (bits.length - 1)] = (bits[hash & (bits.length - 1)] as number) | (1 << (hash >>> 27));
    this.slots[this.slot(first, second, hash)] = number;
  }

  /** The slot of a pair: where it stands, or the free one where it would. */
  private slot(first: number, second: number, hash: number): number {
    const { slots, firsts, seconds } = this;
    const last = slots.length - 1;
    let slot = hash & last;
    for (let number = slots[slot] as number; number > 0; number = slots[slot] as number) {
      if (firsts[number] === first && seconds[number] === second) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }
}

function hashOf(first: number, second: number): number {
  const hash = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** A tree of word sequences. Nodes are numbers from 1 on; 0 is the root as a parent and "there is none" as a child. */
export class Tree<T> extends Pairs {
  /** What was put at the end of a sequence, by node. */
  readonly values: (T | undefined)[] = [undefined];

  /** The node that `word` leads to from `node`, or 0. */
  child(node: number, word: number): number {
    return this.numberOf(node, word);
  }

  /** What stands at the end of one word, or of two. */
  find(first: number, second?: number): T | undefined {
    const node = this.child(0, first);
    return this.values[node > 0 && second !== undefined ? this.child(node, second) : node];
  }

  /** The node that `word` leads to from `node`, which is planted where it does not stand yet. */
  add(node: number, word: number): number {
    const known = this.child(node, word);
    if (known > 0) return known;
    this.values.push(undefined);
    return this.push(node, word);
  }

  /** The node at the end of `sequence`, planted where it does not stand yet. */
  plant(sequence: readonly number[]): number {
    return sequence.reduce((node, word) => this.add(node, word), 0);
  }
}
