import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, JsonRow } from '../lib/duckdb.ts';
import { identifier, literal } from '../lib/escape/sql.ts';
import { reading } from '../lib/file-errors.ts';
import { makeFolder, writeFile } from '../lib/files.ts';
import { tables, type Column, type Table } from '../lib/tables.ts';
import { excerptSql, type ExcerptPolicy } from './excerpt.ts';
import { saidSql } from './same/words.ts';

/** Where records lie: files of JSON lines, packed by gzip or not, and which of their records count. */
export interface RecordFiles {
  readonly files: readonly string[];
  readonly live: readonly LiveRecord[];
}

export interface LiveRecord {
  readonly file: string;
  readonly article_id: string;
}

/** The rows of all records, table by table, with what their articles’ issues are. */
export interface Rows {
  /** SQL that reads a table’s rows; of actors, each with the `article_id` and `published_on` of its article. */
  readonly source: (table: Table) => string;
  /** SQL of the articles’ texts: `article_id`, `text`. */
  readonly texts: string;
  /** SQL of what is compared of claims, made of all their words, whatever the policy allows. */
  readonly said: string;
  /** How many issues there are, by code, in the order of the codes. */
  readonly issues: Readonly<Record<string, number>>;
}

/** So many files, and bytes of them, are taken apart together: their records are in memory at once. */
const filesAtOnce = 4;
const bytesAtOnce = 8 * 1024 * 1024;
/** How much shorter records are when they are packed. */
const packing = 8;

/** So many groups of files are taken apart side by side. */
const groupsAtOnce = 2;

/** Longer than the record of nearly every article. DuckDB reads no line that is longer, and takes twice as much at once. */
const longLine = 8 * 1024 * 1024;
/** Longer than the record of the longest article. */
const longestLine = 64 * 1024 * 1024;

/**
 * Takes records apart into rows, in Parquet in the work folder, with no more of the articles’ words than the policy allows.
 * DuckDB reads each file once, and memory does not grow with their number.
 */
export async function loadRows(
  database: Database,
  { files, live }: RecordFiles,
  workFolder: string,
  policy: ExcerptPolicy,
): Promise<Rows> {
  await loadLive(database, live, workFolder);
  for (const name of [...tables.map((table) => table.name), ...compared])
    makeFolder(join(workFolder, name));
  const codes = await database.each(
    inGroups(files),
    (some, beside) => takeApart(beside, some, workFolder, policy),
    groupsAtOnce,
  );
  const partsOf = (name: string): string =>
    `read_parquet(${literal(join(workFolder, name, '*.parquet'))})`;
  return {
    source: ({ name }) => partsOf(name),
    texts: partsOf('texts'),
    said: partsOf('said'),
    issues: addedUp(codes),
  };
}

/** What is compared of articles and claims to find copies, and is no table. */
const compared = ['texts', 'said'];

interface Group {
  readonly number: number;
  readonly files: readonly string[];
}

function inGroups(files: readonly string[]): Group[] {
  const groups: string[][] = [];
  let room = 0;
  for (const file of files) {
    const { size } = reading(file, () => statSync(file));
    const bytes = file.endsWith('.gz') ? size : size / packing;
    const last = groups.at(-1);
    if (last === undefined || last.length === filesAtOnce || bytes > room) {
      groups.push([file]);
      room = bytesAtOnce - bytes;
    } else {
      last.push(file);
      room -= bytes;
    }
  }
  return groups.map((some, number) => ({ number, files: some }));
}

/** Writes the rows of some files, and gives how many issues there are by code. */
async function takeApart(
  database: Database,
  { number, files }: Group,
  workFolder: string,
  policy: ExcerptPolicy,
): Promise<JsonRow[]> {
  const records = `records_${number}`;
  await makeRecords(database, records, files);
  const put = (name: string, sql: string): Promise<void> =>
    database.run(
      `COPY (${sql}) TO ${literal(join(workFolder, name, `${number}.parquet`))}
       (FORMAT parquet, COMPRESSION lz4)`,
    );
  for (const table of tables) await put(table.name, rowsSql(table, records, policy));
  await put('texts', `SELECT article.article_id, article.text FROM ${records}`);
  await put('said', saidSql(`(SELECT unnest(claims, max_depth := 2) FROM ${records})`));
  const codes = await database.rows(
    `SELECT code, count(*) AS total
     FROM (SELECT unnest(list_transform(issues, lambda each: each.code)) AS code FROM ${records}) GROUP BY code`,
  );
  await database.run(`DROP TABLE ${records}`);
  return codes;
}

