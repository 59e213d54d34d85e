import { tableNamed } from '../../lib/tables.ts';
import { bySpeaker, type Carried } from '../carry.ts';

/**
 * SQL of the actors of each article, counted also without what is a copy.
 *
 * @param sightings SQL of actors with the `article_id` of their article
 * @param claims SQL of all claims
 */
export function countedWithoutCopies(sightings: string, claims: string): string {
  const noneInCopies = (column: string): string =>
    `CASE WHEN copy.article_id IS NULL THEN own.${column} ELSE 0 END AS distinct_${column}`;
  return `(SELECT own.* REPLACE (
      ${['articles', 'mentions', 'figures'].map(noneInCopies).join(', ')},
      CAST(greatest(own.claims - coalesce(copied.total, 0), 0) AS INTEGER) AS distinct_claims)
    FROM ${sightings} AS own
    LEFT JOIN copies AS copy ON copy.article_id = own.article_id
    LEFT JOIN (SELECT article_id, speaker_id, count(*) AS total
      FROM ${bySpeaker(claims)} SEMI JOIN copied_claims USING (claim_id) GROUP BY ALL) AS copied
      ON copied.article_id = own.article_id AND copied.speaker_id = own.actor_id)`;
}

/** SQL of the table `kept`, the actors that are in carried articles alone, counted also without what is a copy. */
export function keptWithoutCopies({ source }: Carried): string {
  const claims = source(tableNamed('claims'));
  const figures = source(tableNamed('figures'));
  const less = (column: string, by: string): string =>
    `CAST(greatest(own.${column} - coalesce(${by}, 0), 0) AS INTEGER) AS distinct_${column}`;
  return `(SELECT own.* REPLACE (
      ${less('articles', 'there.articles')}, ${less('mentions', 'there.mentions')},
      ${less('claims', 'said.total')}, ${less('figures', 'told.total')})
    FROM kept AS own
    LEFT JOIN (SELECT actor_id, count(*) FILTER (mentions > 0) AS articles, sum(mentions) AS mentions
      FROM pairs SEMI JOIN copies USING (article_id) GROUP BY ALL) AS there USING (actor_id)
    LEFT JOIN (SELECT speaker_id, count(*) AS total
      FROM ${bySpeaker(claims)} SEMI JOIN copied_claims USING (claim_id) GROUP BY ALL) AS said
      ON said.speaker_id = own.actor_id
    LEFT JOIN (SELECT asserted_by, count(*) AS total
      FROM ${figures} SEMI JOIN copies USING (article_id) GROUP BY ALL) AS told
      ON told.asserted_by = own.actor_id)`;
}
