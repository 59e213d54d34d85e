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
    said_on,
    said_on_basis,
  } of claims) {
    const speaker = `${speaker_text ?? 'nobody named'} (${speaker_id ?? 'no actor'})`;
    const when = timeOf(said_on, said_on_basis);
    const says = `${claim_id}: said by ${speaker}, ${when}, cue ${cue_text ?? 'none'}, confidence ${confidence}`;
    trace.add({ family: 'claims', step: 'decision', id: rule, start, end, says });
  }
  for (const row of figures) {
    const { figure_id, start, end, rule, confidence, value, unit, as_of, as_of_basis } = row;
    const when = timeOf(as_of, as_of_basis);
    const says = `${figure_id}: ${value ?? 'no value'} ${unit}, as of ${when}, confidence ${confidence}`;
    trace.add({ family: 'figures', step: 'decision', id: rule, start, end, says });
  }
  traceTimes(record, trace);
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

function traceTimes({ dates }: ArticleRecord, trace: Trace): void {
  for (const { start, end, rule, kind, value, basis } of dates) {
    const says = `${kind}: ${timeOf(value, basis)}`;
    trace.add({ family: 'times', step: 'decision', id: rule, start, end, says });
  }
}

/** A time with where it comes from. */
const timeOf = (time: string | null, basis: string | null): string =>
  time === null ? 'no time' : `${time} (${basis ?? ''})`;
