import type { Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../numbers/number.ts';
import { altered, type Quantity } from '../quantity.ts';
import { unitAt, type UnitFound } from './unit-at.ts';
import { besideUnits } from './lexicon.ts';

/** Units that are seldom anything else, by code. */
const plainly = new Set(['m', 'km', '[mi_i]', '[ft_i]', '[in_i]', 't', 'kg', 'L', '[gal_us]']);

/** A unit that does not stand right after its number: `15 extra minutes`, `three-quarters of a mile`. */
export function unitApart(
  atoms: Tokens,
  read: NumberRead,
  lexicon: FigureLexicon,
): UnitFound | null {
  const { last, form } = read;
  const next = atoms.at(last).lower;
  const money = lexicon.looseCurrencies.get(next);
  if (money !== undefined && isMoney(atoms, read, lexicon))
    return { unit: money, first: last, last: last + 1 };
  if (form === 'fraction' && next === 'of') return unitOfOne(atoms, last + 1, lexicon);
  if ((form !== 'digits' && form !== 'words') || !besideUnits.stretching.has(next)) return null;
  const found = unitAt(atoms, last + 1, false, lexicon);
  if (found === null || found.first !== last + 1) return null;
  const measure = besideUnits.adding.has(next) && plainly.has(found.unit.code);
  return found.unit.kind === 'duration' || measure ? found : null;
}

/** `5 million won`, `10,000 won ($8)`; not `500 won a prize`. */
function isMoney(
  atoms: Tokens,
  { last, value, scaled }: NumberRead,
  { sharedCurrencies, nations }: FigureLexicon,
): boolean {
  const after = atoms.at(last + 1);
  if (after.tag === 'DET' || after.lower === 'in') return false;
  if ((scaled && (value ?? 0) >= 1000) || after.text === '(') return true;
  const owners = sharedCurrencies.get(atoms.at(last).lower);
  return (
    (value ?? 0) >= 100 &&
    atoms.list.some(({ lower }) => owners?.has(nations.get(lower) ?? '') === true)
  );
}

/** `of a mile`, `of an hour`: what a fraction is of. */
function unitOfOne(atoms: Tokens, at: number, lexicon: FigureLexicon): UnitFound | null {
  if (!/^an?$/.test(atoms.at(at).lower)) return null;
  if (lexicon.words.halved.has(atoms.at(at + 1).lower)) return null;
  const found = unitAt(atoms, at + 1, false, lexicon);
  const whole = found !== null && found.first === at + 1 && atoms.at(found.last).tag !== 'NOUN';
  return whole && found.unit.kind !== 'percent' ? found : null;
}

/** `a year and a half`, `the past hour and a half`: one and its half, the unit amid them. */
export function oneAndHalf(atoms: Tokens, base: Quantity, lexicon: FigureLexicon): Quantity | null {
  const { first, form, value } = base;
  if (form !== 'fraction' || value !== 0.5 || atoms.at(first - 1).lower !== 'and') return null;
  const named = atoms.at(first - 2);
  const unit = lexicon.unitWords.get(named.lower);
  if (named.isEdge || unit?.kind !== 'duration' || named.lower.endsWith('s')) return null;
  const article = /^an?$/.test(atoms.at(first - 3).lower);
  const told = { kind: 'duration', unit: unit.code, unitText: named.text } as const;
  const amount = { value: 1.5, low: 1.5, high: 1.5, first: article ? first - 3 : first - 2 };
  return altered(base, amount, told, { rule: 'unit-word', confidence: 0.95 });
}

/** `15 below zero`, `20 degrees below zero`: degrees of frost. */
export function belowZero(atoms: Tokens, base: Quantity): Quantity | null {
  const { value, last } = base;
  const next = atoms.at(last).lower;
  if (next !== 'below' && !next.startsWith('degree')) return null;
  const degrees = next !== 'below';
  const at = degrees ? last + 1 : last;
  if (value === null || value <= 0 || atoms.at(at).lower !== 'below') return null;
  if (atoms.at(at + 1).lower !== 'zero') return null;
  const end = at + 2;
  return altered(
    base,
    { value: -value, low: -value, high: -value, last: end, end },
    { kind: 'measure', unit: 'deg', unitText: degrees ? atoms.at(last).text : null },
    { rule: 'unit-word', confidence: 0.9 },
  );
}
