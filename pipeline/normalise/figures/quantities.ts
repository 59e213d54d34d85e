import { tokenAt } from '../annotate/edge.ts';
import { isPlainDigit } from '../../kernel/letters.ts';
import type { Span } from '../../kernel/span.ts';
import { leftOf } from '../../kernel/lists.ts';
import type { DateMention, Token } from '../annotate/types.ts';
import type { FigureLexicon } from './lexicon.ts';
import { closes } from './numbers/fractions.ts';
import { readImplicit } from './numbers/implicit.ts';
import { isNoFigure } from './not-figures/not-figures.ts';
import { months } from './not-figures/times.ts';
import type { NumberRead } from './numbers/number.ts';
import { readNumber } from './numbers/numbers.ts';
import { proportionOf } from './numbers/proportions.ts';
import type { Quantity } from './quantity.ts';
import { joinRange } from './bounds/ranges.ts';
import { withUnit } from './units/units.ts';

/**
 * The quantities of one sentence, in order: numbers with their units, ranges as one; what is no figure goes.
 *
 * @param unread takes long numbers that no rule can read
 */
export function quantitiesIn(
  atoms: readonly Token[],
  dates: readonly DateMention[],
  lexicon: FigureLexicon,
  unread: Span[],
): Quantity[] {
  const found: Quantity[] = [];
  let named = -1;
  for (let index = 0; index < atoms.length; index++) {
    if (lexicon.implicit.holds(atoms[index])) {
      const implicit = readImplicit(atoms, index, lexicon);
      if (implicit !== null) found.push(implicit);
      continue;
    }
    if (!mayBegin(atoms, index, lexicon)) continue;
    const read = readNumber(atoms, index, lexicon);
    if (read === null) {
      const atom = atoms[index];
      if (atom !== undefined && isLongNumber(atom.text))
        unread.push({ start: atom.start, end: atom.end });
      continue;
    }
    const whole = withProportion(atoms, read, lexicon);
    if (isNoFigure(atoms, whole, dates, lexicon) || isAlike(atoms, whole, named)) {
      const labelled = lexicon.words.labels.has(leftOf(atoms, whole.first)?.lower ?? '');
      if (whole.form === 'digits' || labelled) named = whole.last;
      index = Math.max(index, read.last - 1);
      continue;
    }
    const quantity = withUnit(atoms, whole, lexicon);
    const before = found.at(-1);
    const range = before === undefined ? null : joinRange(atoms, before, quantity, lexicon);
    if (range !== null) found[found.length - 1] = range;
    else if (before === undefined || !isConversion(atoms, before, quantity)) found.push(quantity);
    index = nextAfter(atoms, read, quantity) - 1;
  }
  return found;
}

/** `posts 542 and 543`: a bare number beside one that is a name is a name too. */
function isAlike(
  atoms: readonly Token[],
  { first, last, form, scaled, currency, value }: NumberRead,
  named: number,
): boolean {
  if (named < 0 || first - named !== 1 || scaled || currency !== null) return false;
  if (form !== 'digits' && (form !== 'words' || /^\d/.test(leftOf(atoms, named)?.text ?? '')))
    return false;
  if (!/^(?:and|or|,|&|to|through)$/.test(atoms[named]?.lower ?? '')) return false;
  // `since June 1 to 63`: no day of a month.
  if ((value ?? 0) > 31 && months.has(leftOf(atoms, named - 1)?.lower ?? '')) return false;
  const next = atoms[last];
  if (next === undefined || closes(next) || /^["”’]$/.test(next.text)) return true;
  return /^(?:and|or|AUX|VERB|CCONJ|ADP)$/.test(next.tag);
}

/** A digit, a sign, or a word that may begin a quantity: most atoms are none. */
function mayBegin(atoms: readonly Token[], index: number, lexicon: FigureLexicon): boolean {
  const atom = tokenAt(atoms, index);
  const { text, lower } = atom;
  const unit = text.charCodeAt(0);
  if (isPlainDigit(unit)) return true;
  if (lower !== 'a' && lower !== 'an') return lexicon.starters.holds(atom) || lower.endsWith('.');
  const next = atoms[index + 1]?.lower ?? '';
  return (
    lexicon.scales.has(next) ||
    lexicon.fractions.has(next) ||
    lexicon.vague.has(next) ||
    atoms[index + 1]?.text === '$'
  );
}

/** Where to read on: after the unit, or at a bracket that stands within it. */
function nextAfter(atoms: readonly Token[], read: NumberRead, { end }: Quantity): number {
  for (let at = read.last; at < end; at++) if (atoms[at]?.text === '(') return at;
  return Math.max(end, read.last);
}

/** `a quarter of 1 percent`, `half of one per cent`: the fraction of one unit is that of the unit. */
function ofOne(atoms: readonly Token[], read: NumberRead): NumberRead {
  const one = /^(?:1|one|a)$/.test(atoms[read.last + 1]?.lower ?? '');
  const percent = /^(?:%|percent|per|percentage)$/.test(atoms[read.last + 2]?.lower ?? '');
  return read.form === 'fraction' && one && percent
    ? { ...read, last: read.last + 2, form: 'words', scaled: true }
    : read;
}

/** `one in five`: the second number read with the first. */
function withProportion(
  atoms: readonly Token[],
  read: NumberRead,
  lexicon: FigureLexicon,
): NumberRead {
  const joint = atoms[read.last]?.lower;
  if (joint === 'of' && atoms[read.last + 1]?.lower !== 'every') {
    const bottom = readNumber(atoms, read.last + 1, lexicon);
    const share = bottom === null ? null : proportionOf(atoms, read, bottom);
    return share ?? ofOne(atoms, read);
  }
  const hyphened = joint === '-' && atoms[read.last + 1]?.lower === 'in';
  if (!hyphened && !/^(?:in|out|to|of)$/.test(joint ?? '')) return read;
  for (let at = read.last + 1; at < read.last + 4; at++) {
    const bottom = readNumber(atoms, at, lexicon);
    if (bottom !== null) return proportionOf(atoms, read, bottom) ?? read;
  }
  return read;
}

/** The same amount again as `$22,480` in brackets right after `2,435,000 yen` stays; of one unit it goes. */
const isConversion = (atoms: readonly Token[], a: Quantity, b: Quantity): boolean =>
  leftOf(atoms, b.first)?.text === '(' &&
  b.first - 1 === a.end &&
  a.value !== null &&
  a.value === b.value &&
  a.kind === b.kind;

const isLongNumber = (text: string): boolean =>
  /^\d[\d,.]*$/.test(text) && !/^\d+(?:\.\d+){2,}$/.test(text);
