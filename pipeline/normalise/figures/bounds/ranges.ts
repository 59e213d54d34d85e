import type { Token, Tokens } from '../../doc/token.ts';
import { wordsOf } from '../units/unit-at.ts';
import { isAttributive } from './changes.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { tidy } from '../numbers/number.ts';
import { altered, type Quantity } from '../quantity.ts';
import { statementWords } from './lexicon.ts';

/** A range of two quantities: `8,000–10,000`, `between 5 and 9 per cent`, `$10 to $15 billion`. */
export function joinRange(
  atoms: Tokens,
  a: Quantity,
  b: Quantity,
  { changes }: Pick<FigureLexicon, 'changes'>,
): Quantity | null {
  if (b.first - a.end > 3 || a.value === null || b.value === null) return null;
  const joint = wordsOf(atoms, a.end, b.first).toLowerCase();
  const opens = opensAt(atoms, a);
  const lead = atoms.at(opens).lower;
  const between = lead === 'between' && betweenJoint.test(joint);
  if (!between && !isJoint(joint, a, b)) return null;
  if (joint === 'to' && isOfTwo(atoms, a, b, lead)) return null;
  if (lead === 'from' && isChangeOf(atoms, a, b, changes)) return null;
  const low = lowOf(a.value, a, b);
  const shared = low < b.value && (a.kind === 'ratio') === (b.kind === 'ratio') && common(a, b);
  if (shared === false || shared === null) return null;
  const { unit, kind } = shared;
  const wide = a.unit === '1' ? b : a.unit === unit ? a : b;
  const unitText = unit === b.unit ? b.unitText : wide.unitText;
  const first = between ? opens : a.first;
  return altered(
    wide,
    { first, last: b.last, end: b.end, unit, kind, unitText },
    { value: null, low, high: b.value, comparator: 'between' },
    { rule: 'range', confidence: 0.93 },
  );
}

const betweenJoint = /^(?:and|to)(?: (?:about|around|roughly|nearly))?$/;

/** Where the word before a range stands, past `about` and `the ages of`. */
function opensAt(atoms: Tokens, { kind, first }: Quantity): number {
  const ages = kind === 'age' && atoms.at(first - 1).lower === 'of';
  const start = ages ? agesAt(atoms, first) : first;
  return statementWords.roughly.holds(atoms.at(start - 1)) ? start - 2 : start - 1;
}

/** `5-6`, `5 to 6`, `five or six`: what makes two numbers a range without a word before them. */
const isJoint = (joint: string, a: Quantity, b: Quantity): boolean =>
  joint === 'to' ||
  joint === 'through' ||
  /^(?:[-–—−]|- to -|-to-)$/.test(joint) ||
  (joint === 'or' && isNext(a, b));

/** `five or six`. */
const isNext = (a: Quantity, b: Quantity): boolean =>
  a.form === 'words' && (b.value ?? 0) - (a.value ?? 0) === 1 && b.kind !== 'money';

/** `5 to 6` of two things: a score, a step of a change, numbers of which only the first has a unit. */
const isOfTwo = (atoms: Tokens, a: Quantity, b: Quantity, lead: string): boolean =>
  isScore(atoms, a, b) ||
  isStep(atoms, a, lead) ||
  (b.unit === '1' && a.unit !== '1' && a.kind !== 'money');

/** `rose from 5 to 6`: where a change begins and ends. */
const isChangeOf = (
  atoms: Tokens,
  a: Quantity,
  b: Quantity,
  changes: FigureLexicon['changes'],
): boolean =>
  beginsRange(atoms, b.end) || (isChange(atoms, a, changes) && !goesToRange(atoms, b.end));

/** Before `the ages of`, `ages of`. */
const agesAt = (atoms: Tokens, at: number): number => {
  if (!/^ages?$/.test(atoms.at(at - 2).lower)) return at;
  return atoms.at(at - 3).lower === 'the' ? at - 3 : at - 2;
};

/** `lost | 36 percent to 51 percent |`: who is behind, and who leads. */
const isScore = (atoms: Tokens, a: Quantity, b: Quantity): boolean =>
  a.kind === 'percent' &&
  b.kind === 'percent' &&
  atoms.list
    .slice(Math.max(0, a.first - 6), a.first)
    .some(({ lower }) => statementWords.trails.has(lower));

/** `up | 3 to 12`, `from $5 to | $6 to $8`: where a change goes on. */
const isStep = (atoms: Tokens, a: Quantity, lead: string): boolean =>
  lead === 'up' ||
  lead === 'down' ||
  (lead === 'to' &&
    a.unit !== '1' &&
    atoms.list.slice(Math.max(0, a.first - 5), a.first).some(({ lower }) => lower === 'from'));

/** `from 4 to | 8-9 billion`: where a change ends is a range of its own. */
const beginsRange = (atoms: Tokens, at: number): boolean =>
  /^[-–]$/.test(atoms.at(at).text) && /^\d/.test(atoms.at(at + 1).text);

/** `from 20 to 30 per cent | to 15 to 25 per cent`: what is changed is a range, and so is what it becomes. */
const goesToRange = (atoms: Tokens, at: number): boolean =>
  atoms.at(at).lower === 'to' &&
  /^\d/.test(atoms.at(at + 1).text) &&
  /^(?:to|[-–])$/.test(atoms.at(at + 2).lower);

/** The scale of the second is the first’s too, unless that would turn the range round. */
function lowOf(value: number, a: Quantity, b: Quantity): number {
  const low = inheritsScale(a, b) ? tidy(value * scaleOf(b)) : value;
  return low < (b.value ?? 0) ? low : value;
}

/** The unit of both, where they have one in common: `$62 to $68 per share`. */
function common(a: Quantity, b: Quantity): Pick<Quantity, 'unit' | 'kind'> | null {
  if (a.unit === b.unit || a.unit === '1') return b;
  if (b.unit === '1') return a;
  if (b.unit.startsWith(`${a.unit}/`)) return b;
  return a.unit === 'deg' && (b.unit === 'Cel' || b.unit === '[degF]') ? b : null;
}

/** `10 to 15 billion`, `from 4 to 8–9 billion`: the scale of the second is the first’s too. */
export const inheritsScale = (a: Quantity, b: Quantity): boolean =>
  a.value !== null && b.scaled && !a.scaled && a.value < 1000 && leastOf(b) >= 1000;

const leastOf = ({ value, low }: Quantity): number => value ?? low ?? 0;

export const scaleOf = (b: Quantity): number => {
  const value = leastOf(b);
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3;
};

const isChange = (
  atoms: Tokens,
  { first }: Quantity,
  changes: FigureLexicon['changes'],
): boolean => {
  if (statementWords.spans.holds(atoms.at(first - 2))) return false;
  // `raise the number of guests from all the world in May, | from 70 to 85`
  const apart = atoms.at(first - 2).text === ',';
  for (let at = Math.max(0, first - (apart ? 24 : 9)); at < first - 1; at++)
    if (tellsChange(atoms.at(at), changes) && !isAttributive(atoms, at)) return true;
  return false;
};

const tellsChange = (atom: Token, changes: FigureLexicon['changes']): boolean =>
  changes.has(atom.lower) || statementWords.shifts.holds(atom);
