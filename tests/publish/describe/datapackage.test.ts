import { expect, test } from 'vitest';
import { datapackage } from '../../../pipeline/publish/describe/datapackage.ts';
import { profileViolations } from '../../../pipeline/publish/describe/profile.ts';
import { facts, laterFacts } from '../../support/facts.ts';
import { scratch } from '../../support/folders.ts';
import { dataset, fullRecord } from '../../support/records.ts';
import { release } from '../../support/tables.ts';

interface Field {
  name: string;
  type: string;
  constraints: Record<string, unknown>;
  description: string;
}

interface Package {
  resources: {
    name: string;
    path: string;
    schema: {
      fields: Field[];
      foreignKeys?: { fields: string[]; reference: { resource?: string } }[];
    };
  }[];
}

const made = (): Package => structuredClone(datapackage(facts)) as unknown as Package;

const resource = (name: string) => {
  const found = made().resources.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

const field = (table: string, name: string) =>
  resource(table).schema.fields.find((each) => each.name === name);

test('the descriptor keeps the profile', () => {
  expect(profileViolations(made())).toEqual([]);
});

test('the changes of a later release are resources with types and keys, too', () => {
  const later = datapackage(laterFacts) as unknown as Package;
  expect(profileViolations(later)).toEqual([]);
  expect(later.resources.slice(12).map(({ name, path }) => [name, path])).toEqual([
    ['changes', 'changes.csv'],
    ['changes-parquet', 'changes.parquet'],
    ['id-changes', 'id-changes.csv'],
  ]);
  const [changes, , ids] = later.resources.slice(12);
  expect(changes?.schema).toMatchObject({ primaryKey: ['table', 'key'] });
  expect(changes?.schema.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'table string',
    'key string',
    'change string',
    'columns string',
    'why string',
    'old string',
    'new string',
  ]);
  expect(ids?.schema).not.toHaveProperty('primaryKey');
});

test('sources, contributors and keywords stand there where dataset.yaml has any', () => {
  const sources = [{ title: 'Harbour news', path: 'https://example.org/news' }];
  const full = { ...dataset, sources, contributors: [{ title: 'One', roles: [] }], keywords: [] };
  const descriptor = datapackage({ ...facts, dataset: full });
  expect(profileViolations(descriptor)).toEqual([]);
  expect(descriptor).toMatchObject({ sources, contributors: [{ title: 'One' }] });
  expect(descriptor).not.toHaveProperty('keywords');
  expect(made()).not.toHaveProperty('sources');
});

test('CSV resources say how guarded cells are read, and which columns have any', () => {
  const csv = resource('claims') as unknown as { guard: { prefix: string; pattern: string } };
  expect(csv.guard.prefix).toBe("'");
  const pattern = new RegExp(csv.guard.pattern);
  for (const [cell, is] of [
    ["'=1", true],
    ["''-", true],
    ["'tis", false],
    ['-', false],
  ] as const)
    expect([cell, pattern.test(cell)]).toEqual([cell, is]);
  expect(resource('claims-parquet')).not.toHaveProperty('guard');
  expect(field('claims', 'text')).toMatchObject({ guarded: true });
  expect(field('claims', 'cue_class')).not.toHaveProperty('guarded');
  expect(field('figures', 'value')).not.toHaveProperty('guarded');
});

test('a table is a CSV and a Parquet resource', () => {
  expect(
    made()
      .resources.map(({ name, path }) => [name, path])
      .slice(0, 4),
  ).toEqual([
    ['articles', 'articles.csv'],
    ['articles-parquet', 'articles.parquet'],
    ['actors', 'actors.csv'],
    ['actors-parquet', 'actors.parquet'],
  ]);
});

test('fields have the types and constraints of the schemas', () => {
  expect(field('claims', 'claim_id')).toMatchObject({
    type: 'string',
    constraints: { required: true, unique: true },
  });
  expect(field('claims', 'said_from')).toMatchObject({
    type: 'date',
    constraints: { required: false },
  });
  expect(field('claims', 'about_ids')).toMatchObject({
    type: 'string',
    list: { delimiter: ';', itemType: 'string' },
    constraints: { required: false },
  });
  expect(field('claims-parquet', 'about_ids')).toMatchObject({
    type: 'array',
    constraints: { required: true },
  });
  expect(field('figures', 'confidence')?.constraints).toEqual({
    required: true,
    minimum: 0,
    maximum: 1,
  });
  expect(field('articles', 'url')).toMatchObject({ type: 'string', format: 'uri' });
  expect(field('figures', 'change')?.constraints['enum']).toEqual(['rise', 'fall']);
});

