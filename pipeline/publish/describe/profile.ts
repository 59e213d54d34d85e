import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { projectPath } from '../../kernel/project.ts';
import type { Violation } from '../../kernel/schema.ts';

/** As much of a descriptor as is looked at here, once the profile has found it to be in form. */
interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly schema?: {
      readonly fields: readonly { readonly name: string }[];
      readonly primaryKey?: readonly string[];
      readonly foreignKeys?: readonly ForeignKey[];
    };
  }[];
}

interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

/**
 * What breaks Data Package 2.0 in a descriptor: datapackage.profile.json, and what no JSON Schema
 * can say, that names are unique and that keys name fields and resources which are there.
 */
export function profileViolations(descriptor: unknown): Violation[] {
  const validate = profile();
  if (!validate(descriptor))
    return (validate.errors ?? []).map((error) => ({
      pointer: error.instancePath,
      message: error.message ?? 'is not valid',
    }));
  return nameViolations(descriptor as Descriptor);
}

let compiled: ValidateFunction | undefined;

function profile(): ValidateFunction {
  if (compiled !== undefined) return compiled;
  const path = projectPath('pipeline/publish/describe/datapackage.profile.json');
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
  addFormats.default(ajv);
  compiled = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
  return compiled;
}

function nameViolations({ resources }: Descriptor): Violation[] {
  const fieldsOf = new Map(
    resources.map(({ name, schema }) => [name, new Set(schema?.fields.map((each) => each.name))]),
  );
  const found = resources.flatMap(({ name, schema }, index): Violation[] => {
    const pointer = `/resources/${index}`;
    const keys = [
      { resource: name, fields: schema?.primaryKey ?? [] },
      ...(schema?.foreignKeys ?? []).flatMap(({ fields, reference }) => [
        { resource: name, fields },
        { resource: reference.resource ?? name, fields: reference.fields },
      ]),
    ];
    const names = (schema?.fields ?? []).map((each) => each.name);
    return [
      ...twice(names, pointer),
      ...keys.flatMap(({ resource, fields }) =>
        fields
          .filter((each) => fieldsOf.get(resource)?.has(each) !== true)
          .map((each) => ({
            pointer,
            message: `a key names ${resource}.${each}, which is not there`,
          })),
      ),
    ];
  });
  return [
    ...twice(
      resources.map(({ name }) => name),
      '/resources',
    ),
    ...found,
  ];
}

const twice = (names: readonly string[], pointer: string): Violation[] =>
  names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => ({ pointer, message: `the name “${name}” comes twice` }));
