import { join } from 'node:path';
import { guardedCell } from '../../lib/escape/csv.ts';
import type { Database } from '../../lib/duckdb.ts';
import { identifier, literal } from '../../lib/escape/sql.ts';
import { readSchema } from '../../lib/schema.ts';
import { csvFormat, parquetSource } from '../../lib/table-files.ts';
import { columnsOf, type Column, type Table } from '../../lib/tables.ts';

/** A folder of tables, and what its tables are: those of a release have the columns of its time. */
export interface TableSet {
  readonly folder: string;
  readonly tables: readonly Table[];
}

/** The files of a release that hold its difference to the release before it. */
export const changeFiles = { csv: 'changes.csv', parquet: 'changes.parquet' } as const;

/** The columns of a difference, one row for each row that came, went or changed. */
export const changeColumns = columnsOf(readSchema('change')).map(({ name }) => name);

const columnList = changeColumns.map(identifier).join(', ');
const types = '"table" VARCHAR, "key" VARCHAR, change VARCHAR, columns VARCHAR[]';

/**
 * Fills a database's table `name` with the difference between two sets of tables, by key.
 *
 * `old` and `new` are JSON objects: the whole row where it went or came, the columns that changed
 * where it changed. A column that only the newer schema has counts as changed where it has a value;
 * one that only the older has goes without a word for each row, since the schemas say so.
 */
export async function collectChanges(
  database: Database,
  before: TableSet,
  after: TableSet,
  name: string,
): Promise<void> {
  const table = identifier(name);
  await database.run(
    `CREATE OR REPLACE TABLE ${table} (${types}, why VARCHAR, old VARCHAR, "new" VARCHAR)`,
  );
  for (const { name: each, older, newer } of paired(before.tables, after.tables)) {
    const sources = {
      old: older === undefined ? undefined : parquetSource(before.folder, older),
      new: newer === undefined ? undefined : parquetSource(after.folder, newer),
    };
    const touched = await touchedRows(database, older, newer, sources);
    const rows = changesSql(each, older, newer, touched);
    await database.run(
      `INSERT INTO ${table} SELECT ${columnList} FROM (${withReasons(rows, older ?? newer, before, after)})`,
    );
  }
}

