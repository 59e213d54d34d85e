import type { Span } from '../../../lib/span.ts';
import { isComma } from '../asides.ts';
import { groupAt } from '../model/encode.ts';
import { endWords } from '../model/lexicon.ts';
import { isGerund, type Reading, type Repair } from './repair.ts';

/** Of the source as a span, once it is known who it is. */
export const sourceRepairs: readonly Repair<Reading, Span | null>[] = [
  {
    id: 'patient',
    apply: (reading, source) => (isDoneTo(reading, source) ? null : source),
  },
  { id: 'manner', apply: withoutManner },
];

/** Whether the source is only whom or what the cue is done to or with. */
export const isDoneTo = (reading: Reading, source: Span | null): boolean =>
  source !== null &&
  reading.proposed === undefined &&
  (isPatient(reading, source) || isBeside(reading, source));

/** `Ministers have been accused of lying`, `Rivera was asked why`: to whom it is done says nothing. */
function isPatient({ context: { lexicon }, items, head }: Reading, source: Span): boolean {
  if (source.end > items.at(head).start) return false;
  const readings = lexicon.verbs.of(items.at(head));
  if (readings?.some(({ forms }) => forms.has('participle')) !== true) return false;
  let at = head - 1;
  while (at > 0 && items.at(at).tag === 'ADV') at--;
  return at > 0 && endWords['passive-auxiliaries'].holds(items.at(at));
}

/** `All were chosen with Republican support`: behind a passive only `by` and the like name who says it. */
function isBeside({ encoded, items, head }: Reading, source: Span): boolean {
  if (groupAt(encoded, head)?.kind !== 'passive') return false;
  const first = items.list.findIndex(({ start }) => start >= source.start);
  return first > head && endWords['beside-passives'].holds(items.at(first - 1));
}

/** `Ana Rivera, head of the panel, in a statement`, `Rivera, summing up the talks`: how it was said is nobody. */
function withoutManner({ context, items }: Reading, source: Span | null): Span | null {
  if (source === null) return null;
  for (let at = 1; at + 1 < items.length; at++) {
    const item = items.at(at);
    const next = items.at(at + 1);
    if (item.start >= source.end) break;
    if (!isComma(item) || item.start <= source.start || next.start >= source.end) continue;
    const isOccasion = next.tag === 'ADP' && context.lexicon.speechNouns.holds(items.at(at + 3));
    if (isOccasion || (next.tag === 'VERB' && isGerund(next)))
      return { start: source.start, end: items.at(at - 1).end };
  }
  return source;
}
