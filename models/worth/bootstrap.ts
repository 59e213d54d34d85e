import { numbers } from '../random.ts';

/** How often each text is drawn, a row a resample. */
export class Resamples {
  readonly #rows: readonly Uint8Array[];

  /** @param texts how many there are, all of which are drawn from, with replacement */
  constructor(texts: number, times: number, seed: number) {
    const next = numbers(seed);
    this.#rows = Array.from({ length: times }, () => {
      const row = new Uint8Array(texts);
      for (let drawn = 0; drawn < texts; drawn++) row[Math.floor(next() * texts)]! += 1;
      return row;
    });
  }

  /** The sums of the counts of some texts in each resample. */
  sums(counts: Iterable<readonly [text: number, counts: readonly number[]]>): Float64Array[] {
    const all = [...counts];
    const width = all[0]?.[1].length ?? 0;
    return this.#rows.map((row) => {
      const sums = new Float64Array(width);
      for (const [text, each] of all) {
        const times = row[text]!;
        if (times > 0) for (let at = 0; at < width; at++) sums[at]! += times * each[at]!;
      }
      return sums;
    });
  }
}

/** A difference, with the interval that holds 95 of 100 resamples (Efron and Tibshirani, 1993: percentiles). */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export function intervalOf(value: number, resampled: readonly number[]): Difference {
  const sorted = [...resampled].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}
