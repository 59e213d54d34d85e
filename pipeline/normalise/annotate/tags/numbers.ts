/**
 * Numbers side by side, handed out in stretches one after the other: those of thousands of forms in one table
 * take a third of the memory of an array each, and stay in the processor’s caches.
 */
export class Numbers {
  /** All of them; replaced when they grow. */
  values = new Int32Array(2 ** 16);
  /** How many are handed out. The first is not, so that 0 can stand for no stretch. */
  used = 1;

  /** Where a new stretch of zeros begins. */
  reserve(length: number): number {
    const at = this.used;
    this.used += length;
    if (this.used > this.values.length) {
      const grown = new Int32Array(2 * this.values.length);
      grown.set(this.values);
      this.values = grown;
    }
    return at;
  }

  /** The highest of a stretch. */
  most(at: number, length: number): number {
    let most = this.values[at]!;
    for (let each = at + 1; each < at + length; each++)
      if (this.values[each]! > most) most = this.values[each]!;
    return most;
  }
}
