import { dirname } from 'node:path';
import { withDatabase, type Database } from '../lib/duckdb.ts';
import { emptyFolder, makeFolder, replaceFolder } from '../lib/files.ts';
import type { DatasetDescription } from '../../schemas/types.ts';
import { schemaVersion } from '../lib/schema.ts';
import { buildingPath, clearDebris } from '../lib/staging.ts';
import { countRows, unreleased, writeTable, type Counts } from '../lib/table-files.ts';
import { tables, type Table } from '../lib/tables.ts';
import { readTakenBack, readUnread, writeMissing, type Unread } from '../lib/unread.ts';
import { carriedFrom, type Carried } from './carry.ts';
import { loadActors } from './actors.ts';
import { keyOf, madeBefore, writeMadeOf } from './made-of.ts';
import { recordFiles } from './records.ts';
import { excerptedSql, loadRows, type Rows } from './rows.ts';
import { findSame, tellsCopies, withSame } from './same/same.ts';

export interface ConvertOptions {
  /** Stores of records, folders of them (`*.json`), or files with one a line: the shards of a run, or all of it. */
  readonly records: readonly string[];
  readonly dataset: DatasetDescription;
  /** The folder of the tables, such as output/tables; replaced as a whole. */
  readonly output: string;
  /** Folder of the last release: what of it cannot be read now stays as it was there. */
  readonly lastRelease?: string | undefined;
  /** Threads of DuckDB: all cores where it is left out. */
  readonly threads?: number;
}

export interface ConvertResult {
  readonly counts: Counts;
  /** How many issues the records hold, by code, in the order of the codes. */
  readonly issues: Readonly<Record<string, number>>;
  /** Ids of articles that could not be read, whose rows are those of the last release. */
  readonly carried: readonly string[];
  /** Whether the tables that stood there were made of the same, so that none was made. */
  readonly isUnchanged: boolean;
}

/**
 * Makes the tables of all records, as CSV and Parquet. Rows pass through line files and
 * DuckDB, so that memory does not grow with the corpus. The same records give the same bytes.
 *
 * @throws UserError for a broken record and for an output that cannot be written; the tables that
 * stood there before stay.
 */
export async function convert(options: ConvertOptions): Promise<ConvertResult> {
  const { output } = options;
  makeFolder(dirname(output));
  clearDebris(`${output}-work`, output);
  const key = keyOf(options);
  const before = key === undefined ? undefined : madeBefore(output, key);
  if (before !== undefined) return { ...(before as Made), isUnchanged: true };
  return { ...(await convertAll(options, key)), isUnchanged: false };
}

type Made = Omit<ConvertResult, 'isUnchanged'>;

async function convertAll(options: ConvertOptions, key: string | undefined): Promise<Made> {
  const { dataset, output } = options;
  const work = buildingPath(`${output}-work`);
  const finished = buildingPath(output);
  emptyFolder(work);
  emptyFolder(finished);
  try {
    const { articleIds, ...files } = await recordFiles(options.records, work);
    const unread = options.records.flatMap(readUnread);
    const { lastRelease } = options;
    const result = await withDatabase(
      { workFolder: work, threads: options.threads },
      async (database): Promise<Made> => {
        const rows = await loadRows(database, files, work, dataset.excerpts);
        const kept =
          lastRelease === undefined
            ? undefined
            : await carriedFrom(database, lastRelease, unread, articleIds);
        const made = await writeTables(database, rows, { work, finished, dataset, kept, unread });
        return { counts: made, issues: rows.issues, carried: kept?.articleIds ?? [] };
      },
    );
    writeMissing(finished, {
      carried: result.carried,
      takenBack: options.records.flatMap(readTakenBack),
    });
    if (key !== undefined) writeMadeOf(finished, key, result);
    replaceFolder(finished, output);
    return result;
  } finally {
    clearDebris(`${output}-work`, output);
  }
}

/** With the rows of the last release that stay: they show no more of the articles than is allowed now. */
const withCarried = (
  source: string,
  table: Table,
  { kept, dataset }: Pick<Writing, 'kept' | 'dataset'>,
): string =>
  kept === undefined
    ? source
    : `(FROM ${source} UNION ALL BY NAME FROM ${excerptedSql(table, kept.source(table), dataset.excerpts)})`;

async function writeTables(
  database: Database,
  rows: Rows,
  { work, finished, dataset, kept, unread }: Writing,
): Promise<Counts> {
  const edition = {
    title: dataset.title,
    licence: dataset.licence.name,
    version: unreleased,
    schemaVersion: schemaVersion(),
  };
  const write = async (table: Table, beside: Database): Promise<void> => {
    const source =
      table.name === 'actors'
        ? await loadActors(beside, rows, work, kept)
        : withSame(table, withCarried(rows.source(table), table, { kept, dataset }));
    await writeTable(beside, table, source, finished, edition);
  };
  const same = { rows, carried: kept, unread, workFolder: work };
  const first = tables.filter(({ name }) => !tellsCopies(name));
  await database.each([null, ...first], (table, beside) =>
    table === null ? findSame(beside, same) : write(table, beside),
  );
  await database.each(
    tables.filter(({ name }) => tellsCopies(name)),
    write,
  );
  return countRows(database, finished);
}

interface Writing {
  readonly work: string;
  readonly finished: string;
  readonly dataset: DatasetDescription;
  /** Rows of the last release that stay. */
  readonly kept: Carried | undefined;
  /** Articles that gave no record. */
  readonly unread: readonly Unread[];
}
