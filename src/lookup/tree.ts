/** A tree of word sequences: signs, names, synonyms, pairs. Typed arrays, because every word of a text asks it. */

/** Numbers of a slot: a node, a word, and the node it leads to (0 = free). */
const SLOT = 3;

/** Nodes are numbers from 1 on; 0 is the root as a parent and "there is none" as a child. */
export class Tree<T> {
  /** What was put at the end of a sequence, by node. */
  readonly values: (T | undefined)[] = [undefined];
  /** The node with which a sequence goes on behind a gap, by node; 0 where none does. */
  readonly beyond: number[] = [0];
  /** Open addressing, in steps of one slot where two meet; at most half of the slots are taken. */
  private slots = new Int32Array(SLOT * 1024);
  /** By word, the node it leads to from the root: most words of a text lead nowhere, and this tells so at one look. */
  private starts = new Int32Array(1024);

  /** The node that `word` leads to from `node`, or 0. */
  child(node: number, word: number): number {
    return node === 0 ? (this.starts[word] ?? 0) : (this.slots[this.slot(node, word) + 2] as number);
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
    const child = this.values.push(undefined) - 1;
    this.beyond.push(0);
    if (node === 0) {
      if (word >= this.starts.length) this.starts = grown(this.starts, 2 * word);
      this.starts[word] = child;
      return child;
    }
    if (2 * SLOT * child > this.slots.length) {
      const { slots } = this;
      this.slots = new Int32Array(2 * slots.length);
      for (let at = 0; at < slots.length; at += SLOT)
        if (slots[at + 2] !== 0) this.fill(slots[at] as number, slots[at + 1] as number, slots[at + 2] as number);
    }
    this.fill(node, word, child);
    return child;
  }

  /** The node at the end of `sequence`, planted where it does not stand yet. */
  plant(sequence: readonly number[]): number {
    return sequence.reduce((node, word) => this.add(node, word), 0);
  }

  private fill(node: number, word: number, child: number): void {
    this.slots.set([node, word, child], this.slot(node, word));
  }

  /** The slot of `word` at `node`: where it stands, or the free one where it would. */
  private slot(node: number, word: number): number {
    const { slots } = this;
    const hash = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
    let slot = ((hash ^ (hash >>> 15)) & (slots.length / SLOT - 1)) * SLOT;
    while (slots[slot + 2] !== 0 && (slots[slot] !== node || slots[slot + 1] !== word))
      slot = slot + SLOT < slots.length ? slot + SLOT : 0;
    return slot;
  }
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
