import { contains, type Span } from '../../../kernel/span.ts';
import type { Context } from '../context.ts';
import { modeOf } from '../contents.ts';
import type { AttributionDraft } from '../types.ts';
import { quoteTag, type View } from './view.ts';

/**
 * `joked that he liked a good, | “peaceful row” now and then`: a quotation further on in the sentence that nobody
 * else says is said too, with what stands before it and the rest of its phrase.
 */
export function withQuotedRest(
  { doc }: Context,
  { items, tags, groupOf, block }: View,
  draft: AttributionDraft,
  all: readonly AttributionDraft[],
): AttributionDraft {
  const last = draft.content.at(-1)!;
  if (block.depth > 0 || draft.mode === 'direct' || draft.cue === null) return draft;
  if (draft.cue.start >= last.end) return draft;
  let at = items.length;
  while (at > 0 && items[at - 1]!.start >= last.end) at--;
  let end = -1;
  for (; at < items.length; at++) {
    const item = items[at]!;
    if (groupOf[at]! >= 0 || isOthers(item, all)) break;
    if (tags[at] === quoteTag) end = at + 1;
  }
  if (end < 0) return draft;
  while (end < at && !/^(?:[,;.:–—-]|and|but|while|as)$/.test(items[end]!.lower)) end++;
  const content = [
    ...draft.content.slice(0, -1),
    { start: last.start, end: items[end - 1]!.end },
  ];
  return { ...draft, content, mode: modeOf(doc, content, block.depth) };
}

/** Whether another attribution holds an item. */
const isOthers = (item: Span, all: readonly AttributionDraft[]): boolean =>
  all.some(
    ({ source, cue, content }) =>
      (source !== null && contains(source, item)) ||
      (cue !== null && contains(cue, item)) ||
      content.some((piece) => contains(piece, item)),
  );
