import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, onTestFinished, test } from 'vitest';
import type { ReleaseIndex } from '../../schemas/types.ts';
import { withdraw } from '../../pipeline/publish/withdraw.ts';
import { scratch } from '../support/folders.ts';
import { fullRecord } from '../support/records.ts';
import { release } from '../support/tables.ts';
import { follow } from './follow.ts';

const [one, two, three] = [fullRecord('one'), fullRecord('two'), fullRecord('three')];
const corrected = fullRecord('one', { article: { title: 'Boats; “leave”, "all"' } });

/** Serves a folder, and gives the address of its index.json. */
async function served(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(request.url ?? ''));
    response.writeHead(existsSync(path) ? 200 : 404);
    response.end(existsSync(path) ? readFileSync(path) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.json`;
}

/** Rows that only one of the two has, of the follower's tables and those of a release. */
async function strays(folder: string, path: string): Promise<number> {
  const instance = await DuckDBInstance.create(join(folder, 'on-record.duckdb'));
  const database = await instance.connect();
  let total = 0;
  for (const table of ['articles', 'actors', 'mentions', 'claims', 'figures', 'roles']) {
    // Older releases have no roles.
    if (!existsSync(join(path, `${table}.parquet`))) continue;
    const published = `SELECT * FROM read_parquet('${join(path, `${table}.parquet`)}')`;
    const reader = await database.runAndReadAll(
      `SELECT count(*)::INTEGER AS rows FROM (
         (FROM ${table} EXCEPT ALL ${published}) UNION ALL (${published} EXCEPT ALL FROM ${table}))`,
    );
    total += Number(reader.getRowObjectsJson()[0]?.['rows']);
  }
  database.closeSync();
  instance.closeSync();
  return total;
}

const mine = (): string => {
  const folder = join(scratch(), 'mine');
  mkdirSync(folder);
  return folder;
};

test('a stranger follows from 1.0.0 to the newest release, past a withdrawn one', async () => {
  const folder = scratch();
  const output = join(folder, 'output');
  await release(folder, [one, two]);
  const address = await served(output);
  const own = mine();
  expect(await follow(address, own, '1.0.0')).toMatchObject({ log: ['loaded 1.0.0'] });
  expect(await follow(address, own, '1.0.0')).toMatchObject({ version: '1.0.0', log: [] });
  await release(folder, [corrected, two, three]);
  expect(await follow(address, own, '1.0.0')).toMatchObject({ log: ['applied 1.1.0'] });
  await release(folder, [corrected, three], { accept: 'Two was a draft.' });
  await withdraw({ output, version: '1.1.1', reason: 'Two was none.', withdrawnOn: '2024-06-02' });
  expect(await follow(address, own, '1.0.0')).toMatchObject({ version: '1.1.0', log: [] });
  const last = await release(folder, [corrected, two, three]);
  expect(await follow(address, own, '1.0.0')).toEqual({
    version: '1.2.0',
    log: ['applied 1.1.1', 'applied 1.2.0'],
  });
  expect(await strays(own, last.path)).toBe(0);
});

test('a file that is not what was published is not taken', async () => {
  const folder = scratch();
  await release(folder, [one]);
  const address = await served(join(folder, 'output'));
  const own = mine();
  await follow(address, own, '1.0.0');
  const { path } = await release(folder, [one, two]);
  appendFileSync(join(path, 'changes.parquet'), 'x');
  await expect(follow(address, own, '1.0.0')).rejects.toThrow('changes.parquet is not what was');
  expect(await strays(own, join(folder, 'output', 'releases', '1.0.0'))).toBe(0);
});

test('the releases of this repository are followed from the first to the newest', async () => {
  const address = await served('output');
  const own = mine();
  const { latest, releases } = JSON.parse(
    readFileSync('output/index.json', 'utf8'),
  ) as ReleaseIndex;
  const { version, log } = await follow(address, own, '1.0.0');
  expect(version).toBe(latest);
  expect(log).toHaveLength(releases.length);
  expect(await strays(own, join('output', 'releases', version))).toBe(0);
});
