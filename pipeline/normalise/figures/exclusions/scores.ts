import type { Tokens } from '../../doc/token.ts';
import { beginsWithSign, glued } from '../atoms.ts';
import { closes } from '../numbers/fractions.ts';
import { unitAt } from '../units/unit-at.ts';
import { counts, isDash, type Place } from './rule.ts';

/** Whether a number is one of a match in which one side has ten at most: `212 for 4 at tea`, `went 3 for 4`. */
export function isOfTally(place: Place): boolean {
  const { read, after, before } = place;
  if (after.lower === 'for' && isTally(place, read.first, read.last + 1)) return true;
  return before.lower === 'for' && isTally(place, read.first - 2, read.first);
}

/** `2-0`, `6–3, 6–4`; `20-30 people` and `5-10 %` are ranges. */
export function isScore({ atoms, read, text, lexicon }: Place): boolean {
  if (!/^\d{1,3}$/.test(text) || read.currency !== null) return false;
  if (!isDash(atoms.at(read.last)) && !isDash(atoms.at(read.first - 1))) return false;
  const joined = (dash: number): boolean =>
    isDash(atoms.at(dash)) &&
    ((glued(atoms.at(dash - 1), atoms.at(dash)) && glued(atoms.at(dash), atoms.at(dash + 1))) ||
      isSpaced(atoms, dash));
  const ends = (first: number, second: number): boolean => {
    if (!/^\d{1,3}$/.test(atoms.at(second).text) || !/^\d{1,3}$/.test(atoms.at(first).text))
      return false;
    const next = atoms.at(second + 1);
    if (joined(second + 1)) return true;
    if (unitAt(atoms, second + 1, false, lexicon) !== null) return false;
    if (
      beginsWithSign(atoms.at(first - 1).text, lexicon) ||
      lexicon.scales.has(next.lower) ||
      lexicon.shortScales.has(next.text)
    )
      return false;
    const [a, b] = [Number(atoms.at(first).text), Number(atoms.at(second).text)];
    const noun = counts(next) && !lexicon.excluding.contests.holds(next);
    return !(a < b && noun);
  };
  const to = (dash: number): boolean =>
    joinedBy(atoms, dash) &&
    atoms.list.slice(dash + 4, dash + 7).some((atom) => lexicon.excluding.contests.holds(atom)) &&
    ends(dash - 1, dash + 3);
  if (to(read.last) || to(read.first - 3)) return true;
  if (joined(read.last)) return ends(read.last - 1, read.last + 1);
  return joined(read.first - 1) && ends(read.first - 2, read.last - 1);
}

/** `9-to-6`: the parts of a vote or score in words. */
const joinedBy = (atoms: Tokens, dash: number): boolean =>
  isDash(atoms.at(dash)) && atoms.at(dash + 1).lower === 'to' && isDash(atoms.at(dash + 2));

/** `1 – 0`, `lost 1 – 2 to`: a dash between small numbers and spaces, where no range can be meant. */
function isSpaced(atoms: Tokens, dash: number): boolean {
  const [home, away, next] = [atoms.at(dash - 1), atoms.at(dash + 1), atoms.at(dash + 2)];
  if (!/^\d{1,2}$/.test(home.text) || !/^\d{1,2}$/.test(away.text)) return false;
  if (glued(home, atoms.at(dash)) || glued(atoms.at(dash), away)) return false;
  const told = /^(?:to|against|up|down|over)$/.test(next.lower) || next.tag === 'PROPN';
  return told || Number(home.text) >= Number(away.text);
}

/** `212 for 4`: two numbers and nothing that they count, of which one is ten at most. */
function isTally({ atoms, lexicon }: Place, first: number, second: number): boolean {
  const [a, b, next] = [atoms.at(first), atoms.at(second), atoms.at(second + 1)];
  if (!/^\d{1,3}$/.test(a.text) || !/^\d{1,3}$/.test(b.text)) return false;
  if (beginsWithSign(atoms.at(first - 1).text, lexicon)) return false;
  if (Math.min(Number(a.text), Number(b.text)) > 10) return false;
  return closes(next) || /^(?:ADP|ADV|CCONJ|SCONJ|AUX)$/.test(next.tag);
}
