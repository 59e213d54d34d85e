import type { Doc } from '../doc/doc.ts';
import { closedClass } from '../doc/lexicon.ts';
import { known, leftOf } from '../../lib/lists.ts';
import { contains, firstFrom, lastStartingAt, type Span } from '../../lib/span.ts';
import type { ActorDraft } from '../actors/types.ts';
import type { AttributionDraft } from '../claims/types.ts';
import {
  isOrganisation,
  isPerson,
  isSubject,
  quotationAt,
  sourceAround,
  type Scene,
} from './scene.ts';

/** How many sentences of an article may be its lead, and how many lie between it and the name at most. */
const lead = 3;
const reach = 2;

/**
 * Who speaks in the lead of an article by an office and is the next to speak, named there for the first time: `A Kenyan
 * minister has quit, he said. Ana Rivera, minister of …, told`. Null where the office does not fit, or another is named
 * between them.
 */
export function introducedNext(
  { doc, actors, mentions, attributions, words }: Scene,
  speakers: readonly (string | null)[],
  index: number,
): string | null {
  const { source } = known(attributions, index);
  if (source === null) return null;
  const sentence = lastStartingAt(doc.sentences, source.start);
  if (sentence >= lead || nextSource(attributions, 0)?.index !== index) return null;
  const next = nextSource(attributions, source.end);
  const head = doc.tokens.at(lastStartingAt(doc.tokens.list, source.end - 1));
  const opener = doc.tokens.at(firstFrom(doc.tokens.list, source.start));
  if (!closedClass.articles.holds(opener) || !words.introduced.holds(head)) return null;
  if (next === null || lastStartingAt(doc.sentences, next.source.start) > sentence + reach)
    return null;
  const actor = actors.find(({ actorId }) => actorId === speakers[next.index]);
  const name = mentions.find(({ actorId }) => actorId === actor?.actorId);
  if (actor === undefined || name === undefined || !contains(next.source, name)) return null;
  const between = mentions.filter(({ start }) => start >= source.end && start < name.start);
  if (actor.type !== 'person' || between.some(isPerson)) return null;
  return fits(head.lower, opener.lower === 'the', actor) ? actor.actorId : null;
}

/** Of the sources from an offset on, the first: itself, and whose it is. */
function nextSource(
  attributions: readonly AttributionDraft[],
  from: number,
): { readonly index: number; readonly source: Span } | null {
  let first: { index: number; source: Span } | null = null;
  for (const [index, { source }] of attributions.entries())
    if (source !== null && source.start >= from)
      if (first === null || source.start < first.source.start) first = { index, source };
  return first;
}

/** Whether a person may be who holds an office: theirs ends in its word; an official has any; `the` one may have none told. */
function fits(head: string, isThe: boolean, { role }: ActorDraft): boolean {
  if (role === null) return isThe || head === 'official';
  return (
    head === 'official' || (role.toLowerCase().split(/ of | at | for /)[0] ?? '').endsWith(head)
  );
}

/**
 * The body of a spokesman beside whom none is named. `A spokesman` speaks for the one body that acts or speaks in the
 * sentence before or in what he says; `the spokesman` is the last one who spoke. Where two bodies or somebody else act
 * there, for nobody.
 */
export function spokenFor(
  scene: Scene,
  speakers: readonly (string | null)[],
  index: number,
): string | null {
  const { doc, attributions } = scene;
  const { source, content } = known(attributions, index);
  if (source === null) return null;
  const [determiner, noun, more] = wordsOf(doc, source);
  if (more !== undefined || !scene.words.spokesmen.holds(noun)) return null;
  if (determiner?.lower === 'a') return bodyActing(scene, source, content);
  if (determiner?.lower !== 'the') return null;
  const last = attributions.findLastIndex(
    (each) =>
      each.source !== null &&
      each.source.start < source.start &&
      wordsOf(doc, each.source).some((token) => scene.words.spokesmen.holds(token)),
  );
  return speakers[last] ?? null;
}

const wordsOf = ({ tokens }: Doc, { start, end }: Span): Doc['tokens']['list'] =>
  tokens.list.slice(firstFrom(tokens.list, start), firstFrom(tokens.list, end));

/** The one body that is a subject or speaks before a source in its sentence; else in the one before. */
function bodyActing(scene: Scene, source: Span, content: readonly Span[]): string | null {
  const { doc, mentions } = scene;
  const start = Math.min(source.start, content[0]?.start ?? source.start);
  const own = lastStartingAt(doc.sentences, start);
  const acting = mentions
    .slice(firstFrom(mentions, leftOf(doc.sentences, own)?.start ?? start))
    .filter(
      (each) =>
        each.start < source.start &&
        each.form !== 'demonym' &&
        quotationAt(scene, each) === null &&
        (sourceAround(scene, each) !== null ||
          isSubject(doc, lastStartingAt(doc.tokens.list, each.end - 1), each.sentence)),
    );
  const inside = acting.filter(({ sentence }) => sentence >= own);
  const [body, ...others] = inside.length > 0 ? inside : acting;
  if (body === undefined || others.some(({ actorId }) => actorId !== body.actorId)) return null;
  return isOrganisation(body) ? body.actorId : null;
}
