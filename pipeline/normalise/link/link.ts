import type { Doc } from '../doc/doc.ts';
import type { Actor, Claim, Figure, Mention } from '../../../schemas/types.ts';
import { byPosition } from '../../lib/span.ts';
import type { FoundActors, MentionDraft } from '../actors/types.ts';
import type { AttributionDraft } from '../claims/types.ts';
import type { FigureDraft } from '../figures/types.ts';
import { actorRows, mentionRows } from './actors.ts';
import { claimRows } from './claims.ts';
import { figureRows } from './figures.ts';
import { resolveOccasions } from './occasions.ts';
import { withOffices } from './offices.ts';
import { resolveFirstPerson } from './first-person.ts';
import { loadItScores, resolveIt } from './it.ts';
import { loadSpeakerLexicon, type SpeakerLexicon } from './lexicon.ts';
import { loadPronounScores } from './pronoun-scores.ts';
import { resolvePronouns } from './pronouns.ts';
import { resolveRelatives } from './relatives.ts';
import { resolveSpeakers } from './speakers.ts';

/** What linking knows before any article is read. */
export interface LinkResources {
  readonly words: SpeakerLexicon;
  readonly itScores: ReturnType<typeof loadItScores>;
  readonly pronounScores: ReturnType<typeof loadPronounScores>;
}

export const loadLinkResources = (): LinkResources => ({
  words: loadSpeakerLexicon(),
  itScores: loadItScores(),
  pronounScores: loadPronounScores(),
});

export interface Found {
  readonly actors: FoundActors;
  readonly attributions: readonly AttributionDraft[];
  readonly figures: readonly FigureDraft[];
}

export interface Linked {
  readonly actors: Actor[];
  readonly mentions: Mention[];
  readonly claims: Claim[];
  readonly figures: Figure[];
  /** Speaker of each attribution, by index. */
  readonly speakers: readonly (string | null)[];
}

/** Joins what the families found: pronouns and speakers to actors, claims to days, figures to claims. */
export function link(
  articleId: string,
  doc: Doc,
  found: Found,
  publishedOn: string | null,
  resources: LinkResources,
): Linked {
  const { words } = resources;
  const pronouns = resolvePronouns(doc, found.actors, found.attributions, resources);
  const { attributions } = found;
  const its = resolveIt(doc, found.actors, attributions, resources);
  const whose = resolveRelatives(doc, found.actors.mentions);
  const third = [...found.actors.mentions, ...pronouns, ...its, ...whose].sort(byPosition);
  const named = { ...found.actors, mentions: third };
  const speakers = resolveSpeakers(doc, attributions, named, words);
  const everyone = { ...named, actors: withOffices(named.actors, attributions, speakers, its) };
  const first = resolveFirstPerson(doc, attributions, speakers, everyone.actors);
  const mentions = [...third, ...first].sort(byPosition);
  const occasions = resolveOccasions(doc, attributions, speakers, everyone.places, publishedOn);
  const topics = withoutSpeakers(third, attributions);
  const claims = claimRows(articleId, doc, attributions, speakers, occasions, topics);
  const figures = figureRows(articleId, doc, found.figures, claims, topics, publishedOn, words);
  return {
    actors: actorRows(everyone.actors, mentions, claims, figures, publishedOn),
    mentions: mentionRows(articleId, doc, mentions),
    claims,
    figures,
    speakers,
  };
}

/** The mentions that say what is spoken of: who speaks (“he” in “that he said”, “I”) is no topic. */
function withoutSpeakers(
  mentions: readonly MentionDraft[],
  attributions: readonly AttributionDraft[],
): MentionDraft[] {
  const ends = new Map(attributions.map(({ source }) => [source?.start ?? -1, source?.end ?? -1]));
  return mentions.filter(({ start, end }) => ends.get(start) !== end);
}
