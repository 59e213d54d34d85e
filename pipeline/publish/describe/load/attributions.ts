import { literal } from '../../../lib/escape/sql.ts';

/** The view of acts of saying. */
const view = 'attributions';

const meaning =
  'One act of saying a row: the claims that share an attribution_id, their texts joined by a space in the order of the article.';

/**
 * SQL of the view `attributions`, as DuckDB, PostgreSQL and SQLite (3.28 and later) take it. What its claims share stands
 * in it once; a mode of several is mixed; confidence is the least, and said_from to said_to spans all.
 *
 * @param joined the aggregate that joins texts: `string_agg`, `group_concat`
 */
export const createAttributions = (joined: string): string => `CREATE VIEW ${view} AS
SELECT attribution_id, article_id, ${shared.map((column) => `min(${column}) AS ${column}`).join(', ')},
  CASE WHEN min(mode) = max(mode) THEN min(mode) ELSE 'mixed' END AS mode, min(polarity) AS polarity,
  min(whole) AS text, min(start) AS start, max("end") AS "end", count(*) AS claims,
  min(said_on) AS said_on, min(said_from) AS said_from, max(said_to) AS said_to, min(confidence) AS confidence
FROM (SELECT *, ${joined}(text, ' ') OVER (PARTITION BY attribution_id ORDER BY start, claim_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS whole FROM claims) AS claim
GROUP BY attribution_id, article_id;
`;

/** Columns that all claims of an attribution have alike. */
const shared = [
  'speaker_id',
  'speaker_ids',
  'speaker_status',
  'speaker_kind',
  'spoken_for_id',
  'speaker_text',
  'cue_text',
  'cue_class',
  'via',
  'via_id',
  'addressee',
  'addressee_id',
];

export const dropAttributions = `DROP VIEW IF EXISTS ${view};\n`;

export const commentOnAttributions = `COMMENT ON VIEW ${view} IS ${literal(meaning)};\n`;
