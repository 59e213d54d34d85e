import { known } from '../../lib/lists.ts';
import type { TimeMention } from '../doc/doc.ts';
import type { Piece } from './pieces.ts';

/** Days in digits and nothing else: `2024-10-28`, with a clock time or without, `28/10/2024`, `10/28/24`, `28.10.2024`. */

const iso = /(\d{4})-(\d\d)-(\d\d)(?:T\d[\d:.]{0,12}(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])/y;
const parted = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/]|[.,-]\d)/y;

/** Which pieces, exclusive of `to`, are a day in digits. */
interface NumericDate {
  readonly from: number;
  readonly to: number;
  readonly mention: Omit<TimeMention, 'first' | 'last'>;
}

/** The rule of a day of which digits alone do not tell which number is the month: docs/times.md says when it is told. */
export const eitherOrder = 'digits-in-either-order';

export function numericDates(text: string, pieces: readonly Piece[]): NumericDate[] {
  const found: NumericDate[] = [];
  for (let from = 0; from < pieces.length; from++) {
    const { start, types } = known(pieces, from);
    if (!types.has('count') && !types.has('numeric')) continue;
    if (/[\d/.-]/.test(text.charAt(start - 1))) continue;
    const mention = numericAt(text, start);
    if (mention === null) continue;
    let to = from;
    while (to < pieces.length && known(pieces, to).start < mention.end) to++;
    found.push({ from, to, mention });
    from = to - 1;
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
