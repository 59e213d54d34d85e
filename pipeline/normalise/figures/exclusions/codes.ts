import { beginsWithLetter } from '../../doc/letters.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
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
];

const lettersOnly = /^[\p{L}]+$/u;

const gluedUnit = (atoms: readonly Token[], { first }: NumberRead): boolean =>
  lettersOnly.test(leftOf(atoms, first)?.text ?? '') &&
  /^\d/.test(leftOf(atoms, first - 1)?.text ?? '') &&
  /^(?:x|ft|lb|st|m)$/.test(leftOf(atoms, first)?.lower ?? '');
