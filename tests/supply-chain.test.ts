import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, test } from 'vitest';
import { generateSbom, target } from '../scripts/generate-sbom.ts';
import { licenceFaults, licenceTable, readAllowed, usedPackages } from '../scripts/licences.ts';
import {
  lockFaults,
  lockedPackages,
  nodesLockfilePath,
  readLockfile,
  toolsLockfilePath,
  type Lockfile,
} from '../scripts/lockfile.ts';

const ours = readLockfile();
type Entry = Lockfile['packages'][string];

/** Our lockfile, with something else at a place in it. */
const spoilt = (path: string, change: (entry: Entry) => Entry): Lockfile => {
  const { [path]: entry, ...others } = ours.packages;
  if (entry === undefined) throw new Error(path);
  return { ...ours, packages: { ...others, [path]: change(entry) } };
};

describe('package-lock.json', () => {
  test('has the sum of every package, and no address', () => {
    expect(lockedPackages(ours).length).toBeGreaterThan(300);
    expect(lockFaults(ours)).toEqual([]);
  });

  test.each([toolsLockfilePath, nodesLockfilePath])('%s likewise', (path) => {
    expect(lockFaults(readLockfile(path))).toEqual([]);
  });

  test.each<[string, (entry: Entry) => Entry]>([
    ['node_modules/yaml has no integrity', ({ integrity: _, ...rest }) => rest],
    ['node_modules/yaml has no integrity', (entry) => ({ ...entry, integrity: 'sha1-abc=' })],
    [
      'node_modules/yaml names an address to fetch it from',
      (entry) => ({ ...entry, resolved: 'https://packages.example.org/yaml.tgz' }),
    ],
    ['node_modules/yaml has no version', ({ version: _, ...rest }) => rest],
  ])('is refused where %s', (fault, change) => {
    expect(lockFaults(spoilt('node_modules/yaml', change))).toEqual([fault]);
  });
});

describe('licences', () => {
  test('of all packages are on the list, each with its reason, and no others', () => {
    expect(licenceFaults(usedPackages())).toEqual([]);
    const stated = new Set(usedPackages().map(({ licence }) => licence));
    for (const { id, why } of Object.values(readAllowed()).flat())
      if (typeof id === 'string') {
        expect([id, stated.has(id)]).toEqual([id, true]);
        expect(why).toMatch(/\w/);
      }
  });

  test.each<[string, string, string]>([
    ['node_modules/ajv', 'GPL-3.0-only', 'to run and comes under GPL-3.0-only'],
    ['node_modules/ajv', 'MPL-2.0', 'to run and comes under MPL-2.0'],
    ['node_modules/vitest', '(MIT OR WTFPL)', 'to develop and comes under (MIT OR WTFPL)'],
    ['node_modules/vitest', 'LGPL-2.1+', 'to develop and comes under LGPL-2.1+'],
  ])('%s may not come under %s', (path, license, message) => {
    const lockfile = spoilt(path, (entry) => ({ ...entry, license }));
    const [fault, ...more] = licenceFaults(usedPackages(lockfile));
    expect(fault).toContain(message);
    expect(more).toEqual([]);
  });

  test('that are not stated are refused', () => {
    const lockfile = spoilt('node_modules/ajv', ({ license: _, ...rest }) => rest);
    expect(licenceFaults(usedPackages(lockfile)).join()).toContain('no licence that it states');
  });

  test('are counted', () => {
    expect(licenceTable(usedPackages())).toMatch(/^MIT: \d+ to run, \d+ to develop, \d+ to try\n/);
  });
});

interface Bom {
  components: {
    name: string;
    group?: string;
    version: string;
    purl: string;
    scope: string;
    hashes: { content: string }[];
  }[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

describe('sbom.cdx.json', () => {
  const bom = JSON.parse(generateSbom()) as Bom;

  test('is made of the lockfile that is there: `npm run generate` writes it', () => {
    expect(readFileSync(target, 'utf8')).toBe(generateSbom());
  });

  test('is valid by the schema of CycloneDX 1.6, in its strict form', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(generateSbom())).toBeNull();
    const wrong = generateSbom().replace('"id": "MIT"', '"id": "Massachusetts"');
    expect(await validator.validate(wrong)).not.toBeNull();
  });

  test('names what runs the pipeline, with its sums, and nothing that only develops it', () => {
    const named = bom.components.map(({ group, name }) => [group, name].filter(Boolean).join('/'));
    expect(named).toContain('@duckdb/node-api');
    expect(named).toContain('@duckdb/node-bindings-win32-x64');
    expect(named).toContain('fast-uri');
    expect(named).not.toContain('vitest');
    const running = lockedPackages(ours).filter(({ isForDevelopment }) => !isForDevelopment);
    expect(bom.components).toHaveLength(
      new Set(running.map(({ name, version }) => `${name}@${version}`)).size,
    );
    const yaml = bom.components.find(({ name }) => name === 'yaml');
    const { integrity } = ours.packages['node_modules/yaml'] ?? {};
    expect(yaml).toMatchObject({ scope: 'required', purl: `pkg:npm/yaml@${yaml?.version ?? ''}` });
    expect(`sha512-${Buffer.from(yaml?.hashes[0]?.content ?? '', 'hex').toString('base64')}`).toBe(
      integrity,
    );
  });

  test('says who needs whom, all the way from the project', () => {
    const below = new Map(bom.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
    const reached = new Set<string>();
    const visit = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const each of below.get(ref) ?? []) visit(each);
    };
    visit(`${ours.name}@${ours.version}`);
    expect(bom.components.filter(({ purl }) => !reached.has(purl))).toEqual([]);
  });

  test('has no time and no number of chance', () => {
    expect(bom).not.toHaveProperty('serialNumber');
    expect(JSON.stringify(bom)).not.toContain('timestamp');
  });
});
