import type { Figure } from '../../kernel/rows.ts';
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
  readonly rule: string;
  readonly confidence: number;
}
