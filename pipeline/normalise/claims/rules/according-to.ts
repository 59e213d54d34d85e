import { hasVerb } from '../asides.ts';
import type { Block } from '../blocks.ts';
import { spanOfItems } from '../contents.ts';
import { sourceAfter } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import type { VerbGroup } from '../verb-groups.ts';
import { type BlockRule, draftFrom } from './draft.ts';

/** `According to the ministry, the plan …` and `The plan …, according to the ministry.` */
export const accordingTo: BlockRule = (context, block, groups) => {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 0; at < items.length - 2; at++) {
    if (items.at(at).lower !== 'according' || items.at(at + 1).lower !== 'to') continue;
    const source = sourceAfter(context, block, at + 2);
    if (source === null) continue;
    const before = clauseStart(block, at, groups);
    const leads = !hasVerb(items, before, at);
    const content = leads
      ? spanOfItems(items, source.last, items.length)
      : spanOfItems(items, before, at);
    const cue = spanOfItems(items, at, at + 2);
    if (content === null || cue === null) continue;
    drafts.push(
      draftFrom(context, block, {
        source,
        cue,
        cueClass: 'say',
        content: [content],
        rule: 'according-to',
      }),
    );
  }
  return drafts;
};

/** Where the clause before “according to” begins: with the block, or after an earlier cue. */
function clauseStart(block: Block, at: number, groups: readonly VerbGroup[]): number {
  const earlier = groups.filter((group) => group.last <= at && group.kind === 'finite').at(-1);
  if (earlier === undefined) return 0;
  return block.items.list.slice(earlier.last, at).some((item) => item.lower === ',')
    ? 0
    : earlier.last;
}
