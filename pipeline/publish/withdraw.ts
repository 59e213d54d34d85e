import { join } from 'node:path';
import { UserError } from '../kernel/errors.ts';
import { pointLatest, readEntries, writeIndex } from './index.ts';
import { releasedVersions } from './release.ts';

export interface WithdrawOptions {
  /** The folder that holds releases/, index.json and latest. */
  readonly output: string;
  readonly version: string;
  /** Why, for those who use it. */
  readonly reason: string | undefined;
  /** ISO 8601 day. */
  readonly withdrawnOn: string;
}

/**
 * Marks a release in index.json as not to be used; `latest` then is the newest that stands. Its
 * folder stays, since releases never change, and later changes begin at it all the same.
 *
 * @throws UserError where there is no such release, no reason, or it is withdrawn already.
 */
export function withdraw({ output, version, reason, withdrawnOn }: WithdrawOptions): void {
  const file = join(output, 'index.json');
  if (reason === undefined || reason.trim() === '')
    throw new UserError(
      'a withdrawal needs a reason',
      {},
      'give it for those who use the release: --reason TEXT',
    );
  const { name, releases } = readEntries(output);
  const entry = releases.find((each) => each.version === version);
  if (entry === undefined)
    throw new UserError(
      `there is no release ${version}`,
      { file },
      `the releases are ${releasedVersions(join(output, 'releases')).join(', ')}`,
    );
  if (entry.withdrawn !== null)
    throw new UserError(
      `release ${version} is withdrawn since ${entry.withdrawn.on}`,
      { file },
      'nothing is left to do',
    );
  const withdrawn = { on: withdrawnOn, reason };
  const changed = releases.map((each) => (each === entry ? { ...each, withdrawn } : each));
  writeIndex(output, name, changed);
  pointLatest(output, changed);
}
