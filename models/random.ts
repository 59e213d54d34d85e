/** Chance that is the same in every run, for those who learn. */

/** A linear congruential generator of numbers from 0 to 1. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle(items: unknown[], next: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}
