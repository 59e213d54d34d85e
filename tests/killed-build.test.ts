import { cpSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveLines, liveSegments } from '../pipeline/lib/store.ts';
import { verify } from '../pipeline/publish/release-faults.ts';
import {
  debris,
  onRecord,
  runMain,
  story,
  writeFiles,
  writeRaw,
  type RunOptions,
} from './support/cli.ts';
import { published } from './support/folders.ts';

const work = mkdtempSync(join(tmpdir(), 'on-record-'));
const raw = join(work, 'raw');
const before = join(work, 'before');
const right = join(work, 'right');
const output = join(work, 'output');
const build = (folder: string): string[] =>
  ['build', '--raw', raw, '--output', folder].concat('--released-on', '2024-05-03');
const copy = (from: string, to: string): void => {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
};

// A release of one article, and what a build makes of it undisturbed when there is one more.
beforeAll(async () => {
  writeRaw(work);
  expect(await runMain(build(before))).toMatchObject({ code: 0 });
  writeFiles(raw, { 'articles/quay.txt': story.replace('300 boats', 'about 40 ferries') });
  copy(before, right);
  expect(await runMain(build(right))).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** The records that count, wherever the store has them. */
const recordsIn = (folder: string): string[] => {
  const store = join(folder, 'records');
  return liveSegments(store)
    .flatMap(({ segment }) => liveLines(store, segment).map(({ text }) => text))
    .sort();
};

/** Sends the signal in the stage, as soon as something changes in the output, or after a while. */
const signalIn = (stage: string, signal: NodeJS.Signals): RunOptions => ({
  onStderr: (child, said) => {
    if (!said.endsWith(`${stage}\n`)) return;
    const stop = (): void => {
      clearTimeout(timer);
      watcher.close();
      child.kill(signal);
    };
    const watcher = watch(output, stop);
    const timer = setTimeout(stop, 200);
  },
});

describe.each(['normalise', 'convert', 'publish'])('a build that is stopped in %s', (stage) => {
  test('by a kill leaves the release whole, and the next build makes it good', async () => {
    copy(before, output);
    const killed = await onRecord(build(output), signalIn(stage, 'SIGKILL'));
    expect(killed).toMatchObject({ code: null, signal: 'SIGKILL' });
    verify(join(output, 'releases', '1.0.0'));
    expect(await runMain(build(output))).toMatchObject({ code: 0 });
    expect(published(output)).toEqual(published(right));
    expect(recordsIn(output)).toEqual(recordsIn(right));
    expect(debris(output)).toEqual([]);
  });

  test('by an interrupt leaves nothing half made', async () => {
    copy(before, output);
    const stopped = await onRecord(build(output), signalIn(stage, 'SIGINT'));
    expect(stopped.code).toBe(130);
    expect(debris(output)).toEqual([]);
    verify(join(output, 'releases', '1.0.0'));
  });
});
