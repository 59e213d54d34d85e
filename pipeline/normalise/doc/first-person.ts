import { firstFrom, type Span } from '../../lib/span.ts';
import { closedClass } from './lexicon.ts';
import type { Tokens } from './token.ts';
import { WordSet, type WrittenWord } from './words.ts';

const firstPersons = new WordSet([...closedClass.i, ...closedClass.we]);

/** Whether a word is who speaks, alone or among others: `I`, `our`; `US` is no `us`. */
export const isFirstPerson = (word: WrittenWord): boolean =>
  firstPersons.holds(word) && word.text !== 'US';

/** Whether a word is who speaks or is spoken to. */
export const isOfThosePresent = (word: WrittenWord): boolean =>
  isFirstPerson(word) || closedClass.you.holds(word);

/** Whether a token that begins in a span passes. */
export function anyIn(
  { list }: Tokens,
  { start, end }: Span,
  passes: (token: WrittenWord) => boolean,
): boolean {
  const last = firstFrom(list, end);
  for (let at = firstFrom(list, start); at < last; at++) {
    const token = list[at];
    if (token !== undefined && passes(token)) return true;
  }
  return false;
}
