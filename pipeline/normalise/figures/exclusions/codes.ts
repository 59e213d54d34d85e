import { beginsWithLetter } from '../../../kernel/letters.ts';
import { leftOf } from '../../../kernel/lists.ts';
import type { Token } from '../../annotate/types.ts';
import { glued } from '../atoms.ts';
import type { NumberRead } from '../numbers/number.ts';
import { unitAt } from '../units/unit-at.ts';
import { isDash, type ExclusionRule } from './rule.ts';

const oneLetter = /^\p{L}$/u;

const wordOrNumber = /^[\p{L}\p{N}]/u;

/** Parts of codes, addresses of the web, markup and numbers of telephones. */
export const codeRules: readonly ExclusionRule[] = [
  {
    id: 'attribute',
    reason: 'code',
    test: ({ before, atoms, read }) =>
      /^["']$/.test(before?.text ?? '') && leftOf(atoms, read.first - 1)?.text === '=',
  },
  {
    id: 'glued',
    reason: 'code',
    test: ({ atoms, read, sure }) => {
      const before = leftOf(atoms, read.first);
      const after = atoms[read.last];
      if (glued(before, atoms[read.first]) && /^[/:.\\_@]$/.test(before?.text ?? '') && !sure)
        return true;
      if (
        glued(before, atoms[read.first]) &&
        wordOrNumber.test(before?.text ?? '') &&
        read.currency === null
      )
        return !gluedUnit(atoms, read);
      return (
        glued(leftOf(atoms, read.last), after) &&
        /^[/:\\_]$/.test(after?.text ?? '') &&
        /^\d/.test(atoms[read.last + 1]?.text ?? '')
      );
    },
  },
  {
    id: 'code',
    reason: 'code',
    test: ({ atoms, read, after, lexicon }) =>
      read.form === 'digits' &&
      !read.scaled &&
      glued(leftOf(atoms, read.last), after) &&
      beginsWithLetter(after?.text ?? '') &&
      unitAt(atoms, read.last, false, lexicon) === null &&
      !/^(?:strong|plus|odd|yo|x)$/.test(after?.lower ?? ''),
  },
  // `a 401(k)`, `501(c)(3)`
  {
    id: 'plan',
    reason: 'code',
    test: ({ atoms, read, after, sure }) =>
      !sure &&
      after?.text === '(' &&
      glued(leftOf(atoms, read.last), after) &&
      oneLetter.test(atoms[read.last + 1]?.text ?? '') &&
      /^\)/.test(atoms[read.last + 2]?.text ?? ''),
  },
  // `21-cv-1234`, `978-3-16`: amid a code.
  {
    id: 'coded',
    reason: 'code',
    test: ({ atoms, read, before, sure }) =>
      !sure &&
      glued(before, atoms[read.first]) &&
      isDash(before) &&
      isDash(leftOf(atoms, read.first - 2)) &&
      glued(leftOf(atoms, read.first - 2), leftOf(atoms, read.first - 1)) &&
      glued(leftOf(atoms, read.first - 1), before) &&
      /^\d/.test(leftOf(atoms, read.first - 3)?.text ?? '') &&
      glued(leftOf(atoms, read.first - 3), leftOf(atoms, read.first - 2)) &&
      !/^to$/i.test(leftOf(atoms, read.first - 1)?.text ?? ''),
  },
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

const lettersOnly = /^[\p{L}]+$/u;

const gluedUnit = (atoms: readonly Token[], { first }: NumberRead): boolean =>
  lettersOnly.test(leftOf(atoms, first)?.text ?? '') &&
  /^\d/.test(leftOf(atoms, first - 1)?.text ?? '') &&
  /^(?:x|ft|lb|st|m)$/.test(leftOf(atoms, first)?.lower ?? '');

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
