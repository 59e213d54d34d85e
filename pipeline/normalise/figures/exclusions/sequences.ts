import type { Tokens } from '../../doc/token.ts';
import { known } from '../../../lib/lists.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { Quantity } from '../quantity.ts';
import type { ExclusionDraft } from '../types.ts';
import { exclusionAt } from './rule.ts';

const sequence = { id: 'sequence', reason: 'sequence' } as const;
const ball = { id: 'ball', reason: 'sequence' } as const;

const joints = /^(?:,|and|or|&|-|–)$/;

/**
 * Without numbers that are told for their own sake: `the winning numbers were | 4, 8, 15, 16 | and the
 * bonus ball | 7 |`, `the keys | 1, 2, 3, 4 and 5 |`.
 */
export function withoutSequences(
  atoms: Tokens,
  quantities: readonly Quantity[],
  lexicon: FigureLexicon,
  excluded: ExclusionDraft[],
): readonly Quantity[] {
  let listed: ReadonlySet<number> | null = null;
  for (let index = 0; index < quantities.length;) {
    let last = index;
    while (isBare(quantities[last]) && continues(atoms, quantities, last)) last++;
    const count = last - index + 1;
    if (count > 2 && isList(atoms, quantities, index, last, lexicon)) {
      const more: Set<number> = new Set(listed ?? []);
      for (let at = index; at <= last; at++) more.add(at);
      listed = more;
    }
    index = last + 1;
  }
  if (listed === null) return quantities;
  const drawn = listed;
  return quantities.filter((quantity, index) => {
    const rule = drawn.has(index) ? sequence : isBall(atoms, quantity) ? ball : null;
    if (rule !== null) excluded.push(exclusionAt(atoms, quantity, rule));
    return rule === null;
  });
}

const isBare = (quantity: Quantity | undefined): boolean =>
  quantity !== undefined &&
  quantity.kind === 'count' &&
  quantity.unit === '1' &&
  quantity.counted === null &&
  !quantity.scaled &&
  Number.isInteger(quantity.value) &&
  (quantity.value ?? 0) < 100;

/** Whether the next quantity is bare too, and only a comma or `and` stands between. */
function continues(atoms: Tokens, quantities: readonly Quantity[], at: number): boolean {
  const [a, b] = [known(quantities, at), quantities[at + 1]];
  if (b === undefined || !isBare(b) || b.first - a.end > 2 || b.first === a.end) return false;
  for (let index = a.end; index < b.first; index++)
    if (!joints.test(atoms.at(index).lower)) return false;
  return true;
}

function isList(
  atoms: Tokens,
  quantities: readonly Quantity[],
  first: number,
  last: number,
  { excluding: { drawn } }: FigureLexicon,
): boolean {
  if (atoms.list.some((atom) => drawn.holds(atom)) && last - first > 2) return true;
  if (last - first < 4) return false;
  for (let at = first + 1; at <= last; at++)
    if (valueAt(quantities, at) <= valueAt(quantities, at - 1)) return false;
  return true;
}

const valueAt = (quantities: readonly Quantity[], at: number): number => quantities[at]?.value ?? 0;

/** `a bonus ball of | 7 |`, `the Powerball | 7 |`. */
const isBall = (atoms: Tokens, quantity: Quantity): boolean =>
  quantity.kind === 'count' &&
  /ball$/.test(
    atoms.at(
      quantity.first - (/^(?:of|was|is|:)$/.test(atoms.at(quantity.first - 1).lower) ? 2 : 1),
    ).lower,
  );
