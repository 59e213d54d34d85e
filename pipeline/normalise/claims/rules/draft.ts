import type { Span } from '../../../kernel/span.ts';
import type { Block } from '../blocks.ts';
import { modeOf } from '../contents.ts';
import type { Context } from '../context.ts';
import type { AttributionDraft } from '../types.ts';

/** What a rule says of an attribution that is its own, and goes on from no other. */
interface Said extends Pick<AttributionDraft, 'cue' | 'cueClass' | 'content' | 'rule'> {
  readonly source: Span | null;
  readonly confidence: number;
  readonly isNegated?: boolean;
}

/** The draft of what a rule found in a block; its mode is that of its content. */
export const draftFrom = (
  { doc }: Context,
  { depth }: Block,
  { source, cue, cueClass, content, rule, confidence, isNegated = false }: Said,
): AttributionDraft => ({
  source: source === null ? null : { start: source.start, end: source.end },
  goesOnFrom: null,
  cue,
  cueClass,
  polarity: isNegated ? 'negated' : 'affirmed',
  content,
  mode: modeOf(doc, content, depth),
  rule,
  confidence,
});
