import type { Tokens } from '../doc/token.ts';
import type { TimeMention, Sentence } from '../doc/doc.ts';
import { known, leftOf } from '../../lib/lists.ts';
import { namesDay } from '../times/precision.ts';
import { type Subtokens, subtokensOf } from './subtokens.ts';
import { joinBounds, withConversions, withModifiers } from './bounds/bounds.ts';
import { countedAt } from './counted/counted.ts';
import { withReferred } from './counted/referred.ts';
import { withBeside } from './counted/beside.ts';
import { withToldAgain } from './counted/told-again.ts';
import { withTraded } from './counted/traded.ts';
import { withOwner } from './counted/owners.ts';
import { headOf } from './counted/head.ts';
import { withSubject } from './counted/subject.ts';
import type { FigureLexicon } from './lexicon.ts';
import { isDifference, sharedChange, withChange } from './bounds/changes.ts';
import { homeOf, isSigned, type Home } from './units/currencies.ts';
import { asAge } from './units/ages.ts';
import { withAmong, withShared } from './counted/coordination.ts';
import { withoutSequences } from './exclusions/sequences.ts';
import { accountOf, type Account } from './account.ts';
import { countedInPart, isPartOf, isShareOf, partsOf } from './parts.ts';
import { withPoints } from './units/points.ts';
import { update, type Quantity } from './quantity.ts';
import { inheritUnits } from './bounds/unit-ellipsis.ts';
import type { ExclusionDraft, FigureDraft, NumberedText } from './types.ts';
import { exclusionAt } from './exclusions/exclusions.ts';
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
  { text, sentences, tokens, times, dateline }: NumberedText,
  words: FigureLexicon,
  published: Home = {},
): FoundFigures {
  const signed = sentences.filter((sentence) => words.mayHoldNumber(text, sentence));
  return figuresIn({ text, sentences: signed, tokens, times, dateline }, words, published);
}

/** How many figures before a sentence it may point back to, and over how many code units. */
const told = 4;
const near = 500;

/** The same of a text whose sentences all have such a sign. */
export function figuresIn(
  doc: NumberedText,
  words: FigureLexicon,
  published: Home = {},
): FoundFigures {
  const home = homeOf(published, doc.text, doc.dateline, words);
  const lexicon = { ...words, home: isSigned(doc.text, home, words) ? null : home };
  const dates = datesOf(doc);
  const figures: FigureDraft[] = [];
  const found = doc.sentences.map((sentence, index) => {
    const earlier = figures.slice(-told).filter(({ end }) => sentence.start - end < near);
    const own = figuresOf(doc, sentence, known(dates, index), lexicon, earlier);
    const before = figures.length;
    for (const draft of own.figures)
      figures.push(draft.partOf === null ? draft : { ...draft, partOf: draft.partOf + before });
    return own;
  });
  return {
    figures,
    exclusions: found.flatMap(({ exclusions }) => exclusions),
    unread: found.flatMap(({ unread }) => unread),
  };
}

/** The days of each sentence. */
function datesOf({ times, sentences }: NumberedText): TimeMention[][] {
  const dates = times.filter(namesDay);
  let next = 0;
  return sentences.map(({ start, end }) => {
    while ((dates[next]?.end ?? Infinity) <= start) next++;
    const own: TimeMention[] = [];
    for (let at = next; at < dates.length && known(dates, at).start < end; at++)
      own.push(known(dates, at));
    return own;
  });
}

/** The figures of one sentence and the account of its numbers, of its subtokens: its tokens taken apart. */
function figuresOf(
  doc: NumberedText,
  sentence: Sentence,
  dates: readonly TimeMention[],
  lexicon: FigureLexicon,
  earlier: readonly FigureDraft[],
): FoundFigures {
  const subtokens = subtokensOf(doc, sentence, lexicon, earlier);
  const excluded: ExclusionDraft[] = [];
  const read = quantitiesIn(subtokens, dates, excluded);
  const figures = read.length === 0 ? [] : statementsOf(subtokens, read, lexicon, excluded);
  const { exclusions, unread } = accountOf(doc.text, sentence, figures, excluded, lexicon);
  return { figures, exclusions, unread };
}

/** A step by which quantities become statements. */
interface Repair {
  readonly id: string;
  readonly why: string;
  readonly apply: (
    subtokens: Subtokens,
    quantities: readonly Quantity[],
    lexicon: FigureLexicon,
    /** Takes those that turn out to be no figures. */
    excluded: ExclusionDraft[],
  ) => readonly Quantity[];
}

