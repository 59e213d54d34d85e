import type { Tokens } from '../../doc/token.ts';
import type { Figure } from '../../../../schemas/types.ts';
import { closes } from '../numbers/fractions.ts';
import type { FigureLexicon, Phrases } from '../lexicon.ts';
import { altered, type Quantity } from '../quantity.ts';
import { statementWords } from './lexicon.ts';

type Comparator = Figure['comparator'];

/** The modifiers that stand before and after: bounds, approximation. The text grows to hold them. */
export function withModifiers(atoms: Tokens, quantity: Quantity, lexicon: FigureLexicon): Quantity {
  const bound = phraseBefore(lexicon.before, atoms, quantity);
  const before = bound !== null && isDirection(atoms, bound.first, lexicon) ? null : bound;
  const stacked =
    before === null
      ? null
      : phraseBefore(lexicon.before, atoms, altered(quantity, { first: before.first }));
  const first = stacked?.first ?? before?.first ?? quantity.first;
  const follows = phraseAfter(lexicon.after, atoms, quantity);
  const near = before === null ? undefined : strongest(before.value, stacked?.value);
  const after =
    near === undefined || (near === 'about' && follows?.value !== near) ? follows : null;
  const comparator = after?.value ?? near;
  if (comparator === undefined) return quantity;
  if (quantity.value === null)
    return quantity.comparator === 'between' && comparator === 'about'
      ? altered(quantity, { first, comparator })
      : altered(quantity, { first: quantity.form === 'magnitude' ? quantity.first : first });
  const last = after === null ? quantity.last : Math.max(quantity.last, after.last);
  return altered(quantity, { first, last, comparator }, boundsOf(comparator, quantity.value));
}

/** `climbed | up to 5 per cent`, `adds | up to 5`, `gone | up to 5 per cent`, `back | up to 5 per cent`: where something went, and no bound. */
const isDirection = (atoms: Tokens, first: number, { changes }: FigureLexicon): boolean =>
  atoms.at(first).lower === 'up' &&
  (statementWords['up-verbs'].holds(atoms.at(first - 1)) ||
    changes.get(atoms.at(first - 1).lower) === 'rise');

/** `300 hp (224 kW)`: the bound of a quantity holds for its conversion in brackets too. */
export function withConversions(atoms: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const done: Quantity[] = [];
  for (const quantity of quantities) {
    const before = done.at(-1);
    if (before === undefined || !converts(atoms, before, quantity)) done.push(quantity);
    else {
      const { comparator } = before;
      const bounds = quantity.value === null ? {} : boundsOf(comparator, quantity.value);
      const counted = quantity.counted ?? before.counted;
      done.push(altered(quantity, { comparator }, bounds, { counted, rule: 'conversion' }));
    }
  }
  return done;
}

const converts = (atoms: Tokens, before: Quantity, quantity: Quantity): boolean =>
  before.value !== null &&
  quantity.value !== null &&
  quantity.comparator === 'exactly' &&
  before.unit !== quantity.unit &&
  (before.kind === quantity.kind || before.kind === 'rate') &&
  (isAside(atoms, before, quantity) ||
    (before.rule === 'conversion' && atoms.at(before.end).text === '/'));

const isAside = (atoms: Tokens, a: Quantity, b: Quantity): boolean =>
  atoms.at(b.first - 1).text === '(' &&
  b.first - 1 - a.end >= 0 &&
  b.first - 1 - a.end < 3 &&
  b.kind !== 'count' &&
  b.kind !== 'percent';

/** `up to about 50`, `about 50 or more`: the bound says more than the approximation. */
const strongest = (near: Comparator, far: Comparator | undefined): Comparator =>
  far !== undefined && near === 'about' ? far : near;

function boundsOf(comparator: Comparator, value: number): Pick<Quantity, 'low' | 'high'> {
  if (comparator === 'more-than' || comparator === 'at-least') return { low: value, high: null };
  if (comparator === 'less-than' || comparator === 'at-most') return { low: null, high: value };
  return { low: value, high: value };
}

function phraseBefore(
  phrases: Phrases<Comparator>,
  atoms: Tokens,
  quantity: Quantity,
): { value: Comparator; first: number } | null {
  const { first: end } = quantity;
  const list = phrases.get(atoms.at(end - 1).lower);
  const found = list?.find(({ words }) =>
    words.every((word, offset) => atoms.at(end - words.length + offset).lower === word),
  );
  if (found === undefined) return null;
  const first = end - found.words.length;
  const word = found.words.length === 1 ? (found.words[0] ?? '') : '';
  return isModifier(atoms, first, word, quantity) ? { value: found.value, first } : null;
}

