/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over hashed features (Ganchev and Dredze,
 * 2008): each token of a chain gets a label, which says whether it begins a name, goes on with one, or is none.
 */

/** Of what a name is: `other` for places, works, events. */
export type NameType = 'person' | 'organisation' | 'other';

/** Outside of names; then for each type the label that begins a name and the one that goes on with it. */
export const nameTypes: readonly NameType[] = ['person', 'organisation', 'other'];
export const outside = 0;
export const beginOf = (type: number): number => 1 + 2 * type;
export const labelCount = 1 + 2 * nameTypes.length;

/** The type of a label, by its place among the types; -1 outside. */
export const typeOf = (label: number): number => (label === outside ? -1 : (label - 1) >> 1);
export const begins = (label: number): boolean => label % 2 === 1;

/** Whether a label may stand behind another: a name goes on only with its own type. */
export const mayFollow = (label: number, before: number): boolean =>
  label === outside || begins(label) || (before !== outside && typeOf(before) === typeOf(label));

/** The weights: of features, one a row and label; of labels behind one another, by `before * labelCount + label`. */
export interface CrfWeights {
  /** The features are so many at most: one less than a power of two. */
  readonly mask: number;
  /** The row of each feature; 0 where it has no weights. Null where the features are the rows. */
  readonly rowOf: Uint32Array | null;
  readonly scale: number;
  readonly rows: { readonly [index: number]: number };
  readonly steps: { readonly [index: number]: number };
  /** `stepPowersOf` these. */
  readonly stepPowers: Float64Array;
}

/** Rows of the features of the tokens of a chain, one after another; those of a token end where the next one’s begin. */
export interface ChainFeatures {
  readonly rows: Int32Array;
  /** By token, where its rows begin; one more than there are tokens. */
  readonly from: Int32Array;
  /** By token, how many of its first rows tell which word it is, not what is around it. */
  readonly own: Int32Array;
  readonly length: number;
}

/** What a chain may be: the probability of each label at each token, by `token * labelCount + label`, and the likeliest labels. */
export interface Reading {
  readonly marginals: Float64Array;
  readonly labels: Uint8Array;
}

/** The sums of weights of each label at each token. */
function sumsOf({ mask, rowOf, scale, rows }: CrfWeights, chain: ChainFeatures): Float64Array {
  const sums = new Float64Array(chain.length * labelCount);
  for (let token = 0; token < chain.length; token++) {
    const own = token * labelCount;
    const end = chain.from[token + 1] ?? 0;
    for (let each = chain.from[token] ?? 0; each < end; each++) {
      const feature = (chain.rows[each] ?? 0) & mask;
      const row = (rowOf === null ? feature : (rowOf[feature] ?? 0)) * labelCount;
      if (row === 0) continue;
      for (let label = 0; label < labelCount; label++)
        sums[own + label] = (sums[own + label] ?? 0) + (rows[row + label] ?? 0) * scale;
    }
  }
  return sums;
}

/**
 * Forward and backward shares of a chain (Rabiner, “A Tutorial on Hidden Markov Models”, 1989), those of each token scaled to
 * add up to one, so that nothing under- or overflows.
 */
