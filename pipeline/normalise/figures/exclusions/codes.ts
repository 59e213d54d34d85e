import type { Tokens } from '../../doc/token.ts';
import { beginsWithLetter } from '../../doc/letters.ts';
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
      /^["']$/.test(before.text) && atoms.at(read.first - 2).text === '=',
  },
  {
    id: 'glued',
    reason: 'code',
    test: ({ atoms, read, sure }) => {
      const before = atoms.at(read.first - 1);
      const after = atoms.at(read.last);
      if (glued(before, atoms.at(read.first)) && /^[/:.\\_@]$/.test(before.text) && !sure)
        return true;
      if (
        glued(before, atoms.at(read.first)) &&
        wordOrNumber.test(before.text) &&
        read.currency === null
      )
        return !gluedUnit(atoms, read);
      return (
        glued(atoms.at(read.last - 1), after) &&
        /^[/:\\_]$/.test(after.text) &&
        /^\d/.test(atoms.at(read.last + 1).text)
      );
    },
  },
  {
    id: 'code',
    reason: 'code',
    test: ({ atoms, read, after, lexicon }) =>
      read.form === 'digits' &&
      !read.scaled &&
      glued(atoms.at(read.last - 1), after) &&
      beginsWithLetter(after.text) &&
      unitAt(atoms, read.last, false, lexicon) === null &&
      !/^(?:strong|plus|odd|yo|x)$/.test(after.lower),
  },
  // `a 401(k)`, `501(c)(3)`
  {
    id: 'plan',
    reason: 'code',
    test: ({ atoms, read, after, sure }) =>
      !sure &&
      after.text === '(' &&
      glued(atoms.at(read.last - 1), after) &&
      oneLetter.test(atoms.at(read.last + 1).text) &&
      /^\)/.test(atoms.at(read.last + 2).text),
  },
  // `21-cv-1234`, `978-3-16`: amid a code.
  {
    id: 'coded',
    reason: 'code',
    test: ({ atoms, read, before, sure }) =>
      !sure &&
      glued(before, atoms.at(read.first)) &&
      isDash(before) &&
      isDash(atoms.at(read.first - 3)) &&
      glued(atoms.at(read.first - 3), atoms.at(read.first - 2)) &&
      glued(atoms.at(read.first - 2), before) &&
      /^\d/.test(atoms.at(read.first - 4).text) &&
      glued(atoms.at(read.first - 4), atoms.at(read.first - 3)) &&
      !/^to$/i.test(atoms.at(read.first - 2).text),
  },
];

const lettersOnly = /^[\p{L}]+$/u;

const gluedUnit = (atoms: Tokens, { first }: NumberRead): boolean =>
  lettersOnly.test(atoms.at(first - 1).text) &&
  /^\d/.test(atoms.at(first - 2).text) &&
  /^(?:x|ft|lb|st|m)$/.test(atoms.at(first - 1).lower);
