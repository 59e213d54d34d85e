import { readSchema } from '../../lib/schema.ts';
import { csvFile, parquetFile } from '../../lib/table-files.ts';
import { columnsOf, tables, type Column } from '../../lib/tables.ts';
import type { FileSum } from '../checksums.ts';
import { changeFiles } from '../changes/changes.ts';
import { idChangesFile } from '../changes/id-changes.ts';

/** A table of a release with its files, as every description tells of it. */
export interface Described {
  readonly name: string;
  /** Of its schema, in schemas/. */
  readonly schemaName: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** Names of the columns by which rows are told apart; empty where there are none. */
  readonly primaryKey: readonly string[];
  /** Whether it tells what changed since the release before, and is none of the five. */
  readonly tellsChange: boolean;
  readonly csv: FileSum;
  readonly parquet: FileSum | undefined;
}

/**
 * The tables, and those that tell what changed where the release has them.
 *
 * @param sums the release's files that hold data.
 * @throws Error where a file of one of the five is not there.
 */
export function describedTables(sums: readonly FileSum[]): Described[] {
  const find = (path: string): FileSum | undefined => sums.find((sum) => sum.path === path);
  const five = tables.map((table) => ({
    ...table,
    primaryKey: [table.key],
    tellsChange: false,
    csv: required(find, csvFile(table)),
    parquet: required(find, parquetFile(table)),
  }));
  const told = changeTables.flatMap(({ schemaName, primaryKey, csv, parquet }) => {
    const found = find(csv);
    if (found === undefined) return [];
    const files = { csv: found, parquet: parquet === undefined ? undefined : find(parquet) };
    return [{ ...schemaTable(schemaName), schemaName, primaryKey, tellsChange: true, ...files }];
  });
  return [...five, ...told];
}

function required(find: (path: string) => FileSum | undefined, path: string): FileSum {
  const sum = find(path);
  if (sum === undefined) throw new Error(`the release has no ${path}`);
  return sum;
}

/** What tells the difference to the release before: from the second release on. */
const changeTables = [
  { schemaName: 'change', primaryKey: ['table', 'key'], ...changeFiles },
  { schemaName: 'id-change', primaryKey: [], csv: idChangesFile, parquet: undefined },
];

function schemaTable(
  schemaName: string,
): Pick<Described, 'name' | 'title' | 'description' | 'columns'> {
  const schema = readSchema(schemaName);
  const { title, description, table: name } = schema;
  if (name === undefined) throw new Error(`schemas/${schemaName}.schema.json names no table`);
  return { name, title, description, columns: columnsOf(schema) };
}
