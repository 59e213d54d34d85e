import type { Column, ColumnType } from '../../lib/tables.ts';
import { idChangesFile } from '../changes/id-changes.ts';
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
    tables: describedTables(sums).map((table) => tableOf(table, facts)),
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

/**
 * The address of what a row is about, or of a property, by a template of RFC 6570 or a name. It is the
 * dataset’s own and the same in all releases, or, of a dataset without a place on the web, within the
 * release: relative to csv-metadata.json, and so the same wherever it is named there.
 */
function address({ dataset }: ReleaseFacts, table: string, fragment: string): string {
  const home = dataset.homepage ?? dataset.download;
  if (home === undefined) return `${table}.csv#${fragment}`;
  const page = new URL(home);
  page.hash = '';
  return `${page.href}#${fragment}`;
}

/** Names of columns are variables of a template; what they hold is percent-encoded in it. */
const thing = (facts: ReleaseFacts, table: string, ...columns: readonly string[]): string =>
  address(facts, table, [table, ...columns.map((name) => `{${name}}`)].join('/'));

/** A change is one of its release; what became of an id is told again in each release after. */
function aboutUrl(table: Described, facts: ReleaseFacts): string {
  const { name, csv, columns, primaryKey } = table;
  if (csv.path === idChangesFile)
    return thing(
      facts,
      name,
      ...columns.map((column) => column.name).filter((each) => each !== 'why'),
    );
  return table.tellsChange
    ? address(facts, name, [name, facts.version, ...primaryKey.map((key) => `{${key}}`)].join('/'))
    : thing(facts, name, ...primaryKey);
}

function tableOf(table: Described, facts: ReleaseFacts): Node {
  const { csv, title, description, columns, primaryKey } = table;
  // A column that holds a list refers by its items, which a foreign key cannot say.
  const foreignKeys = columns.filter(({ type }) => type !== 'list').flatMap(foreignKey);
  return {
    url: csv.path,
    'dc:title': title,
    'dc:description': description,
    tableSchema: {
      aboutUrl: aboutUrl(table, facts),
      columns: columns.map((column) => columnOf(column, table, facts)),
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

function columnOf(column: Column, table: Described, facts: ReleaseFacts): Node {
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
    ...links(column, table, facts),
    null: '',
    // The empty list is an empty cell.
    required: !nullable && type !== 'list',
  };
}

/** The property, where it has an address that lasts, and what a reference leads to. */
function links({ name, type, schema }: Column, table: Described, facts: ReleaseFacts): Node {
  const { homepage, download } = facts.dataset;
  const [target = ''] = schema.foreignKey?.split('.') ?? [];
  return {
    ...((homepage ?? download) === undefined
      ? {}
      : { propertyUrl: address(facts, table.name, `${table.name}.${name}`) }),
    // A template makes one address of a cell, and so none of the items of a list.
    ...(target === '' || type === 'list' ? {} : { valueUrl: thing(facts, target, name) }),
  };
}

const meaningsOf = (meanings: Readonly<Record<string, string>>): string =>
  Object.entries(meanings)
    .map(([value, meaning]) => `${value}: ${meaning}`)
    .join(' ');

const bases: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  date: 'date',
  integer: 'int',
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
