import type { FigureRule } from './types.ts';
import type { Figure } from '../../../schemas/types.ts';
import type { NumberRead } from './numbers/number.ts';

/** A quantity being put together: range of atoms (last exclusive), with what the refiners have found. */
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

/**
 * A copy with other parts. All have the one shape that this gives them: spread where they are changed, they
 * would have one a place, and every look at one of so many shapes is slow.
 */
export function altered(quantity: Quantity, ...parts: readonly Partial<Quantity>[]): Quantity {
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
