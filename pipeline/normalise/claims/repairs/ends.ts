import { lastOf } from '../../../lib/lists.ts';
import { contains, firstFrom, type Span } from '../../../lib/span.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { modeOf } from '../content.ts';
import { endsWithComma, isComma, isDash, isGerund, isQuote, quotedSpan } from '../items.ts';
import { claimWords } from '../lexicon.ts';
import { coordinatorTag } from '../model/encode.ts';
import { isInContent } from '../rules/draft.ts';
import type { AttributionDraft, ClaimRule } from '../types.ts';
import type { Repair, Repairing } from './repair.ts';
import { mainVerbBehind } from './relative.ts';
import { writerFrom } from './writer.ts';

/** An attribution among all of its block. */
interface Among extends Repairing {
  readonly all: readonly AttributionDraft[];
}

/** Of an attribution alone. */
export const endRepairs: readonly Repair<Repairing, AttributionDraft>[] = [
  { id: 'main-verb', apply: upToMainVerb },
  { id: 'main-verb', apply: upToVerbOfSubject },
  { id: 'writers-rest', apply: upToWriter },
];

/** Of the attributions of which no two clash: each ends where another begins. */
export const amongRepairs: readonly Repair<Among, AttributionDraft>[] = [
  { id: 'next-cue', apply: upToNextCue },
  { id: 'quoted-rest', apply: withQuotedRest },
  { id: 'comment', apply: upToComment },
];

/** The attribution with another content, whose mode it has. */
const withContent = (
  draft: AttributionDraft,
  content: readonly Span[],
  { block: { doc, depth } }: Repairing,
): AttributionDraft => ({ ...draft, content, mode: modeOf(doc, content, depth) });

/** The attribution without what its last piece has behind an offset; a quotation that is left alone is without its marks. */
function cutAt(draft: AttributionDraft, end: number, known: Repairing): AttributionDraft {
  const { block, items } = known;
  const { start } = lastOf(draft.content);
  const { quotation } = items.at(firstFrom(items.list, start));
  const isQuotation = quotation?.start === start && quotation.end === end;
  const piece = isQuotation ? quotedSpan(block.doc, quotation) : { start, end };
  return withContent(draft, [...draft.content.slice(0, -1), piece], known);
}

/** `Moss, who said the mill was late, left`, `the move – which critics say is late – stood`: what is said inside a relative clause ends with it. */
function upToMainVerb(draft: AttributionDraft, known: Repairing): AttributionDraft {
  const { items } = known;
  const { source, cue, content } = draft;
  const last = lastOf(content);
  if (source === null || cue === null || last.start < cue.end) return draft;
  const who = firstFrom(items.list, source.start);
  const opener = isWho(items.at(who)) ? who - 1 : who - 2;
  const from = firstFrom(items.list, cue.end);
  const isOfDash = isDash(items.at(opener)) && isWho(items.at(opener + 1));
  if (!isOfDash && (opener !== who - 1 || !isComma(items.at(opener)))) return draft;
  const comma = isOfDash
    ? items.list.findIndex((item, at) => at >= from && isDash(item))
    : closingComma(items, from);
  const { end } = items.at(comma - 1);
  return comma < 0 || end <= last.start || end >= last.end ? draft : cutAt(draft, end, known);
}

const isWho = ({ lower }: Token): boolean => lower === 'who' || lower === 'which';

/** The comma between a verb of what is said and a finite one that has no subject of its own; -1 where none is. */
function closingComma(items: Tokens, from: number): number {
  let open = 1;
  for (let at = from; at < items.length - 1; at++) {
    if (isComma(items.at(at))) {
      if (open <= 0 && beginsFinite(items, at + 1)) return at;
      if (isWho(items.at(at + 1))) open++;
    }
    if (items.at(at).isVerb && items.at(at - 1).tag !== 'AUX') open--;
  }
  return -1;
}

/** `The engineer who warned of the fault told the inquiry`: without a comma, too. */
function upToVerbOfSubject(draft: AttributionDraft, known: Repairing): AttributionDraft {
  const { block, items } = known;
  const { cue, content } = draft;
  const last = lastOf(content);
  const group = block.groups.find(({ start }) => start === cue?.start);
  if (group === undefined || last.start < group.end) return draft;
  const verb = mainVerbBehind(block, group, last);
  if (verb < 0) return draft;
  const behind = content.filter(({ start }) => start >= group.start);
  return cutAt({ ...draft, content: behind }, items.at(verb - 1).end, known);
}

