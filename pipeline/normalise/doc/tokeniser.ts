import { holdsCapital } from './letters.ts';
import type { Span } from '../../lib/span.ts';
import type { Form, Forms } from './forms.ts';
import { isAbbreviation, type Abbreviations } from './lexicon.ts';
import { endOfPlain } from './plain-words.ts';
import { Token } from './token.ts';

/**
 * One alternative a kind of token, tried in order: an address; the stem of a negated auxiliary (`wo`
 * of `won’t`) and its `n’t`; clitics; initials (`U.S.`, `D-N.J.`); numbers with separators, ordinals
 * and glued units; words with inner hyphens, apostrophes or ampersands; doubled marks; any other sign.
 */
const pattern = new RegExp(
  [
    'https?:\\/\\/[^\\s<>"”]+|www\\.[^\\s<>"”]+',
    '[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}',
    "\\p{L}+(?=n['’]t(?![\\p{L}\\p{N}]))|n['’]t(?![\\p{L}\\p{N}])",
    "['’](?:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}])",
    '(?:\\p{Lu}-)?(?:\\p{L}\\.){2,}',
    '\\p{N}+(?:[.,:]\\p{N}+)*(?:-?\\p{L}[\\p{L}\\p{N}]*(?:-[\\p{L}\\p{N}]+)*)?',
    "[\\p{L}\\p{M}\\p{N}]+(?:(?:-|['’](?!(?:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}]))|&)[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*",
    "\\.{2,}|''|--+|``",
    '\\S',
  ].join('|'),
  'uy',
);

export interface Tokeniser {
  readonly abbreviations: Abbreviations;
  readonly forms: Forms;
}

/** Adds the words and marks of the text from start to end, with offsets into the text. */
export function tokenise(text: string, span: Span, tokeniser: Tokeniser, words: Token[]): void {
  for (let at = span.start; at < span.end;) {
    const end = text.charCodeAt(at) === space ? 0 : endOfPlain(text, at) || endByPattern(text, at);
    if (end === 0) {
      at++;
      continue;
    }
    const word = wordAt(text, at, end, tokeniser);
    words.push(word);
    at = word.end;
  }
}

/** The word from start to end, with the full stop behind it where it takes that. */
function wordAt(
  text: string,
  start: number,
  end: number,
  { forms, abbreviations }: Tokeniser,
): Token {
  const form = forms(text, start, end);
  return text.charCodeAt(end) === fullStop && takesFullStop(form, abbreviations)
    ? wordOf(start, end + 1, forms(text, start, end + 1))
    : wordOf(start, end, form);
}

const wordOf = (start: number, end: number, form: Form): Token =>
  new Token({ start, end }, form, 'X', form);

const space = 32;
const fullStop = 46;

/** The end of the word that the pattern finds; 0 where none begins. */
export function endByPattern(text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** `Mr.` and the initial in `John F. Kennedy` keep their full stop; `I.` does not. */
const takesFullStop = ({ text, lower }: Form, known: Abbreviations): boolean =>
  (text.length === 1 && text !== 'I' && holdsCapital(text)) ||
  (text !== lower && text.length < 7 && isAbbreviation(known, lower)) ||
  (text.length > 2 && known.anywhere.has(lower));
