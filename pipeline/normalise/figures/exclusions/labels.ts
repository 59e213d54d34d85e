import type { Tokens } from '../../doc/token.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
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
      !sure && before.text === '.' && isAbbreviation(atoms, read.first - 2, lexicon),
  },
  // `Section 69A`: a letter of the law, and no unit.
  {
    id: 'provision',
    reason: 'label',
    test: ({ before, after, atoms, read, lexicon }) =>
      lexicon.labels.holds(before) &&
      beginsWithCapital(before.text) &&
      /^[A-Z]$/.test(after.text) &&
      glued(atoms.at(read.last - 1), after),
  },
  // `the world No 5`
  {
    id: 'ranked',
    reason: 'label',
    test: ({ before, read, sure }) => !sure && read.form === 'digits' && before.text === 'No',
  },
  // `page 1 of | 12`
  {
    id: 'paged',
    reason: 'label',
    test: ({ before, atoms, read, after, sure, lexicon }) =>
      !sure &&
      before.lower === 'of' &&
      /^\d+$/.test(atoms.at(read.first - 2).text) &&
      lexicon.labels.holds(atoms.at(read.first - 3)) &&
      !counts(after),
  },
  // `410 U.S. 113`: a volume of the law.
  {
    id: 'cited',
    reason: 'label',
    test: ({ text, after, atoms, read }) =>
      after.tag === 'PROPN' &&
      /^\d+$/.test(text) &&
      initials.test(after.text) &&
      /^\d+$/.test(atoms.at(read.last + 1).text),
  },
  // `my number | one | priority`
  {
    id: 'foremost',
    reason: 'label',
    test: ({ before, read, atoms }) =>
      before.lower === 'number' &&
      read.last - read.first === 1 &&
      atoms.at(read.first).lower === 'one',
  },
  {
    id: 'hashed',
    reason: 'code',
    test: ({ before, atoms, read, sure }) =>
      /^[#@№]$/.test(before.text) ||
      (before.text === '=' &&
        glued(before, atoms.at(read.first)) &&
        !sure &&
        !/^[<>]$/.test(atoms.at(read.first - 2).text)) ||
      (/^[<>]$/.test(before.text) &&
        /^[=<>]$/.test(atoms.at(read.first - 2).text) &&
        glued(atoms.at(read.first - 2), before)),
  },
  // `13:4-7`: verses, and minutes.
  {
    id: 'verses',
    reason: 'label',
    test: ({ atoms, read, before, sure }) =>
      !sure &&
      glued(before, atoms.at(read.first)) &&
      isDash(before) &&
      /^\d+:\d/.test(atoms.at(read.first - 2).text),
  },
];

/** `(p | .`, `law no | .`; a `no` that names nothing may be an answer. */
function isAbbreviation(atoms: Tokens, at: number, { labels }: FigureLexicon): boolean {
  const word = atoms.at(at);
  if (!glued(word, atoms.at(at + 1)) || !labels.has(`${word.lower}.`)) return false;
  return word.text !== 'no' || /^(?:NOUN|PROPN)$/.test(atoms.at(at - 1).tag);
}
