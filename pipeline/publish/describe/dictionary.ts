import { tables, type Column, type Table } from '../../kernel/tables.ts';

/** The data dictionary of all tables, in Markdown, as schemas/ has it. */
export const dictionary = (): string => tables.map(tableSection).join('\n\n');

function tableSection(table: Table): string {
  const rows = table.columns.map(
    (column) => `| \`${column.name}\` | ${typeName(column)} | ${text(meaning(table, column))} |`,
  );
  return [
    `### ${table.name}`,
    '',
    `${table.description} Key: \`${table.key}\`.`,
    '',
    '| column | type | meaning |',
    '| --- | --- | --- |',
    ...rows,
    ...table.columns.flatMap((column) => valuesOf(table, column)),
  ].join('\n');
}

const typeName = ({ type, nullable }: Column): string =>
  `${type === 'list' ? 'list of strings' : type}${nullable ? ', may be empty' : ''}`;

function meaning(table: Table, { name, schema }: Column): string {
  const [example] = schema.examples;
  const notes = [
    schema.description,
    ...(name === table.key ? ['**Key.**'] : []),
    ...(schema.foreignKey === undefined ? [] : [`Refers to \`${schema.foreignKey}\`.`]),
    ...(schema.unit === undefined ? [] : [`Unit: ${schema.unit}.`]),
    ...(schema.meanings === undefined ? [] : ['Values below.']),
    ...(example === undefined ? [] : [`Example: \`${[example].flat().map(String).join(';')}\`.`]),
  ];
  return notes.join(' ');
}

function valuesOf(table: Table, { name, schema }: Column): string[] {
  if (schema.meanings === undefined) return [];
  const values = Object.entries(schema.meanings);
  return [
    '',
    `Values of \`${table.name}.${name}\`:`,
    '',
    ...values.map(([value, means]) => `- \`${value}\`: ${means}`),
  ];
}

/** A bar would end the cell. */
const text = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
