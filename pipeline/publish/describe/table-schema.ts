import { isGuarded } from '../../lib/table-files.ts';
import type { Column } from '../../lib/tables.ts';
import type { Described } from './described.ts';

type Descriptor = Readonly<Record<string, unknown>>;

export type Format = 'csv' | 'parquet';

/** What stands between the items of a list in CSV. */
export const separator = ';';

/** CSV is the plain resource; names are unique in a package. */
export const resourceName = (table: string, format: Format): string =>
  format === 'csv' ? table : `${table}-${format}`;

/** The Table Schema of a table in a format. */
export function tableSchema(table: Described, format: Format): Descriptor {
  const foreignKeys = table.columns
    .filter((column) => column.type !== 'list')
    .flatMap((column) => foreignKey(table, column, format));
  return {
    fields: table.columns.map((column) => field(column, format)),
    ...(table.primaryKey.length === 0 ? {} : { primaryKey: table.primaryKey }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    missingValues: [''],
  };
}

function foreignKey(table: Described, { name, schema }: Column, format: Format): Descriptor[] {
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
    // No property of the standard says so: of columns that may hold any words, in CSV.
    ...(format === 'csv' && isGuarded(column) ? { guarded: true } : {}),
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
  // The standard has a type `list`, but its profile refuses it, and most of its readers then the table.
  if (type === 'list')
    return format === 'csv'
      ? {
          type: 'string',
          format: 'default',
          list: { delimiter: separator, itemType: 'string' },
        }
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
