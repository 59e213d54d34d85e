import type { Tokens } from '../../doc/token.ts';
import { beginsWithDigit } from '../subtokens.ts';
import { exclusionWords } from '../words.ts';
import type { Place } from './place.ts';

/**
 * Whether a number that could be a year is of a list that counts: `| 1800 |, 900, 700 and 650 inhabitants`,
 * `| 1999 |, 500 and 600`. A list of years stays one, `in 1999, 2001 and 2004`; so does its first number
 * behind a word of time, `in | 2010 |, 1500, 980 and 640 cases`.
 */
export function isListedAmount({ tokens, read: { first: at } }: Place): boolean {
  const members = listAround(tokens, at);
  const dated = exclusionWords['before-years'].holds(tokens.at((members[0] ?? at) - 1));
  const amounts = dated ? members.slice(1) : members;
  return (
    amounts.length > 2 &&
    amounts.includes(at) &&
    !amounts.every((each) => /^(?:1[5-9]|20)\d\d$/.test(tokens.at(each).text))
  );
}

/** How many members a list is followed to either side, at least. */
const reach = 20;

/** The list that a number stands in, as the indices of its members; it may be the only one. */
function listAround(tokens: Tokens, at: number): number[] {
  const members = [at];
  for (let before = memberBefore(tokens, at); before !== null && members.length < reach;) {
    members.unshift(before);
    before = memberBefore(tokens, before);
  }
  for (let last = at; !isLast(tokens, last) && members.length < 2 * reach;) {
    const next = pastJoint(tokens, last + 1);
    if (next === last + 1 || !isNumber(tokens, next)) break;
    members.push((last = next));
  }
  return members;
}

/** Past `,`, `and` or both. */
function pastJoint(tokens: Tokens, at: number): number {
  const comma = tokens.at(at).text === ',' ? at + 1 : at;
  return isAnd(tokens, comma) ? comma + 1 : comma;
}

/** The member before one; none where it is the last of another list, `3 and 4, | 5 and 6`. */
function memberBefore(tokens: Tokens, at: number): number | null {
  const and = isLast(tokens, at) ? at - 1 : at;
  const before = tokens.at(and - 1).text === ',' ? and - 2 : and - 1;
  return before < at - 1 && isNumber(tokens, before) && !isLast(tokens, before) ? before : null;
}

const isNumber = (tokens: Tokens, at: number): boolean =>
  beginsWithDigit(tokens.at(at)) && /^[\d,.]+$/.test(tokens.at(at).text);

const isAnd = (tokens: Tokens, at: number): boolean => /^(?:and|or|&)$/.test(tokens.at(at).lower);

const isLast = (tokens: Tokens, at: number): boolean => isAnd(tokens, at - 1);