/** In this order: each needs what those before it found. */
const repairs: readonly Repair[] = [
  {
    id: 'counted',
    why: 'What a number counts stands behind it; a unit behind that makes it a rate.',
    apply: (subtokens, quantities, lexicon) =>
      quantities.map((each) => withCounted(subtokens, each, lexicon)),
  },
  {
    id: 'counted-in-whole',
    why: 'A part counts what its whole does, so that it is not bare for the next step.',
    apply: wholesCounted,
  },
  {
    id: 'unit-ellipsis',
    why: 'Bare numbers have the unit of those beside them.',
    apply: inheritUnits,
  },
  {
    id: 'sequence',
    why: 'Numbers that still have no unit and follow one another are no figures.',
    apply: (subtokens, quantities, _, excluded) =>
      withoutSequences(subtokens, quantities, excluded),
  },
  {
    id: 'points',
    why: 'Beside a percentage, which may have been inherited, points are those of it.',
    apply: withPoints,
  },
  {
    id: 'bound-and-subject',
    why: 'The subject stands before what bounds the number.',
    apply: (subtokens, quantities, lexicon) =>
      quantities.map((each) => boundedAndTold(subtokens, each, lexicon)),
  },
  {
    id: 'change',
    why: 'The verb of change stands before all of that.',
    apply: (subtokens, quantities, lexicon) =>
      quantities.map((each) => withChange(subtokens, each, lexicon)),
  },
  {
    id: 'shared-change',
    why: 'A change tells its direction once for where it began and ended.',
    apply: sharedChange,
  },
  {
    id: 'traded',
    why: 'In reports of markets a name stands before how far it moved, and to where.',
    apply: withTraded,
  },
  {
    id: 'owner',
    why: 'An age is somebody’s, a spell is of what lasts, and money is paid for something.',
    apply: (subtokens, quantities, lexicon) =>
      quantities.map((each) => withOwner(subtokens, each, lexicon)),
  },
  {
    id: 'beside',
    why: 'What has so much stands before its bracket, or behind “worth of”.',
    apply: (subtokens, quantities) =>
      quantities.map((each, index) => withBeside(subtokens, each, leftOf(quantities, index))),
  },
  {
    id: 'told-again',
    why: 'What is told in another unit, or as it was before or elsewhere, is of the same.',
    apply: withToldAgain,
  },
  {
    id: 'two-bounds',
    why: 'Two bounds of one quantity are a range.',
    apply: joinBounds,
  },
  {
    id: 'conversion-bound',
    why: 'A conversion in brackets has the bound of what it converts.',
    apply: withConversions,
  },
  {
    id: 'infinite',
    why: 'Computers have no numbers so great: these are unread.',
    apply: (_, quantities) => quantities.filter(isFinite),
  },
  {
    id: 'counted-among',
    why: 'The whole of several shares is told once, at the head of the sentence.',
    apply: withAmong,
  },
  {
    id: 'referred',
    why: 'A number that points back counts what was told before.',
    apply: withReferred,
  },
  {
    id: 'counted-once',
    why: 'Of two told in the same way, the first tells what is counted.',
    apply: withShared,
  },
];

/** What the quantities of a sentence state, after all repairs; then which are parts of which. */
function statementsOf(
  subtokens: Subtokens,
  read: readonly Quantity[],
  lexicon: FigureLexicon,
  excluded: ExclusionDraft[],
): FigureDraft[] {
  let quantities = read;
  const leftOut = subtokens.trace === null ? null : subtokens.trace.leftOut('figures');
  for (const repair of repairs) {
    if (repair.id === leftOut) continue;
    const repaired = repair.apply(subtokens, quantities, lexicon, excluded);
    if (subtokens.trace !== null) tellRepair(subtokens, repair, quantities, repaired);
    quantities = repaired;
  }
  for (const quantity of quantities) excluded.push(...inUnit(subtokens, quantity, lexicon));
  const parts = partsOf(subtokens, quantities);
  return quantities.map((quantity, index) => {
    const part = parts[index] ?? null;
    if (part === null) return draftOf(subtokens, quantity, null);
    const counted = countedInPart(subtokens, quantity, known(quantities, part));
    return draftOf(subtokens, update(quantity, { counted }), part);
  });
}

