import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { download, redirectFault } from '../../../pipeline/publish/verify/download.ts';
import { scratch } from '../../support/folders.ts';

/** What a server of bad manners does, by path. */
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/good': (response) => response.end('articles'),
  '/endless': (response) => {
    const more = (): void => {
      while (response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', more);
    more();
  },
  '/swelling': (response) => {
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000)));
  },
  '/silent': () => undefined,
  '/stalled': (response) => response.write('begun'),
  '/slow': (response) => {
    const drip = setInterval(() => response.write('.'), 20);
    response.on('close', () => {
      clearInterval(drip);
    });
  },
  '/elsewhere': (response) => response.writeHead(302, { location: '/good' }).end(),
  '/circle': (response) => response.writeHead(302, { location: '/circle' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/broken': (response) => response.writeHead(500, 'no\u00A0').end(),
  '/gone': (response) => response.writeHead(410).end(),
};

const server = createServer(({ url = '' }, response) => answers[url]?.(response));
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const from = (
  path: string,
  limits = {},
): { readonly file: string; readonly done: Promise<boolean> } => {
  const file = join(scratch(), 'fetched');
  return { file, done: download(new URL(path, base), file, limits) };
};

test.each(['/good', '/elsewhere'])('%s is fetched', async (path) => {
  const { file, done } = from(path);
  expect(await done).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('articles');
});

test('what the server does not have is told', async () => {
  const { file, done } = from('/gone');
  expect(await done).toBe(false);
  expect(existsSync(file)).toBe(false);
});

test.each([
  ['/endless', { bytes: 1_000_000 }, 'the server sends more than 1000000 bytes'],
  ['/swelling', { bytes: 1_000_000 }, 'the server sends more than 1000000 bytes'],
  ['/silent', { silence: 100 }, 'nothing came for 0.1 s'],
  ['/stalled', { silence: 100 }, 'nothing came for 0.1 s'],
  ['/slow', { silence: 1000, time: 200 }, 'not all of it came within 0.2 s'],
  ['/circle', {}, 'the server sends on again and again'],
  ['/file', {}, 'the server sends on to file:'],
  ['/broken', {}, 'the server answers 500'],
])('a server that is %s is left', async (path, limits, says) => {
  const { done } = from(path, limits);
  await expect(done).rejects.toThrow(`cannot be fetched (${says}`);
});

test.each([
  ['https://a.example/', 'https://b.example/', undefined],
  ['http://a.example/', 'https://a.example/', undefined],
  ['http://127.0.0.1/', 'http://localhost:8080/', undefined],
  ['https://a.example/', 'http://a.example/', 'open connection'],
  ['https://a.example/', 'ftp://a.example/', 'ftp:'],
  ['http://a.example/', 'http://127.0.0.1/', '127.0.0.1'],
  ['http://a.example/', 'http://2130706433/', '127.0.0.1'],
  ['http://a.example/', 'http://0x7f.1/', '127.0.0.1'],
  ['http://a.example/', 'http://169.254.169.254/latest/', '169.254.169.254'],
  ['http://a.example/', 'http://192.168.1.1/', '192.168.1.1'],
  ['http://a.example/', 'http://172.20.0.1/', '172.20.0.1'],
  ['http://a.example/', 'http://172.32.0.1/', undefined],
  ['http://a.example/', 'http://[::1]/', '[::1]'],
  ['http://a.example/', 'http://[::ffff:127.0.0.1]/', '[::ffff:7f00:1]'],
  ['http://a.example/', 'http://[fd00::1]/', '[fd00::1]'],
  ['http://a.example/', 'http://LOCALHOST./', 'localhost.'],
  ['http://a.example/', 'http://10.example/', undefined],
])('from %s to %s: %s', (from, to, fault) => {
  const found = redirectFault(new URL(from), new URL(to));
  if (fault === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(fault);
});
