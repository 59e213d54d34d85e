import { lastOf } from '../../../lib/lists.ts';
import { contains, type Span } from '../../../lib/span.ts';
import type { Context } from '../context.ts';
import { isOfAnother } from '../reports-within.ts';
import type { AttributionDraft } from '../types.ts';
import { cutAt } from './cut.ts';
import { confidenceOf, leastWithin } from './least.ts';
import type { View } from './view.ts';

/** `The minister said that | Rivera had told him | the dam was safe`: annotators seldom mark it, so a rule does. */
export function tellsOfAnother(context: Context, view: View, index: number): boolean {
  const proposed = view.draftAt.get(index);
  if (proposed === undefined || view.within[index] === 0) return false;
  return isOfAnother(context, view.block, view.groups, proposed);
}

/** `They claim | the council said they needed a map | – which is late`: what another says in what is said ends with it. */
export function endingInside(
  context: Context,
  view: View,
  draft: AttributionDraft,
  others: readonly AttributionDraft[],
): AttributionDraft {
  const { cue, content } = draft;
  const last = lastOf(content);
  if (cue === null) return draft;
  for (const other of others)
    for (const piece of other.content)
      if (contains(piece, cue) && piece.end > last.start && piece.end < last.end)
        return cutAt(context, view, draft, piece.end);
  return draft;
}

/** Of what is said inside of what another says, what is sure enough: the writer reports the outer one. */
export function withoutUnlikelyInside(
  drafts: readonly AttributionDraft[],
  kept: ReadonlySet<AttributionDraft>,
): AttributionDraft[] {
  return drafts.filter(
    (draft) =>
      draft.confidence >= leastConfidence ||
      draft.cue === null ||
      kept.has(draft) ||
      !isInside(draft.cue, drafts),
  );
}

const leastConfidence = confidenceOf(leastWithin);

const isInside = (cue: Span, drafts: readonly AttributionDraft[]): boolean =>
  drafts.some(({ content }) => content.some((piece) => contains(piece, cue)));
