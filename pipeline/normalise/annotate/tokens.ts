import type { Span } from '../../kernel/span.ts';
import { isAbbreviation, type Abbreviations } from './lexicon.ts';

/** A token before it is tagged. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

/**
 * One alternative a kind of token, tried in order: address; the stem of a negated auxiliary (`wo`
 * of `won’t`) and its `n’t`; clitics; initials (`U.S.`); numbers with separators, ordinals and glued
 * units; words with inner hyphens, apostrophes or ampersands; doubled marks; any other sign.
 */
const pattern = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}`,
    String.raw`\p{L}+(?=n['’]t(?![\p{L}\p{N}]))|n['’]t(?![\p{L}\p{N}])`,
    String.raw`['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])`,
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:-?\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*)?`,
    String.raw`[\p{L}\p{M}\p{N}]+(?:(?:-|['’](?!(?:s|re|ve|ll|d|m)(?![\p{L}\p{N}]))|&)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`,
    "\\.{2,}|''|--+|``",
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** The words and marks of the text from start to end, with offsets into the text. */
export function tokenise(text: string, span: Span, abbreviations: Abbreviations): Word[] {
  const words: Word[] = [];
  pattern.lastIndex = span.start;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match.index >= span.end) break;
    const word = withFullStop(text, match[0], match.index, abbreviations);
    words.push(word);
    pattern.lastIndex = word.end;
  }
  return words;
}

function withFullStop(text: string, found: string, start: number, known: Abbreviations): Word {
  const end = start + found.length;
  const lower = found.toLowerCase().replaceAll('’', "'");
  if (text[end] !== '.' || !takesFullStop(found, lower, known)) {
    return { start, end, text: found, lower };
  }
  return { start, end: end + 1, text: `${found}.`, lower: `${lower}.` };
}

/** `Mr.` and the initial in `John F. Kennedy` keep their full stop; `I.` does not. */
const takesFullStop = (found: string, lower: string, known: Abbreviations): boolean =>
  (found.length === 1 && found !== 'I' && /\p{Lu}/u.test(found)) ||
  (found !== lower && found.length < 7 && isAbbreviation(known, lower)) ||
  (known.anywhere.has(lower) && found.length > 2);
