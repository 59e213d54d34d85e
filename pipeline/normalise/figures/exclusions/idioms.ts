import type { Token, Tokens } from '../../doc/token.ts';
import { glued } from '../atoms.ts';
import { closes } from '../numbers/fractions.ts';
import type { NumberRead } from '../numbers/number.ts';
import { isDash, type ExclusionRule } from './rule.ts';

/** Numbers in set phrases, which count nothing. */
export const idiomRules: readonly ExclusionRule[] = [
  // `a 30-something`
  {
    id: 'vague',
    reason: 'idiom',
    test: ({ atoms, read, after }) =>
      isDash(after) && /^somethings?$/.test(atoms.at(read.last + 1).lower),
  },
  {
    id: 'quantifier',
    reason: 'idiom',
    test: ({ read, after, before, atoms, lexicon }) =>
      read.form === 'words' &&
      read.last - read.first === 1 &&
      isDash(after) &&
      glued(atoms.at(read.first), after) &&
      lexicon.excluding.compounds.holds(atoms.at(read.last + 1)) &&
      !(before.text === '-') &&
      !(atoms.at(read.last + 1).lower === 'to' && isDash(atoms.at(read.last + 4))),
  },
  // `earns six figures`: how many places a sum has.
  {
    id: 'places',
    reason: 'idiom',
    test: ({ read, after, before, atoms }) =>
      after.lower === 'figures' &&
      read.form === 'words' &&
      !read.scaled &&
      /^(?:VERB|ADP)$/.test(before.tag) &&
      (closes(atoms.at(read.last + 1)) ||
        /^(?:a|per|for|off|each|or)$/.test(atoms.at(read.last + 1).lower)),
  },
  {
    id: 'idiom',
    reason: 'idiom',
    test: ({ read, atoms, before }) => isIdiom(atoms, read, before),
  },
  // `a 3-for-1 split`: so many for one, and no number of things.
  {
    id: 'swap',
    reason: 'idiom',
    test: ({ atoms, read, after }) =>
      (isDash(after) &&
        atoms.at(read.last + 1).lower === 'for' &&
        isDash(atoms.at(read.last + 2))) ||
      (isDash(atoms.at(read.first - 1)) &&
        atoms.at(read.first - 2).lower === 'for' &&
        isDash(atoms.at(read.first - 3))),
  },
  // `one-on-| one | talks`, `one-to-| one |`
  {
    id: 'each',
    reason: 'idiom',
    test: ({ read, before, atoms }) =>
      isDash(before) &&
      glued(before, atoms.at(read.first)) &&
      /^(?:on|to)$/.test(atoms.at(read.first - 2).lower) &&
      isDash(atoms.at(read.first - 3)) &&
      read.value === 1 &&
      atoms.at(read.first - 4).lower === 'one',
  },
];

/** `million` or `half` in a title; `a hundred per cent`; `second to none`; `24/7`; `zero in on`. */
function isIdiom(atoms: Tokens, { first, last, form }: NumberRead, before: Token): boolean {
  const lower = atoms.at(first).lower;
  const next = atoms.at(last).lower;
  if (lower === 'zero' && /^(?:net|ground|absolute|patient|year|day|carbon)$/.test(before.lower))
    return true;
  if (lower === 'zero' && (next === 'in' || isDash(atoms.at(last)))) return true;
  if (form === 'words' && next === 'things') return false;
  if (lower === 'one' && /^(?:hell|heck|hella|helluva|bit)$/.test(next)) return true;
  // `put | one | foot in front of the other`
  if (lower === 'one' && next === 'foot' && /^(?:in|on)$/.test(atoms.at(last + 1).lower))
    return true;
  if (lower === 'ten' && next === 'to') return before.lower === 'at';
  return lower === 'nine' && next === 'to' && atoms.at(last + 1).lower === 'five';
}
