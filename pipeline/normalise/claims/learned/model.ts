import { decodeBytes, readWeights } from '../../../lib/weights.ts';
import { WordSet } from '../../doc/words.ts';
import { cueFeatures, isVerbByQuotation, mostCueFeatures } from './cues.ts';
import { likeliest, type Table } from './decode.ts';
import { labelFeatures, roomForFeatures, windowAround } from './labels.ts';
import type { View } from './view.ts';

/** pipeline/weights/attributions.json, as scripts/attributor/train.ts writes it. */
export interface AttributionWeights {
  /** How it was made, and from what. */
  readonly note: string;
  /** Words in lower case that may head a cue, with spaces between. */
  readonly heads: string;
  readonly cues: Layer;
  /** Weights of a label, one a row and label. */
  readonly alone: Layer;
  /** Weights of a label after another, one a row, label and label before. */
  readonly withBefore: Layer;
}

/** Roots of weights with their signs, a signed byte each, in base64; a weight is its root’s square times the scale. */
export interface Layer {
  readonly bits: number;
  readonly scale: number;
  readonly roots: string;
}

export const loadAttributionWeights = (): AttributionWeights =>
  readWeights<AttributionWeights>('attributions');

function tableOf({ bits, scale, roots }: Layer): Table {
  const weights = Int16Array.from(decodeBytes(roots), (root) => root * Math.abs(root));
  return { mask: 2 ** bits - 1, scale, weights };
}

export interface AttributionModel {
  /** Whether an item is known for a cue: its word is, or a rule proposes it. */
  readonly isKnown: (view: View, index: number) => boolean;
  /** Whether an item may head a cue at all. */
  readonly mayHead: (view: View, index: number) => boolean;
  /** How likely it is that an item heads the cue of a statement. */
  readonly probability: (view: View, index: number) => number;
  /** The likeliest labels of the items around a cue. */
  readonly label: (view: View, cue: number) => Uint8Array;
}

export function createAttributionModel(weights: AttributionWeights): AttributionModel {
  const heads = new WordSet(weights.heads.split(' '));
  const cues = tableOf(weights.cues);
  const features = new Int32Array(mostCueFeatures);
  const around = roomForFeatures();
  const tables = { alone: tableOf(weights.alone), withBefore: tableOf(weights.withBefore) };
  const isKnown = (view: View, index: number): boolean =>
    (heads.mayHold(view.words[index] ?? 0) && heads.has(view.items.at(index).lower)) ||
    (view.drafts.length > 0 && view.draftAt.has(index));
  return {
    isKnown,
    mayHead: (view, index) => isKnown(view, index) || isVerbByQuotation(view, index),
    probability: (view, index) =>
      logistic(sumOf(cues, features, cueFeatures(view, index, features))),
    label: (view, cue) => {
      labelFeatures(view, cue, around);
      return likeliest(around, tables, cue - windowAround(view, cue).first);
    },
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
