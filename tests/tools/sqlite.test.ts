import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import type { JsonRow } from '../../pipeline/lib/duckdb.ts';
import { tables, type Table } from '../../pipeline/lib/tables.ts';
import { scratch } from '../support/folders.ts';
import { command, testWith } from './support/programs.ts';
import { parquetRows, rowsOf } from '../support/rows.ts';

const folder = inject('release');

testWith(
  ['sqlite'],
  'SQLite loads the very rows, run once or twice, with keys and indexes',
  async () => {
    const file = join(scratch(), 'on-record.sqlite');
    const sqlite = (...args: string[]): string =>
      execFileSync(command('sqlite'), args, {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
        maxBuffer: 1 << 28,
      });
    const input = readFileSync(join(folder, 'load', 'sqlite.sql'), 'utf8');
    const expected = await parquetRows(folder);
    for (const time of ['once', 'twice']) {
      const said = execFileSync(command('sqlite'), [file], {
        cwd: folder,
        input,
        encoding: 'utf8',
      });
      expect(said, `no reference leads nowhere when it is run ${time}`).toBe('');
      const loaded = await rowsOf((table) => {
        const rows = JSON.parse(
          sqlite('-json', file, `SELECT * FROM "${table.name}"`),
        ) as JsonRow[];
        return rows.map((row) => typed(table, row));
      });
      expect(loaded).toEqual(expected);
    }
    const acts = JSON.parse(
      sqlite('-json', file, 'SELECT attribution_id, claims, text FROM attributions'),
    ) as JsonRow[];
    expect(new Set(acts.map((act) => act['attribution_id']))).toEqual(
      new Set(expected['claims']?.map((claim) => claim['attribution_id'])),
    );
    expect(acts.reduce((sum, act) => sum + Number(act['claims']), 0)).toBe(
      expected['claims']?.length,
    );
    expect(() =>
      sqlite(file, `INSERT INTO claims (claim_id, mode) VALUES ('x', 'loud')`),
    ).toThrow();
    for (const { name, columns } of tables)
      for (const { name: column, type, schema } of columns)
        if (schema.foreignKey !== undefined && type !== 'list')
          expect(
            sqlite(file, `EXPLAIN QUERY PLAN SELECT * FROM "${name}" WHERE "${column}" = 'x'`),
          ).toContain('USING INDEX');
  },
);

/** SQLite has neither booleans nor lists. */
const typed = (table: Table, row: JsonRow): JsonRow =>
  Object.fromEntries(
    table.columns.map(({ name, type }) => {
      const value = row[name] ?? null;
      if (type === 'boolean' && value !== null) return [name, value === 1];
      if (type === 'list' && typeof value === 'string')
        return [name, JSON.parse(value) as string[]];
      return [name, value];
    }),
  );
