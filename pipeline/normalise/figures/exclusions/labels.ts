import { beginsWithCapital } from '../../doc/letters.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import { glued } from '../atoms.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { isLabel } from './label.ts';
import { counts, isDash, type ExclusionRule } from './rule.ts';

const initials = /^(?:\p{Lu}\.){2,}\p{Lu}?$/u;

/** Numbers that tell the thing before them from others of its kind. */
export const labelRules: readonly ExclusionRule[] = [
  {
    id: 'label',
    reason: 'label',
    test: isLabel,
  },
  // `(p. | 4 |)`: an abbreviation whose stop stands apart from it.
  {
    id: 'abbreviated',
    reason: 'label',
    test: ({ before, atoms, read, sure, lexicon }) =>
      !sure && before?.text === '.' && isAbbreviation(atoms, read.first - 2, lexicon),
  },
  // `Section 69A`: a letter of the law, and no unit.
  {
    id: 'provision',
    reason: 'label',
    test: ({ before, after, atoms, read, lexicon }) =>
      lexicon.labels.holds(before) &&
      beginsWithCapital(before?.text ?? '') &&
      /^[A-Z]$/.test(after?.text ?? '') &&
      glued(leftOf(atoms, read.last), after),
  },
  // `the world No 5`
  {
    id: 'ranked',
    reason: 'label',
    test: ({ before, read, sure }) => !sure && read.form === 'digits' && before?.text === 'No',
  },
  // `page 1 of | 12`
  {
    id: 'paged',
    reason: 'label',
    test: ({ before, atoms, read, after, sure, lexicon }) =>
      !sure &&
      before?.lower === 'of' &&
      /^\d+$/.test(leftOf(atoms, read.first - 1)?.text ?? '') &&
      lexicon.labels.holds(leftOf(atoms, read.first - 2)) &&
      !counts(after),
  },
  // `410 U.S. 113`: a volume of the law.
  {
    id: 'cited',
    reason: 'label',
    test: ({ text, after, atoms, read }) =>
      after?.tag === 'PROPN' &&
      /^\d+$/.test(text) &&
      initials.test(after.text) &&
      /^\d+$/.test(atoms[read.last + 1]?.text ?? ''),
  },
  // `my number | one | priority`
  {
    id: 'foremost',
    reason: 'label',
    test: ({ before, read, atoms }) =>
      before?.lower === 'number' &&
      read.last - read.first === 1 &&
      atoms[read.first]?.lower === 'one',
  },
  {
    id: 'hashed',
    reason: 'code',
    test: ({ before, atoms, read, sure }) =>
      /^[#@№]$/.test(before?.text ?? '') ||
      (before?.text === '=' &&
        glued(before, atoms[read.first]) &&
        !sure &&
        !/^[<>]$/.test(leftOf(atoms, read.first - 1)?.text ?? '')) ||
      (/^[<>]$/.test(before?.text ?? '') &&
        /^[=<>]$/.test(leftOf(atoms, read.first - 1)?.text ?? '') &&
        glued(leftOf(atoms, read.first - 1), before)),
  },
  // `13:4-7`: verses, and minutes.
  {
    id: 'verses',
    reason: 'label',
    test: ({ atoms, read, before, sure }) =>
      !sure &&
      glued(before, atoms[read.first]) &&
      isDash(before) &&
      /^\d+:\d/.test(leftOf(atoms, read.first - 1)?.text ?? ''),
  },
];

/** `(p | .`, `law no | .`; a `no` that names nothing may be an answer. */
function isAbbreviation(atoms: readonly Token[], at: number, { labels }: FigureLexicon): boolean {
  const word = leftOf(atoms, at + 1);
  if (!glued(word, atoms[at + 1]) || !labels.has(`${word?.lower ?? ''}.`)) return false;
  return word?.text !== 'no' || /^(?:NOUN|PROPN)$/.test(leftOf(atoms, at)?.tag ?? '');
}
