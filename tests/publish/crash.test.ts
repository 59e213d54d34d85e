import * as realFs from 'node:fs';
import { existsSync, lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { convert } from '../../pipeline/convert/convert.ts';
import { UserError } from '../../pipeline/kernel/errors.ts';
import { verify } from '../../pipeline/publish/release-faults.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { withdraw } from '../../pipeline/publish/withdraw.ts';
import { begin, fate, heal } from '../support/faulty-fs.ts';
import { contents, scratch, writeRecords } from '../support/folders.ts';
import { dataset, fullRecord } from '../support/records.ts';
import { makeTables, release, today } from '../support/tables.ts';

vi.mock('node:fs', async (original) => {
  const { faulty } = await import('../support/faulty-fs.ts');
  return faulty(await original<typeof realFs>());
});

afterEach(heal);

/** Runs until its fate; what it throws, or undefined where it came to its end. */
async function run(action: () => unknown): Promise<unknown> {
  try {
    await action();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    heal();
  }
}

/** How many calls the action makes when all goes well. */
async function callsOf(action: () => unknown): Promise<number> {
  begin('killed', Infinity);
  await action();
  return fate.calls;
}

/** What a reader of the output relies on at any moment. */
function expectWhole(output: string): void {
  const text = readFileSync(join(output, 'index.json'), 'utf8');
  const index = JSON.parse(text) as { releases: { version: string }[] };
  for (const { version } of index.releases) verify(join(output, 'releases', version));
  for (const version of readdirSync(join(output, 'releases')))
    if (!version.startsWith('.')) verify(join(output, 'releases', version));
  expect(existsSync(join(output, readlinkSync(join(output, 'latest')), 'claims.csv'))).toBe(true);
}

/** What of a folder matters to the next run: what stands there, and what debris beside it. */
function stateOf(output: string): string {
  const names = ['.', 'releases'].flatMap((at) =>
    readdirSync(join(output, at)).map((name) => `${at}/${name}`),
  );
  const link = join(output, 'latest');
  const latest = lstatSync(link, { throwIfNoEntry: false }) ? readlinkSync(link) : '';
  const index = readFileSync(join(output, 'index.json'), 'utf8');
  return JSON.stringify([names.sort(), latest, index]);
}

/** An output with one release, tables that make the next, and a way back to that state. */
async function halfway() {
  const folder = scratch();
  const output = join(folder, 'output');
  await release(folder, [fullRecord('one')]);
  const saved = join(folder, 'saved');
  const copy = { recursive: true, verbatimSymlinks: true };
  realFs.cpSync(output, saved, copy);
  const tables = await makeTables(folder, [fullRecord('one'), fullRecord('two')]);
  return {
    output,
    action: () => publish({ tables, dataset, output, releasedOn: today, threads: 1 }),
    reset: () => {
      realFs.rmSync(output, { recursive: true });
      realFs.cpSync(saved, output, copy);
    },
  };
}

/**
 * At which of the calls something befalls: each of the last, which put the release into its place, and
 * some of those before, which fill a folder that nobody reads.
 */
const momentsOf = (calls: number, step: number): number[] =>
  Array.from({ length: calls }, (_, call) => call).filter(
    (call) => call % step === 0 || call >= calls - 12,
  );

test('publish killed at any moment leaves whole releases, and the next run finishes', async () => {
  const { output, action, reset } = await halfway();
  const calls = await callsOf(action);
  const right = contents(output);
  expect(calls).toBeGreaterThan(30);
  const seen = new Set<string>();
  for (const kill of momentsOf(calls, 8)) {
    reset();
    begin('killed', kill);
    expect(await run(action)).toBeDefined();
    expectWhole(output);
    // The next run is tried once from every state that a kill can leave.
    const state = stateOf(output);
    if (seen.has(state)) continue;
    seen.add(state);
    expect((await action()).version).toBe('1.1.0');
    expect(contents(output)).toEqual(right);
    expect(readlinkSync(join(output, 'latest'))).toBe('releases/1.1.0');
  }
  expect(seen.size).toBeGreaterThan(3);
}, 120_000);

test('a disk that is full at any call is told, and the next run finishes', async () => {
  const { output, action, reset } = await halfway();
  const calls = await callsOf(action);
  const right = contents(output);
  const seen = new Set<string>();
  let told = 0;
  for (const full of momentsOf(calls, 10)) {
    reset();
    begin('full', full);
    const error = await run(action);
    if (error !== undefined) {
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toContain('no space left');
      told++;
    }
    expectWhole(output);
    const state = stateOf(output);
    if (seen.has(state)) continue;
    seen.add(state);
    expect((await action()).version).toBe('1.1.0');
    expect(contents(output)).toEqual(right);
  }
  expect(told).toBeGreaterThan(10);
}, 120_000);

test('convert killed at any call is made good by the next run', async () => {
  const folder = scratch();
  const records = writeRecords(join(folder, 'records'), [fullRecord('one')]);
  const output = join(folder, 'out', 'tables');
  const action = () => convert({ records, dataset, output, threads: 1 });
  await action();
  const right = contents(output);
  const calls = await callsOf(action);
  for (let kill = 0; kill < calls; kill++) {
    begin('killed', kill);
    expect(await run(action)).toBeDefined();
    await action();
    expect(contents(output)).toEqual(right);
    expect(readdirSync(join(folder, 'out'))).toEqual(['tables']);
  }
}, 60_000);

test('withdraw killed at any call marks the release or not, and can be done again', async () => {
  const { output, action, reset } = await halfway();
  const withdrawal = () =>
    withdraw({ output, version: '1.0.0', reason: 'Wrong.', withdrawnOn: today });
  await action();
  const calls = await callsOf(withdrawal);
  heal();
  const right = readFileSync(join(output, 'index.json'), 'utf8');
  expect(right).toContain('Wrong.');
  for (let kill = 0; kill < calls; kill++) {
    reset();
    await action();
    begin('killed', kill);
    await run(withdrawal);
    expectWhole(output);
    // The record holds from the moment that it is there.
    if (!existsSync(join(output, 'withdrawals', '1.0.0.json'))) await withdrawal();
    else if (readFileSync(join(output, 'index.json'), 'utf8') !== right)
      await expect(withdrawal()).rejects.toThrow('is withdrawn since');
    expect(readFileSync(join(output, 'index.json'), 'utf8')).toBe(right);
    expectWhole(output);
  }
}, 60_000);
