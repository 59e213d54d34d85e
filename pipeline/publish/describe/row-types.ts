import type { Column, ColumnType } from '../../kernel/tables.ts';
import { describedTables, type Described } from './described.ts';
import type { ReleaseFacts } from './facts.ts';

/**
 * on-record.d.ts: TypeScript types of the rows of a release, made of schemas/. Days are ISO 8601
 * texts and what is empty is null, as in the JSON that DuckDB and others give of a row.
 */
export function rowTypes(facts: ReleaseFacts): string {
  const tables = describedTables(facts.sums);
  const { dataset, version, schemaVersion } = facts;
  return [
    comment([`${dataset.title}, ${version} (schemas ${schemaVersion}): types of the rows.`], ''),
    'export {};',
    ...tables.flatMap((table) => ['', ...interfaceOf(table)]),
    '',
    comment(['The rows of each table, by its name.'], ''),
    'export interface Tables {',
    ...tables.map(({ name, schemaName }) => `  ${quoted(name)}: ${typeName(schemaName)}[];`),
    '}',
    '',
  ].join('\n');
}

/** `id-change` is `IdChange`. */
const typeName = (schemaName: string): string =>
  schemaName.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

function interfaceOf(table: Described): string[] {
  const { description, primaryKey, columns, schemaName } = table;
  const key = primaryKey.length === 0 ? [] : [`Key: ${primaryKey.join(', ')}.`];
  return [
    comment([description, ...key], ''),
    `export interface ${typeName(schemaName)} {`,
    ...columns.flatMap((column) => [comment(remarks(column), '  '), property(column)]),
    '}',
  ];
}

function remarks({ schema }: Column): string[] {
  const { description, foreignKey, unit, meanings } = schema;
  return [
    description,
    ...(foreignKey === undefined ? [] : [`Refers to ${foreignKey}.`]),
    ...(unit === undefined ? [] : [`Unit: ${unit}.`]),
    ...(schema.format === 'date' ? ['A day, ISO 8601.'] : []),
    ...Object.entries(meanings ?? {}).map(([value, meaning]) => `- \`${value}\`: ${meaning}`),
  ];
}

const types: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  date: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  list: 'string[]',
};

function property({ name, type, nullable, schema }: Column): string {
  const values = schema.enum?.flatMap((value) => (value === null ? [] : [quoted(value)]));
  const union = [...(values ?? [types[type]]), ...(nullable ? ['null'] : [])];
  const line = `  ${name}: ${union.join(' | ')};`;
  return line.length <= 100
    ? line
    : [`  ${name}:`, ...union.map((each) => `    | ${each}`)].join('\n') + ';';
}

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

const comment = (lines: readonly string[], indent: string): string =>
  [
    `${indent}/**`,
    ...lines.map((line) => `${indent} * ${line.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')}`),
    `${indent} */`,
  ].join('\n');
