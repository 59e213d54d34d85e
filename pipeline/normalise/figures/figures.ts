import type { Tokens } from '../doc/token.ts';
import { known } from '../../lib/lists.ts';
import type { DateMention, Sentence } from '../doc/layers.ts';
import { dateOf } from './as-of.ts';
import { atomsOf } from './atoms.ts';
import { joinBounds } from './bounds/bounds.ts';
import { countedAt, withSubject } from './counted/counted.ts';
import type { FigureLexicon } from './lexicon.ts';
import { sharedChange, withChange } from './bounds/changes.ts';
import { withConversions, withModifiers } from './bounds/modifiers.ts';
import { homeOf, isSigned, type Home } from './units/home.ts';
import { asAge } from './units/ages.ts';
import { withAmong } from './counted/among.ts';
import { withShared } from './counted/shared.ts';
import { withoutSequences } from './exclusions/sequences.ts';
import { accountOf, type Account } from './account/account.ts';
import { countedInPart, isPartOf, isShareOf, partsOf } from './parts.ts';
import { withPoints } from './units/points.ts';
import { altered, type Quantity } from './quantity.ts';
import { inheritUnits } from './bounds/ranges.ts';
import type { ExclusionDraft, FigureDraft, NumberedText } from './types.ts';
import { exclusionAt } from './exclusions/rule.ts';
import { quantitiesIn } from './quantities.ts';

/** The figures of a text, and what its other numbers are: each number that {@link accountOf} sees is in one of the three. */
export interface FoundFigures extends Account {
  readonly figures: FigureDraft[];
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

/** The same of a text whose sentences all have such a sign. */
export function figuresIn(
  doc: NumberedText,
  words: FigureLexicon,
  published: Home = {},
): FoundFigures {
  const home = homeOf(published, doc.text, doc.dateline, words);
  const lexicon = { ...words, home: isSigned(doc.text, home, words) ? null : home };
  const dates = datesOf(doc);
  const found = doc.sentences.map((sentence, index) =>
    figuresOf(doc, sentence, known(dates, index), lexicon),
  );
  const figures: FigureDraft[] = [];
  for (const { figures: drafts } of found) {
    const before = figures.length;
    for (const draft of drafts)
      figures.push(draft.partOf === null ? draft : { ...draft, partOf: draft.partOf + before });
  }
  return {
    figures,
    exclusions: found.flatMap(({ exclusions }) => exclusions),
    unread: found.flatMap(({ unread }) => unread),
  };
}

/** The dates of each sentence. */
function datesOf({ dates, sentences }: NumberedText): DateMention[][] {
  let next = 0;
  return sentences.map(({ start, end }) => {
    while ((dates[next]?.end ?? Infinity) <= start) next++;
    const own: DateMention[] = [];
    for (let at = next; at < dates.length && known(dates, at).start < end; at++)
      own.push(known(dates, at));
    return own;
  });
}

/** The figures of one sentence and the account of its numbers, of its atoms: its tokens taken apart. */
function figuresOf(
  doc: NumberedText,
  sentence: Sentence,
  dates: readonly DateMention[],
  lexicon: FigureLexicon,
): FoundFigures {
  const atoms = atomsOf(doc, sentence, lexicon);
  const excluded: ExclusionDraft[] = [];
  const read = quantitiesIn(atoms, dates, lexicon, excluded);
  const figures = read.length === 0 ? [] : statementsOf(atoms, read, dates, lexicon, excluded);
  const { exclusions, unread } = accountOf(doc.text, sentence, figures, excluded, lexicon);
  return { figures, exclusions, unread };
}

/**
 * What the quantities of a sentence state: what is counted, units from neighbours, ranges, modifiers and
 * directions of change are added; then which are parts of which.
 * @param excluded takes those that turn out to be no figures
 */
function statementsOf(
  atoms: Tokens,
  read: readonly Quantity[],
  dates: readonly DateMention[],
  lexicon: FigureLexicon,
  excluded: ExclusionDraft[],
): FigureDraft[] {
  const counted = read.map((each) => withCounted(atoms, each, lexicon));
  const united = withoutSequences(
    atoms,
    inheritUnits(atoms, wholesCounted(atoms, counted)),
    lexicon,
    excluded,
  );
  const refined = withPoints(atoms, united).map((each) =>
    withChange(atoms, boundedAndTold(atoms, each, lexicon), lexicon),
  );
  const bounded = withConversions(atoms, joinBounds(atoms, sharedChange(atoms, refined)));
  // The others are unread.
  const whole = bounded.filter(isFinite);
  const quantities = withShared(atoms, withAmong(atoms, whole));
  for (const quantity of quantities) excluded.push(...inUnit(atoms, quantity, lexicon));
  const parts = partsOf(atoms, quantities);
  return quantities.map((quantity, index) => {
    const part = parts[index] ?? null;
    const date = dateOf(atoms, quantity, dates);
    if (part === null) return draftOf(atoms, quantity, null, date);
    const counted = countedInPart(atoms, quantity, known(quantities, part));
    return draftOf(atoms, altered(quantity, { counted }), part, date);
  });
}

/** The numbers of its unit, where the quantity’s text leaves that out: `12 deaths | per 100,000 | people`. */
const inUnit = (
  atoms: Tokens,
  { last, end }: Quantity,
  { scales }: FigureLexicon,
): ExclusionDraft[] => {
  const found: ExclusionDraft[] = [];
  for (let at = last; at < end; at++)
    if (scales.has(atoms.at(at).lower) || /^\d/.test(atoms.at(at).text))
      found.push(exclusionAt(atoms, { first: at, last: at + 1 }, unitPart));
  return found;
};

const unitPart = { id: 'unit-of-figure', reason: 'unit' } as const;

/** Whether computers have numbers so great: `1 million million million …` may be more. */
const isFinite = ({ value, low, high }: Quantity): boolean =>
  [value, low, high].every((each) => each === null || Number.isFinite(each));

/** With what it counts, and the unit that this may give it. */
function withCounted(atoms: Tokens, quantity: Quantity, lexicon: FigureLexicon): Quantity {
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
function boundedAndTold(atoms: Tokens, quantity: Quantity, lexicon: FigureLexicon): Quantity {
  const bounded = withModifiers(atoms, quantity, lexicon);
  const told = asAge(withSubject(atoms, bounded, lexicon));
  if (told.counted !== null || told.kind === 'age' || bounded.first === quantity.first) return told;
  return asAge(altered(told, { counted: withSubject(atoms, quantity, lexicon).counted }));
}

/** What is counted in `38 of 52 drones`, or in the whole of it, is the same. */
function wholesCounted(atoms: Tokens, quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    const part =
      next !== undefined && (isPartOf(atoms, quantity, next) || isShareOf(atoms, quantity, next));
    return part ? altered(quantity, { counted: next.counted }) : quantity;
  });
}

function draftOf(
  atoms: Tokens,
  quantity: Quantity,
  partOf: number | null,
  date: DateMention | null,
): FigureDraft {
  return {
    // Named one by one: an object that begins as a copy of another is slow to make and to read.
    start: atoms.at(quantity.first).start,
    end: atoms.at(quantity.last - 1).end,
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
