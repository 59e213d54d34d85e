import type { Doc } from '../../doc/doc.ts';
import { IdMint } from '../../../lib/ids.ts';
import { slice } from '../../../lib/span.ts';
import type { Actor, Claim, Figure, Mention } from '../../../../schemas/types.ts';
import type { ActorDraft, MentionDraft } from '../../actors/types.ts';

/** The mentions of an article; an id is over the words of the mention and of its sentence. */
export function mentionRows(
  articleId: string,
  doc: Doc,
  mentions: readonly MentionDraft[],
): Mention[] {
  const mint = new IdMint(articleId);
  return mentions.map(({ actorId, form, start, end, sentence }) => {
    const text = doc.text.slice(start, end);
    const around = doc.sentences[sentence];
    const words = around === undefined ? text : `${text}\n${slice(doc.text, around)}`;
    return {
      mention_id: mint.next('mention', words),
      article_id: articleId,
      actor_id: actorId,
      form,
      text,
      start,
      end,
      sentence,
    };
  });
}

/** The actors of an article, counted in it, by id. */
export function actorRows(
  drafts: readonly ActorDraft[],
  mentions: readonly MentionDraft[],
  claims: readonly Claim[],
  figures: readonly Figure[],
  publishedOn: string | null,
): Actor[] {
  const credited = new Set<string>();
  const mentioned = countsOf(mentions, ({ actorId, isCredit }) => {
    if (!isCredit) return [actorId];
    credited.add(actorId);
    return [];
  });
  const claimed = countsOf(claims, (claim) => claim.speaker_ids);
  const acts = countsOf(firstOfEach(claims), (claim) => claim.speaker_ids);
  const counted = countsOf(figures, ({ asserted_by }) =>
    asserted_by === null ? [] : [asserted_by],
  );
  return [...drafts]
    .sort((a, b) => (a.actorId < b.actorId ? -1 : 1))
    .map((draft) => {
      const counts = {
        articles: mentioned.has(draft.actorId) || !credited.has(draft.actorId) ? 1 : 0,
        mentions: mentioned.get(draft.actorId) ?? 0,
        claims: claimed.get(draft.actorId) ?? 0,
        figures: counted.get(draft.actorId) ?? 0,
      };
      return {
        actor_id: draft.actorId,
        type: draft.type,
        name: draft.name,
        also_known_as: [...draft.alsoKnownAs],
        role: draft.role,
        role_tense: draft.roleTense,
        role_first_seen_on: draft.roleIsTold ? publishedOn : null,
        role_last_seen_on: draft.roleIsTold ? publishedOn : null,
        affiliation_id: draft.affiliationId ?? draft.memberOf,
        country: draft.country,
        wikidata: draft.wikidata,
        known: draft.known,
        ...counts,
        attributions: acts.get(draft.actorId) ?? 0,
        distinct_articles: counts.articles,
        distinct_mentions: counts.mentions,
        distinct_claims: counts.claims,
        distinct_figures: counts.figures,
        bylines: credited.has(draft.actorId) ? 1 : 0,
        first_seen_on: counts.articles === 0 ? null : publishedOn,
        last_seen_on: counts.articles === 0 ? null : publishedOn,
      };
    });
}

/** The first claim of each act of saying. */
function firstOfEach(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return claims.filter(({ attribution_id }) => {
    const isFirst = !seen.has(attribution_id);
    seen.add(attribution_id);
    return isFirst;
  });
}

function countsOf<Row>(
  rows: readonly Row[],
  idsOf: (row: Row) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const id of idsOf(row)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
