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

/** The sums of the weights of a window’s labels, by which labels are found. Its arrays are written over by the next window. */
export class Decoder {
  readonly #weights: LabelWeights;
  /** How many items the window has. */
  length = 0;
  /** Sums of weights, one an item and label. */
  readonly sums = new Float64Array(mostItems * labelCount);
  /** Of a label behind another, one an item, label and label before. */
  readonly steps = new Float64Array(mostItems * labelCount * labelCount);
  /** The highest sum so far of each label at the item before, and at the item itself. */
  #best = new Float64Array(labelCount);
  #next = new Float64Array(labelCount);
  /** The label before, one an item and label. */
  readonly #back = new Uint8Array(mostItems * labelCount);

  constructor(weights: LabelWeights) {
    this.#weights = weights;
  }

  /** Reads the features of a window, whose item at `cue` is a cue. */
  read({ length, emission, transition }: LabelFeatures, cue: number): void {
    const { sums, steps } = this;
    const weights = this.#weights;
    this.length = length;
    for (let at = 0; at < length; at++) {
      const own = at * labelCount;
      sumRows(sums, own, labelCount, weights.emission, emission, at * emissionCount, emissionCount);
      if (at === 0) continue;
      const first = at * transitionCount;
      const width = labelCount * labelCount;
      sumRows(steps, at * width, width, weights.transition, transition, first, transitionCount);
    }
    for (let to = 0; to < labelCount; to++)
      if (to !== label.cue) sums[cue * labelCount + to] = -Infinity;
  }

  /** The labels with the highest sum in the window that was read (Viterbi, 1967). */
  viterbi(): Uint8Array {
    for (let to = 0; to < labelCount; to++) this.#best[to] = this.sums[to] ?? 0;
    for (let at = 1; at < this.length; at++) {
      this.#takeSteps(at * labelCount);
      [this.#best, this.#next] = [this.#next, this.#best];
    }
    return this.#traceBack();
  }

  /** Adds, for each label of an item, the best of the labels before it, and notes which that was. */
  #takeSteps(item: number): void {
    const [best, next, steps] = [this.#best, this.#next, this.steps];
    for (let to = 0; to < labelCount; to++) {
      let from = 0;
      let most = -Infinity;
      for (let each = 0; each < labelCount; each++) {
        const sum = (best[each] ?? 0) + (steps[(item + to) * labelCount + each] ?? 0);
        if (sum > most) [from, most] = [each, sum];
      }
      next[to] = (this.sums[item + to] ?? 0) + most;
      this.#back[item + to] = from;
    }
  }

  #traceBack(): Uint8Array {
    const labels = new Uint8Array(this.length);
    let last = this.#best.indexOf(Math.max(...this.#best));
    for (let at = this.length - 1; at >= 0; at--) {
      labels[at] = last;
      last = this.#back[at * labelCount + last] ?? 0;
    }
    return labels;
  }

  /**
   * How likely some labels are of all that the window might have, as its logarithm: their sum without that of all
   * (Lafferty, McCallum and Pereira, 2001). The weights are not learned for it: it ranks.
   */
  likelihood(labels: Uint8Array): number {
    const scale = this.#weights.emission.scale / temperature;
    let [before, here] = [this.#best, this.#next];
    let own = 0;
    let total = 0;
    before.fill(1);
    for (let at = 0; at < this.length; at++) {
      const item = at * labelCount;
      const to = item + (labels[at] ?? 0);
      own += this.sums[to] ?? 0;
      if (at > 0) own += this.steps[to * labelCount + (labels[at - 1] ?? 0)] ?? 0;
      total += this.#pass(item, before, here, scale);
      [before, here] = [here, before];
    }
    return Math.min(0, scale * own - total);
  }

  /**
   * From the shares of the labels at the item before to those at an item, which sum up to 1; returns the logarithm of what
   * they are multiplied with.
   */
  #pass(item: number, before: Float64Array, here: Float64Array, scale: number): number {
    let most = -Infinity;
    for (let to = 0; to < labelCount; to++) most = Math.max(most, this.sums[item + to] ?? 0);
    let sum = 0;
    for (let to = 0; to < labelCount; to++) {
      const own = (this.sums[item + to] ?? 0) - most;
      let paths = 0;
      if (own > -Infinity)
        for (let from = 0; from < labelCount; from++) {
          const share = before[from] ?? 0;
          if (share < leastShare) continue;
          const step = item === 0 ? 0 : (this.steps[(item + to) * labelCount + from] ?? 0);
          paths += share * Math.exp(scale * (own + step));
        }
      here[to] = item === 0 ? paths / labelCount : paths;
      sum += here[to] ?? 0;
    }
    for (let to = 0; to < labelCount; to++) here[to] = (here[to] ?? 0) / sum;
    return Math.log(sum) + scale * most;
  }
}

/** Sums of weights differ by much more than likelihoods. */
const temperature = 30;

/** Of a label at an item, below which it counts for nothing: most items have one label alone. */
const leastShare = 1e-6;

/** Sums the rows of weights of some features; four columns at once, since one at a time takes three times as long. */
function sumRows(
  sums: Float64Array,
  into: number,
  width: number,
  { mask, weights }: Table,
  features: Int32Array,
  first: number,
  count: number,
): void {
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
    sums[into + column] = one;
    sums[into + column + 1] = two;
    sums[into + column + 2] = three;
    sums[into + column + 3] = four;
  }
}
