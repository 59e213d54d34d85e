import { claimWords } from './lexicon.ts';
import type { Token, Tokens } from '../doc/token.ts';
import type { Span } from '../../lib/span.ts';
import { WordSet } from '../doc/words.ts';
import type { Context } from './context.ts';

/** A source in a block: its span, and the items from first to last, exclusive. */
export interface Source extends Span {
  readonly first: number;
  readonly last: number;
}

const breaks = new WordSet([';', ':', '—', '–', '--', '-', '(', ')', '[', ']']);

/** Whether an item may stand in a noun phrase; `Will` with a capital may be a name. */
export const nominal = (item: Token): boolean =>
  item.tag === 'PROPN' ||
  item.tag === 'NOUN' ||
  item.tag === 'ADJ' ||
  item.tag === 'NUM' ||
  item.tag === 'DET' ||
  item.tag === 'X' ||
  item.text === 'Will' ||
  (item.tag === 'PRON' && item.lower !== 'that');

/** Whether an item may end one. */
export const head = (item: Token): boolean =>
  item.tag === 'PROPN' ||
  item.tag === 'NOUN' ||
  item.tag === 'PRON' ||
  item.tag === 'NUM' ||
  item.tag === 'X' ||
  item.tag === 'DET' ||
  item.tag === 'ADJ';

/** Start of the noun phrase that ends before an item: back to where its clause begins. */
export function phraseStart(context: Context, items: Tokens, end: number): number {
  let start = end - 1;
  for (let at = end - 2; at >= 0; at--) {
    const item = items.at(at);
    if (item.isEdge || isDate(context, item) || breaks.holds(item)) break;
    if (item.tag === 'QUOTE') {
      if (isNickname(items, at)) continue;
      break;
    }
    if (nominal(item) && !claimWords['clause-leads'].holds(item)) start = at;
    else if (!isJoint(items, at) && !isSlash(items, at)) break;
  }
  return start;
}

const nickname = /^\P{L}{1,2}\p{Lu}[\p{L}'’ .-]{1,18}\p{L}\P{L}{1,2}$/u;

/** `Marcia | “Cia” | Price` */
const isNickname = (items: Tokens, at: number): boolean =>
  items.at(at - 1).tag === 'PROPN' &&
  items.at(at + 1).tag === 'PROPN' &&
  nickname.test(items.at(at).text);

/** `9 | / | 11 survivor`, `his friend | / | boss`: without a space on either side. */
export const isSlash = (items: Tokens, at: number): boolean =>
  items.at(at).lower === '/' &&
  items.at(at - 1).end === items.at(at).start &&
  items.at(at + 1).start === items.at(at).end;

/** Whether a preposition, conjunction or clitic joins the nouns on its two sides into one phrase. */
function isJoint(items: Tokens, at: number): boolean {
  const item = items.at(at);
  const left = items.at(at - 1);
  if (item.isEdge || left.isEdge || !claimWords['phrase-joints'].holds(item)) return false;
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

export const isDate = (context: Context, item: Token): boolean =>
  context.dateTokens.has(item.start);

/** `Friday`, `on 3 May` without its preposition: nothing but a day. */
export const isDay = (context: Context, run: Tokens): boolean =>
  run.list.every((item) => isDate(context, item));

export function sourceOf(items: Tokens, first: number, last: number): Source | null {
  return last <= first
    ? null
    : { start: items.at(first).start, end: items.at(last - 1).end, first, last };
}