/** `about one man`, `a book about two cities`, `over` before a time, `around`, `some`, `near`, `under`, `below` may be prepositions of other things. */
function isModifier(atoms: Tokens, at: number, word: string, quantity: Quantity): boolean {
  const { kind, form, value, scaled, end } = quantity;
  const before = atoms.at(at - 1);
  if (word === 'about' || word === 'around') {
    if (value === 1 && form === 'words' && !scaled && kind === 'count') return false;
    const few = form === 'words' && !scaled && (value ?? 99) < 13;
    return before.isEdge || !few || !statementWords.topics.holds(before);
  }
  if (word === 'over' && kind === 'duration')
    return before.isEdge || before.tag === 'AUX' || statementWords['before-over'].holds(before);
  if (word === 'over' && (before.tag === 'NUM' || before.text === '%')) return false;
  if (word === 'near' && before.tag === 'NOUN') return false;
  if (word === 'inside' || word === 'within') return kind !== 'count' || isMargin(quantity, word);
  if (word === 'cleared' && atoms.at(end).lower === 'of') return false;
  if (word === 'top') return before.tag === 'AUX' || before.lower === 'to';
  if (word === 'past' && before.tag !== 'VERB') return false;
  if (!statementWords.meets.has(word)) return true;
  return kind === 'percent' || kind === 'money' || scaled || (value ?? 0) >= 1000;
}

/** `within | 5 points |`: how far apart; `within | two countries |` is where. */
const isMargin = ({ counted }: Quantity, word: string): boolean =>
  word === 'within' &&
  /\b(?:points?|votes?|seats?|goals?|shots?|strokes?|runs?|games?|wins?|delegates?|blocks?|steps?|working days|school days)\b/.test(
    counted ?? '',
  );

/** `two | plus | two`, `$5 an hour | plus | tips`: a sum, and no bound. */
const addsTo = (atoms: Tokens, at: number, kind: Quantity['kind']): boolean =>
  /^(?:\+|plus)$/.test(atoms.at(at).lower) &&
  (atoms.at(at + 1).tag === 'NUM' ||
    ((kind === 'money' || kind === 'rate') && atoms.at(at + 1).tag === 'NOUN'));

/** `a $15 | minimum | wage`: what the noun after it is like. */
const isAdjective = (atoms: Tokens, at: number): boolean =>
  /^(?:minimum|maximum)$/.test(atoms.at(at).lower) && atoms.at(at + 1).tag === 'NOUN';

function phraseAfter(
  phrases: Phrases<Comparator>,
  atoms: Tokens,
  { last, end, kind }: Quantity,
): { value: Comparator; last: number } | null {
  for (const at of last === end ? [last] : [last, end]) {
    const found = phrases
      .get(atoms.at(at).lower)
      ?.find(({ words }) => words.every((word, offset) => atoms.at(at + offset).lower === word));
    const then = found === undefined ? '' : atoms.at(at + found.words.length).lower;
    if (
      found !== undefined &&
      (then !== 'than' || closes(atoms.at(at + found.words.length + 1))) &&
      !addsTo(atoms, at, kind) &&
      !isAdjective(atoms, at)
    )
      return { value: found.value, last: at + found.words.length };
  }
  return null;
}

/** `more than 20 and fewer than 35`, `at least 5 but no more than 9`: two bounds of one quantity. */
export function joinBounds(atoms: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const before = joined.at(-1);
    const both = before === undefined ? null : twoBounds(atoms, before, quantity);
    if (both === null) joined.push(quantity);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function twoBounds(atoms: Tokens, a: Quantity, b: Quantity): Quantity | null {
  if (a.value === null || b.value === null || b.first - a.end > 2) return null;
  for (let at = a.end; at < b.first; at++)
    if (!statementWords['bound-links'].holds(atoms.at(at))) return null;
  const [low, high] = isFloor(a) && isCap(b) ? [a, b] : isCap(a) && isFloor(b) ? [b, a] : [];
  if (low?.low == null || high?.high == null || low.low >= high.high) return null;
  if (a.unit !== b.unit && a.unit !== '1' && b.unit !== '1') return null;
  const wide = a.unit === '1' ? b : a;
  const whole = { first: a.first, last: b.last, end: b.end, counted: b.counted ?? a.counted };
  const bounds = { value: null, low: low.low, high: high.high, comparator: 'between' } as const;
  return altered(wide, whole, bounds, { rule: 'two-bounds', confidence: 0.93 });
}

const isFloor = ({ comparator }: Quantity): boolean =>
  comparator === 'more-than' || comparator === 'at-least';

const isCap = ({ comparator }: Quantity): boolean =>
  comparator === 'less-than' || comparator === 'at-most';
