import type { TableSet } from './changes.ts';
import { parquetSource } from '../../lib/table-files.ts';
import type { Table } from '../../lib/tables.ts';

/** The database's table of the difference last computed: a row for each row that came, went or changed. */
export const collected = 'difference';

/** The database's table of what became of ids: table, old_id, new_id, why. */
export const moves = 'id_moves';

/** The database's table of how the articles of the release before are called now: was, now_, edited. */
export const articleMoves = 'article_moves';

export const tableOf = (set: TableSet, name: string): Table | undefined =>
  set.tables.find((table) => table.name === name);

/** SQL of a table's rows in a folder of tables. */
export const rowsOf = (set: TableSet, name: string): string => {
  const table = tableOf(set, name);
  if (table === undefined) throw new Error(`no table ${name} in ${set.folder}`);
  return parquetSource(set.folder, table);
};
