import { known } from '../../../lib/lists.ts';
import { readWeights } from '../../../lib/weights.ts';
import { slotsOf, slotsOfNone, weighted } from './antecedents.ts';
import type { Choose } from './pronouns.ts';

/** pipeline/weights/pronouns.json, as models/pronouns/train.ts writes it. */
export interface PronounWeights {
  /** How it was made, and from what. */
  readonly note: string;
  /** By feature, one a value. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

export const loadPronounWeights = (): PronounWeights => readWeights<PronounWeights>('pronouns');

/**
 * The weights in the order of the features.
 * @throws Error where a feature has others: they were taught before it changed
 */
export const inOrder = ({ weights }: PronounWeights): Float64Array =>
  Float64Array.from(
    weighted.flatMap(({ id, size }) => {
      const own = weights[id] ?? [];
      if (own.length !== size) throw new Error(`weights pronouns are stale: ${id}`);
      return own;
    }),
  );

/** How likely the likeliest must be. */
const least = 0.35;

export function sumOf(weights: Float64Array, slots: readonly number[]): number {
  let sum = 0;
  for (const slot of slots) sum += weights[slot] ?? 0;
  return sum;
}

/** Asks a log-linear model who is likeliest to be meant: one of the candidates, or nobody. */
export const chooseBy =
  (weights: Float64Array): Choose =>
  (pronoun, { candidates, none }, trace) => {
    const powers = candidates.map((each) => Math.exp(sumOf(weights, slotsOf(each))));
    const ofNone = Math.exp(sumOf(weights, slotsOfNone(none)));
    const total = powers.reduce((sum, power) => sum + power, ofNone);
    const question = trace?.question() ?? 0;
    let best: string | null = null;
    let most = least;
    for (const [index, { places }] of candidates.entries()) {
      const { actorId, start, end } = known(places, 0);
      const likelihood = (powers[index] ?? 0) / total;
      trace?.add({
        ...{ family: 'link', step: 'model', id: 'pronoun', start, end, of: pronoun, question },
        ...{ says: `may mean ${actorId}`, add: { likelihood } },
      });
      if (likelihood < most) continue;
      most = likelihood;
      best = actorId;
    }
    return best;
  };
