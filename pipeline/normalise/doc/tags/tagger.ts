import { known } from '../../../lib/lists.ts';
import { decodeBytes, readWeights, squares } from '../../../lib/weights.ts';
import type { IrregularForms } from '../lexicon.ts';
import type { Tag, Token } from '../token.ts';
import {
  afterTag,
  byPlace,
  createRow,
  lettersOf,
  tagsBefore,
  withTagBefore,
  type Letters,
  type Row,
  type Studied,
} from './features.ts';

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

const numeral = /^\d+(?:[.,]\d+)*$/;

/**
 * A greedy averaged perceptron (Collins, “Discriminative Training Methods for Hidden Markov
 * Models”, 2002): the tag of a word is the one with the highest sum of weights, given the words
 * around it and the two tags before. The same sentence gets the same tags, whatever came before.
 */
export class Tagger {
  readonly #tags: readonly Tag[];
  readonly #row: Row;
  readonly #scores: Scores;
  readonly #verbs: IrregularForms;
  readonly #names: ReadonlySet<string>;
  readonly #nouns: ReadonlySet<string>;
  readonly #certain: ReadonlyMap<string, number>;
  #edge: Studied;

  /** @param names @param nouns certain in this one spelling, whatever their letters look like */
  constructor(
    { tags, bits, certain, weights }: TagWeights,
    verbs: IrregularForms,
    names: ReadonlySet<string>,
    nouns: ReadonlySet<string>,
  ) {
    this.#tags = tags;
    this.#row = createRow(bits);
    this.#scores = new Scores(squares(decodeBytes(weights)), this.#row, tags.length);
    this.#verbs = verbs;
    this.#names = names;
    this.#nouns = nouns;
    this.#certain = new Map(
      tags.flatMap((tag, index) => (certain[tag] ?? '').split(' ').map((word) => [word, index])),
    );
    this.#edge = this.#studied('', '');
  }

  /** Gives the words of one sentence, those from first up to last, their part of speech, in place. */
  tag(words: readonly Token[], first: number, last: number): void {
    this.#scores.tidy();
    if (this.#edge.generation !== this.#scores.generation) this.#edge = this.#studied('', '');
    let itself = this.#edge;
    let after = first < last ? this.#study(known(words, first)) : this.#edge;
    let tagBefore = -1;
    let tagTwoBefore = -1;
    for (let index = first; index < last; index++) {
      const before = itself;
      itself = after;
      after = index + 1 < last ? this.#study(known(words, index + 1)) : this.#edge;
      const tag =
        itself.certain >= 0
          ? itself.certain
          : this.#scores.choose(before, itself, after, tagBefore, tagTwoBefore);
      known(words, index).tagAs(this.#tags[tag] ?? 'X');
      tagTwoBefore = tagBefore;
      tagBefore = tag;
    }
  }

  #study({ form }: Token): Studied {
    if (form === null) return this.#edge;
    const { studied } = form;
    return studied !== null && studied.generation === this.#scores.generation
      ? studied
      : (form.studied = this.#studied(form.text, form.lower));
  }

  #studied(text: string, lower: string): Studied {
    const letters = lettersOf(text, lower, this.#verbs);
    const at = this.#scores.add(letters);
    const certain = this.#certainTag(text, lower);
    return { letters, certain, at, generation: this.#scores.generation };
  }

  #certainTag(text: string, lower: string): number {
    const certain = this.#certain.get(lower);
    if (this.#names.has(text)) return this.#tags.indexOf('PROPN');
    if (this.#nouns.has(text)) return this.#tags.indexOf('NOUN');
    return certain ?? (numeral.test(text) ? this.#tags.indexOf('NUM') : -1);
  }
}

/** Of numbers: 32 MB, which fifty thousand forms need, and within them room for one more sentence of many new words. */
const mostNumbers = 2 ** 23 - 2 ** 17;
const fewestNumbers = 2 ** 16;

/**
 * What a model’s weights say of each form, for each tag: as the word itself, as the one before and as the one after. All
 * numbers stand in one row: an array for each of them took three times the memory, and the tagger, which
 * waits for memory more than for anything else, twice the time.
 *
 * Lags are how far each tag’s sum is behind the highest: the lowest total of lags is the highest of sums.
 */
class Scores {
  /** How often all forms were forgotten: what was said of a form before is not true any more. */
  generation = 0;
  /** All numbers; another array when they have grown. */
  #values = new Int32Array(fewestNumbers);
  /** The first is given to no form, so that 0 can stand for none. */
  #used = 1;
  readonly #weights: Int16Array;
  readonly #row: Row;
  readonly #count: number;
  /** Lags of the tags before: by the tag before and, within that, the one before it, from -1 on. */
  readonly #histories: Int32Array;

  /**
   * @param weights one a row and tag
   * @param count of the tags
   */
  constructor(weights: Int16Array, row: Row, count: number) {
    this.#weights = weights;
    this.#row = row;
    this.#count = count;
    this.#histories = new Int32Array((count + 1) ** 2 * count);
    let at = 0;
    for (let before = -1; before < count; before++)
      for (let twoBefore = -1; twoBefore < count; twoBefore++) {
        this.#addUp(tagsBefore(row, before, twoBefore), this.#histories, at);
        turnToLags(this.#histories, at, count);
        at += count;
      }
  }

  /** Forgets all forms where they have become too many; to be called between sentences. */
  tidy(): void {
    if (this.#used <= mostNumbers) return;
    this.#values = new Int32Array(fewestNumbers);
    this.#used = 1;
    this.generation++;
  }

  /**
   * Adds a form and says where its numbers begin: places of its lags after each tag before it, from -1 on, as the
   * word itself and as the one after (0: not yet); its lags as the one before; its sums without
   * the tag before it, as the word itself and as the one after.
   */
  add(letters: Letters): number {
    const count = this.#count;
    const at = this.#reserve(5 * count + 2);
    const [itself, last, next] = byPlace;
    const lags = at + 2 * count + 2;
    this.#addUp(last(this.#row, letters), this.#values, lags);
    turnToLags(this.#values, lags, count);
    this.#addUp(itself(this.#row, letters), this.#values, lags + count);
    this.#addUp(next(this.#row, letters), this.#values, lags + 2 * count);
    return at;
  }

  /** The tag of a word, by its index, between the words before and after, after two tags: -1 before the sentence. */
  choose(
    before: Studied,
    itself: Studied,
    after: Studied,
    tagBefore: number,
    tagTwoBefore: number,
  ): number {
    const count = this.#count;
    const own = this.#lagsOfItself(itself, tagBefore);
    const next = this.#lagsOfNext(after, tagBefore);
    const last = before.at + 2 * count + 2;
    const history = ((tagBefore + 1) * (count + 1) + tagTwoBefore + 1) * count;
    const values = this.#values;
    const histories = this.#histories;
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
  }

  /** Where a form’s lags as the word itself stand, after a tag; behind them the best tag, and how far the next is behind it. */
  #lagsOfItself({ at, letters }: Studied, tagBefore: number): number {
    const place = at + tagBefore + 1;
    const made = this.#values[place] ?? 0;
    if (made > 0) return made;
    const rows = withTagBefore(this.#row, letters, tagBefore);
    return this.#lags(place, at + 3 * this.#count + 2, rows);
  }

  /** Where its lags as the word after stand. */
  #lagsOfNext({ at, letters }: Studied, tagBefore: number): number {
    const place = at + this.#count + 1 + tagBefore + 1;
    const made = this.#values[place] ?? 0;
    if (made > 0) return made;
    const rows = afterTag(this.#row, letters, tagBefore);
    return this.#lags(place, at + 4 * this.#count + 2, rows);
  }

  /** Makes lags of sums and the weights of rows, and notes their place. */
  #lags(place: number, sums: number, rows: readonly number[]): number {
    const count = this.#count;
    const at = this.#reserve(count + 2);
    const values = this.#values;
    values.copyWithin(at, sums, sums + count);
    this.#addUp(rows, values, at);
    turnToLags(values, at, count);
    const best = values.indexOf(0, at) - at;
    let margin = Number.MAX_SAFE_INTEGER;
    for (let tag = 0; tag < count; tag++)
      if (tag !== best) margin = Math.min(margin, values[at + tag] ?? 0);
    values[at + count] = best;
    values[at + count + 1] = margin;
    values[place] = at;
    return at;
  }

  /** Adds the weights of rows, one a tag, to the sums that stand at a place. */
  #addUp(rows: readonly number[], sums: Int32Array, at: number): void {
    for (const row of rows)
      for (let tag = 0; tag < this.#count; tag++) {
        const weight = this.#weights[row * this.#count + tag] ?? 0;
        sums[at + tag] = (sums[at + tag] ?? 0) + weight;
      }
  }

  #reserve(length: number): number {
    const at = this.#used;
    this.#used += length;
    if (this.#used > this.#values.length) {
      const grown = new Int32Array(2 * this.#values.length);
      grown.set(this.#values);
      this.#values = grown;
    }
    return at;
  }
}

function turnToLags(sums: Int32Array, at: number, count: number): void {
  let most = sums[at] ?? 0;
  for (let tag = 1; tag < count; tag++) most = Math.max(most, sums[at + tag] ?? 0);
  for (let tag = 0; tag < count; tag++) sums[at + tag] = most - (sums[at + tag] ?? 0);
}
