import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvw } from '../../../pipeline/publish/describe/csvw.ts';
import { csvwFaults, csvwRowFaults, type CsvwGroup } from '../../support/csvw-rules.ts';
import { facts, laterFacts } from '../../support/facts.ts';
import { scratch } from '../../support/folders.ts';
import { fullRecord } from '../../support/records.ts';
import { release } from '../../support/tables.ts';

const made = (of = facts): CsvwGroup => structuredClone(csvw(of)) as unknown as CsvwGroup;

const table = (group: CsvwGroup, url: string) => {
  const found = group.tables.find((each) => each.url === url);
  if (found === undefined) throw new Error(url);
  return found;
};

const column = (group: CsvwGroup, url: string, name: string) => {
  const found = table(group, url).tableSchema.columns.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

test('the description keeps the vocabulary, with and without changes', () => {
  expect(csvwFaults(made())).toEqual([]);
  expect(csvwFaults(made(laterFacts))).toEqual([]);
  expect(made(laterFacts).tables.map(({ url }) => url)).toEqual([
    'articles.csv',
    'actors.csv',
    'mentions.csv',
    'claims.csv',
    'figures.csv',
    'roles.csv',
    'changes.csv',
    'id-changes.csv',
  ]);
});

test('columns have datatypes, separators, keys and what is empty', () => {
  expect(column(made(), 'claims.csv', 'about_ids')).toMatchObject({
    separator: ';',
    null: '',
    required: false,
  });
  expect(column(made(), 'claims.csv', 'speaker_id')).toMatchObject({
    valueUrl: 'actors.csv#actors/{speaker_id}',
  });
  expect(column(made(), 'claims.csv', 'said_from')).toMatchObject({
    datatype: 'date',
    required: false,
  });
  expect(column(made(), 'claims.csv', 'start')).toMatchObject({
    datatype: { base: 'int', minimum: 0 },
  });
  expect(column(made(), 'claims.csv', 'mode')).toMatchObject({
    datatype: { base: 'string', format: '^(direct|indirect|mixed)$' },
    required: true,
  });
  expect(column(made(), 'figures.csv', 'confidence')).toMatchObject({
    datatype: { base: 'double', minimum: 0, maximum: 1 },
  });
  expect(table(made(), 'claims.csv').tableSchema).toMatchObject({
    primaryKey: ['claim_id'],
    foreignKeys: [
      {
        columnReference: ['article_id'],
        reference: { resource: 'articles.csv', columnReference: ['article_id'] },
      },
      {
        columnReference: ['speaker_id'],
        reference: { resource: 'actors.csv', columnReference: ['actor_id'] },
      },
      {
        columnReference: ['spoken_for_id'],
        reference: { resource: 'actors.csv', columnReference: ['actor_id'] },
      },
      {
        columnReference: ['via_id'],
        reference: { resource: 'actors.csv', columnReference: ['actor_id'] },
      },
      {
        columnReference: ['addressee_id'],
        reference: { resource: 'actors.csv', columnReference: ['actor_id'] },
      },
      {
        columnReference: ['within_claim_id'],
        reference: { resource: 'claims.csv', columnReference: ['claim_id'] },
      },
      {
        columnReference: ['repeats_claim_id'],
        reference: { resource: 'claims.csv', columnReference: ['claim_id'] },
      },
      {
        columnReference: ['first_claim_id'],
        reference: { resource: 'claims.csv', columnReference: ['claim_id'] },
      },
    ],
  });
});

test('the rows of two releases are as their descriptions say', async () => {
  const folder = scratch();
  await release(folder, [fullRecord('one'), fullRecord('three')]);
  const now = [fullRecord('one'), fullRecord('two')];
  const { path } = await release(folder, now, { accept: 'Three is two.' });
  const group = JSON.parse(readFileSync(join(path, 'csv-metadata.json'), 'utf8')) as CsvwGroup;
  const read = (url: string): string => readFileSync(join(path, url), 'utf8');
  expect(group.tables).toHaveLength(8);
  expect(csvwFaults(group)).toEqual([]);
  expect(csvwRowFaults(group, read)).toEqual([]);
  const wrong = (url: string): string =>
    url === 'claims.csv' ? read(url).replaceAll(',"indirect",', ',"loud",') : read(url);
  expect(csvwRowFaults(group, wrong).join('\n')).toContain('does not keep the format');
  const lost = (url: string): string =>
    url === 'articles.csv' ? read(url).split('\n').slice(0, 1).join('\n') : read(url);
  expect(csvwRowFaults(group, lost).join('\n')).toContain('which is not in articles.csv');
});

test.each<[string, (group: CsvwGroup) => void]>([
  ['context', (group) => (group['@context'] = 'https://schema.org')],
  ['has no tables', (group) => (group.tables = [])],
  ['twice', (group) => (table(group, 'claims.csv').url = 'actors.csv')],
  ['no variable', (group) => (column(group, 'claims.csv', 'text').name = '_text')],
  ['does not know', (group) => (column(group, 'claims.csv', 'text')['colour'] = 'red')],
  ['neither a value nor a reference', (group) => (group['dc:title'] = { en: 'Title' })],
  ['unknown datatype', (group) => (column(group, 'claims.csv', 'text').datatype = 'varchar')],
  [
    'cannot have',
    (group) => (column(group, 'claims.csv', 'start').datatype = { base: 'integer', minLength: 1 }),
  ],
  ['which is no column', (group) => (table(group, 'claims.csv').tableSchema.primaryKey = ['id'])],
  [
    'leads to no table',
    (group) =>
      ((table(group, 'claims.csv').tableSchema.foreignKeys ?? [])[0]!.reference.resource = 'x.csv'),
  ],
  [
    'a template of claims.csv names id, which is no column',
    (group) => (table(group, 'claims.csv').tableSchema.aboutUrl = 'claims.csv#{id}'),
  ],
  ['dialect', (group) => (group.dialect = { delimiter: 1 })],
])('the rules refuse: %s', (fault, spoil) => {
  const group = made();
  spoil(group);
  expect(csvwFaults(group).join('\n')).toContain(fault);
});
