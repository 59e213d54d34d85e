import type { Doc } from '../../doc/doc.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token } from '../../doc/token.ts';
import { itemAt, known } from '../../../lib/lists.ts';
import {
  contains,
  firstFrom,
  lastStartingAt,
  overlaps,
  slice,
  type Span,
} from '../../../lib/span.ts';
import type { Claim } from '../../../../schemas/types.ts';
import { media } from '../../claims/lexicon.ts';
import type { AttributionDraft } from '../../claims/types.ts';
import type { TimeValue } from '../../times/resolve.ts';
import { Clauses } from './clauses.ts';
import { timeRoles } from '../lexicon.ts';
import type { Scene } from '../scene.ts';
import type { TimesBySentence, ToldTime } from './told-times.ts';

/** When and where something was said. */
export type Occasion = Pick<
  Claim,
  'said_on' | 'said_from' | 'said_to' | 'said_on_basis' | 'said_at'
>;

/** The time at which something was said, by EDTF, with its first and last day. */
const onTime = (time: TimeValue | null): Pick<Occasion, 'said_on' | 'said_from' | 'said_to'> => ({
  said_on: time?.value ?? null,
  said_from: time?.from ?? null,
  said_to: time?.to ?? null,
});

/**
 * The occasion of each attribution: the time that its sentence tells of the cue; else carried over while the same
 * speaker goes on; else the day of publication. Where the sentence tells a time that cannot be dated, it has none.
 */
export function resolveOccasions(
  scene: Scene,
  speakers: readonly (string | null)[],
  places: readonly Span[],
  times: TimesBySentence,
  publishedOn: string | null,
): Occasions {
  const occasions: Occasion[] = [];
  const used = new Set<number>();
  for (const [index, draft] of scene.attributions.entries()) {
    const frame = frameOf(scene, draft, index);
    const told = frame === null ? null : timeOf(frame, times, publishedOn);
    const place = frame === null ? null : statedPlace(frame, places, times);
    const before = running(scene.attributions, speakers, occasions, index);
    if (told?.start != null) used.add(told.start);
    if (told !== null)
      occasions.push({ ...onTime(told.value), said_on_basis: told.basis, said_at: place });
    else if (before !== null)
      occasions.push({ ...before, said_on_basis: 'speech', said_at: place ?? before.said_at });
    else
      occasions.push({
        ...onTime(calendarDay(publishedOn)),
        said_on_basis: publishedOn === null ? null : 'published',
        said_at: place,
      });
  }
  return { occasions, used };
}

/** The occasion of each attribution, and where the times begin that tell them. */
export interface Occasions {
  readonly occasions: readonly Occasion[];
  readonly used: ReadonlySet<number>;
}

const calendarDay = (day: string | null): TimeValue | null =>
  day === null ? null : { value: day, from: day, to: day };

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
  /** Its number. */
  readonly sentence: number;
  readonly cue: Span;
  readonly source: Span | null;
  /** Whether it is a document that says so: `the 2019 report`. */
  readonly isDocument: boolean;
  /** Whether the cue is no verb but `according to`. */
  readonly isAccordingTo: boolean;
  /** What is said by the cue and by those near it, but for what the cue itself stands in. */
  readonly said: readonly Span[];
}

/** How many attributions before and after may share a sentence. */
const reach = 6;

function frameOf(
  { doc, attributions, words }: Scene,
  draft: AttributionDraft,
  index: number,
): Frame | null {
  const cue = draft.cue ?? draft.source;
  const number = cue === null ? -1 : lastStartingAt(doc.sentences, cue.start);
  const sentence = doc.sentences[number];
  if (cue === null || sentence === undefined) return null;
  const near = attributions.slice(Math.max(0, index - reach), index + reach + 1);
  const said = near.flatMap(({ content }) => content.filter((piece) => !contains(piece, cue)));
  const { source } = draft;
  const isDocument = source !== null && isThing(tokensIn(doc, source), words);
  const { start, end } = sentence;
  const isAccordingTo = slice(doc.text, cue).toLowerCase().startsWith('according');
  return { doc, sentence: number, start, end, cue, source, isDocument, isAccordingTo, said };
}

/** Whether the words of a source name a document, or neither a person nor anything by a name. */
function isThing(source: readonly Token[], words: Scene['words']): boolean {
  if (source.some((token) => words.documents.holds(token))) return true;
  return !source.some(
    ({ tag, lower }) => tag === 'PROPN' || tag === 'PRON' || words.personal.has(lower),
  );
}

const tokensIn = ({ tokens }: Doc, { start, end }: Span): readonly Token[] =>
  tokens.list.slice(firstFrom(tokens.list, start), firstFrom(tokens.list, end));

/**
 * Whether a time or place is the writer’s: in no quotation, and in nothing said, unless the cue is, too; and in no markup,
 * unless this names who speaks.
 */
