import type { Span } from '../../../lib/span.ts';
import type { Block } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { CueGroup } from '../groups.ts';
import type { Source } from '../phrases.ts';
import type { AttributionDraft, ClaimRule, CueClass } from '../types.ts';

/** A cue in its block, with its neighbours worked out. */
export interface Candidate {
  readonly context: Context;
  readonly block: Block;
  readonly group: CueGroup;
  /** All groups of the block, this one among them. */
  readonly groups: readonly CueGroup[];
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
  groups: readonly CueGroup[],
) => AttributionDraft[];
