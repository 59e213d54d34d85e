import type { Token, Tokens } from '../../doc/token.ts';
import { glued } from '../atoms.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../numbers/number.ts';
import { unitAt } from '../units/unit-at.ts';
import { counts, isDash } from './rule.ts';

const listed = /^(?:,|and|or|&)$/;
const halves = /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|noon|midnight)$/;
const isClock = (text: string): boolean => /^(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?$/.test(text);

/** Whether a number stands in a list of hours, of which one is told as such. */
export function isOfClocks(
  atoms: Tokens,
  { first, last }: NumberRead,
  lexicon: FigureLexicon,
): boolean {
  let from = first;
  while (from > first - 12 && isListed(atoms, from - 1)) from--;
  let to = last;
  while (to < last + 12 && isListed(atoms, to)) to++;
  if (to - from < 3 || !/^(?:at|from|by|until|between|:)$/.test(atoms.at(from - 1).lower))
    return false;
  if (halves.test(atoms.at(to).lower)) return true;
  let stops = 0;
  for (let at = from; at < to; at++) {
    const { text } = atoms.at(at);
    if (text.includes(':')) return true;
    if (/^\d+\.[0-5]\d$/.test(text)) stops++;
    else if (/^\d/.test(text)) return false;
  }
  return stops > 1 && !counts(atoms.at(to)) && unitAt(atoms, to, false, lexicon) === null;
}

const isListed = (atoms: Tokens, at: number): boolean =>
  listed.test(atoms.at(at).lower) || isClock(atoms.at(at).text);

/** Whether a number is one of two or three that slashes join, of which a day and a month can be told. */
export function isSlashedDay(atoms: Tokens, at: number): boolean {
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

/** Whether a number is part of one that is dialled. */
export function isOfPhone(atoms: Tokens, { first, last }: NumberRead): boolean {
  const text = last - first === 1 ? atoms.at(first).text : '';
  if (/^\d{3}$/.test(text) && atoms.at(last).text === ')' && isPhone(atoms, last + 2)) return true;
  if (/^\d{3,4}$/.test(text) && (isPhone(atoms, last) || isPhone(atoms, first - 1))) return true;
  return isDialled(atoms, first);
}

/** Whether a dash joins the two parts of a telephone number: `555-0199`. */
const isPhone = (atoms: Tokens, dash: number): boolean =>
  isDash(atoms.at(dash)) &&
  glued(atoms.at(dash - 1), atoms.at(dash)) &&
  glued(atoms.at(dash), atoms.at(dash + 1)) &&
  /^\d{3,4}$/.test(atoms.at(dash - 1).text) &&
  /^\d{4}$/.test(atoms.at(dash + 1).text) &&
  !/^(?:1[5-9]|20)\d\d$/.test(atoms.at(dash - 1).text) &&
  !(isRound(atoms.at(dash - 1)) && isRound(atoms.at(dash + 1)));

const isRound = (token: Token): boolean => /^\d+00$/.test(token.text);

/** `+31 10 555 0199`, `1300 22 4636`: three groups of digits and more. */
function isDialled(atoms: Tokens, index: number): boolean {
  let first = index;
  while (first > index - 8 && isGroup(atoms.at(first - 1))) first--;
  let last = index;
  while (last < index + 8 && isGroup(atoms.at(last))) last++;
  const plus = atoms.at(first - 1).text === '+' && glued(atoms.at(first - 1), atoms.at(first));
  return last - first > 2 && (plus || areDigits(atoms, first, last));
}

/** `13 11 14`: groups of digits and nothing between them; of three each they are one number, `1 234 567`. */
function areDigits(atoms: Tokens, first: number, last: number): boolean {
  const groups = atoms.list.slice(first, last).map(({ text }) => text);
  return groups.every((group) => /^\d/.test(group)) && !oneNumber.test(groups.join(' '));
}

const oneNumber = /^[1-9]\d{0,2}(?: \d{3})+$/;

const isGroup = (token: Token): boolean => /^(?:\d{1,4}|-)$/.test(token.text);

const mark = /^[°º'′"″’”]$/;
const direction = /^(?:north|south|east|west|latitude|longitude)$/;
const joint = /^(?:,|and|by|\/)$/;

/**
 * Whether a number is part of a place on the map: `| 37.5° | N`, `12° | 15 | ' E`, `| 37.5 | N, 122.4 W`,
 * `| 61 | degrees north, 5 degrees west`; no newtons, and no degrees of heat.
 */
export function isCoordinate(atoms: Tokens, first: number, last: number): boolean {
  if (!/^\d/.test(atoms.at(first).text)) return false;
  if (isMinutes(atoms, first)) return true;
  const at = pastMarks(atoms, last);
  const axis = axisOf(atoms.at(at));
  if (axis !== null) return at > last || isPaired(atoms, first, at, axis);
  const named = atoms.at(at).lower === 'degrees' ? at + 1 : at;
  if (named === last || !direction.test(atoms.at(named).lower)) return false;
  return (
    direction.test(atoms.at(named + 1).lower) ||
    (joint.test(atoms.at(named + 1).lower) && isNamed(atoms, named + 2)) ||
    (joint.test(atoms.at(first - 1).lower) && direction.test(atoms.at(first - 2).lower))
  );
}

/** `45° | 30 | '`: minutes and seconds of an angle. */
const isMinutes = (atoms: Tokens, first: number): boolean =>
  glued(atoms.at(first - 1), atoms.at(first)) &&
  /^[°º'′]$/.test(atoms.at(first - 1).text) &&
  /^\d/.test(atoms.at(first - 2).text);

function pastMarks(atoms: Tokens, last: number): number {
  let at = last;
  while (
    at < last + 6 &&
    (mark.test(atoms.at(at).text) ||
      (/^\d/.test(atoms.at(at).text) && mark.test(atoms.at(at - 1).text)))
  )
    at++;
  return at;
}

const axisOf = (atom: Token): 'latitude' | 'longitude' | null =>
  /^[NS]\.?$/.test(atom.text) ? 'latitude' : /^[EW]\.?$/.test(atom.text) ? 'longitude' : null;

/** Whether a number with a bearing of the other axis stands next. */
function isPaired(
  atoms: Tokens,
  first: number,
  bearing: number,
  axis: 'latitude' | 'longitude',
): boolean {
  const next = joint.test(atoms.at(bearing + 1).lower) ? bearing + 2 : bearing + 1;
  if (/^\d/.test(atoms.at(next).text)) {
    const other = axisOf(atoms.at(pastMarks(atoms, next + 1)));
    if (other !== null && other !== axis) return true;
  }
  const before = joint.test(atoms.at(first - 1).lower) ? first - 2 : first - 1;
  const other = axisOf(atoms.at(before));
  return other !== null && other !== axis && /^(?:\d|[°º'′"″’”]$)/.test(atoms.at(before - 1).text);
}

/** `, | 122 degrees west`. */
const isNamed = (atoms: Tokens, at: number): boolean =>
  /^\d/.test(atoms.at(at).text) &&
  direction.test(atoms.at(atoms.at(at + 1).lower === 'degrees' ? at + 2 : at + 1).lower);
