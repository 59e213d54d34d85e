/**
 * Lists the licences of all packages in package-lock.json, and fails where one is not on the list
 * of licences.yaml: `npx tsx scripts/licences.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { lockedPackages, readLockfile, type LockedPackage, type Lockfile } from './lockfile.ts';

/** licences.yaml: SPDX ids with reasons, and packages that state something else. */
interface Allowed {
  readonly run: readonly Licence[];
  readonly develop: readonly Licence[];
  readonly packages: readonly {
    readonly name: string;
    readonly states: string;
    readonly why: string;
    readonly scope: 'run' | 'develop';
  }[];
}

interface Licence {
  readonly id: string;
  readonly why: string;
}

export const readAllowed = (): Allowed =>
  load(readFileSync(join(import.meta.dirname, 'licences.yaml'), 'utf8')) as Allowed;

/** A sentence for each package whose licence is not allowed where it is used. */
export const licenceFaults = (lockfile: Lockfile, allowed = readAllowed()): string[] =>
  lockedPackages(lockfile).flatMap((each) => {
    if (isAllowed(each, allowed)) return [];
    const use = each.isForDevelopment ? 'to develop' : 'to run';
    return [
      `${each.path} is needed ${use} and comes under ${each.licence ?? 'no licence that it states'}, which scripts/licences.yaml does not allow there`,
    ];
  });

function isAllowed(each: LockedPackage, { run, develop, packages }: Allowed): boolean {
  const { name, licence, isForDevelopment } = each;
  const ids = isForDevelopment ? [...run, ...develop] : run;
  return (
    ids.some(({ id }) => id === licence) ||
    packages.some(
      (known) =>
        known.name === name &&
        known.states === licence &&
        (known.scope === 'run' || isForDevelopment),
    )
  );
}

/** Licences with the number of packages under them, to run and to develop, the most frequent first. */
export function licenceTable(lockfile: Lockfile): string {
  const counts = new Map<string, { run: number; develop: number }>();
  for (const { licence = 'none stated', isForDevelopment } of lockedPackages(lockfile)) {
    const count = counts.get(licence) ?? { run: 0, develop: 0 };
    count[isForDevelopment ? 'develop' : 'run'] += 1;
    counts.set(licence, count);
  }
  const rows = [...counts].sort(
    ([one, a], [other, b]) => b.run + b.develop - a.run - a.develop || (one < other ? -1 : 1),
  );
  return rows
    .map(([licence, { run, develop }]) => `${licence}: ${run} to run, ${develop} to develop\n`)
    .join('');
}

if (process.argv[1] === import.meta.filename) {
  const lockfile = readLockfile();
  process.stdout.write(licenceTable(lockfile));
  const faults = licenceFaults(lockfile);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
