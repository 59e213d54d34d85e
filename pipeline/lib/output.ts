import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './errors.ts';
import { reading } from './file-errors.ts';
import { isTaken, isThere, readStart, requireRegular } from './read-files.ts';
import { isOfStore } from './store.ts';
import { csvFile, parquetFile } from './table-files.ts';
import { tables } from './tables.ts';
import { missingName, unreadName } from './unread.ts';

/** Where the stages meet: each reads what the one before it wrote. */
export const recordsFolder = (output: string): string => join(output, 'records');
export const tablesFolder = (output: string): string => join(output, 'tables');

/** In the folder of the tables: what they were made of, by which convert sees that it need not make them again. */
export const madeOfName = 'made-of.json';

/** What a ledger is called, in an output folder or behind the name of a file of records. */
export const ledgerName = 'ids.jsonl';

/** Which ids were made of texts that may have changed since: kept with the releases, whose ids they are. */
export const ledgerFile = (output: string): string => join(output, ledgerName);

const elsewhere = 'move it elsewhere, or choose another output folder';

/**
 * Sees that what stands in an output folder is what a run may add to and replace there.
 *
 * @throws UserError that names the first thing which is not.
 */
export function requireOutput(output: string): void {
  requireKind(join(output, 'releases'), 'a folder', (stats) => stats.isDirectory());
  requireKind(join(output, 'index.json'), 'a file', (stats) => stats.isFile());
  requireKind(ledgerFile(output), 'a file', (stats) => stats.isFile());
  requireKind(join(output, 'latest'), 'a link', (stats) => stats.isSymbolicLink());
  const tableFiles = new Set(tables.flatMap((table) => [csvFile(table), parquetFile(table)]));
  requireOurs(
    recordsFolder(output),
    'records',
    (path, name) => name === unreadName || isOfStore(name) || isRecord(path, name),
  );
  requireOurs(
    tablesFolder(output),
    'tables',
    (_, name) => name === missingName || name === madeOfName || tableFiles.has(name),
  );
}

function requireKind(path: string, kind: string, isKind: (stats: Stats) => boolean): void {
  if (!isTaken(path) || isKind(reading(path, () => lstatSync(path)))) return;
  throw new UserError(`${kind} should stand here`, { file: path }, elsewhere);
}

/** A folder that is replaced as a whole holds what a run wrote there, and nothing of anybody else’s. */
function requireOurs(
  folder: string,
  what: string,
  isOurs: (path: string, name: string) => boolean,
): void {
  requireKind(folder, 'a folder', (stats) => stats.isDirectory());
  if (!isThere(folder)) return;
  const other = reading(folder, () => readdirSync(folder))
    // What desktops leave, such as .DS_Store.
    .filter((name) => !name.startsWith('.'))
    .find((name) => !isOurs(join(folder, name), name));
  if (other === undefined) return;
  throw new UserError(
    `this is no part of the ${what}, which a run would replace as a whole`,
    { file: join(folder, other) },
    elsewhere,
  );
}

/** As versions before 0.8 wrote them, an article a file. */
function isRecord(path: string, name: string): boolean {
  if (!name.endsWith('.json')) return false;
  return /^\{\s*"article":/.test(readStart(path, 32).toString('latin1'));
}

/**
 * The path of the file that is written where a user names one: a link is followed.
 *
 * @throws UserError where something else than a file stands there.
 */
export function writableFile(path: string): string {
  if (!isTaken(path)) return path;
  requireRegular(path);
  return reading(path, () => realpathSync(path));
}
