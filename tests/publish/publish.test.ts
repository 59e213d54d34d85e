import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { withDatabase } from '../../pipeline/lib/duckdb.ts';
import { UserError } from '../../pipeline/lib/errors.ts';
import type { ReleaseIndex } from '../../schemas/types.ts';
import { schemaVersion } from '../../pipeline/lib/schema.ts';
import { violations } from '../../pipeline/lib/violations.ts';
import { profileViolations } from '../../pipeline/publish/describe/profile.ts';
import { sumsOf } from '../../pipeline/publish/checksums.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { contents, scratch } from '../support/folders.ts';
import { dataset, fullRecord } from '../support/records.ts';
import { makeTables, release, today } from '../support/tables.ts';

const tomorrow = '2024-06-02';

const index = (folder: string): ReleaseIndex =>
  JSON.parse(readFileSync(join(folder, 'output', 'index.json'), 'utf8')) as ReleaseIndex;

const versions = (folder: string): string[] => index(folder).releases.map((each) => each.version);

async function failure(run: Promise<unknown>): Promise<UserError> {
  const error: unknown = await run.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

test('the first release is 1.0.0, whole, and listed', async () => {
  const folder = scratch();
  const result = await release(folder, [fullRecord('one')]);
  const path = join(folder, 'output', 'releases', '1.0.0');
  const counts = { articles: 1, actors: 2, mentions: 2, claims: 1, figures: 2, roles: 1 };
  expect(result).toEqual({ outcome: 'published', version: '1.0.0', path, counts, notes: [] });
  expect(Object.keys(contents(path))).toEqual([
    ...['CITATION.cff', 'README.md', 'SHA256SUMS'],
    ...['actors.csv', 'actors.parquet', 'articles.csv', 'articles.parquet'],
    ...['claims.csv', 'claims.parquet', 'croissant.json', 'csv-metadata.json'],
    ...['datapackage.json', 'dictionary.csv', 'figures.csv', 'figures.parquet'],
    ...['load/duckdb.sql', 'load/postgresql.sql', 'load/sqlite.sql', 'load/with_pandas.py'],
    ...['load/with_polars.py', 'load/with_python.py', 'load/with_r.R'],
    ...['mentions.csv', 'mentions.parquet', 'on-record.d.ts', 'roles.csv', 'roles.parquet'],
    ...['sbom.cdx.json', 'schema-org.json'],
    ...['schemas/VERSION', 'schemas/actor.schema.json', 'schemas/article.schema.json'],
    ...['schemas/claim.schema.json', 'schemas/figure.schema.json', 'schemas/mention.schema.json'],
    ...['schemas/role.schema.json'],
  ]);
  expect(violations('index', index(folder))).toEqual([]);
  expect(index(folder)).toMatchObject({
    name: 'test-record',
    latest: '1.0.0',
    releases: [
      {
        version: '1.0.0',
        schema_version: schemaVersion(),
        released_on: today,
        path: 'releases/1.0.0',
        counts,
      },
    ],
  });
  expect(readlinkSync(join(folder, 'output', 'latest'))).toBe('releases/1.0.0');
  expect(readdirSync(join(folder, 'output')).sort()).toEqual(['index.json', 'latest', 'releases']);
});

test('sha256sum accepts the checksums', async () => {
  const folder = scratch();
  const { path } = await release(folder, [fullRecord('one')]);
  const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: path, encoding: 'utf8' });
  expect(said.trim().split('\n')).toHaveLength(35);
  const files = index(folder).releases[0]?.files ?? [];
  for (const { path: file, sha256 } of files.filter((each) => each.path !== 'SHA256SUMS'))
    expect(readFileSync(join(path, 'SHA256SUMS'), 'utf8')).toContain(`${sha256}  ${file}\n`);
});

test('datapackage.json is a valid data package of the files that lie beside it', async () => {
  const { path } = await release(scratch(), [fullRecord('one')]);
  const text = readFileSync(join(path, 'datapackage.json'), 'utf8');
  const descriptor = JSON.parse(text) as {
    created: string;
    resources: { path: string; bytes: number; schema: { fields: { name: string }[] } }[];
  };
  expect(profileViolations(descriptor)).toEqual([]);
  expect(descriptor.created).toBe(`${today}T00:00:00Z`);
  for (const resource of descriptor.resources) {
    const file = readFileSync(join(path, resource.path));
    expect(file.length).toBe(resource.bytes);
    if (!resource.path.endsWith('.csv')) continue;
    const { data } = Papa.parse<string[]>(file.toString());
    expect(data[0]).toEqual(resource.schema.fields.map((field) => field.name));
  }
});

