import { code, inMarkdown } from '../../lib/escape/markdown.ts';
import { blockComment, stringLiteral } from '../../lib/escape/typescript.ts';
import type { Column, ColumnType } from '../../lib/tables.ts';
import { describedTables, type Described } from './described.ts';
import type { ReleaseFacts } from './facts.ts';

/**
 * on-record.d.ts: TypeScript types of the rows of a release, made of schemas/, for what readers make
 * of them: of Parquet, of JSON, of CSV. JavaScript has no one type for a day.
 * Whole numbers have 32 bits in Parquet, and so are numbers everywhere.
 */
export function rowTypes(facts: ReleaseFacts): string {
  const tables = describedTables(facts.sums);
  const { dataset, version, schemaVersion } = facts;
  return [
    blockComment(
      [
        `${dataset.title}, ${version} (schemas ${schemaVersion}): types of the rows.`,
        '`Claim` is a row of claims.parquet, `Claim<Json>` one in JSON, `Claim<Cells>` one of claims.csv.',
      ],
      '',
    ),
    'export {};',
    '',
    ...families,
    ...tables.flatMap((table) => ['', ...interfaceOf(table)]),
    '',
    blockComment(['The rows of each table, by its name.'], ''),
    `export interface Tables${parameter} {`,
    ...tables.map(
      ({ name, schemaName }) => `  ${stringLiteral(name)}: ${typeName(schemaName)}<Of>[];`,
    ),
    '}',
    '',
  ].join('\n');
}

const parameter = '<Of extends Values = Parquet>';

/** What becomes of a value where readers differ; text is text everywhere. */
type Value = 'integer' | 'number' | 'boolean' | 'day' | 'list' | 'empty';

interface Family {
  readonly name: string;
  readonly remark: string;
  readonly values: Readonly<Record<Value, string>>;
}

const families: readonly string[] = (
  [
    {
      name: 'Values',
      remark:
        'What a reader makes of a value. One that is none of those below has types of its own.',
      values: {
        integer: 'unknown',
        number: 'unknown',
        boolean: 'unknown',
        day: 'unknown',
        list: 'unknown',
        empty: 'unknown',
      },
    },
    {
      name: 'Parquet',
      remark: 'As hyparquet reads Parquet: days are Dates at midnight UTC, what is empty is null.',
      values: {
        integer: 'number',
        number: 'number',
        boolean: 'boolean',
        day: 'Date',
        list: 'string[]',
        empty: 'null',
      },
    },
    {
      name: 'Json',
      remark:
        'As in JSON, such as that of changes.old and changes.new, each of which holds some columns or all: days are ISO 8601 texts.',
      values: {
        integer: 'number',
        number: 'number',
        boolean: 'boolean',
        day: 'string',
        list: 'string[]',
        empty: 'null',
      },
    },
    {
      name: 'Cells',
      remark:
        'As in CSV, each cell as the text that it is: days are ISO 8601, the items of a list are joined by “;”, what is empty is empty. A text that a spreadsheet would run has an apostrophe before it: datapackage.json names the pattern.',
      values: {
        integer: 'string',
        number: 'string',
        boolean: "'true' | 'false'",
        day: 'string',
        list: 'string',
        empty: "''",
      },
    },
  ] satisfies Family[]
).flatMap(({ name, remark, values }, index) => [
  ...(index === 0 ? [] : ['']),
  blockComment([remark], ''),
  `export interface ${name} {`,
  ...Object.entries(values).map(([value, type]) => `  ${value}: ${type};`),
  '}',
]);

/** `id-change` is `IdChange`. */
const typeName = (schemaName: string): string =>
  schemaName.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

function interfaceOf(table: Described): string[] {
  const { description, primaryKey, columns, schemaName } = table;
  const key = primaryKey.length === 0 ? [] : [`Key: ${primaryKey.join(', ')}.`];
  return [
    blockComment([description, ...key], ''),
    `export interface ${typeName(schemaName)}${parameter} {`,
    ...columns.flatMap((column) => [blockComment(remarks(column), '  '), property(column)]),
    '}',
  ];
}

function remarks({ schema }: Column): string[] {
  const { description, foreignKey, unit, meanings } = schema;
  return [
    description,
    ...(foreignKey === undefined ? [] : [`Refers to ${foreignKey}.`]),
    ...(unit === undefined ? [] : [`Unit: ${unit}.`]),
    ...(schema.format === 'date' ? ['A day.'] : []),
    ...Object.entries(meanings ?? {}).map(
      ([value, meaning]) => inMarkdown`- ${code(value)}: ${meaning}`.source,
    ),
  ];
}

const values: Readonly<Record<Exclude<ColumnType, 'string'>, Value>> = {
  date: 'day',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  list: 'list',
};

function property({ name, type, nullable, schema }: Column): string {
  const listed = schema.enum?.flatMap((value) => (value === null ? [] : [stringLiteral(value)]));
  const plain = type === 'string' ? 'string' : `Of['${values[type]}']`;
  const union = [...(listed ?? [plain]), ...(nullable ? ["Of['empty']"] : [])];
  const line = `  ${name}: ${union.join(' | ')};`;
  return line.length <= 100
    ? line
    : [`  ${name}:`, ...union.map((each) => `    | ${each}`)].join('\n') + ';';
}
