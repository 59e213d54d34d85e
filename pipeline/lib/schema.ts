import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from './project.ts';

export const schemaFolder = projectPath('schemas');

/** A property of a table's schema, as far as the pipeline reads it. */
export interface PropertySchema {
  readonly title: string;
  readonly description: string;
  readonly type: string | readonly string[];
  readonly examples: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | null)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly items?: {
    readonly type: string;
    readonly pattern?: string;
    readonly minLength?: number;
  };
  readonly uniqueItems?: boolean;
  /** The row's key. */
  readonly key?: true;
  /** `table.column` that the value, or each item of a list, must exist in. */
  readonly foreignKey?: string;
  readonly unit?: string;
  /** What each value of an enum means. */
  readonly meanings?: Readonly<Record<string, string>>;
}

export interface ObjectSchema {
  readonly $id: string;
  readonly title: string;
  readonly description: string;
  readonly table?: string;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, PropertySchema>>;
}

/** The names of all schemas: `article` for schemas/article.schema.json. */
export const schemaNames = (): string[] =>
  readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => name.replace('.schema.json', ''))
    .sort();

/** @param folder of the schemas: ours, or those of a release. */
export const readSchema = (name: string, folder = schemaFolder): ObjectSchema =>
  JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as ObjectSchema;

/** Version of schemas/ as a whole, by semantic versioning. */
export const schemaVersion = (): string =>
  readFileSync(join(schemaFolder, 'VERSION'), 'utf8').trim();

/** The keys that the schema of that name allows at a path of keys and indices. */
export function keysAt(name: string, path: readonly string[]): string[] {
  let node = readSchema(name) as SchemaNode | undefined;
  for (const step of path) node = node?.properties?.[step] ?? node?.items;
  return Object.keys(node?.properties ?? {});
}

/** A schema or a part of one, as far as it leads to other parts. */
export interface SchemaNode {
  readonly format?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}
