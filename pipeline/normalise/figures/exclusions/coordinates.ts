import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import { glued } from '../atoms.ts';

const mark = /^[°º'′"″’”]$/;
const direction = /^(?:north|south|east|west|latitude|longitude)$/;
const joint = /^(?:,|and|by|\/)$/;

/**
 * Whether a number is part of a place on the map: `| 37.5° | N`, `12° | 15 | ' E`, `| 37.5 | N, 122.4 W`,
 * `| 61 | degrees north, 5 degrees west`; no newtons, and no degrees of heat.
 */
export function isCoordinate(atoms: readonly Token[], first: number, last: number): boolean {
  if (!/^\d/.test(atoms[first]?.text ?? '')) return false;
  if (isMinutes(atoms, first)) return true;
  const at = pastMarks(atoms, last);
  const axis = axisOf(atoms[at]);
  if (axis !== null) return at > last || isPaired(atoms, first, at, axis);
  const named = atoms[at]?.lower === 'degrees' ? at + 1 : at;
  if (named === last || !direction.test(atoms[named]?.lower ?? '')) return false;
  return (
    direction.test(atoms[named + 1]?.lower ?? '') ||
    (joint.test(atoms[named + 1]?.lower ?? '') && isNamed(atoms, named + 2)) ||
    (joint.test(leftOf(atoms, first)?.lower ?? '') &&
      direction.test(leftOf(atoms, first - 1)?.lower ?? ''))
  );
}

/** `45° | 30 | '`: minutes and seconds of an angle. */
const isMinutes = (atoms: readonly Token[], first: number): boolean =>
  glued(leftOf(atoms, first), atoms[first]) &&
  /^[°º'′]$/.test(leftOf(atoms, first)?.text ?? '') &&
  /^\d/.test(leftOf(atoms, first - 1)?.text ?? '');

function pastMarks(atoms: readonly Token[], last: number): number {
  let at = last;
  while (
    at < last + 6 &&
    (mark.test(atoms[at]?.text ?? '') ||
      (/^\d/.test(atoms[at]?.text ?? '') && mark.test(leftOf(atoms, at)?.text ?? '')))
  )
    at++;
  return at;
}

const axisOf = (atom: Token | undefined): 'latitude' | 'longitude' | null =>
  /^[NS]\.?$/.test(atom?.text ?? '')
    ? 'latitude'
    : /^[EW]\.?$/.test(atom?.text ?? '')
      ? 'longitude'
      : null;

/** Whether a number with a bearing of the other axis stands next. */
function isPaired(
  atoms: readonly Token[],
  first: number,
  bearing: number,
  axis: 'latitude' | 'longitude',
): boolean {
  const next = joint.test(atoms[bearing + 1]?.lower ?? '') ? bearing + 2 : bearing + 1;
  if (/^\d/.test(atoms[next]?.text ?? '')) {
    const other = axisOf(atoms[pastMarks(atoms, next + 1)]);
    if (other !== null && other !== axis) return true;
  }
  const before = joint.test(leftOf(atoms, first)?.lower ?? '') ? first - 2 : first - 1;
  const other = axisOf(atoms[before]);
  return (
    other !== null &&
    other !== axis &&
    /^(?:\d|[°º'′"″’”]$)/.test(leftOf(atoms, before)?.text ?? '')
  );
}

/** `, | 122 degrees west`. */
const isNamed = (atoms: readonly Token[], at: number): boolean =>
  /^\d/.test(atoms[at]?.text ?? '') &&
  direction.test(atoms[atoms[at + 1]?.lower === 'degrees' ? at + 2 : at + 1]?.lower ?? '');
