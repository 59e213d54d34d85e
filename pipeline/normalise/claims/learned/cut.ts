import { lastOf } from '../../../lib/lists.ts';
import { firstFrom } from '../../../lib/span.ts';
import type { Context } from '../context.ts';
import { modeOf, quotedSpan } from '../contents.ts';
import type { AttributionDraft } from '../types.ts';
import type { View } from './view.ts';

/** The attribution without what its last piece has behind an offset; a quotation that is left alone is without its marks. */
export function cutAt(
  { doc }: Context,
  { items, block }: View,
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
