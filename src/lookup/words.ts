/** Words by number, found in a text where they stand: nothing is cut out of it. */

/** `charCodeAt.call(text, at)`: as fast for strings of every kind, of which engines know many and look a method up in each. */
const { charCodeAt } = String.prototype;

/** The hash of a word in lower case. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashed(hash, charCodeAt.call(word, i));
  return hash;
}

/** Hashes have 30 bits: engines keep such numbers without a box. */
export const HASH = 0x3fffffff;

/** The hash of a word goes on with its next letter, in lower case. */
export const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) & HASH;

/** The code of a letter in lower case. */
export const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

/** Numbers from 1 on, in the order in which words were added; 0 is no word. */
export class Words {
  readonly words: string[] = [''];
  /** Numbers of words by their hash, in steps of one where two meet (open addressing); 0 = free. */
  private slots = new Int32Array(1024);

  /** The number of the word between two places of `text`, capitals or not; 0 where it is not known. */
  find(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot] as number;
      if (id === 0 || same(this.words[id] as string, text, start, end)) return id;
    }
  }

  /** The number of `word` (in lower case); 0 where it is not known. */
  get(word: string): number {
    return this.find(word, 0, word.length, hashOf(word));
  }

  /** The number of `word` (in lower case), which is given the next one if it has none. */
  add(word: string): number {
    const known = this.get(word);
    if (known !== 0) return known;
    const id = this.words.push(word) - 1;
    if (id * 3 > this.slots.length) this.grow();
    else this.place(id);
    return id;
  }

  private place(id: number): void {
    const mask = this.slots.length - 1;
    let slot = hashOf(this.words[id] as string) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = id;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let id = 1; id < this.words.length; id++) this.place(id);
  }
}

/** True where `text` between the places is `word`, capitals or not. */
function same(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++)
    if (charCodeAt.call(word, i) !== lower(charCodeAt.call(text, start + i))) return false;
  return true;
}
