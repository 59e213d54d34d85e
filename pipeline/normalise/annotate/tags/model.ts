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
  type Row,
} from './features.ts';
import { Numbers } from './numbers.ts';

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

/** What the model says of a form alone: most of it as numbers, in one row with those of all other forms. */
export interface Studied {
  readonly letters: Letters;
  /** The only tag of a common word, by its index; -1 where the company decides. */
  readonly certain: number;
  /** The numbers that it is known in; others know it no more. */
  readonly numbers: Numbers;
  /** Where its own begin there. */
  readonly at: number;
}

export interface TagModel {
  readonly tags: readonly Tag[];
  readonly study: (text: string, lower: string) => Studied;
  /** Forgets all forms where they have become too many; to be called between sentences. */
  readonly tidy: () => void;
  readonly knows: (studied: Studied) => boolean;
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

/** In numbers: 32 MB, more than a thousand articles need. */
const mostNumbers = 2 ** 23;

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
  let numbers = new Numbers();

  // What a form has: after each tag before it, from -1 on, where its lags stand (0: not yet), as the word itself and
  // as the one after; its lags as the one before; its sums without the tag before, as the word itself and the one after.
  const ofNext = count + 1;
  const ofBefore = 2 * ofNext;
  const sumsOfItself = ofBefore + count;
  const sumsOfNext = sumsOfItself + count;
  const size = sumsOfNext + count;

  /** Adds the weights of rows, one a tag, to the sums that stand at a place. */
  const addUp = (rows: readonly number[], at: number): void => {
    for (const each of rows)
      for (let tag = 0; tag < count; tag++) numbers.values[at + tag]! += table[each * count + tag]!;
  };
  /** Sums as how far each is behind the highest: the lowest total of lags is the highest of sums. */
  const turnToLags = (at: number): void => {
    const most = numbers.most(at, count);
    for (let tag = 0; tag < count; tag++)
      numbers.values[at + tag] = most - numbers.values[at + tag]!;
  };
  /** Lags from given sums and the weights of rows; behind them the best tag, and how far the next is behind it. */
  const lagsOf = (sums: number, rows: readonly number[]): number => {
    const at = numbers.reserve(count + 2);
    numbers.values.copyWithin(at, sums, sums + count);
    addUp(rows, at);
    turnToLags(at);
    const best = numbers.values.indexOf(0, at) - at;
    numbers.values[at + count] = best;
    numbers.values[at + count + 1] = marginOf(numbers.values, at, count, best);
    return at;
  };
  const ownLags = ({ at, letters }: Studied, tag: number): number =>
    (numbers.values[at + tag + 1] = lagsOf(at + sumsOfItself, withTagBefore(row, letters, tag)));
  const nextLags = ({ at, letters }: Studied, tag: number): number =>
    (numbers.values[at + ofNext + tag + 1] = lagsOf(at + sumsOfNext, afterTag(row, letters, tag)));
  const histories = historiesOf(table, row, count);
  return {
    tags,
    tidy: () => {
      if (numbers.used > mostNumbers) numbers = new Numbers();
    },
    knows: (studied) => studied.numbers === numbers,
    study: (text, lower) => {
      const letters = lettersOf(text, lower, verbs);
      const at = numbers.reserve(size);
      const [itself, before, after] = byPlace;
      addUp(itself(row, letters), at + sumsOfItself);
      addUp(before(row, letters), at + ofBefore);
      turnToLags(at + ofBefore);
      addUp(after(row, letters), at + sumsOfNext);
      const certain = names.has(text)
        ? name
        : numeral.test(text)
          ? number
          : (certainTags.get(lower) ?? -1);
      return { letters, certain, numbers, at };
    },
    choose: (before, itself, after, tag, tagTwoBefore) => {
      const own = numbers.values[itself.at + tag + 1]! || ownLags(itself, tag);
      const two = numbers.values[after.at + ofNext + tag + 1]! || nextLags(after, tag);
      const one = before.at + ofBefore;
      const three = ((tag + 1) * (count + 1) + tagTwoBefore + 1) * count;
      const { values } = numbers;
      const best = values[own + count]!;
      // Two of three words: their company makes no other tag of theirs catch up.
      if (
        values[one + best]! + values[two + best]! + histories[three + best]! <
        values[own + count + 1]!
      )
        return best;
      let chosen = 0;
      let least = Number.MAX_SAFE_INTEGER;
      for (let each = 0; each < count; each++) {
        const total =
          values[own + each]! +
          values[one + each]! +
          values[two + each]! +
          histories[three + each]!;
        if (total >= least) continue;
        least = total;
        chosen = each;
      }
      return chosen;
    },
  };
}

/** Lags of the tags before, one a tag: by the tag before and, within that, the one before it, from -1 on. */
function historiesOf(table: Int16Array, row: Row, count: number): Int32Array {
  const histories = new Int32Array((count + 1) ** 2 * count);
  for (let at = 0; at < histories.length; at += count) {
    const twoBefore = (at / count) % (count + 1);
    const before = (at / count - twoBefore) / (count + 1);
    const sums = histories.subarray(at, at + count);
    for (const each of tagsBefore(row, before - 1, twoBefore - 1))
      for (let tag = 0; tag < count; tag++) sums[tag]! += table[each * count + tag]!;
    const most = Math.max(...sums);
    for (let tag = 0; tag < count; tag++) sums[tag] = most - sums[tag]!;
  }
  return histories;
}

/** How far the tag with the next lowest lag is behind the best, whose lag is 0. */
function marginOf(values: Int32Array, at: number, count: number, best: number): number {
  let margin = Number.MAX_SAFE_INTEGER;
  for (let tag = 0; tag < count; tag++)
    if (tag !== best && values[at + tag]! < margin) margin = values[at + tag]!;
  return margin;
}
