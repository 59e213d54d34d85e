import {
  Decoder,
  type LabelWeights,
  type Table,
} from '../../pipeline/normalise/claims/model/viterbi.ts';
import {
  emissionCount,
  labelCount,
  transitionCount,
} from '../../pipeline/normalise/claims/model/features.ts';
import { logistic, sumOf } from '../../pipeline/normalise/claims/model/weights.ts';
import { numbers, shuffle } from '../random.ts';
import type { CueExample, LabelExample } from './examples.ts';

const rate = 0.15;
const decay = 1e-5;

/** Logistic regression by Adagrad (Duchi, Hazan and Singer, 2011): one weight a row. */
export function learnCues(
  examples: readonly CueExample[],
  bits: number,
  rounds: number,
  seed: number,
): Table {
  const weights = new Float64Array(2 ** bits);
  const squares = new Float64Array(2 ** bits).fill(1e-6);
  const table = { mask: 2 ** bits - 1, scale: 1, weights };
  const order = [...examples];
  const next = numbers(seed);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const { features, isCue, times } of order) {
      const count = features.length;
      const error = times * (logistic(sumOf(table, features, count)) - (isCue ? 1 : 0));
      for (let each = 0; each < count; each++) {
        const row = features[each]! & table.mask;
        const slope = error + decay * weights[row]!;
        squares[row]! += slope * slope;
        weights[row]! -= (rate * slope) / Math.sqrt(squares[row]!);
      }
    }
  }
  return table;
}

/** Weights that are averaged over all steps, without touching each at each step. */
class Averaged implements Table {
  readonly mask: number;
  readonly scale = 1;
  readonly weights: Float64Array;
  readonly #totals: Float64Array;
  readonly #width: number;

  constructor(bits: number, width: number) {
    this.#width = width;
    this.mask = 2 ** bits - 1;
    this.weights = new Float64Array(2 ** bits * width);
    this.#totals = new Float64Array(this.weights.length);
  }

  /** Changes the weights of an item’s features, `count` from the one at `first`. */
  change(
    features: Int32Array,
    first: number,
    count: number,
    column: number,
    by: number,
    step: number,
  ): void {
    for (let each = first; each < first + count; each++) {
      const at = (features[each]! & this.mask) * this.#width + column;
      this.weights[at]! += by;
      this.#totals[at]! += by * step;
    }
  }

  average(steps: number): Table {
    const weights = this.weights.map((weight, at) => weight - this.#totals[at]! / steps);
    return { mask: this.mask, scale: 1, weights };
  }
}

/** A structured perceptron (Collins, 2002) over the labels of the items around a cue. */
export function learnLabels(
  samples: readonly LabelExample[],
  bits: { readonly emission: number; readonly transition: number },
  rounds: number,
  seed: number,
): LabelWeights {
  const emission = new Averaged(bits.emission, labelCount);
  const transition = new Averaged(bits.transition, labelCount * labelCount);
  const decoder = new Decoder({ emission, transition });
  const order = [...samples];
  const next = numbers(seed);
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const { features, cue, labels, times } of order) {
      decoder.read(features, cue);
      const found = decoder.viterbi();
      step++;
      for (let at = 0; at < found.length; at++) {
        const [right, wrong] = [labels[at]!, found[at]!];
        const own = at * emissionCount;
        if (right !== wrong) {
          emission.change(features.emission, own, emissionCount, right, times, step);
          emission.change(features.emission, own, emissionCount, wrong, -times, step);
        }
        if (at === 0) continue;
        const rightStep = right * labelCount + labels[at - 1]!;
        const wrongStep = wrong * labelCount + found[at - 1]!;
        if (rightStep === wrongStep) continue;
        const pair = at * transitionCount;
        transition.change(features.transition, pair, transitionCount, rightStep, times, step);
        transition.change(features.transition, pair, transitionCount, wrongStep, -times, step);
      }
    }
  }
  return { emission: emission.average(step), transition: transition.average(step) };
}

/** The mean of tables of one size: what the order of the examples left in each cancels out. */
export function meanOf(tables: readonly Table[]): Table {
  const [first, ...others] = tables as readonly [Table, ...Table[]];
  const weights = Float64Array.from(first.weights);
  for (const other of others)
    for (let at = 0; at < weights.length; at++) weights[at]! += other.weights[at]!;
  return { mask: first.mask, scale: 1, weights: weights.map((sum) => sum / tables.length) };
}
