import type { Tokens } from '../../doc/token.ts';
import { known } from '../../../lib/lists.ts';
import { altered, type Quantity } from '../quantity.ts';
import { besideUnits } from './lexicon.ts';

/** How many atoms apart the points and the percentage they belong to may stand. */
const reach = 12;

/**
 * `38 percent, down | 9 points |`, `rose | 3 points | to 45%`, `voters put her ahead by | 3 points |`:
 * beside a percentage or in a poll points are those of a percentage, and no index or score.
 */
export function withPoints(atoms: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const told: Quantity[] = [];
  for (let index = 0; index < quantities.length; index++) {
    const quantity = known(quantities, index);
    const { kind, unit, counted, value } = quantity;
    const points = kind === 'count' && unit === '1' && /^points?$/.test(counted ?? '');
    told.push(
      points && (value ?? 100) < 100 && isOfPercent(atoms, quantities, told.at(-1), index)
        ? altered(
            quantity,
            { kind: 'percent', unit: '{percentage_point}', unitText: counted },
            { counted: leadAfter(atoms, quantity) },
          )
        : quantity,
    );
  }
  return told;
}

function isOfPercent(
  atoms: Tokens,
  quantities: readonly Quantity[],
  before: Quantity | undefined,
  index: number,
): boolean {
  const { first, end } = known(quantities, index);
  const after = quantities[index + 1];
  const goesOn = /^(?:up|down|,)$/.test(atoms.at(first - 1).lower);
  if (before?.unit === '%' && goesOn && first - before.end < reach) return true;
  if (after?.unit === '%' && atoms.at(end + 1).lower === 'to' && after.first - end < 4) return true;
  if (before?.unit === '{percentage_point}' && first - before.end < 7) return true;
  for (let at = Math.max(0, first - 6); at < first; at++)
    if (atoms.at(at).lower === 'margin' && atoms.at(at + 2).lower === 'error') return true;
  return leads(atoms, first, end) && (isPoll(atoms) || quantities.some(({ unit }) => unit === '%'));
}

/** Whether a lead is told of nearby. */
function leads(atoms: Tokens, first: number, end: number): boolean {
  for (let at = Math.max(0, first - reach); at < end + 4; at++)
    if (besideUnits.ahead.holds(atoms.at(at))) return true;
  return false;
}

const isPoll = (atoms: Tokens): boolean =>
  atoms.list.some(({ lower }) => besideUnits.polls.has(lower));

/** `a ten-point | lead |`: what is told in points. */
const leadAfter = (atoms: Tokens, { end, counted }: Quantity): string | null => {
  const lead = atoms.at(end + (atoms.at(end).text === '-' ? 2 : 1));
  return counted === 'point' &&
    !lead.isEdge &&
    (lead.tag === 'NOUN' || besideUnits.ahead.holds(lead))
    ? lead.text
    : null;
};
