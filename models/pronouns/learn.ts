import { weightsNeeded } from '../../pipeline/normalise/link/pronouns/antecedents.ts';
import { sumOf } from '../../pipeline/normalise/link/pronouns/ranker.ts';
import { numbers, shuffle } from '../random.ts';
import type { Example } from './corpus.ts';

const rate = 0.1;
const rounds = 10;
const decay = 5e-3;
const seed = 1;

/**
 * A log-linear model of who is meant, by Adagrad (Duchi, Hazan and Singer, 2011) on the likelihood of the right ones:
 * the mean of the weights after each of the later rounds.
 */
export function learn(examples: readonly (Example & { readonly weight: number })[]): Float64Array {
  const weights = new Float64Array(weightsNeeded);
  const squares = new Float64Array(weightsNeeded).fill(1e-3);
  const next = numbers(seed);
  const order = examples.filter(({ right }) => right.includes(true) && right.includes(false));
  const mean = new Float64Array(weightsNeeded);
  let times = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const { slots, right, weight } of order) {
      const { all, good } = likelihoods(weights, slots, right);
      const slopes = new Map<number, number>();
      for (const [index, own] of slots.entries()) {
        const slope = weight * (all[index]! - good[index]!);
        for (const slot of own) slopes.set(slot, (slopes.get(slot) ?? 0) + slope);
      }
      for (const [slot, value] of slopes) {
        const slope = value + decay * weights[slot]!;
        squares[slot]! += slope * slope;
        weights[slot]! -= (rate * slope) / Math.sqrt(squares[slot]!);
      }
    }
    if (round < rounds / 2) continue;
    times++;
    for (let slot = 0; slot < weightsNeeded; slot++) mean[slot]! += weights[slot]!;
  }
  return mean.map((sum) => sum / times);
}

/** How likely each is, of all and of the right ones. */
function likelihoods(
  weights: Float64Array,
  slots: Example['slots'],
  right: readonly boolean[],
): { all: number[]; good: number[] } {
  const sums = slots.map((own) => sumOf(weights, own));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const rights = powers.reduce((sum, power, index) => sum + (right[index] === true ? power : 0), 0);
  return {
    all: powers.map((power) => power / total),
    good: powers.map((power, index) => (right[index] === true ? power / rights : 0)),
  };
}
