import { decodeBytes, readWeights, squares } from '../../../lib/weights.ts';
import { WordSet } from '../../doc/words.ts';
import type { EncodedBlock } from './encode.ts';
import {
  cueFeatures,
  isVerbByQuotation,
  labelFeatures,
  mostCueFeatures,
  roomForFeatures,
  windowAround,
} from './features.ts';
import { Decoder, type Table } from './viterbi.ts';

/** pipeline/weights/attributions.json, as models/attributor/train.ts writes it. */
export interface AttributionWeights {
  /** How it was made, and from what. */
  readonly note: string;
  /** The `rulesHash` of claims-proposals.yaml when it was taught: with other rules it is stale. */
  readonly rules: string;
  /** Words in lower case that may head a cue, with spaces between. */
  readonly heads: string;
  readonly cues: Layer;
  /** Weights of a label, one a row and label. */
  readonly emission: Layer;
  /** Weights of a label after another, one a row, label and label before. */
  readonly transition: Layer;
}

/**
 * Quantised weights, a signed byte each, in base64: a weight is the square of its byte times the scale, with its sign.
 * A table has `2 ** bits` rows.
 */
export interface Layer {
  readonly bits: number;
  readonly scale: number;
  readonly quantised: string;
}

export const loadAttributionWeights = (): AttributionWeights =>
  readWeights<AttributionWeights>('attributions');

const tableOf = ({ bits, scale, quantised }: Layer): Table => ({
  mask: 2 ** bits - 1,
  scale,
  weights: squares(decodeBytes(quantised)),
});

export interface AttributionModel {
  /** Whether an item is known for a cue: its word is, or a rule proposes it. */
  readonly isKnown: (encoded: EncodedBlock, index: number) => boolean;
  /** Whether an item may head a cue at all. */
  readonly mayHead: (encoded: EncodedBlock, index: number) => boolean;
  /** How likely it is that an item heads the cue of a statement. */
  readonly probability: (encoded: EncodedBlock, index: number) => number;
  /** The likeliest labels of the items around a cue. */
  readonly label: (encoded: EncodedBlock, cue: number) => Uint8Array;
  /** The logarithm of how likely the labels are that were found last. */
  readonly likelihood: (labels: Uint8Array) => number;
}

export function createAttributionModel(weights: AttributionWeights): AttributionModel {
  const heads = new WordSet(weights.heads.split(' '));
  const cues = tableOf(weights.cues);
  const features = new Int32Array(mostCueFeatures);
  const around = roomForFeatures();
  const decoder = new Decoder({
    emission: tableOf(weights.emission),
    transition: tableOf(weights.transition),
  });
  const isKnown = (encoded: EncodedBlock, index: number): boolean =>
    (heads.mayHold(encoded.words[index] ?? 0) && heads.has(encoded.items.at(index).lower)) ||
    encoded.draftAt.has(index);
  return {
    isKnown,
    mayHead: (encoded, index) => isKnown(encoded, index) || isVerbByQuotation(encoded, index),
    probability: (encoded, index) =>
      logistic(sumOf(cues, features, cueFeatures(encoded, index, features))),
    label: (encoded, cue) => {
      labelFeatures(encoded, cue, around);
      decoder.read(around, cue - windowAround(encoded, cue).first);
      return decoder.viterbi();
    },
    likelihood: (labels) => decoder.likelihood(labels),
  };
}

export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

export function sumOf(
  { mask, scale, weights }: Table,
  features: Int32Array,
  count: number,
): number {
  let sum = 0;
  for (let each = 0; each < count; each++) sum += weights[(features[each] ?? 0) & mask] ?? 0;
  return sum * scale;
}
