import type { Figure } from '../../../schemas/types.ts';
import type { FigureRule, Unit } from './types.ts';

/** A number read from subtokens, without modifier or unit; `last` is exclusive. */
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

/** A quantity being put together: a range of subtokens, with what the steps have found. */
export interface Quantity {
  readonly first: number;
  readonly last: number;
  /** Where its unit ends; `last` may leave the unit out of the text. */
  readonly end: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: Figure['comparator'];
  readonly kind: Figure['kind'];
  readonly unit: string;
  readonly unitText: string | null;
  readonly change: Figure['change'];
  readonly counted: string | null;
  readonly state: string | null;
  readonly form: NumberRead['form'];
  readonly scaled: boolean;
  readonly rule: FigureRule;
  readonly confidence: number;
}

/** The quantity of a number that has no unit. */
export function bare({ first, last, value, low, high, form, scaled }: NumberRead): Quantity {
  const ratio = form === 'proportion' || (form === 'fraction' && value !== null && value < 1);
  const magnitude = form === 'magnitude';
  return {
    first,
    last,
    end: last,
    value,
    low,
    high,
    comparator: magnitude ? 'order-of-magnitude' : 'exactly',
    kind: ratio ? 'ratio' : 'count',
    unit: '1',
    unitText: null,
    change: null,
    counted: null,
    state: null,
    form,
    scaled,
    rule: magnitude ? 'plural-magnitude' : ratio ? 'fraction' : 'count',
    confidence: magnitude || scaled ? 0.95 : 0.85,
  };
}

/**
 * A copy with other parts. All have the one shape that this gives them: spread where they are changed, they
 * would have one a place, and every look at one of so many shapes is slow.
 */
export function update(quantity: Quantity, ...parts: readonly Partial<Quantity>[]): Quantity {
  const copy: Quantity = {
    first: quantity.first,
    last: quantity.last,
    end: quantity.end,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    comparator: quantity.comparator,
    kind: quantity.kind,
    unit: quantity.unit,
    unitText: quantity.unitText,
    change: quantity.change,
    counted: quantity.counted,
    state: quantity.state,
    form: quantity.form,
    scaled: quantity.scaled,
    rule: quantity.rule,
    confidence: quantity.confidence,
  };
  return Object.assign(copy, ...parts) as Quantity;
}

/** The parts of a quantity with one exact value. */
export const exactly = (value: number): Pick<Quantity, 'value' | 'low' | 'high'> => ({
  value,
  low: value,
  high: value,
});
