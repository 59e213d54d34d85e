import type { Pair } from './gold.ts';

/** Spans as sets of words: edges on punctuation and spaces do not count. */
export class Words {
  readonly #words: readonly Pair[];

  constructor(text: string) {
    this.#words = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => [
      index,
      index + word.length,
    ]);
  }

  /** The numbers of the words that some spans touch. */
  of(spans: readonly Pair[]): Set<number> {
    const found = new Set<number>();
    for (const [start, end] of spans)
      for (let at = this.#from(start); at < this.#words.length; at++) {
        if (this.#words[at]![0] >= end) break;
        found.add(at);
      }
    return found;
  }

  /** The first word that ends behind an offset. */
  #from(offset: number): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#words[middle]![1] > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

export function shared(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let count = 0;
  for (const each of some) if (others.has(each)) count++;
  return count;
}

/** Shared words by all words: intersection over union. */
export function iou(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  const both = shared(some, others);
  return both === 0 ? 0 : both / (some.size + others.size - both);
}

export const overlap = (one: Pair, other: Pair): boolean => one[0] < other[1] && other[0] < one[1];

/** F1 of what was found and what gold has; recall where nothing is counted as found, since gold does not mark all. */
export function f1(hits: number, found: number, goldHits: number, gold: number): number {
  const recall = gold === 0 ? 0 : goldHits / gold;
  const precision = found === 0 ? recall : hits / found;
  return recall + precision === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
