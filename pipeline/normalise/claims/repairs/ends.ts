import { lastOf } from '../../../lib/lists.ts';
import { contains, firstFrom, type Span } from '../../../lib/span.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { isComma } from '../asides.ts';
import { endsWithComma } from '../blocks.ts';
import { modeOf, quotedSpan } from '../contents.ts';
import { type EncodedBlock, quoteTag } from '../model/encode.ts';
import { endWords } from '../model/lexicon.ts';
import type { AttributionDraft } from '../types.ts';
import { isGerund, type Repair, type Repairing } from './repair.ts';

/** An attribution among all of its block. */
export interface Among extends Repairing {
  readonly all: readonly AttributionDraft[];
}

/** Of an attribution alone. */
export const endRepairs: readonly Repair<Repairing, AttributionDraft>[] = [
  { id: 'contrast', apply: upToContrast },
  { id: 'main-verb', apply: upToMainVerb },
];

/** Of an attribution that may stand in what another says. */
export const insideRepairs: readonly Repair<Among, AttributionDraft>[] = [
  { id: 'end-of-outer', apply: upToOuterEnd },
];

/** The attribution without what its last piece has behind an offset; a quotation that is left alone is without its marks. */
function cutAt(
  { context: { doc }, encoded: { items, block } }: Repairing,
  draft: AttributionDraft,
  end: number,
): AttributionDraft {
  const { start } = lastOf(draft.content);
  const { quotation } = items.at(firstFrom(items.list, start));
  const piece =
    quotation?.start === start && quotation.end === end
      ? quotedSpan(doc, quotation)
      : { start, end };
  const content = [...draft.content.slice(0, -1), piece];
  return { ...draft, content, mode: modeOf(doc, content, block.depth) };
}

/** `says a deal is close despite a source telling the paper that …`: up to what the writer sets against it. */
function upToContrast(known: Repairing, draft: AttributionDraft): AttributionDraft {
  const end = contrastIn(known.encoded, draft);
  if (end === null) return draft;
  const at = draft.content.findIndex((piece) => end > piece.start && end < piece.end);
  if (at < 0) return draft;
  return cutAt(known, { ...draft, content: draft.content.slice(0, at + 1) }, end);
}

/** Where the words before a proposed report of another end, which only contrasts with what is said. */
function contrastIn({ items, drafts }: EncodedBlock, { content }: AttributionDraft): number | null {
  for (const { source, cue, rule } of drafts) {
    if (source === null || cue === null || source.start > cue.start) continue;
    if (rule !== 'cue-then-that' && rule !== 'cue-then-clause') continue;
    if (!content.some((piece) => contains(piece, source))) continue;
    const at = firstFrom(items.list, source.start) - 1;
    if (at < 1 || items.at(at + 1).tag === 'PRON' || !endWords.contrasts.holds(items.at(at)))
      continue;
    return items.at(isComma(items.at(at - 1)) ? at - 2 : at - 1).end;
  }
  return null;
}

