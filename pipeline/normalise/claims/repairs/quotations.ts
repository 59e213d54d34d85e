import { lastOf } from '../../../lib/lists.ts';
import { contains, firstFrom, overlaps, slice, type Span } from '../../../lib/span.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { isComma, verbStart } from '../asides.ts';
import { endsWithComma } from '../blocks.ts';
import { isTitle, modeOf, quotedSpan, spanOfItems } from '../contents.ts';
import type { Context } from '../context.ts';
import {
  adjectiveTag,
  coordinatorTag,
  determinerTag,
  type EncodedBlock,
  quoteTag,
} from '../model/encode.ts';
import { endWords } from '../model/lexicon.ts';
import { isPerson, shortestSpeech, thresholds } from '../model/thresholds.ts';
import type { Source } from '../noun-phrases.ts';
import { draftFrom } from '../rules/draft.ts';
import { sourceBefore } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import type { Among } from './ends.ts';
import { isLead } from './repair.ts';

/**
 * `joked that he liked a good, “peaceful row” now and then`: a quotation further on in the sentence that nobody else says
 * is said too, with what stands before it and the rest of its phrase; behind the cue where `and` joins it: `It “was
 * lost,” Rivera said, and “would not come back.”`
 */
export function withQuotedRest(
  { context: { doc }, encoded: { items, tags, quotes, groupOf, block }, all }: Among,
  draft: AttributionDraft,
): AttributionDraft {
  const last = lastOf(draft.content);
  if (!quotes || block.depth > 0 || draft.mode === 'direct' || draft.cue === null) return draft;
  const from = Math.max(last.end, draft.cue.end, draft.source?.end ?? 0);
  let at = firstFrom(items.list, from);
  const isApart = from > last.end;
  if (isApart && (!isComma(items.at(at)) || tags[at + 1] !== coordinatorTag)) return draft;
  const first = isApart ? at + 1 : at;
  let end = -1;
  for (; at < items.length; at++) {
    if ((groupOf[at] ?? 0) >= 0 || isOthers(items.at(at), all) || goesOnAt(items, at)) break;
    if (tags[at] === quoteTag) end = at + 1;
  }
  if (end < 0) return draft;
  while (end < at && !endsPhrase(items.at(end))) end++;
  const ending = {
    start: isApart ? items.at(first).start : last.start,
    end: items.at(end - 1).end,
  };
  const content = [...(isApart ? draft.content : draft.content.slice(0, -1)), ending];
  return { ...draft, content, mode: modeOf(doc, content, block.depth) };
}

const endsPhrase = (item: Token): boolean =>
  endWords['phrase-ends'].holds(item) || endWords['phrase-end-marks'].holds(item);

/** Whether a quotation goes on that broke off: `“Each time,” she said, referring to the flood, “you came late.”` */
export const goesOnAt = (items: Tokens, at: number): boolean =>
  items.at(at).tag === 'QUOTE' &&
  isComma(items.at(at - 1)) &&
  items.at(0).tag === 'QUOTE' &&
  endsWithComma(items.at(0));

/** Whether another attribution holds an item. */
const isOthers = (item: Span, all: readonly AttributionDraft[]): boolean =>
  all.some(
    ({ source, cue, content }) =>
      (source !== null && contains(source, item)) ||
      (cue !== null && contains(cue, item)) ||
      content.some((piece) => contains(piece, item)),
  );

/**
 * The quotation that ends a sentence behind its colon, `She sent the town a blunt message: “…”`, where nobody says it yet.
 *
 * @returns its item; -1 where there is none
 */
export function introducedAt(
  { items, tags, quotes, block }: EncodedBlock,
  drafts: readonly AttributionDraft[],
): number {
  if (!quotes || block.depth > 0) return -1;
  let at = items.length - 1;
  while (
    at > 1 &&
    (tags[at] === quoteTag || items.at(at).tag === 'PUNCT') &&
    items.at(at).lower !== ':'
  )
    at--;
  if (at < 1 || items.at(at).lower !== ':' || tags[at + 1] !== quoteTag) return -1;
  const isTaken = drafts.some(({ content }) =>
    content.some((piece) => overlaps(piece, items.at(at + 1))),
  );
  return isTaken ? -1 : at + 1;
}

