import { decodeBytes, readWeights } from '../../../lib/weights.ts';
import type { VerbForms } from '../lexicon.ts';
import type { Tag } from '../bits.ts';
import { createRow, lettersOf, type Letters } from './features.ts';
import { historiesOf, Scores } from './scores.ts';

/** pipeline/weights/tags.json, as models/tagger/train.ts writes it. */
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

/** What the model says of a form alone. */
export interface Studied {
  readonly letters: Letters;
  /** The only tag of a common word, by its index; -1 where the company decides. */
  readonly certain: number;
  /** Where its scores begin. */
  readonly at: number;
  /** Of the scores: another one does not know it. */
  readonly generation: number;
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

/** `names` are certain in this one spelling, whatever their letters look like. */
export function createTagModel(
  { tags, bits, certain, weights }: TagWeights,
  verbs: VerbForms,
  names: ReadonlySet<string>,
): TagModel {
  const count = tags.length;
  const table = squares(decodeBytes(weights));
  const row = createRow(bits);
  const histories = historiesOf(table, row, count);
  const scores = new Scores(table, row, count);
  const certainTags = new Map(
    tags.flatMap((tag, index) => (certain[tag] ?? '').split(' ').map((word) => [word, index])),
  );
  const name = tags.indexOf('PROPN');
  const number = tags.indexOf('NUM');
  const certainTag = (text: string, lower: string): number => {
    if (names.has(text)) return name;
    return numeral.test(text) ? number : (certainTags.get(lower) ?? -1);
  };
  return {
    tags,
    tidy: () => {
      scores.tidy();
    },
    knows: ({ generation }) => generation === scores.generation,
    study: (text, lower) => {
      const letters = lettersOf(text, lower, verbs);
      const at = scores.add(letters);
      return { letters, certain: certainTag(text, lower), at, generation: scores.generation };
    },
    choose: (before, itself, after, tag, tagTwoBefore) => {
      const own = scores.lagsOfItself(itself.at, itself.letters, tag);
      const next = scores.lagsOfNext(after.at, after.letters, tag);
      const last = scores.lagsOfLast(before.at);
      const history = ((tag + 1) * (count + 1) + tagTwoBefore + 1) * count;
      const { values } = scores;
      const best = values[own + count] ?? 0;
      const margin = values[own + count + 1] ?? 0;
      // Two of three words: their company makes no other tag of theirs catch up.
      if (
        (values[last + best] ?? 0) + (values[next + best] ?? 0) + (histories[history + best] ?? 0) <
        margin
      )
        return best;
      let chosen = 0;
      let least = Number.MAX_SAFE_INTEGER;
      for (let each = 0; each < count; each++) {
        const sides = (values[last + each] ?? 0) + (values[next + each] ?? 0);
        const total = (values[own + each] ?? 0) + sides + (histories[history + each] ?? 0);
        if (total >= least) continue;
        least = total;
        chosen = each;
      }
      return chosen;
    },
  };
}
