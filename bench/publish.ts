/**
 * Times `publish` and `diff` at a million claims (or as many as the argument says), beside a bare
 * DuckDB COPY of the same rows. Each runs in a process of its own, whose peak memory is told.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDatabase } from '../pipeline/lib/duckdb.ts';
import { literal } from '../pipeline/lib/escape/sql.ts';
import { makeFolder } from '../pipeline/lib/files.ts';
import { countRows, csvFile, parquetFile, parquetSource } from '../pipeline/lib/table-files.ts';
import { tables } from '../pipeline/lib/tables.ts';
import { readYaml } from '../pipeline/lib/yaml.ts';
import { diff } from '../pipeline/publish/changes/diff.ts';
import { publish } from '../pipeline/publish/publish.ts';
import { makeTables } from './made-tables.ts';

const threads = 2;

/** What one process does, in the folder of the run. */
const tasks: Readonly<Record<string, (folder: string, claims: number) => Promise<string>>> = {
  make: (folder, claims) =>
    withDatabase({ workFolder: join(folder, 'work'), threads }, async (database) => {
      await makeTables(database, join(folder, 'tables-1'), claims, 1);
      await makeTables(database, join(folder, 'tables-2'), claims, 2);
      const counts = await countRows(database, join(folder, 'tables-2'));
      return Object.entries(counts)
        .map(([name, rows]) => `${rows} ${name}`)
        .join(', ');
    }),
  copy: (folder) =>
    withDatabase({ workFolder: join(folder, 'work'), threads }, async (database) => {
      const target = join(folder, 'copy');
      makeFolder(target);
      for (const table of tables) {
        const rows = parquetSource(join(folder, 'tables-2'), table);
        const [csv, parquet] = [csvFile(table), parquetFile(table)].map((name) =>
          literal(join(target, name)),
        ) as [string, string];
        const cells = table.columns.map(({ name, type }) =>
          type === 'list' ? `array_to_string("${name}", ';') AS "${name}"` : `"${name}"`,
        );
        await database.run(`COPY (FROM ${rows}) TO ${parquet} (FORMAT parquet, COMPRESSION zstd)`);
        await database.run(
          `COPY (SELECT ${cells.join(', ')} FROM ${rows}) TO ${csv} (FORMAT csv, HEADER)`,
        );
      }
      return 'the same rows, as Parquet and CSV';
    }),
  first: (folder) => publishOne(folder, 'tables-1'),
  second: (folder) => publishOne(folder, 'tables-2'),
  diff: async (folder) => {
    const options = { output: join(folder, 'output'), from: '1.0.0', to: '1.1.0' };
    const { counts } = await diff({ ...options, form: 'text' });
    return Object.entries(counts)
      .map(([kind, rows]) => `${rows} ${kind}`)
      .join(', ');
  },
};

async function publishOne(folder: string, name: string): Promise<string> {
  const { value } = readYaml(join(import.meta.dirname, '..', 'raw', 'dataset.yaml'), 'dataset');
  const { outcome, version } = await publish({
    tables: join(folder, name),
    dataset: { ...value, checks: {} },
    output: join(folder, 'output'),
    releasedOn: '2026-01-01',
    threads,
  });
  return `${outcome} ${version}`;
}

interface Measured {
  readonly said: string;
  readonly seconds: number;
  /** Peak resident memory. */
  readonly megabytes: number;
}

/** Runs a task in a process of its own. */
function measure(task: string, folder: string, claims: number): Measured {
  const given = [...process.execArgv, import.meta.filename, task, folder, String(claims)];
  const said = execFileSync(process.execPath, given, { encoding: 'utf8' });
  return JSON.parse(said) as Measured;
}

async function runTask(name: string, folder: string, claims: number): Promise<void> {
  const start = performance.now();
  const said = await tasks[name]?.(folder, claims);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ said, seconds, megabytes }));
}

function measureAll(claims: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  try {
    let bare = NaN;
    for (const task of Object.keys(tasks)) {
      const { said, seconds, megabytes } = measure(task, folder, claims);
      if (task === 'copy') bare = seconds;
      const times = Number.isNaN(bare) ? '' : `${(seconds / bare).toFixed(1)} ×`;
      console.log(
        `${task.padEnd(7)}${seconds.toFixed(1).padStart(7)} s${megabytes.toFixed(0).padStart(6)} MB${times.padStart(7)}  ${said}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first = '1000000', folder, claims = ''] = process.argv.slice(2);
if (folder === undefined) measureAll(Number(first));
else await runTask(first, folder, Number(claims));
