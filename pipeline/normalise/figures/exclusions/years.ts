import { itemAt, leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import { glued } from '../atoms.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../numbers/number.ts';
import { counts, isDash, isLower, type ExclusionRule } from './rule.ts';
import { areYearLike, isListedAmount, isYearLike, listAround, tellsTime } from './year-lists.ts';
import { unitAt } from '../units/unit-at.ts';

/** Years, decades, seasons and eras. */
export const yearRules: readonly ExclusionRule[] = [
  {
    id: 'year',
    reason: 'year',
    test: ({ read, text, before, after, sure, atoms, lexicon }) =>
      isYearLike(text) &&
      (!sure || isDayOf(atoms, read)) &&
      !isCountedYear(isDash(before) ? beforeRange(atoms, read.first) : before, after) &&
      !isAmongAmounts(atoms, read.first) &&
      !opensCounted(atoms, read) &&
      !(
        before?.lower === 'of' &&
        /^(?:average|total|maximum|minimum|sum)$/.test(leftOf(atoms, read.first - 1)?.lower ?? '')
      ) &&
      !(isDash(after) && isRange(atoms, read.last, lexicon)),
  },
  {
    id: 'season-end',
    reason: 'year',
    test: ({ atoms, read, text }) =>
      /^\d{2}$/.test(text) &&
      /^[-–/]$/.test(leftOf(atoms, read.first)?.text ?? '') &&
      /^(?:1[5-9]|20)\d\d$/.test(leftOf(atoms, read.first - 1)?.text ?? '') &&
      glued(leftOf(atoms, read.first - 1), leftOf(atoms, read.first)) &&
      Number(text) === (Number(leftOf(atoms, read.first - 1)?.text) + 1) % 100,
  },
  {
    id: 'old-year',
    reason: 'year',
    test: ({ text, before, after, sure }) =>
      !sure &&
      /^1[0-4]\d\d$/.test(text) &&
      /^(?:in|since|of|by|from|until|circa|around|before|after)$/.test(before?.lower ?? '') &&
      !counts(after),
  },
  {
    id: 'era',
    reason: 'year',
    test: ({ before, after, atoms, read }) =>
      /^(?:a\.?d\.?|b\.?c\.?|b\.?c\.?e\.?|c\.?e\.?)$/.test(before?.lower ?? '') ||
      /^(?:b\.?c\.?|b\.?c\.?e\.?|a\.d\.|ad|ce)$/.test(after?.lower ?? '') ||
      (before?.lower === 'and' && /^a\.?d\.?$/.test(leftOf(atoms, read.first - 2)?.lower ?? '')),
  },
  {
    id: 'decade',
    reason: 'year',
    test: ({ after, text }) =>
      /^\d{2,4}$/.test(text) && (after?.lower === "'s" || after?.text === 's'),
  },
  // `1998- | 9 |`: the year in which a span of years ends.
  {
    id: 'span',
    reason: 'year',
    test: ({ text, sure, before, atoms, read }) =>
      !sure &&
      /^\d{1,2}$/.test(text) &&
      /^[-–]$/.test(before?.text ?? '') &&
      glued(before, atoms[read.first]) &&
      /^(?:19|20)\d\d$/.test(leftOf(atoms, read.first - 1)?.text ?? '') &&
      glued(leftOf(atoms, read.first - 1), before),
  },
  // `in | nineteen | eighty-four |`
  {
    id: 'spoken-year',
    reason: 'year',
    test: ({ read, lexicon, atoms }) =>
      read.form === 'words' &&
      (isCentury(atoms, read.first, lexicon) || isCentury(atoms, read.first - 1, lexicon)),
  },
  // `in ’12`: a year without its century.
  {
    id: 'short',
    reason: 'year',
    test: ({ text, sure, before, atoms, read }) =>
      !sure &&
      text.length === 2 &&
      /^['’‘]$/.test(before?.text ?? '') &&
      /^\d\d$/.test(text) &&
      glued(before, atoms[read.first]) &&
      !glued(leftOf(atoms, read.first - 1), before),
  },
];

/** `in | nineteen | eighty-four`: a century, behind a word of time, before tens that count nothing. */
function isCentury(atoms: readonly Token[], at: number, { small }: FigureLexicon): boolean {
  const valueAt = (index: number): number => small.get(itemAt(atoms, index)?.lower ?? '') ?? 0;
  if (valueAt(at) < 15 || valueAt(at) > 20 || valueAt(at + 1) < 10) return false;
  if (!/^(?:in|since|by|from|until|of|year)$/.test(leftOf(atoms, at)?.lower ?? '')) return false;
  const next = itemAt(
    atoms,
    isDash(itemAt(atoms, at + 2)) && valueAt(at + 3) > 0 ? at + 4 : at + 2,
  );
  return !isDash(next) && !counts(next);
}

/** `the Games of 2018 day five`: a unit in the singular that numbers itself. */
const isDayOf = (atoms: readonly Token[], { last, scaled }: NumberRead): boolean =>
  !scaled &&
  /^(?:day|week|month|quarter|season)$/.test(atoms[last]?.lower ?? '') &&
  !/^(?:-|old|of)$/.test(atoms[last + 1]?.lower ?? '');

/** `2000 troops` counts; `the 2016 elections` and `1988 sales` do not. */
const isCountedYear = (before: Token | undefined, after: Token | undefined): boolean =>
  (isLower(after) &&
    after?.tag === 'NOUN' &&
    /s$/.test(after.lower) &&
    (before === undefined ||
      /^(?:VERB|PUNCT|NUM)$/.test(before.tag) ||
      /^(?:have|has|had)$/.test(before.lower) ||
      /^(?:over|about|around|some|nearly|almost|than|least|to|approximately|roughly|only|these|with|up)$/.test(
        before.lower,
      )) &&
    !/^(?:in|since|by|from|until|of|the|late|early|during)$/.test(before?.lower ?? '') &&
    !/^(?:sales|elections|results|figures|levels|numbers|totals|rates|prices|budgets|campaigns|primaries|protests|attacks|floods|riots|talks|rules|estimates|forecasts|polls|earnings|olympics|games)$/.test(
      after.lower,
    )) ||
  (/^(?:than|least|over|about|some|nearly|almost|approximately|of about)$/.test(
    before?.lower ?? '',
  ) &&
    isLower(after) &&
    after?.tag === 'NOUN') ||
  after?.lower === 'people';

/** `the | 1992- | 1995 wars`: what stands before a range that ends here. */
const beforeRange = (atoms: readonly Token[], at: number): Token | undefined =>
  /^\d/.test(leftOf(atoms, at - 1)?.text ?? '') ? leftOf(atoms, at - 2) : leftOf(atoms, at);

/** `| 1800 |, 900 and 650 inhabitants`, `| 1800 | and 1650 inhabitants`: of a list that counts. */
function isAmongAmounts(atoms: readonly Token[], at: number): boolean {
  const list = listAround(atoms, at);
  if (list.members.length < 2) return false;
  const [before, after] = [leftOf(atoms, list.first), atoms[list.last + 1]];
  if (isListedAmount(atoms, at, list)) return true;
  return (
    areYearLike(atoms, list) && isLower(after) && !tellsTime(before) && isCountedYear(before, after)
  );
}

/** `some | 1500 |-2000 people`, `between | 1500 | and 2000 homes`: the range is counted, and no years are. */
function opensCounted(atoms: readonly Token[], { first, last }: NumberRead): boolean {
  const before = leftOf(atoms, first);
  const joint = atoms[last]?.lower ?? '';
  const joins =
    isDash(atoms[last]) || (before?.lower === 'between' ? joint === 'and' : joint === 'to');
  if (!joins || /^(?:from|in|since|of|the)$/.test(before?.lower ?? '')) return false;
  return /^\d/.test(atoms[last + 1]?.text ?? '') && isCountedYear(before, atoms[last + 2]);
}

/** `2000 - 2500 calories`: a dash, a number and its unit. */
const isRange = (atoms: readonly Token[], dash: number, lexicon: FigureLexicon): boolean =>
  /^\d/.test(atoms[dash + 1]?.text ?? '') && unitAt(atoms, dash + 2, false, lexicon) !== null;
