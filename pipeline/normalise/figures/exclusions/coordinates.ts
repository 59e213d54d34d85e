import type { Token, Tokens } from '../../doc/token.ts';
import { glued } from '../atoms.ts';

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
