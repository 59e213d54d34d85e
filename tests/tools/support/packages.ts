import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..', 'packages');

/**
 * Installs the packages of tests/tools/packages by their lockfile in a new folder, runs none of their
 * scripts, and removes them with `remove`.
 *
 * @throws Error with what npm says where they cannot be had.
 */
export function installed(): { require: NodeJS.Require; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-packages-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    cpSync(source, folder, { recursive: true });
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { require: createRequire(join(folder, 'package.json')), remove };
  } catch (error) {
    remove();
    throw error;
  }
}
