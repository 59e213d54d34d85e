import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileError, writing } from './file-errors.ts';
import { isFolder, isTaken } from './read-files.ts';

/** Whatever is being built stands beside its target under this prefix, until it is renamed. */
const building = '.building-';

/** What a new folder takes the place of stands beside it under this prefix meanwhile. */
const replaced = '.replaced-';

/** Differs from that of every other process, of this machine and of others that share the folder. */
const token = `${process.pid}-${randomBytes(4).toString('hex')}`;

/** Some file systems bear no more than 143 bytes in a name: this leaves room for what is put around it. */
const longestName = 100;

/** A name as it is, or, where it is long, its beginning and a hash of the whole. */
export function shortName(name: string, longest = longestName): string {
  if (Buffer.byteLength(name) <= longest) return name;
  const hash = createHash('sha256').update(name).digest('hex');
  return `${Array.from(name).slice(0, 20).join('')}-${hash.slice(0, 12)}`;
}

/** Targets of which this process may have begun to build something, and scratch folders. */
const begun = { targets: new Set<string>(), folders: new Set<string>(), isWatched: false };

/** An interrupt, a reader that has gone and a full standard output all end the process. */
function clearAtExit(): void {
  if (begun.isWatched) return;
  begun.isWatched = true;
  // Before the lock is let go: what others build under it then is theirs.
  process.prependOnceListener('exit', () => {
    clearDebris(...[...begun.targets].filter((target) => isTaken(ownPath(target))));
    for (const folder of begun.folders) rmSync(folder, { recursive: true, force: true });
  });
}

/**
 * The place where this process builds a file or folder before it is renamed to its target: beside it,
 * under a name that no other process has.
 */
export function buildingPath(target: string): string {
  clearAtExit();
  begun.targets.add(target);
  return ownPath(target);
}

const ownPath = (target: string): string =>
  join(dirname(target), `${building}${shortName(basename(target))}~${token}`);

/** Where a folder stands aside while another takes its place. */
export const replacedPath = (target: string): string =>
  join(dirname(target), `${replaced}${shortName(basename(target))}`);

/**
 * Removes what killed runs left of building these targets, and puts back what they had moved aside
 * without putting the new in its place. Only for those who hold the lock under which the targets are
 * written: then nobody who lives is building them.
 */
export function clearDebris(...targets: readonly string[]): void {
  for (const target of targets) {
    const folder = dirname(target);
    if (!isFolder(folder)) continue;
    const old = replacedPath(target);
    writing(folder, () => {
      for (const name of readdirSync(folder))
        if (isBuildOf(target, name)) rmSync(join(folder, name), { recursive: true, force: true });
      if (!isTaken(old)) return;
      if (isTaken(target)) rmSync(old, { recursive: true, force: true });
      else renameSync(old, target);
    });
  }
}

function isBuildOf(target: string, name: string): boolean {
  const start = `${building}${shortName(basename(target))}`;
  return name.startsWith(start) && /^(?:~[0-9]+-[0-9a-f]{8})?$/.test(name.slice(start.length));
}

/**
 * An empty folder for what is needed for a while only; `removeScratch` takes it away, or the end of the
 * process.
 *
 * @param name says what for.
 * @throws UserError where the machine has no place for such folders.
 */
export function makeScratch(name: string): string {
  clearAtExit();
  const place = tmpdir();
  try {
    const folder = mkdtempSync(join(place, `on-record-${name}-`));
    begun.folders.add(folder);
    return folder;
  } catch (error) {
    const doing = 'no folder for temporary files can be made here';
    throw fileError(error, place, doing, scratchRemedy) ?? error;
  }
}

const scratchRemedy = 'let TMPDIR name a folder that you may write, on a disk with room';

/** Removes what `makeScratch` made. */
export function removeScratch(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  begun.folders.delete(folder);
}
