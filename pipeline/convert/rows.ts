import { join } from 'node:path';
import type { Database } from '../lib/duckdb.ts';
import { identifier, literal } from '../lib/escape/sql.ts';
import { makeFolder, writeFile } from '../lib/files.ts';
import { tables, type Column, type Table } from '../lib/tables.ts';
import { excerptSql, type ExcerptPolicy } from './excerpt.ts';

/** Where records lie: files of JSON lines, packed by gzip or not, and which of their records count. */
export interface RecordFiles {
  readonly files: readonly string[];
  /** Null where all count. */
  readonly live: readonly LiveRecord[] | null;
}

export interface LiveRecord {
  readonly file: string;
  readonly article_id: string;
}

/** The rows of all records, table by table, with what their articles’ issues are. */
export interface Rows {
  /** SQL that reads a table’s rows; of actors, each with the `article_id` and `published_on` of its article. */
  readonly source: (table: Table) => string;
  /** How many issues there are, by code, in the order of the codes. */
  readonly issues: Readonly<Record<string, number>>;
}

/** So many files are taken apart at once: their records are in memory together. */
const filesAtOnce = 8;

/** Longer than the record of the longest article: DuckDB reads no line that is longer. */
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
  await database.run('CREATE OR REPLACE TABLE issue_codes (code VARCHAR)');
  if (live !== null) await loadLive(database, live, workFolder);
  for (const { name } of tables) makeFolder(join(workFolder, name));
  for (let first = 0; first < files.length; first += filesAtOnce) {
    const some = files.slice(first, first + filesAtOnce);
    await database.run(`CREATE OR REPLACE TABLE records AS ${recordsSql(some, live !== null)}`);
    for (const table of tables)
      await database.run(
        `COPY (${rowsSql(table, policy)}) TO ${literal(join(workFolder, table.name, `${first}.parquet`))}
         (FORMAT parquet, COMPRESSION lz4)`,
      );
    await database.run(
      'INSERT INTO issue_codes SELECT unnest(list_transform(issues, lambda each: each.code)) FROM records',
    );
  }
  await database.run('DROP TABLE IF EXISTS records');
  const codes = await database.rows(
    'SELECT code, count(*) AS total FROM issue_codes GROUP BY code ORDER BY code',
  );
  return {
    source: ({ name }) => `read_parquet(${literal(join(workFolder, name, '*.parquet'))})`,
    issues: Object.fromEntries(codes.map(({ code, total }) => [String(code), Number(total)])),
  };
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
function recordsSql(files: readonly string[], isFiltered: boolean): string {
  const columns = [
    ...tables.map((table) => {
      const type = structOf(table.columns);
      return table.name === 'articles'
        ? `article: ${literal(type)}`
        : `${table.name}: ${literal(`${type}[]`)}`;
    }),
    `issues: 'STRUCT(code VARCHAR)[]'`,
  ];
  const source = `read_json([${files.map(literal).join(', ')}], format = 'newline_delimited',
    maximum_object_size = ${longestLine}, filename = 'file', columns = {${columns.join(', ')}})`;
  if (!isFiltered) return `SELECT * FROM ${source}`;
  return `SELECT found.* FROM ${source} AS found
    SEMI JOIN live ON live.file = found.file AND live.article_id = found.article.article_id`;
}

const structOf = (columns: readonly Column[]): string =>
  `STRUCT(${columns.map(({ name, duckdb }) => `${identifier(name)} ${duckdb}`).join(', ')})`;

/** SQL of a table’s rows in the records at hand. */
function rowsSql(table: Table, policy: ExcerptPolicy): string {
  if (table.name === 'articles') return 'SELECT unnest(article) FROM records';
  if (table.name === 'actors')
    return `SELECT row_.*, article_id, published_on FROM (
      SELECT unnest(actors) AS row_, article.article_id AS article_id,
        article.published_on AS published_on FROM records)`;
  const rows = `SELECT unnest(${table.name}) AS row_ FROM records`;
  const columns = table.columns.map(({ name }) => {
    const value = `row_.${identifier(name)}`;
    return `${table.name === 'claims' ? excerptSql(name, value, policy) : value} AS ${identifier(name)}`;
  });
  return `SELECT ${columns.join(', ')} FROM (${rows})`;
}

/** SQL that reads JSON lines of a table’s rows with explicit types. */
export function jsonSource(path: string, table: Table): string {
  const columns = table.columns
    .map(({ name, duckdb }) => `${identifier(name)}: ${literal(duckdb)}`)
    .join(', ');
  return `read_json(${literal(path)}, format = 'newline_delimited', columns = { ${columns} })`;
}
