import type { Database, JsonRow } from '../lib/duckdb.ts';
import { identifier } from '../lib/escape/sql.ts';
import { UserError } from '../lib/errors.ts';
import type { DatasetDescription } from '../../schemas/types.ts';
import { parquetSource, type Counts } from '../lib/table-files.ts';
import { tableNamed, tables, type Column } from '../lib/tables.ts';
import { moves } from './changes/moves.ts';

type Checks = NonNullable<DatasetDescription['checks']>;
type ColumnCheck = NonNullable<Checks['columns']>[number];

/** The share of a table's rows that may vanish where raw/dataset.yaml does not say. */
const defaultShare = 0.1;

/** How many rows a fault names. */
const shown = 5;

/**
 * What of raw/dataset.yaml's checks the tables in a folder do not keep to, each with its rows.
 *
 * @param before rows of each table in the release before; what became of their ids stands in the
 * database. Undefined for the first release.
 * @throws UserError where a check names a column that there is not.
 */
export async function floorFaults(
  database: Database,
  folder: string,
  checks: Checks | undefined,
  counts: Counts,
  before: Counts | undefined,
): Promise<string[]> {
  const {
    least_rows: least = {},
    vanishing_share: share = defaultShare,
    columns = [],
  } = checks ?? {};
  const faults = tables.flatMap(({ name }) => {
    const [rows, floor] = [countOf(counts, name), countOf(least, name)];
    return rows < floor ? [`${name} has ${rows} rows, fewer than ${floor}`] : [];
  });
  if (before !== undefined) faults.push(...(await vanishing(database, before, share)));
  for (const check of columns) faults.push(...(await emptiness(database, folder, check)));
  return faults;
}

const countOf = (counts: Partial<Counts>, name: string): number =>
  new Map<string, number>(Object.entries(counts)).get(name) ?? 0;

/** Rows that are gone with nothing in their place; what moved or merged did not vanish. */
async function vanishing(database: Database, before: Counts, share: number): Promise<string[]> {
  const gone = await database.rows(
    `SELECT "table", count(*) AS total, min(old_id, ${shown}) AS keys FROM ${moves}
     WHERE why = 'removed' GROUP BY "table" ORDER BY "table"`,
  );
  return gone.flatMap((row) => {
    const table = typeof row['table'] === 'string' ? row['table'] : '';
    const [rows, total] = [countOf(before, table), Number(row['total'])];
    if (total <= share * rows) return [];
    return [
      `${table}: ${total} of ${rows} rows vanish, more than ${percent(share)}: ${keysOf(row)}`,
    ];
  });
}

async function emptiness(
  database: Database,
  folder: string,
  { column: path, least_filled: least, most_empty: most }: ColumnCheck,
): Promise<string[]> {
  const [tableName = '', columnName = ''] = path.split('.');
  const table = tableNamed(tableName);
  const column = table.columns.find(({ name }) => name === columnName);
  if (column === undefined)
    throw new UserError(
      `there is no column ${path}`,
      { file: 'dataset.yaml', pointer: '/checks/columns' },
      `the columns of ${tableName} are ${table.columns.map(({ name }) => name).join(', ')}`,
    );
  const key = identifier(table.key);
  const [row] = await database.rows(
    `SELECT count(*) AS rows_, count(*) FILTER (WHERE ${isEmpty(column)}) AS total,
       min(${key}, ${shown}) FILTER (WHERE ${isEmpty(column)}) AS keys
     FROM ${parquetSource(folder, table)}`,
  );
  if (row === undefined) return [];
  const [rows, empty] = [Number(row['rows_']), Number(row['total'])];
  const faults: string[] = [];
  if (least !== undefined && rows - empty < least * rows)
    faults.push(
      `${path} is filled in ${rows - empty} of ${rows} rows, less than ${percent(least)}; empty: ${keysOf(row)}`,
    );
  if (most !== undefined && empty > most)
    faults.push(`${path} is empty in ${empty} rows, more than ${most}: ${keysOf(row)}`);
  return faults;
}

const isEmpty = ({ name, type }: Column): string =>
  type === 'list' ? `coalesce(len(${identifier(name)}), 0) = 0` : `${identifier(name)} IS NULL`;

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

function keysOf({ keys, total }: JsonRow): string {
  const named = Array.isArray(keys) ? keys.map(String) : [];
  const more = Number(total) - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
