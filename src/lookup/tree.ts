/** A tree of word sequences: signs, names, synonyms, pairs. A node is the tree of what may follow. */
export class Tree<T> {
  /** What was put at the end of a sequence. */
  value: T | undefined;
  /** The node with which a sequence goes on behind a gap. */
  beyond: Tree<T> | undefined;
  private next: Map<number, Tree<T>> | undefined;
  /** A root has a branch for many words, and every word of a text asks for it: it keeps them by number. */
  private readonly branches: Tree<T>[] | undefined;

  constructor(branches?: Tree<T>[]) {
    this.branches = branches;
  }

  /** The node that `word` leads to. */
  child(word: number): Tree<T> | undefined {
    return this.branches ? this.branches[word] : this.next?.get(word);
  }

  /** The node that `word` leads to, which is planted where it does not stand yet. */
  add(word: number): Tree<T> {
    const known = this.child(word);
    if (known) return known;
    const node = new Tree<T>();
    if (this.branches) this.branches[word] = node;
    else {
      this.next ??= new Map();
      this.next.set(word, node);
    }
    return node;
  }

  /** The node at the end of `sequence`, planted where it does not stand yet. */
  plant(sequence: readonly number[]): Tree<T> {
    return sequence.reduce((node: Tree<T>, word) => node.add(word), this);
  }
}
