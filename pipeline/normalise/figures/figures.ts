import type { Span } from '../../kernel/span.ts';
import { leftOf } from '../../kernel/lists.ts';
import type { DateMention, Token } from '../annotate/types.ts';
import { dateOf } from './as-of.ts';
import { atomsOf } from './atoms.ts';
import { joinBounds } from './bounds/bounds.ts';
import { countedAt, withSubject } from './counted/counted.ts';
import type { FigureLexicon } from './lexicon.ts';
import { sharedChange, withChange } from './bounds/changes.ts';
import { withConversions, withModifiers } from './bounds/modifiers.ts';
import { closes } from './numbers/fractions.ts';
import { homeOf, isSigned, type Home } from './units/home.ts';
import { readImplicit } from './numbers/implicit.ts';
import { asAge } from './units/ages.ts';
import { withAmong } from './counted/among.ts';
import { withShared } from './counted/shared.ts';
import { withoutLists } from './not-figures/number-lists.ts';
import { isNoFigure } from './not-figures/not-figures.ts';
import { months } from './not-figures/times.ts';
import type { NumberRead } from './numbers/number.ts';
import { readNumber } from './numbers/numbers.ts';
import { countedInPart, isPartOf, isShareOf, partsOf } from './parts.ts';
import { withPoints } from './units/points.ts';
import { proportionOf } from './numbers/proportions.ts';
import { altered, type Quantity } from './quantity.ts';
import { inheritUnits, joinRange } from './bounds/ranges.ts';
import type { FigureDraft, NumberedText } from './types.ts';
import { withUnit } from './units/units.ts';

export interface FoundFigures {
  readonly figures: FigureDraft[];
  /** Numbers that no rule could read and that are nothing else either. */
  readonly unread: Span[];
}

/**
 * The numeric statements of a text, in order: those of its sentences with a sign of a number.
 * @param published what tells where, for the money of several countries
 */
export function findFigures(
  { text, sentences, tokens, dates, dateline }: NumberedText,
  words: FigureLexicon,
  published: Home = {},
): FoundFigures {
  const signed = sentences.filter((sentence) => words.holdsSign(text, sentence));
  return figuresIn({ text, sentences: signed, tokens, dates, dateline }, words, published);
}

/**
 * The same of a text whose sentences all have such a sign. In each its tokens are taken apart; numbers
 * are read, those that are no figures go, the others get their units; ranges are joined; what is
 * counted, units from neighbours, modifiers and directions of change are added; then which are parts of
 * which.
 */
export function figuresIn(
  doc: NumberedText,
  words: FigureLexicon,
  published: Home = {},
): FoundFigures {
  const home = homeOf(published, doc.text, doc.dateline, words);
  const lexicon = { ...words, home: isSigned(doc.text, home, words) ? null : home };
  const figures: FigureDraft[] = [];
  const unread: Span[] = [];
  let firstDate = 0;
  for (const sentence of doc.sentences) {
    while ((doc.dates[firstDate]?.end ?? Infinity) <= sentence.start) firstDate++;
    const dates = datesFrom(doc, firstDate, sentence.end);
    const atoms = atomsOf(doc, sentence, lexicon);
    const quantities = quantitiesIn(atoms, dates, lexicon, unread);
    if (quantities.length === 0) continue;
    const parts = partsOf(atoms, quantities);
    const offset = figures.length;
    for (let index = 0; index < quantities.length; index++) {
      const quantity = quantities[index]!;
      const part = parts[index] ?? null;
      const date = dateOf(atoms, quantity, dates);
      if (part === null) figures.push(draftOf(atoms, quantity, null, date));
      else {
        const counted = countedInPart(atoms, quantity, quantities[part]!);
        figures.push(draftOf(atoms, altered(quantity, { counted }), part + offset, date));
      }
    }
  }
  return { figures, unread };
}

function datesFrom(doc: NumberedText, first: number, end: number): DateMention[] {
  const dates: DateMention[] = [];
  for (let index = first; index < doc.dates.length; index++) {
    const date = doc.dates[index];
    if (date === undefined || date.start >= end) break;
    dates.push(date);
  }
  return dates;
}

function quantitiesIn(
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
  const told = found.map((each) => withCounted(atoms, each, lexicon));
  const united = withoutLists(atoms, inheritUnits(atoms, wholesCounted(atoms, told)));
  const refined = withPoints(atoms, united).map((each) =>
    withChange(atoms, boundedAndTold(atoms, each, lexicon), lexicon),
  );
  const whole = withConversions(atoms, joinBounds(atoms, sharedChange(atoms, refined)));
  return withShared(atoms, withAmong(atoms, whole));
}

/** With what it counts, and the unit that this may give it. */
function withCounted(
  atoms: readonly Token[],
  quantity: Quantity,
  lexicon: FigureLexicon,
): Quantity {
  const told = countedAt(atoms, quantity, lexicon);
  return altered(quantity, {
    kind: told.kind ?? quantity.kind,
    unit: told.unit ?? quantity.unit,
    unitText: told.unitText ?? quantity.unitText,
    counted: told.counted,
    state: told.state,
  });
}

/** Its modifiers and its subject, which may stand before them: `a fine | of up to $300`. */
function boundedAndTold(
  atoms: readonly Token[],
  quantity: Quantity,
  lexicon: FigureLexicon,
): Quantity {
  const bounded = withModifiers(atoms, quantity, lexicon);
  const told = asAge(withSubject(atoms, bounded, lexicon));
  if (told.counted !== null || told.kind === 'age' || bounded.first === quantity.first) return told;
  return asAge(altered(told, { counted: withSubject(atoms, quantity, lexicon).counted }));
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
  if (closes(next) || /^["”’]$/.test(next!.text)) return true;
  return /^(?:and|or|AUX|VERB|CCONJ|ADP)$/.test(next?.tag ?? '');
}

/** A digit, a sign, or a word that may begin a quantity: most atoms are none. */
function mayBegin(atoms: readonly Token[], index: number, lexicon: FigureLexicon): boolean {
  const atom = atoms[index]!;
  const { text, lower } = atom;
  const unit = text.charCodeAt(0);
  if (unit >= 48 && unit <= 57) return true;
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

/** What is counted in `38 of 52 drones`, or in the whole of it, is the same. */
function wholesCounted(atoms: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    const part =
      next !== undefined && (isPartOf(atoms, quantity, next) || isShareOf(atoms, quantity, next));
    return part ? altered(quantity, { counted: next.counted }) : quantity;
  });
}

const isLongNumber = (text: string): boolean =>
  /^\d[\d,.]*$/.test(text) && !/^\d+(?:\.\d+){2,}$/.test(text);

function draftOf(
  atoms: readonly Token[],
  quantity: Quantity,
  partOf: number | null,
  date: DateMention | null,
): FigureDraft {
  const start = atoms[quantity.first]?.start ?? 0;
  const end = leftOf(atoms, quantity.last)?.end ?? start;
  return {
    start,
    end,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    comparator: quantity.comparator,
    kind: quantity.kind,
    unit: quantity.unit,
    unitText: quantity.unitText,
    counted: quantity.counted,
    state: quantity.state,
    change: quantity.change,
    date,
    partOf,
    rule: quantity.rule,
    confidence: quantity.confidence,
  };
}
