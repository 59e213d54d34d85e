import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { runMain, writeRaw } from './cli.ts';

export const releasedOn = ['--released-on', '2024-05-03'];

/**
 * Makes a good build before the tests of a file. The function that it gives makes a copy of it, to
 * be spoiled: its raw/ and its output/.
 */
export function goodBuild(): () => { raw: string; output: string } {
  const work = mkdtempSync(join(tmpdir(), 'on-record-'));
  const good = join(work, 'good');
  let copies = 0;
  beforeAll(async () => {
    const raw = writeRaw(good);
    const args = ['build', '--raw', raw, '--output', join(good, 'output'), ...releasedOn];
    expect(await runMain(args)).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => {
    rmSync(work, { recursive: true, force: true });
  });
  return () => {
    const folder = join(work, String(++copies));
    cpSync(good, folder, { recursive: true, verbatimSymlinks: true });
    return { raw: join(folder, 'raw'), output: join(folder, 'output') };
  };
}
