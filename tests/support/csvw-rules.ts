/**
 * The rules of CSV on the Web for a group of tables, and for the rows of its files, written from the
 * Metadata Vocabulary for Tabular Data. Each fault is a sentence that names the place.
 */
import Papa from 'papaparse';

export interface CsvwColumn {
  name: string;
  titles: string;
  datatype: string | ({ base: string } & Record<string, unknown>);
  separator?: string;
  propertyUrl?: string;
  valueUrl?: string;
  null: string;
  required: boolean;
  [property: string]: unknown;
}

export interface CsvwTable {
  url: string;
  tableSchema: {
    aboutUrl?: string;
    propertyUrl?: string;
    valueUrl?: string;
    columns: CsvwColumn[];
    primaryKey?: string[];
    foreignKeys?: {
      columnReference: string[];
      reference: { resource: string; columnReference: string[] };
    }[];
  };
  [property: string]: unknown;
}

export interface CsvwGroup {
  '@context': unknown;
  tables: CsvwTable[];
  dialect?: Record<string, unknown>;
  [property: string]: unknown;
}

/** Properties of the vocabulary on each kind of object; all others must be prefixed names. */
const properties = {
  group: [
    '@context',
    '@id',
    '@type',
    'dialect',
    'notes',
    'tableDirection',
    'tableSchema',
    'tables',
    'transformations',
  ],
  table: [
    '@id',
    '@type',
    'dialect',
    'notes',
    'suppressOutput',
    'tableDirection',
    'tableSchema',
    'transformations',
    'url',
  ],
  column: ['@id', '@type', 'name', 'suppressOutput', 'titles', 'virtual'],
};

const inherited = [
  'aboutUrl',
  'datatype',
  'default',
  'lang',
  'null',
  'ordered',
  'propertyUrl',
  'required',
  'separator',
  'textDirection',
  'valueUrl',
];

/** Prefixes that RDFa’s initial context lets everybody use. */
const prefixes = ['dc', 'dcat', 'schema', 'rdfs', 'skos', 'xsd'];

const dialectTypes: Readonly<Record<string, string>> = {
  commentPrefix: 'string',
  delimiter: 'string',
  doubleQuote: 'boolean',
  encoding: 'string',
  header: 'boolean',
  headerRowCount: 'number',
  lineTerminators: 'object',
  quoteChar: 'string',
  skipBlankRows: 'boolean',
  skipColumns: 'number',
  skipInitialSpace: 'boolean',
  skipRows: 'number',
  trim: 'boolean',
};

/** The lexical forms of the built-in datatypes that releases use. */
const lexical: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  anyURI: /^[^\s<>"{}|\\^`]+$/,
  date: /^\d{4}-\d\d-\d\d$/,
  int: /^[+-]?\d{1,10}$/,
  integer: /^[+-]?\d+$/,
  double: /^([+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?|-?INF|NaN)$/i,
  boolean: /^(true|false|0|1)$/,
};

const facets: Readonly<Record<string, readonly string[]>> = {
  string: ['format', 'minLength', 'maxLength', 'length'],
  anyURI: ['format'],
  date: ['minimum', 'maximum'],
  int: ['minimum', 'maximum'],
  integer: ['minimum', 'maximum'],
  double: ['minimum', 'maximum'],
  boolean: ['format'],
};

/** What a description has against the vocabulary. */
export function csvwFaults(group: CsvwGroup): string[] {
  const urls = group.tables.map(({ url }) => url);
  return [
    ...contextFaults(group['@context']),
    ...unknown(group, properties.group, 'the group'),
    ...Object.entries(group.dialect ?? {}).flatMap(([name, value]) =>
      typeof value === dialectTypes[name] ? [] : [`the dialect’s ${name} is not as it must be`],
    ),
    ...(urls.length === 0 ? ['the group has no tables'] : []),
    ...twice(urls, 'the group'),
    ...group.tables.flatMap((table) => tableFaults(table, group)),
  ];
}

function contextFaults(context: unknown): string[] {
  const [namespace, local, ...more] = Array.isArray(context) ? (context as unknown[]) : [context];
  const keys = typeof local === 'object' && local !== null ? Object.keys(local) : [];
  const good =
    namespace === 'http://www.w3.org/ns/csvw' &&
    more.length === 0 &&
    keys.every((key) => key === '@language' || key === '@base');
  return good ? [] : ['the context is not that of CSVW'];
}

function tableFaults(table: CsvwTable, group: CsvwGroup): string[] {
  const { url, tableSchema } = table;
  const names = tableSchema.columns.map(({ name }) => name);
  const missing = (columns: readonly string[], all: readonly string[], where: string): string[] =>
    columns
      .filter((name) => !all.includes(name))
      .map((name) => `${where} names ${name}, which is no column`);
  return [
    ...(typeof url === 'string' && url !== '' ? [] : ['a table has no url']),
    ...unknown(table, properties.table, url),
    ...twice(names, url),
    ...tableSchema.columns.flatMap((column) => columnFaults(column, `${url} ${column.name}`)),
    ...[tableSchema, ...tableSchema.columns].flatMap((node) =>
      [node.aboutUrl, node.propertyUrl, node.valueUrl].flatMap((template) =>
        missing(variables(template), names, `a template of ${url}`),
      ),
    ),
    ...missing(tableSchema.primaryKey ?? [], names, `the primary key of ${url}`),
    ...(tableSchema.foreignKeys ?? []).flatMap(({ columnReference, reference }) => {
      const target = group.tables.find((each) => each.url === reference.resource);
      const theirs = target?.tableSchema.columns.map(({ name }) => name) ?? [];
      return [
        ...missing(columnReference, names, `a foreign key of ${url}`),
        ...(target === undefined ? [`a foreign key of ${url} leads to no table`] : []),
        ...missing(reference.columnReference, theirs, `a foreign key of ${url}`),
      ];
    }),
  ];
}

/** What stands in braces in a template of RFC 6570. */
const variables = (template: unknown): string[] =>
  typeof template !== 'string'
    ? []
    : [...template.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);

function columnFaults(column: CsvwColumn, where: string): string[] {
  const { name, datatype } = column;
  const { base, ...rest } = typeof datatype === 'string' ? { base: datatype } : datatype;
  const allowed = facets[base] ?? [];
  return [
    ...(/^[A-Za-z0-9][A-Za-z0-9_.]*$/.test(name)
      ? []
      : [`${where} has a name that is no variable`]),
    ...unknown(column, [...properties.column, ...inherited], where),
    ...(base in lexical ? [] : [`${where} has the unknown datatype ${base}`]),
    ...Object.keys(rest)
      .filter((facet) => !allowed.includes(facet))
      .map((facet) => `${where} has ${facet}, which ${base} cannot have`),
    ...(typeof column.required === 'boolean' ? [] : [`${where} is required neither so nor so`]),
  ];
}

function unknown(node: object, known: readonly string[], where: string): string[] {
  return Object.entries(node)
    .filter(([name]) => !known.includes(name))
    .flatMap(([name, value]) => [
      ...(prefixes.includes(name.split(':')[0] ?? '') && name.includes(':')
        ? []
        : [`${where} has ${name}, which the vocabulary does not know`]),
      ...[value].flat().flatMap((each: unknown) => commonFaults(each, `${where} ${name}`)),
    ]);
}

/** A common property is a text, a number, a typed or tagged value, or a reference. */
function commonFaults(value: unknown, where: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const good =
    (keys.length === 1 && keys[0] === '@id') ||
    (keys.includes('@value') &&
      keys.every((key) => ['@value', '@type', '@language'].includes(key)));
  return good ? [] : [`${where} is neither a value nor a reference`];
}

const twice = (names: readonly string[], where: string): string[] =>
  names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `${where} has ${name} twice`);

