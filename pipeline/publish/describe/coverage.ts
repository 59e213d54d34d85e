import type { Database } from '../../lib/duckdb.ts';
import { literal } from '../../lib/escape/sql.ts';
import { parquetSource } from '../../lib/table-files.ts';
import { tableNamed } from '../../lib/tables.ts';

/** Of what time and in which languages the articles of a release are. */
export interface Coverage {
  /** First and last day of publication, ISO 8601; undefined where no article has one. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
  /** BCP 47, in alphabetical order. */
  readonly languages: readonly string[];
}

/** @param folder of the tables' Parquet. */
export async function coverageOf(database: Database, folder: string): Promise<Coverage> {
  const [row] = await database.rows(
    `SELECT strftime(min(published_on), ${literal('%Y-%m-%d')}) AS first,
       strftime(max(published_on), ${literal('%Y-%m-%d')}) AS last,
       list_sort(list(DISTINCT language)) AS languages
     FROM ${parquetSource(folder, tableNamed('articles'))}`,
  );
  const { first, last, languages } = row ?? {};
  const named = Array.isArray(languages) ? languages : [];
  return {
    days: typeof first === 'string' && typeof last === 'string' ? { first, last } : undefined,
    languages: named.filter((each) => typeof each === 'string'),
  };
}
