/** Writes schemas/types.ts, the TypeScript types of all that schemas/ describes. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const schemaFolder = join(import.meta.dirname, '..', 'schemas');
export const target = join(import.meta.dirname, '..', 'schemas', 'types.ts');

const banner =
  '/** Generated from schemas/ by `npm run generate`: change the schemas, not this file. */';

/** Type names that differ from the file's. */
const names: Record<string, string> = {
  index: 'ReleaseIndex',
  dataset: 'DatasetDescription',
  record: 'ArticleRecord',
};

const typeName = (file: string): string =>
  names[file] ?? file.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** The text of rows.ts, as the schemas have it now. */
export async function generateTypes(): Promise<string> {
  const files = readdirSync(schemaFolder).filter((name) => name.endsWith('.schema.json'));
  const definitions = Object.fromEntries(
    files.map((name) => [typeName(name.replace('.schema.json', '')), bundled(name)]),
  );
  const root = { title: 'Schemas', type: 'object', definitions } as unknown as JSONSchema;
  const types = await compile(root, 'Schemas', {
    additionalProperties: false,
    bannerComment: banner,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 100 },
  });
  return types
    .replace(/export interface Schemas \{\s*\}\n*/, '')
    .replace(/\n\/\*\*\n \* This interface was referenced by[^/]*\*\/(?=\nexport)/g, '')
    .replace(/\n \*\n \* This interface was referenced by[^/]*?(?=\n \*\/)/g, '');
}

/** A schema with references among files turned into references within one bundle. */
function bundled(name: string): unknown {
  const schema = JSON.parse(readFileSync(join(schemaFolder, name), 'utf8')) as Record<
    string,
    unknown
  >;
  return tidy(schema, typeName(name.replace('.schema.json', '')));
}

function tidy(node: unknown, title?: string): unknown {
  if (Array.isArray(node)) return node.map((item) => tidy(item));
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).filter(
    ([key]) => !['$schema', '$id', 'title', 'examples', 'minItems'].includes(key),
  );
  const result = Object.fromEntries(
    entries.map(([key, value]) => [key, key === 'properties' ? tidyAll(value) : tidy(value)]),
  );
  if (typeof result['$ref'] === 'string')
    result['$ref'] = result['$ref'].replace(
      /^on-record:([a-z-]+)#?/,
      (_, file: string) => `#/definitions/${typeName(file)}`,
    );
  return title === undefined ? result : { ...result, title };
}

const tidyAll = (properties: unknown): unknown =>
  Object.fromEntries(
    Object.entries(properties as object).map(([key, value]) => [key, tidy(value)]),
  );

if (process.argv[1] === import.meta.filename) writeFileSync(target, await generateTypes());
