import {
  labelCount,
  latticeOf,
  marginalsOf,
  stepPowersOf,
  type ChainFeatures,
  type CrfWeights,
  type Lattice,
} from '../../pipeline/normalise/actors/model/crf.ts';
import { numbers, shuffle } from '../random.ts';
import type { Example } from './corpus.ts';

/** How a model is taught. */
export interface Schooling {
  /** 2^bits rows of weights. */
  readonly bits: number;
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
  /** Of how many tokens the word itself is left out, so that its company teaches too. */
  readonly dropped: number;
}

export const schooling: Schooling = {
  bits: 20,
  rounds: 8,
  rate: 0.15,
  decay: 1e-5,
  dropped: 0.3,
};

const seed = 1;

/** Examples whose labels are known this well teach nothing more. */
const wellKnown = 0.01;

/** By Adagrad (Duchi, Hazan and Singer, 2011) on the likelihood of the right labels: the mean of the weights after the later rounds. */
export function learn(
  examples: readonly Example[],
  { bits, rounds, rate, decay, dropped }: Schooling = schooling,
): CrfWeights & { readonly rows: Float32Array; readonly steps: Float64Array } {
  const size = 2 ** bits * labelCount;
  const weights = {
    mask: 2 ** bits - 1,
    rowOf: null,
    scale: 1,
    rows: new Float32Array(size),
    steps: new Float64Array(labelCount ** 2),
    stepPowers: stepPowersOf([]),
  };
  const squares = new Float32Array(size);
  const stepSquares = new Float64Array(labelCount ** 2);
  const mean = new Float32Array(size);
  const meanSteps = new Float64Array(labelCount ** 2);
  const next = numbers(seed);
  const order = [...examples];
  const from = Math.ceil(rounds / 3);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const { chain, gold } of order)
      step(dropped > 0 ? thinned(chain, dropped, next) : chain, gold);
    if (round < from) continue;
    for (let at = 0; at < size; at++) mean[at]! += weights.rows[at]! / (rounds - from);
    for (let at = 0; at < meanSteps.length; at++)
      meanSteps[at]! += weights.steps[at]! / (rounds - from);
  }
  return { ...weights, rows: mean, steps: meanSteps, stepPowers: stepPowersOf(meanSteps) };

  function step(chain: ChainFeatures, gold: Uint8Array): void {
    const lattice = latticeOf(weights, chain);
    const marginals = marginalsOf(lattice);
    const pairs = pairsOf(lattice, chain.length, weights.stepPowers);
    for (let token = 1; token < chain.length; token++)
      pairs[gold[token - 1]! * labelCount + gold[token]!]!--;
    const slopes = new Float64Array(labelCount);
    for (let token = 0; token < chain.length; token++) {
      let known = 0;
      for (let label = 0; label < labelCount; label++) {
        slopes[label] = marginals[token * labelCount + label]! - (gold[token] === label ? 1 : 0);
        known += Math.abs(slopes[label]!);
      }
      if (known < wellKnown) continue;
      for (let each = chain.from[token]!; each < chain.from[token + 1]!; each++) {
        const row = (chain.rows[each]! & weights.mask) * labelCount;
        for (let label = 0; label < labelCount; label++) {
          const slope = slopes[label]! + decay * weights.rows[row + label]!;
          const square = (squares[row + label]! += slope * slope);
          weights.rows[row + label]! -= (rate * slope) / Math.sqrt(square + 1e-2);
        }
      }
    }
    for (let at = 0; at < pairs.length; at++) {
      if (pairs[at] === 0) continue;
      stepSquares[at]! += pairs[at]! ** 2;
      weights.steps[at]! -= (rate * pairs[at]!) / Math.sqrt(stepSquares[at]! + 1e-2);
    }
    weights.stepPowers = stepPowersOf(weights.steps);
  }
}

/** How often labels stand behind one another in a chain, as far as the weights tell. */
function pairsOf(
  { forward, backward, powers }: Lattice,
  length: number,
  stepPowers: Float64Array,
): Float64Array {
  const pairs = new Float64Array(labelCount ** 2);
  for (let at = labelCount; at < length * labelCount; at += labelCount) {
    const own = new Float64Array(labelCount ** 2);
    let sum = 0;
    for (let before = 0; before < labelCount; before++)
      for (let label = 0; label < labelCount; label++)
        sum += own[before * labelCount + label] =
          forward[at - labelCount + before]! *
          stepPowers[before * labelCount + label]! *
          powers[at + label]! *
          backward[at + label]!;
    for (let each = 0; each < own.length; each++) pairs[each]! += own[each]! / sum;
  }
  return pairs;
}

/** The chain without the features of the words themselves at some of its tokens. */
function thinned(chain: ChainFeatures, share: number, next: () => number): ChainFeatures {
  const rows: number[] = [];
  const from = [0];
  for (let token = 0; token < chain.length; token++) {
    const isThinned = next() < share;
    for (let each = chain.from[token]!; each < chain.from[token + 1]!; each++)
      if (!(isThinned && each - chain.from[token]! < (chain.own[token] ?? 0)))
        rows.push(chain.rows[each]!);
    from.push(rows.length);
  }
  return { ...chain, rows: Int32Array.from(rows), from: Int32Array.from(from) };
}
