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
  /** The sums as the word itself and as the one after, by `byPlace`. */
  readonly itself: Sums;
  readonly asAfter: Sums;
  readonly asBefore: Lags;
  /** With those of each tag before, -1 first, filled at their first use: as the word itself, as the one after. */
  readonly itselfAfter: (Lags | undefined)[];
  readonly nextAfter: (Lags | undefined)[];
}

/** One number a tag. */
type Sums = readonly number[];

/**
 * How far each tag’s sum is behind the highest, and before these whose that is and how far the next is behind
 * it. The lowest total of lags is the highest of sums. A plain array, since so short a typed one costs more to
 * reach than to read.
 */
type Lags = readonly number[];
const bestAt = 0;
const marginAt = 1;
const firstAt = 2;

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
  const none = tags.map(() => 0);
  const sumsOf = (rows: readonly number[], others: Sums = none): Sums => {
    const sums = [...others];
    for (const each of rows)
      for (let tag = 0; tag < count; tag++) sums[tag]! += table[each * count + tag]!;
    return sums;
  };
  /** By the tag before and, within that, the one before it, from -1 on. */
  const histories = Array.from({ length: (count + 1) ** 2 }, (_, index) => {
    const twoBefore = index % (count + 1);
    const before = (index - twoBefore) / (count + 1);
    return lagsOf(sumsOf(tagsBefore(row, before - 1, twoBefore - 1)));
  });
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
        asAfter: asAfter!,
        asBefore: lagsOf(asBefore!),
        itselfAfter: new Array<undefined>(count + 1).fill(undefined),
        nextAfter: new Array<undefined>(count + 1).fill(undefined),
      };
    },
    choose: (before, itself, after, tag, tagTwoBefore) => {
      const own = (itself.itselfAfter[tag + 1] ??= lagsOf(
        sumsOf(withTagBefore(row, itself.letters, tag), itself.itself),
      ));
      const one = before.asBefore;
      const two = (after.nextAfter[tag + 1] ??= lagsOf(
        sumsOf(afterTag(row, after.letters, tag), after.asAfter),
      ));
      const three = histories[(tag + 1) * (count + 1) + tagTwoBefore + 1]!;
      const best = own[bestAt]!;
      const at = firstAt + best;
      // Two of three words: their company makes no other tag of theirs catch up.
      return one[at]! + two[at]! + three[at]! < own[marginAt]!
        ? best
        : indexOfLeast(own, one, two, three);
    },
  };
}

function lagsOf(sums: Sums): Lags {
  const most = Math.max(...sums);
  const best = sums.indexOf(most);
  const next = Math.max(...sums.filter((_, tag) => tag !== best));
  return [best, most - next, ...sums.map((sum) => most - sum)];
}

/** The tag with the lowest total. */
function indexOfLeast(itself: Lags, before: Lags, after: Lags, history: Lags): number {
  let best = 0;
  let least = Number.MAX_SAFE_INTEGER;
  for (let at = firstAt; at < itself.length; at++) {
    const total = itself[at]! + before[at]! + after[at]! + history[at]!;
    if (total >= least) continue;
    least = total;
    best = at - firstAt;
  }
  return best;
}
