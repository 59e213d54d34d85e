import type { Tokens } from '../../doc/token.ts';
import { closes } from './fractions.ts';
import { plain, tidy, type NumberRead } from './number.ts';

/** `one in five`, `3 out of 4`, `four in ten`: one proportion of two numbers, or null. */
export function proportionOf(
  atoms: Tokens,
  top: NumberRead,
  bottom: NumberRead,
): NumberRead | null {
  const joint = atoms.list
    .slice(top.last, bottom.first)
    .map(({ lower }) => lower)
    .join(' ');
  if (joint === 'to') return oddsOf(atoms, top, bottom);
  if (!/^(?:in|- in -|in every|of|of every|out of|out of every|in each)$/.test(joint)) return null;
  if (joint === 'of' && !isOfMost(atoms, bottom)) return null;
  const { value: a } = top;
  const { value: b } = bottom;
  if (a === null || b === null || top.currency !== null || bottom.currency !== null) return null;
  if (!Number.isInteger(a) || !Number.isInteger(b) || a < 1 || a >= b || b > 1e6) return null;
  if (joint.includes('in') && !(a <= 10 && usual(b))) return null;
  const next = atoms.at(bottom.last);
  if (
    joint.includes('in') &&
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|-|%)$/.test(next.lower)
  )
    return null;
  return plain(top.first, bottom.last, Number((a / b).toPrecision(15)), 'proportion', true);
}

/** `8 of | 10 voters`: people at large; `8 of 10 boats` are so many of those that there are. */
const isOfMost = (atoms: Tokens, { first, last, value }: NumberRead): boolean =>
  (value === 10 || value === 100) && last - first === 1 && people.test(headAt(atoms, last));

/** The first noun in the plural of those that stand from an atom on. */
function headAt(atoms: Tokens, from: number): string {
  for (let at = from; at < from + 4; at++) {
    const { lower, tag } = atoms.at(at);
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(tag)) return '';
    if (people.test(lower)) return lower;
  }
  return '';
}

const people =
  /^(?:adults|americans|britons|canadians|australians|europeans|christians|catholics|muslims|citizens|consumers|couples|democrats|republicans|drivers|employees|employers|families|households|men|women|parents|people|respondents|students|taxpayers|teachers|teenagers|teens|users|voters|workers)$/;

/** Numbers that people divide by. */
const usual = (value: number): boolean =>
  value <= 12 || value % 10 === 0 || value === 15 || value === 25;

/** `80 to 1`, `odds of 5 to 2`: how many times the one the other is. */
function oddsOf(atoms: Tokens, top: NumberRead, bottom: NumberRead): NumberRead | null {
  const [a, b] = [top.value, bottom.value];
  if (a === null || b === null || a <= b || b < 1 || a > 1000) return null;
  const named =
    atoms.at(top.first - 1).lower === 'of' &&
    /^(?:odds|ratio)$/.test(atoms.at(top.first - 2).lower);
  const next = atoms.at(bottom.last);
  const bare =
    b === 1 && (next.isEdge || closes(next) || next.tag === 'ADP' || next.tag === 'CCONJ');
  return named || (bare && isMeasuredAgainst(atoms, top.first))
    ? plain(top.first, bottom.last, tidy(a / b), 'proportion', true)
    : null;
}

/** `by | 4 to 1`, `split 4 to 1`, `outnumbered boys | 4 to 1`. */
const isMeasuredAgainst = (atoms: Tokens, first: number): boolean =>
  atoms.at(first - 1).lower === 'by' ||
  [1, 2, 3].some((back) => compares.test(atoms.at(first - back).lower));

const compares = /^(?:split|out(?:number|spend|vote|sell)(?:s|ed|ing)?|outspent|outsold)$/;
