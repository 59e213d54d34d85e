import type { Database } from '../../lib/duckdb.ts';
import { identifier } from '../../lib/escape/sql.ts';
import type { Table } from '../../lib/tables.ts';

/**
 * Whether two sources have the same rows of a table, in whatever order. They are told apart without
 * a join, so that memory does not grow with them: by how many rows there are, and by two sums over a
 * hash of each row's values.
 */
export async function haveSameRows(
  database: Database,
  table: Table,
  one: string,
  other: string,
): Promise<boolean> {
  return (await digest(database, table, one)) === (await digest(database, table, other));
}

async function digest(database: Database, { columns }: Table, source: string): Promise<string> {
  const cells = columns.map(({ name }) => identifier(name)).join(', ');
  const [row] = await database.rows(
    `SELECT count(*) AS rows_, sum(mark) AS sum_, bit_xor(hash(mark)) AS xor_
     FROM (SELECT hash(${cells}) AS mark FROM ${source})`,
  );
  return JSON.stringify(row);
}
