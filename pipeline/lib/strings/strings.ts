import { readSchema, type SchemaNode } from '../schema.ts';
import { addressFault } from './addresses.ts';
import { idFault } from './article-ids.ts';
import { characterFault, type Fault } from './characters.ts';
import { dayFault } from './days.ts';
import { languageFault } from './languages.ts';

/** A string that cannot be taken, and the keys and indices that lead to it. */
export interface StringFault extends Fault {
  readonly path: readonly (string | number)[];
}

/** Keys whose texts may have several lines. */
const withLines: ReadonlySet<string> = new Set(['description', 'note']);

const schemas = new Map<string, SchemaNode>();

/**
 * The first string in a value that cannot be taken, whatever its schema says besides: one rule for all that people
 * write beside articles. Strings have the characters of metadata; days, addresses, languages and ids are such.
 */
export function stringFault(schemaName: string, value: unknown): StringFault | undefined {
  let schema = schemas.get(schemaName);
  if (schema === undefined)
    schemas.set(schemaName, (schema = readSchema(schemaName) as SchemaNode));
  return faultIn(value, schema, []);
}

function faultIn(
  value: unknown,
  schema: SchemaNode | undefined,
  path: readonly (string | number)[],
): StringFault | undefined {
  if (typeof value === 'string') {
    const fault = faultOf(value, schema, String(path.at(-1) ?? ''));
    return fault === undefined ? undefined : { ...fault, path };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const isList = Array.isArray(value);
  for (const [key, child] of Object.entries(value)) {
    const below = isList ? schema?.items : schema?.properties?.[key];
    const fault = faultIn(child, below, [...path, isList ? Number(key) : key]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOf(text: string, schema: SchemaNode | undefined, key: string): Fault | undefined {
  if (key === 'article_id' || key === 'same_text_as') return idFault(text);
  const fault = characterFault(text, withLines.has(key) ? 'lines' : 'one line');
  if (fault !== undefined) return fault;
  if (schema?.format === 'uri') return addressFault(text);
  if (schema?.format === 'date') return dayFault(text);
  return key === 'language' ? languageFault(text) : undefined;
}
