/** A shingle that stands in more articles of a publisher is boilerplate of it: “This article was updated …”. */
const mostArticles = 20;

/** Of an article of which less is left without boilerplate nothing is left out: the whole of it was reprinted that often. */
const leastLeft = 0.2;

/** Slots for each shingle that is expected, so that hardly two share one; and the fewest and the most there are. */
const slotsPerShingle = 2;
const fewestSlots = 2 ** 16;
const mostSlots = 2 ** 27;

/**
 * Counts in how many articles of its publisher a shingle stands, in a fixed room: shingles that share a slot are counted
 * together, which is far from making boilerplate of one. The order of the articles does not matter.
 */
export class Boilerplate {
  readonly #counts: Uint8Array;
  readonly #shift: number;

  /** @param expected about how many shingles there are in all. */
  constructor(expected: number) {
    const wanted = Math.min(Math.max(expected * slotsPerShingle, fewestSlots), mostSlots);
    const bits = Math.ceil(Math.log2(wanted));
    this.#counts = new Uint8Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  /**
   * @param publisher a hash of its name, as saltOf makes it
   * @param hashes of an article, each once
   */
  count(publisher: number, hashes: Uint32Array): void {
    const counts = this.#counts;
    for (const hash of hashes) {
      const slot = Math.imul(hash ^ publisher, 0x9e3779b1) >>> this.#shift;
      const before = counts[slot] ?? 0;
      if (before <= mostArticles) counts[slot] = before + 1;
    }
  }

  /** The shingles of an article without the boilerplate of its publisher. */
  without(publisher: number, hashes: Uint32Array): Uint32Array {
    const counts = this.#counts;
    const shift = this.#shift;
    const kept = new Uint32Array(hashes.length);
    let size = 0;
    for (const hash of hashes)
      if ((counts[Math.imul(hash ^ publisher, 0x9e3779b1) >>> shift] ?? 0) <= mostArticles)
        kept[size++] = hash;
    return size < hashes.length * leastLeft ? hashes : kept.subarray(0, size);
  }
}

/** A hash of a publisher’s name, of 32 bits. */
export function saltOf(publisher: string): number {
  let hash = 0;
  for (let at = 0; at < publisher.length; at++)
    hash = Math.imul(hash ^ publisher.charCodeAt(at), 0x85ebca6b) + 1;
  return hash;
}
