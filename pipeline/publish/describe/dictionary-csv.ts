import { csvCellOf } from '../../lib/escape/csv.ts';
import { isGuarded } from '../../lib/table-files.ts';
import type { Column } from '../../lib/tables.ts';
import { describedTables, type Described } from './described.ts';
import type { ReleaseFacts } from './facts.ts';
import { separator } from './table-schema.ts';

/** What stands between the values of a column in one cell: the meanings have semicolons. */
const between = ' | ';

/** What a cell holds: a text stands in quotes, as in the tables, a number or a boolean does not. */
type Cell = string | number | boolean;

/** One row a column of each table; a cell that does not apply is empty. */
const cells: readonly [string, (table: Described, column: Column, place: number) => Cell][] = [
  ['table', ({ name }) => name],
  ['column', (_, { name }) => name],
  ['position', (_, __, place) => place + 1],
  ['title', (_, { schema }) => schema.title],
  ['description', (_, { schema }) => schema.description],
  ['type', (_, { type }) => (type === 'list' ? 'list of strings' : type)],
  ['parquet_type', (_, { duckdb }) => duckdb],
  ['may_be_empty', (_, { nullable, type }) => nullable || type === 'list'],
  ['key', ({ primaryKey }, { name }) => primaryKey.includes(name)],
  ['refers_to', (_, { schema }) => schema.foreignKey ?? ''],
  ['unit', (_, { schema }) => schema.unit ?? ''],
  ['values', (_, { schema }) => Object.keys(schema.meanings ?? {}).join(between)],
  [
    'meanings',
    (_, { schema }) =>
      Object.entries(schema.meanings ?? {})
        .map(([value, meaning]) => `${value}: ${meaning}`)
        .join(between),
  ],
  ['minimum', (_, { schema }) => schema.minimum ?? ''],
  ['maximum', (_, { schema }) => schema.maximum ?? ''],
  ['pattern', (_, { schema }) => schema.pattern ?? schema.items?.pattern ?? ''],
  ['example', (_, { schema }) => [schema.examples[0]].flat().map(String).join(separator)],
  ['guarded_in_csv', (_, column) => isGuarded(column)],
];

/** dictionary.csv: the data dictionary of all tables of a release, as schemas/ has it. */
export function dictionaryCsv({ sums }: ReleaseFacts): string {
  const rows = describedTables(sums).flatMap((table) =>
    table.columns.map((column, place) =>
      cells.map(([, cell]) => written(cell(table, column, place))).join(','),
    ),
  );
  return [cells.map(([name]) => csvCellOf(name)).join(','), ...rows, ''].join('\n');
}

const written = (cell: Cell): string => (typeof cell === 'string' ? csvCellOf(cell) : String(cell));
