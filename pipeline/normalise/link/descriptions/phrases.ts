import { WordSet } from '../../doc/words.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token } from '../../doc/token.ts';

const describing: ReadonlySet<string> = new Set(['ADJ', 'NOUN']);

/** Whether a word may stand between `the` and the noun, or is the noun. */
export const isDescribing = ({ tag, isVerb }: Token): boolean => describing.has(tag) && !isVerb;

const modifying = new WordSet([
  ...closedClass['modifying-prepositions'],
  ...closedClass.relatives,
  ...closedClass['relative-prepositions'],
  ...closedClass['body-prepositions'],
]);

/** Whether nothing goes on behind a noun that tells more of it: `the striker of the visitors`, `the club which`, `the bank holiday`. */
export const endsPhrase = (next: Token): boolean =>
  !modifying.holds(next) &&
  next.lower !== 'of' &&
  next.text !== '-' &&
  next.tag !== 'NOUN' &&
  next.tag !== 'PROPN' &&
  next.tag !== 'NUM';
