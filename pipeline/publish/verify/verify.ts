import { join, relative } from 'node:path';
import { makeScratch, removeScratch } from '../../kernel/staging.ts';
import { withDatabase, type Database } from '../../kernel/duckdb.ts';
import { countRows, requireTables } from '../../kernel/table-files.ts';
import type { TableSet } from '../changes/changes.ts';
import { referenceFaults, valueFaults } from '../checks.ts';
import { checksumFile, recordedSums } from '../checksums.ts';
import { inspect } from '../release-faults.ts';
import { tablesOf } from '../release.ts';
import { formatFaults } from './formats.ts';
import { checkOffsets, type TextOf } from './offsets.ts';
import { checkSignature } from './signature.ts';

/** What one check of a release found. */
export interface Finding {
  readonly check: string;
  readonly outcome: 'ok' | 'failed' | 'not checked';
  /** A line each: what was looked at, or what is wrong, at most five of them. */
  readonly lines: readonly string[];
}

export interface VerifyOptions {
  /** Text of an allowed_signers file; undefined where no keys are known. */
  readonly signers?: string | undefined;
  /** Whether a release without a signature fails. */
  readonly mustBeSigned?: boolean;
  /** The articles, where they are at hand. */
  readonly textOf?: TextOf | undefined;
}

/** How many things that are wrong a check names. */
const shown = 5;

/** Checks all that can be checked of a release in a folder, each check whatever the others found. */
export async function verifyRelease(folder: string, options: VerifyOptions): Promise<Finding[]> {
  const workFolder = makeScratch('verify');
  try {
    return await withDatabase({ workFolder }, async (database) => [
      await finding('signature', () => signature(folder, options)),
      await finding('sums', () => sums(folder)),
      await finding('schemas', () => schemas(database, tablesOf(folder))),
      await finding('keys', () => keys(database, tablesOf(folder))),
      await finding('CSV = Parquet', () => formats(database, tablesOf(folder))),
      await finding('offsets', () => offsets(database, tablesOf(folder), options)),
    ]);
  } finally {
    removeScratch(workFolder);
  }
}

type Found = Omit<Finding, 'check'>;

/** What makes a check impossible, such as a file that is no Parquet, is a fault of the release. */
async function finding(check: string, find: () => Promise<Found> | Found): Promise<Finding> {
  try {
    return { check, ...(await find()) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { check, outcome: 'failed', lines: [message.split('\n')[0] ?? ''] };
  }
}

const ok = (line: string): Found => ({ outcome: 'ok', lines: [line] });
const notChecked = (line: string): Found => ({ outcome: 'not checked', lines: [line] });

function judged(faults: readonly string[], good: string): Found {
  if (faults.length === 0) return ok(good);
  const more = faults.length - shown;
  const lines = [...faults.slice(0, shown), ...(more > 0 ? [`and ${more} more`] : [])];
  return { outcome: 'failed', lines };
}

function signature(folder: string, { signers, mustBeSigned = false }: VerifyOptions): Found {
  const { state, detail } = checkSignature(folder, signers);
  if (state === 'signed') return ok(detail);
  if (state === 'unknown') return notChecked(`${detail}; whose key that is, tell by --signers`);
  if (state === 'unsigned' && !mustBeSigned) return notChecked(detail);
  return { outcome: 'failed', lines: [detail] };
}

function sums(folder: string): Found {
  const { faults, leftBehind } = inspect(folder);
  const named = faults.map(({ file, message }) => `${relative(folder, file) || '.'}: ${message}`);
  if (faults.length > 0) return judged(named, '');
  const files = `${recordedSums(join(folder, checksumFile)).size} files`;
  return { outcome: 'ok', lines: [files, ...leftBehindNote(leftBehind)] };
}

/** What lies beside the files of a release is no fault, but nobody vouches for it. */
function leftBehindNote(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const more = paths.length > shown ? ` and ${paths.length - shown} more` : '';
  return [
    `besides, left by a desktop or by Python and not checked: ${paths.slice(0, shown).join(', ')}${more}`,
  ];
}

async function schemas(database: Database, set: TableSet): Promise<Found> {
  if (set.tables.length === 0) return { outcome: 'failed', lines: ['schemas/ describes no table'] };
  await requireTables(database, set.folder, set.tables);
  const faults = await valueFaults(database, set);
  const rows = Object.values({ ...(await countRows(database, set.folder)) });
  const total = rows.reduce((sum, count) => sum + count, 0);
  return judged(faults, `${total} rows of ${set.tables.length} tables`);
}

const keys = async (database: Database, set: TableSet): Promise<Found> =>
  judged(await referenceFaults(database, set), 'each its own, and each reference leads to a row');

const formats = async (database: Database, set: TableSet): Promise<Found> =>
  judged(await formatFaults(database, set), 'value by value');

async function offsets(
  database: Database,
  set: TableSet,
  { textOf }: VerifyOptions,
): Promise<Found> {
  if (textOf === undefined) return notChecked('the articles are not at hand; say where: --raw DIR');
  const { articles, missing, spans, faults } = await checkOffsets(database, set, textOf);
  const [first] = missing;
  const rest = first === undefined ? '' : `; not at hand: ${missing.length}, such as ${first}`;
  if (articles === 0) return notChecked(`none of the articles is at hand${rest}`);
  return judged(faults, `${spans} texts of ${articles} articles${rest}`);
}
