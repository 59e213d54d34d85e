import type { Rules } from '../../doc/rule-ids.ts';
import { readRules } from '../../doc/rules.ts';
import { RuleTable } from '../../doc/score.ts';
import type { Tokens, TokenSpan } from '../../doc/token.ts';
import type { Figure } from '../../../../schemas/types.ts';
import { rises, type FigureLexicon, type Phrases } from '../lexicon.ts';
import { update, type Quantity } from '../quantity.ts';
import { statementWords } from '../words.ts';

type Comparator = Figure['comparator'];

/** The words of a bound, by their places, and what they say. */
interface Bound extends TokenSpan {
  readonly value: Comparator;
}

/** From here on a number without a unit is no few things. */
const many = 1000;
const few = 13;

interface Asked {
  readonly quantity: Quantity;
  /** Whether the words stand behind the number. */
  readonly behind: boolean;
}

/** Words of bounds that bound nothing. */
const exceptions = new RuleTable<Rules['figures-bounds'], Asked>(readRules('figures-bounds'), {
  words: {
    statements: statementWords,
    rise: rises,
  },
  facts: {
    one: ({ quantity: { value, form, kind } }) =>
      value === 1 && form === 'words' && kind === 'count',
    few: ({ quantity: { value, form, scaled } }) =>
      form === 'words' && !scaled && (value ?? few) < few,
    duration: ({ quantity: { kind } }) => kind === 'duration',
    counts: ({ quantity: { kind } }) => kind === 'count',
    margin: ({ quantity: { counted } }) =>
      counted?.split(' ').some((word) => statementWords.margins.has(word)) ?? false,
    sum: ({ quantity: { kind, scaled, value } }) =>
      kind === 'percent' || kind === 'money' || scaled || (value ?? 0) >= many,
    paid: ({ quantity: { kind } }) => kind === 'money' || kind === 'rate',
    behind: ({ behind }) => behind,
  },
});

/** With the words before and behind that bound it or say that it is about so much: they become part of its text. */
export function withModifiers(
  subtokens: Tokens,
  quantity: Quantity,
  lexicon: FigureLexicon,
): Quantity {
  const near = boundBefore(subtokens, quantity.first, quantity, lexicon.before);
  const far = near === null ? null : boundBefore(subtokens, near.first, quantity, lexicon.before);
  const behind = boundBehind(subtokens, quantity, lexicon.after);
  // `up to about 50`, `about 50 or more`: a bound says more than an approximation.
  const told = [near, far, behind].filter((each) => each !== null);
  const [said] = told;
  if (said === undefined) return quantity;
  const { value: comparator } = told.find(({ value }) => value !== 'about') ?? said;
  const first = far?.first ?? near?.first ?? quantity.first;
  if (quantity.value === null || quantity.low !== quantity.high)
    return withOwnBounds(quantity, first, comparator);
  const last = behind?.value === comparator ? Math.max(quantity.last, behind.last) : quantity.last;
  return update(quantity, { first, last, comparator }, limits(comparator, quantity.value));
}

/** `about 5 to 6`, `about 78 ± 2`, `over a thousand`: what has bounds of its own keeps them. */
function withOwnBounds(quantity: Quantity, first: number, comparator: Comparator): Quantity {
  if (quantity.comparator === 'between' && comparator === 'about')
    return update(quantity, { first, comparator });
  return quantity.form === 'magnitude' ? quantity : update(quantity, { first });
}

/** The longest bound that ends before `end`. */
function boundBefore(
  subtokens: Tokens,
  end: number,
  quantity: Quantity,
  phrases: Phrases<Comparator>,
): Bound | null {
  const found = phrases
    .get(subtokens.at(end - 1).lower)
    ?.find(({ words }) => stands(subtokens, end - words.length, words));
  if (found === undefined) return null;
  const bound = { value: found.value, first: end - found.words.length, last: end };
  return exceptions.first(subtokens, bound, { quantity, behind: false }) === null ? bound : null;
}

/** The longest bound right behind the number, or behind its unit. */
function boundBehind(
  subtokens: Tokens,
  quantity: Quantity,
  phrases: Phrases<Comparator>,
): Bound | null {
  const { last, end } = quantity;
  for (const first of last === end ? [last] : [last, end]) {
    const found = phrases
      .get(subtokens.at(first).lower)
      ?.find(({ words }) => stands(subtokens, first, words));
    if (found === undefined) continue;
    const bound = { value: found.value, first, last: first + found.words.length };
    if (exceptions.first(subtokens, bound, { quantity, behind: true }) === null) return bound;
  }
  return null;
}

