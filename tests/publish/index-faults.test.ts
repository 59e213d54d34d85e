import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { withDatabase } from '../../pipeline/kernel/duckdb.ts';
import type { ReleaseIndex } from '../../pipeline/kernel/rows.ts';
import { readSchema } from '../../pipeline/kernel/schema.ts';
import { holdIndex, type DerivedIndex, type Held } from '../../pipeline/publish/index-faults.ts';
import { deriveIndex } from '../../pipeline/publish/index.ts';
import { withTarget } from '../../pipeline/publish/verify/target.ts';
import { verifyRelease } from '../../pipeline/publish/verify/verify.ts';
import { withdraw } from '../../pipeline/publish/withdraw.ts';
import { scratch } from '../support/folders.ts';
import { fullRecord } from '../support/records.ts';
import { madeOnce } from '../support/releases.ts';
import { release } from '../support/tables.ts';

/** Three releases, so that no field of the index is null everywhere: one accepted, one withdrawn. */
const copy = madeOnce(async (folder) => {
  await release(folder, [fullRecord('one'), fullRecord('two')]);
  await release(folder, [fullRecord('one')], { accept: 'Two was a draft.' });
  await release(folder, [fullRecord('one'), fullRecord('three')]);
  const output = join(folder, 'output');
  await withdraw({ output, version: '1.0.0', reason: 'Wrong.', withdrawnOn: '2024-06-02' });
});

const derive = (output: string): Promise<DerivedIndex | undefined> =>
  withDatabase({ workFolder: scratch() }, (database) => deriveIndex(database, output));

let text = '';
let derived: DerivedIndex = { index: { name: '', latest: null, releases: [] }, names: new Map() };
const held = (edited: string): Held => holdIndex(edited, derived);

describe('every field of index.json', () => {
  beforeAll(async () => {
    const output = join(copy(), 'output');
    text = readFileSync(join(output, 'index.json'), 'utf8');
    derived =
      (await withDatabase({ workFolder: output }, (database) => deriveIndex(database, output))) ??
      derived;
  });

  test('is read from the releases and the withdrawals', () => {
    expect(held(text)).toEqual({ faults: [], lags: [] });
    expect(derived.index).toEqual(JSON.parse(text));
  });

  test('is there to be changed', () => {
    const places = new Set(placesIn(JSON.parse(text)).map(({ kind }) => kind));
    expect([...places].sort()).toEqual(fieldsOf(readSchema('index') as unknown as Node).sort());
  });

  test('can be changed to no other value unnoticed', () => {
    const edits = somePlaces().flatMap(({ path, value }) =>
      othersFor(value).map((other) => ({ path, other, ...held(withValue(path, other)) })),
    );
    expect(edits.length).toBeGreaterThan(500);
    expect(edits.filter(({ faults, lags }) => faults.length + lags.length === 0)).toEqual([]);
    // What is no fault is mended, and told: a type of media, a withdrawal that has its record, and
    // fields that are missing.
    const mended = edits.filter(
      ({ faults, other }) => faults.length === 0 && JSON.stringify(other) !== '{}',
    );
    const kinds = new Set(mended.map(({ path }) => path.filter(isName).join('.')));
    expect([...kinds].sort()).toEqual(['releases.files.media_type', 'releases.withdrawn']);
  });

  test('can be taken out, and others put in, and nothing is unnoticed', () => {
    const places = somePlaces();
    const objects = [...places, { path: [], value: JSON.parse(text) as unknown }].filter(
      ({ value }) => isObject(value),
    );
    const edits = [
      ...places.map(({ path }) => withValue(path, undefined)),
      ...objects.map(({ path, value }) => withValue(path, { ...(value as object), more: 1 })),
      ...objects.map(({ path }) => withKey(path, '__proto__')),
    ];
    expect(edits.map(held).filter(({ faults, lags }) => faults.length + lags.length === 0)).toEqual(
      [],
    );
  });

  test('can be put in another order in no list unnoticed', () => {
    const lists = placesIn(JSON.parse(text)).flatMap(({ path, value }) =>
      Array.isArray(value) && value.length > 0 ? [{ path, list: value as unknown[] }] : [],
    );
    expect(lists.length).toBeGreaterThan(4);
    for (const { path, list } of lists) {
      const last = list.at(-1);
      const edits = [list.slice(1), list.slice(0, -1), [...list, last], [last, ...list]];
      if (list.length > 1) edits.push(list.toReversed());
      for (const edit of edits) {
        const { faults, lags } = held(withValue(path, edit));
        expect([path, edit.length, faults.length + lags.length]).not.toEqual([
          path,
          edit.length,
          0,
        ]);
      }
    }
  });
});

/** A path of keys and indices, its schema’s field, and the value there. */
interface Place {
  readonly path: readonly (string | number)[];
  readonly kind: string;
  readonly value: unknown;
}

