import type { Span } from '../../lib/span.ts';
import { closedClass, spelledFrom } from '../doc/lexicon.ts';
import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { WordSet } from '../doc/words.ts';
import type { Block } from './blocks.ts';
import type { Context } from './context.ts';
import { claimWords } from './lexicon.ts';

/** A source in a block: its characters and its items. */
export interface Source extends Span, TokenSpan {}

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

/** `Marcia “Cia” Price` */
const isNickname = (items: Tokens, at: number): boolean =>
  items.at(at - 1).tag === 'PROPN' &&
  items.at(at + 1).tag === 'PROPN' &&
  nickname.test(items.at(at).text);

/** `9/11 survivor`, `his friend/boss`: without a space on either side. */
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

/** `said Jane Doe, the minister, …`: a phrase between commas that names her again belongs to her. */
export function appositiveEnd(context: Context, items: Tokens, end: number): number {
  const next = items.at(end + 1);
  if (items.at(end).lower !== ',' || next.isEdge) return end;
  const name = nameAfterRole(items, end);
  if (name > end) return name;
  const relative = next.lower === 'who' || next.lower === 'whose';
  return relative || renames(items, end + 1) ? appositiveClose(items, end, relative) : end;
}

/** `the minister`, `41`, `director of research` */
const renames = (items: Tokens, at: number): boolean =>
  closedClass.articles.holds(items.at(at)) || /^\d+$/.test(items.at(at).lower) || isRole(items, at);

/** Behind the last item of an appositive that a comma opens; that comma where no mark closes it. */
function appositiveClose(items: Tokens, end: number, relative: boolean): number {
  for (let at = end + 2; at < items.length; at++) {
    const item = items.at(at);
    if (item.isEdge) break;
    if (item.tag === 'QUOTE') return end;
    if (!relative && item.tag === 'VERB') return end;
    if (item.lower === ',' || item.lower === '.' || at === items.length - 1)
      return item.tag === 'PUNCT' ? at : at + 1;
  }
  return end;
}

/** `said a member of the council, Ana Rivera.`: where the name behind a comma ends, `comma` where none is. */
function nameAfterRole(items: Tokens, comma: number): number {
  let at = comma + 1;
  while (items.at(at).tag === 'PROPN') at++;
  const isName = at - comma > 2 && (items.at(at).tag === 'PUNCT' || items.at(at).isEdge);
  return isName && items.at(comma - 1).tag === 'NOUN' ? at : comma;
}

/** `director of research`: a bare noun and `of`, `at` or `for`. */
const isRole = (items: Tokens, at: number): boolean =>
  items.at(at).tag === 'NOUN' && claimWords['behind-roles'].holds(items.at(at + 1));

/**
 * `Oleh, a father of two, who went to where his wife, Anna, lives, said`: the name that opens the block,
 * with all that its relative clause holds.
 */
export function withRelative(items: Tokens, comma: number): Source | null {
  if (items.at(comma).lower !== ',') return null;
  const first = items.list.findIndex((item) => !isOfPhrase(item));
  if (first < 1 || items.at(first).lower !== ',' || !head(items.at(first - 1))) return null;
  const relative = items.list.findIndex(
    (item, at) => at > first && at < comma && closedClass['wh-relatives'].holds(item),
  );
  if (relative < 0 || items.at(relative - 1).lower !== ',') return null;
  const between = items.list.slice(first, relative);
  return between.some((item) => item.isVerb || item.tag === 'QUOTE')
    ? null
    : sourceOf(items, 0, comma);
}

const isOfPhrase = (item: Token): boolean =>
  (nominal(item) &&
    !claimWords['clause-leads'].holds(item) &&
    !closedClass['wh-relatives'].holds(item)) ||
  claimWords['phrase-joints'].holds(item) ||
  item.tag === 'ADP';

/** Walks left from the comma that closes an appositive to the name before the one that opens it. */
export function withAppositive(context: Context, block: Block, comma: number): Source | null {
  const { items } = block;
  const closing = items.at(comma).lower;
  for (let at = comma - 1; at > 0; at--) {
    const item = items.at(at);
    if (item.isEdge || (item.tag === 'QUOTE' && closing !== ')')) return null;
    const opens = closing === ')' ? item.lower === '(' : item.lower === closing;
    if (!opens) continue;
    const previous = items.at(at - 1);
    if (previous.isEdge || !head(previous)) return null;
    if (closing === ',' && !startsAppositive(items, at + 1)) continue;
    const first =
      spelledStart(items, at) ?? ofWhom(context, items, phraseStart(context, items, at));
    return sourceOf(items, first, closing === ')' ? comma + 1 : comma);
  }
  return null;
}

/** `the Anglers, Bakers and Cooks Union (ABCU)`: with its article, all that the brackets abbreviate. */
function spelledStart(items: Tokens, bracket: number): number | null {
  const first = spelledFrom(items.list, bracket, items.at(bracket + 1).text);
  return first !== null && items.at(first - 1).tag === 'DET' ? first - 1 : first;
}

/** `Anna Moss, for Mr Rivera – who lives nearby – said`, `Anna Moss, the head of a firm – a big one – said`. */
function ofWhom(context: Context, items: Tokens, first: number): number {
  if (isRoleOf(context, items, first)) return phraseStart(context, items, first - 1);
  const name = items.at(first - 3);
  const isOf = items.at(first - 1).tag === 'ADP' && items.at(first - 2).lower === ',';
  return isOf && !name.isEdge && head(name) ? phraseStart(context, items, first - 2) : first;
}

const isRoleOf = (context: Context, items: Tokens, first: number): boolean =>
  closedClass.articles.holds(items.at(first)) &&
  items.at(first - 1).lower === ',' &&
  items.at(first - 2).tag === 'PROPN' &&
  !isDate(context, items.at(first - 2));

function startsAppositive(items: Tokens, at: number): boolean {
  const item = items.at(at);
  if (item.isEdge) return false;
  return (
    closedClass.articles.holds(item) ||
    closedClass['third-possessives'].holds(item) ||
    /^(?:who|whose|which|\d+)$/.test(item.lower) ||
    item.tag === 'NOUN' ||
    item.tag === 'PROPN' ||
    item.tag === 'NUM' ||
    item.tag === 'ADJ' ||
    item.tag === 'ADV' ||
    item.tag === 'ADP' ||
    item.tag === 'VERB'
  );
}
