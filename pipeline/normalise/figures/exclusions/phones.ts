import type { Token, Tokens } from '../../doc/token.ts';
import { glued } from '../atoms.ts';
import { isDash, type ExclusionRule } from './rule.ts';

/** Parts of telephone numbers. */
export const phoneRules: readonly ExclusionRule[] = [
  // `0800 1111`, `(020) 7946`: after a group that begins with a nought.
  {
    id: 'dialled',
    reason: 'code',
    test: ({ atoms, read, text, before, sure }) =>
      !sure &&
      !before.isEdge &&
      (before.text === ')' || before.text.startsWith('0')) &&
      /^\d{3,8}$/.test(text) &&
      /^0\d{2,4}$/.test((before.text === ')' ? atoms.at(read.first - 2) : before).text),
  },
  {
    id: 'phone',
    reason: 'code',
    test: ({ atoms, read, text }) =>
      (/^\d{3}$/.test(text) && atoms.at(read.last).text === ')' && isPhone(atoms, read.last + 2)) ||
      (/^\d{3,4}$/.test(text) && isPhone(atoms, read.last)) ||
      (/^\d{3,4}$/.test(text) && isPhone(atoms, read.first - 1)) ||
      isDialled(atoms, read.first),
  },
];

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
