import type { Span } from '../../kernel/span.ts';
import type { Tag } from './types.ts';
import { isAbbreviation, type Abbreviations } from './lexicon.ts';

/** A token before it is tagged; until then its tag is X. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  tag: Tag;
}

/**
 * One alternative a kind of token, tried in order: an address; the stem of a negated auxiliary (`wo` of `won’t`) and its `n’t`; clitics; initials (`U.S.`); numbers
 * with separators, ordinals and glued units; words with inner hyphens, apostrophes or ampersands;
 * doubled marks; any other sign.
 */
const pattern = new RegExp(
  [
    'https?:\\/\\/[^\\s<>"”]+|www\\.[^\\s<>"”]+',
    '[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}',
    "\\p{L}+(?=n['’]t(?![\\p{L}\\p{N}]))|n['’]t(?![\\p{L}\\p{N}])",
    "['’](?:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}])",
    '(?:\\p{L}\\.){2,}',
    '\\p{N}+(?:[.,:]\\p{N}+)*(?:-?\\p{L}[\\p{L}\\p{N}]*(?:-[\\p{L}\\p{N}]+)*)?',
    "[\\p{L}\\p{M}\\p{N}]+(?:(?:-|['’](?!(?:s|re|ve|ll|d|m)(?![\\p{L}\\p{N}]))|&)[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*",
    "\\.{2,}|''|--+|``",
    '\\S',
  ].join('|'),
  'uy',
);

/** The words and marks of the text from start to end, with offsets into the text. */
export function tokenise(text: string, span: Span, abbreviations: Abbreviations): Word[] {
  const words: Word[] = [];
  for (let at = span.start; at < span.end;) {
    const plainEnd = endOfPlainWord(text, at);
    if (plainEnd > at) {
      const word = text.slice(at, plainEnd);
      words.push({ start: at, end: plainEnd, text: word, lower: word.toLowerCase(), tag: 'X' });
      at = plainEnd;
      continue;
    }
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) {
      at++;
      continue;
    }
    const word = wordAt(text, found, at, abbreviations);
    words.push(word);
    at = word.end;
  }
  return words;
}

/** Most words are letters of ASCII before a space or comma: the end of one, else the offset itself. */
function endOfPlainWord(text: string, start: number): number {
  let end = start;
  while (isLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  return next === 32 || next === 44 ? end : start;
}

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

const fullStop = 46;

function wordAt(text: string, found: string, start: number, known: Abbreviations): Word {
  const end = start + found.length;
  const lower = fold(found);
  if (text.charCodeAt(end) !== fullStop || !takesFullStop(found, lower, known))
    return { start, end, text: found, lower, tag: 'X' };
  return { start, end: end + 1, text: `${found}.`, lower: `${lower}.`, tag: 'X' };
}

function fold(found: string): string {
  const lower = found.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** `Mr.` and the initial in `John F. Kennedy` keep their full stop; `I.` does not. */
const takesFullStop = (found: string, lower: string, known: Abbreviations): boolean =>
  (found.length === 1 && found !== 'I' && /\p{Lu}/u.test(found)) ||
  (found !== lower && found.length < 7 && isAbbreviation(known, lower)) ||
  (found.length > 2 && known.anywhere.has(lower));
