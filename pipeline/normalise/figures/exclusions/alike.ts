import type { Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { closes } from '../numbers/fractions.ts';
import type { NumberRead } from '../numbers/number.ts';
import type { ExclusionRule as Rule } from './rule.ts';

/** A number that is a name, a label, a day or part of a code, and where it ends. */
export interface Named {
  readonly rule: Rule;
  readonly last: number;
}

const passedOn = new Set(['label', 'name', 'date', 'code', 'place', 'enumerator', 'year']);

/** The number with its rule, where another that is joined to it may be the same: `posts 542 | and 543`. */
export const namedBy = (
  atoms: Tokens,
  { first, last, form }: NumberRead,
  rule: Rule,
  lexicon: FigureLexicon,
): Named | null =>
  passedOn.has(rule.reason) && (form === 'digits' || lexicon.labels.holds(atoms.at(first - 1)))
    ? { rule, last }
    : null;

/** The rule of the number before, where a bare number is joined to it: `posts 542 and | 543`, `grades 3 to | 8`. */
export function alikeRule(
  atoms: Tokens,
  { first, last, form, scaled, currency, value }: NumberRead,
  named: Named | null,
  { excluding: { months } }: FigureLexicon,
): Rule | null {
  if (named === null || first - named.last !== 1 || scaled || currency !== null) return null;
  if (form !== 'digits' && (form !== 'words' || /^\d/.test(atoms.at(named.last - 1).text)))
    return null;
  const joint = atoms.at(named.last).lower;
  if (!/^(?:and|or|,|&|to|through)$/.test(joint)) return null;
  if (named.rule.reason === 'year' && !(joint !== ',' && isLaterYear(atoms, named, value)))
    return null;
  // `since June 1 to 63`: no day of a month.
  if ((value ?? 0) > 31 && months.holds(atoms.at(named.last - 2))) return null;
  const next = atoms.at(last);
  if (closes(next) || /^["”’]$/.test(next.text)) return named.rule;
  // `In round 5, | 12 | were hurt`: a comma ends what names.
  const goesOn = joint === ',' ? /^(?:CCONJ)$/ : /^(?:AUX|VERB|CCONJ|ADP)$/;
  return goesOn.test(next.tag) || /^(?:and|or)$/.test(next.lower) ? named.rule : null;
}

/** `from 1846 to | 48 |`, `A.D. 250 to | 552 |`. */
function isLaterYear(atoms: Tokens, { rule, last }: Named, value: number | null): boolean {
  const year = Number(atoms.at(last - 1).text);
  const short = (value ?? 0) < 100 ? year % 100 : year;
  return (rule.id === 'era' || (value ?? 0) < 100) && (value ?? 0) > short;
}
