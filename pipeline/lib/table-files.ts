import { join } from 'node:path';
import { cellText, guardedCell } from './escape/csv.ts';
import type { Database, Json } from './duckdb.ts';
import { identifier, literal } from './escape/sql.ts';
import { UserError } from './errors.ts';
import { copyFile, removeFile } from './files.ts';
import { replaceParquetTexts, type ParquetTexts } from './parquet-footer.ts';
import { isThere } from './read-files.ts';
import { tables, type Column, type Table } from './tables.ts';

/** Rows of each table. */
export interface Counts {
  readonly articles: number;
  readonly actors: number;
  readonly mentions: number;
  readonly claims: number;
  readonly figures: number;
  /** Left out of releases that have no such table. */
  readonly roles?: number;
}

/** Of which dataset and release a table's file is. */
export interface TableEdition {
  /** Of the dataset. */
  readonly title: string;
  /** SPDX or Open Definition id. */
  readonly licence: string;
  /** Of the release, or what `unreleased` says. */
  readonly version: string;
  readonly schemaVersion: string;
}

export const csvFile = (table: Table): string => `${table.name}.csv`;
export const parquetFile = (table: Table): string => `${table.name}.parquet`;

/** SQL that reads a table's Parquet in a folder. */
export const parquetSource = (folder: string, table: Table): string =>
  `read_parquet(${literal(join(folder, parquetFile(table)))})`;

/**
 * SQL that reads a table's CSV in a folder, each value in its column's type again. The empty cell of
 * a list that may not be NULL is the empty list.
 */
export function csvSource(folder: string, table: Table): string {
  const values = table.columns.map(
    (column) => `${typedCell(column)} AS ${identifier(column.name)}`,
  );
  const names = table.columns.map(({ name }) => name);
  return `(SELECT ${values.join(', ')} FROM ${csvCells(join(folder, csvFile(table)), names)})`;
}

/** SQL that reads the cells of a CSV file as they stand there, each as text; an empty one is NULL. */
export function csvCells(file: string, names: readonly string[]): string {
  const columns = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  return `read_csv(${literal(file)}, columns = {${columns}}, auto_detect = false, header = true,
    delim = ',', quote = '"', escape = '"', nullstr = '')`;
}

function typedCell(column: Column): string {
  const { name, type, duckdb, nullable } = column;
  const cell = isGuarded(column) ? cellText(identifier(name)) : identifier(name);
  if (type !== 'list') return `CAST(${cell} AS ${duckdb})`;
  const items = `string_split(${cell}, ';')`;
  return nullable ? items : `coalesce(${items}, [])`;
}

/** All columns in the order and of the types of the schema: what SQL has counted is wider than that. */
const typedColumns = (table: Table): string =>
  table.columns
    .map(({ name, duckdb }) => `CAST(${identifier(name)} AS ${duckdb}) AS ${identifier(name)}`)
    .join(', ');

/**
 * Writes a table as CSV and as Parquet into the folder, in the table's fixed order.
 *
 * @param source SQL of the rows: a table's name or a function that reads one.
 * @param edition what stands in the metadata of its Parquet.
 */
export async function writeTable(
  database: Database,
  table: Table,
  source: string,
  folder: string,
  edition: TableEdition,
): Promise<void> {
  await writeParquet(database, table, source, folder, edition);
  await writeCsv(database, table, folder);
}

/**
 * Writes a table as Parquet: zstd, in the table's fixed order, with title, description, licence,
 * version and schema version in its metadata.
 *
 * @param isSorted whether the rows of the source are in that order already, which saves the sort.
 */
export async function writeParquet(
  database: Database,
  table: Table,
  source: string,
  folder: string,
  edition: TableEdition,
  isSorted = false,
): Promise<void> {
  const order = isSorted ? '' : `ORDER BY ${rowOrder(table).map(identifier).join(', ')}`;
  await database.run(
    `COPY (SELECT ${typedColumns(table)} FROM ${source} ${order})
     TO ${literal(join(folder, parquetFile(table)))}
     (FORMAT parquet, COMPRESSION zstd, KV_METADATA ${metadata(table, edition)})`,
  );
}

/**
 * Which cells of a CSV file stand in quotes: every text and every list, so that no reader splits one at
 * a separator of its own; or, as in releases that were made before, those alone that RFC 4180 asks for.
 */
export type Quoting = 'texts' | 'where-needed';

/**
 * Writes the CSV beside a table's Parquet: UTF-8, LF, RFC 4180, NULL and the empty list as an empty
 * cell, lists joined by `;`, and text that a spreadsheet would run made harmless, as escape/csv.ts
 * says.
 */
export async function writeCsv(
  database: Database,
  table: Table,
  folder: string,
  quoting: Quoting = 'texts',
): Promise<void> {
  const cells = table.columns.map(csvCell).join(', ');
  const texts = table.columns.filter(({ type }) => type === 'string' || type === 'list');
  // The Parquet has the order already, and DuckDB keeps it: a second sort would cost as much again.
  await database.run(
    `COPY (SELECT ${cells} FROM ${parquetSource(folder, table)} AS row_)
     TO ${literal(join(folder, csvFile(table)))}
     (${csvFormat(quoting === 'texts' ? texts.map(({ name }) => name) : [])})`,
  );
}

