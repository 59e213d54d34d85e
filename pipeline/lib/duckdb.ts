import { DuckDBInstance, type DuckDBConnection, type Json } from '@duckdb/node-api';
import { UserError } from './errors.ts';

export type { Json };

/** A row as JSON: integers and counts are strings, since they may exceed 2^53; days are ISO 8601. */
export type JsonRow = Readonly<Record<string, Json>>;

/** An open in-memory database. */
export interface Database {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<JsonRow[]>;
}

export interface DatabaseOptions {
  /** Where what does not fit in memory is spilled; the folder is the caller's to remove. */
  readonly workFolder: string;
  /** All cores where it is left out. The number changes no byte of what is written. */
  readonly threads?: number | undefined;
}

/** Enough for the largest sort of a million rows; more is spilled to the work folder. */
const memoryLimit = '700MB';

/**
 * Opens a database in memory, hands it over, and closes it, whatever happens.
 *
 * @throws UserError where a file cannot be read or written.
 */
export async function withDatabase<Result>(
  { workFolder, threads }: DatabaseOptions,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  const { connection, close } = await open({ workFolder, threads });
  try {
    return await use(databaseOf(connection));
  } finally {
    close();
  }
}

/**
 * The rows of one query, in their order, some at a time: memory does not grow with their number.
 *
 * @throws UserError where a file cannot be read.
 */
export async function* rowsInTurn(options: DatabaseOptions, sql: string): AsyncGenerator<JsonRow> {
  const { connection, close } = await open(options);
  try {
    const result = await explained(() => connection.stream(sql));
    for await (const rows of result.yieldRowObjectJson()) yield* rows;
  } finally {
    close();
  }
}

async function open({
  workFolder,
  threads,
}: DatabaseOptions): Promise<{ connection: DuckDBConnection; close: () => void }> {
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: workFolder,
    memory_limit: memoryLimit,
    // Nothing is fetched, and no code but what was installed runs, whatever a file holds.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function databaseOf(connection: DuckDBConnection): Database {
  return {
    run: async (sql) => {
      await explained(() => connection.run(sql));
    },
    rows: async (sql) => {
      const reader = await explained(() => connection.runAndReadAll(sql));
      return reader.getRowObjectsJson();
    },
  };
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
