import { known } from '../../lib/lists.ts';
import { contains, firstFrom, overlaps, slice, type Span } from '../../lib/span.ts';
import type { Doc } from '../doc/doc.ts';
import type { Quotation } from '../doc/token.ts';
import { proposed } from './attributions.ts';
import type { Block } from './blocks.ts';
import { quotedSpan } from './contents.ts';
import type { Context } from './context.ts';
import { directDraft } from './rules/draft.ts';
import { closingCue, openingOf, pronoun } from './sentence-before.ts';
import type { AttributionDraft } from './types.ts';

/**
 * Quotations that no cue took, given to the speaker before: one that continues the quotation of the
 * paragraph before, or follows an attributed quotation in its paragraph, joins that attribution; one
 * that is a paragraph of its own is a new one by the same speaker.
 * @param drafts by content.
 */
export function leftQuotations(
  context: Context,
  blocks: readonly Block[],
  drafts: readonly AttributionDraft[],
): AttributionDraft[] {
  const all = [...drafts];
  const isTaken = takenBy(drafts);
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.depth > 0) continue;
    for (let index = 0; index < block.items.length; index++) {
      const { quotation } = block.items.at(index);
      if (quotation === null || isTaken(quotation)) continue;
      if (resume(context, all, block, index)) continue;
      if (!isSpeech(context, block, index)) continue;
      give(context, all, quotation, before, block);
    }
    before = block;
  }
  return all;
}

interface Piece extends Span {
  readonly draft: AttributionDraft;
  /** The farthest end of it and of all pieces before. */
  readonly reach: number;
}

/**
 * Tells which quotations somebody is said to say. Their pieces are sorted once, so that a text of any length
 * is read in linear time.
 */
function takenBy(drafts: readonly AttributionDraft[]): (quotation: Quotation) => boolean {
  const pieces = piecesOf(drafts);
  return (quotation) => {
    const { inner } = quotation;
    for (let at = firstFrom(pieces, inner.end) - 1; at >= 0; at--) {
      const { end, draft, reach } = known(pieces, at);
      if (reach <= inner.start) return false;
      if (end > inner.start && takes(draft, quotation)) return true;
    }
    return false;
  };
}

function piecesOf(drafts: readonly AttributionDraft[]): Piece[] {
  let reach = 0;
  return drafts
    .flatMap((draft) => draft.content.map(({ start, end }) => ({ start, end, draft })))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, draft }) => {
      reach = Math.max(reach, end);
      return { start, end, draft, reach };
    });
}

/**
 * What is reported inside of a quotation does not tell whose the quotation is; a turn in it does, and
 * a cue in one that nothing closes may stand behind its end.
 */
const takes = ({ cue, rule }: AttributionDraft, { inner, end }: Quotation): boolean =>
  cue === null || rule === 'transcript-turn' || inner.end === end || !contains(inner, cue);

const leastWords = 4;

/** Speech stands as a sentence of its own; a title or a scare quote stands inside one. */
function isSpeech({ doc }: Context, block: Block, index: number): boolean {
  const quotation = block.items.at(index).quotation;
  if (quotation === null) return false;
  const words = doc.text.slice(quotation.inner.start, quotation.inner.end).trim();
  const introduced =
    block.items.list.findLastIndex(({ lower }, at) => lower === ':' && at < index) + 1;
  const alone = block.items.list
    .slice(introduced)
    .every((item) => item.quotation !== null || item.tag === 'PUNCT' || item.tag === 'CCONJ');
  if (!alone) return index === 0 && isRunning(words) && endsWithoutVerb(block);
  if (isHeading(doc, block, quotation)) return false;
  return words.split(/\s+/).length >= leastWords || /[.!?…]$/.test(words);
}

/** More than a sentence, the last of which is not over. */
const isRunning = (words: string): boolean => /[.!?…]\s/.test(words) && !/[.!?…,]$/.test(words);

/** `“It will cost more. It is a tax” on the poor.`: the writer ends what is quoted. */
const endsWithoutVerb = ({ items }: Block): boolean => items.list.every((item) => !item.isVerb);

const longestHeading = 8;

/** `'All Bets Are Off.'` as a paragraph of its own, in single marks where the article quotes in double ones. */
function isHeading(
  { text, quotations, paragraphs }: Doc,
  block: Block,
  { start, inner }: Quotation,
): boolean {
  const paragraph = paragraphs[block.paragraph];
  if (!isSingle(text, start) || paragraph === undefined || block.end < paragraph.end) return false;
  return (
    text.slice(inner.start, inner.end).trim().split(/\s+/).length <= longestHeading &&
    quotations.some((each) => each.depth === 0 && !isSingle(text, each.start))
  );
}

const isSingle = (text: string, start: number): boolean =>
  (text[start] === "'" && text[start + 1] !== "'") || text[start] === '‘';

/**
 * `“We will go,” she said, pointing north, “but not today.”`: a quotation that goes on behind an
 * aside joins the attribution that broke it off. Says whether it did.
 */
function resume(
  context: Context,
  drafts: AttributionDraft[],
  block: Block,
  index: number,
): boolean {
  const quotation = block.items.at(index).quotation;
  if (quotation === null || !followsComma(block, index)) return false;
  const at = drafts.findIndex((draft) => isBrokenOff(draft, block, quotation.start));
  const draft = drafts[at];
  if (draft === undefined || isPastSemicolon(block, draft, index)) return false;
  const piece = quotedSpan(context.doc, quotation);
  if (piece.end <= piece.start) return false;
  drafts[at] = { ...draft, content: [...draft.content, piece] };
  return true;
}