/** Writes the collected rows as CSV and Parquet, by table, key and kind of change. */
export async function writeChanges(
  database: Database,
  name: string,
  folder: string,
): Promise<void> {
  const order = `ORDER BY "table", "key", change`;
  await database.run(
    `COPY (SELECT ${columnList} FROM ${identifier(name)} ${order})
     TO ${literal(join(folder, changeFiles.parquet))} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await database.run(
    `COPY (SELECT * REPLACE (nullif(array_to_string(columns, ';'), '') AS columns,
                             ${guardedCell('"key"')} AS "key")
           FROM (SELECT ${columnList} FROM ${identifier(name)} ${order}))
     TO ${literal(join(folder, changeFiles.csv))} (${csvFormat(changeColumns)})`,
  );
}

/** SQL of a table's rows on both sides. */
interface Sources {
  readonly old: string | undefined;
  readonly new: string | undefined;
}

/**
 * The rows of both sides that are not the same on both, told by a hash of their values, so that no
 * row which stayed as it was is joined as a whole. Where the columns differ, all rows may.
 */
async function touchedRows(
  database: Database,
  older: Table | undefined,
  newer: Table | undefined,
  sources: Sources,
): Promise<Sources> {
  const columns = (table: Table | undefined): string =>
    (table?.columns ?? []).map(({ name, duckdb }) => `${name} ${duckdb}`).join();
  if (older === undefined || newer === undefined || columns(older) !== columns(newer))
    return sources;
  const key = identifier(newer.key);
  const cells = newer.columns.map(({ name }) => identifier(name)).join(', ');
  const hashed = (source = ''): string =>
    `(SELECT ${key} AS "key", hash(${cells}) AS mark FROM ${source})`;
  await database.run(
    `CREATE OR REPLACE TABLE touched AS SELECT coalesce(old."key", new."key") AS touched_key
     FROM ${hashed(sources.old)} AS old FULL JOIN ${hashed(sources.new)} AS new ON old."key" = new."key"
     WHERE old.mark IS DISTINCT FROM new.mark`,
  );
  for (const side of ['old', 'new'] as const)
    await database.run(
      `CREATE OR REPLACE TABLE touched_${side} AS SELECT * FROM ${sources[side] ?? ''}
       SEMI JOIN touched ON ${key} = touched_key`,
    );
  return { old: 'touched_old', new: 'touched_new' };
}

interface Pair {
  readonly name: string;
  readonly older: Table | undefined;
  readonly newer: Table | undefined;
}

/** Tables of the same name and key; one without a partner stands alone, as all new or all gone. */
export function paired(before: readonly Table[], after: readonly Table[]): Pair[] {
  const partner = (table: Table, others: readonly Table[]): Table | undefined =>
    others.find(({ name, key }) => name === table.name && key === table.key);
  return [
    ...after.map((newer) => ({ name: newer.name, older: partner(newer, before), newer })),
    ...before
      .filter((older) => partner(older, after) === undefined)
      .map((older) => ({ name: older.name, older, newer: undefined })),
  ];
}

/** SQL of the changed rows of one table: key, change, columns, old, new, and both articles' ids. */
export function changesSql(
  name: string,
  older: Table | undefined,
  newer: Table | undefined,
  sources: Sources,
): string {
  const one = (side: 'old' | 'new', table: Table, change: string): string =>
    `SELECT ${literal(name)} AS "table", ${side}.${identifier(table.key)} AS "key",
       ${literal(change)} AS change, NULL AS columns, ${articleOf(table, side)} AS article,
       ${side === 'old' ? object(side, table.columns) : 'NULL'} AS old,
       ${side === 'new' ? object(side, table.columns) : 'NULL'} AS "new"`;
  const parts: string[] = [];
  if (newer !== undefined && sources.new !== undefined)
    parts.push(
      `${one('new', newer, 'added')} FROM ${sources.new} AS new ${unmatched('new', newer, older, sources.old)}`,
    );
  if (older !== undefined && sources.old !== undefined)
    parts.push(
      `${one('old', older, 'removed')} FROM ${sources.old} AS old ${unmatched('old', older, newer, sources.new)}`,
    );
  if (older !== undefined && newer !== undefined)
    parts.push(changedRows(name, older, newer, sources.old ?? '', sources.new ?? ''));
  return parts.join(' UNION ALL ');
}

function unmatched(
  side: 'old' | 'new',
  table: Table,
  other: Table | undefined,
  source: string | undefined,
): string {
  if (other === undefined || source === undefined) return '';
  const key = identifier(table.key);
  return `ANTI JOIN ${source} AS other ON ${side}.${key} = other.${key}`;
}

function changedRows(name: string, older: Table, newer: Table, old: string, now: string): string {
  const columns = newer.columns.filter((column) => column.name !== newer.key);
  const tests = columns.map((column) => ({ column, test: isChanged(column, older) }));
  const listed = tests.map(
    ({ column, test }) => `CASE WHEN ${test} THEN ${literal(column.name)} END`,
  );
  const shared = tests.filter(({ column }) => columnOf(older, column.name) !== undefined);
  const key = identifier(newer.key);
  return `SELECT ${literal(name)} AS "table", new.${key} AS "key", 'changed' AS change,
      list_filter([${listed.join(', ')}], lambda item: item IS NOT NULL) AS columns,
      ${articleOf(newer, 'new')} AS article,
      ${changedObject('old', shared)} AS old, ${changedObject('new', tests)} AS "new"
    FROM ${old} AS old JOIN ${now} AS new ON old.${key} = new.${key}
    WHERE ${tests.map(({ test }) => test).join(' OR ')}`;
}

const columnOf = (table: Table, name: string): Column | undefined =>
  table.columns.find((column) => column.name === name);

function isChanged(column: Column, older: Table): string {
  const name = identifier(column.name);
  const before = columnOf(older, column.name);
  if (before === undefined) return `new.${name} IS NOT NULL`;
  const value =
    before.duckdb === column.duckdb ? `old.${name}` : `TRY_CAST(old.${name} AS ${column.duckdb})`;
  return `${value} IS DISTINCT FROM new.${name}`;
}

interface Test {
  readonly column: Column;
  readonly test: string;
}

const member = (side: string, { name }: Column): string =>
  `${literal(`${JSON.stringify(name)}:`)} || coalesce(CAST(to_json(${side}.${identifier(name)}) AS VARCHAR), 'null')`;

const object = (side: string, columns: readonly Column[]): string =>
  `'{' || ${columns.map((column) => member(side, column)).join(` || ',' || `)} || '}'`;

/** What stands in no changed column is left out: array_to_string passes over NULL. */
const changedObject = (side: string, tests: readonly Test[]): string =>
  `'{' || array_to_string([${tests
    .map(({ column, test }) => `CASE WHEN ${test} THEN ${member(side, column)} END`)
    .join(', ')}], ',') || '}'`;

const articleOf = (table: Table, side: string): string =>
  columnOf(table, 'article_id') === undefined ? 'NULL' : `${side}.article_id`;

/** Adds why a row came, went or changed, as far as the articles tell. */
function withReasons(
  rows: string,
  table: Table | undefined,
  before: TableSet,
  after: TableSet,
): string {
  if (table === undefined || columnOf(table, 'article_id') === undefined)
    return `SELECT *, CASE change WHEN 'added' THEN 'first seen' WHEN 'removed' THEN 'no longer seen'
      ELSE 'seen otherwise' END AS why FROM (${rows})`;
  const articles = (set: TableSet): string =>
    `(SELECT article_id, sha256 FROM read_parquet(${literal(join(set.folder, 'articles.parquet'))}))`;
  return `SELECT row_.*, CASE
      WHEN was.article_id IS NULL THEN 'article added'
      WHEN now_.article_id IS NULL THEN 'article removed'
      WHEN was.sha256 <> now_.sha256 THEN 'article edited'
      ELSE ${table.name === 'articles' ? `'described otherwise'` : `'read otherwise'`} END AS why
    FROM (${rows}) AS row_
    LEFT JOIN ${articles(before)} AS was ON was.article_id = row_.article
    LEFT JOIN ${articles(after)} AS now_ ON now_.article_id = row_.article`;
}
