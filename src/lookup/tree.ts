/** A tree of word sequences: signs, names, synonyms, pairs. Typed arrays, because every word of a text asks it. */

/** Nodes are numbers; 0 is the root as a parent and "there is none" as a child. */
export class Tree {
  /** Open addressing: node and word of each slot, and the child they lead to (0 = free). */
  private nodes = new Int32Array(64);
  private words = new Int32Array(64);
  private children = new Int32Array(64);
  private size = 0;
  /** The children of the root by word: most words begin nothing, and this tells it fastest. */
  private first = new Int32Array(64);

  /** The node that `word` leads to from `node`, or 0. */
  child(node: number, word: number): number {
    return (node === 0 ? this.first[word] : this.children[this.slot(node, word)]) ?? 0;
  }

  /** The node that `word` leads to from `node`, which is planted where it does not stand yet. */
  add(node: number, word: number): number {
    if ((this.size + 1) * 2 > this.children.length) this.grow();
    const slot = this.slot(node, word);
    if (this.children[slot] === 0) {
      this.nodes[slot] = node;
      this.words[slot] = word;
      this.children[slot] = ++this.size;
      if (node === 0) this.first = withAt(this.first, word, this.size);
    }
    return this.children[slot] as number;
  }

  /** The node at the end of `sequence`, planted where it does not stand yet. */
  plant(sequence: readonly number[]): number {
    return sequence.reduce((node, word) => this.add(node, word), 0);
  }

  private slot(node: number, word: number): number {
    const mask = this.children.length - 1;
    const hash = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.children[slot] !== 0 && (this.nodes[slot] !== node || this.words[slot] !== word))
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { nodes, words, children } = this;
    const size = children.length * 2;
    this.nodes = new Int32Array(size);
    this.words = new Int32Array(size);
    this.children = new Int32Array(size);
    children.forEach((child, i) => {
      if (child === 0) return;
      const slot = this.slot(nodes[i] as number, words[i] as number);
      this.nodes[slot] = nodes[i] as number;
      this.words[slot] = words[i] as number;
      this.children[slot] = child;
    });
  }
}

/** `array` with `value` at `index`; twice as long where it was too short. */
function withAt(array: Int32Array<ArrayBuffer>, index: number, value: number): Int32Array<ArrayBuffer> {
  const room = index < array.length ? array : new Int32Array(index * 2);
  if (room !== array) room.set(array);
  room[index] = value;
  return room;
}