/**
 * What the rows of the group's files have against their description.
 *
 * @param read gives the text of a file by its url.
 */
export function csvwRowFaults(group: CsvwGroup, read: (url: string) => string): string[] {
  const parsed = new Map(
    group.tables.map(({ url }) => [
      url,
      Papa.parse<string[]>(read(url), { delimiter: ',', newline: '\n', skipEmptyLines: true }).data,
    ]),
  );
  return group.tables.flatMap((table) => {
    const [header = [], ...rows] = parsed.get(table.url) ?? [];
    const { columns, primaryKey = [], foreignKeys = [] } = table.tableSchema;
    const titles = columns.map((column) => column.titles);
    if (header.join() !== titles.join()) return [`${table.url} has another header`];
    const keyed = rows.map((row) => valuesAt(row, titles, primaryKey));
    return [
      ...rows.flatMap((row) =>
        columns.flatMap((column, index) => cellFaults(column, row[index] ?? '', table.url)),
      ),
      ...(primaryKey.length === 0 ? [] : twice(keyed, table.url)),
      ...foreignKeys.flatMap(({ columnReference, reference }) => {
        const [theirs = [], ...others] = parsed.get(reference.resource) ?? [];
        const there = new Set(
          others.map((row) => valuesAt(row, theirs, reference.columnReference)),
        );
        return rows
          .map((row) => valuesAt(row, titles, columnReference))
          .filter((value) => value !== '' && !there.has(value))
          .map((value) => `${table.url} refers to ${value}, which is not in ${reference.resource}`);
      }),
    ];
  });
}

const valuesAt = (row: readonly string[], header: readonly string[], names: readonly string[]) =>
  names.map((name) => row[header.indexOf(name)] ?? '').join('\n');

function cellFaults(column: CsvwColumn, cell: string, url: string): string[] {
  const where = `${url} ${column.name} “${cell}”`;
  if (cell === column.null) return column.required ? [`${where} is required`] : [];
  const items = column.separator === undefined ? [cell] : cell.split(column.separator);
  const { base, ...bounds } =
    typeof column.datatype === 'string' ? { base: column.datatype } : column.datatype;
  return items.flatMap((item) => [
    ...(lexical[base]?.test(item) === true ? [] : [`${where} is no ${base}`]),
    ...('format' in bounds && !new RegExp(`^(?:${String(bounds['format'])})$`, 'u').test(item)
      ? [`${where} does not keep the format`]
      : []),
    ...('minimum' in bounds && Number(item) < Number(bounds['minimum'])
      ? [`${where} is too small`]
      : []),
    ...('maximum' in bounds && Number(item) > Number(bounds['maximum'])
      ? [`${where} is too great`]
      : []),
  ]);
}
