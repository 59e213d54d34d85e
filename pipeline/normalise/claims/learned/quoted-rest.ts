import type { Tokens } from '../../doc/token.ts';
import { lastOf } from '../../../lib/lists.ts';
import { beginsWithSmall } from '../../doc/letters.ts';
import { contains, firstFrom, type Span } from '../../../lib/span.ts';
import type { Context } from '../context.ts';
import { endsWithComma } from '../blocks.ts';
import { modeOf } from '../contents.ts';
import type { AttributionDraft } from '../types.ts';
import { coordinatorTag, quoteTag, type View } from './view.ts';

/**
 * `joked that he liked a good, | “peaceful row” now and then`: a quotation further on in the sentence that nobody
 * else says is said too, with what stands before it and the rest of its phrase; behind the cue where `and` joins it:
 * `It “was lost,” Rivera said, | and “would not come back.”`
 */
export function withQuotedRest(
  { doc }: Context,
  { items, tags, quotes, groupOf, block }: View,
  draft: AttributionDraft,
  all: readonly AttributionDraft[],
): AttributionDraft {
  const last = lastOf(draft.content);
  if (!quotes || block.depth > 0 || draft.mode === 'direct' || draft.cue === null) return draft;
  const from = Math.max(last.end, draft.cue.end, draft.source?.end ?? 0);
  let at = firstFrom(items.list, from);
  const isApart = from > last.end;
  if (isApart && (items.at(at).lower !== ',' || tags[at + 1] !== coordinatorTag)) return draft;
  const first = isApart ? at + 1 : at;
  let end = -1;
  for (; at < items.length; at++) {
    const item = items.at(at);
    if ((groupOf[at] ?? 0) >= 0 || isOthers(item, all) || goesOn(items, at)) break;
    if (tags[at] === quoteTag) end = at + 1;
  }
  if (end < 0) return draft;
  while (end < at && !/^(?:[,;.:–—-]|and|but|while|as)$/.test(items.at(end).lower)) end++;
  const ending = {
    start: isApart ? items.at(first).start : last.start,
    end: items.at(end - 1).end,
  };
  const content = [...(isApart ? draft.content : draft.content.slice(0, -1)), ending];
  return { ...draft, content, mode: modeOf(doc, content, block.depth) };
}

/** `“Each time,” she said, referring to the flood, | “you came late.”`: what broke off goes on. */
const goesOn = (items: Tokens, at: number): boolean =>
  items.at(at).tag === 'QUOTE' &&
  items.at(at - 1).lower === ',' &&
  items.at(0).tag === 'QUOTE' &&
  endsWithComma(items.at(0));

/** `“Each time,” she said, | mocking | the mayor, “you came late.”`: what a participle takes is not what broke off before. */
export function withoutResumed(
  { doc }: Context,
  { items }: View,
  cue: number,
  content: readonly Span[],
): readonly Span[] {
  if (items.at(cue - 1).lower !== ',' || !items.at(cue).lower.endsWith('ing')) return content;
  return content.filter((piece) => {
    const at = firstFrom(items.list, piece.start - 1);
    const isResumed =
      at > cue + 2 &&
      at < items.length &&
      goesOn(items, at) &&
      beginsWithSmall(doc.text.charAt(piece.start));
    return !isResumed;
  });
}

/** Whether another attribution holds an item. */
const isOthers = (item: Span, all: readonly AttributionDraft[]): boolean =>
  all.some(
    ({ source, cue, content }) =>
      (source !== null && contains(source, item)) ||
      (cue !== null && contains(cue, item)) ||
      content.some((piece) => contains(piece, item)),
  );
