import {
  emissionCount,
  label,
  labelCount,
  mostItems,
  transitionCount,
  type LabelFeatures,
} from './label-features.ts';

/** Weights as numbers, in units of `scale`; the row of a feature is that of its lowest bits. */
export interface Table {
  readonly mask: number;
  readonly scale: number;
  readonly weights: Float64Array | Int16Array;
}

/** What labels weigh. */
export interface LabelWeights {
  /** One weight a row and label. */
  readonly emission: Table;
  /** One weight a row, label and label before. */
  readonly transition: Table;
}

/** Finds the likeliest labels. Its arrays are its own, and written before they are read. */
export class Decoder {
  readonly #weights: LabelWeights;
  /** The highest sum so far of each label at the item before, and at the item itself. */
  #best = new Float64Array(labelCount);
  #next = new Float64Array(labelCount);
  /** One number a label, for each the labels before it. */
  readonly #steps = new Float64Array(labelCount * labelCount);
  /** The label before, one an item and label. */
  readonly #back = new Uint8Array(mostItems * labelCount);

  constructor(weights: LabelWeights) {
    this.#weights = weights;
  }

  /**
   * The labels with the highest sum, the item at `cue` being a cue (Viterbi, 1967; weights by Collins’ structured
   * perceptron, 2002).
   */
  viterbi({ length, emission, transition }: LabelFeatures, cue: number): Uint8Array {
    for (let at = 0; at < length; at++) {
      addEmissions(this.#next, this.#weights.emission, emission, at * emissionCount);
      if (at > 0) {
        addTransitions(this.#steps, this.#weights.transition, transition, at * transitionCount);
        this.#takeSteps(at * labelCount);
      }
      if (at === cue)
        for (let to = 0; to < labelCount; to++) if (to !== label.cue) this.#next[to] = -Infinity;
      [this.#best, this.#next] = [this.#next, this.#best];
    }
    return this.#traceBack(length);
  }

  /** Adds, for each label of an item, the best of the labels before it, and notes which that was. */
  #takeSteps(item: number): void {
    const [best, next, steps] = [this.#best, this.#next, this.#steps];
    for (let to = 0; to < labelCount; to++) {
      const column = to * labelCount;
      let from = 0;
      for (let each = 1; each < labelCount; each++)
        if (
          (best[each] ?? 0) + (steps[column + each] ?? 0) >
          (best[from] ?? 0) + (steps[column + from] ?? 0)
        )
          from = each;
      next[to] = (next[to] ?? 0) + (best[from] ?? 0) + (steps[column + from] ?? 0);
      this.#back[item + to] = from;
    }
  }

  #traceBack(length: number): Uint8Array {
    const labels = new Uint8Array(length);
    let last = 0;
    for (let each = 1; each < labelCount; each++)
      if ((this.#best[each] ?? 0) > (this.#best[last] ?? 0)) last = each;
    for (let at = length - 1; at >= 0; at--) {
      labels[at] = last;
      last = this.#back[at * labelCount + last] ?? 0;
    }
    return labels;
  }
}

/** Sums the weights of an item’s features, the first of which is at `first`, for each label. */
function addEmissions(
  sums: Float64Array,
  { mask, weights }: Table,
  features: Int32Array,
  first: number,
): void {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let each = first; each < first + emissionCount; each++) {
    const at = ((features[each] ?? 0) & mask) * labelCount;
    one += weights[at] ?? 0;
    two += weights[at + 1] ?? 0;
    three += weights[at + 2] ?? 0;
    four += weights[at + 3] ?? 0;
  }
  sums[0] = one;
  sums[1] = two;
  sums[2] = three;
  sums[3] = four;
}

/**
 * The same for each label and the label before it. Sixteen sums at once: a loop over them reads each
 * feature four times and takes nearly twice as long.
 */
function addTransitions(
  sums: Float64Array,
  { mask, weights }: Table,
  features: Int32Array,
  first: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let i = 0;
  let j = 0;
  let k = 0;
  let l = 0;
  let m = 0;
  let n = 0;
  let o = 0;
  let p = 0;
  for (let each = first; each < first + transitionCount; each++) {
    const at = ((features[each] ?? 0) & mask) * sums.length;
    a += weights[at] ?? 0;
    b += weights[at + 1] ?? 0;
    c += weights[at + 2] ?? 0;
    d += weights[at + 3] ?? 0;
    e += weights[at + 4] ?? 0;
    f += weights[at + 5] ?? 0;
    g += weights[at + 6] ?? 0;
    h += weights[at + 7] ?? 0;
    i += weights[at + 8] ?? 0;
    j += weights[at + 9] ?? 0;
    k += weights[at + 10] ?? 0;
    l += weights[at + 11] ?? 0;
    m += weights[at + 12] ?? 0;
    n += weights[at + 13] ?? 0;
    o += weights[at + 14] ?? 0;
    p += weights[at + 15] ?? 0;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  sums[4] = e;
  sums[5] = f;
  sums[6] = g;
  sums[7] = h;
  sums[8] = i;
  sums[9] = j;
  sums[10] = k;
  sums[11] = l;
  sums[12] = m;
  sums[13] = n;
  sums[14] = o;
  sums[15] = p;
}
