import type { Tokens } from '../../doc/token.ts';
import { closes, wordsOf } from '../subtokens.ts';
import { isMove } from './changes.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { tidy, update, type Quantity } from '../quantity.ts';
import { statementWords } from '../words.ts';

/** Two numbers that follow one another, and what stands between and before them. */
interface Pair {
  readonly subtokens: Tokens;
  readonly a: Quantity;
  readonly b: Quantity;
  /** The words between them, in lower case. */
  readonly joint: string;
  /** The word before them, past `about` and `the ages of`. */
  readonly lead: string;
  readonly changes: FigureLexicon['changes'];
}

/** A range of two quantities: `8,000–10,000`, `between 5 and 9 per cent`, `$10 to $15 billion`; null where they are two. */
export function joinRange(
  subtokens: Tokens,
  a: Quantity,
  b: Quantity,
  { changes }: Pick<FigureLexicon, 'changes'>,
): Quantity | null {
  if (b.first - a.end > 3 || a.value === null || b.value === null) return null;
  const joint = wordsOf(subtokens, a.end, b.first).toLowerCase();
  const opens = opensAt(subtokens, a);
  const pair = { subtokens, a, b, joint, lead: subtokens.at(opens).lower, changes };
  const around = plusMinus(pair);
  if (around !== null) return around;
  const between = isBetween(pair);
  if (!between && !isJoint(pair)) return null;
  if (notRanges.some((isNone) => isNone(pair))) return null;
  const low = lowOf(a.value, pair);
  const shared = low < b.value && areAlike(a, b) ? common(a, b) : null;
  if (shared === null) return null;
  const { unit, kind } = shared;
  const wide = a.unit === '1' ? b : a.unit === unit ? a : b;
  const unitText = unit === b.unit ? b.unitText : wide.unitText;
  const first = between ? opens : a.first;
  return update(
    wide,
    { first, last: b.last, end: b.end, unit, kind, unitText },
    { value: null, low, high: b.value, comparator: 'between' },
    { rule: 'range', confidence: 0.93 },
  );
}

/** Whether both are shares, or neither; `three to four times as many` are told of both. */
const areAlike = (a: Quantity, b: Quantity): boolean =>
  (a.kind === 'ratio') === (b.kind === 'ratio') || b.rule === 'multiple';

/** Where the word before a range stands, past `about` and `the ages of`. */
function opensAt(subtokens: Tokens, { kind, first }: Quantity): number {
  const start = kind === 'age' && subtokens.at(first - 1).lower === 'of' ? first - 3 : first;
  return statementWords.roughly.holds(subtokens.at(start - 1)) ? start - 2 : start - 1;
}

/** `between 5 and about 9`. */
function isBetween({ joint, lead }: Pair): boolean {
  const [word = '', about, more] = joint.split(' ');
  return (
    lead === 'between' &&
    (word === 'and' || word === 'to') &&
    (about === undefined || (more === undefined && statementWords.roughly.has(about)))
  );
}

/** `5-6`, `5 to 6`, `five or six`: what makes two numbers a range without a word before them. */
const isJoint = ({ joint, a, b }: Pair): boolean =>
  joint === 'to' ||
  joint === 'through' ||
  /^(?:[-–—−]|-to-|- to)$/.test(joint) ||
  (/^(?:- )?or$/.test(joint) && isNext(a, b));

/** `five or six`, `4 or 5 million`, `two- or three-year`: of two numbers side by side, the second one more. */
function isNext(a: Quantity, b: Quantity): boolean {
  const shares = inheritsScale(a, b);
  const second = shares ? tidy((b.value ?? 0) / scaleOf(b)) : (b.value ?? 0);
  return (shares || a.form === 'words') && second - (a.value ?? 0) === 1;
}

/** `15.0±0.2 mm`: from so much less to so much more; null where it is none. */
function plusMinus({ a, b, joint }: Pair): Quantity | null {
  if (!/^(?:±|\+\/-)$/.test(joint) || a.value === null || b.value === null) return null;
  const { value } = a;
  if (a.unit !== '1' && a.unit !== b.unit) return null;
  const [low, high] = [tidy(value - b.value), tidy(value + b.value)];
  const told = { value, low, high, comparator: 'about' } as const;
  return update(b, { first: a.first }, told, { rule: 'range', confidence: 0.93 });
}

