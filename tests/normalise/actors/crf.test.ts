import { describe, expect, test } from 'vitest';
import {
  begins,
  labelCount,
  mayFollow,
  outside,
  read,
  stepPowersOf,
  type ChainFeatures,
  type CrfWeights,
} from '../../../pipeline/normalise/actors/model/crf.ts';
import { numbers } from '../../../models/random.ts';

const next = numbers(7);
const features = 16;
const steps = Array.from({ length: labelCount ** 2 }, () => 2 * next() - 1);
const weights: CrfWeights = {
  mask: features - 1,
  rowOf: null,
  scale: 1,
  // Row 0 is of what has no weights.
  rows: Array.from({ length: features * labelCount }, (_, at) =>
    at < labelCount ? 0 : 4 * next() - 2,
  ),
  steps,
  stepPowers: stepPowersOf(steps),
};

/** A chain of tokens with two features each. */
function chainOf(length: number): ChainFeatures {
  const rows = Int32Array.from({ length: 2 * length }, () => 1 + Math.floor(next() * 15));
  const from = Int32Array.from({ length: length + 1 }, (_, token) => 2 * token);
  return { rows, from, own: new Int32Array(length), length };
}

/** Every labelling of a chain that may be, with what its weights add up to. */
function labellings(chain: ChainFeatures): { labels: number[]; sum: number }[] {
  let all: { labels: number[]; sum: number }[] = [{ labels: [], sum: 0 }];
  for (let token = 0; token < chain.length; token++)
    all = all.flatMap(({ labels, sum }) =>
      Array.from({ length: labelCount }, (_, label) => label)
        .filter((label) => mayFollow(label, labels.at(-1) ?? outside))
        .map((label) => ({
          labels: [...labels, label],
          sum: sum + ownSum(chain, token, label) + stepSum(labels.at(-1), label),
        })),
    );
  return all;
}

const stepSum = (before: number | undefined, label: number): number =>
  before === undefined ? 0 : (steps[before * labelCount + label] ?? 0);

function ownSum({ rows, from }: ChainFeatures, token: number, label: number): number {
  let sum = 0;
  for (let each = from[token] ?? 0; each < (from[token + 1] ?? 0); each++)
    sum += weights.rows[(rows[each] ?? 0) * labelCount + label] ?? 0;
  return sum;
}

describe('a chain is read as all of its labellings tell', () => {
  test.each([1, 2, 3, 4])('of %d tokens', (length) => {
    const chain = chainOf(length);
    const all = labellings(chain);
    const total = all.reduce((sum, each) => sum + Math.exp(each.sum), 0);
    const { labels, marginals } = read(weights, chain);
    const best = all.reduce((most, each) => (each.sum > most.sum ? each : most));
    expect([...labels]).toEqual(best.labels);
    for (let token = 0; token < length; token++)
      for (let label = 0; label < labelCount; label++) {
        const share = all
          .filter((each) => each.labels[token] === label)
          .reduce((sum, each) => sum + Math.exp(each.sum), 0);
        expect(marginals[token * labelCount + label]).toBeCloseTo(share / total, 10);
      }
  });

  test('a name goes on with its own type alone', () => {
    for (let label = 1; label < labelCount; label++) {
      if (begins(label)) continue;
      expect(mayFollow(label, label)).toBe(true);
      expect(mayFollow(label, label - 1)).toBe(true);
      expect(mayFollow(label, outside)).toBe(false);
    }
  });
});
