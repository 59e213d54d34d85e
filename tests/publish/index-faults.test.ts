import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { withDatabase } from '../../pipeline/lib/duckdb.ts';
import { readSchema } from '../../pipeline/lib/schema.ts';
import { holdIndex, type DerivedIndex, type Held } from '../../pipeline/publish/index-faults.ts';
import { deriveIndex } from '../../pipeline/publish/index.ts';
import { madeOnce } from '../support/releases.ts';
import { threeReleases } from '../support/three-releases.ts';

const copy = madeOnce(threeReleases);

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
