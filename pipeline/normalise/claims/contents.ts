import type { Claim } from '../../../schemas/types.ts';
import { known } from '../../lib/lists.ts';
import { lastStartingAt, type Span } from '../../lib/span.ts';
import type { Doc } from '../doc/doc.ts';
import type { Quotation, Token, Tokens } from '../doc/token.ts';
import { beginsWithSmall, holdsLetterOrNumber } from '../doc/letters.ts';
import { WordSet } from '../doc/words.ts';
import type { Block } from './blocks.ts';
import { claimWords } from './lexicon.ts';
import type { VerbGroup } from './verb-groups.ts';

const finalMarks = new Set(['.', ',', ';', ':', '!', '?', '…', '...', '—', '–', '-', '--']);

/** Items from first to last (exclusive) as one span, without marks at its ends; null if none is left. */
export function spanOfItems(items: Tokens, first: number, last: number): Span | null {
  let from = first;
  let to = last;
  while (from < to && finalMarks.has(items.at(from).lower)) from++;
  while (to > from && isFinalMark(items.at(to - 1))) to--;
  return from >= to ? null : { start: items.at(from).start, end: items.at(to - 1).end };
}

const isFinalMark = (item: Token): boolean =>
  !item.isEdge && item.lower !== '!' && item.lower !== '?' && finalMarks.has(item.lower);

/** The span of items from first up to last; of a quotation alone, what stands in its marks. */
export function spanInMarks(doc: Doc, items: Tokens, first: number, last: number): Span | null {
  const { quotation } = items.at(first);
  const isAlone = items.list.slice(first + 1, last).every(({ tag }) => tag === 'PUNCT');
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

/** direct, indirect or mixed: whether all words of the content, none or some stand in quotation marks. */
export function modeOf(doc: Doc, content: readonly Span[], depth: number): Claim['mode'] {
  let inside = false;
  let outside = false;
  for (const { start, end } of content) {
    let at = start;
    for (let next = firstReaching(doc.quotations, start); at < end; next++) {
      const quotation = doc.quotations[next];
      if (quotation !== undefined && quotation.depth !== depth) continue;
      const until = Math.min(end, quotation?.start ?? end);
      outside ||= hasWord(doc.text, at, until);
      at = Math.max(at, until);
      if (quotation === undefined || at >= end) break;
      inside ||= hasWord(doc.text, at, Math.min(end, quotation.end));
      at = Math.max(at, quotation.end);
    }
  }
  if (!inside) return 'indirect';
  return outside ? 'mixed' : 'direct';
}

/** Index of a quotation from which on one may reach past the offset: the outermost that holds it, or the next. */
function firstReaching(quotations: readonly Quotation[], offset: number): number {
  let index = lastStartingAt(quotations, offset);
  while (index > 0 && known(quotations, index).depth > 0) index--;
  return Math.max(0, index);
}

function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if ((unit | 32) >= 97 && (unit | 32) <= 122) return true;
    if (unit >= 48 && unit <= 57) return true;
    if (unit > 127 && holdsLetterOrNumber(text.charAt(at))) return true;
  }
  return false;
}

/**
 * Where a reported clause that begins at an item ends (exclusive index): at the end of its block,
 * or before what belongs to the writer again: another cue with its own subject after a comma,
 * a coordinated cue, a participle that attributes, “according to”.
 */
export function clauseEnd(
  block: Block,
  from: number,
  groups: readonly VerbGroup[],
  sourceStartOf: (group: VerbGroup) => number | null,
): number {
  const { items } = block;
  let end = asideEnd(items, from);
  for (const group of groups) {
    if (group.first <= from) continue;
    const stop = stopBefore(items, group, sourceStartOf(group));
    if (stop !== null && stop > from && stop < end) end = stop;
  }
  for (let at = from + 1; at < end; at++)
    if (items.at(at).lower === ';' || endsClause(items, at, from)) return at;
  return end;
}

/** `Rivera left – glad of what critics say was luck – and ran`: where the dashes end that a clause stands in. */
function asideEnd(items: Tokens, from: number): number {
  let before = 0;
  let after = 0;
  let end = items.length;
  for (let at = 0; at < items.length; at++) {
    if (!isDash(items.at(at))) continue;
    if (at < from) before++;
    else if (after++ === 0) end = at;
  }
  return before % 2 === 1 && after % 2 === 1 ? end : items.length;
}

/** Where the clause before another cue ends, or null where that cue may stand inside the clause. */
function stopBefore(items: Tokens, group: VerbGroup, source: number | null): number | null {
  const head = source ?? group.first;
  const previous = items.at(head - 1);
  if (group.kind === 'participle') return previous.lower === ',' ? head - 1 : null;
  if (previous.isEdge) return null;
  if (/^(?:which|who)$/.test(items.at(head).lower)) return null;
  if (previous.lower === ',') return closesClause(items, group) ? head - 1 : null;
  if (claimWords['clause-joints'].holds(previous) && group.kind === 'finite')
    return items.at(head - 2).lower === ',' ? head - 2 : source === null ? head - 1 : null;
  return null;
}

/** `…, she said.`, `…, she said on Friday.`: no verb follows the cue before a mark, a quotation or the end. */
function closesClause(items: Tokens, group: VerbGroup): boolean {
  for (let at = group.last; at < items.length; at++) {
    const { lower, tag, isVerb } = items.at(at);
    if (finalMarks.has(lower) || tag === 'QUOTE') return true;
    if (isVerb) return false;
  }
  return true;
}

/** `called it “a feast” – a word she likes`. */
const dashes = new WordSet(['-', '–', '—', '--']);
const isDash = (item: Token): boolean => dashes.holds(item);

/** A comma after which the writer, or the speech that he broke off, goes on. */
function endsClause(items: Tokens, index: number, from: number): boolean {
  if (isDash(items.at(index)) && items.at(index - 1).tag === 'QUOTE')
    return !items.list.slice(from, index).some(isDash);
  if (items.at(index).lower !== ',') return false;
  if (items.at(0).tag === 'QUOTE' && items.at(index + 1).tag === 'QUOTE') return true;
  const next = items.at(index + 1);
  return (
    claimWords.contrasts.holds(next) ||
    (next.lower === 'according' && items.at(index + 2).lower === 'to')
  );
}

const endsInWord = /[\p{L}\p{N}]$/u;

const longSmallWord = /(?<![\p{L}’'-])\p{Ll}[\p{L}]{3}/u;

/** `wrote a book, “Walls That Talk”`: every longer word has a capital, the first one too, and no stop ends them. */
export const isTitle = (words: string): boolean =>
  /\s/.test(words) && !beginsWithSmall(words) && endsInWord.test(words) && hasCapitals(words);

/** `Still to Come`, not `Still to come`: every longer word has a capital. */
export const hasCapitals = (words: string): boolean => !longSmallWord.test(words);
