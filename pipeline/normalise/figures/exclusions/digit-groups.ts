import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithDigit, glued, isDash, type Subtokens } from '../subtokens.ts';
import { isOfAges } from '../units/ages.ts';
import { unitAt } from '../units/unit-at.ts';
import { exclusionWords } from '../words.ts';
import { counts, type Place } from './labels.ts';

/** Whether a number is one of two or three that slashes join, of which a day and a month can be told. */
export function isSlashedDay({ tokens, read: { first: at } }: Place): boolean {
  let first = at;
  while (at - first < 6 && isSlashed(tokens, first - 1)) first -= 2;
  let last = at;
  while (last - at < 6 && isSlashed(tokens, last + 1)) last += 2;
  if (last - first > 4) return false;
  const [a, b] = [Number(tokens.at(first).text), Number(tokens.at(first + 2).text)];
  const dayAndMonth = Math.min(a, b) > 0 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31;
  const isYear = last === first + 4 && /^(?:\d\d){1,2}$/.test(tokens.at(last).text);
  return dayAndMonth && (isYear || (a === 9 && b === 11 && last === first + 2));
}

/** A slash with a number glued to either side. */
const isSlashed = (tokens: Tokens, at: number): boolean =>
  tokens.at(at).text === '/' && areGlued(tokens, at, /^\d{1,4}$/, /^\d{1,4}$/);

/** Whether two tokens of some shapes stand to either side of one without spaces. */
const areGlued = (tokens: Tokens, at: number, left: RegExp, right: RegExp): boolean =>
  glued(tokens.at(at - 1), tokens.at(at)) &&
  glued(tokens.at(at), tokens.at(at + 1)) &&
  left.test(tokens.at(at - 1).text) &&
  right.test(tokens.at(at + 1).text);

/** Whether a number is part of one that is dialled. */
export function isOfPhone({ tokens, read: { first, last }, text }: Place): boolean {
  if (/^\d{3}$/.test(text) && tokens.at(last).text === ')' && isPhone(tokens, last + 2))
    return true;
  if (/^\d{3,4}$/.test(text) && (isPhone(tokens, last) || isPhone(tokens, first - 1))) return true;
  return isDialled(tokens, first);
}

/** Whether a dash joins the two parts of a telephone number, `555-0199`; not years or round numbers. */
const isPhone = (tokens: Tokens, dash: number): boolean =>
  isDash(tokens.at(dash)) &&
  areGlued(tokens, dash, /^(?!(?:1[5-9]|20)\d\d$)\d{3,4}$/, /^\d{4}$/) &&
  !(isRound(tokens.at(dash - 1)) && isRound(tokens.at(dash + 1)));

const isRound = ({ text }: Token): boolean => text.endsWith('00');

/** `+31 10 555 0199`, `1300 22 4636`: three groups of digits and more. */
function isDialled(tokens: Tokens, index: number): boolean {
  let first = index;
  while (first > index - 8 && isGroup(tokens.at(first - 1))) first--;
  let last = index;
  while (last < index + 8 && isGroup(tokens.at(last))) last++;
  if (last - first < 3) return false;
  const plus = tokens.at(first - 1);
  if (plus.text === '+' && glued(plus, tokens.at(first))) return true;
  // `13 11 14`: groups of digits and nothing between them; of three each they are one number, `1 234 567`.
  const groups = tokens.list.slice(first, last).map(({ text }) => text);
  return !groups.includes('-') && !/^[1-9]\d{0,2}(?: \d{3})+$/.test(groups.join(' '));
}

const isGroup = ({ text }: Token): boolean => /^(?:\d{1,4}|-)$/.test(text);

/** `2-0`, `6–3, 6–4`, a `9-to-6` vote; `20-30 people` and `5-10 %` are ranges. */
export function isScore({ tokens, read, text }: Place): boolean {
  if (!isResult(text) || isOfAges(tokens, read.first)) return false;
  const { first, last } = read;
  if (isVote(tokens, last) || isVote(tokens, first - 3)) return true;
  if (isJoined(tokens, last)) return areResults(tokens, last - 1, last + 1);
  return isJoined(tokens, first - 1) && areResults(tokens, first - 2, last - 1);
}

const isResult = (text: string): boolean => /^\d{1,3}$/.test(text);

/** Whether a dash joins two numbers: without spaces, or between small ones where no range can be meant, `1 – 0`. */
function isJoined(tokens: Tokens, dash: number): boolean {
  if (!isDash(tokens.at(dash))) return false;
  if (areGlued(tokens, dash, /^/, /^/)) return true;
  const [home, away, next] = [tokens.at(dash - 1), tokens.at(dash + 1), tokens.at(dash + 2)];
  if (!/^\d{1,2}$/.test(home.text) || !/^\d{1,2}$/.test(away.text)) return false;
  if (glued(home, tokens.at(dash)) || glued(tokens.at(dash), away)) return false;
  const told = exclusionWords['after-scores'].holds(next) || next.tag === 'PROPN';
  return told || Number(home.text) >= Number(away.text);
}

/** Whether two numbers, by their places, are a result: the greater first, or nothing behind that they count. */
function areResults(tokens: Subtokens, first: number, second: number): boolean {
  const [home, away, next] = [tokens.at(first), tokens.at(second), tokens.at(second + 1)];
  if (!isResult(home.text) || !isResult(away.text)) return false;
  if (isJoined(tokens, second + 1)) return true;
  if (tokens.lexicon.scales.has(next.lower) || unitAt(tokens, second + 1) !== null) return false;
  const noun = counts(next) && !exclusionWords.contests.holds(next);
  return !noun || Number(home.text) >= Number(away.text);
}

/** `9-to-6 vote`, from its first dash on. */
const isVote = (tokens: Subtokens, dash: number): boolean =>
  isDash(tokens.at(dash)) &&
  tokens.at(dash + 1).lower === 'to' &&
  isDash(tokens.at(dash + 2)) &&
  [4, 5, 6].some((away) => exclusionWords.contests.holds(tokens.at(dash + away))) &&
  areResults(tokens, dash - 1, dash + 3);

/**
 * Whether a number that could be a year is of a list that counts: `[1800], 900, 700 and 650 inhabitants`,
 * `[1999], 500 and 600`. A list of years stays one, `in 1999, 2001 and 2004`; so does its first number
 * behind a word of time, `in [2010], 1500, 980 and 640 cases`.
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

/** The member before one; none where it is the last of another list, `3 and 4, 5 and 6`. */
function memberBefore(tokens: Tokens, at: number): number | null {
  const and = isLast(tokens, at) ? at - 1 : at;
  const before = tokens.at(and - 1).text === ',' ? and - 2 : and - 1;
  return before < at - 1 && isNumber(tokens, before) && !isLast(tokens, before) ? before : null;
}

const isNumber = (tokens: Tokens, at: number): boolean =>
  beginsWithDigit(tokens.at(at)) && /^[\d,.]+$/.test(tokens.at(at).text);

const isAnd = (tokens: Tokens, at: number): boolean => /^(?:and|or|&)$/.test(tokens.at(at).lower);

const isLast = (tokens: Tokens, at: number): boolean => isAnd(tokens, at - 1);
