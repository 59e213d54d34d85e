import { decodeBytes, readWeights } from '../../../kernel/weights.ts';
import type { VerbForms } from '../lexicon.ts';
import type { Tag } from '../types.ts';
import {
  afterTag,
  byPlace,
  createRow,
  lettersOf,
  tagsBefore,
  withTagBefore,
  type Letters,
} from './features.ts';

/** pipeline/weights/tags.json, as scripts/tagger/train.ts writes it. */
export interface TagWeights {
  /** How it was made, and from what. */
  readonly note: string;
  readonly tags: readonly Tag[];
  /** There are 2^bits rows. */
  readonly bits: number;
  /** Words in lower case that have one tag wherever they stand, by tag, with spaces between. */
  readonly certain: Readonly<Partial<Record<Tag, string>>>;
  /** One weight a row and tag: its root, with its sign, in a signed byte; in base64. */
  readonly weights: string;
}

export const loadTagWeights = (): TagWeights => readWeights<TagWeights>('tags');

/** The weights that their roots stand for. */
export const squares = (roots: Int8Array): Int16Array =>
  Int16Array.from(roots, (root) => root * Math.abs(root));

/** What the model says of a form alone; sums of weights have one number a tag. */
export interface Studied {
  readonly letters: Letters;
  /** The only tag of a common word, by its index; -1 where the company decides. */
  readonly certain: number;
  /** The sums of each place of `byPlace`, one place after the other. */
  readonly places: Int32Array;
  /** The sums with each tag before, -1 first, filled at their first use: of the word, of the word after. */
  readonly itselfAfter: (Int32Array | undefined)[];
  readonly nextAfter: (Int32Array | undefined)[];
}

export interface TagModel {
  readonly tags: readonly Tag[];
  readonly study: (text: string, lower: string) => Studied;
  /**
   * The tag of a word, by its index, between the words before and after, after two tags, which are
   * -1 before the sentence.
   */
  readonly choose: (
    before: Studied,
    itself: Studied,
    after: Studied,
    tagBefore: number,
    tagTwoBefore: number,
  ) => number;
}

export function createTagModel(
  { tags, bits, certain, weights }: TagWeights,
  verbs: VerbForms,
): TagModel {
  const count = tags.length;
  const table = squares(decodeBytes(weights));
  const row = createRow(bits);
  const certainTags = new Map(
    tags.flatMap((tag, index) => (certain[tag] ?? '').split(' ').map((word) => [word, index])),
  );
  const sumsOf = (rows: readonly number[]): Int32Array =>
    Int32Array.from(tags, (_, tag) =>
      rows.reduce((sum, each) => sum + table[each * count + tag]!, 0),
    );
  const histories = tabulate(count + 1, (before) =>
    tabulate(count + 1, (twoBefore) => sumsOf(tagsBefore(row, before - 1, twoBefore - 1))),
  );
  return {
    tags,
    study: (text, lower) => {
      const letters = lettersOf(text, lower, verbs);
      const places = Int32Array.from(byPlace.flatMap((rows) => [...sumsOf(rows(row, letters))]));
      const certain = certainTags.get(lower) ?? -1;
      return { letters, certain, places, itselfAfter: [], nextAfter: [] };
    },
    choose: (before, itself, after, tag, tagTwoBefore) =>
      indexOfMost(
        count,
        itself.places,
        before.places,
        after.places,
        histories[tag + 1]![tagTwoBefore + 1]!,
        (itself.itselfAfter[tag + 1] ??= sumsOf(withTagBefore(row, itself.letters, tag))),
        (after.nextAfter[tag + 1] ??= sumsOf(afterTag(row, after.letters, tag))),
      ),
  };
}

/** The tag with the highest sum; the sums of a word lie one place after the other. */
function indexOfMost(
  count: number,
  itself: Int32Array,
  before: Int32Array,
  after: Int32Array,
  history: Int32Array,
  itselfAfter: Int32Array,
  nextAfter: Int32Array,
): number {
  let best = 0;
  let most = Number.MIN_SAFE_INTEGER;
  for (let tag = 0; tag < count; tag++) {
    const sum =
      itself[tag]! +
      before[count + tag]! +
      after[2 * count + tag]! +
      history[tag]! +
      itselfAfter[tag]! +
      nextAfter[tag]!;
    if (sum <= most) continue;
    most = sum;
    best = tag;
  }
  return best;
}

const tabulate = <Value>(length: number, value: (index: number) => Value): Value[] =>
  Array.from({ length }, (_, index) => value(index));