/** Makes the table of the records in some files. */
async function makeRecords(
  database: Database,
  name: string,
  files: readonly string[],
): Promise<void> {
  const make = (longest: number): Promise<void> =>
    database.run(`CREATE OR REPLACE TABLE ${name} AS ${recordsSql(files, longest)}`);
  try {
    await make(longLine);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('maximum_object_size')) throw error;
    await make(longestLine);
  }
}

function addedUp(counts: readonly (readonly JsonRow[])[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { code, total } of counts.flat())
    if (typeof code === 'string') sums.set(code, (sums.get(code) ?? 0) + Number(total));
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function loadLive(
  database: Database,
  live: readonly LiveRecord[],
  workFolder: string,
): Promise<void> {
  const file = join(workFolder, 'live.jsonl');
  writeFile(file, live.map((each) => `${JSON.stringify(each)}\n`).join(''));
  await database.run(
    `CREATE OR REPLACE TABLE live AS FROM read_json(${literal(file)},
       format = 'newline_delimited', columns = {file: 'VARCHAR', article_id: 'VARCHAR'})`,
  );
}

/** SQL of records with explicit types: left alone, DuckDB would guess them. */
function recordsSql(files: readonly string[], longest: number): string {
  const columns = [
    ...tables.map((table) => {
      if (table.name === 'articles')
        return `article: ${literal(structOf([...table.columns, { name: 'text', duckdb: 'VARCHAR' }]))}`;
      return `${table.name}: ${literal(`${structOf(table.columns)}[]`)}`;
    }),
    `credits: 'VARCHAR[]'`,
    `issues: 'STRUCT(code VARCHAR)[]'`,
  ];
  const source = `read_json([${files.map(literal).join(', ')}], format = 'newline_delimited',
    maximum_object_size = ${longest}, filename = 'file', columns = {${columns.join(', ')}})`;
  return `SELECT found.* FROM ${source} AS found
    SEMI JOIN live ON live.file = found.file AND live.article_id = found.article.article_id`;
}

const structOf = (columns: readonly Pick<Column, 'name' | 'duckdb'>[]): string =>
  `STRUCT(${columns.map(({ name, duckdb }) => `${identifier(name)} ${duckdb}`).join(', ')})`;

/** SQL of a table’s rows in the records at hand. */
function rowsSql(table: Table, records: string, policy: ExcerptPolicy): string {
  if (table.name === 'articles')
    return `SELECT ${table.columns.map(({ name }) => `article.${identifier(name)}`).join(', ')} FROM ${records}`;
  if (table.name === 'actors')
    return `SELECT row_.*, article_id, published_on FROM (
      SELECT unnest(actors) AS row_, article.article_id AS article_id,
        article.published_on AS published_on FROM ${records})`;
  const rows = `SELECT unnest(${table.name}) AS row_, credits FROM ${records}`;
  const columns = table.columns.map(({ name }) => {
    const value = valueSql(table.name, name);
    return `${excerptSql({ table: table.name, column: name }, value, policy)} AS ${identifier(name)}`;
  });
  return `SELECT ${columns.join(', ')} FROM (${rows})`;
}

/** SQL of a value as the table has it: a name in a by-line has a form of its own there. */
const valueSql = (table: string, column: string): string =>
  table === 'mentions' && column === 'form'
    ? `CASE WHEN list_contains(credits, row_.mention_id) THEN 'byline' ELSE row_.form END`
    : `row_.${identifier(column)}`;

/** SQL of rows of a table with no more of the articles’ words than the policy allows. */
export function excerptedSql(table: Table, source: string, policy: ExcerptPolicy): string {
  const columns = table.columns.map(({ name }) => {
    const value = excerptSql({ table: table.name, column: name }, identifier(name), policy);
    return `${value} AS ${identifier(name)}`;
  });
  return `(SELECT ${columns.join(', ')} FROM ${source})`;
}

/** SQL that reads JSON lines of a table’s rows with explicit types. */
export function jsonSource(path: string, table: Table): string {
  const columns = table.columns
    .map(({ name, duckdb }) => `${identifier(name)}: ${literal(duckdb)}`)
    .join(', ');
  return `read_json(${literal(path)}, format = 'newline_delimited', columns = { ${columns} })`;
}