export interface Lattice {
  readonly sums: Float64Array;
  /** What the weights of a label at a token make of it, the greatest of the token 1. */
  readonly powers: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

export function latticeOf(weights: CrfWeights, chain: ChainFeatures): Lattice {
  const sums = sumsOf(weights, chain);
  const powers = powersOf(sums);
  return {
    sums,
    powers,
    forward: forwardOf(powers, weights),
    backward: backwardOf(powers, weights),
  };
}

function forwardOf(powers: Float64Array, { stepPowers }: CrfWeights): Float64Array {
  const size = powers.length;
  const forward = new Float64Array(size);
  for (let label = 0; label < labelCount; label++)
    if (mayFollow(label, outside)) forward[label] = powers[label] ?? 0;
  scale(forward, 0);
  for (let at = labelCount; at < size; at += labelCount) {
    for (let label = 0; label < labelCount; label++) {
      let share = 0;
      for (let before = 0; before < labelCount; before++)
        share +=
          (forward[at - labelCount + before] ?? 0) * (stepPowers[before * labelCount + label] ?? 0);
      forward[at + label] = share * (powers[at + label] ?? 0);
    }
    scale(forward, at);
  }
  return forward;
}

function backwardOf(powers: Float64Array, { stepPowers }: CrfWeights): Float64Array {
  const size = powers.length;
  const backward = new Float64Array(size).fill(1);
  for (let at = size - 2 * labelCount; at >= 0; at -= labelCount) {
    const next = at + labelCount;
    for (let before = 0; before < labelCount; before++) {
      let share = 0;
      for (let label = 0; label < labelCount; label++)
        share +=
          (stepPowers[before * labelCount + label] ?? 0) *
          (powers[next + label] ?? 0) *
          (backward[next + label] ?? 0);
      backward[at + before] = share;
    }
    scale(backward, at);
  }
  return backward;
}

/** What labels behind one another have, as powers; none where one may not follow. */
export const stepPowersOf = (steps: CrfWeights['steps']): Float64Array =>
  Float64Array.from({ length: labelCount ** 2 }, (_, at) =>
    mayFollow(at % labelCount, Math.floor(at / labelCount)) ? Math.exp(steps[at] ?? 0) : 0,
  );

function powersOf(sums: Float64Array): Float64Array {
  const powers = new Float64Array(sums.length);
  for (let at = 0; at < sums.length; at += labelCount) {
    let most = -Infinity;
    for (let label = 0; label < labelCount; label++) most = Math.max(most, sums[at + label] ?? 0);
    for (let label = 0; label < labelCount; label++)
      powers[at + label] = Math.exp((sums[at + label] ?? 0) - most);
  }
  return powers;
}

/** Makes the shares of a token add up to one. */
function scale(shares: Float64Array, at: number): void {
  let sum = 0;
  for (let label = 0; label < labelCount; label++) sum += shares[at + label] ?? 0;
  for (let label = 0; label < labelCount; label++)
    shares[at + label] = (shares[at + label] ?? 0) / sum;
}

export function marginalsOf({ forward, backward }: Lattice): Float64Array {
  const marginals = forward.map((share, at) => share * (backward[at] ?? 0));
  for (let at = 0; at < marginals.length; at += labelCount) scale(marginals, at);
  return marginals;
}

/** @param chain of one token or more */
export function read(weights: CrfWeights, chain: ChainFeatures): Reading {
  const lattice = latticeOf(weights, chain);
  return { marginals: marginalsOf(lattice), labels: viterbi(weights, lattice.sums, chain.length) };
}

const none = -1e30;

/** Where the greatest of some values is. */
function greatest(values: Float64Array): number {
  let most = 0;
  for (let at = 1; at < values.length; at++)
    if ((values[at] ?? none) > (values[most] ?? none)) most = at;
  return most;
}

/** The likeliest labels of a chain (Viterbi, 1967). */
function viterbi({ steps }: CrfWeights, sums: Float64Array, length: number): Uint8Array {
  const best = sums.slice();
  const back = new Uint8Array(length * labelCount);
  for (let label = 0; label < labelCount; label++)
    if (!mayFollow(label, outside)) best[label] = none;
  for (let at = labelCount; at < length * labelCount; at += labelCount)
    for (let label = 0; label < labelCount; label++) {
      let most = none * 2;
      for (let before = 0; before < labelCount; before++) {
        if (!mayFollow(label, before)) continue;
        const sum =
          (best[at - labelCount + before] ?? 0) + (steps[before * labelCount + label] ?? 0);
        if (sum > most) [most, back[at + label]] = [sum, before];
      }
      best[at + label] = (sums[at + label] ?? 0) + most;
    }
  const labels = new Uint8Array(length);
  let last = greatest(best.subarray((length - 1) * labelCount));
  for (let token = length - 1; token >= 0; token--) {
    labels[token] = last;
    last = back[token * labelCount + last] ?? 0;
  }
  return labels;
}
