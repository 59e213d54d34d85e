import { beginsWithSmall } from '../../doc/letters.ts';

const endsInWord = /[\p{L}\p{N}]$/u;

const longSmallWord = /(?<![\p{L}’'-])\p{Ll}[\p{L}]{3}/u;

/** `wrote a book, | “Walls That Talk”`: every longer word has a capital, the first one too, and no stop ends them. */
export const isTitle = (words: string): boolean =>
  /\s/.test(words) && !beginsWithSmall(words) && endsInWord.test(words) && hasCapitals(words);

/** `Still to Come`, not `Still to come`: every longer word has a capital. */
export const hasCapitals = (words: string): boolean => !longSmallWord.test(words);
