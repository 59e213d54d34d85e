import type { Tokens } from '../../doc/token.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import { glued } from '../atoms.ts';
import { isDash, type ExclusionRule } from './rule.ts';

/** Days and months, and how long ago. */
export const dayRules: readonly ExclusionRule[] = [
  {
    id: 'month-day',
    reason: 'date',
    test: ({
      before,
      after,
      text,
      sure,
      atoms,
      read,
      lexicon: {
        excluding: { months },
      },
    }) =>
      !sure &&
      /^\d{1,2}$/.test(text) &&
      (months.holds(before.text === '.' ? atoms.at(read.first - 2) : before) ||
        (months.holds(after) && (after.lower !== 'may' || before.lower === 'on'))),
  },
  // `between | 3 | and 5 November`, `on | 3 | or 4 May`
  {
    id: 'day-of-days',
    reason: 'date',
    test: ({ sure, text, after, atoms, read, lexicon }) =>
      !sure &&
      isDay(text) &&
      /^(?:and|or|to|&|,|[-–])$/.test(after.lower) &&
      isDay(atoms.at(read.last + 1).text) &&
      beginsWithCapital(atoms.at(read.last + 2).text) &&
      lexicon.excluding.months.holds(atoms.at(read.last + 2)),
  },
  // `9/11`, `26/2/2012`
  {
    id: 'slashed',
    reason: 'date',
    test: ({ atoms, read, text, sure }) =>
      !sure && /^\d{1,4}$/.test(text) && isSlashedDay(atoms, read.first),
  },
  {
    id: 'ago',
    reason: 'date',
    test: ({ atoms, read, sure }) =>
      !sure || read.currency !== null
        ? false
        : /^(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centuries)$/.test(
            atoms.at(read.last).lower,
          ) && atoms.at(read.last + 1).lower === 'ago',
  },
  // `five or | six weeks ago`, `20 and 50 years ago`
  {
    id: 'either',
    reason: 'date',
    test: ({ atoms, read, sure, lexicon }) =>
      !sure &&
      /^(?:or|and|to)$/.test(atoms.at(read.last).lower) &&
      (atoms.at(read.last + 1).tag === 'NUM' || lexicon.small.has(atoms.at(read.last + 1).lower)) &&
      /^(?:years|months|weeks|days|hours|minutes|decades)$/.test(atoms.at(read.last + 2).lower) &&
      atoms.at(read.last + 3).lower === 'ago',
  },
  // `at 0730`: no quantity is written with a nought before its digits.
  // `11-12-2003`, `5:3-12`: amid or after numbers that are glued to it.
  {
    id: 'chained',
    reason: 'date',
    test: ({ atoms, read, after, before, sure }) =>
      !sure &&
      isDash(before) &&
      glued(before, atoms.at(read.first)) &&
      ((isDash(after) &&
        glued(atoms.at(read.last - 1), after) &&
        /^\d/.test(atoms.at(read.last + 1).text) &&
        /^\d/.test(atoms.at(read.first - 2).text)) ||
        (atoms.at(read.first - 3).text === ':' &&
          glued(atoms.at(read.first - 3), atoms.at(read.first - 2)))),
  },
];

const isDay = (text: string): boolean => /^(?:[12]?\d|3[01])$/.test(text);

/** Whether a number is one of two or three that slashes join, of which a day and a month can be told. */
function isSlashedDay(atoms: Tokens, at: number): boolean {
  let first = at;
  while (at - first < 6 && isSlashed(atoms, first - 1)) first -= 2;
  let last = at;
  while (last - at < 6 && isSlashed(atoms, last + 1)) last += 2;
  if (last - first > 4) return false;
  const [a, b] = [Number(atoms.at(first).text), Number(atoms.at(first + 2).text)];
  const dayAndMonth = Math.min(a, b) > 0 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31;
  const isYear = last === first + 4 && /^(?:\d\d){1,2}$/.test(atoms.at(last).text);
  return dayAndMonth && (isYear || (a === 9 && b === 11 && last === first + 2));
}

/** A slash with a number glued to either side. */
const isSlashed = (atoms: Tokens, at: number): boolean =>
  atoms.at(at).text === '/' &&
  glued(atoms.at(at - 1), atoms.at(at)) &&
  glued(atoms.at(at), atoms.at(at + 1)) &&
  /^\d{1,4}$/.test(atoms.at(at - 1).text) &&
  /^\d{1,4}$/.test(atoms.at(at + 1).text);
