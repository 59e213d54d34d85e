import type { TimesGold } from './gold.ts';
import type { Scorer } from './scoring.ts';
import { f1, overlap } from './words.ts';
import * as calendar from '../../pipeline/normalise/times/calendar.ts';

/**
 * Times that a text names, as TempEval scores them: F1 of the expressions of type DATE whose value is right, which is
 * where first and last day are.
 */
export const times: Scorer<TimesGold> = {
  family: 'times',
  read: (_, { timex }) => {
    const marked = timex.filter(({ type }) => type === 'DATE');
    const beside = timex.filter(({ type }) => type !== 'DATE');
    return {
      counts: ({ days }) => {
        const found = days.filter((day) => !beside.some((each) => overlaps(each, day)));
        const right = marked.filter((mark) =>
          found.some((day) => overlaps(mark, day) && isSame(day.value, mark.value)),
        );
        return [marked.length, found.length, right.length];
      },
      judge: () => null,
    };
  },
  scores: (sums) => ({ value: f1(sums[2] ?? 0, sums[1] ?? 0, sums[2] ?? 0, sums[0] ?? 0) }),
};

const isSame = (found: string | null, marked: string): boolean =>
  found !== null && (found === marked || spelt(found) === spelt(marked));

/** A value of TIMEX3 or EDTF by its first and last day; as it is where it has none. */
function spelt(value: string): string {
  const [from, to] = value.split('/').map(daysOf);
  return from == null ? value : `${from.from}/${(to ?? from).to}`;
}

/** Weeks, quarters and halves are TIMEX3’s; the other forms EDTF has too, but for the X that it ends in. */
function daysOf(value: string): calendar.TimeValue | null {
  const [, digits = '', kind = '', number = ''] =
    /^(\d{2,4})X{0,2}(?:-([WQH])?(\d\d?)(?:-XX)?)?$/.exec(value) ?? [];
  const year = Number(digits);
  if (/^\d{4}-\d\d-\d\d/.test(value)) return calendar.dayValue(value.slice(0, 10));
  if (digits.length === 2) return calendar.centuryValue(100 * year);
  if (digits.length === 3) return calendar.decadeValue(10 * year);
  if (digits === '') return null;
  if (number === '') return calendar.yearValue(year);
  if (kind === 'Q') return calendar.quarterValue(year, Number(number));
  if (kind === 'H') return calendar.halfValue(year, Number(number));
  if (kind === 'W') return calendar.weekValue(`${digits}-01-04`, Number(number) - 1);
  return Number(number) > 12 ? null : calendar.monthValue(year, Number(number));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlaps = (one: Span, other: Span): boolean =>
  overlap([one.start, one.end], [other.start, other.end]);