/** `“…,” it said; later, “…”`: another thing said. */
const isPastSemicolon = ({ items }: Block, { cue }: AttributionDraft, index: number): boolean =>
  items.list
    .slice(0, index)
    .some(({ lower, start }) => lower === ';' && start >= (cue?.end ?? start));

/** `…, “…”` and `…, but “…”`. */
function followsComma({ items }: Block, index: number): boolean {
  const joined = items.at(index - 1).tag === 'CCONJ' ? index - 2 : index - 1;
  return items.at(joined).lower === ',';
}

/** Whether nothing but quotations of this block is said, and all of them before the cue. */
const isBrokenOff = ({ mode, cue, content }: AttributionDraft, block: Block, at: number): boolean =>
  mode === 'direct' &&
  cue !== null &&
  cue.end <= at &&
  (content[0]?.start ?? 0) >= block.start &&
  (content.at(-1)?.end ?? at) <= cue.start;

function give(
  context: Context,
  drafts: AttributionDraft[],
  quotation: Quotation,
  blockBefore: Block | undefined,
  block: Block,
): void {
  const piece = quotedSpan(context.doc, quotation);
  if (piece.end <= piece.start) return;
  const last = lastBefore(drafts, quotation.start, block.paragraph, context);
  if (last === null) return;
  const closing = closingCue(context, drafts, blockBefore);
  if (closing !== null) {
    drafts.push(...proposed(context, [{ ...quotedBy(context, null, piece), ...closing }]));
    return;
  }
  const speech = speechBefore(context, drafts, last, block.paragraph, blockBefore);
  const draft = drafts[speech];
  if (draft === undefined) return;
  const sameParagraph = paragraphOf(context, draft) === block.paragraph;
  if (isAnswer(context, drafts, quotation, blockBefore)) {
    drafts.push(...proposed(context, [quotedBy(context, null, piece)]));
    return;
  }
  const goesOn = quotation.inner.start === quotation.start && draft.mode === 'direct';
  if (
    goesOn ||
    (sameParagraph && draft.mode !== 'indirect') ||
    introduces(context, draft, blockBefore)
  ) {
    drafts[speech] = { ...draft, content: [...draft.content, piece] };
    return;
  }
  drafts.push(...proposed(context, [quotedBy(context, speech, piece)]));
}

/** A quotation of which nothing says whose it is; `before` tells by its place who spoke before. */
const quotedBy = (context: Context, before: number | null, piece: Span): AttributionDraft => ({
  ...directDraft(context, 'quote-goes-on', { source: null, cue: null, content: piece }),
  goesOnFrom: before,
});

/** `“Who are you?” “A guest.”`: with nothing between two quotations of a paragraph, somebody else speaks. */
function isAnswer(
  { doc }: Context,
  drafts: readonly AttributionDraft[],
  { start }: Quotation,
  before: Block | undefined,
): boolean {
  if (before === undefined) return false;
  const { items } = before;
  const last = items.last.quotation;
  return (
    last !== null &&
    last.end > last.inner.end &&
    last.end < start &&
    /^[ \t]{1,9}$/.test(doc.text.slice(last.end, start)) &&
    (items.length < 2 || drafts.some((draft) => overlapsAny(draft, last)))
  );
}

/** Whether something of a quotation is said; `the show “Harbour.”` says nothing. */
const overlapsAny = ({ content }: AttributionDraft, quotation: Span): boolean =>
  content.some((piece) => overlaps(piece, quotation));

/** How many paragraphs back a speaker may have been named. */
const farthest = 3;

/** Index of the last outer attribution before an offset, a few paragraphs back at most. */
function lastBefore(
  drafts: readonly AttributionDraft[],
  offset: number,
  paragraph: number,
  context: Context,
): number | null {
  let best: number | null = null;
  let bestEnd = -1;
  for (let index = 0; index < drafts.length; index++) {
    const draft = known(drafts, index);
    const end = Math.max(draft.cue?.end ?? 0, draft.content.at(-1)?.end ?? 0);
    if (end > offset || end <= bestEnd) continue;
    [best, bestEnd] = [index, end];
  }
  const draft = best === null ? undefined : drafts[best];
  return draft !== undefined && paragraph - paragraphOf(context, draft) <= farthest ? best : null;
}

/**
 * The speech of a paragraph that goes on after its speaker’s words without marks: `“…,” Rivera said. She
 * ruled out a tax. “…”`; the last attribution itself where there is none.
 */
function speechBefore(
  context: Context,
  drafts: readonly AttributionDraft[],
  last: number,
  paragraph: number,
  blockBefore: Block | undefined,
): number {
  const { mode, source } = known(drafts, last);
  if (mode !== 'indirect') return last;
  const opening = openingOf(drafts, known(drafts, last), blockBefore);
  if (opening >= 0 || source === null) return opening < 0 ? last : opening;
  const isPronoun = pronoun.test(slice(context.doc.text, source));
  const speech = drafts.findLastIndex(
    (draft) =>
      draft.mode === 'direct' &&
      paragraphOf(context, draft) === paragraph &&
      known(draft.content, 0).start < source.start &&
      (isPronoun || draft.source?.start === source.start),
  );
  return speech < 0 ? last : speech;
}

const paragraphOf = ({ doc }: Context, draft: AttributionDraft): number => {
  const at = draft.content.at(-1)?.start ?? 0;
  return doc.paragraphs.findIndex((paragraph) => at < paragraph.end);
};

/** `Rivera continued:` and a paragraph break before the quotation. */
const introduces = (
  { doc }: Context,
  draft: AttributionDraft,
  before: Block | undefined,
): boolean =>
  before !== undefined &&
  draft.cue !== null &&
  doc.text.slice(0, before.end).endsWith(':') &&
  draft.cue.start >= before.start;
