import { tokenAt } from '../doc/edge.ts';
import type { Span } from '../../lib/span.ts';
import { leftOf } from '../../lib/lists.ts';
import { WordSet } from '../doc/words.ts';
import type { Item } from './blocks.ts';
import type { Context } from './context.ts';

/** A source in a block: its span, and the items from first to last, exclusive. */
export interface Source extends Span {
  readonly first: number;
  readonly last: number;
}

const breaks = new WordSet([';', ':', '—', '–', '--', '-', '(', ')', '[', ']']);
export const joints = new Set([
  'and',
  'or',
  '&',
  'of',
  'by',
  'for',
  "'s",
  "'",
  '’',
  'in',
  'at',
  'from',
  'with',
  'to',
  'on',
]);
export const leads = new Set([
  'but',
  'and',
  'so',
  'yet',
  'while',
  'as',
  'when',
  'after',
  'if',
  'because',
  'although',
  'though',
  'before',
  'since',
  'that',
  'where',
  'whereas',
  'than',
  'or',
  'nor',
  'meanwhile',
  'however',
  'instead',
  'also',
]);

/** Whether an item may stand in a noun phrase; `Will` with a capital may be a name. */
export const nominal = (item: Item): boolean =>
  item.tag === 'PROPN' ||
  item.tag === 'NOUN' ||
  item.tag === 'ADJ' ||
  item.tag === 'NUM' ||
  item.tag === 'DET' ||
  item.tag === 'X' ||
  item.text === 'Will' ||
  (item.tag === 'PRON' && item.lower !== 'that');

/** Whether an item may end one. */
export const head = (item: Item): boolean =>
  item.tag === 'PROPN' ||
  item.tag === 'NOUN' ||
  item.tag === 'PRON' ||
  item.tag === 'NUM' ||
  item.tag === 'X' ||
  item.tag === 'DET' ||
  item.tag === 'ADJ';

/** Start of the noun phrase that ends before an item: back to where its clause begins. */
export function phraseStart(context: Context, items: readonly Item[], end: number): number {
  let start = end - 1;
  for (let at = end - 2; at >= 0; at--) {
    const item = items[at];
    if (item === undefined || isDate(context, item) || breaks.holds(item)) break;
    if (item.tag === 'QUOTE') {
      if (isNickname(items, at)) continue;
      break;
    }
    if (nominal(item) && !leads.has(item.lower)) start = at;
    else if (!isJoint(items, at) && !isSlash(items, at)) break;
  }
  return start;
}

const nickname = /^\P{L}{1,2}\p{Lu}[\p{L}'’ .-]{1,18}\p{L}\P{L}{1,2}$/u;

/** `Marcia | “Cia” | Price` */
const isNickname = (items: readonly Item[], at: number): boolean =>
  leftOf(items, at)?.tag === 'PROPN' &&
  items[at + 1]?.tag === 'PROPN' &&
  nickname.test(tokenAt(items, at).text);

/** `9 | / | 11 survivor`, `his friend | / | boss`: without a space on either side. */
export const isSlash = (items: readonly Item[], at: number): boolean =>
  tokenAt(items, at).lower === '/' &&
  leftOf(items, at)?.end === tokenAt(items, at).start &&
  items[at + 1]?.start === tokenAt(items, at).end;

/** Whether a preposition, conjunction or clitic joins the nouns on its two sides into one phrase. */
function isJoint(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const left = leftOf(items, at);
  if (item === undefined || left === undefined || !joints.has(item.lower)) return false;
  if (item.lower === 'and' || item.lower === 'or' || item.lower === '&')
    return nominal(left) && left.lower !== 'that';
  return (
    left.tag === 'PROPN' ||
    left.tag === 'NOUN' ||
    left.tag === 'NUM' ||
    left.tag === 'DET' ||
    left.tag === 'PRON'
  );
}

export const isDate = (context: Context, item: Item): boolean => context.dateTokens.has(item.start);

/** `Friday`, `on 3 May` without its preposition: nothing but a day. */
export const isDay = (context: Context, run: readonly Item[]): boolean =>
  run.every((item) => isDate(context, item));

export function sourceOf(items: readonly Item[], first: number, last: number): Source | null {
  const start = items[first]?.start;
  const end = leftOf(items, last)?.end;
  return start === undefined || end === undefined || last <= first
    ? null
    : { start, end, first, last };
}
