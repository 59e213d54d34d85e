import type { Column, ColumnType } from '../../kernel/tables.ts';
import { guardNote } from './datapackage.ts';
import { describedTables, type Described } from './described.ts';
import type { ReleaseFacts } from './facts.ts';
import { creators } from './publication.ts';
import { separator } from './table-schema.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * csv-metadata.json: the CSV files by CSV on the Web (W3C, Metadata Vocabulary for Tabular Data). It
 * has the name under which readers of a CSV file look for its description.
 */
export function csvw(facts: ReleaseFacts): Node {
  const { dataset, version, releasedOn, sums } = facts;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': dataset.title,
    'dc:description': dataset.description,
    'dc:creator': creators(dataset).map(({ title }) => title),
    'dc:license': { '@id': dataset.licence.path },
    'dc:issued': { '@value': releasedOn, '@type': 'xsd:date' },
    'schema:version': version,
    ...(dataset.keywords === undefined ? {} : { 'dcat:keyword': dataset.keywords }),
    'rdfs:comment': guardNote,
    dialect,
    tables: describedTables(sums).map(tableOf),
  };
}

const dialect = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  headerRowCount: 1,
  lineTerminators: ['\n'],
  skipBlankRows: false,
  skipInitialSpace: false,
  trim: false,
};

function tableOf(table: Described): Node {
  const { csv, title, description, columns, primaryKey } = table;
  // A column that holds a list refers by its items, which a foreign key cannot say.
  const foreignKeys = columns.filter(({ type }) => type !== 'list').flatMap(foreignKey);
  return {
    url: csv.path,
    'dc:title': title,
    'dc:description': description,
    tableSchema: {
      columns: columns.map(columnOf),
      ...(primaryKey.length === 0 ? {} : { primaryKey }),
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
  };
}

function foreignKey({ name, schema }: Column): Node[] {
  if (schema.foreignKey === undefined) return [];
  const [table = '', column = ''] = schema.foreignKey.split('.');
  const reference = { resource: `${table}.csv`, columnReference: [column] };
  return [{ columnReference: [name], reference }];
}

function columnOf(column: Column): Node {
  const { name, type, nullable, schema } = column;
  const unit = schema.unit === undefined ? '' : ` Unit: ${schema.unit}.`;
  const refers = schema.foreignKey === undefined ? '' : ` Refers to ${schema.foreignKey}.`;
  return {
    name,
    // What stands in the first row of the file.
    titles: name,
    'dc:title': schema.title,
    'dc:description': `${schema.description}${unit}${refers}`,
    ...(schema.meanings === undefined ? {} : { 'skos:note': meaningsOf(schema.meanings) }),
    datatype: datatype(column),
    ...(type === 'list' ? { separator, ordered: true } : {}),
    null: '',
    // The empty list is an empty cell.
    required: !nullable && type !== 'list',
  };
}

const meaningsOf = (meanings: Readonly<Record<string, string>>): string =>
  Object.entries(meanings)
    .map(([value, meaning]) => `${value}: ${meaning}`)
    .join(' ');

const bases: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  date: 'date',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  list: 'string',
};

/** A datatype with its bounds; of a list, that of its items. */
function datatype({ type, schema }: Column): Node | string {
  const base = schema.format === 'uri' ? 'anyURI' : bases[type];
  const { pattern, minLength } = (type === 'list' ? schema.items : schema) ?? {};
  const { minimum, maximum } = schema;
  const values = schema.enum?.filter((value) => value !== null).map(escaped);
  const format = values === undefined ? pattern : `^(${values.join('|')})$`;
  const bounds = {
    ...(format === undefined ? {} : { format }),
    ...(minLength === undefined || base === 'anyURI' ? {} : { minLength }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  return Object.keys(bounds).length === 0 ? base : { base, ...bounds };
}

const escaped = (value: string): string => value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
