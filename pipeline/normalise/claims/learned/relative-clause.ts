import { lastOf } from '../../../lib/lists.ts';
import { firstFrom } from '../../../lib/span.ts';
import type { Context } from '../context.ts';
import type { AttributionDraft } from '../types.ts';
import { cutAt } from './cut.ts';
import type { View } from './view.ts';

/** `Moss, who | said | the mill was late |, left`: what is said inside a relative clause ends with it. */
export function upToMainVerb(
  context: Context,
  view: View,
  draft: AttributionDraft,
): AttributionDraft {
  const { items } = view;
  const { source, cue, content } = draft;
  const last = lastOf(content);
  if (source === null || cue === null || last.start < cue.end) return draft;
  const who = firstFrom(items.list, source.start);
  if (!relatives.test(items.at(who).lower) || items.at(who - 1).lower !== ',') return draft;
  const comma = closingComma(view, firstFrom(items.list, cue.end));
  if (comma < 0) return draft;
  const end = items.at(comma - 1).end;
  return end <= last.start || end >= last.end ? draft : cutAt(context, view, draft, end);
}

const relatives = /^(?:who|which)$/;

/** The comma between a verb of what is said and a finite one that has no subject of its own; -1 where none is. */
function closingComma({ items }: View, from: number): number {
  let open = 1;
  for (let at = from; at < items.length - 1; at++) {
    const { tag, lower } = items.at(at);
    if (lower === ',' && open <= 0 && beginsFinite(items, at + 1)) return at;
    if (lower === ',' && relatives.test(items.at(at + 1).lower)) open++;
    const isVerb = tag === 'VERB' || tag === 'AUX';
    if (isVerb && items.at(at - 1).tag !== 'AUX') open--;
  }
  return -1;
}

/** `, | had | fled`, `, | later left |`; not `, adding`. */
function beginsFinite(items: View['items'], from: number): boolean {
  const at = items.at(from).tag === 'ADV' ? from + 1 : from;
  const { tag, lower } = items.at(at);
  return (tag === 'VERB' || tag === 'AUX') && !lower.endsWith('ing');
}