const stands = (subtokens: Tokens, first: number, words: readonly string[]): boolean =>
  words.every((word, offset) => subtokens.at(first + offset).lower === word);

const limits = (comparator: Comparator, value: number): Pick<Quantity, 'low' | 'high'> => ({
  low: isCap({ comparator }) ? null : value,
  high: isFloor({ comparator }) ? null : value,
});

type Bounded = Pick<Quantity, 'comparator'>;

const isFloor = ({ comparator }: Bounded): boolean =>
  comparator === 'more-than' || comparator === 'at-least';

const isCap = ({ comparator }: Bounded): boolean =>
  comparator === 'less-than' || comparator === 'at-most';

/** `over 300 hp (224 kW)`: the bound of a quantity holds for its conversion in brackets too. */
export function withConversions(subtokens: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const done: Quantity[] = [];
  for (const quantity of quantities) {
    const before = done.at(-1);
    const { value } = quantity;
    if (before === undefined || value === null || !converts(subtokens, before, quantity)) {
      done.push(quantity);
      continue;
    }
    const { comparator } = before;
    const own = isWithin(before, quantity.first) ? null : quantity.counted;
    const counted = own ?? before.counted;
    const told = { comparator, counted, rule: 'conversion' } as const;
    done.push(
      update(quantity, told, sameRate(subtokens, before, quantity), limits(comparator, value)),
    );
  }
  return done;
}

/** `C$7 (US$5.20) a share`: what the first is told for, the second is, too; not amid `a $9 billion (€8 billion) a year trade`. */
function sameRate(
  subtokens: Tokens,
  { kind, unit, end }: Quantity,
  quantity: Quantity,
): Partial<Quantity> {
  const mayBe = kind === 'rate' && quantity.kind === 'money' && subtokens.at(end).tag !== 'NOUN';
  const per = mayBe ? unit.indexOf('/') : -1;
  return per < 0 ? {} : { kind: 'rate', unit: quantity.unit + unit.slice(per) };
}

const converts = (subtokens: Tokens, before: Quantity, quantity: Quantity): boolean =>
  before.value !== null &&
  quantity.comparator === 'exactly' &&
  before.unit !== quantity.unit &&
  (before.kind === quantity.kind || before.kind === 'rate') &&
  (isAside(subtokens, before, quantity) ||
    (before.rule === 'conversion' && subtokens.at(before.end).text === '/'));

/** `300 hp (224 kW)`, with at most two words between them, or `C$7 (US$5.20) a share`, before what the first is told for. */
const isAside = (subtokens: Tokens, before: Quantity, { first, kind }: Quantity): boolean =>
  subtokens.at(first - 1).text === '(' &&
  kind !== 'percent' &&
  (isWithin(before, first) || (first > before.end && first - before.end < 4));

const isWithin = ({ last, end }: Quantity, first: number): boolean => first > last && first < end;

/** `more than 20 and fewer than 35`, `at least 5 but no more than 9`: two bounds of one quantity. */
export function joinBounds(subtokens: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const before = joined.at(-1);
    const both = before === undefined ? null : twoBounds(subtokens, before, quantity);
    if (both === null) joined.push(quantity);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function twoBounds(subtokens: Tokens, a: Quantity, b: Quantity): Quantity | null {
  if (b.first - a.end > 2) return null;
  for (let at = a.end; at < b.first; at++)
    if (!statementWords['bound-links'].holds(subtokens.at(at))) return null;
  const [low, high] = isFloor(a) ? [a, b] : [b, a];
  if (!isFloor(low) || !isCap(high) || !(limitOf(low) < limitOf(high))) return null;
  if (a.unit !== b.unit && a.unit !== '1' && b.unit !== '1') return null;
  return update(
    a.unit === '1' ? b : a,
    { first: a.first, last: b.last, end: b.end, counted: b.counted ?? a.counted },
    { value: null, low: low.value, high: high.value, comparator: 'between' },
    { rule: 'two-bounds', confidence: 0.93 },
  );
}

const limitOf = ({ value }: Quantity): number => value ?? NaN;
