import type { Span } from '../../kernel/span.ts';
import type { Form, Forms } from './forms.ts';
import { isAbbreviation, type Abbreviations } from './lexicon.ts';
import type { Tag, Token } from './types.ts';

/** A token before it is tagged; until then its tag is X. */
export interface Word extends Token {
  tag: Tag;
  readonly form: Form;
}

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
export function tokenise(text: string, span: Span, tokeniser: Tokeniser, words: Word[]): void {
  for (let at = span.start; at < span.end;) {
    if (text.charCodeAt(at) === space) {
      at++;
      continue;
    }
    const end = endOfPlainWord(text, at) || endOfWord(text, at, tokeniser.abbreviations);
    if (end > at) words.push(wordOf(at, end, tokeniser.forms(text, at, end)));
    at = Math.max(end, at + 1);
  }
}

const wordOf = (start: number, end: number, form: Form): Word => ({
  start,
  end,
  text: form.text,
  lower: form.lower,
  hash: form.hash,
  tag: 'X',
  form,
});

const space = 32;
const comma = 44;
const fullStop = 46;

/** Most words are letters of ASCII before a space or comma: the end of one, else 0. */
function endOfPlainWord(text: string, start: number): number {
  let end = start;
  while (isLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  return end > start && (next === space || next === comma) ? end : 0;
}

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** The end of any word, with the full stop that it takes; 0 where none begins. */
function endOfWord(text: string, start: number, known: Abbreviations): number {
  pattern.lastIndex = start;
  if (!pattern.test(text)) return 0;
  const end = pattern.lastIndex;
  return text.charCodeAt(end) === fullStop && takesFullStop(text.slice(start, end), known)
    ? end + 1
    : end;
}

/** `Mr.` and the initial in `John F. Kennedy` keep their full stop; `I.` does not. */
function takesFullStop(word: string, known: Abbreviations): boolean {
  const lower = word.toLowerCase();
  return (
    (word.length === 1 && word !== 'I' && /\p{Lu}/u.test(word)) ||
    (word !== lower && word.length < 7 && isAbbreviation(known, lower)) ||
    (word.length > 2 && known.anywhere.has(lower))
  );
}