/** Whether the content of a rule may be a noun phrase. */
const mayBeObject = (rule: ClaimRule): boolean =>
  rule === 'learned' || rule === 'cue-then-clause' || rule === 'cue-then-object' || isName(rule);

const isName = (rule: ClaimRule): boolean => rule === 'cue-then-name';

/** `said the mill would close, a move that angered the town`: without what the writer says of it. */
function upToWriter(draft: AttributionDraft, known: Repairing): AttributionDraft {
  const { block, items } = known;
  const { source, cue, content, mode, rule } = draft;
  const first = cue === null ? -1 : content.findIndex(({ start }) => start >= cue.end);
  const start = content[first]?.start;
  if (start === undefined || mode === 'direct') return draft;
  const at = writerFrom(
    block,
    firstFrom(items.list, start),
    firstFrom(items.list, lastOf(content).end),
    source === null ? -1 : firstFrom(items.list, source.start),
    mayBeObject(rule),
  );
  if (at < 0) return draft;
  const { end } = items.at(at - 1);
  const kept = { ...draft, content: content.filter((piece) => piece.start < end) };
  return lastOf(kept.content).end > end
    ? cutAt(kept, end, known)
    : withContent(kept, kept.content, known);
}

/** `, had fled`, `, later left`; not `, adding`. */
function beginsFinite(items: Tokens, from: number): boolean {
  const verb = items.at(items.at(from).tag === 'ADV' ? from + 1 : from);
  return verb.isVerb && !isGerund(verb);
}

/** What is said next, by the same source or by another, is not in it. */
function upToNextCue(draft: AttributionDraft, known: Among): AttributionDraft {
  const last = lastOf(draft.content);
  for (const { cue: whole, source } of known.all) {
    const cue = whole === null || whole.start > last.start ? whole : gerundOf(known.items, whole);
    if (cue === null || cue.start <= last.start || cue.end >= last.end) continue;
    const isOwn = source !== null && draft.cue !== null && contains(source, draft.cue);
    const end =
      isOwn || source?.start === draft.source?.start
        ? endBefore(known.items, cue)
        : endBeforeOther(known.items, last, cue, source);
    if (end > last.start) return cutAt(draft, end, known);
  }
  return draft;
}

/** The last word of a cue that is a gerund: `responded to the claim by calling`. */
function gerundOf(items: Tokens, cue: Span): Span | null {
  const item = items.at(firstFrom(items.list, cue.end) - 1);
  return isGerund(item) ? item : null;
}

/**
 * Where what is said ends before a cue of the same source; -1 where the cue may stand in it: `said the road was closed
 * and warned that …`, `“…,” adding, “…”`, `… before adding that`,
 * `the claim by calling it “a joke”`.
 */
function endBefore(items: Tokens, cue: Span): number {
  const at = firstFrom(items.list, cue.start) - 1;
  const before = items.at(at);
  if (isQuote(before) && endsWithComma(before)) return before.end;
  const goesOn =
    before.lower === 'by' || claimWords['later-acts'].holds(before)
      ? isGerund(items.at(at + 1))
      : /^(?:and|but|,)$/.test(before.lower);
  if (!goesOn) return -1;
  return items.at(isComma(items.at(at - 1)) ? at - 2 : at - 1).end;
}

/** The same for a cue with its own subject: `said “not at all” and a third said “no”`, `she adores “the sea,” she also blames …`. */
function endBeforeOther(items: Tokens, last: Span, cue: Span, source: Span | null): number {
  if (source === null || source.start <= last.start || source.end > cue.start) return -1;
  const first = firstFrom(items.list, last.start);
  const at = firstFrom(items.list, source.start) - 1;
  const [quoted, before] = [items.at(at - 1), items.at(at)];
  if (isQuote(quoted) && /^(?:and|but|while)$/.test(before.lower))
    return at - 1 === first || before.lower !== 'and' ? quoted.end : -1;
  const isSplice = isQuote(before) && endsWithComma(before);
  return isSplice && items.list.slice(first, at).every(isMain) ? before.end : -1;
}

