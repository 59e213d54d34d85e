import { clauseEnd, modeOf, spanOfItems } from '../contents.ts';
import type { Block } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { CueGroup } from '../groups.ts';
import { sourceBefore } from '../sources.ts';
import type { AttributionDraft, CueClass } from '../types.ts';

/** `the minister’s claim that …`, `she is confident that …`. */
export function nounClauses(
  context: Context,
  block: Block,
  groups: readonly CueGroup[],
): AttributionDraft[] {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 1; at < items.length - 1; at++) {
    if (items[at + 1]?.lower !== 'that') continue;
    const found = nounAt(context, block, at) ?? adjectiveAt(context, block, at);
    if (found === null) continue;
    const end = clauseEnd(
      block,
      at + 1,
      groups,
      (group) => sourceBefore(context, block, group.first)?.first ?? null,
    );
    const content = spanOfItems(items, at + 1, end);
    const cue = spanOfItems(items, found.first, at + 1);
    if (content === null || cue === null) continue;
    drafts.push({
      source: found.source,
      goesOnFrom: null,
      cue,
      cueClass: found.cueClass,
      polarity: 'affirmed',
      content: [content],
      mode: modeOf(context.doc, [content], block.depth),
      rule: found.rule,
      confidence: 0.7,
    });
  }
  return drafts;
}

interface Head {
  readonly source: { start: number; end: number };
  readonly first: number;
  readonly cueClass: CueClass;
  readonly rule: string;
}

/** The owner of the noun says it: `Rivera’s claim`, `his insistence`. */
function nounAt(context: Context, { items }: Block, at: number): Head | null {
  const cueClass = context.lexicon.nouns.get(items[at]?.lower ?? '');
  if (cueClass === undefined) return null;
  const owner = items[at - 1];
  if (owner === undefined) return null;
  if (['his', 'her', 'their'].includes(owner.lower))
    return {
      source: { start: owner.start, end: owner.end },
      first: at,
      cueClass,
      rule: 'noun-then-that',
    };
  if (owner.lower !== "'s" && owner.lower !== "'") return null;
  let first = at - 2;
  while (['PROPN', 'NOUN', 'DET', 'ADJ'].includes(items[first - 1]?.tag ?? '')) first--;
  const start = items[first]?.start;
  return start === undefined
    ? null
    : {
        source: { start, end: items[at - 2]?.end ?? start },
        first: at,
        cueClass,
        rule: 'noun-then-that',
      };
}

function adjectiveAt(context: Context, block: Block, at: number): Head | null {
  const cueClass = context.lexicon.adjectives.get(block.items[at]?.lower ?? '');
  let first = at;
  while (['AUX', 'ADV'].includes(block.items[first - 1]?.tag ?? '')) first--;
  if (cueClass === undefined || first === at) return null;
  const source = sourceBefore(context, block, first);
  return source === null
    ? null
    : {
        source: { start: source.start, end: source.end },
        first,
        cueClass,
        rule: 'adjective-then-that',
      };
}
