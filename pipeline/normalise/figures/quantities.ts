import type { Tokens } from '../doc/token.ts';
import { isPlainDigit } from '../doc/letters.ts';
import type { DateMention } from '../doc/doc.ts';
import type { FigureLexicon } from './lexicon.ts';
import { readImplicit } from './numbers/implicit.ts';
import { alikeRule, namedBy, type Named } from './exclusions/alike.ts';
import { exclusionOf } from './exclusions/exclusions.ts';
import { exclusionAt } from './exclusions/rule.ts';
import type { NumberRead } from './numbers/number.ts';
import { readNumber } from './numbers/numbers.ts';
import { proportionOf } from './numbers/proportions.ts';
import type { Quantity } from './quantity.ts';
import { joinRange } from './bounds/ranges.ts';
import type { ExclusionDraft } from './types.ts';
import { withUnit } from './units/units.ts';

/**
 * The quantities of one sentence, in order: numbers with their units, ranges as one.
 * @param excluded takes the numbers that are no figures
 */
export function quantitiesIn(
  atoms: Tokens,
  dates: readonly DateMention[],
  lexicon: FigureLexicon,
  excluded: ExclusionDraft[],
): Quantity[] {
  const found: Quantity[] = [];
  let named: Named | null = null;
  for (let index = 0; index < atoms.length; index++) {
    if (lexicon.implicit.holds(atoms.at(index))) {
      const implicit = readImplicit(atoms, index, lexicon);
      if (implicit !== null) found.push(implicit);
      continue;
    }
    if (!mayBegin(atoms, index, lexicon)) continue;
    const read = readNumber(atoms, index, lexicon);
    if (read === null) continue;
    const whole = withProportion(atoms, read, lexicon);
    const rule =
      exclusionOf(atoms, whole, dates, lexicon) ?? alikeRule(atoms, whole, named, lexicon);
    if (rule !== null) {
      excluded.push(exclusionAt(atoms, read, rule));
      named = namedBy(atoms, whole, rule, lexicon);
      index = Math.max(index, read.last - 1);
      continue;
    }
    const quantity = withUnit(atoms, whole, lexicon);
    const before = found.at(-1);
    const range = before === undefined ? null : joinRange(atoms, before, quantity, lexicon);
    if (range !== null) found[found.length - 1] = range;
    else if (before === undefined || !isConversion(atoms, before, quantity)) found.push(quantity);
    else excluded.push(exclusionAt(atoms, read, conversion));
    index = nextAfter(atoms, read, quantity) - 1;
  }
  return found;
}

const conversion = { id: 'conversion', reason: 'repeated' } as const;

/** A digit, a sign, or a word that may begin a quantity: most atoms are none. */
function mayBegin(atoms: Tokens, index: number, lexicon: FigureLexicon): boolean {
  const atom = atoms.at(index);
  const { text, lower } = atom;
  const unit = text.charCodeAt(0);
  if (isPlainDigit(unit)) return true;
  if (lower !== 'a' && lower !== 'an') return lexicon.starters.holds(atom) || lower.endsWith('.');
  const next = atoms.at(index + 1).lower;
  return (
    lexicon.scales.has(next) ||
    lexicon.fractions.has(next) ||
    lexicon.vague.has(next) ||
    atoms.at(index + 1).text === '$'
  );
}

/** Where to read on: after the unit, or at a bracket that stands within it. */
function nextAfter(atoms: Tokens, read: NumberRead, { end }: Quantity): number {
  for (let at = read.last; at < end; at++) if (atoms.at(at).text === '(') return at;
  return Math.max(end, read.last);
}

/** `a quarter of 1 percent`, `half of one per cent`: the fraction of one unit is that of the unit. */
function ofOne(atoms: Tokens, read: NumberRead): NumberRead {
  const one = /^(?:1|one|a)$/.test(atoms.at(read.last + 1).lower);
  const percent = /^(?:%|percent|per|percentage)$/.test(atoms.at(read.last + 2).lower);
  return read.form === 'fraction' && one && percent
    ? { ...read, last: read.last + 2, form: 'words', scaled: true }
    : read;
}

/** `one in five`: the second number read with the first. */
function withProportion(atoms: Tokens, read: NumberRead, lexicon: FigureLexicon): NumberRead {
  const joint = atoms.at(read.last).lower;
  if (joint === 'of' && atoms.at(read.last + 1).lower !== 'every') {
    const bottom = readNumber(atoms, read.last + 1, lexicon);
    const share = bottom === null ? null : proportionOf(atoms, read, bottom);
    return share ?? ofOne(atoms, read);
  }
  const hyphened = joint === '-' && atoms.at(read.last + 1).lower === 'in';
  if (!hyphened && !/^(?:in|out|to|of)$/.test(joint)) return read;
  for (let at = read.last + 1; at < read.last + 4; at++) {
    const bottom = readNumber(atoms, at, lexicon);
    if (bottom !== null) return proportionOf(atoms, read, bottom) ?? read;
  }
  return read;
}

/** The same amount again as `$22,480` in brackets right after `2,435,000 yen` stays; of one unit it goes. */
const isConversion = (atoms: Tokens, a: Quantity, b: Quantity): boolean =>
  atoms.at(b.first - 1).text === '(' &&
  b.first - 1 === a.end &&
  a.value !== null &&
  a.value === b.value &&
  a.kind === b.kind;
