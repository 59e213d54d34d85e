import {
  emissionCount,
  label,
  labelCount,
  type LabelFeatures,
  mostItems,
  transitionCount,
} from './features.ts';

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
    const weights = this.#weights;
    for (let at = 0; at < length; at++) {
      sumRows(this.#next, weights.emission, emission, at * emissionCount, emissionCount);
      if (at > 0) {
        const first = at * transitionCount;
        sumRows(this.#steps, weights.transition, transition, first, transitionCount);
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
      let from = 0;
      let most = -Infinity;
      for (let each = 0; each < labelCount; each++) {
        const sum = (best[each] ?? 0) + (steps[to * labelCount + each] ?? 0);
        if (sum > most) [from, most] = [each, sum];
      }
      next[to] = (next[to] ?? 0) + most;
      this.#back[item + to] = from;
    }
  }

  #traceBack(length: number): Uint8Array {
    const labels = new Uint8Array(length);
    let last = this.#best.indexOf(Math.max(...this.#best));
    for (let at = length - 1; at >= 0; at--) {
      labels[at] = last;
      last = this.#back[at * labelCount + last] ?? 0;
    }
    return labels;
  }
}

/** Sums the rows of weights of some features; four columns at once, since one at a time takes three times as long. */
function sumRows(
  sums: Float64Array,
  { mask, weights }: Table,
  features: Int32Array,
  first: number,
  count: number,
): void {
  const width = sums.length;
  for (let column = 0; column < width; column += 4) {
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    for (let each = first; each < first + count; each++) {
      const at = ((features[each] ?? 0) & mask) * width + column;
      one += weights[at] ?? 0;
      two += weights[at + 1] ?? 0;
      three += weights[at + 2] ?? 0;
      four += weights[at + 3] ?? 0;
    }
    sums[column] = one;
    sums[column + 1] = two;
    sums[column + 2] = three;
    sums[column + 3] = four;
  }
}
