import { expect, inject } from 'vitest';
import type { JsonRow } from '../../pipeline/lib/duckdb.ts';
import { tables } from '../../pipeline/lib/tables.ts';
import { withPostgresql } from './support/postgresql.ts';
import { testWith } from './support/programs.ts';
import { parquetRows, rowsOf } from '../support/rows.ts';

const folder = inject('release');

testWith(
  ['postgresql'],
  'PostgreSQL loads the very rows, run once or twice, with keys and indexes',
  async () => {
    const expected = await parquetRows(folder);
    const found: Record<string, JsonRow[]>[] = [];
    let indexed = '';
    withPostgresql((psql) => {
      for (const time of [0, 1]) {
        expect(psql(folder, '-f', 'load/postgresql.sql'), `run ${time}`).toBe('');
        const rows: Record<string, JsonRow[]> = {};
        for (const { name } of tables)
          rows[name] = JSON.parse(
            psql(folder, '-At', '-c', `SELECT json_agg(t) FROM "${name}" AS t`),
          ) as JsonRow[];
        found.push(rows);
      }
      indexed = psql(folder, '-At', '-c', 'SELECT indexdef FROM pg_indexes');
    });
    for (const rows of found)
      expect(await rowsOf(({ name }) => rows[name] ?? [])).toEqual(expected);
    for (const { name, columns } of tables)
      for (const { name: column, type, schema } of columns)
        if (schema.foreignKey !== undefined)
          expect(indexed).toContain(
            `ON public.${name} USING ${type === 'list' ? 'gin' : 'btree'} (${column})`,
          );
  },
);