/** What makes two numbers with such words around them no range. */
const notRanges: readonly ((pair: Pair) => boolean)[] = [
  /** `lost 36 percent to 51 percent`: who is behind, and who leads. */
  function isScore({ subtokens, a, b, joint }) {
    if (joint !== 'to' || a.kind !== 'percent' || b.kind !== 'percent') return false;
    const before = subtokens.list.slice(Math.max(0, a.first - 6), a.first);
    return before.some((subtoken) => statementWords.trails.holds(subtoken));
  },
  /** `up 3 to 12`, `from $5 to $6 to $8`: where a change goes on. */
  function isStep({ subtokens, a, joint, lead }) {
    if (joint !== 'to') return false;
    const before = subtokens.list.slice(Math.max(0, a.first - 5), a.first);
    return (
      lead === 'up' ||
      lead === 'down' ||
      (lead === 'to' && a.unit !== '1' && before.some(({ lower }) => lower === 'from'))
    );
  },
  /** `5 metres to 6`: numbers of which only the first has a unit, save `$5 to 6`. */
  function isOfTwo({ joint, a, b }) {
    return joint === 'to' && b.unit === '1' && a.unit !== '1' && a.kind !== 'money';
  },
  /** `rose 2 1/4 to 38`, `fell five yen to 692`: how much a number moved, and where that ended. */
  isMoveTo,
  /** `rose from 5 to 6`: where a change begins and ends; not `rates ranging from 5 to 6`. */
  function isChange({ subtokens, a, b, lead, changes }) {
    if (lead !== 'from' || statementWords.spans.holds(subtokens.at(a.first - 2))) return false;
    if (rangeAt(subtokens, b.end - 1)) return true;
    if (subtokens.at(b.end).lower === 'to' && rangeAt(subtokens, b.end + 1)) return false;
    // `raise the number of guests from all the world in May, from 70 to 85`
    const reach = subtokens.at(a.first - 2).text === ',' ? 24 : 9;
    for (let at = Math.max(0, a.first - reach); at < a.first - 1; at++) {
      const subtoken = subtokens.at(at);
      const told = changes.has(subtoken.lower) || statementWords.shifts.holds(subtoken);
      if (told && isMove(subtokens, at, a)) return true;
    }
    return false;
  },
];

function isMoveTo({ subtokens, a, b, joint, changes }: Pair): boolean {
  if (joint !== 'to' || inheritsScale(a, b)) return false;
  const by = subtokens.at(a.first - 1).lower === 'by' ? a.first - 2 : a.first - 1;
  const moved = changes.has(subtokens.at(by).lower) && isMove(subtokens, by, a);
  return moved && (b.value ?? 0) >= (a.value ?? 0) * leastStep(subtokens, a, b);
}

/**
 * How many times the first of two numbers the second is at least, where it is what came of a move by the first: less where
 * each has its unit, `rose 2% to 9%`, than where the second has that of both, `rose 2 to 9%`.
 */
function leastStep(subtokens: Tokens, a: Quantity, b: Quantity): number {
  if (b.kind === 'percent') return a.unit === '1' ? Infinity : 3;
  if (a.unit !== '1') return 3;
  const next = subtokens.at(b.end);
  return b.unit === '1' && closes(next) && !isTold(subtokens, a) ? 1 : 10;
}

/** `by 3 to 5`: how much, and no more than that. */
const isTold = (subtokens: Tokens, { first }: Quantity): boolean =>
  subtokens.at(first - 1).lower === 'by';

/** `from 20 to 30 per cent to 15 to 25 per cent`: where a change ends is a range of its own. */
const rangeAt = (subtokens: Tokens, at: number): boolean =>
  isDigits(subtokens, at) &&
  /^(?:to|[-–])$/.test(subtokens.at(at + 1).lower) &&
  isDigits(subtokens, at + 2);

const isDigits = (subtokens: Tokens, at: number): boolean => /^\d/.test(subtokens.at(at).text);

/** The scale of the second is the first’s too, unless that would turn the range round. */
function lowOf(value: number, { a, b, joint }: Pair): number {
  const low = inheritsScale(a, b)
    ? tidy(value * scaleOf(b))
    : sharesThousands(a, b, joint)
      ? value * 1000
      : value;
  return low < (b.value ?? 0) ? low : value;
}

/** The unit of both, where they have one in common: `$62 to $68 per share`, `5 to 9 degrees Celsius`. */
function common(a: Quantity, b: Quantity): Pick<Quantity, 'unit' | 'kind'> | null {
  if (a.unit === b.unit || a.unit === '1') return b;
  if (b.unit === '1') return a;
  if (b.unit.startsWith(`${a.unit}/`)) return b;
  return a.unit === 'deg' && (b.unit === 'Cel' || b.unit === '[degF]') ? b : null;
}

/** `300-350,000`: the thousands of the second are the first’s too, where that makes them near one another. */
function sharesThousands(a: Quantity, b: Quantity, joint: string): boolean {
  const [low, high] = [a.value ?? 0, b.value ?? 0];
  return (
    joint.length === 1 &&
    a.form === 'digits' &&
    !a.scaled &&
    !b.scaled &&
    Number.isInteger(low) &&
    low < 1000 &&
    high % 1000 === 0 &&
    low * 1000 < high &&
    low * 5000 >= high
  );
}

/** `10 to 15 billion`, `from 4 to 8–9 billion`: the scale of the second is the first’s too. */
export const inheritsScale = (a: Quantity, b: Quantity): boolean =>
  a.value !== null && b.scaled && !a.scaled && a.value < 1000 && leastOf(b) >= 1000;

const leastOf = ({ value, low }: Quantity): number => value ?? low ?? 0;

/** A thousand, million, billion or trillion: the greatest that is in a number. */
export const scaleOf = (b: Quantity): number =>
  [1e12, 1e9, 1e6].find((scale) => leastOf(b) >= scale) ?? 1e3;