/** Of the many files of a release, two are enough. */
const somePlaces = (): Place[] =>
  placesIn(JSON.parse(text)).filter(({ path }) => path[2] !== 'files' || Number(path[3] ?? 0) < 2);

const isName = (step: string | number): step is string => typeof step === 'string';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function placesIn(value: unknown, path: (string | number)[] = []): Place[] {
  const children: [string | number, unknown][] = Array.isArray(value)
    ? value.map((each, index) => [index, each])
    : isObject(value)
      ? Object.entries(value)
      : [];
  const kind = path.map((step) => (isName(step) ? step : '*')).join('/');
  return [
    ...(path.length === 0 ? [] : [{ path, kind, value }]),
    ...children.flatMap(([step, child]) => placesIn(child, [...path, step])),
  ];
}

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** The fields that a schema has, by their paths, of which a new one is a case of these tests at once. */
const fieldsOf = (node: Node, path: string[] = []): string[] => [
  ...(path.length === 0 ? [] : [path.join('/')]),
  ...Object.entries(node.properties ?? {}).flatMap(([key, each]) => fieldsOf(each, [...path, key])),
  ...(node.items === undefined ? [] : fieldsOf(node.items, [...path, '*'])),
];

/** Values that are not the one there, as close to it as can be. */
function othersFor(value: unknown): unknown[] {
  const common = [null, '', 0, 'releases/../../../etc', {}, []];
  const near: unknown[] = [];
  if (typeof value === 'number') near.push(value + 1, value - 1, -value, String(value));
  if (typeof value === 'string')
    near.push(`${value} `, value.slice(1), value.toUpperCase(), value.replace(/\d/, '7'), [value]);
  if (value === null)
    near.push('1.0.0', { on: '2024-06-02', reason: 'Forged.' }, { reason: 'x', checks: ['y'] });
  return [...common, ...near].filter((other) => JSON.stringify(other) !== JSON.stringify(value));
}

/** The text of the index with another value at a place; without the place, where it is undefined. */
function withValue(path: readonly (string | number)[], value: unknown): string {
  const index: unknown = JSON.parse(text);
  if (path.length === 0) return `${JSON.stringify(value, null, 2)}\n`;
  let node = index as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) node = node[step] as typeof node;
  const step = path.at(-1) ?? '';
  if (value === undefined && Array.isArray(node)) node.splice(Number(step), 1);
  else if (value === undefined) Reflect.deleteProperty(node, step);
  else node[step] = value;
  return `${JSON.stringify(index, null, 2)}\n`;
}

/** A key as JSON.parse makes it, which an assignment would not. */
const withKey = (path: readonly (string | number)[], key: string): string =>
  withValue([...path, 'more'].slice(path.length === 0 ? 0 : undefined), { a: 1 }).replace(
    '"more": {',
    `"${key}": {`,
  );

/** What is done to the file itself, and whether a build mends it, with a word, or refuses. */
const onTheDisk: readonly [what: string, edit: (text: string) => string, outcome: string][] = [
  ['a sum', (all) => all.replace(/"sha256": "./, '"sha256": "f'), 'files['],
  ['a path', (all) => all.replace('"releases/1.1.0"', '"../../etc"'), 'releases[1.1.0].path'],
  ['the path of a file', (all) => all.replace('"claims.csv"', '"../claims.csv"'), 'claims.csv'],
  ['a count', (all) => all.replace('"articles": 2', '"articles": 3'), 'counts.articles is 3'],
  ['a size', (all) => all.replace(/"bytes": \d/, '"bytes": 9'), '.bytes is 9'],
  ['a day', (all) => all.replace('"2024-06-01"', '"2024-05-31"'), 'released_on is "2024-05-31"'],
  ['latest', (all) => all.replace('"latest": "1.1.0"', '"latest": "1.0.1"'), 'latest is "1.0.1"'],
  ['the name', (all) => all.replace('"test-record"', '"other"'), 'name is "other"'],
  ['where changes begin', (all) => all.replace('"from": "1.0.1"', '"from": "1.0.0"'), '.from is'],
  ['a reason', (all) => all.replace('"Wrong."', '"Fine."'), 'withdrawn.reason is "Fine."'],
  [
    'a forged withdrawal',
    (all) =>
      all.replace(
        /"withdrawn": null\n {4}\}\n {2}\]/,
        '"withdrawn": { "on": "2024-06-02", "reason": "Forged." }\n    }\n  ]',
      ),
    'no record of that in withdrawals/',
  ],
  ['no JSON', (all) => all.slice(1), 'this is not JSON'],
  ['another JSON', () => '{"name": 1}', 'this is no index of releases'],
  ['a key twice', (all) => all.replace('"latest"', '"latest": "1.0.0", "latest"'), 'mended'],
  ['Windows’ line ends', (all) => all.replaceAll('\n', '\r\n'), 'mended'],
  ['a field less', (all) => all.replace(/"accepted": null,\s*/, ''), 'mended'],
  ['a type of media', (all) => all.replace('"text/csv"', '"text/plain"'), 'mended'],
  [
    'a withdrawal that it does not tell',
    (all) => all.replace(/"withdrawn": \{[^}]*\}/, '"withdrawn": null'),
    'mended',
  ],
];

