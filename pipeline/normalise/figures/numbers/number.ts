import type { Unit } from '../units/unit.ts';

/** A number read from atoms, without modifier or unit; last exclusive. */
export interface NumberRead {
  readonly first: number;
  readonly last: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** digits, words, a magnitude without a number (`millions`), a fraction, one in so many. */
  readonly form: 'digits' | 'words' | 'magnitude' | 'fraction' | 'proportion';
  /** A currency sign before it. */
  readonly currency: Unit | null;
  /** Whether a scale word or sign makes it a quantity for sure. */
  readonly scaled: boolean;
}

/** The reading of a plain number. */
export const plain = (
  first: number,
  last: number,
  value: number,
  form: NumberRead['form'],
  scaled: boolean,
): NumberRead => ({ first, last, value, low: value, high: value, form, currency: null, scaled });

/** Drops the dust of binary fractions: 1.1 × 10⁹ is 1,100,000,000. */
export const tidy = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < exact ? value : Number(value.toPrecision(15));

/** A whole number below it has no more than 15 digits. */
const exact = 1e15;
