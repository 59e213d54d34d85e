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
  /** The sums at each place of `byPlace`: as the word itself, as the one before, as the one after. */
  readonly itself: Sums;
  readonly asBefore: Sums;
  readonly asAfter: Sums;
  /**
   * The same with those of each tag before, -1 first, filled at their first use: as the word itself, as the
   * one after.
   */
  readonly itselfAfter: (Sums | undefined)[];
  readonly nextAfter: (Sums | undefined)[];
}

/**
 * One number a tag, and behind them the most of these, whose it is, and how much the next has less. A plain
 * array, since so short a typed one costs more to reach than to read.
 */
type Sums = readonly number[];

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

const numeral = /^\d+(?:[.,]\d+)*$/;

/** `names` are certain in this one spelling, whatever their letters look like. */
export function createTagModel(
  { tags, bits, certain, weights }: TagWeights,
  verbs: VerbForms,
  names: ReadonlySet<string>,
): TagModel {
  const count = tags.length;
  const table = squares(decodeBytes(weights));
  const row = createRow(bits);
  const certainTags = new Map(
    tags.flatMap((tag, index) => (certain[tag] ?? '').split(' ').map((word) => [word, index])),
  );
  const name = tags.indexOf('PROPN');
  const number = tags.indexOf('NUM');
  const none = new Array<number>(count).fill(0);
  const sumsOf = (rows: readonly number[], others: Sums = none): Sums => {
    const sums = others.slice(0, count);
    for (const each of rows)
      for (let tag = 0; tag < count; tag++) sums[tag]! += table[each * count + tag]!;
    return withMost(sums);
  };
  const histories = tabulate(count + 1, (before) =>
    tabulate(count + 1, (twoBefore) => sumsOf(tagsBefore(row, before - 1, twoBefore - 1))),
  );
  return {
    tags,
    study: (text, lower) => {
      const letters = lettersOf(text, lower, verbs);
      const [itself, asBefore, asAfter] = byPlace.map((rows) => sumsOf(rows(row, letters)));
      const certain = names.has(text)
        ? name
        : numeral.test(text)
          ? number
          : (certainTags.get(lower) ?? -1);
      return {
        letters,
        certain,
        itself: itself!,
        asBefore: asBefore!,
        asAfter: asAfter!,
        itselfAfter: [],
        nextAfter: [],
      };
    },
    choose: (before, itself, after, tag, tagTwoBefore) => {
      const own = (itself.itselfAfter[tag + 1] ??= sumsOf(
        withTagBefore(row, itself.letters, tag),
        itself.itself,
      ));
      const one = before.asBefore;
      const two = (after.nextAfter[tag + 1] ??= sumsOf(
        afterTag(row, after.letters, tag),
        after.asAfter,
      ));
      const three = histories[tag + 1]![tagTwoBefore + 1]!;
      const best = own[count + 1]!;
      // Two thirds of all words: no company could make another tag of theirs catch up.
      return own[count + 2]! > lead(one, best) + lead(two, best) + lead(three, best)
        ? best
        : indexOfMost(count, own, one, two, three);
    },
  };

  /** How much another tag can gain on one. */
  function lead(sums: Sums, tag: number): number {
    return sums[count]! - sums[tag]!;
  }
}

function withMost(sums: number[]): Sums {
  let best = 0;
  for (let tag = 1; tag < sums.length; tag++) if (sums[tag]! > sums[best]!) best = tag;
  let next = Number.MIN_SAFE_INTEGER;
  for (let tag = 0; tag < sums.length; tag++)
    if (tag !== best && sums[tag]! > next) next = sums[tag]!;
  const most = sums[best]!;
  sums.push(most, best, most - next);
  return sums;
}

/** The tag with the highest sum. */
function indexOfMost(
  count: number,
  itself: Sums,
  before: Sums,
  after: Sums,
  history: Sums,
): number {
  let best = 0;
  let most = Number.MIN_SAFE_INTEGER;
  for (let tag = 0; tag < count; tag++) {
    const sum = itself[tag]! + before[tag]! + after[tag]! + history[tag]!;
    if (sum <= most) continue;
    most = sum;
    best = tag;
  }
  return best;
}

const tabulate = <Value>(length: number, value: (index: number) => Value): Value[] =>
  Array.from({ length }, (_, index) => value(index));
