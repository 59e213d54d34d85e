import type { Doc } from '../doc/doc.ts';
import { known } from '../../lib/lists.ts';
import { contains, lastStartingAt, overlaps, type Span } from '../../lib/span.ts';
import type { Claim } from '../../../schemas/types.ts';
import { itemAt } from '../../lib/lists.ts';
import { resolveDate } from '../doc/dates.ts';
import type { AttributionDraft } from '../claims/types.ts';

/** When and where something was said. */
export interface Occasion {
  readonly said_on: string | null;
  readonly said_on_basis: Claim['said_on_basis'];
  readonly said_at: string | null;
}

/**
 * The occasion of each attribution: stated in the sentence of the cue; else carried over while the
 * same speaker goes on; else the day of publication.
 */
export function resolveOccasions(
  doc: Doc,
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  places: readonly Span[],
  publishedOn: string | null,
): Occasion[] {
  const occasions: Occasion[] = [];
  for (let index = 0; index < attributions.length; index++) {
    const draft = known(attributions, index);
    const near = attributions.slice(Math.max(0, index - reach), index + reach + 1);
    const day = statedDay(doc, draft, near, publishedOn);
    const place = statedPlace(doc, draft, near, places);
    const before = running(attributions, speakers, occasions, index);
    if (day !== null) occasions.push({ said_on: day, said_on_basis: 'stated', said_at: place });
    else if (before !== null)
      occasions.push({ ...before, said_on_basis: 'inferred', said_at: place ?? before.said_at });
    else
      occasions.push({
        said_on: publishedOn,
        said_on_basis: publishedOn === null ? null : 'published',
        said_at: place,
      });
  }
  return occasions;
}

/** The occasion of the attribution before, where the same speaker speaks and its day is stated. */
function running(
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  occasions: readonly Occasion[],
  index: number,
): Occasion | null {
  const goesOn = attributions[index]?.goesOnFrom;
  const from = goesOn ?? index - 1;
  const before = itemAt(occasions, from);
  const speaker = speakers[index] ?? null;
  if (before === undefined || before.said_on_basis === 'published') return null;
  if (before.said_on === null) return null;
  return goesOn !== null || (speaker !== null && speakers[from] === speaker) ? before : null;
}

/** The sentence that the cue (or, without one, the source) stands in. */
function frameOf(doc: Doc, draft: AttributionDraft): Span | null {
  const at = draft.cue ?? draft.source;
  if (at === null) return null;
  const sentence = doc.sentences[lastStartingAt(doc.sentences, at.start)];
  return sentence !== undefined && contains(sentence, at) ? sentence : null;
}

/** How many attributions before and after may share a sentence. */
const reach = 6;

/** Whether a day or place is the writer’s: in no quotation, and in nothing said, unless the cue is, too. */
function isOutside(
  doc: Doc,
  draft: AttributionDraft,
  near: readonly AttributionDraft[],
  span: Span,
): boolean {
  const cue = draft.cue ?? draft.source;
  return (
    !near.some(({ content }) =>
      content.some((piece) => overlaps(piece, span) && (cue === null || !contains(piece, cue))),
    ) && !doc.quotations.some((quotation) => overlaps(quotation, span))
  );
}

/** The day beside the cue; nothing is said after it was published. */
function statedDay(
  doc: Doc,
  draft: AttributionDraft,
  near: readonly AttributionDraft[],
  anchor: string | null,
): string | null {
  const frame = frameOf(doc, draft);
  if (frame === null) return null;
  const cue = draft.cue?.start ?? frame.start;
  let nearest: { readonly day: string; readonly distance: number } | null = null;
  for (const date of doc.dates) {
    if (!contains(frame, date) || !isOutside(doc, draft, near, date)) continue;
    if (isInClause(doc.text, frame.start, date, cue)) continue;
    const day = resolveDate(date, anchor);
    const distance = Math.abs(date.start - cue);
    if (day === null || (anchor !== null && day > anchor)) continue;
    if (nearest === null || distance < nearest.distance) nearest = { day, distance };
  }
  return nearest?.day ?? null;
}

/** `Rivera, who is to come on | Wednesday |, said`: a day of the clause that tells who it is. */
function isInClause(text: string, from: number, date: Span, cue: number): boolean {
  if (date.end > cue || !text.slice(date.end, cue).includes(',')) return false;
  const before = text.slice(from, date.start);
  return /,\s(?:who|whose|which)\s[^,]*$/.test(before);
}

const placeLead = /(?:\bin|\bat|\bfrom)\s+(?:the\s+)?$/i;

function statedPlace(
  doc: Doc,
  draft: AttributionDraft,
  near: readonly AttributionDraft[],
  places: readonly Span[],
): string | null {
  const frame = frameOf(doc, draft);
  if (frame === null) return null;
  const place = places.find(
    (each) =>
      contains(frame, each) &&
      isOutside(doc, draft, near, each) &&
      placeLead.test(doc.text.slice(Math.max(frame.start, each.start - 10), each.start)),
  );
  return place === undefined ? null : doc.text.slice(place.start, place.end);
}
