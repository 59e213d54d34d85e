import { itemAt } from '../../lib/lists.ts';
import type { TimeShift, TimeUnit, TimeWords } from '../doc/doc.ts';
import type { TimePattern } from './lexicon.ts';
import type { Piece } from './pieces.ts';

/** What the first piece of a type says as a number; null where there is none. */
function number(pieces: readonly Piece[], type: string): number | null {
  for (const { types } of pieces) {
    const value = types.get(type) ?? null;
    if (value !== null) return Number(value);
  }
  return null;
}

const has = (pieces: readonly Piece[], type: string): boolean =>
  pieces.some(({ types }) => types.has(type));

/** What the pieces that a pattern took say, by their types. */
export function saidBy(pattern: TimePattern, pieces: readonly Piece[]): TimeWords {
  const says = { ...holidayIn(pieces), ...pattern.says };
  const month = says.month ?? number(pieces, 'month-name');
  const days = daysIn(pieces);
  const day = says.day ?? (month === null ? null : (days[0] ?? null));
  return {
    year: says.year ?? yearIn(pieces),
    month,
    day,
    last: pattern.range === true ? lastIn(pieces, month, days) : null,
    weekday: says.weekday ?? number(pieces, 'weekday') ?? number(pieces, 'short-weekday'),
    nth: says.nth ?? (day === null ? nthIn(pieces) : null),
    unit: says.unit ?? unitIn(pieces),
    shift: shiftIn(pattern, pieces),
    edge: says.edge ?? null,
  };
}

/** What the name of a holiday says: its day of a month, or which weekday of one. */
function holidayIn(pieces: readonly Piece[]): Partial<TimeWords> {
  const holiday = pieces.find(({ types }) => types.has('holiday'))?.types.get('holiday') ?? null;
  if (holiday === null) return {};
  const [month, day, nth] = String(holiday).split('-');
  if (nth === undefined) return { month: Number(month), day: Number(day) };
  return { month: Number(month), weekday: Number(day?.slice(1)), nth: Number(nth) };
}

/** Numbers that may be days of a month: `5`, `5th`, `fifth`. */
const daysIn = (pieces: readonly Piece[]): number[] =>
  pieces.flatMap(({ types }) => {
    const day = types.get('dd') ?? types.get('nth') ?? types.get('ordinal') ?? null;
    return day === null ? [] : [Number(day)];
  });

const lastIn = (
  pieces: readonly Piece[],
  month: number | null,
  days: readonly number[],
): number | null => (month === null ? number(pieces, 'yy') : (days[1] ?? null));

const nthIn = (pieces: readonly Piece[]): number | null =>
  number(pieces, 'season') ?? number(pieces, 'ordinal') ?? number(pieces, 'nth');

/** Of two digits, where only those are said. */
const yearIn = (pieces: readonly Piece[]): number | null =>
  number(pieces, 'yyyy') ??
  number(pieces, 'decades') ??
  number(pieces, 'short-decades') ??
  number(pieces, 'decade-name') ??
  (has(pieces, "'") || has(pieces, '’') || has(pieces, '‘') ? number(pieces, 'yy') : null);

const unitOf = ({ types }: Piece): TimeUnit | null =>
  (types.get('unit') ?? types.get('units') ?? null) as TimeUnit | null;

/** The unit that is named beside a year: `quarter` of `last year’s third quarter`. */
function unitIn(pieces: readonly Piece[]): TimeUnit | null {
  if (['decades', 'short-decades', 'decade-name'].some((type) => has(pieces, type)))
    return 'decade';
  if (has(pieces, 'season')) return 'season';
  const units = pieces.map(unitOf);
  const named = units.find((each) => each === 'quarter' || each === 'half' || each === 'century');
  return named ?? (has(pieces, 'period') ? 'quarter' : null);
}

function shiftIn({ says, from }: TimePattern, pieces: readonly Piece[]): TimeShift | null {
  const given = says?.shift;
  const said = awayIn(pieces) ?? pointIn(pieces) ?? relativeIn(pieces);
  if (said === null && given === undefined) return null;
  const unit = said?.unit ?? pieces.map(unitOf).find((each) => each !== null) ?? 'day';
  const shift = said ?? { unit, by: 0, from: 'now' as const };
  return { ...shift, ...(from === undefined ? {} : { from }), ...given };
}

/** `two days ago`, `a year earlier`, `the Thursday before`, `the day before yesterday`. */
function awayIn(pieces: readonly Piece[]): TimeShift | null {
  for (const [at, { types }] of pieces.entries()) {
    const away = types.get('away') ?? types.get('told-away') ?? null;
    if (away === null) continue;
    const unitAt = pieces[at - 1]?.types.has('dash') === true ? at - 2 : at - 1;
    const before = itemAt(pieces, unitAt);
    const unit = before === undefined ? null : (unitOf(before) ?? namedUnit(before));
    if (unit === null) continue;
    const relative = relativeIn(pieces.slice(at));
    if (relative !== null) return { unit, by: Number(away) + relative.by, from: 'now' };
    const by = Number(away) * numberIn(pieces.slice(0, unitAt));
    const from = types.has('away') ? 'now' : 'told';
    // `a decade ago` is ten years.
    return unit === 'decade' ? { unit: 'year', by: 10 * by, from } : { unit, by, from };
  }
  return null;
}

/** How many units: 1 where nothing says; NaN where the words leave it open: `a few years ago`. */
function numberIn(pieces: readonly Piece[]): number {
  const last = pieces.findLast(({ types }) => types.has('count') || types.has('number'));
  const value = Number(last?.types.get('count') ?? last?.types.get('number') ?? 1);
  return value === 0 ? Number.NaN : value;
}

/** `last year`, `next Friday`, `this September`, `the previous week`. */
function pointIn(pieces: readonly Piece[]): TimeShift | null {
  const at = pieces.findLastIndex(({ types }) => types.has('point') || types.has('told-point'));
  const point = itemAt(pieces, at);
  if (point === undefined) return null;
  const unit = pieces.slice(at).map((piece) => unitOf(piece) ?? namedUnit(piece));
  const first = unit.find((each) => each !== null) ?? null;
  if (first === null) return null;
  const { types } = point;
  const by = Number(types.get('point') ?? types.get('told-point'));
  return { unit: first, by, from: types.has('told-point') ? 'told' : 'now' };
}

function namedUnit({ types }: Piece): TimeShift['unit'] | null {
  if (types.has('month-name')) return 'month';
  if (types.has('season')) return 'season';
  return types.has('weekday') ? 'weekday' : null;
}

function relativeIn(pieces: readonly Piece[]): TimeShift | null {
  const by = number(pieces, 'relative-day');
  return by === null ? null : { unit: 'day', by, from: 'now' };
}
