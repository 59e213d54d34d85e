import { tokenAt } from '../../doc/edge.ts';
import { leftOf } from '../../../lib/lists.ts';
import { clauseEnd, spanOfItems } from '../contents.ts';
import type { Block, Item } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { CueGroup } from '../groups.ts';
import { isDate } from '../phrases.ts';
import { hasVerb, isComma, isEnd, verbStart } from '../scan.ts';
import { sourceBefore, sourceStarts } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import { draftFrom } from './draft.ts';

/** What a court or a parliament hears and nobody is named to say: `the inquest was told that …`, `…, the court heard`. */
export function hearings(
  context: Context,
  block: Block,
  groups: readonly CueGroup[],
): AttributionDraft[] {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 1; at < items.length; at++) {
    const first = hearingAt(items, at);
    const hearer = first === null ? null : sourceBefore(context, block, first);
    if (first === null || hearer === null) continue;
    const words = items.slice(hearer.first, hearer.last);
    if (!words.some((word) => context.lexicon.hearers.holds(word))) continue;
    const range =
      told(items, at, clauseEnd(block, at + 1, groups, sourceStarts({ context, block }))) ??
      toldBefore(context, items, hearer.first, at);
    const span = range === null ? null : spanOfItems(items, range[0], range[1]);
    const cue = spanOfItems(items, first, at + 1);
    if (span === null || cue === null) continue;
    drafts.push(
      draftFrom(context, block, {
        ...{ source: null, cue, cueClass: 'tell', content: [span] },
        ...{ rule: 'hearing', confidence: 0.85 },
      }),
    );
  }
  return drafts;
}

/** Where `heard`, `has heard`, `was told` begins that ends at an item; null where none does. */
function hearingAt(items: readonly Item[], at: number): number | null {
  const { lower } = tokenAt(items, at);
  if (lower !== 'heard' && lower !== 'told') return null;
  const first = verbStart(items, at);
  const isPassive = items.slice(first, at).some((item) => /^(?:was|were|been)$/.test(item.lower));
  return isPassive === (lower === 'told') ? first : null;
}

/** `heard | that he fled`, `was told | how it fell`, `heard | Smith had fled`. */
function told(items: readonly Item[], at: number, end: number): readonly [number, number] | null {
  const next = items[at + 1];
  if (next === undefined) return null;
  if (/^(?:that|how|why|whether)$/.test(next.lower)) return [at + 1, end];
  const isSubject = /^(?:DET|PRON|PROPN|NOUN)$/.test(next.tag);
  return isSubject && items.slice(at + 1, end).some(({ tag }) => tag === 'AUX')
    ? [at + 1, end]
    : null;
}

/** `He fled, the court | heard` on a day: what stands before the comma. */
function toldBefore(
  context: Context,
  items: readonly Item[],
  hearer: number,
  at: number,
): readonly [number, number] | null {
  let end = at + 1;
  while (
    items[end] !== undefined &&
    (isDate(context, tokenAt(items, end)) || tokenAt(items, end).tag === 'ADP')
  )
    end++;
  const closes = items[end] === undefined || isEnd(items[end]) || isComma(items[end]);
  return closes && isComma(leftOf(items, hearer)) && hasVerb(items, 0, hearer - 1)
    ? [0, hearer - 1]
    : null;
}
