import type { Token } from '../annotate/types.ts';
import type { Quantity } from './quantity.ts';

/** How many atoms apart the points and the percentage they belong to may stand. */
const reach = 12;

/**
 * `38 percent, down | 9 points |`, `rose | 3 points | to 45%`: beside a percentage points are those of
 * a percentage, and no index or score.
 */
export const withPoints = (atoms: readonly Token[], quantities: readonly Quantity[]): Quantity[] =>
  quantities.map((quantity, index) => {
    const { first, end, kind, unit, counted, value } = quantity;
    if (kind !== 'count' || unit !== '1' || (value ?? 100) >= 100) return quantity;
    if (!/^points?$/.test(counted ?? '')) return quantity;
    const [before, after] = [quantities[index - 1], quantities[index + 1]];
    const goesOn = /^(?:up|down|,)$/.test(atoms[first - 1]?.lower ?? '');
    const isNear =
      (before?.unit === '%' && goesOn && first - before.end < reach) ||
      (after?.unit === '%' && atoms[end + 1]?.lower === 'to' && after.first - end < 4);
    return isNear
      ? {
          ...quantity,
          ...{ kind: 'percent', unit: '{percentage_point}', unitText: counted, counted: null },
        }
      : quantity;
  });
