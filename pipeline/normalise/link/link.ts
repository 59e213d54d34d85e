import type { Doc } from '../doc/doc.ts';
import type { Actor, Claim, Figure, Mention, Role } from '../../../schemas/types.ts';
import { byPosition } from '../../lib/span.ts';
import { officeAt } from '../actors/roles/lexicon.ts';
import type { ActorDraft, FoundActors, MentionDraft, RoleDraft } from '../actors/types.ts';
import { type Confidence, loadConfidence } from '../claims/confidence.ts';
import type { AttributionDraft } from '../claims/types.ts';
import type { FigureDraft } from '../figures/types.ts';
import { channelsOf } from './channels/channels.ts';
import { resolveDescriptions } from './descriptions/descriptions.ts';
import { headlinesEnd } from './headlines.ts';
import {
  loadKindLexicon,
  loadMediaLexicon,
  loadSpeakerLexicon,
  type MediaLexicon,
  type SpeakerLexicon,
} from './lexicon.ts';
import { resolveTimes, type ResolvedTime } from '../times/resolve.ts';
import { resolveOccasions } from './dating/occasions.ts';
import {
  loadItScores,
  resolveFirstPerson,
  resolveIt,
  resolveRelatives,
} from './pronouns/other-pronouns.ts';
import { resolvePronouns, type PronounResources } from './pronouns/pronouns.ts';
import { chooseBy, inOrder, loadPronounWeights } from './pronouns/ranker.ts';
import { loadDescriptionScores } from './pronouns/weighing.ts';
import { actorRows, mentionRows } from './rows/actors.ts';
import { claimRows } from './rows/claims.ts';
import { figureRows } from './rows/figures.ts';
import { roleRows } from './rows/roles.ts';
import { sceneOf } from './scene.ts';
import { whoSpeaks } from './speakers/kinds.ts';
import { resolveSpeakers } from './speakers/speakers.ts';
import { TimesBySentence } from './dating/told-times.ts';

/** What linking knows before any article is read. */
export interface LinkResources {
  readonly words: SpeakerLexicon;
  readonly itScores: ReturnType<typeof loadItScores>;
  readonly pronouns: PronounResources;
  readonly media: MediaLexicon;
  readonly confidence: Confidence;
}

export const loadLinkResources = (): LinkResources => ({
  words: loadSpeakerLexicon(),
  itScores: loadItScores(),
  pronouns: { scores: loadDescriptionScores(), choose: chooseBy(inOrder(loadPronounWeights())) },
  media: loadMediaLexicon(loadKindLexicon()),
  confidence: loadConfidence(),
});

export interface Found {
  readonly actors: FoundActors;
  readonly attributions: readonly AttributionDraft[];
  readonly figures: readonly FigureDraft[];
}

export interface Linked {
  readonly actors: Actor[];
  readonly mentions: Mention[];
  /** mention_ids of those in by-lines and credits. */
  readonly credits: string[];
  readonly claims: Claim[];
  readonly figures: Figure[];
  readonly roles: Role[];
  readonly dates: readonly ResolvedTime[];
  /** Speaker of each attribution, by index. */
  readonly speakers: readonly (string | null)[];
}

/** What is known of an article beside its text. */
interface Published {
  readonly publishedOn: string | null;
  readonly title: string | undefined;
}

