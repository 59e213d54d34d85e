import { tokenAt } from '../../annotate/edge.ts';
import { leftOf } from '../../../kernel/lists.ts';
import type { Token } from '../../annotate/types.ts';
import { glued } from '../atoms.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../numbers/number.ts';
import { counts, isDash, isLower, type Test } from './place.ts';
import { unitAt } from '../units/unit-at.ts';

/** Each says which time a number is: a year, a day, an hour, and so no figure. */
export const timeTests: Readonly<Record<string, Test>> = {
  year: ({ read, text, before, after, sure, atoms, lexicon }) =>
    (!sure || isDayOf(atoms, read)) &&
    /^(?:1[5-9]|20)\d\d$/.test(text) &&
    !isCountedYear(before, after) &&
    !(
      before?.lower === 'of' &&
      /^(?:average|total|maximum|minimum|sum)$/.test(leftOf(atoms, read.first - 1)?.lower ?? '')
    ) &&
    !(isDash(after) && isRange(atoms, read.last, lexicon)),
  seasonEnd: ({ atoms, read, text }) =>
    /^\d{2}$/.test(text) &&
    /^[-–/]$/.test(leftOf(atoms, read.first)?.text ?? '') &&
    /^(?:1[5-9]|20)\d\d$/.test(leftOf(atoms, read.first - 1)?.text ?? '') &&
    glued(leftOf(atoms, read.first - 1), leftOf(atoms, read.first)) &&
    Number(text) === (Number(leftOf(atoms, read.first - 1)?.text) + 1) % 100,
  train: ({ before, after, text }) =>
    before?.lower === 'the' &&
    /^(?:1?\d|2[0-3])\.[0-5]\d$/.test(text) &&
    /^(?:AUX|VERB|ADP)$/.test(after?.tag ?? ''),
  oldYear: ({ text, before, after, sure }) =>
    !sure &&
    /^1[0-4]\d\d$/.test(text) &&
    /^(?:in|since|of|by|from|until|circa|around|before|after)$/.test(before?.lower ?? '') &&
    !counts(after),
  era: ({ before, after, atoms, read }) =>
    /^(?:a\.?d\.?|b\.?c\.?|b\.?c\.?e\.?|c\.?e\.?)$/.test(before?.lower ?? '') ||
    /^(?:b\.?c\.?|b\.?c\.?e\.?|a\.d\.|ad|ce)$/.test(after?.lower ?? '') ||
    (before?.lower === 'and' && /^a\.?d\.?$/.test(leftOf(atoms, read.first - 2)?.lower ?? '')),
  decade: ({ after, text }) =>
    /^\d{2,4}$/.test(text) && (after?.lower === "'s" || after?.text === 's'),
  clock: ({ text, sure, before, after, atoms, read }) =>
    text.includes(':') ||
    (!sure &&
      /^(?:at|until|by|from|before|after)$/.test(before?.lower ?? '') &&
      isHour(text, after)) ||
    (!(read.currency !== null) &&
      /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|gmt|bst|edt|utc|cet)$/.test(after?.lower ?? '')) ||
    (leftOf(atoms, read.first)?.text === ':' &&
      glued(leftOf(atoms, read.first), atoms[read.first]) &&
      /^\d/.test(leftOf(atoms, read.first - 1)?.text ?? '')),
  // `at 2, 4:30 and 7 p.m.`, `at 6.15, 7.15 and 8.15`
  clocks: ({ sure, atoms, read, lexicon }) =>
    !sure && read.currency === null && isOfClocks(atoms, read, lexicon),
  monthDay: ({ before, after, text, sure, atoms, read }) =>
    !sure &&
    /^\d{1,2}$/.test(text) &&
    (months.has((before?.text === '.' ? leftOf(atoms, read.first - 1) : before)?.lower ?? '') ||
      (months.has(after?.lower ?? '') && (after?.lower !== 'may' || before?.lower === 'on'))),
  ago: ({ atoms, read, sure }) =>
    !sure || read.currency !== null
      ? false
      : /^(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centuries)$/.test(
          atoms[read.last]?.lower ?? '',
        ) && atoms[read.last + 1]?.lower === 'ago',
  // `five or | six weeks ago`, `20 and 50 years ago`
  either: ({ atoms, read, sure, lexicon }) =>
    !sure &&
    /^(?:or|and|to)$/.test(atoms[read.last]?.lower ?? '') &&
    (atoms[read.last + 1]?.tag === 'NUM' || lexicon.small.has(atoms[read.last + 1]?.lower ?? '')) &&
    /^(?:years|months|weeks|days|hours|minutes|decades)$/.test(atoms[read.last + 2]?.lower ?? '') &&
    atoms[read.last + 3]?.lower === 'ago',
  // `1998- | 9 |`: the year in which a span of years ends.
  span: ({ text, sure, before, atoms, read }) =>
    !sure &&
    /^\d{1,2}$/.test(text) &&
    /^[-–]$/.test(before?.text ?? '') &&
    glued(before, atoms[read.first]) &&
    /^(?:19|20)\d\d$/.test(leftOf(atoms, read.first - 1)?.text ?? '') &&
    glued(leftOf(atoms, read.first - 1), before),
};

