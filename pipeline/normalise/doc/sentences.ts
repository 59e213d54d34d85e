import { trim, type Span } from '../../lib/span.ts';
import type { Abbreviations } from './lexicon.ts';

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
  while (candidate.test(text)) {
    const next = candidate.lastIndex;
    if (next >= paragraph.end) break;
    if (!isBoundary(text, start, stopBefore(text, next), next, known)) continue;
    pushPieces(sentences, text, start, next);
    start = next;
  }
  pushPieces(sentences, text, start, paragraph.end);
  return sentences;
}

/** Characters: the sentences of news are shorter; a list or a table without full stops is not. */
const longestSentence = 1500;

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

const space = /\s/g;

/** The first of the full stops, or their like, of a candidate that ends at an offset. */
function stopBefore(text: string, end: number): number {
  let at = end - 1;
  while (!stops.includes(text.charAt(at))) at--;
  let first = at;
  while (first > 0 && at - first < mostStops - 1 && stops.includes(text.charAt(first - 1))) first--;
  return first;
}

const stops = '.!?…';
const mostStops = 9;

const continues = /[\p{Ll},;:–—―-]/u;
const digit = /^["“(]?\p{N}/u;
const initials = /^(?:\p{L}\.)+\p{L}$/u;
/** Words that begin a sentence far more often than they follow initials. */
const starter =
  /^["“‘'([]?(?:the|a|an|it|he|she|they|we|you|i|but|and|in|on|at|this|that|these|those|as|if|when|while|for|his|her|its|their|there|some|many|after|since|with|both)\b/i;
const longestWord = 12;

/** The letters and full stops that end at an offset. */
function wordBefore(text: string, least: number, end: number): string {
  let start = end;
  while (start > least && isOfWord(text.charCodeAt(start - 1), text, start - 1)) start--;
  return text.slice(start, end);
}

const anyLetter = /\p{L}/u;

const isOfWord = (unit: number, text: string, at: number): boolean =>
  unit < 128
    ? ((unit | 32) >= 97 && (unit | 32) <= 122) || unit === 46
    : anyLetter.test(text.charAt(at));

/** @param stop offset of the full stop; @param next offset of what follows it. */
function isBoundary(
  text: string,
  start: number,
  stop: number,
  next: number,
  known: Abbreviations,
): boolean {
  const following = /["“‘'([«]/.test(text[next] ?? '')
    ? (text[next + 1] ?? '')
    : (text[next] ?? '');
  if (continues.test(following)) return false;
  if (text[stop] !== '.' || !/\s/.test(text[stop + 1] ?? '')) return true;
  const word = wordBefore(text, Math.max(start, stop - longestWord), stop);
  return !isOpenAbbreviation(word, text.slice(next, next + longestWord), known);
}

/** Whether a word takes its full stop for itself and something must follow. */
function isOpenAbbreviation(word: string, following: string, known: Abbreviations): boolean {
  const lower = word.toLowerCase();
  if (known.beforeNumber.has(lower) && digit.test(following)) return true;
  if (initials.test(word)) return !starter.test(following);
  if (known.beforeName.has(lower)) return word !== lower || lower.includes('.') || lower === 'vs';
  return word.length === 1 && word !== 'I' && word !== lower;
}
