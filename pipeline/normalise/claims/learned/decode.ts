import { aloneCount, label, labelCount, withBeforeCount, type LabelFeatures } from './labels.ts';

/** Weights as numbers, in units of `scale`; the row of a feature is that of its lowest bits. */
export interface Table {
  readonly mask: number;
  readonly scale: number;
  readonly weights: Float64Array | Int16Array;
}

/** What labels weigh. */
export interface LabelTables {
  /** One weight a row and label. */
  readonly alone: Table;
  /** One weight a row, label and label before. */
  readonly withBefore: Table;
}

/**
 * The labels with the highest sum, the item at `cue` being a cue (Viterbi, 1967; weights by
 * Collins’ structured perceptron, 2002).
 */
export function likeliest(
  { length, alone, withBefore }: LabelFeatures,
  tables: LabelTables,
  cue: number,
): Uint8Array {
  const back = new Uint8Array(length * labelCount);
  let [best, next] = [bestSums, nextSums];
  for (let at = 0; at < length; at++) {
    addUp(next, tables.alone, labelCount, 0, alone, at * aloneCount, aloneCount);
    for (let to = 0; at > 0 && to < labelCount; to++) {
      const column = to * labelCount;
      const first = at * withBeforeCount;
      addUp(steps, tables.withBefore, stepCount, column, withBefore, first, withBeforeCount);
      const from = indexOfMost(best, steps);
      next[to]! += best[from]! + steps[from]!;
      back[at * labelCount + to] = from;
    }
    if (at === cue)
      for (let to = 0; to < labelCount; to++) if (to !== label.cue) next[to] = -Infinity;
    [best, next] = [next, best];
  }
  return traceBack(back, best, length);
}

/** Scratch: written before it is read, so that nothing stays from one cue to the next. */
const bestSums = new Float64Array(labelCount);
const nextSums = new Float64Array(labelCount);
const steps = new Float64Array(labelCount);

const stepCount = labelCount * labelCount;

/** Sums the weights of features, `count` from the one at `first`, in the four columns from `column` on. */
function addUp(
  sums: Float64Array,
  { mask, weights }: Table,
  width: number,
  column: number,
  features: Int32Array,
  first: number,
  count: number,
): void {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let each = first; each < first + count; each++) {
    const start = (features[each]! & mask) * width + column;
    one += weights[start]!;
    two += weights[start + 1]!;
    three += weights[start + 2]!;
    four += weights[start + 3]!;
  }
  sums[0] = one;
  sums[1] = two;
  sums[2] = three;
  sums[3] = four;
}

function indexOfMost(some: Float64Array, others: Float64Array): number {
  let most = 0;
  for (let each = 1; each < labelCount; each++)
    if (some[each]! + others[each]! > some[most]! + others[most]!) most = each;
  return most;
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
