/**
 * Lets every call of the file system fail once, and the process die at each, in every command that writes:
 * `faults.ts [--sample N] [--seed N] [--only COMMAND,…]`. Prints each finding; the exit code is 1 where there
 * is one. `--only processes` tries kills, starts, two at once and a full disk. With --sample, so many calls of
 * each command are tried, chosen by the seed, and no process is started.
 */
import './faulty-fs.mjs';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rehearsed, tried, type Trial } from './one-call.ts';
import { numbers } from '../../models/random.ts';
import { processTrials } from './processes.ts';
import { scenes } from './scenes.ts';

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    /** `1/2`: the first half of the trials. */
    share: { type: 'string' },
  },
});

function sampled(all: readonly Trial[], chance: () => number): readonly Trial[] {
  if (values.sample === undefined) return all;
  return Array.from(
    { length: Number(values.sample) },
    () => all[Math.floor(chance() * all.length)],
  ).flatMap((trial) => trial ?? []);
}

const told = { passed: 0, failed: 0 };

function count(findings: readonly string[]): void {
  if (findings.length === 0) told.passed++;
  else told.failed++;
  for (const each of findings) process.stdout.write(`${each}\n`);
}

/** Tries what one process can; its share of it, where others have the rest. */
async function inProcess(work: string): Promise<void> {
  const [number = 1, of = 1] = (values.share ?? '1/1').split('/').map(Number);
  const chance = numbers(Number(values.seed));
  for (const scene of await scenes(work)) {
    if (values.only !== undefined && !values.only.split(',').includes(scene.name)) continue;
    const rehearsal = await rehearsed(scene);
    const trials = sampled(rehearsal.trials, chance).filter((_, at) => at % of === number - 1);
    const start = performance.now();
    for (const trial of trials) count(await tried(rehearsal, trial));
    const seconds = Math.round((performance.now() - start) / 1000);
    process.stderr.write(
      `${scene.name}: ${trials.length} of ${rehearsal.trials.length} faults at ${rehearsal.calls} calls, ${rehearsal.good.size} states, ${seconds} s\n`,
    );
  }
}

/** Runs shares of the trials in processes of their own, and adds up what they found. */
async function inShares(of: number): Promise<void> {
  const shares = Array.from({ length: of }, async (_, at) => {
    const args = [...process.argv.slice(1), '--share', `${at + 1}/${of}`];
    const child = spawn(process.execPath, [...process.execArgv, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await new Promise((resolve) => child.on('close', resolve));
    const [, passed, failed] = /(\d+) passed, (\d+) failed\n$/.exec(said) ?? [];
    process.stdout.write(said.replace(/.*\n$/, ''));
    told.passed += Number(passed ?? 0);
    told.failed += Number(failed ?? 1);
  });
  await Promise.all(shares);
}

const work = mkdtempSync(join(tmpdir(), 'on-record-faults-'));
try {
  if (values.share !== undefined || values.sample !== undefined) await inProcess(work);
  else {
    if (values.only !== 'processes') await inShares(availableParallelism());
    if (values.only === undefined || values.only === 'processes') await processTrials(work, count);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.stdout.write(`${told.passed} passed, ${told.failed} failed\n`);
process.exitCode = told.failed === 0 ? 0 : 1;
