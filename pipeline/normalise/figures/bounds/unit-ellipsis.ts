import type { Tokens } from '../../doc/token.ts';
import { known } from '../../../lib/lists.ts';
import { glued, type Subtokens } from '../subtokens.ts';
import { tidy, update, type Quantity } from '../quantity.ts';
import { statementWords } from '../words.ts';
import { areEnds, isBegun } from './changes.ts';
import { inheritsScale, scaleOf } from './ranges.ts';

/** How far apart two numbers of one unit may stand. */
const gap = 28;

/**
 * The units that bare numbers have from others of their sentence: `rose 4 tonnes to 12`,
 * `2, 5 and 9 per cent`, `the lowest is 74.07`.
 */
export function inheritUnits(subtokens: Subtokens, quantities: readonly Quantity[]): Quantity[] {
  const list = [...quantities];
  for (let index = list.length - 2; index >= 0; index--) {
    const [a, b] = [known(list, index), known(list, index + 1)];
    if (!isBare(subtokens, a)) continue;
    if (listed(subtokens, a, b) || steps(subtokens, a, b)) list[index] = withUnitOf(a, b);
    else if (leads(subtokens, a, b)) list[index] = withUnitOf(scaledAs(a, b), b);
  }
  for (let index = 1; index < list.length; index++) {
    const from = isBare(subtokens, known(list, index)) ? source(subtokens, list, index) : null;
    if (from !== null) list[index] = withUnitOf(known(list, index), from);
  }
  return list;
}

const isBare = (subtokens: Tokens, { unit, end, kind, form, counted }: Quantity): boolean => {
  if (unit !== '1' || kind !== 'count' || form === 'magnitude' || counted !== null) return false;
  const next = subtokens.at(end);
  return !/^(?:NOUN|PROPN|ADJ)$/.test(next.tag) || statementWords['after-bare'].holds(next);
};

/** `four-, five- and six-cylinder`, `8 or $9`, `2, 5 and 9 per cent`. */
function listed(subtokens: Tokens, a: Quantity, b: Quantity): boolean {
  if (b.unit === '1' && b.counted === null) return false;
  const joints = subtokens.list.slice(a.end, b.first);
  const [only] = joints;
  if (only === undefined || joints.length > 3) return false;
  if (joints.length === 1 && isPair(subtokens, a, b)) return true;
  const joined = joints.some(({ lower }) => lower === 'and' || lower === 'or');
  return (
    (joined || b.rule === 'inherited-unit') &&
    joints.every((each) => statementWords.joints.holds(each))
  );
}

/** `4 x 5 metres`, not the `4x100m relay`; `3, 4 percent`, of which nobody is sure; `50 to 48 per cent`, who leads and who is behind. */
function isPair(subtokens: Tokens, a: Quantity, b: Quantity): boolean {
  const joint = subtokens.at(a.end);
  const step = (b.value ?? 0) - (a.value ?? 0);
  if (/^(?:x|×|by)$/.test(joint.lower))
    return b.kind === 'measure' && subtokens.at(b.end).lower !== 'relay';
  if (b.kind !== 'percent' && b.kind !== 'duration') return false;
  if (joint.text === ',')
    return step > 0 && step < 3 && (b.kind === 'percent' || a.form === 'words');
  return joint.lower === 'to' && b.kind === 'percent' && step < 0 && (a.value ?? 0) <= 100;
}

/** `from [1,200 to 950 dollars]`: where a change begins and ends. */
const leads = (subtokens: Tokens, a: Quantity, b: Quantity): boolean =>
  subtokens.at(a.first - 1).lower === 'from' &&
  b.first - a.end === 1 &&
  subtokens.at(a.end).lower === 'to' &&
  (b.unit !== '1' || b.scaled);

/** `gained [130] to 1,930 yen`, which is no range: how much a number moved, and where that ended. */
const steps = (subtokens: Subtokens, a: Quantity, b: Quantity): boolean =>
  (b.kind === 'money' || b.kind === 'measure') &&
  b.first - a.end === 1 &&
  subtokens.at(a.end).lower === 'to' &&
  subtokens.lexicon.changes.has(subtokens.at(a.first - 1).lower);