/** Tells the trace which quantities a repair changed, and in what, or took away. */
function tellRepair(
  subtokens: Tokens,
  { id, why }: Repair,
  before: readonly Quantity[],
  after: readonly Quantity[],
): void {
  const told = (quantity: Quantity, says: string): void =>
    subtokens.trace?.add({
      ...{ family: 'figures', step: 'repair', id, says },
      start: subtokens.at(quantity.first).start,
      end: subtokens.at(quantity.last - 1).end,
    });
  for (const old of before)
    if (!after.some(({ first, last }) => first <= old.first && last >= old.last))
      told(old, `took it away: ${why}`);
  for (const quantity of after) {
    const old = before.find(({ first }) => first >= quantity.first && first < quantity.last);
    const changed = Object.entries(quantity).filter(
      ([key, value]) => old?.[key as keyof Quantity] !== value,
    );
    const said = changed.map(([key, value]) => `${key}: ${String(value)}`).join(', ');
    if (said !== '') told(quantity, `${said}. ${why}`);
  }
}

/** The numbers of its unit, where the quantity’s text leaves that out: `12 deaths [per 100,000] people`. */
const inUnit = (
  subtokens: Tokens,
  { last, end }: Quantity,
  { scales }: FigureLexicon,
): ExclusionDraft[] => {
  const found: ExclusionDraft[] = [];
  for (let at = last; at < end; at++)
    if (scales.has(subtokens.at(at).lower) || /^\d/.test(subtokens.at(at).text))
      found.push(exclusionAt(subtokens, { first: at, last: at + 1 }, unitPart));
  return found;
};

const unitPart = { id: 'unit-of-figure', reason: 'unit' } as const;

/** Whether computers have numbers so great: `1 million million million …` may be more. */
const isFinite = ({ value, low, high }: Quantity): boolean =>
  [value, low, high].every((each) => each === null || Number.isFinite(each));

/** With what it counts, and the unit that this may give it. */
function withCounted(subtokens: Subtokens, quantity: Quantity, lexicon: FigureLexicon): Quantity {
  const told = countedAt(subtokens, quantity, lexicon);
  return update(quantity, {
    kind: told.kind ?? quantity.kind,
    unit: told.unit ?? quantity.unit,
    unitText: told.unitText ?? quantity.unitText,
    counted: told.counted,
    state: told.state,
  });
}

/** Its modifiers and its subject, which may stand before them: `a fine of up to $300`. */
function boundedAndTold(subtokens: Tokens, quantity: Quantity, lexicon: FigureLexicon): Quantity {
  const bounded = withModifiers(subtokens, quantity, lexicon);
  const told = asAge(withSubject(subtokens, bounded, lexicon));
  if (told.counted !== null || told.kind === 'age' || bounded.first === quantity.first) return told;
  return asAge(update(told, { counted: withSubject(subtokens, quantity, lexicon).counted }));
}

/** What is counted in `38 of 52 drones`, or in the whole of it, is the same. */
function wholesCounted(subtokens: Tokens, quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    const part =
      next !== undefined &&
      (isPartOf(subtokens, quantity, next) || isShareOf(subtokens, quantity, next));
    return part ? update(quantity, { counted: next.counted }) : quantity;
  });
}

function draftOf(subtokens: Tokens, quantity: Quantity, partOf: number | null): FigureDraft {
  return {
    // Named one by one: an object that begins as a copy of another is slow to make and to read.
    start: subtokens.at(quantity.first).start,
    end: subtokens.at(textEnd(subtokens, quantity) - 1).end,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    comparator: quantity.comparator,
    kind: quantity.kind,
    unit: quantity.unit,
    unitText: quantity.unitText,
    counted: quantity.counted,
    countedHead:
      quantity.counted === null
        ? null
        : headOf(quantity.counted, subtokens, namedBy(subtokens, quantity)),
    state: quantity.state,
    change: quantity.change,
    isDifference: isDifference(subtokens, quantity),
    partOf,
    rule: quantity.rule,
    confidence: quantity.confidence,
  };
}

/** Whose name may be at the head of what is counted: an age is somebody’s, and a number counts several right behind it. */
function namedBy(
  subtokens: Tokens,
  { kind, value, end, counted }: Quantity,
): 'somebody' | 'several' | 'other' {
  if (kind === 'age') return 'somebody';
  const [first] = (counted ?? '').split(' ');
  const behind = subtokens.list.slice(end, end + 5).some(({ text }) => text === first);
  const several = value !== 1 || subtokens.at(end).lower === 'of';
  return behind && several ? 'several' : 'other';
}

/** Where its text ends, past its unit, `$3 [a share]`, `20 [years]`; but before a conversion within that, `C$8 (US$6) a share`. */
function textEnd(subtokens: Tokens, { last, end }: Quantity): number {
  for (let at = last; at < end; at++) if (subtokens.at(at).text === '(') return last;
  return Math.max(last, end);
}