test('the Parquet of a release says its version', async () => {
  const folder = scratch();
  const { path } = await release(folder, [fullRecord('one')]);
  const rows = await withDatabase({ workFolder: folder }, (database) =>
    database.rows(
      `SELECT decode(value) AS version FROM parquet_kv_metadata('${path}/claims.parquet') WHERE decode(key) = 'version'`,
    ),
  );
  expect(rows).toEqual([{ version: '1.0.0' }]);
});

test('the same input again, on another day, publishes nothing and touches nothing', async () => {
  const folder = scratch();
  await release(folder, [fullRecord('one')]);
  const before = contents(join(folder, 'output'));
  const again = await release(folder, [fullRecord('one')], { releasedOn: tomorrow });
  expect(again).toMatchObject({ outcome: 'unchanged', version: '1.0.0' });
  expect(contents(join(folder, 'output'))).toEqual(before);
});

test('a new article makes 1.1.0, and 1.0.0 stays as it was', async () => {
  const folder = scratch();
  const first = await release(folder, [fullRecord('one')]);
  const before = contents(first.path);
  const second = await release(folder, [fullRecord('one'), fullRecord('two')], {
    releasedOn: tomorrow,
  });
  expect(second).toMatchObject({ outcome: 'published', version: '1.1.0', counts: { articles: 2 } });
  expect(contents(first.path)).toEqual(before);
  expect(versions(folder)).toEqual(['1.0.0', '1.1.0']);
  expect(index(folder)).toMatchObject({
    latest: '1.1.0',
    releases: [{}, { released_on: tomorrow }],
  });
  expect(readlinkSync(join(folder, 'output', 'latest'))).toBe('releases/1.1.0');
});

test('a correction, a removal and a new title make patches', async () => {
  const accept = 'One of two was a draft.';
  const folder = scratch();
  await release(folder, [fullRecord('one'), fullRecord('two')]);
  const corrected = fullRecord('one', { article: { title: 'Boats leave' } });
  expect((await release(folder, [corrected, fullRecord('two')])).version).toBe('1.0.1');
  expect((await release(folder, [corrected], { accept })).version).toBe('1.0.2');
  const description = { ...dataset, title: 'Another title' };
  expect((await release(folder, [corrected], { description })).version).toBe('1.0.3');
});

test('columns that changed since the last release make 2.0.0', async () => {
  const folder = scratch();
  const { path } = await release(folder, [fullRecord('one')]);
  // The last release is made to be one of an older schema, with its checksum.
  const file = join(path, 'schemas', 'figure.schema.json');
  const before = execFileSync('sha256sum', [file], { encoding: 'utf8' }).slice(0, 64);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"maximum": 1', '"maximum": 2'));
  const after = execFileSync('sha256sum', [file], { encoding: 'utf8' }).slice(0, 64);
  const sums = join(path, 'SHA256SUMS');
  writeFileSync(sums, readFileSync(sums, 'utf8').replace(before, after));
  rmSync(join(folder, 'output', 'index.json'));
  expect((await release(folder, [fullRecord('one')])).version).toBe('2.0.0');
});

test('the same input gives the same release, whatever the threads', async () => {
  const folder = scratch();
  const tables = await makeTables(folder, [fullRecord('one'), fullRecord('two')]);
  const made: Record<string, string>[] = [];
  for (const threads of [1, 2]) {
    const output = join(folder, `output-${threads}`);
    await publish({ tables, dataset, output, releasedOn: today, threads });
    made.push(contents(output));
  }
  expect(made[1]).toEqual(made[0]);
});

test('tables that break their schemas publish nothing', async () => {
  const folder = scratch();
  await release(folder, [fullRecord('one')]);
  const before = contents(join(folder, 'output'));
  const stray = fullRecord('two');
  for (const claim of stray.claims) claim.about_ids = ['organisation/nobody'];
  const error = await failure(release(folder, [fullRecord('one'), stray]));
  expect(error.message).toContain('claims.about_ids is not in actors.actor_id: two/claim/');
  expect(contents(join(folder, 'output'))).toEqual(before);
});

