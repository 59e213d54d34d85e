import type { Claim } from '../../../schemas/types.ts';
import { known } from '../../lib/lists.ts';
import { lastStartingAt, type Span } from '../../lib/span.ts';
import type { Doc } from '../doc/doc.ts';
import { holdsLetterOrNumber } from '../doc/letters.ts';
import type { Quotation, Token, Tokens } from '../doc/token.ts';
import { type Block, isTime } from './blocks.ts';
import { finalMarks, hasVerb, isComma, isDash, isGerund, isQuote, startsPhrase } from './items.ts';
import { claimWords } from './lexicon.ts';
import { sourceBefore } from './sources.ts';
import type { VerbGroup } from './verb-groups.ts';

const longestAside = 24;
const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'ADV', 'X']);

/**
 * Index of the next item that the test accepts, where nothing but an aside stands before it, such as `on Monday in a
 * statement`; -1 where something else does. Commas and colons are passed where `commas` says so.
 */
export function afterAside(
  block: Block,
  from: number,
  accepts: (item: Token) => boolean,
  commas = false,
): number {
  const { items } = block;
  const limit = Math.min(items.length, from + longestAside);
  for (let at = from; at < limit; at++) {
    const item = items.at(at);
    if (accepts(item)) return at;
    const passes =
      isAside(block, item) ||
      isScore(items, at) ||
      isManner(block, at) ||
      isOccasion(block, at) ||
      (commas && (item.lower === ',' || item.lower === ':'));
    if (!passes) return -1;
  }
  return -1;
}

const isAside = (block: Block, item: Token): boolean =>
  isTime(block, item) ||
  item.tag === 'ADP' ||
  nominal.has(item.tag) ||
  claimWords.asides.holds(item) ||
  (item.tag === 'PRON' && claimWords['aside-pronouns'].holds(item));

/**
 * Behind the points in time that stand at an item, with what leads to them: `late on Monday`, `last week`.
 *
 * @returns that item where none stands there
 */
export function behindTime(block: Block, first: number): number {
  const { items } = block;
  for (let at = first; ;) {
    let time = at;
    while (claimWords['day-leads'].holds(items.at(time)) && !isTime(block, items.at(time))) time++;
    if (!isTime(block, items.at(time))) return at;
    while (isTime(block, items.at(time))) time++;
    at = time;
  }
}

/** `ruled 6-3 on Thursday that`. */
const isScore = (items: Tokens, at: number): boolean =>
  isDash(items.at(at)) && items.at(at - 1).tag === 'NUM' && items.at(at + 1).tag === 'NUM';

/** `said after | touring | the mill that …` */
const isOccasion = ({ items, groups }: Block, at: number): boolean =>
  isGerund(items.at(at)) &&
  claimWords['later-acts'].holds(items.at(at - 1)) &&
  !groups.some(({ first }) => first === at);

/** `said in a long statement confirming the sale that …`: what the occasion just named is about. */
export function isManner({ items, lexicon }: Block, at: number): boolean {
  if (at < 3 || !isGerund(items.at(at)) || !lexicon.speechNouns.holds(items.at(at - 1)))
    return false;
  let before = at - 2;
  while (before > 0 && /^(?:DET|ADJ|NOUN|PRON|NUM)$/.test(items.at(before).tag)) before--;
  return items.at(before).tag === 'ADP';
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
      const isName = isNickname(doc.text, quotation);
      inside ||= !isName && hasWord(doc.text, at, Math.min(end, quotation.end));
      at = Math.max(at, quotation.end);
    }
  }
  if (!inside) return 'indirect';
  return outside ? 'mixed' : 'direct';
}

const givenName = /\p{Lu}[\p{L}.’'-]{0,20}\s$/u;
const nickname = /^.\p{Lu}[\p{L}’' -]{0,18}[.,]?.\s\p{Lu}\p{Ll}/u;

/** `Jonas “Ace” Whitlow`: marks within a name quote nothing. */
const isNickname = (text: string, { start, end }: Quotation): boolean =>
  end - start < 24 &&
  givenName.test(text.slice(Math.max(0, start - 22), start)) &&
  nickname.test(text.slice(start, end + 3));

/** How deep in quotations a span stands: 0 for the article’s own voice. */
export function depthAt({ quotations }: Doc, span: Span): number {
  for (let at = lastStartingAt(quotations, span.start); at >= 0; at--) {
    const { inner, depth } = known(quotations, at);
    if (inner.start <= span.start && span.end <= inner.end) return depth + 1;
    if (depth === 0) return 0;
  }
  return 0;
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
export function clauseEnd(block: Block, from: number): number {
  const { items, groups } = block;
  let end = asideEnd(items, from);
  for (const group of groups) {
    if (group.first <= from) continue;
    const stop = stopBefore(block, group);
    if (stop === null || stop <= from || stop >= end) continue;
    if (!isOwnVerb(block, group, from, stop)) end = stop;
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
function stopBefore(block: Block, group: VerbGroup): number | null {
  const { items } = block;
  const source = sourceBefore(block, group.first)?.first;
  const head = source ?? group.first;
  const previous = items.at(head - 1);
  if (group.kind === 'passive' || isDoneBy(items, group)) return null;
  if (group.kind === 'participle') return isComma(previous) ? head - 1 : null;
  if (/^(?:which|who)$/.test(items.at(head).lower)) return null;
  if (isComma(previous)) return closesClause(items, group) ? head - 1 : null;
  if (!claimWords['clause-joints'].holds(previous) || group.kind !== 'finite') return null;
  if (isComma(items.at(head - 2))) return head - 2;
  return source === undefined ? head - 1 : null;
}

/** `that, with the pier closed, | she foresaw | a loss`: the clause that `that` opens has had no verb, and this one has an object. */
const isOwnVerb = (
  { items }: Block,
  { kind, last }: VerbGroup,
  from: number,
  stop: number,
): boolean =>
  kind === 'finite' &&
  items.at(from).lower === 'that' &&
  !hasVerb(items, from, stop) &&
  startsPhrase(items.at(last));

/** `the leak, reported by a diver`: a participle that tells of the noun before it. */
const isDoneBy = (items: Tokens, { first, last, verb }: VerbGroup): boolean =>
  isComma(items.at(first - 1)) && verb.forms.has('participle') && items.at(last).lower === 'by';

/** `…, she said.`, `…, she said on Friday.`: no verb follows the cue before a mark, a quotation or the end. */
function closesClause(items: Tokens, group: VerbGroup): boolean {
  for (let at = group.last; at < items.length; at++) {
    const item = items.at(at);
    if (finalMarks.has(item.lower) || isQuote(item)) return true;
    if (item.isVerb) return false;
  }
  return true;
}

/**
 * Whether the writer, or the speech that he broke off, goes on at a mark: behind a comma, or behind the dash in `called
 * it “a feast” – a word she likes`.
 */
function endsClause(items: Tokens, at: number, from: number): boolean {
  const [item, next] = [items.at(at), items.at(at + 1)];
  if (isDash(item) && isQuote(items.at(at - 1))) return !items.list.slice(from, at).some(isDash);
  if (!isComma(item)) return false;
  if (isQuote(items.at(0)) && isQuote(next)) return true;
  return (
    claimWords.contrasts.holds(next) ||
    (next.lower === 'according' && items.at(at + 2).lower === 'to')
  );
}
