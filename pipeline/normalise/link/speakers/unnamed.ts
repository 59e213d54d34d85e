import type { Doc } from '../../doc/doc.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { headFrom } from '../../doc/noun-phrase.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { known, leftOf } from '../../../lib/lists.ts';
import { contains, firstFrom, lastStartingAt, type Span } from '../../../lib/span.ts';
import { partsOfRole } from '../../actors/roles/lexicon.ts';
import type { ActorDraft } from '../../actors/types.ts';
import type { AttributionDraft } from '../../claims/types.ts';
import {
  isNaming,
  isOrganisation,
  isPerson,
  isSubject,
  quotationAt,
  sourceAround,
  type Scene,
} from '../scene.ts';

/** How many sentences of an article may be its lead, and how many lie between it and the name at most. */
const lead = 3;
const reach = 2;

/**
 * Who speaks without a name and is the next to speak, named there for the first time: in the lead of an article by an
 * office, `A Kenyan minister has quit, he said. Ana Rivera, minister of …, told`, and anywhere by the noun said again,
 * `A welder said … Tom Reed, the welder, said`. Null where neither fits, or another is named between them.
 */
export function introducedNext(
  scene: Scene,
  speakers: readonly (string | null)[],
  index: number,
): string | null {
  const { doc, attributions, words } = scene;
  const { source } = known(attributions, index);
  if (source === null) return null;
  const sentence = lastStartingAt(doc.sentences, source.start);
  const next = nextNamed(scene, speakers, source, sentence);
  const opener = doc.tokens.at(firstFrom(doc.tokens.list, source.start));
  if (next === null || !closedClass.articles.holds(opener)) return null;
  const { actor } = next;
  const said = wordsIn(doc, source);
  const head = said.at(headFrom(said, 0, []));
  if (isSaidAgain(doc.tokens, head, next.source, next.name)) return actor.actorId;
  const isFirst = sentence < lead && nextSource(attributions, 0)?.index === index;
  return isFirst && words.introduced.holds(head) && fits(head.lower, opener.lower === 'the', actor)
    ? actor.actorId
    : null;
}

/** The person who is the next to speak, soon, and is named there for the first time, nobody being named between. */
function nextNamed(
  { doc, actors, mentions, attributions }: Scene,
  speakers: readonly (string | null)[],
  source: Span,
  sentence: number,
): { readonly actor: ActorDraft; readonly source: Span; readonly name: Span } | null {
  const next = nextSource(attributions, source.end);
  if (next === null || lastStartingAt(doc.sentences, next.source.start) > sentence + reach)
    return null;
  const actor = actors.find(({ actorId }) => actorId === speakers[next.index]);
  const name = mentions.find((each) => each.actorId === actor?.actorId && isNaming(each));
  if (actor?.type !== 'person' || name === undefined || !contains(next.source, name)) return null;
  const between = mentions.filter(
    ({ start, actorId }) => start >= source.end && start < name.start && actorId !== actor.actorId,
  );
  return between.some(isPerson) ? null : { actor, source: next.source, name };
}

const wordsIn = ({ tokens }: Doc, { start, end }: Span): Tokens =>
  tokens.slice(firstFrom(tokens.list, start), firstFrom(tokens.list, end));