test('a foreign key stays within its format, names no resource for its own table, and no list', () => {
  const keys = resource('claims-parquet').schema.foreignKeys ?? [];
  expect(keys.map(({ fields, reference }) => [fields[0], reference.resource])).toEqual([
    ['article_id', 'articles-parquet'],
    ['speaker_id', 'actors-parquet'],
    ['spoken_for_id', 'actors-parquet'],
    ['via_id', 'actors-parquet'],
    ['addressee_id', 'actors-parquet'],
    ['within_claim_id', undefined],
    ['repeats_claim_id', undefined],
    ['first_claim_id', undefined],
  ]);
  expect(field('claims', 'about_ids')?.description).toContain('actors.actor_id');
});

type Spoil = (
  descriptor: Record<string, unknown>,
  first: Record<string, unknown>,
  fields: Record<string, unknown>[],
) => void;

test.each<[string, Spoil]>([
  [
    'another profile',
    (descriptor) =>
      (descriptor['$schema'] = 'https://datapackage.org/profiles/1.0/datapackage.json'),
  ],
  ['a version that is a number', (descriptor) => (descriptor['version'] = 1)],
  ['a day without a time', (descriptor) => (descriptor['created'] = '2024-06-01')],
  ['no resources', (descriptor) => (descriptor['resources'] = [])],
  [
    'a licence without name and path',
    (descriptor) => (descriptor['licenses'] = [{ title: 'Free' }]),
  ],
  ['a path upwards', (_, first) => (first['path'] = '../articles.csv')],
  ['a path that climbs later', (_, first) => (first['path'] = 'a/../b.csv')],
  ['a hidden path', (_, first) => (first['path'] = '.hidden.csv')],
  ['an absolute path', (_, first) => (first['path'] = '/etc/articles.csv')],
  ['a hash that is none', (_, first) => (first['hash'] = 'sha256-abc')],
  ['an unknown type of resource', (_, first) => (first['type'] = 'json')],
  ['a name that comes twice', (_, first) => (first['name'] = 'claims')],
  ['a field of an unknown type', (_, __, fields) => ((fields[0] ?? {})['type'] = 'varchar')],
  [
    'a field of a type that only the text of the standard has',
    (_, __, fields) => ((fields[0] ?? {})['type'] = 'list'),
  ],
  ['a field without a name', (_, __, fields) => delete (fields[0] ?? {})['name']],
  [
    'a pattern on an integer',
    (_, __, fields) => ((fields[11] ?? {})['constraints'] = { pattern: '^1$' }),
  ],
  ['a source without anything', (descriptor) => (descriptor['sources'] = [{}])],
  ['a source on a hidden path', (descriptor) => (descriptor['sources'] = [{ path: '.git' }])],
  ['an example that is a number', (_, __, fields) => ((fields[11] ?? {})['example'] = 1)],
  [
    'a primary key that is no field',
    (_, first) => ((first['schema'] as Record<string, unknown>)['primaryKey'] = ['nothing']),
  ],
])('the profile refuses %s', (_, spoil) => {
  const descriptor = made();
  const [first] = descriptor.resources;
  spoil(
    descriptor as unknown as Record<string, unknown>,
    first as unknown as Record<string, unknown>,
    first?.schema.fields as unknown as Record<string, unknown>[],
  );
  expect(profileViolations(descriptor)).not.toEqual([]);
});

test('what Data Package does not allow in dataset.yaml is named', async () => {
  const licence = { ...dataset.licence, name: 'Creative Commons' };
  const run = release(scratch(), [fullRecord('one')], { description: { ...dataset, licence } });
  await expect(run).rejects.toMatchObject({ place: { pointer: '/licenses/0/name' } });
});
