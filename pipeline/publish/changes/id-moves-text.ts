import type { Database } from '../../lib/duckdb.ts';
import { code, joined, inMarkdown, type Markdown } from '../../lib/escape/markdown.ts';
import { moves } from './moves.ts';
import { word } from './row-text.ts';

/**
 * What became of ids, for people: a line for each kind of row and reason.
 *
 * @param shown how many ids of each are named.
 */
export async function idMoveLines(database: Database, shown: number): Promise<Markdown[]> {
  const groups = await database.rows(
    `SELECT "table", why, count(*) AS total,
       list(old_id || coalesce(' → ' || new_id, '') ORDER BY old_id, new_id)[:${shown}] AS ids
     FROM ${moves} GROUP BY ALL ORDER BY "table", why`,
  );
  if (groups.length === 0) return [inMarkdown`Every id is what it was.`];
  return groups.map(({ table, why, total, ids }) => {
    const named = Array.isArray(ids) ? ids.map((id) => code(word(id))) : [];
    const more = Number(total) - named.length;
    return inMarkdown`- **${word(table)}**, ${word(total)} ${word(why)}: ${joined(named, ', ')}${more > 0 ? inMarkdown` and ${more} more` : ''}`;
  });
}
