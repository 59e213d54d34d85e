import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { goodBuild } from '../../support/builds.ts';
import { onRecord, runMain } from '../../support/cli.ts';
import { scratch } from '../../support/folders.ts';
import { serve } from '../../support/server.ts';

const build = goodBuild();

test('verify takes the newest release, a version, a folder and a URL, and leaves nothing', async () => {
  const { raw, output } = build();
  const folder = join(output, 'releases', '1.0.0');
  const address = await serve(output);
  const temporary = scratch();
  vi.stubEnv('TMPDIR', temporary);
  const targets = [
    [],
    ['1.0.0'],
    [folder],
    [`${folder}/`],
    [join(folder, 'load', '..')],
    [join(output, 'latest')],
    [output],
    [pathToFileURL(folder).href],
    [`${address}/releases/1.0.0`],
    [`${address}/releases/1.0.0/`],
  ];
  for (const target of targets) {
    const run = await runMain(['verify', ...target, '--output', output, '--raw', raw]);
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toMatch(/^ok +sums/m);
    expect(run.stdout).toMatch(/^ok +offsets/m);
    expect(run.stderr).toContain('as far as it was checked');
  }
  vi.unstubAllEnvs();
  expect(readdirSync(temporary).filter((name) => name.startsWith('on-record'))).toEqual([]);
}, 60_000);

test.each(['.', './', '../1.0.0/', '../..'])(
  'verify %s, run inside of a release, takes it for what it is',
  async (target) => {
    const { output } = build();
    const cwd = join(output, 'releases', '1.0.0');
    const run = await onRecord(['verify', target, '--output', 'nowhere'], { cwd });
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toMatch(/^ok +standing +1.0.0 is not withdrawn$/m);
    expect(run.stdout).toMatch(/^ok +sums +\d+ files$/m);
    expect(run.stdout).toMatch(/^ok +index /m);
  },
  20_000,
);

test('verify forgives what desktops and Python leave, and names it', async () => {
  const { output } = build();
  const folder = join(output, 'releases', '1.0.0');
  mkdirSync(join(folder, 'load', '__pycache__'));
  writeFileSync(join(folder, '.DS_Store'), '');
  writeFileSync(join(folder, 'load', '__pycache__', 'with_python.cpython-312.pyc'), '');
  const run = await runMain(['verify', '--output', output]);
  expect(run).toMatchObject({ code: 0 });
  expect(run.stdout).toContain(
    'left by a desktop or by Python and not checked: .DS_Store, load/__pycache__/with_python.cpython-312.pyc',
  );
}, 20_000);

test('verify of a withdrawn release exits with 1, whatever else is right', async () => {
  const { output } = build();
  const reason = ['--reason', 'Wrong speakers.', '--released-on', '2024-06-02'];
  const given = ['withdraw', '1.0.0', ...reason, '--output', output];
  expect(await runMain(given)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('withdrawals/1.0.0.json') as string,
  });
  const run = await runMain(['verify', '--output', output]);
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(
    /^failed +standing +1.0.0 is withdrawn since 2024-06-02: Wrong speakers.$/m,
  );
  expect(run.stdout.match(/^failed/gm)).toHaveLength(1);
}, 20_000);

test('verify fails a release on the web that lacks a file', async () => {
  const { output } = build();
  rmSync(join(output, 'releases', '1.0.0', 'claims.csv'));
  const run = await onRecord(['verify', `${await serve(output)}/releases/1.0.0`]);
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/^failed +sums +claims.csv: this file of a release is missing$/m);
}, 20_000);

test('a release on the web cannot write outside of the folder of its own', async () => {
  const { output } = build();
  const sums = join(output, 'releases', '1.0.0', 'SHA256SUMS');
  for (const path of [
    '../escaped',
    '/escaped',
    'a/../../escaped',
    'a\\..\\escaped',
    'c:/escaped',
  ]) {
    writeFileSync(sums, `${'0'.repeat(64)}  ${path}\n`);
    const run = await runMain(['verify', `${await serve(output)}/releases/1.0.0`]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('a file outside of the release');
  }
});

test.each([
  { target: 'nowhere', says: 'neither a folder nor a release' },
  { target: '9.9.9', says: 'or one of 1.0.0' },
  { target: 'http://127.0.0.1:1/releases/1.0.0', says: 'cannot be fetched' },
])('verify $target says what is wrong', async ({ target, says }) => {
  const { output } = build();
  const run = await runMain(['verify', target, '--output', output]);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain(says);
});

test.each([
  { path: 'elsewhere', says: 'the server has no SHA256SUMS there' },
  { path: 'broken', says: 'the server answers 500' },
])('verify of an address that is $path says so', async ({ path, says }) => {
  const run = await runMain(['verify', `${await serve(build().output)}/${path}`]);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain(says);
});

test('a file of signers that is not there is an error', async () => {
  const run = await runMain(['verify', '--output', build().output, '--signers', 'nowhere']);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('no such file of signers');
});

test('reproduce makes the newest release again, with its changes, and touches nothing', async () => {
  const { raw, output } = build();
  writeFileSync(
    join(raw, 'articles', 'second.txt'),
    'Mayor Ada Example said that 12 boats sank.\n',
  );
  const given = ['--raw', raw, '--output', output];
  expect(await runMain(['build', ...given, '--released-on', '2024-06-01'])).toMatchObject({
    code: 0,
  });
  rmSync(join(output, 'records'), { recursive: true });
  const before = readdirSync(output, { recursive: true });
  const run = await onRecord(['reproduce', ...given]);
  expect(run).toMatchObject({ code: 0 });
  expect(run.stdout).toContain('release 1.1.0 comes out');
  expect(readdirSync(output, { recursive: true })).toEqual(before);
}, 30_000);

test('reproduce names each file that comes out otherwise', async () => {
  const { raw, output } = build();
  renameSync(join(raw, 'articles', 'harbour.txt'), join(raw, 'articles', 'port.txt'));
  const run = await onRecord(['reproduce', '--raw', raw, '--output', output]);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('differs: claims.csv\n');
  expect(run.stdout).not.toContain('differs: schemas/');
}, 20_000);
