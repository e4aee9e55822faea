/** A tree of word sequences: signs, names, synonyms, pairs. One typed array, because every word of a text asks it. */

/** Numbers of a slot: the node before, the word (0 = free), what was put there, and the node behind a gap. */
const SLOT = 4;

/** Nodes are numbers above 0; 0 is the root as a parent and "there is none" as a child. */
export class Tree {
  /** Open addressing, in steps of one slot where two meet; a node is the place of its slot. */
  private readonly slots: Int32Array;
  /** By word, the node it leads to from the root, or 0: most words of a text lead nowhere, and this tells so at one look. */
  private starts = new Int32Array(1024);

  /** @param most how many nodes it has room for; it does not grow, so that nodes stay where they are */
  constructor(most: number) {
    // At most half of the slots are taken. The first is no node: 0 is the root.
    this.slots = new Int32Array(SLOT * 2 ** Math.ceil(Math.log2(2 * most + 2)));
    this.slots[1] = -1;
  }

  /** The node that `word` leads to from `node`, or 0. */
  child(node: number, word: number): number {
    if (node === 0) return this.starts[word] ?? 0;
    const slot = this.slot(node, word);
    return this.slots[slot + 1] === 0 ? 0 : slot;
  }

  /** The node that `word` leads to from `node`, which is planted where it does not stand yet. */
  add(node: number, word: number): number {
    const slot = this.slot(node, word);
    this.slots[slot] = node;
    this.slots[slot + 1] = word;
    if (node === 0) this.start(word, slot);
    return slot;
  }

  /** The node at the end of `sequence`, planted where it does not stand yet. */
  plant(sequence: readonly number[]): number {
    return sequence.reduce((node, word) => this.add(node, word), 0);
  }

  /** What was put at `node`; 0 where nothing was. */
  at(node: number): number {
    return this.slots[node + 2] as number;
  }

  /** Puts `value` at `node`. */
  put(node: number, value: number): void {
    this.slots[node + 2] = value;
  }

  /** The node with which a sequence goes on behind a gap at `node`, or 0. */
  beyond(node: number): number {
    return this.slots[node + 3] as number;
  }

  /** Lets a sequence go on with `next` behind a gap at `node`. */
  goOn(node: number, next: number): void {
    this.slots[node + 3] = next;
  }

  private start(word: number, node: number): void {
    if (word >= this.starts.length) {
      const { starts } = this;
      this.starts = new Int32Array(2 * word);
      this.starts.set(starts);
    }
    this.starts[word] = node;
  }

  private slot(node: number, word: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hashOf(node, word) & mask;
    while (slots[slot + 1] !== 0 && (slots[slot + 1] !== word || slots[slot] !== node)) slot = (slot + SLOT) & mask;
    return slot;
  }
}

function hashOf(node: number, word: number): number {
  const hash = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) * SLOT;
}
