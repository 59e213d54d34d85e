import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { JsonRow } from '../../pipeline/lib/duckdb.ts';
import type { Table } from '../../pipeline/lib/tables.ts';
import { parquetRows, rowsOf } from '../support/rows.ts';
import { installed } from './support/packages.ts';

/** As much of npm’s datapackage as is used here. */
interface Reader {
  readonly Package: { load: (path: string) => Promise<Package> };
}

interface Package {
  readonly valid: boolean;
  readonly errors: readonly Error[];
  getResource(name: string): Resource | null;
}

interface Resource {
  readonly descriptor: {
    readonly guard: { readonly pattern: string; readonly prefix: string };
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly guarded?: boolean;
        readonly list?: { readonly delimiter: string; readonly itemType: string };
      }[];
    };
  };
  read(options: { keyed: true; relations?: true }): Promise<Record<string, unknown>[]>;
}

const folder = inject('release');
let reader: Reader | undefined;
let missing = '';
let remove = (): void => undefined;

beforeAll(() => {
  try {
    const packages = installed();
    remove = packages.remove;
    reader = packages.require('datapackage') as Reader;
  } catch (error) {
    missing = `datapackage of npm cannot be had: ${String(error).split('\n')[0] ?? ''}`;
  }
});

afterAll(() => {
  remove();
});

test('datapackage-js, which knows only the first version, loads the very rows of every table', async (context) => {
  context.skip(reader === undefined, missing);
  const release = await reader!.Package.load(join(folder, 'datapackage.json'));
  expect(release.errors.map(String)).toEqual([]);
  expect(release.valid).toBe(true);
  const loaded = await rowsOf(async ({ name, columns }) => {
    const resource = found(release, name);
    const rows = await resource.read({ keyed: true });
    return rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, value(resource, column, row)])),
    );
  });
  expect(loaded).toEqual(await parquetRows(folder));
  for (const name of ['changes', 'id-changes']) {
    const rows = await found(release, name).read({ keyed: true });
    expect([name, rows.length > 0]).toEqual([name, true]);
  }
});

test('it finds the row behind each reference', async (context) => {
  context.skip(reader === undefined, missing);
  const release = await reader!.Package.load(join(folder, 'datapackage.json'));
  for (const name of ['articles', 'actors', 'mentions', 'claims', 'figures', 'roles']) {
    const rows = await found(release, name).read({ keyed: true, relations: true });
    const lines = (await found(release, name).read({ keyed: true })).length;
    expect([name, rows.length]).toEqual([name, lines]);
  }
  const [claim] = await found(release, 'claims').read({ keyed: true, relations: true });
  expect(claim?.['article_id']).toMatchObject({ article_id: expect.any(String) as string });
});

function found(release: Package, name: string): Resource {
  const resource = release.getResource(name);
  if (resource === null) throw new Error(`no resource ${name}`);
  return resource;
}

/** What the descriptor says beside the standard is applied: `guard`, `guarded` and `list`. */
function value(
  { descriptor }: Resource,
  { name, type, nullable }: Table['columns'][number],
  row: Record<string, unknown>,
): JsonRow[string] {
  const { guarded, list } = descriptor.schema.fields.find((field) => field.name === name) ?? {};
  const cell = row[name] ?? null;
  if (cell === null) return type === 'list' && !nullable ? [] : null;
  if (type === 'date') return (cell as Date).toISOString().slice(0, 10);
  if (typeof cell !== 'string') return cell as JsonRow[string];
  const { pattern, prefix } = descriptor.guard;
  const text =
    guarded === true && new RegExp(pattern).test(cell) ? cell.slice(prefix.length) : cell;
  return list === undefined ? text : text.split(list.delimiter);
}
