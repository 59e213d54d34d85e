import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { croissant } from '../../../pipeline/publish/describe/croissant.ts';
import { tables } from '../../../pipeline/kernel/tables.ts';
import { croissantFaults, type CroissantNode } from '../../support/croissant-rules.ts';
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
    references: { '@id': 'actors/actor_id' },
    source: { fileObject: { '@id': 'claims.parquet' }, extract: { column: 'speaker_id' } },
  });
  expect(field(node, 'claims', 'about_ids')).toMatchObject({ isArray: true, arrayShape: '-1' });
  expect(field(node, 'claims', 'said_on')).toMatchObject({ dataType: 'sc:Date' });
  expect(field(node, 'figures', 'value')).toMatchObject({ dataType: 'sc:Float' });
  expect(field(node, 'articles', 'url')).toMatchObject({ dataType: 'sc:URL' });
  expect(field(node, 'claims', 'polarity')).toMatchObject({
    references: { '@id': 'claims-polarity/value' },
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

test.each<[string, Spoil]>([
  ['has no license', (node) => delete node['license']],
  ['has no url', (node) => delete node['url']],
  ['has no creator', (node) => (node['creator'] = [])],
  ['is no sc:Dataset', (node) => (node['@type'] = 'cr:Dataset')],
  ['conforms to another', (node) => (node['conformsTo'] = 'http://mlcommons.org/croissant/1.0')],
  ['is not MAJOR', (node) => (node['version'] = '1.2')],
  ['datePublished is no day', (node) => (node['datePublished'] = 'spring')],
  ['comes twice', (node) => ((list(node, 'distribution')[1] ?? {})['@id'] = 'articles.csv')],
  ['no encodingFormat', (node) => delete (list(node, 'distribution')[0] ?? {})['encodingFormat']],
  ['no contentUrl', (node) => delete (list(node, 'distribution')[0] ?? {})['contentUrl']],
  ['neither sha256 nor md5', (node) => delete (list(node, 'distribution')[0] ?? {})['sha256']],
  ['a sha256 that is none', (node) => ((list(node, 'distribution')[0] ?? {})['sha256'] = 'abc')],
  ['has no contentSize', (node) => ((list(node, 'distribution')[0] ?? {})['contentSize'] = 'big')],
  ['has no fields', (node) => (within(node, 'recordSet', 'claims')['field'] = [])],
  [
    'which is none of its fields',
    (node) => (within(node, 'recordSet', 'claims')['key'] = { '@id': 'claims/none' }),
  ],
  ['no known dataType', (node) => (field(node, 'claims', 'text')['dataType'] = 'sc:Word')],
  [
    'refers to nothing',
    (node) => (field(node, 'claims', 'speaker_id')['references'] = { '@id': 'actors/none' }),
  ],
  [
    'refers to its own',
    (node) =>
      (field(node, 'claims', 'within_claim_id')['references'] = { '@id': 'claims/claim_id' }),
  ],
  [
    'by way of others',
    (node) => (field(node, 'actors', 'name')['references'] = { '@id': 'claims/claim_id' }),
  ],
  ['has no source', (node) => delete field(node, 'claims', 'text')['source']],
  [
    'source of claims/text is not there',
    (node) => (field(node, 'claims', 'text')['source'] = { fileObject: { '@id': 'none' } }),
  ],
  [
    'not just one source',
    (node) =>
      (field(node, 'claims', 'text')['source'] = {
        fileObject: { '@id': 'claims.csv' },
        fileSet: { '@id': 'claims.csv' },
      }),
  ],
  [
    'more than one way',
    (node) =>
      ((field(node, 'claims', 'text')['source'] as Mutable)['extract'] = {
        column: 'a',
        jsonPath: '$',
      }),
  ],
  [
    'unknown property of a file',
    (node) =>
      ((field(node, 'claims', 'text')['source'] as Mutable)['extract'] = {
        fileProperty: 'colour',
      }),
  ],
  [
    'without a join',
    (node) =>
      (field(node, 'claims', 'text')['source'] = {
        fileObject: { '@id': 'claims.csv' },
        extract: { column: 'text' },
      }),
  ],
  ['no filled list', (node) => (within(node, 'recordSet', 'claims-mode')['data'] = [])],
  [
    'has other keys',
    (node) => (within(node, 'recordSet', 'claims-mode')['data'] = [{ value: 'direct' }]),
  ],
  ['and is none', (node) => delete field(node, 'claims', 'about_ids')['isArray']],
  ['not named for its record set', (node) => (field(node, 'claims', 'text')['@id'] = 'text')],
])('the rules refuse: %s', (fault, spoil) => {
  const node = made() as Mutable;
  spoil(node);
  expect(croissantFaults(node as CroissantNode).join('\n')).toContain(fault);
});
