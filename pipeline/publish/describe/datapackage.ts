import { csvFile, parquetFile } from '../../kernel/table-files.ts';
import { tables, type Column, type Table } from '../../kernel/tables.ts';
import type { FileSum } from '../checksums.ts';
import type { ReleaseFacts } from './facts.ts';
import { mediaType } from './media-types.ts';

type Descriptor = Readonly<Record<string, unknown>>;
type Format = 'csv' | 'parquet';

/** What stands between the items of a list in CSV. */
const separator = ';';

/**
 * datapackage.json by Data Package 2.0: a CSV and a Parquet resource for each table, with types,
 * constraints, keys and hashes from schemas/ and from the files.
 */
export function datapackage(facts: ReleaseFacts): Descriptor {
  const { dataset, version, releasedOn, sums, accepted } = facts;
  const { name, title, description, homepage, licence, contributors, keywords } = dataset;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    description,
    ...(homepage === undefined ? {} : { homepage }),
    version,
    created: `${releasedOn}T00:00:00Z`,
    licenses: [licence],
    contributors,
    ...(keywords === undefined || keywords.length === 0 ? {} : { keywords }),
    ...(accepted === undefined ? {} : { accepted }),
    resources: tables.flatMap((table) => [
      resource(table, 'csv', sums),
      resource(table, 'parquet', sums),
    ]),
  };
}

/** CSV is the plain resource; names are unique in a package. */
const resourceName = (table: string, format: Format): string =>
  format === 'csv' ? table : `${table}-${format}`;

function resource(table: Table, format: Format, sums: readonly FileSum[]): Descriptor {
  const path = format === 'csv' ? csvFile(table) : parquetFile(table);
  const sum = sums.find((each) => each.path === path);
  if (sum === undefined) throw new Error(`the release has no ${path}`);
  return {
    name: resourceName(table.name, format),
    path,
    type: 'table',
    title: `${table.title} (${format === 'csv' ? 'CSV' : 'Parquet'})`,
    description: table.description,
    format,
    mediatype: mediaType(path),
    ...(format === 'csv' ? { encoding: 'utf-8', dialect } : {}),
    bytes: sum.bytes,
    hash: `sha256:${sum.sha256}`,
    schema: tableSchema(table, format),
  };
}

const dialect = {
  header: true,
  delimiter: ',',
  lineTerminator: '\n',
  quoteChar: '"',
  doubleQuote: true,
};

function tableSchema(table: Table, format: Format): Descriptor {
  const foreignKeys = table.columns
    .filter((column) => column.type !== 'list')
    .flatMap((column) => foreignKey(table, column, format));
  return {
    fields: table.columns.map((column) => field(column, format)),
    primaryKey: [table.key],
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    missingValues: [''],
  };
}

function foreignKey(table: Table, { name, schema }: Column, format: Format): Descriptor[] {
  if (schema.foreignKey === undefined) return [];
  const [target = '', key = ''] = schema.foreignKey.split('.');
  // A table that refers to itself names no resource.
  const elsewhere = target === table.name ? {} : { resource: resourceName(target, format) };
  return [{ fields: [name], reference: { ...elsewhere, fields: [key] } }];
}

function field(column: Column, format: Format): Descriptor {
  const { schema } = column;
  const example = [schema.examples[0]].flat().map(String).join(separator);
  return {
    name: column.name,
    title: schema.title,
    description: [schema.description, ...notes(column, format)].join(' '),
    ...fieldType(column, format),
    ...(example === '' ? {} : { example }),
    constraints: constraints(column, format),
    ...categories(column),
  };
}

/** What a field cannot say by its other properties. */
function notes({ type, schema }: Column, format: Format): string[] {
  const said = schema.unit === undefined ? [] : [`Unit: ${schema.unit}.`];
  if (type !== 'list') return said;
  if (format === 'csv') said.push(`Items are separated by “${separator}”.`);
  if (schema.foreignKey !== undefined)
    said.push(`Each item is a key of ${schema.foreignKey}; a foreign key cannot say so of a list.`);
  return said;
}

function fieldType({ type, schema }: Column, format: Format): Descriptor {
  if (type === 'list')
    return format === 'csv'
      ? { type, format: 'default', delimiter: separator, itemType: 'string' }
      : { type: 'array', format: 'default' };
  return { type, format: schema.format === 'uri' ? 'uri' : 'default' };
}

function constraints({ schema, nullable, type }: Column, format: Format): Descriptor {
  // In CSV the empty list is an empty cell, which is a missing value.
  const required = !nullable && !(type === 'list' && format === 'csv');
  const { pattern, minLength, minimum, maximum, enum: values } = schema;
  return {
    required,
    ...(schema.key === true ? { unique: true } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(minLength === undefined ? {} : { minLength }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(values === undefined ? {} : { enum: values.filter((value) => value !== null) }),
  };
}

function categories({ schema: { meanings } }: Column): Descriptor {
  if (meanings === undefined) return {};
  return { categories: Object.entries(meanings).map(([value, label]) => ({ value, label })) };
}
