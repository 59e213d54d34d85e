import { known } from '../../../lib/lists.ts';
import type { Tokens } from '../../doc/token.ts';
import { update, type Quantity } from '../quantity.ts';
import { pastHyphen } from '../subtokens.ts';
import { besideUnits } from '../words.ts';

/** How many subtokens apart the points and the percentage they belong to may stand. */
const reach = 12;

/**
 * `38 percent, down [9 points]`, `rose [3 points] to 45%`, `voters put her ahead by [3 points]`:
 * beside a percentage or in a poll points are those of a percentage, and no index or score.
 */
export function withPoints(tokens: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const told: Quantity[] = [];
  for (let index = 0; index < quantities.length; index++) {
    const quantity = known(quantities, index);
    const { kind, counted, value } = quantity;
    const points = kind === 'count' && /^points?$/.test(counted ?? '') && (value ?? 100) < 100;
    told.push(
      points && isOfPercent(tokens, quantity, told.at(-1), quantities)
        ? update(
            quantity,
            { kind: 'percent', unit: '{percentage_point}', unitText: counted },
            { counted: leadAfter(tokens, quantity) },
          )
        : quantity,
    );
  }
  return told;
}

function isOfPercent(
  tokens: Tokens,
  { first, end }: Quantity,
  before: Quantity | undefined,
  all: readonly Quantity[],
): boolean {
  const away = first - (before?.end ?? -Infinity);
  if (before?.unit === '%' && away < reach && /^(?:up|down|,)$/.test(tokens.at(first - 1).lower))
    return true;
  if (before?.unit === '{percentage_point}' && away < 7) return true;
  // `a margin of error of 3 points`
  if (tokens.list.slice(Math.max(0, first - 6), first).some(({ lower }) => lower === 'error'))
    return true;
  const around = tokens.list.slice(Math.max(0, first - reach), end + 4);
  return (
    around.some((token) => besideUnits.ahead.holds(token)) &&
    (all.some(({ unit }) => unit === '%') ||
      tokens.list.some((token) => besideUnits.polls.holds(token)))
  );
}

/** `a ten-point [lead]`: what is told in points. */
function leadAfter(tokens: Tokens, { end, counted }: Quantity): string | null {
  const lead = tokens.at(pastHyphen(tokens, end) + 1);
  return counted === 'point' && (lead.tag === 'NOUN' || besideUnits.ahead.holds(lead))
    ? lead.text
    : null;
}
