import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import type { JsonRow } from '../../pipeline/lib/duckdb.ts';
import { runMain } from '../support/cli.ts';
import { scratch } from '../support/folders.ts';
import { command, testWith } from './support/programs.ts';
import { parquetRows, rowsOf, type Rows } from '../support/rows.ts';

const folder = inject('release');

const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };

/** What a program prints as JSON, run in the folder of the release where no other is named. */
const printed = (python: string, program: string, cwd = folder): unknown =>
  JSON.parse(
    execFileSync(python, ['-c', program], { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 }),
  );

const sameRows = async (found: unknown): Promise<void> => {
  const rows = found as Rows;
  expect(await rowsOf(({ name }) => rows[name] ?? [])).toEqual(await parquetRows(folder));
};

testWith(['python'], 'Python loads the very rows with nothing but its own library', async () => {
  const program = `
import json, sys
sys.path.insert(0, "load")
import with_python
print(json.dumps(with_python.load(), default=str))`;
  await sameRows(printed(command('python'), program));
});

testWith(['python'], 'a release from which a module was imported is still whole', async () => {
  const copy = join(scratch(), 'release');
  cpSync(folder, copy, { recursive: true });
  const program = 'import sys; sys.path.insert(0, "load"); import with_python';
  const usual = { ...process.env, PYTHONDONTWRITEBYTECODE: '', PYTHONPYCACHEPREFIX: '' };
  execFileSync(command('python'), ['-c', program], { cwd: copy, env: usual });
  expect(readdirSync(join(copy, 'load'))).toContain('__pycache__');
  const { code, stdout } = await runMain(['verify', copy]);
  expect(stdout).toMatch(/^ok +sums/m);
  expect(code).toBe(0);
});

for (const name of ['with_python', 'with_pandas', 'with_polars'])
  testWith(['python'], `load/${name}.py is Python`, () => {
    const program = `import ast, sys; ast.parse(sys.stdin.read())`;
    const input = readFileSync(join(folder, 'load', `${name}.py`), 'utf8');
    execFileSync(command('python'), ['-c', program], { input, stdio: ['pipe', 'ignore', 'pipe'] });
  });

/** The frames of pandas that a call gives, as JSON. */
const frames = (call: string, before = ''): string => `
import json, sys
sys.path.insert(0, "load")
import pandas as pd
import with_pandas
${before}
def plain(value):
    if isinstance(value, list):
        return value
    if pd.isna(value):
        return None
    if hasattr(value, "strftime"):
        return value.strftime("%Y-%m-%d")
    return value.item() if hasattr(value, "item") else value
tables = ${call}
print(json.dumps({
    name: [dict(zip(frame, map(plain, row))) for row in frame.itertuples(index=False)]
    for name, frame in tables.items()
}))`;

testWith(['pandas'], 'pandas loads the very rows from CSV', async () => {
  await sameRows(printed(command('pandas'), frames('with_pandas.load_csv()')));
});

testWith(
  ['pandas'],
  'the README’s lines for pandas give the very texts and lists from CSV',
  async () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const lines = /\n```python\n(import pandas[^`]*)```/.exec(readme)?.[1] ?? '';
    const program = `${lines.replace(/^.*read_parquet.*$/m, '')}
import json
print(json.dumps(claims[["claim_id", "text", "about_ids"]].to_dict("records")))`;
    const found = printed(command('pandas'), program) as JsonRow[];
    const { claims = [] } = await parquetRows(folder);
    const byId = (rows: JsonRow[]) =>
      rows
        .map(({ claim_id, text, about_ids }) => ({ claim_id, text, about_ids }))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(byId(found)).toEqual(byId(claims));
  },
);

testWith(['pyarrow'], 'pandas loads the very rows from Parquet', async () => {
  await sameRows(printed(command('pyarrow'), frames('with_pandas.load()')));
});

testWith(
  ['pandas'],
  'where pandas has nothing that reads Parquet, it reads CSV and says so',
  async () => {
    const without = 'sys.modules["pyarrow"] = sys.modules["fastparquet"] = None';
    await sameRows(printed(command('pandas'), frames('with_pandas.load()', without)));
    const main = `import runpy, sys; sys.modules["pyarrow"] = sys.modules["fastparquet"] = None
runpy.run_path("load/with_pandas.py", run_name="__main__")`;
    const { status, stdout, stderr } = spawnSync(command('pandas'), ['-c', main], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^articles \d+$/m);
    expect(stderr).toContain('pyarrow');
    expect(stderr).toContain('CSV');
  },
);

testWith(['pandas'], 'a file that is missing is told, and not passed over for CSV', () => {
  const copy = join(scratch(), 'release');
  cpSync(folder, copy, { recursive: true });
  const program = frames(
    'with_pandas.load("elsewhere")',
    'pd.read_parquet = lambda path: open(path)',
  );
  const { status, stderr } = spawnSync(command('pandas'), ['-c', program], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('FileNotFoundError');
});

testWith(['pandas'], 'columns from Parquet get the types that those from CSV have', () => {
  // As pandas gives what pyarrow reads: days as objects, integers with gaps as floats, arrays.
  const program = `
import json, sys
sys.path.insert(0, "load")
import datetime
import numpy as np
import pandas as pd
import with_pandas
csv = with_pandas.load_csv()
def as_pyarrow_gives(path):
    frame = csv[path.stem].copy()
    for column, kind in with_pandas.COLUMNS[path.stem].items():
        values = frame[column]
        if kind == "date":
            frame[column] = pd.Series([None if pd.isna(v) else datetime.date(v.year, v.month, v.day) for v in values], dtype=object)
        elif kind == "integer":
            frame[column] = values.astype("float64" if values.isna().any() else "int32")
        elif kind == "list":
            frame[column] = values.map(lambda items: np.array(items, dtype=object))
        elif kind in ("string", "boolean"):
            frame[column] = values.astype(object).where(values.notna(), None)
    return frame
pd.read_parquet = as_pyarrow_gives
parquet = with_pandas.load()
for name in csv:
    pd.testing.assert_frame_equal(parquet[name], csv[name])
print(json.dumps({name: {column: str(kind) for column, kind in frame.dtypes.items()} for name, frame in parquet.items()}))`;
  expect(printed(command('pandas'), program)).toMatchObject({
    articles: { article_id: 'string', words: 'Int32', published_on: 'object' },
    claims: { start: 'Int32', speaker_start: 'Int32', confidence: 'float64' },
    actors: { known: 'boolean', first_seen_on: 'object', also_known_as: 'object' },
  });
});

for (const way of ['load_csv', 'load'])
  testWith(['polars'], `polars loads the very rows by ${way}`, async () => {
    const program = `
import json, sys
sys.path.insert(0, "load")
import with_polars
tables = with_polars.${way}()
print(json.dumps({name: frame.to_dicts() for name, frame in tables.items()}, default=str))`;
    await sameRows(printed(command('polars'), program));
  });
