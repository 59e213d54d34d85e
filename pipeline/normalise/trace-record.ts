import type { ArticleRecord } from '../../schemas/types.ts';
import type { Trace } from './doc/trace.ts';

/** Tells a trace what was decided: the rows of a record, and the numbers that became none, each with its rule. */
export function traceRecord(record: ArticleRecord, trace: Trace): void {
  const { mentions, claims, figures, exclusions } = record;
  for (const { start, end, actor_id, form } of mentions)
    trace.add({
      family: 'actors',
      step: 'decision',
      id: form,
      start,
      end,
      says: `names ${actor_id}`,
    });
  for (const {
    claim_id,
    start,
    end,
    rule,
    confidence,
    speaker_text,
    speaker_id,
    cue_text,
  } of claims) {
    const speaker = `${speaker_text ?? 'nobody named'} (${speaker_id ?? 'no actor'})`;
    const says = `${claim_id}: said by ${speaker}, cue ${cue_text ?? 'none'}, confidence ${confidence}`;
    trace.add({ family: 'claims', step: 'decision', id: rule, start, end, says });
  }
  for (const { figure_id, start, end, rule, confidence, value, unit } of figures) {
    const says = `${figure_id}: ${value ?? 'no value'} ${unit}, confidence ${confidence}`;
    trace.add({ family: 'figures', step: 'decision', id: rule, start, end, says });
  }
  for (const { start, end, rule, reason } of exclusions)
    trace.add({
      family: 'figures',
      step: 'exclusion',
      id: rule,
      start,
      end,
      says: `no figure: ${reason}`,
    });
}
