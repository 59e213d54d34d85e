/**
 * A pipeline that follows the releases, as a stranger would write one: it knows the address of
 * index.json and what docs/following.md says, and nothing of the code that publishes.
 *
 * It keeps the tables in a DuckDB file. At first it loads a whole release; from then on it
 * takes only the changes. It takes no file whose checksum is not that of the index, no changes that
 * do not begin where it stands, and no release that was withdrawn before it came there. A new major
 * version it loads whole, since its columns may have changed.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

const tables = ['articles', 'actors', 'mentions', 'claims', 'figures', 'roles'] as const;

const keys = {
  articles: 'article_id',
  actors: 'actor_id',
  mentions: 'mention_id',
  claims: 'claim_id',
  figures: 'figure_id',
  roles: 'role_id',
} as const;

interface Release {
  version: string;
  path: string;
  counts: Record<string, number>;
  files: { path: string; sha256: string }[];
  changes: { from: string; parquet: string } | null;
  withdrawn: { reason: string } | null;
}

export interface Followed {
  /** Where it stands at the end. */
  version: string;
  /** What it did to come there. */
  log: string[];
}

/**
 * @param address of index.json.
 * @param folder of its own, with a database that it makes or finds.
 * @param start the version to begin with, where there is no database yet.
 */
export async function follow(address: string, folder: string, start: string): Promise<Followed> {
  const instance = await DuckDBInstance.create(join(folder, 'on-record.duckdb'));
  const database = await instance.connect();
  const log: string[] = [];
  try {
    const { releases } = (await (await fetch(address)).json()) as { releases: Release[] };
    let at = await standing(database);
    if (at === undefined) {
      await loadWhole(database, address, folder, releaseOf(releases, start));
      log.push(`loaded ${start}`);
      at = start;
    }
    const newest = releases.findLast(({ withdrawn }) => withdrawn === null)?.version ?? at;
    const here = releases.findIndex(({ version }) => version === at);
    const end = releases.findIndex(({ version }) => version === newest);
    for (const release of releases.slice(here + 1, end + 1)) {
      if (majorOf(release.version) !== majorOf(at)) {
        await loadWhole(database, address, folder, release);
        log.push(`loaded ${release.version}`);
      } else {
        await applyChanges(database, address, folder, release, at);
        log.push(`applied ${release.version}`);
      }
      at = release.version;
    }
    return { version: at, log };
  } finally {
    database.closeSync();
    instance.closeSync();
  }
}

const majorOf = (version: string): string => version.split('.')[0] ?? '';

function releaseOf(releases: Release[], version: string): Release {
  const found = releases.find((each) => each.version === version);
  if (found === undefined) throw new Error(`the index has no release ${version}`);
  return found;
}

async function standing(database: DuckDBConnection): Promise<string | undefined> {
  await database.run('CREATE TABLE IF NOT EXISTS standing (version VARCHAR)');
  const reader = await database.runAndReadAll('SELECT version FROM standing');
  const [row] = reader.getRowObjectsJson();
  return typeof row?.['version'] === 'string' ? row['version'] : undefined;
}

/** Fetches a file of a release into the folder; throws where it is not what was published. */
async function fetchFile(
  address: string,
  folder: string,
  release: Release,
  path: string,
): Promise<string> {
  const bytes = Buffer.from(
    await (await fetch(new URL(`${release.path}/${path}`, address))).arrayBuffer(),
  );
  const sum = createHash('sha256').update(bytes).digest('hex');
  const published = release.files.find((file) => file.path === path)?.sha256;
  if (sum !== published) throw new Error(`${release.version}: ${path} is not what was published`);
  const file = join(folder, path.replaceAll('/', '-'));
  writeFileSync(file, bytes);
  return file;
}

/** A minor version may bring a table that those before it do not have. */
const tablesOf = ({ files }: Release): (typeof tables)[number][] =>
  tables.filter((table) => files.some(({ path }) => path === `${table}.parquet`));

async function isLoaded(database: DuckDBConnection, table: string): Promise<boolean> {
  const reader = await database.runAndReadAll(
    `SELECT 1 FROM duckdb_tables() WHERE table_name = '${table}'`,
  );
  return reader.currentRowCount > 0;
}

async function loadWhole(
  database: DuckDBConnection,
  address: string,
  folder: string,
  release: Release,
): Promise<void> {
  const files = new Map<string, string>();
  for (const table of tablesOf(release))
    files.set(table, await fetchFile(address, folder, release, `${table}.parquet`));
  await database.run('BEGIN');
  for (const [table, file] of files)
    await database.run(`CREATE OR REPLACE TABLE ${table} AS FROM read_parquet('${file}')`);
  await arrive(database, release);
}

async function applyChanges(
  database: DuckDBConnection,
  address: string,
  folder: string,
  release: Release,
  at: string,
): Promise<void> {
  if (release.changes?.from !== at)
    throw new Error(`the changes of ${release.version} do not begin at ${at}`);
  const file = await fetchFile(address, folder, release, release.changes.parquet);
  await database.run('BEGIN');
  for (const table of tablesOf(release)) {
    if (!(await isLoaded(database, table))) {
      const whole = await fetchFile(address, folder, release, `${table}.parquet`);
      await database.run(`CREATE TABLE ${table} AS FROM read_parquet('${whole}')`);
    } else await applyTo(database, table, file);
  }
  await arrive(database, release);
}

/** Counts, since a wrong row would show; then writes down where it stands. */
async function arrive(database: DuckDBConnection, release: Release): Promise<void> {
  for (const table of tablesOf(release)) {
    const reader = await database.runAndReadAll(`SELECT count(*)::INTEGER AS rows FROM ${table}`);
    const [row] = reader.getRowObjectsJson();
    if (row?.['rows'] === release.counts[table]) continue;
    await database.run('ROLLBACK');
    throw new Error(`${release.version}: ${table} has another number of rows`);
  }
  await database.run('DELETE FROM standing');
  await database.run(`INSERT INTO standing VALUES ('${release.version}')`);
  await database.run('COMMIT');
}

async function applyTo(
  database: DuckDBConnection,
  table: keyof typeof keys,
  file: string,
): Promise<void> {
  const key = keys[table];
  const reader = await database.runAndReadAll(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${table})`,
  );
  const columns = reader
    .getRowObjectsJson()
    .map((row) => ({ name: row['name'] as string, type: row['type'] as string }));
  const shape = JSON.stringify(
    Object.fromEntries(
      columns.map(({ name, type }) => [name, type.endsWith('[]') ? [type.slice(0, -2)] : type]),
    ),
  );
  const steps = `(SELECT "key", change, columns, from_json(new, '${shape}') AS now_
    FROM read_parquet('${file}') WHERE "table" = '${table}')`;
  await database.run(
    `DELETE FROM ${table} WHERE ${key} IN (SELECT "key" FROM ${steps} WHERE change = 'removed')`,
  );
  const values = columns
    .filter(({ name }) => name !== key)
    .map(
      ({ name }) =>
        `"${name}" = CASE WHEN list_contains(step.columns, '${name}') THEN step.now_."${name}" ELSE ${table}."${name}" END`,
    );
  await database.run(
    `UPDATE ${table} SET ${values.join(', ')} FROM ${steps} AS step
     WHERE step.change = 'changed' AND step."key" = ${table}.${key}`,
  );
  const added = columns.map(({ name }) => `now_."${name}"`).join(', ');
  await database.run(`INSERT INTO ${table} SELECT ${added} FROM ${steps} WHERE change = 'added'`);
}
