import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
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

const keywords = ['table', 'key', 'foreignKey', 'unit', 'meanings'];

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

/** One breach of a schema: a JSON pointer into the data, and what was expected there. */
export interface Violation {
  readonly pointer: string;
  readonly message: string;
  /** The key that the schema does not know, where that is the breach. */
  readonly unknownKey?: string;
}

let compiled: Ajv2020 | undefined;

function ajv(): Ajv2020 {
  if (compiled !== undefined) return compiled;
  // That the schemas are sound is tested; to ask at each start takes longer than all that they check.
  compiled = new Ajv2020({
    strict: true,
    strictTypes: false,
    allErrors: true,
    validateSchema: false,
    verbose: true,
  });
  addFormats.default(compiled);
  compiled.addVocabulary(keywords);
  for (const name of schemaNames()) compiled.addSchema(readSchema(name));
  return compiled;
}

/** What in the data breaks the schema of that name; empty where it is valid. */
export function violations(name: string, data: unknown): Violation[] {
  const validate = ajv().getSchema(`on-record:${name}`) as ValidateFunction | undefined;
  if (validate === undefined) throw new Error(`no schema named ${name}`);
  return validate(data) ? [] : (validate.errors ?? []).map(violationOf);
}

function violationOf(error: ErrorObject): Violation {
  const { additionalProperty, allowedValues } = error.params as {
    additionalProperty?: string;
    allowedValues?: unknown[];
  };
  if (additionalProperty !== undefined)
    return {
      pointer: error.instancePath,
      message: `unknown key “${additionalProperty}”`,
      unknownKey: additionalProperty,
    };
  const allowed = allowedValues === undefined ? '' : `: ${allowedValues.map(String).join(', ')}`;
  const message = error.keyword === 'pattern' ? unfit(error) : (error.message ?? 'is not valid');
  return { pointer: error.instancePath, message: `${message}${allowed}` };
}

const shownPattern = 60;

/** A long pattern tells a reader nothing: what the schema says of the value then stands for it. */
function unfit({ message = '', params, parentSchema }: ErrorObject): string {
  const { pattern = '' } = params as { pattern?: string };
  const { description = '' } = (parentSchema ?? {}) as { description?: string };
  return pattern.length > shownPattern && description !== ''
    ? `is not written as it must be: ${description.replace(/\.$/, '')}`
    : message;
}

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
