import { identifier, type Database } from '../kernel/duckdb.ts';
import { parquetSource } from '../kernel/table-files.ts';
import { tables, type Table } from '../kernel/tables.ts';

/** How many rows of a table are new, gone, or there as before by key and other in some column. */
export interface RowDifference {
  readonly table: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/**
 * The rows' difference between two folders of Parquet tables with the same columns, table by table.
 */
export async function differences(
  database: Database,
  before: string,
  after: string,
): Promise<RowDifference[]> {
  const found: RowDifference[] = [];
  for (const table of tables) found.push(await difference(database, table, before, after));
  return found;
}

async function difference(
  database: Database,
  table: Table,
  before: string,
  after: string,
): Promise<RowDifference> {
  const key = identifier(table.key);
  const others = table.columns.filter((column) => column.name !== table.key);
  const changed = others
    .map(({ name }) => `old.${identifier(name)} IS DISTINCT FROM new.${identifier(name)}`)
    .join(' OR ');
  const [row] = await database.rows(
    `SELECT count(*) FILTER (old.${key} IS NULL) AS added,
       count(*) FILTER (new.${key} IS NULL) AS removed,
       count(*) FILTER (old.${key} IS NOT NULL AND new.${key} IS NOT NULL AND (${changed})) AS changed
     FROM ${parquetSource(before, table)} AS old
     FULL JOIN ${parquetSource(after, table)} AS new ON old.${key} = new.${key}`,
  );
  return {
    table: table.name,
    added: Number(row?.['added']),
    removed: Number(row?.['removed']),
    changed: Number(row?.['changed']),
  };
}
