import { IdMint } from '../../kernel/ids.ts';
import type { Actor, Claim, Figure, Mention } from '../../kernel/rows.ts';
import { slice } from '../../kernel/span.ts';
import type { ActorDraft, MentionDraft } from '../actors/types.ts';
import type { Annotation } from '../annotate/types.ts';

/** The mentions of an article; an id is over the words of the mention and of its sentence. */
export function mentionRows(
  articleId: string,
  doc: Annotation,
  mentions: readonly MentionDraft[],
): Mention[] {
  const mint = new IdMint(articleId);
  return mentions.map(({ actorId, form, start, end, sentence }) => {
    const text = doc.text.slice(start, end);
    const around = doc.sentences[sentence];
    const words = around === undefined ? text : `${text}\n${slice(doc.text, around)}`;
    const mentionId = mint.next('mention', words);
    return {
      mention_id: mentionId,
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
  const count = <Row>(
    rows: readonly Row[],
    idOf: (row: Row) => string | null,
    id: string,
  ): number => rows.filter((row) => idOf(row) === id).length;
  return [...drafts]
    .sort((a, b) => (a.actorId < b.actorId ? -1 : 1))
    .map((draft) => ({
      actor_id: draft.actorId,
      type: draft.type,
      name: draft.name,
      also_known_as: [...draft.alsoKnownAs],
      role: draft.role,
      affiliation_id: draft.affiliationId,
      country: draft.country,
      wikidata: draft.wikidata,
      known: draft.known,
      articles: 1,
      mentions: count(mentions, (mention) => mention.actorId, draft.actorId),
      claims: count(claims, (claim) => claim.speaker_id, draft.actorId),
      figures: count(figures, (figure) => figure.asserted_by, draft.actorId),
      first_seen_on: publishedOn,
      last_seen_on: publishedOn,
    }));
}
