import { contains, type Span } from '../../../lib/span.ts';
import type { Block } from '../blocks.ts';
import { modeOf } from '../contents.ts';
import type { Context } from '../context.ts';
import type { Source } from '../noun-phrases.ts';
import type { AttributionDraft, ClaimRule, CueClass } from '../types.ts';
import type { VerbGroup } from '../verb-groups.ts';

/** A cue in its block, with its neighbours worked out. */
export interface Candidate {
  readonly context: Context;
  readonly block: Block;
  readonly group: VerbGroup;
  /** All groups of the block, this one among them. */
  readonly groups: readonly VerbGroup[];
  /** The subject before the cue, its own or shared with an earlier cue. */
  readonly subject: Source | null;
  /** Whether the subject stands right before the cue. */
  readonly ownSubject: boolean;
  /** The noun phrase after the cue, where it may be an inverted subject. */
  readonly inverted: Source | null;
}

export interface Found {
  readonly source: Span | null;
  readonly content: readonly Span[];
  readonly cue?: Span;
  readonly cueClass?: CueClass;
}

/** A way to read a candidate; the first in the list that finds something decides. */
export interface Rule {
  readonly id: ClaimRule;
  readonly find: (candidate: Candidate) => Found | null;
}

/** What a rule proposes for a block, where it looks at more than one verb group, or at none. */
export type BlockRule = (
  context: Context,
  block: Block,
  groups: readonly VerbGroup[],
) => AttributionDraft[];

/** What a rule says of an attribution that is its own, and goes on from no other. */
interface Said extends Pick<AttributionDraft, 'cue' | 'cueClass' | 'content' | 'rule'> {
  readonly source: Span | null;
  /** Where it is another than that of the rule. */
  readonly confidence?: number;
  readonly isNegated?: boolean;
}

/** The draft of what a rule found in a block; its mode is that of its content. */
export function draftFrom(
  { doc, lexicon }: Context,
  { depth }: Block,
  { source, cue, cueClass, content: found, rule, isNegated = false, ...said }: Said,
): AttributionDraft {
  const content = found.map((piece) => endingBefore(doc.text, piece, source));
  return {
    source: source === null ? null : { start: source.start, end: source.end },
    goesOnFrom: null,
    cue,
    cueClass,
    polarity: isNegated ? 'negated' : 'affirmed',
    content,
    mode: modeOf(doc, content, depth),
    rule,
    confidence: said.confidence ?? lexicon.confidence[rule],
  };
}

/** The draft of a quotation that a name, a colon or its place gives to somebody: no verb says how it was said. */
export const directDraft = (
  { lexicon }: Context,
  rule: ClaimRule,
  { source, cue, content }: { source: Span | null; cue: Span | null; content: Span },
): AttributionDraft => ({
  source,
  goesOnFrom: null,
  cue,
  cueClass: null,
  polarity: 'affirmed',
  content: [content],
  mode: 'direct',
  rule,
  confidence: lexicon.confidence[rule],
});

/** `Conceding that it was late, Rivera left`: what a participle in front takes ends before who says it. */
function endingBefore(text: string, piece: Span, source: Span | null): Span {
  if (source === null || source.start <= piece.start || !contains(piece, source)) return piece;
  let { start: end } = source;
  while (end > piece.start && /[\s,]/.test(text.charAt(end - 1))) end--;
  return text.slice(end, source.start).includes(',') ? { start: piece.start, end } : piece;
}
