import type { TimeMention } from '../doc/doc.ts';
import type { Piece } from './pieces.ts';

/** Days in digits and nothing else: `2024-10-28`, with a clock time or without, `28/10/2024`, `10/28/24`, `28.10.2024`. */

const iso = /(\d{4})-(\d\d)-(\d\d)(?:T\d[\d:.]{0,12}(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])/y;
/** A clock time may stand behind a dash: `28/10/2024-13:42`. */
const parted = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/]|[.,]\d|-\d(?!\d?:\d\d))/y;

/** A day in digits, from a piece of its sentence on. */
interface NumericDate {
  readonly from: number;
  readonly mention: Omit<TimeMention, 'first' | 'last'>;
}

/** The rule of a day of which digits alone do not tell which number is the month: docs/times.md says when it is told. */
export const eitherOrder = 'digits-in-either-order';

/** The days in digits of a sentence, by its pieces. */
export function numericDates(text: string, pieces: readonly (Piece | null)[]): NumericDate[] {
  const found: NumericDate[] = [];
  let end = 0;
  for (const [from, piece] of pieces.entries()) {
    if (piece === null || piece.start < end) continue;
    const { start, types } = piece;
    if (!types.has('count') && !types.has('numeric')) continue;
    const mention = /[\d/.-]/.test(text.charAt(start - 1)) ? null : numericAt(text, start);
    if (mention === null) continue;
    found.push({ from, mention });
    ({ end } = mention);
  }
  return found;
}

function numericAt(text: string, start: number): NumericDate['mention'] | null {
  iso.lastIndex = parted.lastIndex = start;
  const whole = iso.exec(text);
  if (whole !== null) {
    const [words, year, month, day] = whole;
    return day === undefined
      ? null
      : mentionOf(words, start, [Number(year), Number(month), Number(day)], 'digits');
  }
  const match = parted.exec(text);
  if (match === null) return null;
  const [words, one, , other, year = ''] = match;
  const [a, b] = [Number(one), Number(other)];
  if (!isDay(a) || !isDay(b) || Math.min(a, b) > 12) return null;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  const isTold = a === b || Math.max(a, b) > 12;
  return mentionOf(
    words,
    start,
    a > 12 ? [full, b, a] : [full, a, b],
    isTold ? 'digits' : eitherOrder,
  );
}

const isDay = (number: number): boolean => number > 0 && number < 32;

const mentionOf = (
  text: string,
  start: number,
  [year, month, day]: readonly [number, number, number],
  rule: string,
): NumericDate['mention'] => ({
  start,
  end: start + text.length,
  text,
  kind: 'date',
  says: {
    year,
    month,
    day,
    last: null,
    weekday: null,
    nth: null,
    unit: null,
    shift: null,
    edge: null,
  },
  rule,
});
