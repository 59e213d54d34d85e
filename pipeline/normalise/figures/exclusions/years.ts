import type { Token, Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../numbers/number.ts';
import { counts, isDash, isLower, type Place } from './rule.ts';

/** Whether nothing says that a number which could be a year counts what follows it. */
export const isYearAlone = ({ read, before, after, sure, atoms }: Place): boolean =>
  (!sure || isDayOf(atoms, read)) &&
  !isCountedYear(isDash(before) ? beforeRange(atoms, read.first) : before, after) &&
  !isAmongAmounts(atoms, read.first) &&
  !opensCounted(atoms, read);

/** Whether a number word is the century of a year in words, or what follows that. */
export const isSpokenYear = ({ atoms, read, lexicon }: Place): boolean =>
  isCentury(atoms, read.first, lexicon) || isCentury(atoms, read.first - 1, lexicon);

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

const isYearLike = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);

/** Numbers that commas, and a last `and` or `or`, join: the first and the last of them, as indices of atoms. */
interface NumberList {
  readonly first: number;
  readonly last: number;
  /** Whether `and` or `or` joins the last. */
  readonly closed: boolean;
  readonly members: readonly number[];
}

/**
 * Whether a list around a number that could be a year counts: `| 1800 |, 900, 700 and 650 inhabitants`,
 * `| 1999 |, 500 and 600`. A list of years stays one, `in 1999, 2001 and 2004`; so does its first number
 * behind a word of time, `in | 2010 |, 1500, 980 and 640 cases`.
 */
function isListedAmount(
  atoms: Tokens,
  at: number,
  { members, last, closed, first }: NumberList,
): boolean {
  const dated = tellsTime(atoms.at(first - 1));
  const amounts = dated ? members.slice(1) : members;
  if (!amounts.includes(at) || amounts.length < 2) return false;
  if (areYearLike(atoms, { members: amounts })) return false;
  return amounts.length > 2 || (closed && counts(atoms.at(last + 1)));
}

const areYearLike = (atoms: Tokens, { members }: Pick<NumberList, 'members'>): boolean =>
  members.every((at) => isYearLike(atoms.at(at).text));

const times =
  /^(?:in|since|by|from|until|till|during|before|after|through|circa|the|of|late|early|mid|spring|summer|autumn|fall|winter|year|years|fiscal|season)$/;

/** What stands before a year and tells that it is one. */
const tellsTime = (lead: Token): boolean => times.test(lead.lower);

/** How many members a list is followed to either side, at least. */
const reach = 20;

/** The list that a number stands in; it may be the only one. */
function listAround(atoms: Tokens, at: number): NumberList {
  const members = [at];
  let closed = isClosing(atoms, at);
  for (let before = memberBefore(atoms, at); before !== null && members.length < reach;) {
    members.unshift(before);
    before = memberBefore(atoms, before);
  }
  for (let last = at; !closed && members.length < 2 * reach;) {
    const joint = jointAfter(atoms, last);
    if (!isNumber(atoms.at(joint))) break;
    members.push((last = joint));
    closed = isClosing(atoms, last);
  }
  return { members, first: members[0] ?? at, last: members.at(-1) ?? at, closed };
}

const isNumber = (atom: Token): boolean => /^\d[\d,.]*$/.test(atom.text);
const closing = /^(?:and|or|&)$/;
const isClosing = (atoms: Tokens, at: number): boolean => closing.test(atoms.at(at - 1).lower);

/** The member before one; none where it is the last of another list, `3 and 4, | 5 and 6`. */
function memberBefore(atoms: Tokens, at: number): number | null {
  const comma = isClosing(atoms, at) ? at - 1 : at;
  const before = atoms.at(comma - 1).text === ',' ? comma - 2 : comma === at ? -1 : at - 2;
  return before >= 0 && isNumber(atoms.at(before)) && !isClosing(atoms, before) ? before : null;
}

/** Where the next member would stand, after `,`, `and` or both. */
function jointAfter(atoms: Tokens, at: number): number {
  const comma = atoms.at(at + 1).text === ',' ? at + 2 : at + 1;
  const and = closing.test(atoms.at(comma).lower);
  return and ? comma + 1 : comma > at + 1 ? comma : -1;
}
