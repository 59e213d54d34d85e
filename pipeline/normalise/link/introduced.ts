import type { Doc } from '../doc/doc.ts';
import { contains, firstFrom, lastStartingAt, type Span } from '../../lib/span.ts';
import type { ActorDraft, FoundActors, MentionDraft } from '../actors/types.ts';
import type { AttributionDraft } from '../claims/types.ts';
import type { SpeakerLexicon } from './lexicon.ts';

/** Who speaks in the lead of an article, by the index of the attribution. */
export interface Introduced {
  readonly index: number;
  readonly actorId: string;
}

/** How many sentences of an article may be its lead, and how many lie between it and the name at most. */
const lead = 3;
const reach = 2;

/**
 * `A Kenyan minister has quit, he said. | Ana Rivera |, minister of …, told`: who speaks in the lead by an
 * office and is the next to speak, named there for the first time in the article; null where the office
 * does not fit, or another is named between them.
 */
export function introducedAfter(
  doc: Doc,
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  found: FoundActors,
  lexicon: SpeakerLexicon,
): Introduced | null {
  const first = earliest(attributions, 0);
  if (first === null || speakers[first.index] !== null) return null;
  const { index, source } = first;
  const sentence = lastStartingAt(doc.sentences, source.start);
  const head = headOf(doc, source, lexicon);
  if (head === null || sentence >= lead) return null;
  const next = earliest(attributions, source.end);
  if (next === null) return null;
  const actorId = speakers[next.index] ?? '';
  if (!actorId.startsWith('person/')) return null;
  const named = next.source;
  if (lastStartingAt(doc.sentences, named.start) > sentence + reach) return null;
  const name = firstMention(found.mentions, actorId);
  if (
    name === undefined ||
    !contains(named, name) ||
    !doc.text.slice(name.start, name.end).includes(' ')
  )
    return null;
  if (isAnotherNamed(found.mentions, source, name)) return null;
  const actor = found.actors.find((each) => each.actorId === actorId);
  const isThe = doc.tokens.at(firstFrom(doc.tokens.list, source.start)).lower === 'the';
  return actor !== undefined && fits(head, isThe, actor, name, named) ? { index, actorId } : null;
}

/** Of the sources from an offset on, the first: itself, and whose it is. */
function earliest(
  attributions: readonly AttributionDraft[],
  from: number,
): { index: number; source: Span } | null {
  let first: { index: number; source: Span } | null = null;
  for (const [index, { source }] of attributions.entries()) {
    if (source === null || source.start < from) continue;
    if (first === null || source.start < first.source.start) first = { index, source };
  }
  return first;
}

/** `minister` of `a Kenyan | minister |`, which no name or aside goes on from. */
function headOf(doc: Doc, { start, end }: Span, { introduced }: SpeakerLexicon): string | null {
  const first = doc.tokens.at(firstFrom(doc.tokens.list, start));
  const head = doc.tokens.at(lastStartingAt(doc.tokens.list, end - 1));
  if (!/^(?:an?|the|one)$/.test(first.lower)) return null;
  return introduced.holds(head) ? head.lower : null;
}

const firstMention = (
  mentions: readonly MentionDraft[],
  actorId: string,
): MentionDraft | undefined => mentions.find((each) => each.actorId === actorId);

const isAnotherNamed = (mentions: readonly MentionDraft[], from: Span, to: MentionDraft): boolean =>
  mentions.some(
    ({ actorId, start }) =>
      start >= from.end &&
      start < to.start &&
      actorId.startsWith('person/') &&
      actorId !== to.actorId,
  );

/** Whether a person may be who holds an office: theirs ends in its word; an official has any; `the` one may have none told. */
function fits(
  head: string,
  isThe: boolean,
  { role }: ActorDraft,
  name: Span,
  source: Span,
): boolean {
  if (role === null) return isThe || (head === 'official' && source.start < name.start);
  return (
    head === 'official' || (role.toLowerCase().split(/ of | at | for /)[0] ?? '').endsWith(head)
  );
}
