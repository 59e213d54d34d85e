import type { Token, Tokens } from '../../doc/token.ts';
import { counts } from './rule.ts';

export const isYearLike = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);

/** Numbers that commas, and a last `and` or `or`, join: the first and the last of them, as indices of atoms. */
export interface NumberList {
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
export function isListedAmount(
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

export const areYearLike = (atoms: Tokens, { members }: Pick<NumberList, 'members'>): boolean =>
  members.every((at) => isYearLike(atoms.at(at).text));

const times =
  /^(?:in|since|by|from|until|till|during|before|after|through|circa|the|of|late|early|mid|spring|summer|autumn|fall|winter|year|years|fiscal|season)$/;

/** What stands before a year and tells that it is one. */
export const tellsTime = (lead: Token): boolean => times.test(lead.lower);

/** How many members a list is followed to either side, at least. */
const reach = 20;

/** The list that a number stands in; it may be the only one. */
export function listAround(atoms: Tokens, at: number): NumberList {
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
