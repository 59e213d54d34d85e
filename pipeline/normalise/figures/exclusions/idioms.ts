import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
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
      isDash(after) && /^somethings?$/.test(atoms[read.last + 1]?.lower ?? ''),
  },
  {
    id: 'quantifier',
    reason: 'idiom',
    test: ({ read, after, before, atoms, lexicon }) =>
      read.form === 'words' &&
      read.last - read.first === 1 &&
      isDash(after) &&
      glued(atoms[read.first], after) &&
      lexicon.excluding.compounds.holds(atoms[read.last + 1]) &&
      !(before?.text === '-') &&
      !(atoms[read.last + 1]?.lower === 'to' && isDash(atoms[read.last + 4])),
  },
  // `earns six figures`: how many places a sum has.
  {
    id: 'places',
    reason: 'idiom',
    test: ({ read, after, before, atoms }) =>
      after?.lower === 'figures' &&
      read.form === 'words' &&
      !read.scaled &&
      /^(?:VERB|ADP)$/.test(before?.tag ?? '') &&
      (closes(atoms[read.last + 1]) ||
        /^(?:a|per|for|off|each|or)$/.test(atoms[read.last + 1]?.lower ?? '')),
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
      (isDash(after) && atoms[read.last + 1]?.lower === 'for' && isDash(atoms[read.last + 2])) ||
      (isDash(leftOf(atoms, read.first)) &&
        leftOf(atoms, read.first - 1)?.lower === 'for' &&
        isDash(leftOf(atoms, read.first - 2))),
  },
  // `one-on-| one | talks`, `one-to-| one |`
  {
    id: 'each',
    reason: 'idiom',
    test: ({ read, before, atoms }) =>
      isDash(before) &&
      glued(before, atoms[read.first]) &&
      /^(?:on|to)$/.test(leftOf(atoms, read.first - 1)?.lower ?? '') &&
      isDash(leftOf(atoms, read.first - 2)) &&
      read.value === 1 &&
      leftOf(atoms, read.first - 3)?.lower === 'one',
  },
];

/** `million` or `half` in a title; `a hundred per cent`; `second to none`; `24/7`; `zero in on`. */
function isIdiom(
  atoms: readonly Token[],
  { first, last, form }: NumberRead,
  before: Token | undefined,
): boolean {
  const lower = atoms[first]?.lower ?? '';
  const next = atoms[last]?.lower ?? '';
  if (
    lower === 'zero' &&
    /^(?:net|ground|absolute|patient|year|day|carbon)$/.test(before?.lower ?? '')
  )
    return true;
  if (lower === 'zero' && (next === 'in' || isDash(atoms[last]))) return true;
  if (form === 'words' && next === 'things') return false;
  if (lower === 'one' && /^(?:hell|heck|hella|helluva|bit)$/.test(next)) return true;
  // `put | one | foot in front of the other`
  if (lower === 'one' && next === 'foot' && /^(?:in|on)$/.test(atoms[last + 1]?.lower ?? ''))
    return true;
  if (lower === 'ten' && next === 'to') return before?.lower === 'at';
  return lower === 'nine' && next === 'to' && atoms[last + 1]?.lower === 'five';
}
