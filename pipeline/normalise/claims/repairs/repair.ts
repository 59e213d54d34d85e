import type { Rules } from '../../doc/rule-ids.ts';
import type { Tokens } from '../../doc/token.ts';
import type { Span } from '../../../lib/span.ts';
import type { Block } from '../blocks.ts';
import type { EncodedBlock } from '../model/encode.ts';
import type { AttributionDraft } from '../types.ts';

/** An id of pipeline/lexicons/rules/claims-repairs.yaml, which says why. */
export type RepairId = Rules['claims-repairs']['id'];

/** A rule that overrules the model: what it gives is what it was given where it changes nothing. */
export interface Repair<Known extends Repairing, Subject> {
  readonly id: RepairId;
  readonly apply: (subject: Subject, known: Known) => Subject;
}

/** What every repair knows. */
export interface Repairing {
  readonly block: Block;
  readonly items: Tokens;
  readonly encoded: EncodedBlock;
  /** Where the trace is told of it: the word that heads the cue, or the cue. */
  readonly place: Span;
}

/** The cue whose words are repaired. */
export interface Reading extends Repairing {
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
    const next = apply(current, known);
    if (next !== current && overrules(known, id)) current = next;
  }
  return current;
}

/**
 * Tells the trace, if there is one, that a repair changes something or that an attribution is none; false where the trace
 * leaves that out.
 */
export function overrules(
  { block, place: { start, end } }: Repairing,
  id: RepairId,
  step: 'repair' | 'exclusion' = 'repair',
): boolean {
  if (isLeftOut({ block }, id)) return false;
  block.doc.tokens.trace?.add({ family: 'claims', step, id, start, end });
  return true;
}

/** Whether the trace, if there is one, leaves a repair out. */
export const isLeftOut = ({ block }: Pick<Repairing, 'block'>, id: RepairId): boolean =>
  block.doc.tokens.trace !== null && block.doc.tokens.trace.leftOut('claims') === id;
