import { decodeBytes, readWeights } from '../../../kernel/weights.ts';
import { cueFeatures, mostCueFeatures } from './cues.ts';
import {
  aloneCount,
  label,
  labelCount,
  labelFeatures,
  windowAround,
  withBeforeCount,
  type LabelFeatures,
} from './labels.ts';
import { quoteTag, type View } from './view.ts';

/** pipeline/weights/attributions.json, as scripts/attributor/train.ts writes it. */
export interface AttributionWeights {
  /** How it was made, and from what. */
  readonly note: string;
  /** Words in lower case that may head a cue, with spaces between. */
  readonly heads: string;
  readonly cues: Layer;
  /** Weights of a label, one a row and label. */
  readonly alone: Layer;
  /** Weights of a label after another, one a row, label before and label. */
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

/** Weights as numbers, in units of `scale`; the row of a feature is that of its lowest bits. */
export interface Table {
  readonly mask: number;
  readonly scale: number;
  readonly weights: Float64Array | Int16Array;
}

function tableOf({ bits, scale, roots }: Layer): Table {
  const weights = Int16Array.from(decodeBytes(roots), (root) => root * Math.abs(root));
  return { mask: 2 ** bits - 1, scale, weights };
}

export interface AttributionModel {
  /** Whether an item may head a cue at all. */
  readonly mayHead: (view: View, index: number) => boolean;
  /** How likely it is that an item heads the cue of a statement. */
  readonly probability: (view: View, index: number) => number;
  /** The likeliest labels of the items around a cue. */
  readonly label: (view: View, cue: number) => Uint8Array;
}

export function createAttributionModel(weights: AttributionWeights): AttributionModel {
  const heads = new Set(weights.heads.split(' '));
  const cues = tableOf(weights.cues);
  const features = new Int32Array(mostCueFeatures);
  const tables = { alone: tableOf(weights.alone), withBefore: tableOf(weights.withBefore) };
  return {
    mayHead: (view, index) =>
      view.draftAt.has(index) ||
      (view.tags[index] !== quoteTag && heads.has(view.items[index]!.lower)),
    probability: (view, index) =>
      logistic(sumOf(cues, features, cueFeatures(view, index, features))),
    label: (view, cue) =>
      likeliest(labelFeatures(view, cue), tables, cue - windowAround(view, cue).first),
  };
}

export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

export function sumOf(
  { mask, scale, weights }: Table,
  features: Int32Array,
  count: number,
): number {
  let sum = 0;
  for (let each = 0; each < count; each++) sum += weights[features[each]! & mask]!;
  return sum * scale;
}

/**
 * The labels with the highest sum, the item at `cue` being a cue (Viterbi, 1967; weights by
 * Collins’ structured perceptron, 2002).
 */
export function likeliest(
  features: LabelFeatures,
  tables: { readonly alone: Table; readonly withBefore: Table },
  cue: number,
): Uint8Array {
  const { length } = features;
  const back = new Uint8Array(length * labelCount);
  const steps = new Float64Array(labelCount * labelCount);
  let best = new Float64Array(labelCount);
  let next = new Float64Array(labelCount);
  for (let at = 0; at < length; at++) {
    setLabels(next, tables.alone, features.alone, at * aloneCount);
    if (at > 0) {
      setSteps(steps, tables.withBefore, features.withBefore, at * withBeforeCount);
      follow(best, next, steps, back, at * labelCount);
    }
    if (at === cue)
      for (let to = 0; to < labelCount; to++) if (to !== label.cue) next[to] = -Infinity;
    [best, next] = [next, best];
  }
  return traceBack(back, best, length);
}

/** Sums the weights of an item’s features, label by label. */
function setLabels(
  sums: Float64Array,
  { mask, weights }: Table,
  features: Int32Array,
  first: number,
): void {
  let none = 0;
  let source = 0;
  let cue = 0;
  let content = 0;
  for (let each = first; each < first + aloneCount; each++) {
    const start = (features[each]! & mask) * labelCount;
    none += weights[start]!;
    source += weights[start + 1]!;
    cue += weights[start + 2]!;
    content += weights[start + 3]!;
  }
  sums[label.none] = none;
  sums[label.source] = source;
  sums[label.cue] = cue;
  sums[label.content] = content;
}

/** Sums the weights of an item’s features, for each label before and label. */
function setSteps(
  sums: Float64Array,
  { mask, weights }: Table,
  features: Int32Array,
  first: number,
): void {
  sums.fill(0);
  for (let each = first; each < first + withBeforeCount; each++) {
    const start = (features[each]! & mask) * sums.length;
    for (let at = 0; at < sums.length; at++) sums[at]! += weights[start + at]!;
  }
}

/** Adds to each label the best sum that leads to it, and notes from which label. */
function follow(
  best: Float64Array,
  next: Float64Array,
  steps: Float64Array,
  back: Uint8Array,
  start: number,
): void {
  for (let to = 0; to < labelCount; to++) {
    let from = 0;
    let most = best[0]! + steps[to]!;
    for (let other = 1; other < labelCount; other++) {
      const sum = best[other]! + steps[other * labelCount + to]!;
      if (sum <= most) continue;
      most = sum;
      from = other;
    }
    next[to]! += most;
    back[start + to] = from;
  }
}

function traceBack(back: Uint8Array, best: Float64Array, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  let last = 0;
  for (let each = 1; each < labelCount; each++) if (best[each]! > best[last]!) last = each;
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = last;
    last = back[at * labelCount + last]!;
  }
  return labels;
}
