import { contains, firstFrom } from '../../../lib/span.ts';
import type { Context } from '../context.ts';
import type { AttributionDraft } from '../types.ts';
import { cutAt } from './cut.ts';
import type { View } from './view.ts';

/** What is said, up to what the writer sets against it: `says a deal is close | despite a source telling the paper that …`. */
export function upToContrast(
  context: Context,
  view: View,
  draft: AttributionDraft,
): AttributionDraft {
  const end = contrastIn(view, draft);
  if (end === null) return draft;
  const at = draft.content.findIndex((piece) => end > piece.start && end < piece.end);
  if (at < 0) return draft;
  return cutAt(context, view, { ...draft, content: draft.content.slice(0, at + 1) }, end);
}

/** Where the words before a proposed report of another end, which only contrasts with what is said. */
function contrastIn({ items, drafts }: View, { content }: AttributionDraft): number | null {
  for (const { source, cue, rule } of drafts) {
    if (source === null || cue === null || source.start > cue.start) continue;
    if (!clauses.has(rule) || !content.some((piece) => contains(piece, source))) continue;
    const at = firstFrom(items.list, source.start) - 1;
    if (at < 1 || items.at(at + 1).tag === 'PRON' || !contrasts.test(items.at(at).lower)) continue;
    return items.at(items.at(at - 1).lower === ',' ? at - 2 : at - 1).end;
  }
  return null;
}

const clauses = new Set(['cue-then-that', 'cue-then-clause']);
const contrasts = /^(?:before|despite|although|though|whereas)$/;
