import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/lib/duckdb.ts';
import { literal } from '../../../pipeline/lib/escape/sql.ts';
import { readTables } from '../../../pipeline/lib/tables.ts';
import { schemaFolder, type ObjectSchema } from '../../../pipeline/lib/schema.ts';
import { verifyRelease } from '../../../pipeline/publish/verify/verify.ts';
import { scratch } from '../../support/folders.ts';
import { fullRecord } from '../../support/records.ts';
import { release } from '../../support/tables.ts';

type Spoil = (schema: {
  table: string;
  properties: Record<string, Record<string, unknown>>;
}) => void;

const spoiled = (path: string, spoil: Spoil): void => {
  const text = readFileSync(join(schemaFolder, 'claim.schema.json'), 'utf8');
  const schema = JSON.parse(text) as Parameters<Spoil>[0];
  spoil(schema);
  writeFileSync(join(path, 'schemas', 'claim.schema.json'), JSON.stringify(schema));
};

test('no schema of a release puts its own SQL into what verifies it', async () => {
  const folder = scratch();
  const { path } = await release(folder, [fullRecord('one')]);
  const written = join(folder, 'written.csv');
  const sql = `0; COPY (SELECT 1) TO ${literal(written)}; SELECT 0`;
  const spoilings: Spoil[] = [
    ({ properties: { start } }) => (start!['minimum'] = sql),
    ({ properties: { start } }) => (start!['minimum'] = '(SELECT -1)'),
    ({ properties: { start } }) => (start!['maximum'] = '(SELECT 1000000)'),
    ({ properties: { text } }) => (text!['minLength'] = '(SELECT 0)'),
    ({ properties: { start } }) => (start!['maximum'] = sql),
    ({ properties: { text } }) => (text!['minLength'] = sql),
    ({ properties: { text } }) =>
      (text!['pattern'] = `') OR 1; COPY (SELECT 1) TO '${written}'; --`),
    ({ properties: { mode } }) => (mode!['enum'] = [`'); COPY (SELECT 1) TO '${written}'; --`]),
  ];
  for (const spoil of spoilings) {
    spoiled(path, spoil);
    const findings = await verifyRelease(path, {});
    expect(findings.find(({ check }) => check === 'schemas')?.outcome).toBe('failed');
    expect(existsSync(written)).toBe(false);
  }
});

test('no schema of a release leads to files elsewhere', () => {
  const folder = scratch();
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(join(schemaFolder, 'claim.schema.json'), 'utf8');
  const schema = JSON.parse(text) as ObjectSchema;
  for (const table of ['../claims', '/etc/claims', 'http://example.org/claims', '*', 'a\\b', '']) {
    writeFileSync(join(folder, 'claim.schema.json'), JSON.stringify({ ...schema, table }));
    expect(() => readTables(folder)).toThrow('gives a table the name');
  }
});

test('the database fetches and loads no code', async () => {
  await withDatabase({ workFolder: scratch() }, async (database) => {
    const settings = await database.rows(
      `SELECT name, value FROM duckdb_settings() WHERE name IN
         ('autoinstall_known_extensions', 'autoload_known_extensions', 'allow_community_extensions')`,
    );
    expect(settings.map(({ value }) => value)).toEqual(['false', 'false', 'false']);
    await expect(database.rows("FROM read_csv('http://127.0.0.1:1/a.csv')")).rejects.toThrow();
  });
});
