import type { Span } from '../../../lib/span.ts';
import type { Block } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { CueGroup } from '../groups.ts';
import type { Source } from '../phrases.ts';
import { sourceBefore } from '../sources.ts';

const farthest = 9;

/**
 * `has issued a statement condemning …`: a participle that tells what the speech just named says.
 * The cue runs from the verb to the participle, and its subject is that verb’s.
 */
export function speechNounCue(
  context: Context,
  block: Block,
  group: CueGroup,
): { readonly source: Source; readonly cue: Span } | null {
  if (group.kind !== 'participle') return null;
  const { items } = block;
  const { speechNouns, speechVerbs } = context.lexicon;
  const noun = items.at(group.first - 1);
  if (noun.isEdge || !speechNouns.has(noun.lower)) return null;
  for (let at = group.first - 2; at >= Math.max(0, group.first - farthest); at--) {
    if (!speechVerbs.has(items.at(at).lower)) continue;
    let first = at;
    while (['AUX', 'ADV'].includes(items.at(first - 1).tag)) first--;
    const source = sourceBefore(context, block, first);
    return source === null
      ? null
      : { source, cue: { start: items.at(first).start, end: group.end } };
  }
  return null;
}
