import { identifier, literal } from '../../../lib/escape/sql.ts';
import { tables, type Column, type ColumnType, type Table } from '../../../lib/tables.ts';
import { valuesOf } from './script.ts';

/** How a database names the types of columns. */
export type TypeNames = Readonly<Record<ColumnType, string>>;

/** The table into which the cells of a CSV file go first, as the texts that they are. */
export const cellsName = ({ name }: Table): string => `${name}_cells`;

export const cellsOf = (table: Table): string => identifier(cellsName(table));

/** `CREATE TABLE` with types, keys and checks; references are looked at when all is loaded. */
export function createTable(table: Table, types: TypeNames): string {
  const lines = [
    ...table.columns.map((column) => columnLine(column, types)),
    ...table.columns.flatMap(referenceLine),
  ];
  return `CREATE TABLE ${identifier(table.name)} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);`;
}

function columnLine(column: Column, types: TypeNames): string {
  const { name, type, nullable, schema } = column;
  const values = valuesOf(column).map(literal);
  return [
    identifier(name),
    types[type],
    ...(schema.key === true ? ['PRIMARY KEY'] : []),
    ...(nullable ? [] : ['NOT NULL']),
    ...(values.length === 0 ? [] : [`CHECK (${identifier(name)} IN (${values.join(', ')}))`]),
  ].join(' ');
}

function referenceLine({ name, type, schema }: Column): string[] {
  if (schema.foreignKey === undefined || type === 'list') return [];
  const [table = '', key = ''] = schema.foreignKey.split('.');
  return [
    `FOREIGN KEY (${identifier(name)}) REFERENCES ${identifier(table)} (${identifier(key)}) DEFERRABLE INITIALLY DEFERRED`,
  ];
}

/** Whether a column refers to the rows of a table. */
const isReference = ({ schema }: Column): boolean => schema.foreignKey !== undefined;

/** Drops the tables of an earlier run, those that refer before those that are referred to. */
export const dropTables = (): string =>
  tables
    .toReversed()
    .map(({ name }) => `DROP TABLE IF EXISTS ${identifier(name)};\n`)
    .join('');

/**
 * An index for each column that refers to another row: keys have one already, and a database makes
 * none for the other end of a reference.
 *
 * @param ofLists what stands before the column's name where it is a list; undefined where the
 * database can index no list.
 */
export const createIndexes = ({ name, columns }: Table, ofLists?: string): string[] =>
  columns
    .filter((column) => isReference(column) && (column.type !== 'list' || ofLists !== undefined))
    .map(
      ({ name: column, type }) =>
        `CREATE INDEX ${identifier(`${name}_${column}`)} ON ${identifier(name)} ${type === 'list' ? `${ofLists ?? ''} ` : ''}(${identifier(column)});`,
    );

export const createCells = (table: Table): string =>
  `CREATE TABLE ${cellsOf(table)} (${table.columns.map(({ name }) => `${identifier(name)} text`).join(', ')});`;

/** @param value SQL of a column's value from its cell. */
export const insertRows = (table: Table, value: (column: Column) => string): string =>
  `INSERT INTO ${identifier(table.name)} SELECT\n${table.columns
    .map((column) => `  ${value(column)}`)
    .join(',\n')}\nFROM ${cellsOf(table)};\nDROP TABLE ${cellsOf(table)};`;