const isMain = (item: Token): boolean =>
  item.tag !== 'SCONJ' && !claimWords.subordinators.holds(item);

/**
 * `joked that he liked a good, “peaceful row” now and then`: a quotation further on in the sentence that nobody else says
 * is said too, with what stands before it and the rest of its phrase; behind the cue where `and` joins it: `It “was
 * lost,” Rivera said, and “would not come back.”`
 */
function withQuotedRest(draft: AttributionDraft, known: Among): AttributionDraft {
  const { encoded, block, items } = known;
  const { cue, source, content, mode } = draft;
  if (!encoded.quotes || block.depth > 0 || mode === 'direct' || cue === null) return draft;
  const last = lastOf(content);
  const from = Math.max(last.end, cue.end, source?.end ?? 0);
  const at = firstFrom(items.list, from);
  const isApart = from > last.end;
  if (isApart && (!isComma(items.at(at)) || encoded.tags[at + 1] !== coordinatorTag)) return draft;
  const end = quotedEnd(known, at);
  if (end === null) return draft;
  const ending = { start: isApart ? items.at(at + 1).start : last.start, end };
  return withContent(draft, [...(isApart ? content : content.slice(0, -1)), ending], known);
}

/** Where the phrase of the last quotation ends before another’s words or cue; null where there is no quotation. */
function quotedEnd({ encoded, items, all }: Among, from: number): number | null {
  let stop = from;
  let end = -1;
  for (; stop < items.length; stop++) {
    if ((encoded.groupOf[stop] ?? 0) >= 0 || isResumed(items, stop)) break;
    if (isOthers(items.at(stop), all)) break;
    if (isQuote(items.at(stop))) end = stop + 1;
  }
  if (end < 0) return null;
  while (end < stop && !endsPhrase(items.at(end))) end++;
  return items.at(end - 1).end;
}

const endsPhrase = (item: Token): boolean =>
  claimWords['phrase-ends'].holds(item) || claimWords['phrase-end-marks'].holds(item);

/** Whether a quotation goes on that broke off: `“Each time,” she said, referring to the flood, “you came late.”` */
const isResumed = (items: Tokens, at: number): boolean =>
  isQuote(items.at(at)) &&
  isComma(items.at(at - 1)) &&
  isQuote(items.at(0)) &&
  endsWithComma(items.at(0));

/** Whether another attribution holds an item. */
const isOthers = (item: Span, all: readonly AttributionDraft[]): boolean =>
  all.some(
    (draft) =>
      (draft.source !== null && contains(draft.source, item)) ||
      (draft.cue !== null && contains(draft.cue, item)) ||
      isInContent(draft, item),
  );

/**
 * `called it “a feast” – a word of hers`, `their chants of “home!” were heard`: behind the marks a dash leads to what the
 * writer adds, and behind a noun’s the main verb goes on.
 */
function upToComment(draft: AttributionDraft, known: Repairing): AttributionDraft {
  const { encoded, items } = known;
  const last = lastOf(draft.content);
  const { cue } = draft;
  if (!encoded.quotes || cue === null || last.start < cue.end) return draft;
  const isNouns = isOfNoun(items, cue);
  for (let at = firstFrom(items.list, last.start) + 1; items.at(at).start < last.end; at++) {
    const item = items.at(at);
    if (item.isEdge) break;
    if (!isQuote(items.at(at - 1))) continue;
    if ((isNouns && item.isVerb) || (isDash(item) && hasOneDash(items, last)))
      return cutAt(draft, items.at(at - 1).end, known);
  }
  return draft;
}

/** `their chants of`, `a call for` */
function isOfNoun(items: Tokens, cue: Span): boolean {
  const { lower } = items.at(firstFrom(items.list, cue.end) - 1);
  return (
    (lower === 'of' || lower === 'for') &&
    !items.list.some((item) => contains(cue, item) && item.isVerb)
  );
}

const hasOneDash = (items: Tokens, span: Span): boolean =>
  items.list.filter((each) => isDash(each) && contains(span, each)).length === 1;
