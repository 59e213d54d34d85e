import { claimWords } from './lexicon.ts';
import { closedClass } from '../doc/lexicon.ts';
import type { Token, Tokens } from '../doc/token.ts';
import { firstFrom, type Span } from '../../lib/span.ts';
import { WordSet } from '../doc/words.ts';
import type { Context } from './context.ts';

const longestAside = 24;

const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'ADV', 'X']);

/** Whether an item may stand between a cue and its content: “on Monday”, “in a statement”. */
const isAside = (context: Context, item: Token): boolean =>
  context.dateTokens.has(item.start) ||
  item.tag === 'ADP' ||
  item.tag === 'ADV' ||
  claimWords.asides.holds(item) ||
  nominal.has(item.tag) ||
  (item.tag === 'PRON' && claimWords['aside-pronouns'].holds(item));

/**
 * Index of the next item that the test accepts, where nothing but an aside stands before it;
 * -1 where something else does. Commas and colons are passed where `commas` says so.
 */
export function afterAside(
  context: Context,
  items: Tokens,
  from: number,
  accepts: (item: Token, index: number) => boolean,
  commas = false,
): number {
  const limit = Math.min(items.length, from + longestAside);
  for (let index = from; index < limit; index++) {
    const item = items.at(index);
    if (item.isEdge) return -1;
    if (accepts(item, index)) return index;
    const passes =
      isAside(context, item) ||
      isScore(items, index) ||
      isManner(context, items, index) ||
      (commas && (item.lower === ',' || item.lower === ':'));
    if (!passes) return -1;
  }
  return -1;
}

/** `ruled 6-3 on Thursday that`. */
const isScore = (items: Tokens, at: number): boolean =>
  /^[-–]$/.test(items.at(at).lower) &&
  items.at(at - 1).tag === 'NUM' &&
  items.at(at + 1).tag === 'NUM';

/** `said in a long statement confirming the sale that …`: what the occasion just named is about. */
export function isManner({ lexicon }: Context, items: Tokens, at: number): boolean {
  if (at < 3 || !items.at(at).lower.endsWith('ing') || !lexicon.speechNouns.holds(items.at(at - 1)))
    return false;
  let before = at - 2;
  while (before > 0 && /^(?:DET|ADJ|NOUN|PRON|NUM)$/.test(items.at(before).tag)) before--;
  return items.at(before).tag === 'ADP';
}

/** `asked her`: whom one speaks to or of. */
export const isObjectPronoun = (item: Token): boolean =>
  item.lower === 'her' || closedClass.objects.holds(item);

/** `It would fail, as she put it`: whether `as` makes an aside of who says it. */
export const isBehindAs = (items: Tokens, source: Span | null): boolean =>
  source !== null && items.at(firstFrom(items.list, source.start) - 1).lower === 'as';

export const isQuote = (item: Token): boolean => item.tag === 'QUOTE';
export const isComma = (item: Token): boolean => item.lower === ',';
export const isEnd = (item: Token): boolean => item.isEdge || ends.holds(item);

const ends = new WordSet(['.', '!', '?', '…', ';']);

/** Whether items from first to last (exclusive) hold a verb, as a clause does. */
export function hasVerb(items: Tokens, first: number, last: number): boolean {
  for (let index = first; index < last; index++) {
    if (items.at(index).isVerb) return true;
  }
  return false;
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
export const startsPhrase = (item: Token): boolean =>
  !item.isEdge &&
  (phraseTags.has(item.tag) ||
    closedClass['third-possessives'].holds(item) ||
    closedClass.articles.holds(item));

/** Words that tell, right behind a cue, when or where something was said. */
export const { circumstances } = claimWords;
