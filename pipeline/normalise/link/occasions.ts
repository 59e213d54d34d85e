import type { Doc } from '../doc/doc.ts';
import { namesDay } from '../times/precision.ts';
import { resolveTime, type TimeValue } from '../times/resolve.ts';
import { itemAt } from '../../lib/lists.ts';
import { contains, lastStartingAt, overlaps, slice, type Span } from '../../lib/span.ts';
import type { Claim } from '../../../schemas/types.ts';
import type { AttributionDraft } from '../claims/types.ts';
import { nearbyYear } from './nearby-year.ts';
import type { Scene } from './scene.ts';

/** When and where something was said. */
export type Occasion = Pick<
  Claim,
  'said_on' | 'said_from' | 'said_to' | 'said_on_basis' | 'said_at'
>;

/** A day as the time at which something was said: by EDTF, with its first and last day. */
const onDay = (day: string | null): Pick<Occasion, 'said_on' | 'said_from' | 'said_to'> => ({
  said_on: day,
  said_from: day,
  said_to: day,
});

/**
 * The occasion of each attribution: stated in the sentence of the cue; else carried over while the
 * same speaker goes on; else the day of publication.
 */
export function resolveOccasions(
  scene: Scene,
  speakers: readonly (string | null)[],
  places: readonly Span[],
  publishedOn: string | null,
): Occasion[] {
  const occasions: Occasion[] = [];
  const nearby = publishedOn === null ? nearbyYear(scene.doc.times) : null;
  for (const [index, draft] of scene.attributions.entries()) {
    const frame = frameOf(scene, draft, index);
    const stated = frame === null ? null : statedDay(frame, publishedOn, nearby);
    const place = frame === null ? null : statedPlace(frame, places);
    const before = running(scene.attributions, speakers, occasions, index);
    if (stated !== null)
      occasions.push({ ...onDay(stated.day), said_on_basis: stated.basis, said_at: place });
    else if (before !== null)
      occasions.push({ ...before, said_on_basis: 'speech', said_at: place ?? before.said_at });
    else
      occasions.push({
        ...onDay(publishedOn),
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
interface Frame extends Span {
  readonly doc: Doc;
  readonly cue: Span;
  /** What is said by the cue and by those near it, but for what the cue itself stands in. */
  readonly said: readonly Span[];
}

/** How many attributions before and after may share a sentence. */
const reach = 6;

function frameOf(
  { doc, attributions }: Scene,
  draft: AttributionDraft,
  index: number,
): Frame | null {
  const cue = draft.cue ?? draft.source;
  const sentence =
    cue === null ? undefined : doc.sentences[lastStartingAt(doc.sentences, cue.start)];
  if (cue === null || sentence === undefined) return null;
  const near = attributions.slice(Math.max(0, index - reach), index + reach + 1);
  const said = near.flatMap(({ content }) => content.filter((piece) => !contains(piece, cue)));
  return { doc, start: sentence.start, end: sentence.end, cue, said };
}

/** Whether a day or place is the writer’s: in no quotation, and in nothing said, unless the cue is, too. */
const isOutside = ({ doc, said }: Frame, span: Span): boolean =>
  !said.some((piece) => overlaps(piece, span)) &&
  !doc.quotations.some((quotation) => overlaps(quotation, span));

/** Of one day; null of longer times. */
const dayOf = (time: TimeValue | null): string | null =>
  time !== null && time.from === time.to ? time.from : null;

/** The day nearest to the cue; nothing is said after it was published. */
function statedDay(
  frame: Frame,
  anchor: string | null,
  nearby: ReturnType<typeof nearbyYear> | null,
): { readonly day: string; readonly basis: 'stated' | 'nearby-year' } | null {
  const at = frame.cue.start;
  let nearest: (ReturnType<typeof statedDay> & { readonly distance: number }) | null = null;
  for (const date of frame.doc.times) {
    if (
      !namesDay(date) ||
      !contains(frame, date) ||
      !isOutside(frame, date) ||
      isInClause(frame, date)
    )
      continue;
    const told = dayOf(resolveTime(date, anchor, { tense: 'past' }));
    const day = told ?? nearby?.(date) ?? null;
    const distance = Math.abs(date.start - at);
    if (day === null || (anchor !== null && day > anchor)) continue;
    if (nearest === null || distance < nearest.distance)
      nearest = { day, distance, basis: told === null ? 'nearby-year' : 'stated' };
  }
  return nearest;
}

/** `Rivera, who is to come on Wednesday, said`: a day of the clause that tells who it is. */
function isInClause({ doc: { text }, start, cue }: Frame, date: Span): boolean {
  if (date.end > cue.start || !text.slice(date.end, cue.start).includes(',')) return false;
  return /,\s(?:who|whose|which)\s[^,]*$/.test(text.slice(start, date.start));
}

const placeLead = /(?:\bin|\bat|\bfrom)\s+(?:the\s+)?$/i;

function statedPlace(frame: Frame, places: readonly Span[]): string | null {
  const { text } = frame.doc;
  const place = places.find(
    (each) =>
      contains(frame, each) &&
      isOutside(frame, each) &&
      placeLead.test(text.slice(Math.max(frame.start, each.start - 10), each.start)),
  );
  return place === undefined ? null : slice(text, place);
}
