import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { guardedGroup } from '../../../pipeline/lib/escape/csv.ts';
import { descriptions } from '../../../pipeline/publish/describe/describe.ts';
import type { ReleaseFacts } from '../../../pipeline/publish/describe/facts.ts';
import { mediaType } from '../../../pipeline/publish/describe/media-types.ts';
import { facts, laterFacts } from '../../support/facts.ts';
import { scratch } from '../../support/folders.ts';
import { fullRecord } from '../../support/records.ts';
import { release } from '../../support/tables.ts';

const byPath = (of: ReleaseFacts): Map<string, string> =>
  new Map(descriptions(of).map(({ path, text }) => [path, text]));

test('a release is described by these files', () => {
  expect([...byPath(laterFacts).keys()].sort()).toEqual([
    'CITATION.cff',
    'README.md',
    'croissant.json',
    'csv-metadata.json',
    'datapackage.json',
    'dictionary.csv',
    'load/duckdb.sql',
    'load/postgresql.sql',
    'load/sqlite.sql',
    'load/with_pandas.py',
    'load/with_polars.py',
    'load/with_python.py',
    'load/with_r.R',
    'on-record.d.ts',
    'sbom.cdx.json',
    'schema-org.json',
    'schemas/VERSION',
    'schemas/actor.schema.json',
    'schemas/article.schema.json',
    'schemas/change.schema.json',
    'schemas/claim.schema.json',
    'schemas/figure.schema.json',
    'schemas/id-change.schema.json',
    'schemas/mention.schema.json',
    'schemas/role.schema.json',
  ]);
  expect([...byPath(facts).keys()]).not.toContain('schemas/change.schema.json');
});

test('the README names each of them', () => {
  const readme = byPath(laterFacts).get('README.md') ?? '';
  for (const path of byPath(laterFacts).keys()) {
    const [folder = '', ...below] = path.split('/');
    if (path !== 'README.md') expect(readme).toContain(below.length === 0 ? path : `${folder}/`);
  }
  for (const path of byPath(laterFacts).keys())
    if (/^load\//.test(path)) expect(readme).toContain(path);
  expect(readme).toContain(guardedGroup);
});

test('the same facts give the same bytes, at any time', () => {
  const first = byPath(laterFacts);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  expect([...byPath(structuredClone(laterFacts))]).toEqual([...first]);
});

test('every text ends with one line feed and has no carriage return or tab', () => {
  for (const [path, text] of byPath(laterFacts)) {
    expect([path, /[^\n]\n$/.test(text)]).toEqual([path, true]);
    expect([path, /[\r\t]/.test(text)]).toEqual([path, false]);
  }
});

test.each([
  ['claims.csv', 'text/csv'],
  ['csv-metadata.json', 'application/csvm+json'],
  ['croissant.json', 'application/ld+json'],
  ['schema-org.json', 'application/ld+json'],
  ['datapackage.json', 'application/json'],
  ['sbom.cdx.json', 'application/vnd.cyclonedx+json'],
  ['schemas/claim.schema.json', 'application/schema+json'],
  ['CITATION.cff', 'application/yaml'],
  ['load/duckdb.sql', 'application/sql'],
  ['on-record.d.ts', 'text/plain'],
  ['load/with_r.R', 'text/plain'],
])('%s is %s', (path, type) => {
  expect(mediaType(path)).toBe(type);
});

test('descriptions name the files of a release with their true hashes and sizes', async () => {
  const folder = scratch();
  await release(folder, [fullRecord('one'), fullRecord('three')]);
  const now = [fullRecord('one'), fullRecord('two')];
  const { path } = await release(folder, now, { accept: 'Three is two.' });
  const read = (name: string): string => readFileSync(join(path, name), 'utf8');
  const sums = new Map(
    read('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  interface File {
    readonly path?: string;
    readonly contentUrl?: string;
    readonly hash?: string;
    readonly sha256?: string;
    readonly bytes?: number;
    readonly contentSize?: string;
  }
  const told = [
    ...(JSON.parse(read('datapackage.json')) as { resources: File[] }).resources,
    ...(JSON.parse(read('croissant.json')) as { distribution: File[] }).distribution,
    ...(JSON.parse(read('schema-org.json')) as { distribution: File[] }).distribution,
  ];
  expect(told).toHaveLength(45);
  for (const file of told) {
    const name = file.path ?? file.contentUrl ?? '';
    expect([name, file.hash ?? `sha256:${file.sha256 ?? ''}`]).toEqual([
      name,
      `sha256:${sums.get(name) ?? ''}`,
    ]);
    const { size } = statSync(join(path, name));
    expect([name, file.bytes ?? file.contentSize]).toEqual([
      name,
      file.bytes === undefined ? `${size} B` : size,
    ]);
  }
});
