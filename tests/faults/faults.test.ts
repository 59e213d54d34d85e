import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

// A process of its own, whose file system fails: `make faults` tries all that this tries a few of.
test('a few calls fail and a few kills, and nothing is lost', async () => {
  const script = join(import.meta.dirname, 'faults.ts');
  const args = [
    '--import',
    'tsx',
    script,
    '--sample',
    '6',
    '--only',
    'corpus,replay,withdraw,build',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toBe('24 passed, 0 failed\n');
}, 120_000);
