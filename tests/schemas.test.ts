import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { readSchema, schemaNames, schemaVersion } from '../pipeline/lib/schema.ts';
import { tableNamed, tables } from '../pipeline/lib/tables.ts';
import { generateTypes, target } from '../scripts/generate-types.ts';

interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly enum?: readonly (string | null)[];
  readonly meanings?: Readonly<Record<string, string>>;
}

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
addFormats.default(ajv);
ajv.addVocabulary(['table', 'key', 'foreignKey', 'unit', 'meanings']);
for (const name of schemaNames()) ajv.addSchema(readSchema(name));

/** Every property of a schema, however deep, by its path. */
const propertiesOf = (node: Node, path: string): [string, Node][] => [
  ...Object.entries(node.properties ?? {}).flatMap(([key, property]): [string, Node][] => [
    [`${path}/${key}`, property],
    ...propertiesOf(property, `${path}/${key}`),
  ]),
  ...(node.items === undefined ? [] : propertiesOf(node.items, `${path}/*`)),
];

/** An example of an object may show some of its keys. */
const withoutRequired = (node: Node): Node => {
  const { required: _, properties, items, ...rest } = node;
  return {
    ...rest,
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, each]) => [key, withoutRequired(each)]),
          ),
        }),
    ...(items === undefined ? {} : { items: withoutRequired(items) }),
  };
};

describe.each(schemaNames())('schemas/%s.schema.json', (name) => {
  const schema: Node = readSchema(name);

  test('compiles, and is named for its file', () => {
    expect(readSchema(name).$id).toBe(`on-record:${name}`);
    expect(ajv.getSchema(`on-record:${name}`)).toBeTypeOf('function');
    expect(schema.title).toBeTruthy();
    expect(schema.description).toBeTruthy();
  });

  test.each(propertiesOf(schema, ''))(
    '%s says what it is, with examples that are valid',
    (_, node) => {
      if (node.$ref !== undefined) return;
      expect(node.title).toMatch(/^\S/);
      expect(node.description).toMatch(/^\S.*[.:]$/s);
      expect(node.examples?.length).toBeGreaterThan(0);
      const validate = ajv.compile(withoutRequired(node));
      for (const example of node.examples ?? [])
        expect(`${String(validate(example))} ${JSON.stringify(validate.errors)}`).toBe('true null');
    },
  );

  test('says of each value of an enum what it means', () => {
    for (const [path, { enum: values, meanings }] of propertiesOf(schema, '')) {
      if (values === undefined) continue;
      const named = values.filter((value) => value !== null).sort();
      expect([path, ...Object.keys(meanings ?? {}).sort()]).toEqual([path, ...named]);
    }
  });

  test('requires only what it describes', () => {
    const known = Object.keys(schema.properties ?? {});
    expect((schema.required ?? []).filter((key) => !known.includes(key))).toEqual([]);
  });
});

test('the generated types are those of the schemas', async () => {
  expect(readFileSync(target, 'utf8')).toBe(await generateTypes());
});

test('the version is semantic', () => {
  expect(schemaVersion()).toMatch(/^\d+\.\d+\.\d+$/);
});

describe.each(tables)('the table $name', (table) => {
  test('has every column in every row, and one key', () => {
    expect([...readSchema(table.schemaName).required].sort()).toEqual(
      table.columns.map(({ name }) => name).sort(),
    );
    expect(table.columns.filter(({ schema }) => schema.key === true)).toHaveLength(1);
    expect(table.columns.find(({ name }) => name === table.key)?.nullable).toBe(false);
  });

  test('points only at columns that are there, and are keys of the same type', () => {
    for (const { name, type, schema } of table.columns) {
      if (schema.foreignKey === undefined) continue;
      const [target = '', key = ''] = schema.foreignKey.split('.');
      expect(`${name} → ${target}.${tableNamed(target).key}`).toBe(`${name} → ${target}.${key}`);
      const item = type === 'list' ? schema.items?.type : type;
      expect(item).toBe(tableNamed(target).columns.find((each) => each.name === key)?.type);
    }
  });

  test('has a unit for each number that counts or measures something', () => {
    const bare = table.columns
      .filter(({ type, schema }) => type === 'integer' && schema.unit === undefined)
      .map(({ name }) => name);
    expect(bare).toEqual([]);
  });
});

test('whole numbers have 32 bits, since JavaScript reads those of 64 as BigInt', () => {
  const types = tables.flatMap(({ columns }) =>
    columns.filter(({ type }) => type === 'integer').map(({ duckdb }) => duckdb),
  );
  expect([...new Set(types)]).toEqual(['INTEGER']);
});

test.each([
  ['claims', 'said_on'],
  ['figures', 'as_of'],
  ['figures', 'since'],
])('%s.%s is a time by EDTF, levels 0 and 1', (table, name) => {
  const { schema } = tableNamed(table).columns.find((column) => column.name === name) ?? {};
  const validate = ajv.compile(schema ?? {});
  for (const time of [
    ...['2024', '2024-10', '2024-10-28', '2024-22', '199X', '18XX', '1990~', '2024-10?', '2024%'],
    ...['2024-10-01/2024-10-05', '2023/2024-03', '2024-03/..', '../2030', '1990~/1995', null],
  ])
    expect([time, validate(time)]).toEqual([time, true]);
  for (const time of [
    ...['', 'May', '24', '2024-13', '2024-00', '2024-10-32', '2024-25', '2024-22-01', '2024-W11'],
    ...['2024-10-28T10:00', '..', '2024/', '2024//2025', '2024/2025/2026', ' 2024', '19X4'],
  ])
    expect([time, validate(time)]).toEqual([time, false]);
});
