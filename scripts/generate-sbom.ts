/**
 * Writes pipeline/publish/describe/sbom.cdx.json: the packages that run the pipeline, by CycloneDX
 * 1.6, as package-lock.json has them. It stands in the repository, so that publishing needs neither
 * npm nor a network, and holds no time and no chance: the same lockfile gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  licenceOf,
  lockedPackages,
  needed,
  readLockfile,
  type LockedPackage,
  type Lockfile,
} from './lockfile.ts';

type Node = Readonly<Record<string, unknown>>;

export const target = join(
  import.meta.dirname,
  '..',
  'pipeline',
  'publish',
  'describe',
  'sbom.cdx.json',
);

/** The text of sbom.cdx.json. */
export function generateSbom(lockfile: Lockfile = readLockfile()): string {
  const { name, version, packages } = lockfile;
  const running = lockedPackages(lockfile).filter(({ isForDevelopment }) => !isForDevelopment);
  const refs = new Map([['', `${name}@${version}`], ...running.map(refOf)]);
  const component = {
    type: 'application',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    licenses: licences(licenceOf(packages['']?.license)),
  };
  // Two places may have the same version of a package: it is one component, required where one is.
  const byNeed = [...running].sort(
    (one, other) => Number(other.isOptional) - Number(one.isOptional),
  );
  const unique = [...new Map(byNeed.map((each) => [purl(each), each])).values()];
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component },
    components: unique.sort((one, other) => (purl(one) < purl(other) ? -1 : 1)).map(componentOf),
    dependencies: dependencies(lockfile, refs),
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

const refOf = (each: LockedPackage): [string, string] => [each.path, purl(each)];

/** The package URL: `pkg:npm/%40duckdb/node-api@1.5.6-r.1`. */
const purl = ({ name, version }: LockedPackage): string =>
  `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;

function componentOf(each: LockedPackage): Node {
  const { name, version, licence, sha512, isOptional } = each;
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl(each),
    ...(scope === undefined ? {} : { group: scope }),
    name: bare,
    version,
    scope: isOptional ? 'optional' : 'required',
    ...(sha512 === undefined
      ? {}
      : { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }),
    licenses: licences(licence),
    purl: purl(each),
  };
}

/** An id of SPDX, or an expression of several; what is neither is the licence’s name. */
function licences(licence: string | undefined): Node[] {
  if (licence === undefined) return [];
  if (/ (?:AND|OR|WITH) /.test(licence)) return [{ expression: licence }];
  return [{ license: /^[A-Za-z0-9.+-]+$/.test(licence) ? { id: licence } : { name: licence } }];
}

/** Who needs whom, by references. */
function dependencies(lockfile: Lockfile, refs: ReadonlyMap<string, string>): Node[] {
  const wanted = new Map<string, Set<string>>();
  for (const [path, ref] of refs) {
    const below = wanted.get(ref) ?? new Set<string>();
    for (const other of needed(lockfile, path)) {
      const needs = refs.get(other);
      if (needs !== undefined) below.add(needs);
    }
    wanted.set(ref, below);
  }
  return [...wanted]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([ref, below]) => ({
      ref,
      ...(below.size === 0 ? {} : { dependsOn: [...below].sort() }),
    }));
}

if (process.argv[1] === import.meta.filename) writeFileSync(target, generateSbom());
