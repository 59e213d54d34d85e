import type { Column, ColumnType } from '../../lib/tables.ts';
import type { FileSum } from '../checksums.ts';
import { croissantContext } from './croissant-context.ts';
import { describedTables, type Described } from './described.ts';
import type { ReleaseFacts } from './facts.ts';
import { addressOf, bibtex, creators, pageOf, temporalCoverage } from './publication.ts';

type Node = Readonly<Record<string, unknown>>;

/** Croissant’s rules would bump the version otherwise; ours are said, since readers may go by them. */
const versions =
  'Versions follow the rules of Data Package for data, not those of Croissant: corrected rows are a patch, new rows a minor, other columns a major version.';

/**
 * croissant.json: the release by Croissant 1.1. Records are read from Parquet, where it is; each
 * enumeration is a record set of its own, to which the columns refer.
 */
export function croissant(facts: ReleaseFacts): Node {
  const { dataset, version, schemaVersion, releasedOn, coverage, sums } = facts;
  const tables = describedTables(sums);
  const covered = temporalCoverage(facts);
  return {
    '@context': croissantContext,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: dataset.title,
    alternateName: dataset.name,
    description: `${dataset.description} ${versions}`,
    license: dataset.licence.path,
    url: pageOf(facts),
    creator: creators(dataset).map(({ title, path }) => ({
      '@type': 'sc:Organization',
      name: title,
      ...(path === undefined ? {} : { url: path }),
    })),
    datePublished: releasedOn,
    dateModified: releasedOn,
    version,
    sdVersion: schemaVersion,
    isLiveDataset: false,
    isAccessibleForFree: true,
    inLanguage: coverage.languages,
    ...(dataset.keywords === undefined ? {} : { keywords: dataset.keywords }),
    ...(covered === undefined ? {} : { temporalCoverage: covered }),
    citeAs: bibtex(facts),
    distribution: tables.flatMap((table) =>
      [table.csv, ...(table.parquet === undefined ? [] : [table.parquet])].map((sum) =>
        fileObject(facts, table, sum),
      ),
    ),
    recordSet: [...tables.map(recordSet), ...tables.flatMap(enumerations)],
  };
}

const fileObject = (facts: ReleaseFacts, table: Described, sum: FileSum): Node => ({
  '@type': 'cr:FileObject',
  '@id': sum.path,
  name: sum.path,
  description: `${table.title}. ${table.description}`,
  contentUrl: addressOf(facts, sum.path),
  contentSize: `${sum.bytes} B`,
  // Not the registered type of Parquet, but the one that readers of Croissant know.
  encodingFormat: sum.path.endsWith('.parquet') ? 'application/x-parquet' : 'text/csv',
  sha256: sum.sha256,
});

const idOf = (table: string, column: string): string => `${table}/${column}`;

function recordSet(table: Described): Node {
  const keys = table.primaryKey.map((column) => ({ '@id': idOf(table.name, column) }));
  return {
    '@type': 'cr:RecordSet',
    '@id': table.name,
    name: table.name,
    description: table.description,
    ...(keys.length === 0 ? {} : { key: keys.length === 1 ? keys[0] : keys }),
    field: table.columns.map((column) => field(table, column)),
  };
}

const dataTypes: Readonly<Record<ColumnType, string>> = {
  string: 'sc:Text',
  date: 'sc:Date',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
  list: 'sc:Text',
};

function field(table: Described, column: Column): Node {
  const { name, type, schema } = column;
  const target = referenceOf(table, column);
  return {
    '@type': 'cr:Field',
    '@id': idOf(table.name, name),
    name,
    description: [schema.description, ...notes(table, column)].join(' '),
    dataType: schema.format === 'uri' ? 'sc:URL' : dataTypes[type],
    ...(type === 'list' ? { isArray: true, arrayShape: '-1' } : {}),
    source: {
      fileObject: { '@id': (table.parquet ?? table.csv).path },
      extract: { column: name },
    },
    // The specification’s prose shows the id alone, which mlcroissant cannot read.
    ...(target === undefined ? {} : { references: { field: { '@id': target } } }),
  };
}

/**
 * References lead to another record set. One within a table is told in words alone: mlcroissant reads
 * the sets that a set refers to before the set itself, and then could not read any of its records.
 */
function referenceOf(table: Described, { name, schema }: Column): string | undefined {
  if (schema.meanings !== undefined) return idOf(enumerationOf(table, name), 'value');
  const [target = '', key = ''] = schema.foreignKey?.split('.') ?? [];
  return schema.foreignKey === undefined || target === table.name ? undefined : idOf(target, key);
}

function notes(table: Described, { schema }: Column): string[] {
  const within = schema.foreignKey?.startsWith(`${table.name}.`) === true;
  return [
    ...(schema.unit === undefined ? [] : [`Unit: ${schema.unit}.`]),
    ...(within ? [`Refers to ${schema.foreignKey ?? ''}.`] : []),
  ];
}

const enumerationOf = (table: Described, column: string): string => `${table.name}-${column}`;

/** The values of the table's enumerations, with what they mean. */
const enumerations = (table: Described): Node[] =>
  table.columns.flatMap(({ name, schema }) => {
    if (schema.meanings === undefined) return [];
    const id = enumerationOf(table, name);
    const [value, meaning] = [idOf(id, 'value'), idOf(id, 'meaning')];
    return [
      {
        '@type': 'cr:RecordSet',
        '@id': id,
        name: id,
        description: `What ${table.name}.${name} may be. ${schema.description}`,
        dataType: 'sc:Enumeration',
        key: { '@id': value },
        field: [enumerationField(value, 'The value.'), enumerationField(meaning, 'What it means.')],
        data: Object.entries(schema.meanings).map(([each, means]) => ({
          [value]: each,
          [meaning]: means,
        })),
      },
    ];
  });

/** The rows of the data have the fields’ ids for keys, and some readers ask for their names there. */
const enumerationField = (id: string, description: string): Node => ({
  '@type': 'cr:Field',
  '@id': id,
  name: id,
  description,
  dataType: 'sc:Text',
});
