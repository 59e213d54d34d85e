import { join, relative } from 'node:path';
import { makeScratch, removeScratch } from '../../lib/staging.ts';
import { withDatabase, type Database } from '../../lib/duckdb.ts';
import { countRows, requireTables } from '../../lib/table-files.ts';
import type { TableSet } from '../changes/changes.ts';
import { referenceFaults, valueFaults } from '../checks.ts';
import { checksumFile, recordedSums } from '../checksums.ts';
import { inspect, oddEntry } from '../release-faults.ts';
import { editionOf, tablesOf } from '../release.ts';
import { formatFaults } from './formats.ts';
import { checkOffsets, type ArticleText } from './offsets.ts';
import {
  finding,
  failed,
  judged,
  listed,
  notChecked,
  ok,
  type Finding,
  type Found,
} from './finding.ts';
import { checkSignature } from './signature.ts';
import { heldIndex, otherReleases, standing, type Around } from './standing.ts';

/** Checks that open no file which may be a link or a pipe. */
const onlyListing: ReadonlySet<string> = new Set(['sums', 'releases']);

export interface VerifyOptions {
  /** Text of an allowed_signers file; undefined where no keys are known. */
  readonly signers?: string | undefined;
  /** Whether a release without a signature fails. */
  readonly mustBeSigned?: boolean;
  /** The articles, where they are at hand. */
  readonly articles?: AsyncIterable<ArticleText> | undefined;
  /** The folder that holds releases/, index.json and withdrawals/; left out where the release lies alone. */
  readonly output?: string | undefined;
  /** Whether all that is in that folder is checked besides. */
  readonly whole?: boolean;
}

/**
 * Checks all that can be checked of a release in a folder, each check whatever the others found.
 */
export async function verifyRelease(folder: string, options: VerifyOptions): Promise<Finding[]> {
  const workFolder = makeScratch('verify');
  const around: Around = { folder, ...options };
  const odd = oddEntry(folder);
  const check = (name: string, find: () => Promise<Found> | Found): Promise<Finding> =>
    finding(name, options.output ?? folder, () =>
      odd === undefined || onlyListing.has(name)
        ? find()
        : notChecked(`${odd} is no file; see sums`),
    );
  try {
    return await withDatabase({ workFolder }, async (database) => [
      await check('standing', () => standing(around)),
      await check('signature', () => signature(folder, options)),
      await check('sums', () => sums(folder)),
      await check('schemas', () => schemas(database, tablesOf(folder))),
      await check('keys', () => keys(database, tablesOf(folder))),
      await check('CSV = Parquet', () => formats(database, tablesOf(folder))),
      await check('offsets', () => offsets(database, tablesOf(folder), options)),
      await check('index', () => heldIndex(database, around)),
      ...(options.whole === true ? [await check('releases', () => otherReleases(around))] : []),
    ]);
  } finally {
    removeScratch(workFolder);
  }
}

function signature(folder: string, { signers, mustBeSigned = false }: VerifyOptions): Found {
  const { state, detail } = checkSignature(folder, signers);
  if (state === 'signed') return ok(detail);
  if (state === 'unknown') return notChecked(`${detail}; whose key that is, tell by --signers`);
  if (state === 'unsigned' && !mustBeSigned) return notChecked(detail);
  return failed(detail);
}

function sums(folder: string): Found {
  const { faults, leftBehind } = inspect(folder);
  const named = faults.map(({ file, message }) => `${relative(folder, file) || '.'}: ${message}`);
  if (faults.length > 0) return judged(named);
  const note = 'besides, left by a desktop or by Python and not checked: ';
  return ok(
    `${recordedSums(join(folder, checksumFile)).size} files`,
    ...(leftBehind.length === 0 ? [] : [`${note}${listed(leftBehind)}`]),
  );
}

async function schemas(database: Database, set: TableSet): Promise<Found> {
  if (set.tables.length === 0) return failed('schemas/ describes no table');
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
  { articles: atHand }: VerifyOptions,
): Promise<Found> {
  if (atHand === undefined) return notChecked('the articles are not at hand; say where: --raw DIR');
  const unread = new Set(editionOf(set.folder).unread);
  const { articles, missing, spans, faults } = await checkOffsets(database, set, atHand, unread);
  const [first] = missing;
  const rest = first === undefined ? '' : `; not at hand: ${missing.length}, such as ${first}`;
  if (articles === 0) return notChecked(`none of the articles is at hand${rest}`);
  return judged(faults, `${spans} texts of ${articles} articles${rest}`);
}
