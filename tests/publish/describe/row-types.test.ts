import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowTypes } from '../../../pipeline/publish/describe/row-types.ts';
import { tables } from '../../../pipeline/lib/tables.ts';
import { compiled as compiledFiles } from '../../support/compiled.ts';
import { facts, laterFacts } from '../../support/facts.ts';
import { fullRecord } from '../../support/records.ts';
import { release } from '../../support/tables.ts';

const folder = import.meta.dirname;

/** What the strict compiler says of a program that uses the types. */
const compiled = (program: string): string[] =>
  compiledFiles({
    [join(folder, 'on-record.d.ts')]: rowTypes(laterFacts),
    [join(folder, 'use.ts')]: program,
  });

test('a program that reads rows compiles under strict', () => {
  const program = `
    import type { Cells, Change, Claim, Json, Tables } from './on-record.js';
    export const direct = (claims: readonly Claim[]): string[] =>
      claims.filter(({ mode }) => mode === 'direct').map(({ text, speaker_id }) => (speaker_id ?? '') + text);
    export const total = (tables: Tables): number =>
      tables.figures.reduce((sum, { value }) => sum + (value ?? 0), 0) + tables.claims.length;
    export const length = ({ start, end }: Claim): number => end - start;
    export const year = ({ said_from }: Claim): number | undefined => said_from?.getUTCFullYear();
    export const said = ({ said_on, start }: Claim<Json>): string => (said_on ?? '') + (start + 1);
    export const names = ({ about_ids }: Claim<Cells>): string[] => about_ids.split(';');
    interface Arrow { integer: number; number: number; boolean: boolean; day: number; list: Iterable<string>; empty: null }
    export const days = ({ said_from }: Claim<Arrow>): number => (said_from ?? 0) / 86400000;
    export const about = ({ about_ids }: Claim): string | undefined => about_ids[0];
    export const gone = ({ change, columns }: Change<Json>): boolean => change === 'removed' && columns === null;
    export const ids = (tables: Tables): string[] => tables['id-changes'].map(({ old_id }) => old_id);
  `;
  expect(compiled(program)).toEqual([]);
});

test('in JSON, the types are those by which the pipeline makes the rows', () => {
  const ours = join(import.meta.dirname, '../../../schemas/types.js');
  const names = ['Article', 'Actor', 'Mention', 'Claim', 'Figure', 'Role', 'Change', 'IdChange'];
  const program = `
    import type * as theirs from './on-record.js';
    import type * as ours from ${JSON.stringify(ours)};
    type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;
    ${names.map((name) => `export const ${name}: Same<theirs.${name}<theirs.Json>, ours.${name}> = true;`).join('\n')}
  `;
  expect(compiled(program)).toEqual([]);
});

test.each([
  ['a value that is none', `mode === 'loud'`, 'no overlap'],
  ['a column that is none', `colour === 'red'`, 'does not exist'],
  ['what may be empty, used as if not', `said_from.getTime() > 1`, 'possibly'],
  ['a whole number, taken for a BigInt', `start === BigInt(1)`, 'no overlap'],
  ['a day, taken for a text', `said_from === '2024-05-02'`, 'no overlap'],
])('the compiler finds %s', (_, use, message) => {
  const [column = ''] = use.split(/[ .]/);
  const program = `
    import type { Claim } from './on-record.js';
    export const test = ({ ${column} }: Claim): boolean => ${use};
  `;
  expect(compiled(program).join('\n')).toContain(message);
});

describe('the rows that readers make of a release', () => {
  const here = mkdtempSync(join(tmpdir(), 'on-record-'));
  let path = '';
  beforeAll(async () => {
    await release(here, [fullRecord('one')]);
    const other = fullRecord('two', { article: { title: '=1', retrieved_on: '2024-05-03' } });
    ({ path } = await release(here, [fullRecord('one'), other]));
  }, 60_000);
  afterAll(() => {
    rmSync(here, { recursive: true, force: true });
  });

  /** A program that has rows of tables as literals, of the types of a family. */
  const program = (family: string, tables: Readonly<Record<string, readonly object[]>>): string => `
    import type { Cells, Json, Parquet, Tables } from './on-record.js';
    export const tables: Partial<Tables<${family}>> = ${literal(tables)};
    export type Families = [Cells, Json, Parquet];
  `;

  const names = ['articles', 'actors', 'mentions', 'claims', 'figures', 'roles', 'changes'];

  const csvRows = (name: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(readFileSync(join(path, `${name}.csv`), 'utf8'), {
      header: true,
      skipEmptyLines: true,
      delimiter: ',',
      newline: '\n',
    }).data;

  test('hyparquet: Parquet', async () => {
    const rows: Record<string, Record<string, unknown>[]> = {};
    for (const name of names) {
      const file = await asyncBufferFromFile(join(path, `${name}.parquet`));
      rows[name] = await parquetReadObjects({ file, compressors });
      expect([name, rows[name].length > 0]).toEqual([name, true]);
    }
    expect(compiled(program('Parquet', rows))).toEqual([]);
    expect(compiled(program('Json', rows))).not.toEqual([]);
    const values = Object.values(rows)
      .flat()
      .flatMap((row) => Object.values(row));
    const kinds = [...new Set(values.map(kindOf))].sort();
    expect(kinds).toEqual(['Array', 'Boolean', 'Date', 'Number', 'String', 'null']);
  });

  test('papaparse: CSV', () => {
    const rows = Object.fromEntries(names.map((name) => [name, csvRows(name)]));
    expect(Object.values(rows).every(({ length }) => length > 0)).toBe(true);
    expect(compiled(program('Cells', rows))).toEqual([]);
    expect(compiled(program('Json', rows))).not.toEqual([]);
  });

  test('JSON.parse: new of the changes', () => {
    const added = csvRows('changes').filter(({ change }) => change === 'added');
    const rows = Object.fromEntries(
      names
        .slice(0, 5)
        .map((name) => [
          name,
          added
            .filter(({ table }) => table === name)
            .map((row) => JSON.parse(row['new'] ?? '') as object),
        ]),
    );
    expect(rows['claims']?.length).toBeGreaterThan(0);
    expect(compiled(program('Json', rows))).toEqual([]);
  });
});

const kindOf = (value: unknown): string =>
  value === null || value === undefined ? String(value) : value.constructor.name;

/** A value as TypeScript has it as a literal. */
function literal(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (Array.isArray(value)) return `[${(value as unknown[]).map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}: ${literal(inner)}`,
  );
  return `{ ${entries.join(', ')} }`;
}

test('every column is there, with what it means and its values', () => {
  const text = rowTypes(facts);
  for (const { columns } of tables)
    for (const { name, schema } of columns) {
      expect(text).toMatch(new RegExp(`^  ${name}:`, 'm'));
      expect(text).toContain(schema.description);
      for (const value of Object.keys(schema.meanings ?? {})) expect(text).toContain(`'${value}'`);
    }
});
