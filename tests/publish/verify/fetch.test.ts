import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fetchRelease } from '../../../pipeline/publish/verify/fetch.ts';
import { scratch } from '../../support/folders.ts';

test('the version that a server tells of its release leads out of no folder', async () => {
  const version = '../../../escaped';
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url.endsWith('/SHA256SUMS')) response.end(`${'0'.repeat(64)}  datapackage.json\n`);
    else if (url.endsWith('/datapackage.json'))
      response.end(JSON.stringify({ name: 'x', version, created: '2024-05-01T00:00:00Z' }));
    else if (url.endsWith('/index.json')) response.end(JSON.stringify({ releases: [{ version }] }));
    else response.end(JSON.stringify({ escaped: url }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const folder = scratch();
  const { port } = server.address() as AddressInfo;
  const fetched = await fetchRelease(
    `http://127.0.0.1:${port}/a/b/releases/1.0.0/`,
    join(folder, 'one', 'two'),
  );
  expect(fetched.output).toBeUndefined();
  expect(asked.filter((url) => url.includes('escaped'))).toEqual([]);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((path) => path.includes('escaped'))).toEqual([]);
  expect(files).toContain(join('one', 'two', 'releases', '1.0.0', 'datapackage.json'));
});
