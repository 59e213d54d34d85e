import { availableParallelism } from 'node:os';
import { DuckDBInstance, type DuckDBConnection, type Json } from '@duckdb/node-api';
import { UserError } from './errors.ts';

export type { Json };

/** A row as JSON: integers and counts are strings, since they may exceed 2^53; days are ISO 8601. */
export type JsonRow = Readonly<Record<string, Json>>;

/** An open in-memory database. */
export interface Database {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<JsonRow[]>;
  /** The rows in their order, some at a time: memory does not grow with their number. Nothing else runs on it meanwhile. */
  stream(sql: string): AsyncGenerator<JsonRow>;
  /**
   * Does something with each item, as many at a time as threads are allowed, and gives what comes of them in their order.
   * Statements on the database that `use` is handed run beside those of the other items; all see the same tables.
   *
   * @param most how many at a time, where each takes much memory
   * @throws what the first item throws that fails, once nothing runs any more.
   */
  each<Item, Result>(
    items: readonly Item[],
    use: (item: Item, database: Database) => Promise<Result>,
    most?: number,
  ): Promise<Result[]>;
}

export interface DatabaseOptions {
  /** Where what does not fit in memory is spilled; the folder is the caller's to remove. */
  readonly workFolder: string;
  /** So many statements run side by side: all cores where it is left out. The number changes no byte of what is written. */
  readonly threads?: number | undefined;
}

/** Node has four threads for what is not JavaScript, and more than a few sorts at once would have too little memory each. */
const mostAtOnce = 4;

/** Enough for the largest sort of a million rows; more is spilled to the work folder. */
const memoryLimit = '500MB';

/**
 * Opens a database in memory, hands it over, and closes it, whatever happens.
 *
 * @throws UserError where a file cannot be read or written.
 */
export async function withDatabase<Result>(
  { workFolder, threads = availableParallelism() }: DatabaseOptions,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  const { connection, connect, close } = await open(workFolder);
  try {
    return await use(databaseOf(connection, connect, threads));
  } finally {
    close();
  }
}

/**
 * The rows of one query, in their order, some at a time: memory does not grow with their number.
 *
 * @throws UserError where a file cannot be read.
 */
export async function* rowsInTurn(
  { workFolder }: Pick<DatabaseOptions, 'workFolder'>,
  sql: string,
): AsyncGenerator<JsonRow> {
  const { connection, close } = await open(workFolder);
  try {
    yield* streamed(connection, sql);
  } finally {
    close();
  }
}

interface Opened {
  readonly connection: DuckDBConnection;
  readonly connect: () => Promise<DuckDBConnection>;
  readonly close: () => void;
}

async function open(workFolder: string): Promise<Opened> {
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: workFolder,
    memory_limit: memoryLimit,
    // Nothing is fetched, and no code but what was installed runs, whatever a file holds.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    // A statement of several threads asks again and again whether there is work for one that has none: of our statements,
    // which are short, that takes a third of the CPU time. Instead several run side by side, each on one.
    threads: '1',
  });
  const connection = await instance.connect();
  const connections = [connection];
  return {
    connection,
    connect: async () => {
      const another = await instance.connect();
      connections.push(another);
      return another;
    },
    close: () => {
      for (const each of connections) each.closeSync();
      instance.closeSync();
    },
  };
}

function databaseOf(
  connection: DuckDBConnection,
  connect: Opened['connect'],
  threads: number,
): Database {
  const others: Database[] = [];
  const database: Database = {
    run: async (sql) => {
      await explained(() => connection.run(sql));
    },
    rows: async (sql) => {
      const reader = await explained(() => connection.runAndReadAll(sql));
      return reader.getRowObjectsJson();
    },
    stream: (sql) => streamed(connection, sql),
    each: async (items, use, most = mostAtOnce) => {
      const workers = Math.min(threads, items.length, most, mostAtOnce);
      while (others.length < workers - 1) others.push(databaseOf(await connect(), connect, 1));
      return inTurn(items, [database, ...others.slice(0, workers - 1)], use);
    },
  };
  return database;
}

/** Each worker takes the next item as soon as it has done one. */
async function inTurn<Item, Worker, Result>(
  items: readonly Item[],
  workers: readonly Worker[],
  use: (item: Item, worker: Worker) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const left = items.entries();
  const outcomes = await Promise.allSettled(
    workers.map(async (worker) => {
      for (const [at, item] of left) results.set(at, await use(item, worker));
    }),
  );
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return items.map((_, at) => results.get(at) as Result);
}

async function* streamed(connection: DuckDBConnection, sql: string): AsyncGenerator<JsonRow> {
  const result = await explained(() => connection.stream(sql));
  for await (const rows of result.yieldRowObjectJson()) yield* rows;
}

const mendable = /^IO Error|No magic bytes|too small to be a Parquet file/;

/** A full disk, a lost permission or a broken file is the user's to mend; other errors are ours. */
async function explained<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!mendable.test(message)) throw error;
    throw new UserError(
      message.replace(/^[A-Za-z ]*Error: /, ''),
      {},
      'check that the folder may be read and written and that the disk has room, then build again',
    );
  }
}
