import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Finding } from '../../../pipeline/publish/verify/finding.ts';
import { withTarget } from '../../../pipeline/publish/verify/target.ts';
import { verifyRelease } from '../../../pipeline/publish/verify/verify.ts';
import { madeOnce } from '../../support/releases.ts';
import { serve } from '../../support/server.ts';
import { threeReleases } from '../../support/three-releases.ts';

const copy = madeOnce(threeReleases);

async function verified(address: string): Promise<Record<string, Omit<Finding, 'check'>>> {
  return withTarget(address, 'nowhere', async ({ folder, ...around }) => {
    const findings = await verifyRelease(folder, around);
    return Object.fromEntries(findings.map(({ check, ...found }) => [check, found]));
  });
}

test.each([
  { path: 'releases/1.1.0', standing: 'ok', line: '1.1.0 is not withdrawn' },
  { path: 'releases/1.0.1/', standing: 'ok', line: '1.0.1 is not withdrawn' },
  {
    path: 'releases/1.0.0',
    standing: 'failed',
    line: '1.0.0 is withdrawn since 2024-06-02: Wrong.',
  },
])('of $path on the web its standing and the index beside it are told', async (given) => {
  const address = await serve(join(copy(), 'output'));
  const { standing, index, sums } = await verified(`${address}/${given.path}`);
  expect(sums?.outcome).toBe('ok');
  expect(index?.outcome).toBe('ok');
  expect(standing?.outcome).toBe(given.standing);
  expect(standing?.lines).toContain(given.line);
});

test('a release that the server knows as latest is looked up one folder up', async () => {
  const output = join(copy(), 'output');
  const { standing, index } = await verified(`${await serve(output)}/latest`);
  expect(standing).toEqual({ outcome: 'ok', lines: ['1.1.0 is not withdrawn'] });
  expect(index?.outcome).toBe('ok');
});

test('an index on the web that says other than the release fails', async () => {
  const output = join(copy(), 'output');
  const file = join(output, 'index.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"articles": 2', '"articles": 3'));
  const { index } = await verified(`${await serve(output)}/releases/1.1.0`);
  expect(index).toEqual({
    outcome: 'failed',
    lines: ['releases[1.1.0].counts.articles is 3, and should be 2'],
  });
});

test('a withdrawal that only the index on the web tells fails', async () => {
  const output = join(copy(), 'output');
  rmSync(join(output, 'withdrawals'), { recursive: true });
  const { standing, index } = await verified(`${await serve(output)}/releases/1.0.0`);
  expect(standing?.outcome).toBe('failed');
  expect(standing?.lines.join()).toContain('no record of that in withdrawals/');
  expect(index?.outcome).toBe('failed');
});

test('a server that answers everything else with a page says nothing of withdrawals', async () => {
  const folder = join(copy(), 'output', 'releases', '1.1.0');
  const server = createServer(({ url = '' }, response) => {
    const inside = url.startsWith('/releases/1.1.0/');
    try {
      response.end(inside ? readFileSync(join(folder, url.slice(16))) : '<html>Home</html>');
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { standing, index, sums } = await verified(`http://127.0.0.1:${port}/releases/1.1.0`);
  expect(sums?.outcome).toBe('ok');
  expect([standing?.outcome, index?.outcome]).toEqual(['not checked', 'not checked']);
});
