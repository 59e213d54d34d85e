import type { Database } from '../../lib/duckdb.ts';
import { identifier } from '../../lib/escape/sql.ts';
import { paired, type TableSet } from './changes.ts';

/** How many rows of a table are new, gone, or there as before by key and other in some column. */
export interface RowDifference {
  readonly table: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** The counts of a difference that stands in the database, for each table of the two sets. */
export async function countChanges(
  database: Database,
  name: string,
  before: TableSet,
  after: TableSet,
): Promise<RowDifference[]> {
  const rows = await database.rows(
    `SELECT "table", change, count(*) AS total FROM ${identifier(name)} GROUP BY ALL`,
  );
  const count = (table: string, change: string): number =>
    Number(rows.find((row) => row['table'] === table && row['change'] === change)?.['total'] ?? 0);
  return paired(before.tables, after.tables).map(({ name: table }) => ({
    table,
    added: count(table, 'added'),
    removed: count(table, 'removed'),
    changed: count(table, 'changed'),
  }));
}
