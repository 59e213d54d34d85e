import type { Token, Tokens } from '../../doc/token.ts';
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
        before.lower === 'of' &&
        /^(?:average|total|maximum|minimum|sum)$/.test(atoms.at(read.first - 2).lower)
      ) &&
      !(isDash(after) && isRange(atoms, read.last, lexicon)),
  },
  {
    id: 'season-end',
    reason: 'year',
    test: ({ atoms, read, text }) =>
      /^\d{2}$/.test(text) &&
      /^[-–/]$/.test(atoms.at(read.first - 1).text) &&
      /^(?:1[5-9]|20)\d\d$/.test(atoms.at(read.first - 2).text) &&
      glued(atoms.at(read.first - 2), atoms.at(read.first - 1)) &&
      Number(text) === (Number(atoms.at(read.first - 2).text) + 1) % 100,
  },
  {
    id: 'old-year',
    reason: 'year',
    test: ({ text, before, after, sure }) =>
      !sure &&
      /^1[0-4]\d\d$/.test(text) &&
      /^(?:in|since|of|by|from|until|circa|around|before|after)$/.test(before.lower) &&
      !counts(after),
  },
  {
    id: 'era',
    reason: 'year',
    test: ({ before, after, atoms, read }) =>
      /^(?:a\.?d\.?|b\.?c\.?|b\.?c\.?e\.?|c\.?e\.?)$/.test(before.lower) ||
      /^(?:b\.?c\.?|b\.?c\.?e\.?|a\.d\.|ad|ce)$/.test(after.lower) ||
      (before.lower === 'and' && /^a\.?d\.?$/.test(atoms.at(read.first - 3).lower)),
  },
  {
    id: 'decade',
    reason: 'year',
    test: ({ after, text }) =>
      /^\d{2,4}$/.test(text) && (after.lower === "'s" || after.text === 's'),
  },
  // `1998- | 9 |`: the year in which a span of years ends.
  {
    id: 'span',
    reason: 'year',
    test: ({ text, sure, before, atoms, read }) =>
      !sure &&
      /^\d{1,2}$/.test(text) &&
      /^[-–]$/.test(before.text) &&
      glued(before, atoms.at(read.first)) &&
      /^(?:19|20)\d\d$/.test(atoms.at(read.first - 2).text) &&
      glued(atoms.at(read.first - 2), before),
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
      /^['’‘]$/.test(before.text) &&
      /^\d\d$/.test(text) &&
      glued(before, atoms.at(read.first)) &&
      !glued(atoms.at(read.first - 2), before),
  },
];

/** `in | nineteen | eighty-four`: a century, behind a word of time, before tens that count nothing. */
function isCentury(atoms: Tokens, at: number, { small }: FigureLexicon): boolean {
  const valueAt = (index: number): number => small.get(atoms.at(index).lower) ?? 0;
  if (valueAt(at) < 15 || valueAt(at) > 20 || valueAt(at + 1) < 10) return false;
  if (!/^(?:in|since|by|from|until|of|year)$/.test(atoms.at(at - 1).lower)) return false;
  const next = atoms.at(isDash(atoms.at(at + 2)) && valueAt(at + 3) > 0 ? at + 4 : at + 2);
  return !isDash(next) && !counts(next);
}

/** `the Games of 2018 day five`: a unit in the singular that numbers itself. */
const isDayOf = (atoms: Tokens, { last, scaled }: NumberRead): boolean =>
  !scaled &&
  /^(?:day|week|month|quarter|season)$/.test(atoms.at(last).lower) &&
  !/^(?:-|old|of)$/.test(atoms.at(last + 1).lower);

/** `2000 troops` counts; `the 2016 elections` and `1988 sales` do not. */
const isCountedYear = (before: Token, after: Token): boolean =>
  (isLower(after) &&
    after.tag === 'NOUN' &&
    /s$/.test(after.lower) &&
    (before.isEdge ||
      /^(?:VERB|PUNCT|NUM)$/.test(before.tag) ||
      /^(?:have|has|had)$/.test(before.lower) ||
      /^(?:over|about|around|some|nearly|almost|than|least|to|approximately|roughly|only|these|with|up)$/.test(
        before.lower,
      )) &&
    !/^(?:in|since|by|from|until|of|the|late|early|during)$/.test(before.lower) &&
    !/^(?:sales|elections|results|figures|levels|numbers|totals|rates|prices|budgets|campaigns|primaries|protests|attacks|floods|riots|talks|rules|estimates|forecasts|polls|earnings|olympics|games)$/.test(
      after.lower,
    )) ||
  (/^(?:than|least|over|about|some|nearly|almost|approximately|of about)$/.test(before.lower) &&
    isLower(after) &&
    after.tag === 'NOUN') ||
  after.lower === 'people';

/** `the | 1992- | 1995 wars`: what stands before a range that ends here. */
const beforeRange = (atoms: Tokens, at: number): Token =>
  /^\d/.test(atoms.at(at - 2).text) ? atoms.at(at - 3) : atoms.at(at - 1);

/** `| 1800 |, 900 and 650 inhabitants`, `| 1800 | and 1650 inhabitants`: of a list that counts. */
function isAmongAmounts(atoms: Tokens, at: number): boolean {
  const list = listAround(atoms, at);
  if (list.members.length < 2) return false;
  const [before, after] = [atoms.at(list.first - 1), atoms.at(list.last + 1)];
  if (isListedAmount(atoms, at, list)) return true;
  return (
    areYearLike(atoms, list) && isLower(after) && !tellsTime(before) && isCountedYear(before, after)
  );
}

/** `some | 1500 |-2000 people`, `between | 1500 | and 2000 homes`: the range is counted, and no years are. */
function opensCounted(atoms: Tokens, { first, last }: NumberRead): boolean {
  const before = atoms.at(first - 1);
  const joint = atoms.at(last).lower;
  const joins =
    isDash(atoms.at(last)) || (before.lower === 'between' ? joint === 'and' : joint === 'to');
  if (!joins || /^(?:from|in|since|of|the)$/.test(before.lower)) return false;
  return /^\d/.test(atoms.at(last + 1).text) && isCountedYear(before, atoms.at(last + 2));
}

/** `2000 - 2500 calories`: a dash, a number and its unit. */
const isRange = (atoms: Tokens, dash: number, lexicon: FigureLexicon): boolean =>
  /^\d/.test(atoms.at(dash + 1).text) && unitAt(atoms, dash + 2, false, lexicon) !== null;
