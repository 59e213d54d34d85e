import {
  afterTag,
  byPlace,
  lettersOf,
  tagsBefore,
  withTagBefore,
  type Letters,
  type Row,
} from '../../pipeline/normalise/doc/tags/features.ts';
import { numbers, shuffle } from '../random.ts';
import { tags, verbs, type Sample } from './corpus.ts';

const count = tags.length;
const edge = lettersOf('', '', verbs);

/** Rows of a word; the teacher also looks at the tags that wink gave. */
export type Features = (
  sample: Sample,
  index: number,
  before: number,
  twoBefore: number,
) => number[];

/** What the tagger itself looks at. */
export const ownFeatures =
  (row: Row): Features =>
  ({ words }, index, before, twoBefore) => {
    const around = [0, -1, 1].map((step) => words[index + step] ?? edge);
    return [
      ...byPlace.flatMap((rowsOf, place) => rowsOf(row, around[place]!)),
      ...tagsBefore(row, before, twoBefore),
      ...withTagBefore(row, around[0]!, before),
      ...afterTag(row, around[2]!, before),
    ];
  };

const none = 31;

/** The same, and wink’s tags around the word. */
export function teacherFeatures(row: Row): Features {
  const features = ownFeatures(row);
  return (sample, index, before, twoBefore) => {
    const { words, wink } = sample;
    const [own, left, right, left2] = [0, -1, 1, -2].map((step) => wink[index + step] ?? none);
    const spread = Math.imul(own! + 1, 0x27d4eb2f);
    const letters = (step: number): Letters => words[index + step] ?? edge;
    return [
      ...features(sample, index, before, twoBefore),
      row(30, own!),
      row(31, own! * 32 + left!),
      row(32, own! * 32 + right!),
      row(33, (own! * 32 + left!) * 32 + right!),
      row(34, (own! * 32 + left!) * 32 + left2!),
      row(35, letters(0).lower ^ spread),
      row(36, letters(0).last3 ^ spread),
      row(37, letters(0).shape ^ spread),
      row(38, letters(-1).lower ^ spread),
      row(39, letters(1).lower ^ spread),
    ];
  };
}

/** A certain tag, by its index, or -1. */
export type Certain = (word: string) => number;

/** Walks a sentence from left to right, as the tagger will. */
function walk(
  sample: Sample,
  {
    features,
    certain,
    weights,
  }: { features: Features; certain: Certain; weights: ArrayLike<number> },
  visit: (index: number, chosen: number, rows: readonly number[]) => void,
): void {
  let before = -1;
  let twoBefore = -1;
  for (let index = 0; index < sample.words.length; index++) {
    let chosen = certain(sample.lower[index]!);
    if (chosen < 0) {
      const rows = features(sample, index, before, twoBefore);
      chosen = best(rows, weights);
      visit(index, chosen, rows);
    } else visit(index, chosen, []);
    twoBefore = before;
    before = chosen;
  }
}

function best(rows: readonly number[], weights: ArrayLike<number>): number {
  const sums = new Float64Array(count);
  for (const row of rows)
    for (let tag = 0; tag < count; tag++) sums[tag]! += weights[row * count + tag]!;
  let chosen = 0;
  for (let tag = 1; tag < count; tag++) if (sums[tag]! > sums[chosen]!) chosen = tag;
  return chosen;
}

/** The tags that weights give a sample. */
export function predict(sample: Sample, model: Parameters<typeof walk>[1]): number[] {
  const found: number[] = [];
  walk(sample, model, (_, chosen) => found.push(chosen));
  return found;
}

export interface Config {
  readonly samples: readonly Sample[];
  readonly features: Features;
  readonly certain: Certain;
  readonly bits: number;
  readonly rounds: number;
}

/** Averaged weights, one a row and tag. The order of samples is shuffled by a fixed seed. */
export function learn({ samples, features, certain, bits, rounds }: Config): Float64Array {
  const weights = new Float64Array(2 ** bits * count);
  const totals = new Float64Array(weights.length);
  const changed = new Int32Array(weights.length);
  let step = 0;
  const change = (rows: readonly number[], tag: number, by: number): void => {
    for (const row of rows) {
      const at = row * count + tag;
      totals[at]! += (step - changed[at]!) * weights[at]!;
      changed[at] = step;
      weights[at]! += by;
    }
  };
  const order = [...samples];
  const next = numbers(1);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const sample of order)
      walk(sample, { features, certain, weights }, (index, chosen, rows) => {
        step++;
        const label = sample.labels[index]!;
        if (label < 0 || label === chosen) return;
        change(rows, label, 1);
        change(rows, chosen, -1);
      });
  }
  return totals.map((total, at) => (total + (step - changed[at]!) * weights[at]!) / step);
}
