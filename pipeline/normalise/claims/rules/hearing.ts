import { claimWords } from '../lexicon.ts';
import type { Tokens } from '../../doc/token.ts';
import { clauseEnd, spanOfItems } from '../contents.ts';
import type { Block } from '../blocks.ts';
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
    const words = items.list.slice(hearer.first, hearer.last);
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
        rule: 'hearing',
      }),
    );
  }
  return drafts;
}

/** Where `heard`, `has heard`, `was told` begins that ends at an item; null where none does. */
function hearingAt(items: Tokens, at: number): number | null {
  const { lower } = items.at(at);
  if (lower !== 'heard' && lower !== 'told') return null;
  const first = verbStart(items, at);
  const isPassive = items.list
    .slice(first, at)
    .some((item) => /^(?:was|were|been)$/.test(item.lower));
  return isPassive === (lower === 'told') ? first : null;
}

/** `heard | that he fled`, `was told | how it fell`, `heard | Smith had fled`. */
function told(items: Tokens, at: number, end: number): readonly [number, number] | null {
  const next = items.at(at + 1);
  if (next.isEdge) return null;
  if (claimWords['hearing-openers'].holds(next)) return [at + 1, end];
  const isSubject = /^(?:DET|PRON|PROPN|NOUN)$/.test(next.tag);
  return isSubject && items.list.slice(at + 1, end).some(({ tag }) => tag === 'AUX')
    ? [at + 1, end]
    : null;
}

/** `He fled, the court | heard` on a day: what stands before the comma. */
function toldBefore(
  context: Context,
  items: Tokens,
  hearer: number,
  at: number,
): readonly [number, number] | null {
  let end = at + 1;
  while (!items.at(end).isEdge && (isDate(context, items.at(end)) || items.at(end).tag === 'ADP'))
    end++;
  const closes = items.at(end).isEdge || isEnd(items.at(end)) || isComma(items.at(end));
  return closes && isComma(items.at(hearer - 1)) && hasVerb(items, 0, hearer - 1)
    ? [0, hearer - 1]
    : null;
}
