import type { Figure } from '../../kernel/rows.ts';
import type { NumberRead } from './numbers.ts';

/** A quantity being put together: token range (last exclusive), with what the refiners have found. */
export interface Quantity {
  readonly first: number;
  readonly last: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: Figure['comparator'];
  readonly kind: Figure['kind'];
  readonly unit: string;
  readonly unitText: string | null;
  readonly change: Figure['change'];
  readonly form: NumberRead['form'];
  readonly scaled: boolean;
  readonly rule: string;
  readonly confidence: number;
}
