import { known } from '../../../lib/lists.ts';
import type { Span } from '../../../lib/span.ts';
import { isComma } from '../asides.ts';
import { clauseEnd, spanOfItems } from '../contents.ts';
import type { Source } from '../noun-phrases.ts';
import { sourceBefore, sourceStarts } from '../sources.ts';
import type { VerbGroup } from '../verb-groups.ts';
import { type BlockRule, draftFrom } from './draft.ts';

/**
 * `The bank had warned in May, the minister noted, that it was short`: what is said belongs to the
 * first cue; the second, set in between commas, has the whole.
 */
export const inserted: BlockRule = (context, block, groups) => {
  const { items } = block;
  for (let at = 1; at < groups.length; at++) {
    const [outer, inner] = [known(groups, at - 1), known(groups, at)];
    const that = inner.last + 1;
    if (!isComma(items.at(inner.last)) || items.at(that).lower !== 'that') continue;
    if (!isClausal(outer) || !isClausal(inner)) continue;
    const who = sourceBefore(context, block, inner.first);
    const first = sourceBefore(context, block, outer.first);
    if (who === null || first === null || !isComma(items.at(who.first - 1))) continue;
    if (who.first - 1 - outer.last > longestAside) continue;
    const end = clauseEnd(block, that, groups, sourceStarts({ context, block }));
    const said = spanOfItems(items, that, end);
    const whole = [spanOfItems(items, first.first, who.first - 1), said];
    if (said === null || whole[0] === null) continue;
    return [
      draftFrom(context, block, { ...saidBy(outer, first), content: [said] }),
      draftFrom(context, block, { ...saidBy(inner, who), content: whole as Span[] }),
    ];
  }
  return [];
};

/** In items: “in May”, “on Monday in a letter”. */
const longestAside = 8;

const isClausal = ({ kind, verb, refused }: VerbGroup): boolean =>
  kind === 'finite' && !refused && verb.takes.has('clause');

const saidBy = (
  { start, end, verb, negated }: VerbGroup,
  source: Source,
): Omit<Parameters<typeof draftFrom>[2], 'content'> => ({
  ...{ source, cue: { start, end }, cueClass: verb.cueClass, isNegated: negated },
  rule: 'inserted-cue',
});
