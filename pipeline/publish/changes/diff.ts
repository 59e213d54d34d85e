import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDatabase, type Database } from '../../lib/duckdb.ts';
import { printableJson } from '../../lib/escape/json.ts';
import { identifier } from '../../lib/escape/sql.ts';
import { UserError } from '../../lib/errors.ts';
import { makeScratch, removeScratch } from '../../lib/staging.ts';
import { changesText, type Difference } from './changes-text.ts';
import { changeFiles, writeChanges } from './changes.ts';
import { verify } from '../release-faults.ts';
import { compare } from './compare.ts';
import { collected, moves } from './moves.ts';
import { releasedVersions, tablesOf } from '../release.ts';
import { withdrawalNotes } from '../withdrawals.ts';

/** How a difference is told: to people, as JSON, or as changes.csv has it. */
export type DiffForm = 'text' | 'json' | 'csv';

export interface Comparison {
  /** Markdown, JSON or CSV. */
  readonly text: string;
  /** Rows by what became of them. */
  readonly counts: Readonly<Record<'added' | 'removed' | 'changed', number>>;
  /** Of releases that are withdrawn, that they are: a line each. */
  readonly notes: readonly string[];
}

/**
 * The difference between any two releases, in either direction.
 *
 * @param options.from a version, and
 * @param options.to another.
 * @throws UserError where one is not there or is not as it was published.
 */
export async function diff(options: {
  readonly output: string;
  readonly from: string;
  readonly to: string;
  readonly form: DiffForm;
}): Promise<Comparison> {
  const { from, to } = options;
  const before = tablesOf(releaseFolder(options.output, from));
  const after = tablesOf(releaseFolder(options.output, to));
  const workFolder = makeScratch('diff');
  try {
    return await withDatabase({ workFolder }, async (database) => {
      const found = await compare(database, before, after);
      const difference = { from, to, ...found };
      const count = (kind: 'added' | 'removed' | 'changed'): number =>
        found.rows.reduce((sum, row) => sum + row[kind], 0);
      const text = await told[options.form](database, difference, workFolder);
      const counts = {
        added: count('added'),
        removed: count('removed'),
        changed: count('changed'),
      };
      return { text, counts, notes: withdrawalNotes(options.output, [from, to]) };
    });
  } finally {
    removeScratch(workFolder);
  }
}

type Tell = (database: Database, difference: Difference, workFolder: string) => Promise<string>;

const told: Readonly<Record<DiffForm, Tell>> = {
  text: (database, difference) => changesText(database, collected, difference),
  json: async (database, difference) => {
    const rows = await database.rows(
      `SELECT * FROM ${identifier(collected)} ORDER BY "table", "key", change`,
    );
    const ids = await database.rows(`SELECT * FROM ${moves} ORDER BY ALL`);
    const found = { ...difference, changes: rows.map(withValues), ids };
    return `${printableJson(JSON.stringify(found, null, 2))}\n`;
  },
  csv: async (database, _, workFolder) => {
    await writeChanges(database, collected, workFolder);
    return readFileSync(join(workFolder, changeFiles.csv), 'utf8');
  },
};

/** Old and new values as JSON inside JSON, not as text. */
const withValues = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...row,
  old: typeof row['old'] === 'string' ? JSON.parse(row['old']) : null,
  new: typeof row['new'] === 'string' ? JSON.parse(row['new']) : null,
});

function releaseFolder(output: string, version: string): string {
  const releases = join(output, 'releases');
  const folder = join(releases, version);
  const known = releasedVersions(releases);
  if (!known.includes(version))
    throw new UserError(
      `there is no release ${version}`,
      { file: folder },
      known.length === 0 ? 'build one first' : `the releases are ${known.join(', ')}`,
    );
  verify(folder);
  return folder;
}
