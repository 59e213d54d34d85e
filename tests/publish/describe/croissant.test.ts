import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { croissant } from '../../../pipeline/publish/describe/croissant.ts';
import { tables } from '../../../pipeline/lib/tables.ts';
import type { CroissantNode } from '../../support/croissant-node.ts';
import { croissantFaults } from '../../support/croissant-rules.ts';
import { facts, laterFacts } from '../../support/facts.ts';
import { dataset } from '../../support/records.ts';

type Mutable = Record<string, unknown>;

const made = (of = facts): CroissantNode => structuredClone(croissant(of));

const list = (node: Mutable, name: string): Mutable[] => node[name] as Mutable[];

const within = (node: Mutable, name: string, id: string): Mutable => {
  const found = list(node, name).find((each) => each['@id'] === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const field = (node: Mutable, table: string, column: string): Mutable =>
  within(within(node, 'recordSet', table), 'field', `${table}/${column}`);

test('the description keeps the rules, with and without changes', () => {
  expect(croissantFaults(made())).toEqual([]);
  expect(croissantFaults(made(laterFacts))).toEqual([]);
});

test('every column is a field with a type, every reference a reference', () => {
  const node = made() as Mutable;
  for (const { name, columns } of tables)
    expect(list(within(node, 'recordSet', name), 'field').map((each) => each['name'])).toEqual(
      columns.map((column) => column.name),
    );
  expect(field(node, 'claims', 'speaker_id')).toMatchObject({
    dataType: 'sc:Text',
    references: { field: { '@id': 'actors/actor_id' } },
    source: { fileObject: { '@id': 'claims.parquet' }, extract: { column: 'speaker_id' } },
  });
  expect(field(node, 'claims', 'about_ids')).toMatchObject({ isArray: true, arrayShape: '-1' });
  expect(field(node, 'claims', 'said_on')).toMatchObject({ dataType: 'sc:Text' });
  expect(field(node, 'claims', 'said_from')).toMatchObject({ dataType: 'sc:Date' });
  expect(field(node, 'figures', 'value')).toMatchObject({ dataType: 'sc:Float' });
  expect(field(node, 'articles', 'url')).toMatchObject({ dataType: 'sc:URL' });
  expect(field(node, 'claims', 'polarity')).toMatchObject({
    references: { field: { '@id': 'claims-polarity/value' } },
  });
  expect(field(node, 'claims', 'within_claim_id')).not.toHaveProperty('references');
  expect(field(node, 'claims', 'within_claim_id')['description']).toContain('claims.claim_id');
});

test('a file has its hash, its size and its address', () => {
  const [file] = list(made(), 'distribution');
  expect(file).toMatchObject({
    '@id': 'articles.csv',
    contentUrl: 'articles.csv',
    contentSize: '10 B',
    encodingFormat: 'text/csv',
    sha256: 'ab'.repeat(32),
  });
  const placed = { ...dataset, download: 'https://example.org/releases/' };
  const [far] = list(made({ ...facts, dataset: placed }), 'distribution');
  expect(far).toMatchObject({ contentUrl: 'https://example.org/releases/1.2.3/articles.csv' });
});

test('it expands as JSON-LD: each property becomes a term of schema.org, Croissant or Dublin Core', async () => {
  const loaded: string[] = [];
  const documentLoader = (url: string): Promise<never> => {
    loaded.push(url);
    return Promise.reject(new Error(`nothing is to be fetched: ${url}`));
  };
  // In safe mode nothing is dropped in silence: a property without a term is an error.
  const options = { documentLoader, base: 'https://example.org/1.2.3/', safe: true };
  const [node, ...others] = await jsonld.expand(made(laterFacts) as jsonld.JsonLdDocument, options);
  expect(others).toEqual([]);
  expect(loaded).toEqual([]);
  const cr = 'http://mlcommons.org/croissant/';
  expect(node?.['@type']).toEqual(['https://schema.org/Dataset']);
  expect(node).toMatchObject({
    'http://purl.org/dc/terms/conformsTo': [{ '@value': 'http://mlcommons.org/croissant/1.1' }],
    'https://schema.org/name': [{ '@language': 'en', '@value': dataset.title }],
    'https://schema.org/version': [{ '@value': '1.2.3' }],
  });
  const terms = [...termsIn(node)];
  expect(
    terms.filter(
      (term) =>
        !/^(https:\/\/schema\.org|http:\/\/mlcommons\.org\/croissant|http:\/\/purl\.org\/dc\/terms)\//.test(
          term,
        ),
    ),
  ).toEqual([]);
  for (const term of [
    'recordSet',
    'field',
    'dataType',
    'source',
    'extract',
    'column',
    'key',
    'references',
    'data',
    'isArray',
  ])
    expect(terms).toContain(`${cr}${term}`);
  const files = node?.['https://schema.org/distribution'] as { '@id': string; '@type': string[] }[];
  expect(files[0]).toMatchObject({
    '@id': 'https://example.org/1.2.3/articles.csv',
    '@type': [`${cr}FileObject`],
  });
});

/** The properties of an expanded document, however deep. */
function* termsIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* termsIn(item);
  else if (typeof value === 'object' && value !== null && !('@value' in value))
    for (const [key, inner] of Object.entries(value)) {
      if (!key.startsWith('@')) yield key;
      yield* termsIn(inner);
    }
}

type Spoil = (node: Mutable) => void;

