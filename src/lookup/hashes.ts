/** Which hashes occur, a bit for each: one look tells of most words and sequences that nothing like them is known. */
export class Hashes {
  private static readonly SIZE = 19;
  private bits = new Int32Array(2 ** (Hashes.SIZE - 5));

  add(hash: number): void {
    const bit = this.bit(hash);
    this.bits[bit >> 5] = (this.bits[bit >> 5] as number) | (1 << bit);
  }

  /** False where the hash was never added; true where it was, and sometimes where it was not. */
  has(hash: number): boolean {
    const bit = this.bit(hash);
    return ((this.bits[bit >> 5] as number) & (1 << bit)) !== 0;
  }

  private bit(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> (32 - Hashes.SIZE);
  }
}
