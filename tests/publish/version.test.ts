import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSchema, schemaFolder, type ObjectSchema } from '../../pipeline/kernel/schema.ts';
import {
  byVersion,
  level,
  nextVersion,
  schemasChanged,
  substanceOf,
} from '../../pipeline/publish/version.ts';
import { scratch } from '../support/folders.ts';

const none = { added: 0, removed: 0, changed: 0 };

test.each([
  { what: 'rows only added', rows: [{ ...none, table: 'claims', added: 2 }], is: 'minor' },
  { what: 'rows removed', rows: [{ ...none, table: 'claims', removed: 1 }], is: 'patch' },
  {
    what: 'rows added and removed',
    rows: [{ ...none, table: 'claims', added: 2, removed: 1 }],
    is: 'patch',
  },
  { what: 'a row changed', rows: [{ ...none, table: 'figures', changed: 1 }], is: 'patch' },
  {
    what: 'only other words about the dataset',
    rows: [none].map((row) => ({ ...row, table: 'claims' })),
    is: 'patch',
  },
  {
    what: 'an article added, and the sums of an actor with it',
    rows: [
      { ...none, table: 'articles', added: 1 },
      { ...none, table: 'actors', changed: 1 },
    ],
    is: 'minor',
  },
  {
    what: 'an article added, and another corrected',
    rows: [
      { ...none, table: 'articles', added: 1 },
      { ...none, table: 'claims', changed: 1 },
    ],
    is: 'patch',
  },
  {
    what: 'an actor’s row changed alone',
    rows: [{ ...none, table: 'actors', changed: 1 }],
    is: 'patch',
  },
])('$what: $is', ({ rows, is }) => {
  expect(level(rows)).toBe(is);
});

test.each([
  ['1.0.0', 'patch', '1.0.1'],
  ['1.0.9', 'patch', '1.0.10'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'major', '2.0.0'],
] as const)('%s by %s is %s', (version, by, next) => {
  expect(nextVersion(version, by)).toBe(next);
});

test('versions are ordered by number', () => {
  const versions = ['1.10.0', '1.9.0', '2.0.0', '1.9.10', '1.9.2', '1.9.0'];
  expect(versions.sort(byVersion)).toEqual([
    '1.9.0',
    '1.9.0',
    '1.9.2',
    '1.9.10',
    '1.10.0',
    '2.0.0',
  ]);
});

type Edit = (schema: ObjectSchema) => unknown;

const edited = (edit: Edit): string =>
  substanceOf(edit(structuredClone(readSchema('figure'))) as ObjectSchema);

const withValue = (schema: ObjectSchema, cells: object): object => ({
  ...schema,
  properties: { ...schema.properties, value: { ...schema.properties['value'], ...cells } },
});

test.each<[string, Edit]>([
  ['a title', (schema) => withValue(schema, { title: 'Another' })],
  ['a description', (schema) => ({ ...schema, description: 'Another.' })],
  ['an example', (schema) => withValue(schema, { examples: [1] })],
  [
    'the order of keywords',
    (schema) =>
      withValue(
        schema,
        Object.fromEntries(Object.entries(schema.properties['value'] ?? {}).toReversed()),
      ),
  ],
])('%s is no substance of a schema', (_, edit) => {
  expect(edited(edit)).toBe(substanceOf(readSchema('figure')));
});

test.each<[string, Edit]>([
  [
    'a new column',
    (schema) => ({ ...schema, properties: { ...schema.properties, more: { type: 'string' } } }),
  ],
  [
    'a column less',
    (schema) => ({
      ...schema,
      properties: Object.fromEntries(Object.entries(schema.properties).slice(1)),
    }),
  ],
  [
    'the order of columns',
    (schema) => ({
      ...schema,
      properties: Object.fromEntries(Object.entries(schema.properties).toReversed()),
    }),
  ],
  ['a type', (schema) => withValue(schema, { type: 'integer' })],
  ['a bound', (schema) => withValue(schema, { minimum: 0 })],
  ['a unit', (schema) => withValue(schema, { unit: 'tonnes' })],
  ['what is required', (schema) => ({ ...schema, required: schema.required.slice(1) })],
])('%s is substance of a schema', (_, edit) => {
  expect(edited(edit)).not.toBe(substanceOf(readSchema('figure')));
});

test('the schemas of a release are compared with ours, table by table', () => {
  const folder = join(scratch(), 'schemas');
  cpSync(schemaFolder, folder, { recursive: true });
  expect(schemasChanged(folder)).toBe(false);
  const file = join(folder, 'sidecar.schema.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"licence"', '"license"'));
  expect(schemasChanged(folder)).toBe(false);
  rmSync(join(folder, 'figure.schema.json'));
  expect(schemasChanged(folder)).toBe(true);
});
