import { code, head, joined, inMarkdown, row, type Markdown } from '../../lib/escape/markdown.ts';
import { tables, type Column, type Table } from '../../lib/tables.ts';

/** The data dictionary of all tables, in Markdown, as schemas/ has it. */
export const dictionary = (): Markdown => joined(tables.map(tableSection), '\n\n');

const tableSection = (table: Table): Markdown =>
  joined([
    inMarkdown`### ${table.name}`,
    inMarkdown``,
    inMarkdown`${table.description} Key: ${code(table.key)}.`,
    inMarkdown``,
    head(['column', 'type', 'meaning']),
    ...table.columns.map((column) =>
      row([code(column.name), typeName(column), meaning(table, column)]),
    ),
    ...table.columns.flatMap((column) => valuesOf(table, column)),
  ]);

const typeName = ({ type, nullable }: Column): string =>
  `${type === 'list' ? 'list of strings' : type}${nullable ? ', may be empty' : ''}`;

function meaning(table: Table, { name, schema }: Column): Markdown {
  const [example] = schema.examples;
  const notes = [
    inMarkdown`${schema.description}`,
    ...(name === table.key ? [inMarkdown`**Key.**`] : []),
    ...(schema.foreignKey === undefined ? [] : [inMarkdown`Refers to ${code(schema.foreignKey)}.`]),
    ...(schema.unit === undefined ? [] : [inMarkdown`Unit: ${schema.unit}.`]),
    ...(schema.meanings === undefined ? [] : [inMarkdown`Values below.`]),
    ...(example === undefined
      ? []
      : [inMarkdown`Example: ${code([example].flat().map(String).join(';'))}.`]),
  ];
  return joined(notes, ' ');
}

function valuesOf(table: Table, { name, schema }: Column): Markdown[] {
  if (schema.meanings === undefined) return [];
  const values = Object.entries(schema.meanings);
  return [
    inMarkdown``,
    inMarkdown`Values of ${code(`${table.name}.${name}`)}:`,
    inMarkdown``,
    ...values.map(([value, means]) => inMarkdown`- ${code(value)}: ${means}`),
  ];
}
