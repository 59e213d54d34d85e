import * as realFs from 'node:fs';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { convert } from '../../pipeline/convert/convert.ts';
import { verify } from '../../pipeline/publish/checksums.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { contents, scratch, writeRecords } from '../support/folders.ts';
import { dataset, fullRecord } from '../support/records.ts';
import { makeTables, release, today } from '../support/tables.ts';

/** How many more changes the file system takes before it stops for good, as if the power went. */
const power = vi.hoisted(() => ({ left: Infinity }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof realFs>();
  const dying =
    <Arguments extends unknown[], Result>(change: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      if (power.left <= 0) throw new Error('the power is gone');
      power.left--;
      return change(...given);
    };
  const { renameSync, rmSync, writeFileSync, mkdirSync, symlinkSync } = fs;
  const changes = { renameSync, rmSync, writeFileSync, mkdirSync, symlinkSync };
  const mocked = Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      name,
      dying(change as (...given: unknown[]) => unknown),
    ]),
  );
  return { ...fs, ...mocked, default: { ...fs, ...mocked } };
});

/** Runs until the power goes after so many changes; false when it lasted. */
async function killedAfter(changes: number, run: () => Promise<unknown>): Promise<boolean> {
  power.left = changes;
  try {
    await run();
    return false;
  } catch (error) {
    expect(String(error)).toContain('the power is gone');
    return true;
  } finally {
    power.left = Infinity;
  }
}

/** What a reader of the output relies on at any moment. */
function expectWhole(output: string): void {
  const text = readFileSync(join(output, 'index.json'), 'utf8');
  const index = JSON.parse(text) as { releases: { version: string }[] };
  for (const { version } of index.releases) verify(join(output, 'releases', version));
  for (const version of readdirSync(join(output, 'releases')))
    verify(join(output, 'releases', version));
  expect(existsSync(join(output, readlinkSync(join(output, 'latest')), 'claims.csv'))).toBe(true);
}

test('publish killed after any change leaves whole releases, and the next run finishes', async () => {
  const folder = scratch();
  await release(folder, [fullRecord('one')]);
  const before = join(folder, 'before');
  realFs.cpSync(join(folder, 'output'), before, { recursive: true, verbatimSymlinks: true });
  const tables = await makeTables(folder, [fullRecord('one'), fullRecord('two')]);
  const output = join(folder, 'output');
  const run = () => publish({ tables, dataset, output, releasedOn: today });
  power.left = 1000;
  await run();
  const changes = 1000 - power.left;
  const right = contents(output);

  // A few kills while the files are being written, and every one from there on.
  const kills = Array.from({ length: changes }, (_, index) => index);
  for (const kill of kills.filter((each) => each % 7 === 1 || each > changes - 14)) {
    realFs.rmSync(output, { recursive: true });
    realFs.cpSync(before, output, { recursive: true, verbatimSymlinks: true });
    expect(await killedAfter(kill, run)).toBe(true);
    expectWhole(output);
    expect((await run()).version).toBe('1.1.0');
    expect(contents(output)).toEqual(right);
    expect(readlinkSync(join(output, 'latest'))).toBe('releases/1.1.0');
  }
  expect(changes).toBeGreaterThan(20);
}, 90_000);

test('convert killed after any change is made good by the next run', async () => {
  const folder = scratch();
  const records = writeRecords(join(folder, 'records'), [fullRecord('one')]);
  const output = join(folder, 'out', 'tables');
  const run = () => convert({ records, dataset, output });
  await run();
  const right = contents(output);
  let changes = 1;
  for (; await killedAfter(changes, run); changes++) {
    await run();
    expect(contents(output)).toEqual(right);
    expect(readdirSync(join(folder, 'out'))).toEqual(['tables']);
  }
  expect(changes).toBeGreaterThan(10);
}, 20_000);
