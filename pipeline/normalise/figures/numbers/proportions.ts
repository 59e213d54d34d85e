import type { Token } from '../../annotate/types.ts';
import { closes } from './fractions.ts';
import { plain, tidy, type NumberRead } from './number.ts';

/** `one in five`, `3 out of 4`, `four in ten`: one proportion of two numbers, or null. */
export function proportionOf(
  atoms: readonly Token[],
  top: NumberRead,
  bottom: NumberRead,
): NumberRead | null {
  const joint = atoms
    .slice(top.last, bottom.first)
    .map(({ lower }) => lower)
    .join(' ');
  if (joint === 'to') return oddsOf(atoms, top, bottom);
  if (!/^(?:in|in every|of every|out of|out of every|in each)$/.test(joint)) return null;
  const { value: a } = top;
  const { value: b } = bottom;
  if (a === null || b === null || top.currency !== null || bottom.currency !== null) return null;
  if (!Number.isInteger(a) || !Number.isInteger(b) || a < 1 || a >= b || b > 1e6) return null;
  if (joint.startsWith('in') && !(a <= 10 && usual(b))) return null;
  const next = atoms[bottom.last];
  if (
    joint.startsWith('in') &&
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|-|%)$/.test(next?.lower ?? '')
  )
    return null;
  return plain(top.first, bottom.last, Number((a / b).toPrecision(15)), 'proportion', true);
}

/** Numbers that people divide by. */
const usual = (value: number): boolean =>
  value <= 12 || value % 10 === 0 || value === 15 || value === 25;

/** `80 to 1`, `odds of 5 to 2`: how many times the one the other is. */
function oddsOf(atoms: readonly Token[], top: NumberRead, bottom: NumberRead): NumberRead | null {
  const [a, b] = [top.value, bottom.value];
  if (a === null || b === null || a <= b || b < 1 || a > 1000) return null;
  const named =
    atoms[top.first - 1]?.lower === 'of' &&
    /^(?:odds|ratio)$/.test(atoms[top.first - 2]?.lower ?? '');
  const next = atoms[bottom.last];
  const bare =
    b === 1 && (next === undefined || closes(next) || next.tag === 'ADP' || next.tag === 'CCONJ');
  return named || (bare && isMeasuredAgainst(atoms, top.first))
    ? plain(top.first, bottom.last, tidy(a / b), 'proportion', true)
    : null;
}

/** `by | 4 to 1`, `split 4 to 1`, `outnumbered boys | 4 to 1`. */
const isMeasuredAgainst = (atoms: readonly Token[], first: number): boolean =>
  atoms[first - 1]?.lower === 'by' ||
  [1, 2, 3].some((back) => compares.test(atoms[first - back]?.lower ?? ''));

const compares = /^(?:split|out(?:number|spend|vote|sell)(?:s|ed|ing)?|outspent|outsold)$/;