/** `the Games of 2018 day five`: a unit in the singular that numbers itself. */
const isDayOf = (atoms: readonly Token[], { last, scaled }: NumberRead): boolean =>
  !scaled &&
  /^(?:day|week|month|quarter|season)$/.test(atoms[last]?.lower ?? '') &&
  !/^(?:-|old|of)$/.test(atoms[last + 1]?.lower ?? '');

export const months = new Set([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'jan',
  'jan.',
  'feb',
  'feb.',
  'mar.',
  'apr',
  'apr.',
  'jun',
  'jun.',
  'jul',
  'jul.',
  'aug',
  'aug.',
  'sep',
  'sep.',
  'sept',
  'sept.',
  'oct',
  'oct.',
  'nov',
  'nov.',
  'dec',
  'dec.',
]);

/** `2000 troops` counts; `the 2016 elections` and `1988 sales` do not. */
const isCountedYear = (before: Token | undefined, after: Token | undefined): boolean =>
  (isLower(after) &&
    after?.tag === 'NOUN' &&
    /s$/.test(after.lower) &&
    (before === undefined ||
      /^(?:VERB|PUNCT|NUM)$/.test(before.tag) ||
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

/** `at 6.15 on Friday`: hours and minutes with a stop between them, and nothing that they count. */
const isHour = (text: string, after: Token | undefined): boolean =>
  /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(text) &&
  (/^(?:on|this|in|every|sharp|today|tomorrow)$/.test(after?.lower ?? '') ||
    after?.tag === 'PROPN');

const listed = /^(?:,|and|or|&)$/;
const halves = /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|noon|midnight)$/;
const isClock = (text: string): boolean => /^(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?$/.test(text);

/** Whether a number stands in a list of hours, of which one is told as such. */
function isOfClocks(
  atoms: readonly Token[],
  { first, last }: NumberRead,
  lexicon: FigureLexicon,
): boolean {
  let from = first;
  while (from > first - 12 && isListed(atoms, from - 1)) from--;
  let to = last;
  while (to < last + 12 && isListed(atoms, to)) to++;
  if (to - from < 3 || !/^(?:at|from|by|until|between|:)$/.test(leftOf(atoms, from)?.lower ?? ''))
    return false;
  if (halves.test(atoms[to]?.lower ?? '')) return true;
  let stops = 0;
  for (let at = from; at < to; at++) {
    const { text } = tokenAt(atoms, at);
    if (text.includes(':')) return true;
    if (/^\d+\.[0-5]\d$/.test(text)) stops++;
    else if (/^\d/.test(text)) return false;
  }
  return stops > 1 && !counts(atoms[to]) && unitAt(atoms, to, false, lexicon) === null;
}

const isListed = (atoms: readonly Token[], at: number): boolean =>
  listed.test(atoms[at]?.lower ?? '') || isClock(atoms[at]?.text ?? '');

/** `2000 - 2500 calories`: a dash, a number and its unit. */
const isRange = (atoms: readonly Token[], dash: number, lexicon: FigureLexicon): boolean =>
  /^\d/.test(atoms[dash + 1]?.text ?? '') && unitAt(atoms, dash + 2, false, lexicon) !== null;
