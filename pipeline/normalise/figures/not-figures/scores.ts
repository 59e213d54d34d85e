import { leftOf } from '../../../kernel/lists.ts';
import type { Token } from '../../annotate/types.ts';
import { glued } from '../atoms.ts';
import { counts, isDash, type Place } from './place.ts';
import { unitAt } from '../units/unit-at.ts';

/** `2-0`, `6–3, 6–4`; `20-30 people` and `5-10 %` are ranges. */
export function isScore({ atoms, read, text, lexicon }: Place): boolean {
  if (!/^\d{1,3}$/.test(text) || read.currency !== null) return false;
  if (!isDash(atoms[read.last]) && !isDash(leftOf(atoms, read.first))) return false;
  const joined = (dash: number): boolean =>
    isDash(atoms[dash]) &&
    ((glued(leftOf(atoms, dash), atoms[dash]) && glued(atoms[dash], atoms[dash + 1])) ||
      isSpaced(atoms, dash));
  const ends = (first: number, second: number): boolean => {
    if (!/^\d{1,3}$/.test(atoms[second]?.text ?? '') || !/^\d{1,3}$/.test(atoms[first]?.text ?? ''))
      return false;
    const next = atoms[second + 1];
    if (joined(second + 1)) return true;
    if (unitAt(atoms, second + 1, false, lexicon) !== null) return false;
    if (
      /^[$£€]$/.test(leftOf(atoms, first)?.text ?? '') ||
      lexicon.scales.has(next?.lower ?? '') ||
      lexicon.shortScales.has(next?.text ?? '')
    )
      return false;
    const [a, b] = [Number(atoms[first]?.text), Number(atoms[second]?.text)];
    const noun = counts(next) && !contests.test(next?.lower ?? '');
    return !(a < b && noun);
  };
  const to = (dash: number): boolean =>
    joinedBy(atoms, dash) &&
    atoms.slice(dash + 4, dash + 7).some(({ lower }) => contests.test(lower)) &&
    ends(dash - 1, dash + 3);
  if (to(read.last) || to(read.first - 3)) return true;
  if (joined(read.last)) return ends(read.last - 1, read.last + 1);
  return joined(read.first - 1) && ends(read.first - 2, read.last - 1);
}

const contests =
  /^(?:win|wins|victory|votes|loss|defeat|draw|lead|record|vote|home|away|aggregate|score|thrashing|run|start|split|ruling|decision|majority|tie|in|after)$/;

/** `9-to-6`: the parts of a vote or score in words. */
const joinedBy = (atoms: readonly Token[], dash: number): boolean =>
  isDash(atoms[dash]) && atoms[dash + 1]?.lower === 'to' && isDash(atoms[dash + 2]);

/** `1 – 0`, `lost 1 – 2 to`: a dash between small numbers and spaces, where no range can be meant. */
function isSpaced(atoms: readonly Token[], dash: number): boolean {
  const [home, away, next] = [leftOf(atoms, dash), atoms[dash + 1], atoms[dash + 2]];
  if (!/^\d{1,2}$/.test(home?.text ?? '') || !/^\d{1,2}$/.test(away?.text ?? '')) return false;
  if (glued(home, atoms[dash]) || glued(atoms[dash], away)) return false;
  const told = /^(?:to|against|up|down|over)$/.test(next?.lower ?? '') || next?.tag === 'PROPN';
  return told || Number(home?.text) >= Number(away?.text);
}

/** Whether a dash joins the two parts of a telephone number: `555-0199`. */
export const isPhone = (atoms: readonly Token[], dash: number): boolean =>
  isDash(atoms[dash]) &&
  glued(leftOf(atoms, dash), atoms[dash]) &&
  glued(atoms[dash], atoms[dash + 1]) &&
  /^\d{3,4}$/.test(leftOf(atoms, dash)?.text ?? '') &&
  /^\d{4}$/.test(atoms[dash + 1]?.text ?? '') &&
  !/^(?:1[5-9]|20)\d\d$/.test(leftOf(atoms, dash)?.text ?? '') &&
  !(isRound(leftOf(atoms, dash)) && isRound(atoms[dash + 1]));

const isRound = (token: Token | undefined): boolean => /^\d+00$/.test(token?.text ?? '');

/** `+31 10 555 0199`, `1300 22 4636`: three groups of digits and more. */
export function isDialled(atoms: readonly Token[], index: number): boolean {
  let first = index;
  while (first > index - 8 && isGroup(leftOf(atoms, first))) first--;
  let last = index;
  while (last < index + 8 && isGroup(atoms[last])) last++;
  const plus = leftOf(atoms, first)?.text === '+' && glued(leftOf(atoms, first), atoms[first]);
  return last - first > 2 && (plus || areDigits(atoms, first, last));
}

/** `13 11 14`: groups of digits and nothing between them; of three each they are one number, `1 234 567`. */
function areDigits(atoms: readonly Token[], first: number, last: number): boolean {
  const groups = atoms.slice(first, last).map(({ text }) => text);
  return groups.every((group) => /^\d/.test(group)) && !oneNumber.test(groups.join(' '));
}

const oneNumber = /^[1-9]\d{0,2}(?: \d{3})+$/;

const isGroup = (token: Token | undefined): boolean => /^(?:\d{1,4}|-)$/.test(token?.text ?? '');
