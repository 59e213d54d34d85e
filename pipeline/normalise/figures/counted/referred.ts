import { closedClass } from '../../doc/lexicon.ts';
import type { Figure } from '../../../../schemas/types.ts';
import { update, type Quantity } from '../quantity.ts';
import type { Subtokens } from '../subtokens.ts';
import { singularOf } from './head.ts';

/** What was counted before. */
interface Told {
  readonly value: number | null;
  readonly kind: Figure['kind'];
  readonly counted: string | null;
}

/**
 * With what was told before of those that a number points back to: `20 | of them`, `all | three`, `the | four`; the
 * nearest that has several, of a number with an article the nearest of the same number.
 */
export function withReferred(subtokens: Subtokens, quantities: readonly Quantity[]): Quantity[] {
  const told: Told[] = [...subtokens.earlier];
  return quantities.map((quantity) => {
    const counted = isUntold(quantity) ? referredOf(subtokens, quantity, told) : null;
    const done = counted === null ? quantity : update(quantity, { counted });
    told.push(done);
    return done;
  });
}

const isUntold = ({ counted, kind, rule }: Quantity): boolean =>
  counted === null && kind === 'count' && rule !== 'zero' && rule !== 'both';

function referredOf(
  subtokens: Subtokens,
  { first, end, value }: Quantity,
  told: readonly Told[],
): string | null {
  if (subtokens.at(end).lower === 'of' && subtokens.at(end + 1).lower === 'them')
    return told.findLast(isSeveral)?.counted ?? null;
  const lead = subtokens.at(first - 1);
  const points =
    lead.lower === 'the' || lead.lower === 'all' || closedClass.demonstratives.holds(lead);
  if (!points || (value ?? 0) < 2) return null;
  return told.findLast((each) => each.value === value && isSeveral(each))?.counted ?? null;
}

const isSeveral = ({ counted, kind, value }: Told): boolean =>
  counted !== null &&
  kind === 'count' &&
  value !== 1 &&
  counted.split(' ').some((word) => singularOf(word) !== word);
