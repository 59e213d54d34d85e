import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { schemaOrg } from '../../../pipeline/publish/describe/schema-org.ts';
import type { ReleaseFacts } from '../../../pipeline/publish/describe/facts.ts';
import { facts, laterFacts } from '../../support/facts.ts';
import { dataset } from '../../support/records.ts';

type Node = Record<string, unknown>;

const made = (of: ReleaseFacts = facts): Node => structuredClone(schemaOrg(of));

/** Collects what a node of JSON-LD misses. */
class Inspection {
  readonly faults: string[] = [];
  readonly #node: Node;

  constructor(node: Node) {
    this.#node = node;
  }

  check(isRight: boolean, fault: string): void {
    if (!isRight) this.faults.push(fault);
  }

  text(name: string, of: Node = this.#node): string {
    const value = of[name];
    const isText = typeof value === 'string' && value !== '';
    this.check(isText, `no ${name}`);
    return isText ? value : '';
  }

  many(name: string): Node[] {
    const value = (this.#node[name] ?? []) as Node[];
    this.check(value.length > 0, `no ${name}`);
    return value;
  }
}

const texts = ['url', 'identifier', 'version', 'license', 'measurementTechnique', 'alternateName'];

/** What Google’s dataset search requires and recommends of a dataset and of a download. */
function googleFaults(node: Node): string[] {
  const found = new Inspection(node);
  found.check(node['@type'] === 'Dataset', 'no Dataset');
  found.text('name');
  const { length } = found.text('description');
  found.check(length >= 50 && length <= 5000, 'the description is too short or too long');
  for (const name of texts) found.text(name);
  for (const name of ['datePublished', 'dateModified'])
    found.check(/^\d{4}-\d\d-\d\d$/.test(found.text(name)), `${name} is no day`);
  const days = /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/;
  const covered = found.text('temporalCoverage');
  found.check(days.test(covered), 'temporalCoverage is no day or interval');
  found.check(typeof node['isAccessibleForFree'] === 'boolean', 'free or not?');
  const isText = (word: unknown): boolean => typeof word === 'string';
  found.check(found.many('keywords').every(isText), 'a keyword is no text');
  for (const maker of found.many('creator')) {
    found.check(['Organization', 'Person'].includes(String(maker['@type'])), 'who?');
    found.text('name', maker);
  }
  for (const variable of found.many('variableMeasured')) found.text('name', variable);
  for (const download of found.many('distribution')) {
    found.check(download['@type'] === 'DataDownload', 'no DataDownload');
    found.text('contentUrl', download);
    found.text('encodingFormat', download);
  }
  return found.faults;
}

const whole = { ...dataset, keywords: ['news'], homepage: 'https://example.org/on-record' };

test('the description has what Google’s dataset search requires and recommends', () => {
  expect(googleFaults(made({ ...facts, dataset: whole }))).toEqual([]);
  expect(googleFaults(made({ ...laterFacts, dataset: whole }))).toEqual([]);
});

test('the checks find what is missing', () => {
  const node = made({ ...facts, dataset: { ...whole, description: 'Short.' } });
  delete node['license'];
  (node['distribution'] as Node[])[0] = { '@type': 'DataDownload' };
  expect(googleFaults(node)).toEqual([
    'the description is too short or too long',
    'no license',
    'no contentUrl',
    'no encodingFormat',
  ]);
});

test('it is about the columns that tell something, of the tables', () => {
  const names = (made(laterFacts)['variableMeasured'] as Node[]).map(({ name }) => name);
  expect(names).toContain('figures.value');
  expect(names).toContain('claims.cue_class');
  for (const name of ['claims.claim_id', 'claims.speaker_id', 'changes.why'])
    expect(names).not.toContain(name);
});

/** Properties whose values are addresses, with these, wherever they stand. */
function addresses(node: unknown): [string, string][] {
  if (Array.isArray(node)) return node.flatMap(addresses);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string'
      ? ['@id', 'url', 'contentUrl', 'sameAs', 'license'].includes(name)
        ? [[name, value]]
        : []
      : addresses(value),
  );
}

const isWhole = ([, address]: [string, string]): boolean => /^https?:\/\/[^/]+\//.test(address);

test('every address is whole where dataset.yaml says where releases are', () => {
  const download = 'https://example.org/releases/';
  const sources = [{ title: 'Harbour news', path: 'https://example.org/news' }];
  const node = made({ ...laterFacts, dataset: { ...whole, download, sources } });
  expect(googleFaults(node)).toEqual([]);
  expect(node).toMatchObject({
    '@id': 'https://example.org/releases/1.2.3/',
    url: 'https://example.org/on-record',
    identifier: 'https://example.org/releases/1.2.3/',
    sameAs: 'https://example.org/releases/1.2.3/',
    includedInDataCatalog: { '@type': 'DataCatalog', url: download },
    isBasedOn: [{ url: 'https://example.org/news' }],
  });
  expect((node['distribution'] as Node[])[0]).toMatchObject({
    contentUrl: 'https://example.org/releases/1.2.3/articles.csv',
  });
  expect(addresses(node).length).toBeGreaterThan(15);
  expect(addresses(node).filter((each) => !isWhole(each))).toEqual([]);
});

test('without a page, the place of the release is the page', () => {
  const download = 'https://example.org/releases/';
  const node = made({ ...facts, dataset: { ...dataset, download } });
  expect(node).toMatchObject({ url: 'https://example.org/releases/1.2.3/' });
  expect(node).not.toHaveProperty('sameAs');
});

test('without any place, addresses are those of the folder; with a page alone, those of files', () => {
  expect(made()).toMatchObject({ url: './', identifier: 'test-record/1.2.3' });
  for (const name of ['@id', 'sameAs', 'includedInDataCatalog'])
    expect(made()).not.toHaveProperty(name);
  expect(addresses(made()['distribution']).filter(isWhole)).toEqual([]);
  const paged = made({ ...facts, dataset: whole });
  expect(addresses(paged).filter((each) => !isWhole(each) && each[0] !== 'contentUrl')).toEqual([]);
});

test.each<[string | undefined, ReleaseFacts['coverage']['days']]>([
  ['2024-05-01/2024-05-31', { first: '2024-05-01', last: '2024-05-31' }],
  ['2024-05-02', { first: '2024-05-02', last: '2024-05-02' }],
  [undefined, undefined],
])('the days of the articles are %s', (covered, days) => {
  const node = made({ ...facts, coverage: { days, languages: ['en'] } });
  expect(node['temporalCoverage']).toBe(covered);
});

test('it expands as JSON-LD with schema.org’s vocabulary', async () => {
  const document = { ...made(laterFacts), '@context': { '@vocab': 'https://schema.org/' } };
  const [node] = await jsonld.expand(document);
  expect(node).toMatchObject({
    '@type': ['https://schema.org/Dataset'],
    'https://schema.org/version': [{ '@value': '1.2.3' }],
  });
});