test.each([
  {
    what: 'is missing',
    spoil: (file: string) => {
      rmSync(file);
    },
  },
  {
    what: 'has other columns',
    spoil: (file: string) => {
      writeFileSync(file, readFileSync(file.replace('claims', 'actors')));
    },
  },
  {
    what: 'is no Parquet',
    spoil: (file: string) => {
      writeFileSync(file, 'claims');
    },
  },
])('a table that $what is named', async ({ spoil }) => {
  const folder = scratch();
  const tables = await makeTables(folder, [fullRecord('one')]);
  spoil(join(tables, 'claims.parquet'));
  const run = publish({ tables, dataset, output: join(folder, 'output'), releasedOn: today });
  expect((await failure(run)).toString()).toContain('claims.parquet');
  expect(existsSync(join(folder, 'output', 'releases'))).toBe(false);
});

test('a CSV that does not say what its Parquet says is named, and nothing is published', async () => {
  const folder = scratch();
  const tables = await makeTables(folder, [fullRecord('one')]);
  const file = join(tables, 'articles.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('2024-05-02', '2024-05-03'));
  const run = publish({ tables, dataset, output: join(folder, 'output'), releasedOn: today });
  expect((await failure(run)).message).toContain('articles: one (other values)');
  expect(existsSync(join(folder, 'output', 'releases'))).toBe(false);
});

test('the order of the rows that come in and a missing CSV change no byte', async () => {
  const [kept, stirred] = [scratch(), scratch()];
  const records = [fullRecord('one'), fullRecord('two')];
  const first = await release(kept, records);
  const tables = await makeTables(stirred, records);
  await withDatabase({ workFolder: stirred }, async (database) => {
    for (const table of ['mentions', 'actors']) {
      const file = join(tables, `${table}.parquet`);
      await database.run(`CREATE OR REPLACE TABLE rows_ AS FROM '${file}'`);
      await database.run(
        `COPY (FROM rows_ ORDER BY ALL DESC) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`,
      );
      rmSync(join(tables, `${table}.csv`));
    }
  });
  const output = join(stirred, 'output');
  const second = await publish({ tables, dataset, output, releasedOn: today });
  expect(sumsOf(second.path)).toEqual(sumsOf(first.path));
});

test('a release that the index lists but that is gone is an error', async () => {
  const folder = scratch();
  const { path } = await release(folder, [fullRecord('one')]);
  rmSync(path, { recursive: true });
  const error = await failure(release(folder, [fullRecord('one')]));
  expect(error.message).toContain('1.0.0');
});

test.each(['{', '{"name": 1}'])('a broken index.json, %s, is named', async (text) => {
  const folder = scratch();
  await release(folder, [fullRecord('one')]);
  const file = join(folder, 'output', 'index.json');
  writeFileSync(file, text);
  expect((await failure(release(folder, [fullRecord('one')]))).place.file).toBe(file);
});

test('what a killed build left is healed: debris, a release not listed, a stale latest', async () => {
  const folder = scratch();
  const output = join(folder, 'output');
  const records = [fullRecord('one'), fullRecord('two')];
  await release(folder, records.slice(0, 1));
  const old = readFileSync(join(output, 'index.json'));
  await release(folder, records);
  const right = contents(output);
  writeFileSync(join(output, 'index.json'), old);
  rmSync(join(output, 'latest'));
  symlinkSync('releases/1.0.0', join(output, 'latest'));
  mkdirSync(join(output, '.building-release', 'schemas'), { recursive: true });
  writeFileSync(join(output, '.building-index.json'), '{');
  expect(await release(folder, records)).toMatchObject({ outcome: 'unchanged', version: '1.1.0' });
  expect(contents(output)).toEqual(right);
  expect(readlinkSync(join(output, 'latest'))).toBe('releases/1.1.0');
});

test('an output that cannot be written is an error with a remedy', async () => {
  const folder = scratch();
  const tables = await makeTables(folder, [fullRecord('one')]);
  writeFileSync(join(folder, 'file'), '');
  const output = join(folder, 'file', 'output');
  const error = await failure(publish({ tables, dataset, output, releasedOn: today }));
  expect(error.remedy).toContain('move the file elsewhere');
});
