import type { Token, Tokens } from '../../doc/token.ts';
import { known } from '../../../lib/lists.ts';
import { glued } from '../atoms.ts';
import { wordsOf } from '../units/unit-at.ts';
import { isAttributive } from '../counted/attributive.ts';
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
  const ages = a.kind === 'age' && atoms.at(a.first - 1).lower === 'of';
  const first = ages ? agesAt(atoms, a.first) : a.first;
  const opens = statementWords.roughly.holds(atoms.at(first - 1)) ? first - 2 : first - 1;
  const lead = atoms.at(opens).lower;
  const between =
    lead === 'between' && /^(?:and|to)(?: (?:about|around|roughly|nearly))?$/.test(joint);
  const dashed = /^[-–—−]$/.test(joint) || joint === '- to -' || joint === '-to-';
  const either =
    joint === 'or' && a.form === 'words' && b.value - a.value === 1 && b.kind !== 'money';
  if (!between && !dashed && !either && joint !== 'to' && joint !== 'through') return null;
  const low = lowOf(a.value, a, b);
  const change =
    lead === 'from' &&
    (beginsRange(atoms, b.end) || (isChange(atoms, a, changes) && !goesToRange(atoms, b.end)));
  if (joint === 'to' && kindOfScore(atoms, a, b)) return null;
  if (low >= b.value || change || (joint === 'to' && isStep(atoms, a, lead))) return null;
  if (joint === 'to' && b.unit === '1' && a.unit !== '1' && a.kind !== 'money') return null;
  if ((a.kind === 'ratio') !== (b.kind === 'ratio')) return null;
  const { unit, kind } = common(a, b) ?? {};
  if (unit === undefined || kind === undefined) return null;
  const wide = a.unit === '1' ? b : a.unit === unit ? a : b;
  const unitText = unit === b.unit ? b.unitText : wide.unitText;
  const whole = {
    first: between ? opens : a.first,
    last: b.last,
    end: b.end,
    unit,
    kind,
    unitText,
  };
  const bounds = { value: null, low, high: b.value, comparator: 'between' } as const;
  return altered(wide, whole, bounds, { rule: 'range', confidence: 0.93 });
}

/** Before `the ages of`, `ages of`. */
const agesAt = (atoms: Tokens, at: number): number => {
  if (!/^ages?$/.test(atoms.at(at - 2).lower)) return at;
  return atoms.at(at - 3).lower === 'the' ? at - 3 : at - 2;
};

/** `lost | 36 percent to 51 percent |`: who is behind, and who leads. */
const kindOfScore = (atoms: Tokens, a: Quantity, b: Quantity): boolean =>
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
const inheritsScale = (a: Quantity, b: Quantity): boolean =>
  a.value !== null && b.scaled && !a.scaled && a.value < 1000 && leastOf(b) >= 1000;

const leastOf = ({ value, low }: Quantity): number => value ?? low ?? 0;