const first = (node: Mutable): Mutable => list(node, 'distribution')[0] ?? {};
const set = (node: Mutable, name: string): Mutable => within(node, 'recordSet', name);
const speaker = (node: Mutable): Mutable => field(node, 'claims', 'speaker_id');
const text = (node: Mutable): Mutable => field(node, 'claims', 'text');
const source = (node: Mutable): Mutable => text(node)['source'] as Mutable;
const toActors = { '@id': 'actors/actor_id' };

test.each<[string, Spoil]>([
  ['warning: license is recommended', (node) => delete node['license']],
  ['warning: citeAs is recommended', (node) => delete node['citeAs']],
  ['warning: version is not MAJOR', (node) => (node['version'] = 'v1')],
  ['warning: the dataset has more than one url', (node) => (node['url'] = ['a', 'b'])],
  ['warning: the context is not standard', (node) => delete (node['@context'] as Mutable)['key']],
  ['crash: the context is no object', (node) => (node['@context'] = 'https://schema.org/')],
  ['error: the dataset should be a sc:Dataset', (node) => (node['@type'] = 'cr:Dataset')],
  ['error: conformsTo names no version', (node) => (node['conformsTo'] = 'Croissant 1.1')],
  ['read as Croissant 0.8', (node) => delete node['conformsTo']],
  ['error: datePublished is no day', (node) => (node['datePublished'] = '2024-13-01')],
  ['should be a sc:Organization or', (node) => (node['creator'] = [{ name: 'Ada Example' }])],
  ['error: the creator of the dataset should be a node', (node) => (node['creator'] = 'Ada')],
  ['error: the license of the dataset', (node) => (node['license'] = { name: 'CC BY' })],
  ['a blank in it', (node) => (first(node)['@id'] = 'the articles.csv')],
  ['crash: an object is empty', (node) => (node['isLiveDataset'] = {})],
  ['no encodingFormat', (node) => delete first(node)['encodingFormat']],
  ['no contentUrl', (node) => delete first(node)['contentUrl']],
  ['neither sha256 nor md5', (node) => delete first(node)['sha256']],
  ['no dataType that is known', (node) => (text(node)['dataType'] = 'sc:Word')],
  ['crash: references of claims/speaker_id', (node) => (speaker(node)['references'] = toActors)],
  [
    'error: references of claims/speaker_id leads to actors/none',
    (node) => (speaker(node)['references'] = { field: { '@id': 'actors/none' } }),
  ],
  [
    'error: references of claims/speaker_id should name just one',
    (node) => (speaker(node)['references'] = { field: toActors, fileObject: toActors }),
  ],
  [
    'unreadable: to read claims',
    (node) =>
      (field(node, 'claims', 'within_claim_id')['references'] = {
        field: { '@id': 'claims/claim_id' },
      }),
  ],
  [
    'unreadable: to read actors',
    (node) =>
      (field(node, 'actors', 'name')['references'] = { field: { '@id': 'claims/claim_id' } }),
  ],
  ['crash: source of claims/text', (node) => (text(node)['source'] = { '@id': 'claims.parquet' })],
  [
    'error: source of claims/text leads to none',
    (node) => (source(node)['fileObject'] = { '@id': 'none' }),
  ],
  [
    'error: source of claims/text should name just one',
    (node) => (source(node)['fileSet'] = { '@id': 'claims.csv' }),
  ],
  [
    'should extract by just one',
    (node) => (source(node)['extract'] = { column: 'a', jsonPath: '$' }),
  ],
  ['unknown property of a file', (node) => (source(node)['extract'] = { fileProperty: 'colour' })],
  ['without a join', (node) => (source(node)['fileObject'] = { '@id': 'claims.csv' })],
  [
    'error: claims/text has no source',
    (node) => {
      for (const each of list(set(node, 'claims'), 'field')) delete each['source'];
    },
  ],
  ['error: the data of claims-mode', (node) => (set(node, 'claims-mode')['data'] = [])],
  [
    'error: row 0 of claims-mode has other keys',
    (node) => (set(node, 'claims-mode')['data'] = [{ value: 'direct' }]),
  ],
  ['and is no array', (node) => delete field(node, 'claims', 'about_ids')['isArray']],
  ['no list of numbers', (node) => (field(node, 'claims', 'about_ids')['arrayShape'] = 'any')],
  ['not ported: the dataset has funder', (node) => (node['funder'] = 'nobody')],
])('mlcroissant would say: %s', (fault, spoil) => {
  const node = made() as Mutable;
  spoil(node);
  expect(croissantFaults(node as CroissantNode).join('\n')).toContain(fault);
});

test.each<[string, Spoil]>([
  ['has no license', (node) => delete node['license']],
  ['has no url', (node) => delete node['url']],
  ['has no creator', (node) => (node['creator'] = [])],
  ['to another version', (node) => (node['conformsTo'] = 'http://mlcommons.org/croissant/1.0')],
  ['not three numbers', (node) => (node['version'] = '1.2')],
  ['comes twice', (node) => ((list(node, 'distribution')[1] ?? {})['@id'] = 'articles.csv')],
  ['a sha256 that is none', (node) => (first(node)['sha256'] = 'abc')],
  ['has no contentSize', (node) => (first(node)['contentSize'] = 'big')],
  ['has no fields', (node) => (set(node, 'claims')['field'] = [])],
  ['which is none of its fields', (node) => (set(node, 'claims')['key'] = toActors)],
  ['error: claims/text has no source', (node) => delete text(node)['source']],
  ['no description', (node) => delete text(node)['description']],
  ['not named for its record set', (node) => (text(node)['@id'] = 'text')],
])('the specification refuses: %s', (fault, spoil) => {
  const node = made() as Mutable;
  spoil(node);
  expect(croissantFaults(node as CroissantNode).join('\n')).toContain(fault);
});
