import type { Span } from '../../lib/span.ts';
import type { Rules } from '../doc/rule-ids.ts';
import type { Claim } from '../../../schemas/types.ts';

/** A rule whose proposals the model judges: of pipeline/lexicons/rules/claims-proposals.yaml. */
export type ProposingRule = Rules['claims-proposals']['id'];

/** What a claim was found by: one of those, or a rule of pipeline/lexicons/rules/claims.yaml. */
export type ClaimRule = ProposingRule | Rules['claims']['id'];

export type CueClass = NonNullable<Claim['cue_class']>;

/** How sure the model is of an attribution. */
export interface Evidence {
  /** How likely its head is that of a cue, from 0 to 1. */
  readonly cue: number;
  /** The logarithm of how likely the labels are of which its words were made. */
  readonly labels: number;
}

/** One act of saying, before its speaker is resolved: source, cue and content as the text words them. */
export interface AttributionDraft {
  /** The words that name the source; null where nothing near does. */
  readonly source: Span | null;
  /** Index of an earlier attribution whose speaker goes on: source is null for that reason, or the label of a later turn. */
  readonly goesOnFrom: number | null;
  readonly cue: Span | null;
  /** The medium or text that an aside beside it names: Rivera said, according to `TIME`, that … */
  readonly medium: Span | null;
  readonly cueClass: CueClass | null;
  readonly polarity: Claim['polarity'];
  /** In order, without the quotation marks around a piece. */
  readonly content: readonly Span[];
  readonly mode: Claim['mode'];
  readonly rule: ClaimRule;
  /** Of two that clash, the one of the higher stands. */
  readonly precedence: number;
  /** What the model says; null where rules alone decide. */
  readonly evidence: Evidence | null;
}
