import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvw } from '../../../pipeline/publish/describe/csvw.ts';
import { csvwTriples, filled } from '../../support/csvw-rdf.ts';
import type { CsvwGroup } from '../../support/csvw-rules.ts';
import { facts, laterFacts } from '../../support/facts.ts';
import { scratch } from '../../support/folders.ts';
import { dataset, fullRecord } from '../../support/records.ts';
import { release } from '../../support/tables.ts';

const base = 'https://files.example.org/1.1.0/';
const homepage = 'https://example.org/on-record#top';

test.each<[string, string, typeof dataset]>([
  ['without a home', base, dataset],
  ['with a home', 'https://example.org/on-record', { ...dataset, homepage }],
])('%s, rows are things, and a reference leads to one', async (_, place, description) => {
  const { path } = await release(scratch(), [fullRecord('one'), fullRecord('two(&half)#é')]);
  const group = csvw({ ...facts, dataset: description }) as unknown as CsvwGroup;
  const triples = csvwTriples(group, base, (url) => readFileSync(join(path, url), 'utf8'));
  expect(group.tables).toHaveLength(6);
  const things = new Set(triples.map(({ subject }) => subject));
  for (const subject of things) expect(subject.startsWith(place)).toBe(true);
  const links = triples.filter(({ object }) => 'address' in object);
  // articles of mentions, claims and figures, actors and claims; speakers, voices, wholes.
  expect(links.length).toBeGreaterThan(15);
  for (const { object } of links)
    expect(things.has('address' in object ? object.address : '')).toBe(true);
  const speaker = triples.find(({ property }) => /#(claims\.)?speaker_id$/.test(property));
  expect(speaker?.object).toEqual({
    address: expect.stringMatching(/#actors\/person%2Fada-example$/) as string,
  });
  // Each row has a subject of its own.
  const keys = triples.filter(({ property }) =>
    /#([a-z]+\.)?(claim|figure|role)_id$/.test(property),
  );
  const own = keys.filter(({ object }) => 'text' in object);
  expect(new Set(own.map(({ subject }) => subject)).size).toBe(own.length);
});

test('things have one address in all releases, changes one in each', () => {
  const placed = { ...laterFacts, dataset: { ...dataset, homepage } };
  const templates = (of: typeof placed): Record<string, string | undefined> =>
    Object.fromEntries(
      (csvw(of) as unknown as CsvwGroup).tables.map(({ url, tableSchema }) => [
        url,
        tableSchema.aboutUrl,
      ]),
    );
  expect(templates(placed)).toEqual({
    'articles.csv': 'https://example.org/on-record#articles/{article_id}',
    'actors.csv': 'https://example.org/on-record#actors/{actor_id}',
    'mentions.csv': 'https://example.org/on-record#mentions/{mention_id}',
    'claims.csv': 'https://example.org/on-record#claims/{claim_id}',
    'figures.csv': 'https://example.org/on-record#figures/{figure_id}',
    'roles.csv': 'https://example.org/on-record#roles/{role_id}',
    'changes.csv': 'https://example.org/on-record#changes/1.2.3/{table}/{key}',
    'id-changes.csv':
      'https://example.org/on-record#id-changes/{table}/{old_id}/{new_id}/{version}',
  });
  const next = templates({ ...placed, version: '2.0.0' });
  expect({ ...next, 'changes.csv': '' }).toEqual({ ...templates(placed), 'changes.csv': '' });
  expect(next['changes.csv']).toContain('/2.0.0/');
});

test('a place on the web is enough of a home, and no home makes addresses of the folder', () => {
  const about = (of: typeof facts): string | undefined =>
    (csvw(of) as unknown as CsvwGroup).tables[3]?.tableSchema.aboutUrl;
  const download = 'https://example.org/releases/';
  expect(about({ ...facts, dataset: { ...dataset, download } })).toBe(
    'https://example.org/releases/#claims/{claim_id}',
  );
  expect(about(facts)).toBe('claims.csv#claims/{claim_id}');
});

test('a list has no address: no template makes one of each item', () => {
  const group = csvw({ ...facts, dataset: { ...dataset, homepage } }) as unknown as CsvwGroup;
  for (const { tableSchema } of group.tables)
    for (const { separator, valueUrl } of tableSchema.columns)
      expect([separator, valueUrl]).not.toEqual([';', expect.anything()]);
});

test('a key is percent-encoded in an address', () => {
  expect(filled('#a/{id}', { id: 'x/y z#?é(1)' })).toBe('#a/x%2Fy%20z%23%3F%C3%A9%281%29');
});
