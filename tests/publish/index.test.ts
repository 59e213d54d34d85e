import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withDatabase } from '../../pipeline/lib/duckdb.ts';
import { holdIndex, type DerivedIndex } from '../../pipeline/publish/index-faults.ts';
import { deriveIndex } from '../../pipeline/publish/index.ts';
import type { Finding } from '../../pipeline/publish/verify/finding.ts';
import { withTarget } from '../../pipeline/publish/verify/target.ts';
import { verifyRelease } from '../../pipeline/publish/verify/verify.ts';
import { scratch } from '../support/folders.ts';
import { fullRecord } from '../support/records.ts';
import { madeOnce } from '../support/releases.ts';
import { release } from '../support/tables.ts';
import { threeReleases } from '../support/three-releases.ts';

const copy = madeOnce(threeReleases);

const derive = (output: string): Promise<DerivedIndex | undefined> =>
  withDatabase({ workFolder: scratch() }, (database) => deriveIndex(database, output));

/** What a check of all that is in an output folder found. */
async function verified(output: string, check: string): Promise<Finding | undefined> {
  const findings = await withTarget(undefined, output, ({ folder, ...around }) =>
    verifyRelease(folder, around),
  );
  return findings.find((each) => each.check === check);
}

/** What is done to the file itself, and whether a build mends it, with a word, or refuses. */
const onTheDisk: readonly [what: string, edit: (text: string) => string, outcome: string][] = [
  ['a sum', (all) => all.replace(/"sha256": "./, '"sha256": "f'), 'files['],
  ['a path', (all) => all.replace('"releases/1.1.0"', '"../../etc"'), 'releases[1.1.0].path'],
  ['the path of a file', (all) => all.replace('"claims.csv"', '"../claims.csv"'), 'claims.csv'],
  ['a count', (all) => all.replace('"articles": 2', '"articles": 3'), 'counts.articles is 3'],
  ['a size', (all) => all.replace(/"bytes": \d/, '"bytes": 9'), '.bytes is 9'],
  ['a day', (all) => all.replace('"2024-06-01"', '"2024-05-31"'), 'released_on is "2024-05-31"'],
  ['latest', (all) => all.replace('"latest": "1.1.0"', '"latest": "1.0.1"'), 'latest is "1.0.1"'],
  ['the name', (all) => all.replace('"test-record"', '"other"'), 'name is "other"'],
  ['where changes begin', (all) => all.replace('"from": "1.0.1"', '"from": "1.0.0"'), '.from is'],
  ['a reason', (all) => all.replace('"Wrong."', '"Fine."'), 'withdrawn.reason is "Fine."'],
  [
    'a forged withdrawal',
    (all) =>
      all.replace(
        /"withdrawn": null\n {4}\}\n {2}\]/,
        '"withdrawn": { "on": "2024-06-02", "reason": "Forged." }\n    }\n  ]',
      ),
    'no record of that in withdrawals/',
  ],
  ['no JSON', (all) => all.slice(1), 'this is not JSON'],
  ['another JSON', () => '{"name": 1}', 'this is no index of releases'],
  ['a key twice', (all) => all.replace('"latest"', '"latest": "1.0.0", "latest"'), 'mended'],
  ['Windows’ line ends', (all) => all.replaceAll('\n', '\r\n'), 'mended'],
  ['a field less', (all) => all.replace(/"accepted": null,\s*/, ''), 'mended'],
  ['a type of media', (all) => all.replace('"text/csv"', '"text/plain"'), 'mended'],
  [
    'a withdrawal that it does not tell',
    (all) => all.replace(/"withdrawn": \{[^}]*\}/, '"withdrawn": null'),
    'mended',
  ],
];

test.each(onTheDisk)(
  '%s in index.json is noticed by verify and by a build',
  async (_, edit, outcome) => {
    const folder = copy();
    const output = join(folder, 'output');
    const file = join(output, 'index.json');
    const right = readFileSync(file, 'utf8');
    const edited = edit(right);
    expect(edited).not.toBe(right);
    writeFileSync(file, edited);
    expect((await verified(output, 'index'))?.outcome).toBe('failed');
    const build = release(folder, [fullRecord('one'), fullRecord('three')]);
    if (outcome === 'mended') {
      expect((await build).notes.join()).toContain('index.json was mended: ');
      expect(readFileSync(file, 'utf8')).toBe(right);
    } else {
      await expect(build).rejects.toThrow(outcome);
      expect(readFileSync(file, 'utf8')).toBe(edited);
    }
  },
);

test('without index.json a build makes the same one again, withdrawals and all', async () => {
  const folder = copy();
  const output = join(folder, 'output');
  const right = readFileSync(join(output, 'index.json'), 'utf8');
  rmSync(join(output, 'index.json'));
  rmSync(join(output, 'latest'));
  await release(folder, [fullRecord('one'), fullRecord('three')]);
  expect(readFileSync(join(output, 'index.json'), 'utf8')).toBe(right);
});

test('a release changed with its checksums is told apart by the index', async () => {
  const folder = copy();
  const output = join(folder, 'output');
  const index = readFileSync(join(output, 'index.json'), 'utf8');
  const file = join(output, 'releases', '1.0.1', 'SHA256SUMS');
  const lines = readFileSync(file, 'utf8').split('\n');
  const readme = join(output, 'releases', '1.0.1', 'README.md');
  rmSync(readme);
  writeFileSync(file, lines.filter((line) => !line.endsWith('README.md')).join('\n'));
  const derived = await derive(output);
  if (derived === undefined) throw new Error('there is no release');
  expect(holdIndex(index, derived).faults).toEqual([
    expect.stringContaining('releases[1.0.1].files[SHA256SUMS].bytes is'),
    expect.stringContaining('releases[1.0.1].files[SHA256SUMS].sha256 is'),
    'releases[1.0.1].files[README.md] is no file of the release',
  ]);
  await expect(release(folder, [fullRecord('one')])).rejects.toThrow('SHA256SUMS');
});

describe('verify of all that is in an output folder', () => {
  test('finds no fault in a good one', async () => {
    const output = join(copy(), 'output');
    expect(await verified(output, 'index')).toMatchObject({ outcome: 'ok' });
    expect(await verified(output, 'releases')).toMatchObject({ outcome: 'ok' });
  });

  test('sees a latest that leads elsewhere, and takes a file that holds where it leads', async () => {
    const output = join(copy(), 'output');
    const link = join(output, 'latest');
    rmSync(link);
    writeFileSync(link, 'releases/1.1.0\n');
    expect(await verified(output, 'index')).toMatchObject({ outcome: 'ok' });
    rmSync(link);
    symlinkSync('releases/1.0.0', link);
    expect(await verified(output, 'index')).toMatchObject({
      outcome: 'failed',
      lines: ['latest leads to releases/1.0.0, and should lead to releases/1.1.0'],
    });
  });

  test('sees what is wrong in an older release, and what is no release', async () => {
    const output = join(copy(), 'output');
    const releases = join(output, 'releases');
    writeFileSync(join(releases, '1.0.0', 'claims.csv'), '');
    writeFileSync(join(releases, '.DS_Store'), '');
    mkdirSync(join(releases, 'drafts'));
    symlinkSync('1.1.0', join(releases, '1.2.0'));
    expect(await verified(output, 'releases')).toMatchObject({
      outcome: 'failed',
      lines: expect.arrayContaining([
        '1.0.0/claims.csv: this file is not what was released',
        'drafts: this is no release',
      ]) as string[],
    });
    expect(await verified(output, 'sums')).toMatchObject({ outcome: 'failed' });
  });
});
