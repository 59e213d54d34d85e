/** What package-lock.json says of the packages on which the project stands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An entry of package-lock.json, version 3, as npm writes it; the key "" is the project itself. */
interface Entry {
  readonly name?: string;
  readonly version?: string;
  /** An SPDX expression; old packages have a list of `{"type", "url"}`, of which one may choose. */
  readonly license?: string | readonly { readonly type: string }[];
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly inBundle?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly name: string;
  readonly version: string;
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Entry>>;
}

export interface LockedPackage {
  /** Where it is installed, `node_modules/ajv`. */
  readonly path: string;
  /** `@duckdb/node-api` */
  readonly name: string;
  readonly version: string;
  /** As its maker states it, an SPDX expression as a rule; undefined where nothing is stated. */
  readonly licence: string | undefined;
  /** SHA-512 of what the registry hands out, in base 64; undefined where the lockfile has none. */
  readonly sha512: string | undefined;
  /** Whether only developing needs it. */
  readonly isForDevelopment: boolean;
  /** Whether the project runs without it: of native code, one platform’s package is enough. */
  readonly isOptional: boolean;
}

export const lockfilePath = join(import.meta.dirname, '..', 'package-lock.json');

export const readLockfile = (path = lockfilePath): Lockfile =>
  JSON.parse(readFileSync(path, 'utf8')) as Lockfile;

/** Those of the packages that only `make test-tools` installs. */
export const toolsLockfilePath = join(
  import.meta.dirname,
  '..',
  'tests',
  'tools',
  'packages',
  'package-lock.json',
);

/** The versions of Node that `make test-nodes` tries. */
export const nodesLockfilePath = join(
  import.meta.dirname,
  '..',
  'tests',
  'nodes',
  'package-lock.json',
);

/** What a package states, in one text. */
export const licenceOf = (license: Entry['license']): string | undefined =>
  license === undefined || typeof license === 'string'
    ? license
    : license.map(({ type }) => type).join(' OR ');

const folder = 'node_modules/';

/** The packages of a lockfile, in its order, without the project itself. */
export const lockedPackages = ({ packages }: Lockfile): LockedPackage[] =>
  Object.entries(packages).flatMap(([path, entry]) => {
    if (path === '') return [];
    const { license, integrity = '', dev, devOptional, optional } = entry;
    return [
      {
        path,
        name: entry.name ?? path.slice(path.lastIndexOf(folder) + folder.length),
        version: entry.version ?? '',
        licence: licenceOf(license),
        sha512: /(?:^|\s)sha512-([A-Za-z0-9+/]{86}==)/.exec(integrity)?.[1],
        isForDevelopment: dev === true || devOptional === true,
        isOptional: optional === true,
      },
    ];
  });

/**
 * The paths of the packages that one needs and that are there, found as Node finds them: below
 * itself, then beside each folder above.
 */
export function needed({ packages }: Lockfile, path: string): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = packages[path] ?? {};
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return [...new Set(names.flatMap((name) => found(packages, path, name) ?? []))].sort();
}

function found(packages: Lockfile['packages'], from: string, name: string): string | undefined {
  const path = `${from === '' ? '' : `${from}/`}${folder}${name}`;
  if (path in packages) return path;
  if (from === '') return undefined;
  const above = from.lastIndexOf(`/${folder}`);
  return found(packages, above === -1 ? '' : from.slice(0, above), name);
}

/**
 * What a lockfile has against it: a package whose content nothing proves, and one that is fetched
 * from a fixed address, though it comes from whatever registry npm is set to.
 */
export const lockFaults = (lockfile: Lockfile): string[] =>
  lockedPackages(lockfile).flatMap(({ path, version, sha512 }) => {
    const { inBundle, resolved } = lockfile.packages[path] ?? {};
    // What comes inside another package is proven by that one’s sum.
    const isProven = sha512 !== undefined || inBundle === true;
    return [
      ...(version === '' ? [`${path} has no version`] : []),
      ...(isProven ? [] : [`${path} has no integrity`]),
      ...(resolved === undefined ? [] : [`${path} names an address to fetch it from`]),
    ];
  });