/** How DuckDB writes a CSV file of ours: options of COPY. It never quotes NULL. */
export const csvFormat = (quoted: readonly string[]): string =>
  [
    `FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR ''`,
    ...(quoted.length === 0 ? [] : [`FORCE_QUOTE (${quoted.map(identifier).join(', ')})`]),
  ].join(', ');

/** Whether the rows of a source, whose key columns hold no NULL, stand in the table’s fixed order. */
export async function isInOrder(
  database: Database,
  table: Table,
  source: string,
): Promise<boolean> {
  const order = rowOrder(table).map(identifier);
  const here = order.map((name, at) => `${name} AS here_${at}`);
  const before = order.map((name, at) => `lag(${name}) OVER () AS before_${at}`);
  const isLess = order.reduceRight(
    (rest, _, at) => `(here_${at} < before_${at} OR (here_${at} = before_${at} AND ${rest}))`,
    'false',
  );
  const found = await database.rows(
    `SELECT 1 FROM (SELECT ${[...here, ...before].join(', ')} FROM ${source}) WHERE ${isLess} LIMIT 1`,
  );
  return found.length === 0;
}

/** What is read from articles stands in the order of the text; all else by its key. */
function rowOrder(table: Table): string[] {
  const inText = table.columns.some((column) => column.name === 'start');
  return inText ? ['article_id', 'start', 'end', table.key] : [table.key];
}

function csvCell(column: Column): string {
  const name = `row_.${identifier(column.name)}`;
  return `${csvValue(name, column)} AS ${identifier(column.name)}`;
}

/** Whether a cell of the column may hold any words: no number, day, or value out of a list. */
export const isGuarded = ({ type, schema }: Column): boolean =>
  type === 'list' || (type === 'string' && schema.enum === undefined);

function csvValue(name: string, column: Column): string {
  if (column.type === 'list') return guardedCell(`nullif(array_to_string(${name}, ';'), '')`);
  if (isGuarded(column)) return guardedCell(name);
  // DuckDB prints the double 600000 as 600000.0; a whole number is printed without it.
  if (column.type === 'number')
    return `CASE WHEN ${name} = trunc(${name}) AND abs(${name}) < 1e18
      THEN CAST(CAST(${name} AS BIGINT) AS VARCHAR) ELSE CAST(${name} AS VARCHAR) END`;
  return name;
}

function metadata(table: Table, edition: TableEdition): string {
  const pairs = Object.entries(textsOf(table, edition)).map(
    ([key, value]) => `${key}: ${literal(value)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

/** What a table’s Parquet says of itself. */
const textsOf = (table: Table, edition: TableEdition): ParquetTexts => ({
  title: `${edition.title}: ${table.name}`,
  description: table.description,
  licence: edition.licence,
  version: edition.version,
  schema_version: edition.schemaVersion,
});

/** The version of tables that are of no release yet. */
export const unreleased = 'unreleased';

/**
 * Makes of a table’s Parquet that convert wrote that of a release: the same rows in the same pages, and the release’s
 * version. To write them anew would give the same bytes.
 *
 * @param source the folder of the tables.
 * @returns false, and nothing is there, where it is another’s, or was made for another title or licence.
 */
export function copyParquet(
  table: Table,
  source: string,
  folder: string,
  edition: TableEdition,
): boolean {
  const target = join(folder, parquetFile(table));
  copyFile(join(source, parquetFile(table)), target);
  const before = textsOf(table, { ...edition, version: unreleased });
  if (replaceParquetTexts(target, before, textsOf(table, edition))) return true;
  removeFile(target);
  return false;
}

/** Number of rows of each table’s Parquet in a folder, as its footer has it. */
export async function countRows(database: Database, folder: string): Promise<Counts> {
  const files = tables.map((table) => join(folder, parquetFile(table))).filter(isThere);
  const rows = await database.rows(
    `SELECT file_name, num_rows FROM parquet_file_metadata([${files.map(literal).join(', ')}])`,
  );
  const counts = new Map(rows.map((row) => [row['file_name'], Number(row['num_rows'])]));
  const told = (name: string): number | undefined => counts.get(join(folder, `${name}.parquet`));
  const count = (name: string): number => told(name) ?? NaN;
  const roles = told('roles');
  return {
    articles: count('articles'),
    actors: count('actors'),
    mentions: count('mentions'),
    claims: count('claims'),
    figures: count('figures'),
    ...(roles === undefined ? {} : { roles }),
  };
}

/**
 * @param expectedTables what they should be: ours, or those of an older release.
 * @throws UserError where a table's Parquet is missing or its columns are not those of the schema.
 */
export async function requireTables(
  database: Database,
  folder: string,
  expectedTables: readonly Table[] = tables,
): Promise<void> {
  for (const table of expectedTables) {
    const file = join(folder, parquetFile(table));
    const remedy = 'run convert again';
    if (!isThere(file)) throw new UserError('this table is missing', { file }, remedy);
    const found = await database.rows(
      `SELECT column_name || ' ' || column_type AS described
       FROM (DESCRIBE SELECT * FROM ${parquetSource(folder, table)})`,
    );
    const actual = found.map((row) => row['described']).filter(isText);
    const expected = table.columns.map((column) => `${column.name} ${column.duckdb}`);
    if (actual.join() === expected.join()) continue;
    throw new UserError(
      `the columns are not those of schemas/${table.schemaName}.schema.json: expected ${expected.join(', ')}; found ${actual.join(', ')}`,
      { file },
      remedy,
    );
  }
}

const isText = (value: Json | undefined): value is string => typeof value === 'string';
