import { literal } from '../../lib/escape/sql.ts';

/** Printed the one way here and the other way there: “it’s” and “it's” are one word. */
export const apostrophes = "'’‘ʼ`´";

/**
 * SQL of the words of a text, without case, marks and blanks, each parted from the next by one blank. Signs of money and
 * percent stay: 5 and 5% are not the same words.
 */
const wordsSql = (text: string): string =>
  `trim(regexp_replace(translate(lower(${text}), ${literal(apostrophes)}, ''),
    ${literal(String.raw`[^\p{L}\p{M}\p{N}\p{Sc}%]+`)}, ' ', 'g'))`;

/** SQL of how many words there are in what `wordsSql` gives. */
const countSql = (words: string): string =>
  `CASE WHEN ${words} = '' THEN 0 ELSE length(${words}) - length(replace(${words}, ' ', '')) + 1 END`;

/** SQL of what is compared of claims; the key is that of their words, the same in every version of anything. */
export const saidSql = (from: string): string =>
  `SELECT claim_id, article_id, start, speaker_id, prefix, suffix, mode <> 'indirect' AS is_quoted,
     md5(said_words) AS key, ${countSql('said_words')} AS words
   FROM (SELECT *, ${wordsSql('text')} AS said_words FROM ${from})`;
