import type { Tokens } from '../../doc/token.ts';
import { altered, type Quantity } from '../quantity.ts';
import { statementWords } from './lexicon.ts';

/** `more than 20 and fewer than 35`, `at least 5 but no more than 9`: two bounds of one quantity. */
export function joinBounds(atoms: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const before = joined.at(-1);
    const both = before === undefined ? null : boundsOf(atoms, before, quantity);
    if (both === null) joined.push(quantity);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function boundsOf(atoms: Tokens, a: Quantity, b: Quantity): Quantity | null {
  if (a.value === null || b.value === null || b.first - a.end > 2) return null;
  for (let at = a.end; at < b.first; at++)
    if (!statementWords['bound-links'].holds(atoms.at(at))) return null;
  const [low, high] = isFloor(a) && isCap(b) ? [a, b] : isCap(a) && isFloor(b) ? [b, a] : [];
  if (low?.low == null || high?.high == null || low.low >= high.high) return null;
  if (a.unit !== b.unit && a.unit !== '1' && b.unit !== '1') return null;
  const wide = a.unit === '1' ? b : a;
  const whole = { first: a.first, last: b.last, end: b.end, counted: b.counted ?? a.counted };
  const bounds = { value: null, low: low.low, high: high.high, comparator: 'between' } as const;
  return altered(wide, whole, bounds, { rule: 'two-bounds', confidence: 0.93 });
}

const isFloor = ({ comparator }: Quantity): boolean =>
  comparator === 'more-than' || comparator === 'at-least';

const isCap = ({ comparator }: Quantity): boolean =>
  comparator === 'less-than' || comparator === 'at-most';
