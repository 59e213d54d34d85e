import {
  afterTag,
  byPlace,
  tagsBefore,
  withTagBefore,
  type Letters,
  type Row,
} from './features.ts';

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
export class Scores {
  /** All numbers; another array when they have grown. */
  values = new Int32Array(fewestNumbers);
  /** How often all forms were forgotten: what was said of a form before is not true any more. */
  generation = 0;
  /** The first is given to no form, so that 0 can stand for none. */
  #used = 1;
  readonly #weights: Int16Array;
  readonly #row: Row;
  readonly #count: number;

  /**
   * @param weights one a row and tag
   * @param count of the tags
   */
  constructor(weights: Int16Array, row: Row, count: number) {
    this.#weights = weights;
    this.#row = row;
    this.#count = count;
  }

  /** Forgets all forms where they have become too many. */
  tidy(): void {
    if (this.#used <= mostNumbers) return;
    this.values = new Int32Array(fewestNumbers);
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
    this.#addUp(last(this.#row, letters), this.lagsOfLast(at));
    turnToLags(this.values, this.lagsOfLast(at), count);
    this.#addUp(itself(this.#row, letters), at + 3 * count + 2);
    this.#addUp(next(this.#row, letters), at + 4 * count + 2);
    return at;
  }

  /** Where a form’s lags as the word itself stand, after a tag; behind them the best tag, and how far the next is behind it. */
  lagsOfItself(form: number, letters: Letters, tagBefore: number): number {
    const place = form + tagBefore + 1;
    const known = this.values[place] ?? 0;
    if (known > 0) return known;
    const sums = form + 3 * this.#count + 2;
    return this.#lags(place, sums, withTagBefore(this.#row, letters, tagBefore));
  }

  /** Where its lags as the word after stand. */
  lagsOfNext(form: number, letters: Letters, tagBefore: number): number {
    const place = form + this.#count + 1 + tagBefore + 1;
    const known = this.values[place] ?? 0;
    if (known > 0) return known;
    const sums = form + 4 * this.#count + 2;
    return this.#lags(place, sums, afterTag(this.#row, letters, tagBefore));
  }

  /** Where its lags as the word before stand. */
  lagsOfLast(form: number): number {
    return form + 2 * this.#count + 2;
  }

  /** Makes lags of sums and the weights of rows, and notes their place. */
  #lags(place: number, sums: number, rows: readonly number[]): number {
    const count = this.#count;
    const at = this.#reserve(count + 2);
    this.values.copyWithin(at, sums, sums + count);
    this.#addUp(rows, at);
    turnToLags(this.values, at, count);
    const best = this.values.indexOf(0, at) - at;
    this.values[at + count] = best;
    this.values[at + count + 1] = leastBut(best, this.values, at, count);
    this.values[place] = at;
    return at;
  }

  #addUp(rows: readonly number[], at: number): void {
    addUp(this.values, at, this.#weights, rows, this.#count);
  }

  #reserve(length: number): number {
    const at = this.#used;
    this.#used += length;
    if (this.#used > this.values.length) {
      const grown = new Int32Array(2 * this.values.length);
      grown.set(this.values);
      this.values = grown;
    }
    return at;
  }
}

/** The lags of two tags before, one a tag: by the tag before and, within that, the one before it, from -1 on. */
export function historiesOf(weights: Int16Array, row: Row, count: number): Int32Array {
  const histories = new Int32Array((count + 1) ** 2 * count);
  let at = 0;
  for (let before = -1; before < count; before++)
    for (let twoBefore = -1; twoBefore < count; twoBefore++) {
      addUp(histories, at, weights, tagsBefore(row, before, twoBefore), count);
      turnToLags(histories, at, count);
      at += count;
    }
  return histories;
}

/** Adds the weights of rows, one a tag, to the sums that stand at a place. */
function addUp(
  values: Int32Array,
  at: number,
  weights: Int16Array,
  rows: readonly number[],
  count: number,
): void {
  for (const row of rows)
    for (let tag = 0; tag < count; tag++)
      values[at + tag] = (values[at + tag] ?? 0) + (weights[row * count + tag] ?? 0);
}

function turnToLags(values: Int32Array, at: number, count: number): void {
  let most = values[at] ?? 0;
  for (let tag = 1; tag < count; tag++)
    if ((values[at + tag] ?? 0) > most) most = values[at + tag] ?? 0;
  for (let tag = 0; tag < count; tag++) values[at + tag] = most - (values[at + tag] ?? 0);
}

/** The least lag of all tags but one. */
function leastBut(best: number, values: Int32Array, at: number, count: number): number {
  let least = Number.MAX_SAFE_INTEGER;
  for (let tag = 0; tag < count; tag++)
    if (tag !== best && (values[at + tag] ?? 0) < least) least = values[at + tag] ?? 0;
  return least;
}