function scaledAs(a: Quantity, b: Quantity): Quantity {
  if (a.value === null || !inheritsScale(a, b)) return a;
  const value = tidy(a.value * scaleOf(b));
  return update(a, { value, low: value, high: value, scaled: true });
}

/** The nearest quantity before whose unit a bare number takes. */
function source(subtokens: Tokens, list: readonly Quantity[], index: number): Quantity | null {
  const b = known(list, index);
  const lead = leadOf(subtokens, b);
  if (lead === null || standsAlone(subtokens, known(list, index - 1), b, lead)) return null;
  for (let at = index - 1; at >= 0; at--) {
    const a = known(list, at);
    if (b.first - a.end > gap) return null;
    if (lendsUnit(subtokens, a, b, lead)) return a;
  }
  return null;
}

/** The word before a bare number, or its bound, that leads on from what was told before; null where none does. */
function leadOf(subtokens: Tokens, b: Quantity): string | null {
  const than =
    subtokens.at(b.first - 1).lower === 'than' &&
    statementWords.comparatives.holds(subtokens.at(b.first - 2));
  const at = than ? b.first - 3 : b.first - 1;
  const lead = subtokens.at(at).lower;
  const links = statementWords.links.has(lead);
  // `a shop, home to less than 300`
  if (than && (!links || subtokens.at(at - 1).lower === 'home')) return null;
  if (lead === '-' && !glued(subtokens.at(at), subtokens.at(b.first))) return null;
  return links || (lead !== 'in' && hasDecimals(b)) ? lead : null;
}

/** Whether a bare number tells of something else than what was told before. */
const standsAlone = (subtokens: Tokens, before: Quantity, b: Quantity, lead: string): boolean =>
  (b.value === 0 && b.form === 'words') ||
  (lead === 'and' && subtokens.at(b.end).tag === 'AUX') ||
  (lead === 'from' && isOther(subtokens, b.first)) ||
  (lead === 'to' && hasObject(subtokens, before, b));

/** Whether a quantity has a unit that a bare number behind such a word may have, too. */
function lendsUnit(subtokens: Tokens, a: Quantity, b: Quantity, lead: string): boolean {
  const bare = a.unit === '1' && a.counted === null;
  if (bare || a.kind === 'ratio') return false;
  if (a.kind === 'age' || a.kind === 'duration')
    return areEnds(subtokens, a, b) || isBegun(subtokens, b.first);
  // `Rona at 25 percent and Tann at 14`
  const alike = lead === 'at' && subtokens.at(a.first - 1).lower === 'at';
  return (a.kind !== 'percent' || alike || statementWords['percent-links'].has(lead)) && near(a, b);
}

/** `and sizes from 6 to 12`: of another noun. */
const isOther = (subtokens: Tokens, first: number): boolean =>
  subtokens.at(first - 2).tag === 'NOUN' && subtokens.at(first - 3).lower === 'and';

/** `fell to $15, and [cut the number of seats] to 40`: another verb with its object between them. */
const hasObject = (subtokens: Tokens, a: Quantity, b: Quantity): boolean =>
  subtokens.at(b.first - 2).tag === 'NOUN' &&
  subtokens.list.slice(a.end, b.first - 2).some(({ tag }) => tag === 'VERB');

const hasDecimals = ({ value }: Quantity): boolean => value !== null && !Number.isInteger(value);

/** Numbers of one unit are seldom a thousand times one another, save a change and its level. */
const near = (a: Quantity, b: Quantity): boolean => {
  const [x, y] = [Math.abs(a.value ?? a.high ?? 0), Math.abs(b.value ?? b.high ?? 0)];
  return a.unit === '1' || (y < x * 1000 && x < y * 1000);
};

const withUnitOf = (bare: Quantity, { unit, kind, unitText, counted }: Quantity): Quantity =>
  update(
    bare,
    { unit, kind, unitText, counted: bare.counted ?? counted },
    { rule: 'inherited-unit', confidence: 0.9 },
  );
