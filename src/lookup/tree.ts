/** A tree of word sequences: signs, names, synonyms, pairs. Typed arrays, because every word of a text asks it. */

import { Hashes } from './hashes.ts';

/** Numbers of a slot: a node, a word, the child they lead to (0 = free), and one to make it a power of two. */
const SLOT = 4;

/** Nodes are numbers; 0 is the root as a parent and "there is none" as a child. */
export class Tree {
  /** Slots, in steps of one where two meet (open addressing). */
  private slots = new Int32Array(64 * SLOT);
  private known = new Hashes();
  private size = 0;
  /** The children of the root by word: most words begin nothing, and this tells it fastest. */
  private first = new Int32Array(64);

  /** The node that `word` leads to from `node`, or 0. */
  child(node: number, word: number): number {
    if (node === 0) return this.first[word] ?? 0;
    return this.known.has(hashOf(node, word)) ? (this.slots[this.slot(node, word) + 2] as number) : 0;
  }

  /** The node that `word` leads to from `node`, which is planted where it does not stand yet. */
  add(node: number, word: number): number {
    if ((this.size + 1) * 2 * SLOT > this.slots.length) this.grow();
    const slot = this.slot(node, word);
    if (this.slots[slot + 2] === 0) {
      this.known.add(hashOf(node, word));
      this.slots[slot] = node;
      this.slots[slot + 1] = word;
      this.slots[slot + 2] = ++this.size;
      if (node === 0) this.first = withAt(this.first, word, this.size);
    }
    return this.slots[slot + 2] as number;
  }

  /** The node at the end of `sequence`, planted where it does not stand yet. */
  plant(sequence: readonly number[]): number {
    return sequence.reduce((node, word) => this.add(node, word), 0);
  }

  private slot(node: number, word: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hashOf(node, word) * SLOT) & mask;
    while (slots[slot + 2] !== 0 && (slots[slot] !== node || slots[slot + 1] !== word)) slot = (slot + SLOT) & mask;
    return slot;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += SLOT)
      if (before[at + 2] !== 0)
        this.slots.set(before.subarray(at, at + SLOT), this.slot(before[at] as number, before[at + 1] as number));
  }
}

function hashOf(node: number, word: number): number {
  const hash = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** `array` with `value` at `index`; twice as long where it was too short. */
function withAt(array: Int32Array<ArrayBuffer>, index: number, value: number): Int32Array<ArrayBuffer> {
  const room = index < array.length ? array : new Int32Array(index * 2);
  if (room !== array) room.set(array);
  room[index] = value;
  return room;
}