test.each(onTheDisk)(
  '%s in index.json is noticed by verify and by a build',
  async (_, edit, outcome) => {
    const folder = copy();
    const output = join(folder, 'output');
    const file = join(output, 'index.json');
    const right = readFileSync(file, 'utf8');
    const edited = edit(right);
    expect(edited).not.toBe(right);
    writeFileSync(file, edited);
    const findings = await withTarget(undefined, output, ({ folder: path, ...around }) =>
      verifyRelease(path, around),
    );
    expect(findings.find(({ check }) => check === 'index')?.outcome).toBe('failed');
    const build = release(folder, [fullRecord('one'), fullRecord('three')]);
    if (outcome === 'mended') {
      expect((await build).notes.join()).toContain('index.json was mended: ');
      expect(readFileSync(file, 'utf8')).toBe(right);
    } else {
      await expect(build).rejects.toThrow(outcome);
      expect(readFileSync(file, 'utf8')).toBe(edited);
    }
  },
);

test('without index.json a build makes the same one again, withdrawals and all', async () => {
  const folder = copy();
  const output = join(folder, 'output');
  const right = readFileSync(join(output, 'index.json'), 'utf8');
  rmSync(join(output, 'index.json'));
  rmSync(join(output, 'latest'));
  await release(folder, [fullRecord('one'), fullRecord('three')]);
  expect(readFileSync(join(output, 'index.json'), 'utf8')).toBe(right);
});

test('a release changed with its checksums is told apart by the index', async () => {
  const folder = copy();
  const output = join(folder, 'output');
  const index = JSON.parse(readFileSync(join(output, 'index.json'), 'utf8')) as ReleaseIndex;
  const file = join(output, 'releases', '1.0.1', 'SHA256SUMS');
  const lines = readFileSync(file, 'utf8').split('\n');
  const readme = join(output, 'releases', '1.0.1', 'README.md');
  rmSync(readme);
  writeFileSync(file, lines.filter((line) => !line.endsWith('README.md')).join('\n'));
  const now = await derive(output);
  const { faults } = holdIndex(JSON.stringify(index), now ?? derived);
  expect(faults).toEqual([
    expect.stringContaining('releases[1.0.1].files[SHA256SUMS].bytes is'),
    expect.stringContaining('releases[1.0.1].files[SHA256SUMS].sha256 is'),
    'releases[1.0.1].files[README.md] is no file of the release',
  ]);
  await expect(release(folder, [fullRecord('one')])).rejects.toThrow('SHA256SUMS');
});

describe('verify of all that is in an output folder', () => {
  const verified = async (output: string, check: string) => {
    const findings = await withTarget(undefined, output, ({ folder, ...around }) =>
      verifyRelease(folder, around),
    );
    return findings.find((each) => each.check === check);
  };

  test('finds no fault in a good one', async () => {
    const output = join(copy(), 'output');
    expect(await verified(output, 'index')).toMatchObject({ outcome: 'ok' });
    expect(await verified(output, 'releases')).toMatchObject({ outcome: 'ok' });
  });

  test('sees a latest that leads elsewhere, and takes a file that holds where it leads', async () => {
    const output = join(copy(), 'output');
    const link = join(output, 'latest');
    rmSync(link);
    writeFileSync(link, 'releases/1.1.0\n');
    expect(await verified(output, 'index')).toMatchObject({ outcome: 'ok' });
    rmSync(link);
    symlinkSync('releases/1.0.0', link);
    expect(await verified(output, 'index')).toMatchObject({
      outcome: 'failed',
      lines: ['latest leads to releases/1.0.0, and should lead to releases/1.1.0'],
    });
  });

  test('sees what is wrong in an older release, and what is no release', async () => {
    const output = join(copy(), 'output');
    const releases = join(output, 'releases');
    writeFileSync(join(releases, '1.0.0', 'claims.csv'), '');
    writeFileSync(join(releases, '.DS_Store'), '');
    mkdirSync(join(releases, 'drafts'));
    symlinkSync('1.1.0', join(releases, '1.2.0'));
    expect(await verified(output, 'releases')).toMatchObject({
      outcome: 'failed',
      lines: expect.arrayContaining([
        '1.0.0/claims.csv: this file is not what was released',
        'drafts: this is no release',
      ]) as string[],
    });
    expect(await verified(output, 'sums')).toMatchObject({ outcome: 'failed' });
  });
});