/** `Moss, who said the mill was late, left`: what is said inside a relative clause ends with it. */
function upToMainVerb(known: Repairing, draft: AttributionDraft): AttributionDraft {
  const { items } = known.encoded;
  const { source, cue, content } = draft;
  const last = lastOf(content);
  if (source === null || cue === null || last.start < cue.end) return draft;
  const who = firstFrom(items.list, source.start);
  if (!isWho(items.at(who)) || !isComma(items.at(who - 1))) return draft;
  const comma = closingComma(items, firstFrom(items.list, cue.end));
  if (comma < 0) return draft;
  const { end } = items.at(comma - 1);
  return end <= last.start || end >= last.end ? draft : cutAt(known, draft, end);
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

/** `, had fled`, `, later left`; not `, adding`. */
function beginsFinite(items: Tokens, from: number): boolean {
  const verb = items.at(items.at(from).tag === 'ADV' ? from + 1 : from);
  return verb.isVerb && !isGerund(verb);
}

/** `They claim the council said they needed a map – which is late`: what another says in what is said ends with it. */
function upToOuterEnd(known: Among, draft: AttributionDraft): AttributionDraft {
  const { cue, content } = draft;
  const last = lastOf(content);
  if (cue === null) return draft;
  for (const other of known.all)
    for (const piece of other.content)
      if (contains(piece, cue) && piece.end > last.start && piece.end < last.end)
        return cutAt(known, draft, piece.end);
  return draft;
}

/**
 * `said the road was closed and warned that …`, `“…,” adding, “…”`, `… before adding that`, `Rivera, who called him, told
 * …`: what is said next is not in it.
 */
export function upToNextCue(known: Among, draft: AttributionDraft): AttributionDraft {
  const last = lastOf(draft.content);
  for (const other of known.all) {
    if (other.cue === null || other.cue.start <= last.start || other.cue.end >= last.end) continue;
    const end = endBy(known.encoded, draft, other.cue, other.source);
    if (end !== null && end > last.start) return cutAt(known, draft, end);
  }
  return draft;
}

function endBy(
  encoded: EncodedBlock,
  draft: AttributionDraft,
  cue: Span,
  source: Span | null,
): number | null {
  const isOwn = source !== null && draft.cue !== null && contains(source, draft.cue);
  if (isOwn || source?.start === draft.source?.start) return endBefore(encoded, cue);
  return source === null ? null : endBeforeOther(encoded, lastOf(draft.content), cue, source);
}

/** Where what is said ends before a cue of the same source; null where the cue may stand in it. */
function endBefore({ items }: EncodedBlock, cue: Span): number | null {
  let at = firstFrom(items.list, cue.start) - 1;
  const before = items.at(at);
  if (before.tag === 'QUOTE' && endsWithComma(before)) return before.end;
  const goesOn = endWords['later-acts'].holds(before)
    ? isGerund(items.at(at + 1))
    : isAndOrBut(before) || isComma(before);
  if (!goesOn) return null;
  if (isComma(items.at(at - 1))) at--;
  return items.at(at - 1).end;
}

const isAndOrBut = ({ lower }: Token): boolean => lower === 'and' || lower === 'but';

/** `said “not at all” and a third said “no”`, `she adores “the sea,” she also blames …`: before a cue of its own subject. */
function endBeforeOther(
  { items, tags }: EncodedBlock,
  last: Span,
  cue: Span,
  source: Span,
): number | null {
  if (source.start <= last.start || source.end > cue.start) return null;
  const first = firstFrom(items.list, last.start);
  const at = firstFrom(items.list, source.start) - 1;
  const before = items.at(at);
  if ((isAndOrBut(before) || before.lower === 'while') && tags[at - 1] === quoteTag)
    return at - 1 === first || before.lower !== 'and' ? items.at(at - 1).end : null;
  const isSplice = tags[at] === quoteTag && endsWithComma(before);
  return isSplice && items.list.slice(first, at).every(isMain) ? before.end : null;
}

const isMain = (item: Token): boolean =>
  item.tag !== 'SCONJ' && !endWords.subordinators.holds(item);

/**
 * `called it “a feast” – a word of hers`, `their chants of “home!” were heard`: behind the marks a dash leads to what the
 * writer adds, and behind a noun’s the main verb goes on.
 */
export function upToComment(known: Repairing, draft: AttributionDraft): AttributionDraft {
  const { items, tags, quotes } = known.encoded;
  const last = lastOf(draft.content);
  const { cue } = draft;
  if (!quotes || cue === null || last.start < cue.end) return draft;
  const isNounsContent = isOfNoun(items, cue);
  const isNamed = draft.rule === 'cue-then-name' || draft.rule === 'cue-then-object';
  for (let at = firstFrom(items.list, last.start) + 1; !items.at(at).isEdge; at++) {
    if (items.at(at).start >= last.end) break;
    if (tags[at - 1] !== quoteTag) continue;
    const ends =
      (isNounsContent && items.at(at).isVerb) ||
      isOnlyDash(items, items.at(at), last) ||
      (isNamed && isNextDeed(items, at, last));
    if (ends) return cutAt(known, draft, items.at(at - 1).end);
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

/** `called the deal “a theft” and ranked him last`: where no verb stands before the marks, the writer’s goes on. */
const isNextDeed = (items: Tokens, at: number, { start }: Span): boolean =>
  isAndOrBut(items.at(at)) &&
  items.at(at + 1).tag === 'VERB' &&
  !isGerund(items.at(at + 1)) &&
  items.list
    .slice(firstFrom(items.list, start), at)
    .every((item) => !item.isVerb && item.lower !== 'to');

const isOnlyDash = (items: Tokens, item: Token, span: Span): boolean =>
  endWords.dashes.holds(item) &&
  items.list.filter((each) => endWords.dashes.holds(each) && contains(span, each)).length === 1;