/** How likely the likeliest cue of such a quotation must be. */
export const leastIntroducing = ({ items }: EncodedBlock, source: Span): number =>
  thresholds[namesPerson(items, source) ? 'introduced-by-person' : 'introduced'].value;

const namesPerson = (items: Tokens, source: Span): boolean =>
  items.list.some((item) => contains(source, item) && (item.tag === 'PROPN' || isPerson(item)));

const beginsSentence = /^\P{L}{0,4}\p{Lu}/u;

/** What the subject of the main verb says, where it is a name or pronoun: `Rivera sent the town a blunt message: “…”`. */
export function introducedBySubject(
  context: Context,
  { items, block }: EncodedBlock,
  quotation: number,
): AttributionDraft | null {
  if (!beginsSentence.test(items.at(quotation).text)) return null;
  for (let at = quotation - 2; at > 0; at--) {
    if (items.at(at).tag !== 'VERB') continue;
    const first = verbStart(items, at);
    if (items.at(first).lower === 'to') continue;
    const source = sourceBefore(context, block, first);
    if (source === null || !opensClause(items, source)) continue;
    const isMessage = context.lexicon.speechNouns.holds(items.at(quotation - 2));
    if (!namesPerson(items, source) && !isMessage) return null;
    const content: Span[] = [];
    for (const each of items.list.slice(quotation))
      if (each.quotation !== null) content.push(quotedSpan(context.doc, each.quotation));
    return draftFrom(context, block, {
      ...{ source, cue: spanOfItems(items, first, quotation - 1), cueClass: null, content },
      ...{ rule: 'colon-then-quote', confidence: 0.7 },
    });
  }
  return null;
}

/** At the start, or behind a comma, a coordinator or an adverb; not `when she …`, `the wall she …`. */
function opensClause(items: Tokens, { first }: Source): boolean {
  const before = items.at(first - 1);
  return (
    first === 0 ||
    isComma(before) ||
    ((before.tag === 'CCONJ' || before.tag === 'ADV') &&
      !endWords['adverb-questions'].holds(before))
  );
}

/**
 * Whether a verb that nobody knows for a cue tells of speech by how the quotation stands beside it: set off, `“Go
 * home,” he barked`, behind `that` or `as`, or long. `She wore a “Go Home” jacket` quotes what is written on a thing.
 */
export function speaksByMarks(
  context: Context,
  { items, tags }: EncodedBlock,
  head: number,
  { source, content }: AttributionDraft,
): boolean {
  if (source === null) return false;
  if (items.at(head + 1).lower === 'that') return true;
  for (let at = 0; at < items.length; at++) {
    const item = items.at(at);
    if (tags[at] !== quoteTag) continue;
    if (!content.some((piece) => contains(item, piece) || contains(piece, item))) continue;
    const words = withoutStop(slice(context.doc.text, item.quotation?.inner ?? item));
    if (isTitle(words)) continue;
    if (words.length >= shortestSpeech || isCalled(items, tags, at) || isSetOff(items, at, head))
      return true;
  }
  return false;
}

/** `“Go home,” he barked`, `he barked, “Go home”` */
function isSetOff(items: Tokens, at: number, head: number): boolean {
  if (at > head) return isLead(items.at(at - 1));
  return endsWithComma(items.at(at)) || /^[,.!?]$/.test(items.at(at + 1).lower);
}

/** American marks hold the comma of the sentence. */
const withoutStop = (words: string): string =>
  words.endsWith(',') || words.endsWith('.') ? words.slice(0, -1) : words;

/** `pounded him as a “con man”`, `specified “baker” as her trade` */
function isCalled(items: Tokens, tags: readonly number[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && (tags[before] === determinerTag || tags[before] === adjectiveTag)) before--;
  return items.at(before).lower === 'as' || items.at(at + 1).lower === 'as';
}
