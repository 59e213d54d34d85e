import { tokenAt } from '../../annotate/edge.ts';
import { leftOf } from '../../../kernel/lists.ts';
import type { Token } from '../../annotate/types.ts';
import { glued } from '../atoms.ts';
import { isCoordinate } from './coordinates.ts';
import { closes } from '../numbers/fractions.ts';
import { counts, isDash, type Test } from './place.ts';

const oneLetter = /^\p{L}$/u;

/** Each says whether a number is part of a code, a score or the name of a passage. */
export const codeTests: Readonly<Record<string, Test>> = {
  place: ({ atoms, read }) => isCoordinate(atoms, read.first, read.last),
  // `a 401(k)`, `501(c)(3)`
  plan: ({ atoms, read, after, sure }) =>
    !sure &&
    after?.text === '(' &&
    glued(leftOf(atoms, read.last), after) &&
    oneLetter.test(atoms[read.last + 1]?.text ?? '') &&
    /^\)/.test(atoms[read.last + 2]?.text ?? ''),
  // `221B | Baker Street`, `seats 14B`: a letter and no scale, where nothing is counted.
  lettered: ({ atoms, read, after, before }) =>
    read.last - read.first === 2 &&
    read.currency === null &&
    /^\d{1,3}$/.test(atoms[read.first]?.text ?? '') &&
    /^[A-Z]$/.test(atoms[read.first + 1]?.text ?? '') &&
    glued(atoms[read.first], atoms[read.first + 1]) &&
    (after?.tag === 'PROPN' || seats.test(before?.lower ?? '')),
  // `21-cv-1234`, `978-3-16`: amid a code.
  coded: ({ atoms, read, before, sure }) =>
    !sure &&
    glued(before, atoms[read.first]) &&
    isDash(before) &&
    isDash(leftOf(atoms, read.first - 2)) &&
    glued(leftOf(atoms, read.first - 2), leftOf(atoms, read.first - 1)) &&
    glued(leftOf(atoms, read.first - 1), before) &&
    /^\d/.test(leftOf(atoms, read.first - 3)?.text ?? '') &&
    glued(leftOf(atoms, read.first - 3), leftOf(atoms, read.first - 2)) &&
    !/^to$/i.test(leftOf(atoms, read.first - 1)?.text ?? ''),
  // `13:4-7`: verses, and minutes.
  verses: ({ atoms, read, before, sure }) =>
    !sure &&
    glued(before, atoms[read.first]) &&
    isDash(before) &&
    /^\d+:\d/.test(leftOf(atoms, read.first - 1)?.text ?? ''),
  // `2 Kings 5`, `1 Corinthians`: a book of the Bible.
  book: ({ text, after, atoms, read, lexicon }) =>
    after?.tag === 'PROPN' &&
    /^[1-4]$/.test(text) &&
    lexicon.words.books.has(after.lower) &&
    !counts(atoms[read.last + 1]),
  // `212 for 4 at tea`, `went 3 for 4`: of a match.
  wickets: ({ atoms, read, after, before, sure }) =>
    !sure &&
    ((after?.lower === 'for' && isTally(atoms, read.first, read.last + 1)) ||
      (before?.lower === 'for' && isTally(atoms, read.first - 2, read.first))),
  // `one-on-| one | talks`, `one-to-| one |`
  each: ({ read, before, atoms }) =>
    isDash(before) &&
    glued(before, atoms[read.first]) &&
    /^(?:on|to)$/.test(leftOf(atoms, read.first - 1)?.lower ?? '') &&
    isDash(leftOf(atoms, read.first - 2)) &&
    read.value === 1 &&
    leftOf(atoms, read.first - 3)?.lower === 'one',
  // `a 3-for-1 split`: so many for one, and no number of things.
  swap: ({ atoms, read, after }) =>
    (isDash(after) && atoms[read.last + 1]?.lower === 'for' && isDash(atoms[read.last + 2])) ||
    (isDash(leftOf(atoms, read.first)) &&
      leftOf(atoms, read.first - 1)?.lower === 'for' &&
      isDash(leftOf(atoms, read.first - 2))),
  // `0800 1111`, `(020) 7946`: after a group that begins with a nought.
  dialled: ({ atoms, read, text, before, sure }) =>
    !sure &&
    before !== undefined &&
    (before.text === ')' || before.text.startsWith('0')) &&
    /^\d{3,8}$/.test(text) &&
    /^0\d{2,4}$/.test((before.text === ')' ? leftOf(atoms, read.first - 1) : before)?.text ?? ''),
};

const seats =
  /^(?:seats?|flat|apartment|apt|apt\.|unit|room|gate|section|block|row|class|berth|bus|and|,)$/;

/** `212 for 4`: two numbers and nothing that they count, of which one is ten at most. */
function isTally(atoms: readonly Token[], first: number, second: number): boolean {
  const [a, b] = [tokenAt(atoms, first).text, tokenAt(atoms, second).text];
  if (!/^\d{1,3}$/.test(a) || !/^\d{1,3}$/.test(b)) return false;
  if (/^[$£€]$/.test(leftOf(atoms, first)?.text ?? '')) return false;
  if (Math.min(Number(a), Number(b)) > 10) return false;
  const next = atoms[second + 1];
  return closes(next) || /^(?:ADP|ADV|CCONJ|SCONJ|AUX)$/.test(next?.tag ?? '');
}
