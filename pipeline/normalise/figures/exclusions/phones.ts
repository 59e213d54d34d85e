import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
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
      before !== undefined &&
      (before.text === ')' || before.text.startsWith('0')) &&
      /^\d{3,8}$/.test(text) &&
      /^0\d{2,4}$/.test((before.text === ')' ? leftOf(atoms, read.first - 1) : before)?.text ?? ''),
  },
  {
    id: 'phone',
    reason: 'code',
    test: ({ atoms, read, text }) =>
      (/^\d{3}$/.test(text) && atoms[read.last]?.text === ')' && isPhone(atoms, read.last + 2)) ||
      (/^\d{3,4}$/.test(text) && isPhone(atoms, read.last)) ||
      (/^\d{3,4}$/.test(text) && isPhone(atoms, read.first - 1)) ||
      isDialled(atoms, read.first),
  },
];

/** Whether a dash joins the two parts of a telephone number: `555-0199`. */
const isPhone = (atoms: readonly Token[], dash: number): boolean =>
  isDash(atoms[dash]) &&
  glued(leftOf(atoms, dash), atoms[dash]) &&
  glued(atoms[dash], atoms[dash + 1]) &&
  /^\d{3,4}$/.test(leftOf(atoms, dash)?.text ?? '') &&
  /^\d{4}$/.test(atoms[dash + 1]?.text ?? '') &&
  !/^(?:1[5-9]|20)\d\d$/.test(leftOf(atoms, dash)?.text ?? '') &&
  !(isRound(leftOf(atoms, dash)) && isRound(atoms[dash + 1]));

const isRound = (token: Token | undefined): boolean => /^\d+00$/.test(token?.text ?? '');

/** `+31 10 555 0199`, `1300 22 4636`: three groups of digits and more. */
function isDialled(atoms: readonly Token[], index: number): boolean {
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
