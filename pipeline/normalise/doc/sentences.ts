import { trim, type Span } from '../../lib/span.ts';
import { closedClass, type Abbreviations } from './lexicon.ts';

/**
 * The paragraphs of a text, without white space at their ends. A blank line always parts them; a
 * single line break does too, unless the text is wrapped by hand, where most lines break off in
 * mid-sentence.
 */
export function splitParagraphs(text: string): Span[] {
  const breaks = isWrapped(text) ? /\n[ \t]*\n\s*/g : /\n\s*/g;
  const spans: Span[] = [];
  let start = 0;
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    spans.push(trim(text, { start, end: match.index }));
    start = breaks.lastIndex;
  }
  spans.push(trim(text, { start, end: text.length }));
  return spans.filter((span) => span.end > span.start);
}

const endsInside = /[\p{L}\p{N},–-]$/u;
const shortestWrappedLine = 40;
const longestWrappedLine = 120;

/**
 * Whether single line breaks fall inside sentences more often than not. A line that is longer than people
 * wrap them speaks against it as well: a heading without a full stop is no wrapped line.
 */
function isWrapped(text: string): boolean {
  let inside = 0;
  let others = 0;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    const line = trim(text, { start, end });
    if (end - start > longestWrappedLine) others++;
    else if (line.end > line.start && !isBlankFrom(text, end + 1)) {
      const isLong = end - start >= shortestWrappedLine;
      if (isLong && endsInside.test(text.slice(line.end - 1, line.end))) inside++;
      else others++;
    }
    start = end + 1;
  }
  return inside > others;
}

/** Whether nothing but white space stands from here to the end of the line. */
function isBlankFrom(text: string, start: number): boolean {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at >= text.length || text[at] === '\n';
}

/** A full stop, its like, what closes with it, and white space: where a sentence may end. */
const candidate = /[.!?…]{1,9}["”’'»)\]]{0,4}\s{1,20}/g;

/**
 * The sentences of one paragraph. A sentence ends at a full stop or its like that is followed by
 * white space, unless a word in lower case follows, or the stop belongs to an abbreviation or an
 * initial. What goes on for longer than any sentence is cut between two words, so that what is looked up in the
 * whole of a sentence stays cheap. Linear in the length of the paragraph.
 */
export function splitSentences(text: string, paragraph: Span, known: Abbreviations): Span[] {
  const sentences: Span[] = [];
  let { start } = paragraph;
  candidate.lastIndex = start;
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    const next = candidate.lastIndex;
    if (next >= paragraph.end) break;
    if (!isBoundary(text, start, match.index, next, known)) continue;
    pushPieces(sentences, text, start, next);
    start = next;
  }
  pushPieces(sentences, text, start, paragraph.end);
  return sentences;
}

/** Characters: the sentences of news are shorter; a list or a table without full stops is not. */
const longestSentence = 1500;
const space = /\s/g;

function pushPieces(sentences: Span[], text: string, from: number, end: number): void {
  let start = from;
  while (end - start > longestSentence) {
    space.lastIndex = start + longestSentence;
    const cut = space.exec(text)?.index ?? end;
    if (cut >= end) break;
    sentences.push(trim(text, { start, end: cut }));
    start = cut + 1;
  }
  sentences.push(trim(text, { start, end }));
}

const continues = /^["“‘'([«]?[\p{Ll},;:–—―-]/u;
const digit = /^["“(]?\p{N}/u;
const initials = /^(?:\p{L}\.)+\p{L}$/u;
const firstWord = /^["“‘'([]?(\p{L}+)/u;
const lastWord = /[\p{L}.]{1,12}$/u;
/** `10 a. m. Monday` */
const spacedHalf = /(?<![\p{L}.])([ap])\. m$/iu;
const longestWord = 12;

/** @param stop offset of the full stop; @param next offset of what follows it. */
function isBoundary(
  text: string,
  start: number,
  stop: number,
  next: number,
  known: Abbreviations,
): boolean {
  if (continues.test(text.slice(next, next + 2))) return false;
  if (text[stop] !== '.' || !/\s/.test(text[stop + 1] ?? '')) return true;
  const before = text.slice(Math.max(start, stop - longestWord), stop);
  const word = spacedHalf.exec(before)?.[1]?.concat('.m') ?? lastWord.exec(before)?.[0] ?? '';
  return !isOpenAbbreviation(word, text.slice(next, next + longestWord), known);
}

/** Whether a word takes its full stop for itself and something must follow. */
function isOpenAbbreviation(word: string, following: string, known: Abbreviations): boolean {
  const lower = word.toLowerCase();
  if (known['before-number'].has(lower) && digit.test(following)) return true;
  if (initials.test(word)) {
    const next = firstWord.exec(following)?.[1]?.toLowerCase() ?? '';
    return !closedClass['sentence-starters'].has(next);
  }
  if (known['before-name'].has(lower))
    return word !== lower || lower.includes('.') || lower === 'vs';
  return word.length === 1 && word !== 'I' && word !== lower;
}
