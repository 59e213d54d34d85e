/**
 * Lists the licences of all packages in the lockfiles, and fails where one is not on the list of
 * licences.yaml: `npx tsx scripts/licences.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  lockedPackages,
  readLockfile,
  toolsLockfilePath,
  type LockedPackage,
  type Lockfile,
} from './lockfile.ts';

/** What a package is for: what is allowed to one is allowed to those behind it. */
const uses = ['run', 'develop', 'try'] as const;

type Use = (typeof uses)[number];

export interface UsedPackage extends LockedPackage {
  readonly use: Use;
}

/** licences.yaml: what packages may state, each with its reason. */
type Allowed = Readonly<Record<Use, readonly { readonly id: string; readonly why: string }[]>>;

export const readAllowed = (): Allowed =>
  parse(readFileSync(join(import.meta.dirname, 'licences.yaml'), 'utf8')) as Allowed;

/**
 * The packages of the project, with what they are for.
 *
 * @param tools the lockfile of what `make test-tools` tries a release with.
 */
export const usedPackages = (
  lockfile: Lockfile = readLockfile(),
  tools: Lockfile = readLockfile(toolsLockfilePath),
): UsedPackage[] => [
  ...lockedPackages(lockfile).map((each): UsedPackage => {
    return { ...each, use: each.isForDevelopment ? 'develop' : 'run' };
  }),
  ...lockedPackages(tools).map((each): UsedPackage => ({ ...each, use: 'try' })),
];

/** A sentence for each package whose licence is not allowed for what it is for. */
export const licenceFaults = (
  packages: readonly UsedPackage[],
  allowed = readAllowed(),
): string[] =>
  packages
    .filter(({ use, licence }) =>
      uses
        .slice(0, uses.indexOf(use) + 1)
        .every((each) => allowed[each].every(({ id }) => id !== licence)),
    )
    .map(
      ({ path, use, licence = 'no licence that it states' }) =>
        `${path} is there to ${use} and comes under ${licence}, which scripts/licences.yaml does not allow for that`,
    );

/** A line for each licence, with the number of packages under it, the most frequent first. */
export function licenceTable(packages: readonly UsedPackage[]): string {
  const counts = new Map<string, Record<Use, number>>();
  for (const { licence = 'none stated', use } of packages) {
    const count = counts.get(licence) ?? { run: 0, develop: 0, try: 0 };
    count[use] += 1;
    counts.set(licence, count);
  }
  const total = (count: Record<Use, number>): number =>
    uses.reduce((sum, use) => sum + count[use], 0);
  return [...counts]
    .sort(([one, a], [other, b]) => total(b) - total(a) || (one < other ? -1 : 1))
    .map(
      ([licence, count]) =>
        `${licence}: ${uses.map((use) => `${count[use]} to ${use}`).join(', ')}\n`,
    )
    .join('');
}

if (process.argv[1] === import.meta.filename) {
  const packages = usedPackages();
  process.stdout.write(licenceTable(packages));
  const faults = licenceFaults(packages);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
