import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/**
 * Makes releases once before the tests of a file. The function that it gives makes a copy of the
 * folder that they were made in, with its `output`, to be spoiled.
 *
 * @param make publishes into the folder.
 */
export function madeOnce(make: (folder: string) => Promise<unknown>): () => string {
  const work = mkdtempSync(join(tmpdir(), 'on-record-'));
  const good = join(work, 'good');
  let copies = 0;
  beforeAll(async () => {
    await make(good);
  }, 60_000);
  afterAll(() => {
    rmSync(work, { recursive: true, force: true });
  });
  return () => {
    const folder = join(work, String(++copies));
    cpSync(join(good, 'output'), join(folder, 'output'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    return folder;
  };
}
