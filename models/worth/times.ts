import type { TimesGold } from './gold.ts';
import type { Scorer } from './scoring.ts';
import { f1, overlap } from './words.ts';

/** Days that a text names, as TempEval scores them: F1 of the expressions of type DATE whose value is right. */
export const times: Scorer<TimesGold> = {
  family: 'times',
  read: (_, { timex }) => {
    const marked = timex.filter(({ type }) => type === 'DATE');
    const beside = timex.filter(({ type }) => type !== 'DATE');
    return {
      counts: ({ days }) => {
        const found = days.filter((day) => !beside.some((each) => overlaps(each, day)));
        const right = marked.filter((mark) =>
          found.some((day) => overlaps(mark, day) && day.value === mark.value),
        );
        return [marked.length, found.length, right.length];
      },
      judge: () => null,
    };
  },
  scores: (sums) => ({ value: f1(sums[2] ?? 0, sums[1] ?? 0, sums[2] ?? 0, sums[0] ?? 0) }),
};

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlaps = (one: Span, other: Span): boolean =>
  overlap([one.start, one.end], [other.start, other.end]);