/** `Tom Reed, the welder`: whether a name’s apposition has the noun by which somebody was brought in. */
function isSaidAgain(tokens: Tokens, head: Token, source: Span, name: Span): boolean {
  if (head.tag !== 'NOUN') return false;
  const last = lastStartingAt(tokens.list, source.end - 1);
  const from = firstFrom(tokens.list, name.end);
  const isApposed = tokens.at(from).text === ',' && tokens.at(from + 1).lower === 'the';
  const first = firstFrom(tokens.list, source.start);
  const isBefore = tokens.at(first).lower === 'the';
  const [start, end] = isApposed ? [from, last] : [first, firstFrom(tokens.list, name.start) - 1];
  if (!isApposed && !isBefore) return false;
  for (let at = start; at <= end; at++) if (tokens.at(at).lower === head.lower) return true;
  return false;
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
  return head === 'official' || (partsOfRole(role)[0] ?? '').endsWith(head);
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

/** How many sentences of an article’s lead tell who bears the surname in its headline. */
const leadOf = 6;

/**
 * A surname that several persons of the article bear. In a headline it is that of the one who speaks first in the lead, and
 * below it of the one whom the paragraph named or linked last.
 */
export function bearerOf(
  { doc, actors, mentions, attributions }: Scene,
  speakers: readonly (string | null)[],
  index: number,
): string | null {
  const { source } = known(attributions, index);
  if (source === null) return null;
  const [name, more] = wordsOf(doc, source);
  if (name?.tag !== 'PROPN' || more !== undefined) return null;
  const bearers = actors.filter(
    (actor) => actor.type === 'person' && actor.name.endsWith(` ${name.text}`),
  );
  if (bearers.length < 2) return null;
  const isBearer = (actorId: string | null): boolean =>
    bearers.some((each) => each.actorId === actorId);
  const sentence = lastStartingAt(doc.sentences, source.start);
  if (doc.sentences[sentence]?.paragraph === 0) {
    const first = attributions.findIndex(
      ({ source: other }, at) =>
        other !== null &&
        other.start > source.end &&
        lastStartingAt(doc.sentences, other.start) <= sentence + leadOf &&
        isBearer(speakers[at] ?? null),
    );
    return speakers[first] ?? null;
  }
  const paragraph = doc.paragraphs[lastStartingAt(doc.paragraphs, source.start)]?.start ?? 0;
  const last = mentions.findLast(({ start, actorId }) => start < source.start && isBearer(actorId));
  return last !== undefined && last.start >= paragraph ? last.actorId : null;
}

/**
 * Who goes on in a quotation that stands alone in its paragraph, where the paragraph before it is not of what was quoted before: the person
 * who is its first subject.
 */
export function subjectBefore(
  scene: Scene,
  speakers: readonly (string | null)[],
  index: number,
): string | null {
  const { doc, attributions, mentions } = scene;
  const { source, goesOnFrom, content } = known(attributions, index);
  const [piece] = content;
  if (source !== null || goesOnFrom === null || piece === undefined) return null;
  const own = lastStartingAt(doc.paragraphs, piece.start);
  const before = leftOf(doc.paragraphs, own);
  const paragraph = doc.paragraphs[own];
  if (before === undefined || paragraph === undefined || piece.start - paragraph.start > 2)
    return null;
  const last = attributions[goesOnFrom]?.content.at(-1);
  if (last === undefined || last.end > before.start) return null;
  const subject = mentions
    .slice(firstFrom(mentions, before.start))
    .find(
      (each) =>
        each.end <= before.end &&
        quotationAt(scene, each) === null &&
        isSubject(doc, lastStartingAt(doc.tokens.list, each.end - 1), each.sentence),
    );
  if (subject === undefined || !isPerson(subject)) return null;
  return opensWith(doc, before, subject) ? subject.actorId : null;
}

/** Whether nothing but what somebody is stands before a name in a paragraph: `The rapper Ana Rivera hopes`. */
function opensWith({ tokens }: Doc, { start }: Span, name: Span): boolean {
  const first = firstFrom(tokens.list, start);
  const end = firstFrom(tokens.list, name.start);
  return tokens.list.slice(first, end).every(({ tag }) => nominal.has(tag));
}

const nominal: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN']);

/** How many sentences back `the club` reaches. */
const reachOfBody = 2;

/**
 * The body that `the club`, `the airline` or `the watchdog` means: the one shortly before that is a subject or speaks there, and whose
 * name tells no other kind. Of several the one that spoke; else none.
 */
export function bodyOfNoun(
  scene: Scene,
  _speakers: readonly (string | null)[],
  index: number,
): string | null {
  const { doc, mentions, attributions, words } = scene;
  const { source } = known(attributions, index);
  if (source === null) return null;
  const [the, noun, more] = wordsOf(doc, source);
  if (the?.lower !== 'the' || noun === undefined || more !== undefined) return null;
  if (!words.kinds.holds(noun) && !words.bodies.holds(noun)) return null;
  const sentence = lastStartingAt(doc.sentences, source.start);
  const from = doc.sentences[Math.max(0, sentence - reachOfBody)]?.start ?? 0;
  const near = mentions
    .slice(firstFrom(mentions, from))
    .filter(
      (each) =>
        each.start < source.start &&
        isOrganisation(each) &&
        quotationAt(scene, each) === quotationAt(scene, source) &&
        isOfKind(scene, noun, each),
    );
  const spoke = near.findLast((each) => sourceAround(scene, each) !== null);
  const acting = near.filter((each) =>
    isSubject(doc, lastStartingAt(doc.tokens.list, each.end - 1), each.sentence),
  );
  const ids = new Set(acting.map(({ actorId }) => actorId));
  return spoke?.actorId ?? (ids.size === 1 ? (acting[0]?.actorId ?? null) : null);
}

/** Whether the last word of a name, before `plc`, is the noun, or stands for the same, or tells no kind. */
export function isOfKind({ doc, words }: Scene, noun: Token, { end }: Span): boolean {
  let at = lastStartingAt(doc.tokens.list, end - 1);
  if (words.suffixes.holds(doc.tokens.at(at))) {
    if (words.businesses.holds(noun)) return true;
    at--;
  }
  const last = doc.tokens.at(at);
  if (last.lower === noun.lower || last.lower === `${noun.lower}s`) return true;
  if (
    [words.carriers, words.clubs, words.lenders, words.papers].some(
      (each) => each.holds(noun) && each.holds(last),
    )
  )
    return true;
  if (words.watchdogs.holds(noun)) return words.watchdogs.holds(last);
  if (words['named-so'].holds(noun)) return false;
  return !words.heads.holds(last) && !words.kinds.holds(last) && !words.bodies.holds(last);
}

/**
 * `It` and `they` behind a body that was the last to speak, in the sentence before or its own: `The airline apologised …
 * It said`. In what that body says, the pronoun may be another’s.
 */
export function bodyGoesOn(
  scene: Scene,
  speakers: readonly (string | null)[],
  index: number,
): string | null {
  const { doc, attributions } = scene;
  const { source } = known(attributions, index);
  if (source === null) return null;
  const [pronoun, more] = wordsOf(doc, source);
  if (more !== undefined || (pronoun?.lower !== 'it' && pronoun?.lower !== 'they')) return null;
  const last = lastSource(attributions, index, source.start);
  if (last === null) return null;
  const speaker = speakers[last.index] ?? null;
  const sentences =
    lastStartingAt(doc.sentences, source.start) - lastStartingAt(doc.sentences, last.source.start);
  const isOfOthers = known(attributions, last.index).content.some((piece) =>
    contains(piece, source),
  );
  if (isOfOthers || sentences > 1 || speaker === null || isPerson({ actorId: speaker }))
    return null;
  return pronoun.lower === 'it' || isOrganisation({ actorId: speaker }) ? speaker : null;
}

/** How many attributions before or behind one may hold the source before its own: they are in the order of what is said. */
const near = 8;

/** Of the sources before that of an attribution, the last. */
function lastSource(
  attributions: readonly AttributionDraft[],
  own: number,
  before: number,
): { readonly index: number; readonly source: Span } | null {
  let last: { index: number; source: Span } | null = null;
  const end = Math.min(attributions.length, own + near);
  for (let index = Math.max(0, own - near); index < end; index++) {
    const { source } = known(attributions, index);
    if (source !== null && source.start < before && source.start > (last?.source.start ?? -1))
      last = { index, source };
  }
  return last;
}
