import { closedClass } from '../doc/lexicon.ts';
import type { Doc } from '../doc/doc.ts';
import { beginsWithSmall } from '../doc/letters.ts';
import type { Quotation, Token, Tokens, TokenSpan } from '../doc/token.ts';
import { WordSet } from '../doc/words.ts';
import type { Span } from '../../lib/span.ts';
import { claimWords } from './lexicon.ts';

export { endsWithComma, isGerund, isNoun, isQuote } from '../doc/noun-phrase.ts';

export const isComma = ({ lower }: Token): boolean => lower === ',';
/** A comma or colon, as before what is said. */
export const isLead = ({ lower }: Token): boolean => lower === ',' || lower === ':';
export const isDash = (item: Token): boolean => claimWords.dashes.holds(item);
/** A mark at which a sentence ends, or the edge. */
export const isEnd = (item: Token): boolean => item.isEdge || ends.holds(item);

const ends = new WordSet(['.', '!', '?', '…', ';']);

/** `asked her`: whom one speaks to or of. */
export const isObjectPronoun = (item: Token): boolean =>
  item.lower === 'her' || closedClass.objects.holds(item);

/** The first comma from an item on, or the end of the items. */
export function commaFrom(items: Tokens, from: number): number {
  let at = from;
  while (at < items.length && !isComma(items.at(at))) at++;
  return at;
}

/** Whether items from first to last (exclusive) hold a verb, as a clause does. */
export function hasVerb(items: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (items.at(at).isVerb) return true;
  return false;
}

/** Whether each item of a span passes. */
export function areAll(
  items: Tokens,
  { first, last }: TokenSpan,
  passes: (item: Token) => boolean,
): boolean {
  for (let at = first; at < last; at++) if (!passes(items.at(at))) return false;
  return true;
}

const leading = new Set(['AUX', 'ADV', 'PART']);

/** The first of `has long been` before a verb or participle; the item itself where nothing leads to it. */
export function verbStart(items: Tokens, at: number): number {
  let first = at;
  while (first > 0 && leading.has(items.at(first - 1).tag)) first--;
  while (items.at(first).tag === 'ADV' && first < at) first++;
  return first;
}

/** The first of the auxiliaries and adverbs right before an item; the item itself where none is there. */
export function auxiliariesStart(items: Tokens, at: number): number {
  let first = at;
  while (items.at(first - 1).tag === 'AUX' || items.at(first - 1).tag === 'ADV') first--;
  return first;
}

const phraseTags = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON', 'QUOTE', 'X']);

/** Whether a noun phrase begins at an item. */
export const startsPhrase = ({ tag }: Token): boolean => phraseTags.has(tag);

export const finalMarks = new Set(['.', ',', ';', ':', '!', '?', '…', '...', '—', '–', '-', '--']);

const isFinalMark = ({ lower }: Token): boolean =>
  lower !== '!' && lower !== '?' && finalMarks.has(lower);

/** The characters of a span of items. */
export const spanOf = (items: Tokens, { first, last }: TokenSpan): Span => ({
  start: items.at(first).start,
  end: items.at(last - 1).end,
});

/** Items from first to last (exclusive) as one span, without marks at its ends; null if none is left. */
export function spanOfItems(items: Tokens, first: number, last: number): Span | null {
  let from = first;
  let to = last;
  while (from < to && finalMarks.has(items.at(from).lower)) from++;
  while (to > from && isFinalMark(items.at(to - 1))) to--;
  return from >= to ? null : spanOf(items, { first: from, last: to });
}

/** The span of items from first up to last; of a quotation alone, what stands in its marks. */
export function spanInMarks(doc: Doc, items: Tokens, first: number, last: number): Span | null {
  const { quotation } = items.at(first);
  const isAlone = areAll(items, { first: first + 1, last }, ({ tag }) => tag === 'PUNCT');
  return quotation === null || !isAlone
    ? spanOfItems(items, first, last)
    : quotedSpan(doc, quotation);
}

/** What a quotation says, without its marks, white space and a last comma. */
export function quotedSpan(doc: Doc, quotation: Quotation): Span {
  const { start, end } = quotation.inner;
  const words = doc.text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const tail = words.replace(/[\s,]{1,20}$/, '').length;
  return { start: start + lead, end: Math.max(start + lead, start + tail) };
}

const endsInWord = /[\p{L}\p{N}]$/u;
const longSmallWord = /(?<![\p{L}’'-])\p{Ll}[\p{L}]{3}/u;

/** `Walls That Talk` in `wrote a book, “Walls That Talk”`: every longer word has a capital, the first one too, and no stop ends them. */
export const isTitle = (words: string): boolean =>
  /\s/.test(words) && !beginsWithSmall(words) && endsInWord.test(words) && hasCapitals(words);

/** `Still to Come`, not `Still to come`: every longer word has a capital. */
const hasCapitals = (words: string): boolean => !longSmallWord.test(words);