const isOutside = ({ doc, said, source }: Frame, span: Span): boolean =>
  !said.some((piece) => overlaps(piece, span)) &&
  !doc.quotations.some((quotation) => overlaps(quotation, span)) &&
  (!isInMarkup(doc, span) || (source !== null && isInMarkup(doc, source)));

/** `date="5 May 2019"` */
const isInMarkup = ({ text }: Doc, { start }: Span): boolean =>
  /=["“'‘]@?$/.test(text.slice(Math.max(0, start - 3), start));

/** When something was said, as its sentence tells it; of no value where that cannot be dated. */
interface ToldOccasion {
  readonly value: TimeValue | null;
  readonly basis: Claim['said_on_basis'];
  /** Where the time begins. */
  readonly start: number;
}

/** The time of the cue’s clause that is nearest to the cue, else of one that tells of the same time; null where none is told. */
function timeOf(
  frame: Frame,
  times: TimesBySentence,
  publishedOn: string | null,
): ToldOccasion | null {
  const told = times.of(frame.sentence);
  if (told === null) return null;
  const { clauses } = told;
  const { tokens } = frame.doc;
  const cue = lastStartingAt(tokens.list, frame.cue.start);
  const own = clauses.at(cue);
  const distance = ({ first }: ToldTime): number => Math.abs(first - cue);
  const open = told.times
    .filter((time) => isOfSaying(frame, time))
    .filter((time) => !isBeyondVerb(frame, time) || isOfLetter(frame, time))
    .filter(({ value }) => !isAhead(value, publishedOn) || isToCome(frame, cue))
    .sort((a, b) => distance(a) - distance(b));
  const stated = open.find(
    (time) =>
      clauses.at(time.first) === own || isWhenDocument(frame, time) || isOfLetter(frame, time),
  );
  const found = stated ?? open.find((time) => isAround(frame, clauses, time, own));
  if (found === undefined) return null;
  const { isNearby, start } = found;
  // `since May, when she said`: in May.
  const value = stated === undefined ? found.point : found.value;
  // Nothing is said after it was published.
  if (value === null || isAhead(value, publishedOn)) return { value: null, basis: null, start };
  const basis = stated === undefined ? 'sentence' : 'stated';
  return { value, basis: isNearby ? 'nearby-year' : basis, start };
}

const isAhead = (value: TimeValue | null, publishedOn: string | null): boolean =>
  publishedOn !== null && value?.from != null && value.from > publishedOn;

/** Whether the cue tells what is yet to be said: `will announce`. */
const isToCome = ({ doc: { tokens } }: Frame, cue: number): boolean =>
  closedClass.modals.holds(tokens.at(cue)) || closedClass.modals.holds(tokens.at(cue - 1));

/** `The report, released in 2019, said`: of whatever clause, the time of a document is that of what it says. */
const isWhenDocument = ({ source, isDocument }: Frame, time: Span): boolean =>
  isDocument && source !== null && overlaps(source, time);

/** Whether a time may be that of what is said: the writer’s, and of no other event. */
function isOfSaying(frame: Frame, time: ToldTime): boolean {
  if (isOfLetter(frame, time)) return isOutside(frame, time);
  if (time.role === 'other' || time.role === 'compared') return false;
  if (time.isPeriod || time.lead === 'for' || time.onward !== null) return false;
  if (!isAccording(frame, time) && (timeRoles.aims.has(time.lead) || isOfThing(frame, time)))
    return false;
  // `Last week $2 million flowed out, according to the fund`: what stands before it is of what is said.
  if (frame.isAccordingTo && time.start < frame.cue.start) return false;
  if (!isOutside(frame, time)) return false;
  return frame.source === null || !overlaps(frame.source, time) || frame.isDocument;
}

/** `In a letter of 12 May, she said`, `issued a memo dated 2019`: a document says what it says when it was written. */
function isOfLetter({ doc: { tokens }, source }: Frame, time: ToldTime): boolean {
  const { first, lead, isModifier } = time;
  if ((lead !== 'of' && lead !== 'dated') || isModifier || tokens.at(first - 1).lower !== lead)
    return false;
  const noun = tokens.at(first - 2).text === ',' ? first - 3 : first - 2;
  if (!media.texts.holds(tokens.at(noun))) return false;
  if (source !== null && contains(source, tokens.at(noun)))
    return firstFrom(tokens.list, source.start) >= noun - headReach;
  let at = noun - 1;
  while (at > noun - headReach && /^(?:DET|ADJ|NOUN)$/.test(tokens.at(at).tag)) at--;
  // Not `the port, which fought a ruling of 28 June`.
  const isDone = tokens.at(at).isVerb && !closedClass.relatives.holds(tokens.at(at - 1));
  return isDone || timeRoles.venues.has(tokens.at(at).lower);
}

/** `according to a 2019 report` */
function isAccording({ doc: { tokens } }: Frame, { first, lead }: ToldTime): boolean {
  if (lead !== 'to') return false;
  for (let at = first - 1; at >= first - headReach; at--)
    if (tokens.at(at).lower === lead) return tokens.at(at - 1).lower === 'according';
  return false;
}

/**
 * `Presenting the 2019 plan`: the time of a thing, not of what is said beside it; it is, where things are said at it or to
 * it: `at the 2019 fair`, `told the 2019 fair`.
 */
function isOfThing({ doc: { tokens }, cue, source, isDocument }: Frame, time: ToldTime): boolean {
  if (isDocument || !time.isModifier || tokens.at(time.first - 1).tag !== 'DET') return false;
  // `In the summer of 2020 Ana Rivera said`
  if (source?.start === tokens.at(time.last).start) return false;
  if (timeRoles.venues.has(time.lead) || timeRoles.speaking.has(time.lead)) return false;
  return tokens.at(time.first - 2).end !== cue.end;
}

/** Whether another verb stands between the cue and a time behind it, so that the time is that verb’s. */
function isBeyondVerb({ doc: { tokens }, cue }: Frame, { first }: ToldTime): boolean {
  for (let at = firstFrom(tokens.list, cue.end); at < first; at++) {
    const token = tokens.at(at);
    if (token.isVerb && !token.lower.endsWith('ing') && tokens.at(at - 1).lower !== 'to')
      return true;
  }
  return false;
}

/** How many words may stand before a time at the head of a clause: `in early May`. */
const headReach = 3;

/**
 * Whether the clause of a time tells when the cue was: one around it, or a participle or `when` beside it, but none
 * within its subject; of one that has another subject, only the time at its head.
 */
function isAround(frame: Frame, clauses: Clauses, { first }: ToldTime, own: number): boolean {
  const from = clauses.at(first);
  if (!clauses.reaches(from, own)) return false;
  for (let at: number | null = own; at !== null && at !== from; at = clauses.parentOf(at))
    if (clauses.kindOf(at) === 'joined' && first - clauses.firstOf(from) > headReach) return false;
  if (clauses.kindOf(from) !== 'with') return true;
  const opener = frame.doc.tokens.at(clauses.firstOf(from));
  const { source, cue } = frame;
  const isBetween = source !== null && opener.start > source.start && opener.start < cue.start;
  return !isBetween || timeRoles.speaking.holds(opener);
}

const placeLead = /\b(?:in|at)\s+(?:the\s+)?$/i;

/**
 * The place at which something was said: in the clause of the cue, or beside it with a participle (`speaking in Tolm`);
 * not where who speaks is from, and no month.
 */
function statedPlace(frame: Frame, places: readonly Span[], times: TimesBySentence): string | null {
  const { text, tokens, sentences } = frame.doc;
  const led = places.filter(
    (each) =>
      contains(frame, each) &&
      placeLead.test(text.slice(Math.max(frame.start, each.start - 10), each.start)),
  );
  if (led.length === 0) return null;
  const told = times.of(frame.sentence);
  const clauses =
    told?.clauses ?? new Clauses(tokens, known(sentences, frame.sentence), () => false);
  const cue = lastStartingAt(tokens.list, frame.cue.start);
  const own = clauses.at(cue);
  const isOf = (each: Span): boolean => {
    if (!isOutside(frame, each) || told?.times.some((time) => overlaps(time, each)) === true)
      return false;
    const first = lastStartingAt(tokens.list, each.start);
    const behind = tokens.at(firstFrom(tokens.list, each.end));
    if (behind.tag === 'NOUN' || behind.tag === 'PROPN') return false;
    const at = clauses.at(first);
    return isSpeaking(frame, clauses, at) || (at === own && !isOfSource(frame, each));
  };
  const distance = ({ start }: Span): number => Math.abs(start - frame.cue.start);
  const [place] = led.filter(isOf).sort((a, b) => distance(a) - distance(b));
  return place === undefined ? null : slice(text, place);
}

/** Whether a place tells of who speaks: within the words that name them, or behind a comma beside these. */
function isOfSource({ doc: { text }, source, cue }: Frame, place: Span): boolean {
  if (source === null) return false;
  if (overlaps(source, place)) return true;
  const from = place.start > source.end ? source.end : Infinity;
  const isBehind = from < place.start && (source.start > cue.start || place.start < cue.start);
  return isBehind && text.slice(from, place.start).includes(',');
}

/** `speaking in Tolm` */
const isSpeaking = ({ doc: { tokens } }: Frame, clauses: Clauses, clause: number): boolean =>
  clauses.kindOf(clause) === 'with' && timeRoles.speaking.holds(tokens.at(clauses.firstOf(clause)));
