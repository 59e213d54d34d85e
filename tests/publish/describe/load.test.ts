import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase, type JsonRow } from '../../../pipeline/kernel/duckdb.ts';
import { literal } from '../../../pipeline/kernel/escape/sql.ts';
import { parquetSource } from '../../../pipeline/kernel/table-files.ts';
import { tables, type Table } from '../../../pipeline/kernel/tables.ts';
import { scratch } from '../../support/folders.ts';
import { hasPostgresql, withPostgresql } from '../../support/postgresql.ts';
import { fullRecord } from '../../support/records.ts';
import { release } from '../../support/tables.ts';

type Rows = Readonly<Record<string, JsonRow[]>>;

let folder = '';
/** What the Parquet files hold, with whole numbers as numbers. */
let expected: Rows = {};

const work = mkdtempSync(join(tmpdir(), 'on-record-'));

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

beforeAll(async () => {
  const risky = {
    title: '=SUM(A1:A9)',
    publisher: "'=1",
    byline: 'NA',
    rights: '\'tis, "all" rights; none\n= a line',
    licence: '＝1',
  };
  const records = [fullRecord('=one', { article: risky }), fullRecord('two')];
  ({ path: folder } = await release(work, records));
  await withDatabase({ workFolder: join(work, 'spill') }, async (database) => {
    expected = await rowsOf((table) =>
      database.rows(`FROM ${parquetSource(folder, table)} ORDER BY "${table.key}"`),
    );
  });
});

/** Reads every table; integers that came as text are numbers again, in the order of the keys. */
async function rowsOf(
  read: (table: Table) => Promise<readonly JsonRow[]> | readonly JsonRow[],
): Promise<Rows> {
  const all: Record<string, JsonRow[]> = {};
  for (const table of tables) {
    const integers = new Set(
      table.columns.filter(({ type }) => type === 'integer').map(({ name }) => name),
    );
    all[table.name] = (await read(table))
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            integers.has(name) && value !== null ? Number(value) : value,
          ]),
        ),
      )
      .sort((one, other) => (keyOf(table, one) < keyOf(table, other) ? -1 : 1));
  }
  return all;
}

const keyOf = ({ key }: Table, row: JsonRow): string => JSON.stringify(row[key]);

const has = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

const hasModule = (module: string): boolean =>
  spawnSync('python3', ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0;

test('the rows have what is hard to carry', () => {
  expect(expected['articles']?.[0]).toMatchObject({ article_id: '=one', title: '=SUM(A1:A9)' });
});

test('DuckDB loads the very rows, with comments', async () => {
  await withDatabase({ workFolder: scratch() }, async (database) => {
    await database.run(`SET file_search_path = ${literal(folder)}`);
    await database.run(readFileSync(join(folder, 'load', 'duckdb.sql'), 'utf8'));
    expect(await rowsOf((table) => database.rows(`FROM "${table.name}"`))).toEqual(expected);
    const comments = await database.rows(
      `SELECT comment FROM duckdb_columns() WHERE table_name = 'claims' AND column_name = 'mode'`,
    );
    expect(comments).toEqual([{ comment: 'Whether the words are the speaker’s own.' }]);
  });
});

test.skipIf(!has('sqlite3'))(
  'SQLite loads the very rows, and every reference leads somewhere',
  async () => {
    const file = join(scratch(), 'on-record.sqlite');
    const sqlite = (...args: string[]): string =>
      execFileSync('sqlite3', [...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    const script = readFileSync(join(folder, 'load', 'sqlite.sql'), 'utf8');
    expect(execFileSync('sqlite3', [file], { cwd: folder, input: script, encoding: 'utf8' })).toBe(
      '',
    );
    const loaded = await rowsOf((table) => {
      const rows = JSON.parse(sqlite('-json', file, `SELECT * FROM "${table.name}"`)) as JsonRow[];
      return rows.map((row) => typed(table, row));
    });
    expect(loaded).toEqual(expected);
    expect(() =>
      sqlite(file, `INSERT INTO claims (claim_id, mode) VALUES ('x', 'loud')`),
    ).toThrow();
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

test.skipIf(!hasPostgresql || !has('psql'))(
  'PostgreSQL loads the very rows',
  { timeout: 60_000 },
  async () => {
    const found: Record<string, JsonRow[]> = {};
    withPostgresql((psql) => {
      psql(folder, '-f', 'load/postgresql.sql');
      for (const { name } of tables) {
        const rows = psql(folder, '-At', '-c', `SELECT json_agg(t) FROM "${name}" AS t`);
        found[name] = JSON.parse(rows) as JsonRow[];
      }
    });
    expect(await rowsOf(({ name }) => found[name] ?? [])).toEqual(expected);
  },
);

test.skipIf(!has('python3'))(
  'Python loads the very rows with nothing but its own library',
  async () => {
    const program = `
import json, sys
sys.path.insert(0, "load")
import with_python
print(json.dumps(with_python.load(), default=str))`;
    const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
    const text = execFileSync('python3', ['-c', program], { cwd: folder, env, encoding: 'utf8' });
    const found = JSON.parse(text) as Rows;
    expect(await rowsOf(({ name }) => found[name] ?? [])).toEqual(expected);
  },
);

test.skipIf(!has('python3')).each(['with_python', 'with_pandas', 'with_polars'])(
  'load/%s.py is Python',
  (name) => {
    const program = `import ast, sys; ast.parse(sys.stdin.read())`;
    const input = readFileSync(join(folder, 'load', `${name}.py`), 'utf8');
    execFileSync('python3', ['-c', program], { input, stdio: ['pipe', 'ignore', 'pipe'] });
  },
);

test.skipIf(!hasModule('pandas')).each(['load_csv', ...(hasModule('pyarrow') ? ['load'] : [])])(
  'pandas loads the rows by %s',
  (way) => {
    expect(framesBy('with_pandas', way)).toEqual(shapes());
  },
);

test.skipIf(!hasModule('polars')).each(['load_csv', 'load'])(
  'polars loads the rows by %s',
  (way) => {
    expect(framesBy('with_polars', way)).toEqual(shapes());
  },
);

test.skipIf(!has('Rscript'))('R loads the rows', () => {
  const program = `source("load/with_r.R"); t <- load_csv(); cat(paste(names(t), sapply(t, nrow), t$articles$title[1]))`;
  const text = execFileSync('Rscript', ['-e', program], { cwd: folder, encoding: 'utf8' });
  expect(text).toContain('articles 2 =SUM(A1:A9)');
});

/** Tables with their numbers of rows, and the titles of articles. */
function framesBy(module: string, way: string): unknown {
  const program = `
import json, sys
sys.path.insert(0, "load")
import ${module}
tables = ${module}.${way}()
titles = [None if title != title else title for title in tables["articles"]["title"]]
print(json.dumps([{name: len(frame) for name, frame in tables.items()}, titles], default=str))`;
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
  return JSON.parse(
    execFileSync('python3', ['-c', program], { cwd: folder, env, encoding: 'utf8' }),
  );
}

const shapes = (): unknown => [
  Object.fromEntries(tables.map(({ name }) => [name, expected[name]?.length])),
  expected['articles']?.map((row) => row['title']),
];

test('brackets of the R script are in pairs', () => {
  const text = readFileSync(join(folder, 'load', 'with_r.R'), 'utf8')
    .replace(/#.*$/gm, '')
    .replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
  const open: string[] = [];
  for (const sign of text.match(/[()[\]{}]/g) ?? []) {
    const close = closing[sign];
    if (close === undefined) expect(open.pop()).toBe(sign);
    else open.push(close);
  }
  expect(open).toEqual([]);
});
