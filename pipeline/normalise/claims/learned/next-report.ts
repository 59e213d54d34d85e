import { contains } from '../../../kernel/span.ts';
import type { Context } from '../context.ts';
import { modeOf } from '../contents.ts';
import type { AttributionDraft } from '../types.ts';
import type { View } from './view.ts';

/** What is said, up to where the same source says the next thing. */
export function upToNextReport(
  context: Context,
  view: View,
  draft: AttributionDraft,
  all: readonly AttributionDraft[],
): AttributionDraft {
  return upTo(context, view, draft, nextOfSame(view, draft, all));
}

/** What is said, up to what the writer sets against it: `says a deal is close | despite a source telling the paper that …`. */
export const upToContrast = (
  context: Context,
  view: View,
  draft: AttributionDraft,
): AttributionDraft => upTo(context, view, draft, contrastIn(view, draft));

function upTo(
  { doc }: Context,
  { block }: View,
  draft: AttributionDraft,
  end: number | null,
): AttributionDraft {
  const at = draft.content.findIndex(
    (piece) => end !== null && end > piece.start && end < piece.end,
  );
  if (end === null || at < 0) return draft;
  const content = [...draft.content.slice(0, at), { start: draft.content[at]!.start, end }];
  return { ...draft, content, mode: modeOf(doc, content, block.depth) };
}

/** `said the road was closed | and warned that …`, `…, | calling it a shame`, `… | before adding that`: what the same source says next. */
function nextOfSame(
  { items }: View,
  { content, source: own }: AttributionDraft,
  all: readonly AttributionDraft[],
): number | null {
  const last = content.at(-1)!;
  const next = all.find(
    ({ source, cue }) =>
      cue !== null && source?.start === own?.start && cue.start > last.start && cue.end < last.end,
  )?.cue;
  if (next === undefined || next === null) return null;
  let at = items.findIndex(({ start }) => start >= next.start) - 1;
  const isLater = /^(?:before|while|after)$/.test(items[at]?.lower ?? '');
  if (
    isLater
      ? !items[at + 1]!.lower.endsWith('ing')
      : !/^(?:and|but|,)$/.test(items[at]?.lower ?? '')
  )
    return null;
  if (items[at - 1]?.lower === ',') at--;
  return items[at - 1]!.end;
}

/** Where the words before a proposed report of another end, which only contrasts with what is said. */
function contrastIn({ items, drafts }: View, { content }: AttributionDraft): number | null {
  for (const { source, cue, rule } of drafts) {
    if (source === null || cue === null || source.start > cue.start) continue;
    if (!clauses.has(rule) || !content.some((piece) => contains(piece, source))) continue;
    const at = items.findIndex(({ start }) => start >= source.start) - 1;
    if (at < 1 || items[at + 1]!.tag === 'PRON' || !contrasts.test(items[at]!.lower)) continue;
    return items[items[at - 1]!.lower === ',' ? at - 2 : at - 1]!.end;
  }
  return null;
}

const clauses = new Set(['cue-then-that', 'cue-then-clause']);
const contrasts = /^(?:before|despite|although|though|whereas)$/;