/** Joins what the families found: pronouns and speakers to actors, claims to days, figures to claims. */
export function link(
  articleId: string,
  doc: Doc,
  { actors: found, attributions, figures: drafts }: Found,
  { publishedOn, title }: Published,
  { words, itScores, pronouns, media, confidence }: LinkResources,
): Linked {
  const [credits, told] = partition(found.mentions);
  const named = sceneOf(doc, { ...found, mentions: told }, attributions, words);
  const its = resolveIt(named, itScores);
  const referring = [
    ...told,
    ...resolvePronouns(named, pronouns),
    ...its,
    ...resolveRelatives(named),
  ].sort(byPosition);
  const third = [...referring, ...resolveDescriptions(named, referring, media.kinds)].sort(
    byPosition,
  );
  const scene = { ...named, mentions: third };
  const speakers = resolveSpeakers(scene);
  const actors = withOffices(found.actors, attributions, speakers, its);
  const first = resolveFirstPerson(scene, speakers, actors);
  const mentions = [...third, ...first, ...credits].sort(byPosition);
  const dates = resolveTimes(doc, publishedOn);
  const names = told.filter(({ form }) => form === 'name');
  const times = new TimesBySentence(doc, dates, names, publishedOn);
  const { occasions, used } = resolveOccasions(scene, speakers, found.places, times, publishedOn);
  const topics = { ...scene, mentions: withoutSpeakers(third, attributions) };
  const headEnd = headlinesEnd(doc, title);
  const circumstances = {
    speakers: whoSpeaks(scene, speakers, media.kinds),
    channels: channelsOf(scene, speakers, media),
    occasions,
    confidence,
  };
  const claims = claimRows(articleId, topics, circumstances, headEnd);
  const figures = figureRows(
    articleId,
    topics,
    drafts,
    claims,
    { times, used, publishedOn },
    headEnd,
  );
  const rows = mentionRows(articleId, doc, mentions);
  return {
    actors: actorRows(actors, mentions, claims, figures, publishedOn),
    mentions: rows,
    credits: rows.flatMap(({ mention_id }, at) => (mentions[at]?.isCredit ? [mention_id] : [])),
    claims,
    figures,
    roles: roleRows(articleId, doc, withBodies(found, actors)),
    dates,
    speakers,
  };
}

/** The mentions in by-lines and credits, of which nothing in the story speaks, and all others. */
function partition(mentions: readonly MentionDraft[]): [MentionDraft[], readonly MentionDraft[]] {
  const credits = mentions.filter(({ isCredit }) => isCredit);
  return [
    credits,
    credits.length === 0 ? mentions : mentions.filter((each) => !credits.includes(each)),
  ];
}

/** The mentions that say what is spoken of: who speaks (“he” in “that he said”, “I”) is no topic. */
function withoutSpeakers(
  mentions: readonly MentionDraft[],
  attributions: readonly AttributionDraft[],
): MentionDraft[] {
  const ends = new Map(attributions.map(({ source }) => [source?.start ?? -1, source?.end ?? -1]));
  return mentions.filter(({ start, end }) => ends.get(start) !== end);
}

/** The roles of an article; those of actors who were found to have an office in a body, with that body. */
function withBodies(found: FoundActors, actors: readonly ActorDraft[]): readonly RoleDraft[] {
  const changed = new Map<string, { readonly was: string | null; readonly is: ActorDraft }>();
  for (const [index, is] of actors.entries()) {
    const was = found.actors[index];
    if (was !== is) changed.set(is.actorId, { was: was?.role ?? null, is });
  }
  if (changed.size === 0) return found.roles;
  return found.roles.map((each) => {
    const change = changed.get(each.actorId);
    if (change === undefined || each.role !== change.was || each.affiliationId !== null)
      return each;
    return { ...each, role: change.is.role, affiliationId: change.is.affiliationId };
  });
}

/**
 * The actors, those who speak as `its chair, Ana Rivera` with the body that `its` was found to mean,
 * where nothing else told whose office it is.
 *
 * @param its the mentions of bodies by `it` and `its`.
 * @param speakers actor_id by attribution.
 */
function withOffices(
  actors: readonly ActorDraft[],
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  its: readonly MentionDraft[],
): readonly ActorDraft[] {
  const bodies = new Map(its.map(({ start, actorId }) => [start, actorId]));
  const bodyOf = new Map<string, string>();
  for (const [index, { source }] of attributions.entries()) {
    const speaker = speakers[index];
    const body = bodies.get(source?.start ?? -1);
    if (body !== undefined && speaker != null && !bodyOf.has(speaker)) bodyOf.set(speaker, body);
  }
  if (bodyOf.size === 0) return actors;
  const names = new Map(actors.map(({ actorId, name }) => [actorId, name]));
  return actors.map((actor) => {
    const { actorId, type, role, roleIsTold, affiliationId } = actor;
    const body = bodyOf.get(actorId) ?? '';
    const name = names.get(body);
    if (name === undefined || type !== 'person' || affiliationId !== null) return actor;
    if (role === null || !roleIsTold) return actor;
    return {
      ...actor,
      role: role.includes(' of ') ? role : officeAt(role, name),
      affiliationId: body,
    };
  });
}
