import { dirname } from 'node:path';
import { withDatabase, type Database } from '../kernel/duckdb.ts';
import { emptyFolder, makeFolder, replaceFolder } from '../kernel/files.ts';
import type { DatasetDescription } from '../kernel/rows.ts';
import { schemaVersion } from '../kernel/schema.ts';
import { buildingPath, clearDebris } from '../kernel/staging.ts';
import { countRows, writeTable, type Counts } from '../kernel/table-files.ts';
import { tables } from '../kernel/tables.ts';
import { loadActors } from './actors.ts';
import { readRecords } from './read.ts';
import { RowFiles } from './rows.ts';

export interface ConvertOptions {
  /** A folder of records, `*.json`, or a file with one record a line. */
  readonly records: string;
  readonly dataset: DatasetDescription;
  /** The folder of the tables, such as output/tables; replaced as a whole. */
  readonly output: string;
  /** Threads of DuckDB: all cores where it is left out. */
  readonly threads?: number;
}

export interface ConvertResult {
  readonly counts: Counts;
  /** How many issues the records hold, by code, in the order of the codes. */
  readonly issues: Readonly<Record<string, number>>;
}

/**
 * Makes the five tables of all records, as CSV and Parquet. Rows pass through line files and
 * DuckDB, so that memory does not grow with the corpus. The same records give the same bytes.
 *
 * @throws UserError for a broken record and for an output that cannot be written; the tables that
 * stood there before stay.
 */
export async function convert(options: ConvertOptions): Promise<ConvertResult> {
  const { dataset, output } = options;
  makeFolder(dirname(output));
  clearDebris(`${output}-work`, output);
  const work = buildingPath(`${output}-work`);
  const finished = buildingPath(output);
  emptyFolder(work);
  emptyFolder(finished);
  try {
    const rows = new RowFiles(work, dataset.excerpts);
    for await (const record of readRecords(options.records)) rows.add(record);
    const issues = rows.close();
    const counts = await withDatabase(
      { workFolder: work, threads: options.threads },
      async (database) => writeTables(database, rows, finished, dataset),
    );
    replaceFolder(finished, output);
    return { counts, issues };
  } finally {
    clearDebris(`${output}-work`, output);
  }
}

async function writeTables(
  database: Database,
  rows: RowFiles,
  folder: string,
  dataset: DatasetDescription,
): Promise<Counts> {
  const edition = {
    title: dataset.title,
    licence: dataset.licence.name,
    version: 'unreleased',
    schemaVersion: schemaVersion(),
  };
  for (const table of tables) {
    const source = table.name === 'actors' ? await loadActors(database, rows) : rows.source(table);
    await writeTable(database, table, source, folder, edition);
  }
  return countRows(database, folder);
}
