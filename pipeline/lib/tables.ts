import { join } from 'node:path';
import { isThere } from './read-files.ts';
import { readSchema, schemaFolder, type ObjectSchema, type PropertySchema } from './schema.ts';

/** The schemas that describe tables, in the order in which they are published. */
const tableSchemas = ['article', 'actor', 'mention', 'claim', 'figure', 'role'] as const;

export type ColumnType = 'string' | 'date' | 'integer' | 'number' | 'boolean' | 'list';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly duckdb: string;
  readonly nullable: boolean;
  readonly schema: PropertySchema;
}

export interface Table {
  /** `claims`; its schema is schemas/claim.schema.json, named `claim`. */
  readonly name: string;
  readonly schemaName: string;
  readonly title: string;
  readonly description: string;
  /** Name of the key column. */
  readonly key: string;
  readonly columns: readonly Column[];
}

/** DuckDB’s type of a column; of an integer whose schema gives no width, as those of older releases, 64 bits. */
const duckdbTypes: Readonly<Record<ColumnType, string>> = {
  string: 'VARCHAR',
  date: 'DATE',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  list: 'VARCHAR[]',
};

/** The tables, as schemas/ describes them. */
export const tables: readonly Table[] = tableSchemas.map((name) => readTable(name));

/** The tables of a release, as the schemas in it describe them: its columns may not be ours. */
export const readTables = (folder: string): readonly Table[] =>
  tableSchemas
    .filter((name) => isThere(join(folder, `${name}.schema.json`)))
    .map((name) => readTable(name, folder));

export function tableNamed(name: string): Table {
  const table = tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`no table named ${name}`);
  return table;
}

function readTable(schemaName: string, folder = schemaFolder): Table {
  const schema = readSchema(schemaName, folder);
  const columns = columnsOf(schema);
  const key = columns.find((column) => column.schema.key === true);
  if (schema.table === undefined || key === undefined)
    throw new Error(`schemas/${schemaName}.schema.json describes no table with a key`);
  const { title, description, table: name } = schema;
  // It becomes the name of files: a release that is verified may be anybody’s.
  if (!/^[a-z][a-z_]*$/.test(name))
    throw new Error(`schemas/${schemaName}.schema.json gives a table the name “${name}”`);
  return { name, schemaName, title, description, key: key.name, columns };
}

/** The columns of a schema, in its order. */
export function columnsOf({ properties }: ObjectSchema): Column[] {
  return Object.entries(properties).map(([name, property]) => columnOf(name, property));
}

function columnOf(name: string, schema: PropertySchema): Column {
  const types = [schema.type].flat();
  const type = columnType(
    types.find((each) => each !== 'null'),
    schema.format,
  );
  const duckdb = schema.format === 'int32' ? 'INTEGER' : duckdbTypes[type];
  return { name, type, duckdb, nullable: types.includes('null'), schema };
}

function columnType(type: string | undefined, format: string | undefined): ColumnType {
  if (type === 'string') return format === 'date' ? 'date' : 'string';
  if (type === 'array') return 'list';
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  throw new Error(`no column type for the JSON type ${String(type)}`);
}
