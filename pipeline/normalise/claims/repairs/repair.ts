import type { Rules } from '../../doc/rule-ids.ts';
import type { Token, Tokens, TokenSpan } from '../../doc/token.ts';
import type { Span } from '../../../lib/span.ts';
import type { Context } from '../context.ts';
import type { EncodedBlock } from '../model/encode.ts';
import type { AttributionDraft } from '../types.ts';

/** An id of pipeline/lexicons/rules/claims-repairs.yaml, which says why. */
export type RepairId = Rules['claims-repairs']['id'];

/** A rule that overrules the model: what it gives is what it was given where it changes nothing. */
export interface Repair<Known extends Repairing, Subject> {
  readonly id: RepairId;
  readonly apply: (known: Known, subject: Subject) => Subject;
}

/** What every repair knows. */
export interface Repairing {
  readonly context: Context;
  readonly encoded: EncodedBlock;
  /** Where the trace is told of it: the word that heads the cue, or the cue. */
  readonly place: Span;
}

/** The cue whose words are repaired. */
export interface Reading extends Repairing {
  readonly items: Tokens;
  /** The item that heads the cue. */
  readonly head: number;
  readonly probability: number;
  /** What a rule proposes for the cue. */
  readonly proposed: AttributionDraft | undefined;
}

/** The subject after all repairs of a list, in order; each that changed something is told to the trace. */
export function repaired<Known extends Repairing, Subject>(
  known: Known,
  subject: Subject,
  repairs: readonly Repair<Known, Subject>[],
): Subject {
  let current = subject;
  for (const { id, apply } of repairs) {
    if (isLeftOut(known, id)) continue;
    const next = apply(known, current);
    if (next !== current) tell(known, id);
    current = next;
  }
  return current;
}

/** Tells the trace, if there is one, that a repair changed something or that an attribution is none. */
export function tell(
  { context, place: { start, end } }: Repairing,
  id: RepairId,
  step: 'repair' | 'exclusion' = 'repair',
): void {
  context.doc.tokens.trace?.add({ family: 'claims', step, id, start, end });
}

/** Whether the trace, if there is one, leaves a repair out. */
export const isLeftOut = ({ context }: Repairing, id: RepairId): boolean =>
  context.doc.tokens.trace !== null && context.doc.tokens.trace.leftOut('claims') === id;

export const isNoun = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN';
export const isGerund = ({ lower }: Token): boolean => lower.endsWith('ing');
export const isMark = ({ tag }: Token): boolean => tag === 'QUOTE' || tag === 'PUNCT';
/** `,` or `:` */
export const isLead = ({ lower }: Token): boolean => lower === ',' || lower === ':';

/** Whether each item of a span passes. */
export function areAll(
  items: Tokens,
  { first, last }: TokenSpan,
  passes: (item: Token) => boolean,
): boolean {
  for (let at = first; at < last; at++) if (!passes(items.at(at))) return false;
  return true;
}

/** The characters of a span of items. */
export const spanOf = (items: Tokens, { first, last }: TokenSpan): Span => ({
  start: items.at(first).start,
  end: items.at(last - 1).end,
});