const scaleOf = (b: Quantity): number => {
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

const gap = 28;

/**
 * The units that bare numbers have from others of their sentence: `rose 4 tonnes to 12`,
 * `2, 5 and 9 per cent`, `the lowest is 74.07`.
 */
export function inheritUnits(atoms: Tokens, quantities: readonly Quantity[]): Quantity[] {
  const list = [...quantities];
  for (let index = list.length - 2; index >= 0; index--) {
    const [a, b] = [list[index], list[index + 1]];
    if (a === undefined || b === undefined || !isBare(atoms, a)) continue;
    if (listed(atoms, a, b)) list[index] = withUnitOf(a, b);
    else if (leads(atoms, a, b)) list[index] = withUnitOf(scaledAs(a, b), b);
  }
  for (let index = 1; index < list.length; index++) {
    const b = list[index];
    if (b === undefined || !isBare(atoms, b)) continue;
    const from = source(atoms, list, index);
    if (from !== null) list[index] = withUnitOf(b, from);
  }
  return list;
}

const isBare = (atoms: Tokens, { unit, end, kind, form, counted }: Quantity): boolean => {
  if (unit !== '1' || kind !== 'count' || form === 'magnitude' || counted !== null) return false;
  const next = atoms.at(end);
  return (
    next.isEdge ||
    !/^(?:NOUN|PROPN|ADJ)$/.test(next.tag) ||
    statementWords['after-bare'].holds(next)
  );
};

/** `four-, five- and six-cylinder`, `8 or $9`, `2, 5 and 9 per cent`. */
function listed(atoms: Tokens, a: Quantity, b: Quantity): boolean {
  if (b.unit === '1' && b.counted === null) return false;
  const joint = atoms.list.slice(a.end, b.first).map(({ lower }) => lower);
  if (joint.length === 0 || joint.length > 3) return false;
  if (joint.length === 1 && isDimension(atoms, a, b)) return true;
  // `3, 4 percent`, `four, five years`: two that follow one another.
  const guess = joint.length === 1 && joint[0] === ',' && (b.kind === 'percent' || isSpoken(a, b));
  const step = (b.value ?? 0) - (a.value ?? 0);
  if (guess && step > 0 && step < 3) return true;
  if (joint.length === 1 && joint[0] === 'to' && isLead(a, b)) return true;
  const joined = joint.some((word) => /^(?:and|or)$/.test(word)) || b.rule === 'inherited-unit';
  return joined && joint.every((word) => statementWords.joints.has(word));
}

const isSpoken = (a: Quantity, b: Quantity): boolean =>
  b.kind === 'duration' && a.form === b.form && a.form === 'words';

/** `50 to 48 per cent`: who leads and who is behind. */
const isLead = (a: Quantity, b: Quantity): boolean =>
  b.kind === 'percent' && (a.value ?? 0) > (b.value ?? 100) && (a.value ?? 999) <= 100;

/** `4 | x | 5 metres`, `10 by 20 cm`; not the `4x100m relay`. */
const isDimension = (atoms: Tokens, a: Quantity, b: Quantity): boolean =>
  crosses.test(atoms.at(a.end).lower) && b.kind === 'measure' && atoms.at(b.end).lower !== 'relay';

const crosses = /^(?:x|×|by)$/;

/** `from | 1,200 to 950 dollars |`: where a change begins and ends. */
const leads = (atoms: Tokens, a: Quantity, b: Quantity): boolean =>
  atoms.at(a.first - 1).lower === 'from' &&
  b.first - a.end === 1 &&
  atoms.at(a.end).lower === 'to' &&
  (b.unit !== '1' || b.scaled || b.counted !== null);

function scaledAs(a: Quantity, b: Quantity): Quantity {
  if (a.value === null || !inheritsScale(a, b)) return a;
  const value = tidy(a.value * scaleOf(b));
  return altered(a, { value, low: value, high: value, scaled: true });
}

/** The nearest quantity before whose unit a bare number takes. */
function source(atoms: Tokens, list: readonly Quantity[], index: number): Quantity | null {
  const b = list[index];
  if (b === undefined) return null;
  if (b.value === 0 && b.form === 'words') return null;
  const opens = isThan(atoms, b.first) ? b.first - 2 : b.first;
  const lead = atoms.at(opens - 1).lower;
  if (opens < b.first && (!statementWords.links.has(lead) || atoms.at(opens - 2).lower === 'home'))
    return null;
  if (lead === '-' && !glued(atoms.at(b.first - 1), atoms.at(b.first))) return null;
  if (!statementWords.links.has(lead) && (lead === 'in' || !hasDecimals(b))) return null;
  if (lead === 'and' && atoms.at(b.end).tag === 'AUX') return null;
  if (/^(?:is|was)$/.test(lead) && atoms.at(b.first - 2).lower === 'age') return null;
  if (lead === 'from' && isOther(atoms, b.first)) return null;
  if (lead === 'to' && hasObject(atoms, known(list, index - 1), b)) return null;
  for (let at = index - 1; at >= 0; at--) {
    const a = list[at];
    if (a === undefined || b.first - a.end > gap) return null;
    if ((a.unit === '1' && a.counted === null) || a.kind === 'age' || a.kind === 'duration')
      continue;
    const alike = lead === 'at' && atoms.at(a.first - 1).lower === 'at';
    if (a.kind === 'percent' && !alike && !statementWords['percent-links'].has(lead)) continue;
    if (a.kind === 'ratio' || !near(a, b)) continue;
    return a;
  }
  return null;
}

/** `more | than | 5`, `fewer than 5`: a bound, and no comparison with what was told before. */
const isThan = (atoms: Tokens, first: number): boolean =>
  atoms.at(first - 1).lower === 'than' && statementWords.comparatives.holds(atoms.at(first - 2));

/** `and sizes | from 6 to 12`: of another noun. */
const isOther = (atoms: Tokens, first: number): boolean =>
  atoms.at(first - 2).tag === 'NOUN' && atoms.at(first - 3).lower === 'and';

/** `fell to $15, and | cut the number of seats | to 40`: another verb with its object between them. */
const hasObject = (atoms: Tokens, a: Quantity, b: Quantity): boolean =>
  atoms.at(b.first - 2).tag === 'NOUN' &&
  atoms.list.slice(a.end, b.first - 2).some(({ tag }) => tag === 'VERB');

const hasDecimals = ({ value }: Quantity): boolean => value !== null && !Number.isInteger(value);

/** Numbers of one unit are seldom a thousand times one another, save a change and its level. */
const near = (a: Quantity, b: Quantity): boolean => {
  const [x, y] = [Math.abs(a.value ?? a.high ?? 0), Math.abs(b.value ?? b.high ?? 0)];
  return a.unit === '1' || (y < x * 1000 && x < y * 1000);
};

const withUnitOf = (bare: Quantity, { unit, kind, unitText, counted }: Quantity): Quantity =>
  altered(
    bare,
    { unit, kind, unitText, counted: bare.counted ?? counted },
    { rule: 'inherited-unit', confidence: 0.9 },
  );
