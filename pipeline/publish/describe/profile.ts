import { descriptorProfile, validatorOf } from '../../lib/validators.ts';
import type { Violation } from '../../lib/violations.ts';

/** As much of a descriptor as is looked at here, once the profile has found it to be in form. */
interface Descriptor {
  readonly $schema?: string;
  readonly resources: readonly {
    readonly name: string;
    readonly schema?: {
      readonly fields: readonly Field[];
      readonly primaryKey?: readonly string[];
      readonly foreignKeys?: readonly ForeignKey[];
    };
  }[];
}

interface Field {
  readonly name: string;
  readonly type?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

/** The profile by which a descriptor is read; without it, it would be one of the first version. */
export const profileUrl = 'https://datapackage.org/profiles/2.0/datapackage.json';

/**
 * What breaks Data Package 2.0 in a descriptor: the rules of its official profile
 * (datapackage.profile.json), and what these do not say, that names are unique, that keys name fields
 * and resources which are there, and that only texts have patterns.
 */
export function profileViolations(descriptor: unknown): Violation[] {
  const validate = validatorOf(descriptorProfile);
  if (!validate(descriptor))
    return (validate.errors ?? []).map((error) => ({
      pointer: error.instancePath,
      message: error.message ?? 'is not valid',
    }));
  const { $schema, resources } = descriptor as Descriptor;
  return [
    ...($schema === profileUrl ? [] : [{ pointer: '/$schema', message: `must be ${profileUrl}` }]),
    ...nameViolations(resources),
    ...patternViolations(resources),
  ];
}

function nameViolations(resources: Descriptor['resources']): Violation[] {
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

const patternViolations = (resources: Descriptor['resources']): Violation[] =>
  resources.flatMap(({ schema }, index) =>
    (schema?.fields ?? [])
      .filter(
        ({ type, constraints }) => type !== 'string' && constraints?.['pattern'] !== undefined,
      )
      .map(({ name }) => ({
        pointer: `/resources/${index}`,
        message: `the field ${name} has a pattern and is no text`,
      })),
  );

const twice = (names: readonly string[], pointer: string): Violation[] =>
  names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => ({ pointer, message: `the name “${name}” comes twice` }));
