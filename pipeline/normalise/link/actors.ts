import type { Doc } from '../doc/doc.ts';
import { IdMint } from '../../lib/ids.ts';
import type { Actor, Claim, Figure, Mention } from '../../../schemas/types.ts';
import { slice } from '../../lib/span.ts';
import type { ActorDraft, MentionDraft } from '../actors/types.ts';

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
  const mentioned = countsOf(mentions, (mention) => mention.actorId);
  const claimed = countsOf(claims, (claim) => claim.speaker_id);
  const counted = countsOf(figures, (figure) => figure.asserted_by);
  return [...drafts]
    .sort((a, b) => (a.actorId < b.actorId ? -1 : 1))
    .map((draft) => ({
      actor_id: draft.actorId,
      type: draft.type,
      name: draft.name,
      also_known_as: [...draft.alsoKnownAs],
      role: draft.role,
      role_first_seen_on: draft.roleIsTold ? publishedOn : null,
      role_last_seen_on: draft.roleIsTold ? publishedOn : null,
      affiliation_id: draft.affiliationId,
      country: draft.country,
      wikidata: draft.wikidata,
      known: draft.known,
      articles: 1,
      mentions: mentioned.get(draft.actorId) ?? 0,
      claims: claimed.get(draft.actorId) ?? 0,
      figures: counted.get(draft.actorId) ?? 0,
      first_seen_on: publishedOn,
      last_seen_on: publishedOn,
    }));
}

function countsOf<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string | null,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const id = idOf(row);
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
