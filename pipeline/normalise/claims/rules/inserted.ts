import type { Span } from '../../../kernel/span.ts';
import { clauseEnd, modeOf, spanOfItems } from '../contents.ts';
import type { Block } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { CueGroup } from '../groups.ts';
import { isComma } from '../scan.ts';
import type { Source } from '../phrases.ts';
import { sourceBefore, sourceStarts } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';

/**
 * `The bank had warned in May, | the minister noted, | that it was short`: what is said belongs to the
 * first cue; the second, set in between commas, has the whole.
 */
export function inserted(
  context: Context,
  block: Block,
  groups: readonly CueGroup[],
): AttributionDraft[] {
  const { items } = block;
  for (let at = 1; at < groups.length; at++) {
    const [outer, inner] = [groups[at - 1]!, groups[at]!];
    const that = inner.last + 1;
    if (!isComma(items[inner.last]) || items[that]?.lower !== 'that') continue;
    if (!isClausal(outer) || !isClausal(inner)) continue;
    const who = sourceBefore(context, block, inner.first);
    const first = sourceBefore(context, block, outer.first);
    if (who === null || first === null || !isComma(items[who.first - 1])) continue;
    if (who.first - 1 - outer.last > longestAside) continue;
    const end = clauseEnd(block, that, groups, sourceStarts({ context, block }));
    const said = spanOfItems(items, that, end);
    const whole = [spanOfItems(items, first.first, who.first - 1), said];
    if (said === null || whole[0] === null) continue;
    return [
      draftOf(context, block, outer, first, [said]),
      draftOf(context, block, inner, who, whole as Span[]),
    ];
  }
  return [];
}

/** In items: “in May”, “on Monday in a letter”. */
const longestAside = 8;

const isClausal = ({ kind, verb, refused }: CueGroup): boolean =>
  kind === 'finite' && !refused && verb.takes.has('clause');

const draftOf = (
  { doc }: Context,
  { depth }: Block,
  { start, end, verb, negated }: CueGroup,
  source: Source,
  content: readonly Span[],
): AttributionDraft => ({
  source: { start: source.start, end: source.end },
  goesOnFrom: null,
  cue: { start, end },
  cueClass: verb.cueClass,
  polarity: negated ? 'negated' : 'affirmed',
  content,
  mode: modeOf(doc, content, depth),
  rule: 'inserted-cue',
  confidence: 0.85,
});
