import { join } from 'node:path';
import type { Database } from '../lib/duckdb.ts';
import { UserError } from '../lib/errors.ts';
import { isThere } from '../lib/read-files.ts';
import type { ReleaseIndex, Withdrawal } from '../../schemas/types.ts';
import { countRows } from '../lib/table-files.ts';
import { changeFiles } from './changes/changes.ts';
import { idChangesFile } from './changes/id-changes.ts';
import { releasedFiles } from './checksums.ts';
import { mediaType } from './describe/media-types.ts';
import { changesPage, editionOf, schemaVersionOf } from './release.ts';

/** What index.json says of a release. */
export type Entry = ReleaseIndex['releases'][number];

/**
 * What index.json says of a release: read from the release itself, whose files are as its SHA256SUMS
 * says, and from the record of its withdrawal. Nothing of it is taken from index.json.
 *
 * @param folder of the release.
 * @param previous the version before it; undefined of the first.
 * @throws UserError where the release says that it is another.
 */
export async function entryOf(
  database: Database,
  folder: string,
  version: string,
  previous: string | undefined,
  withdrawal: Withdrawal | undefined,
): Promise<Entry> {
  const files = releasedFiles(folder);
  const edition = editionOf(folder);
  if (edition.version !== version)
    throw new UserError(
      `the folder is named ${version}, and the release in it is ${edition.version}`,
      { file: folder },
      'give the folder its name again, or restore the release from version control or a copy',
    );
  return {
    version,
    schema_version: schemaVersionOf(folder),
    released_on: edition.releasedOn,
    path: `releases/${version}`,
    counts: await countRows(database, folder),
    files: files.map((sum) => ({ ...sum, media_type: mediaType(sum.path) })),
    schemas: 'schemas',
    changes: changesOf(folder, previous),
    accepted: edition.accepted ?? null,
    ...(edition.unread === undefined ? {} : { unread: [...edition.unread] }),
    withdrawn: withdrawal === undefined ? null : { on: withdrawal.on, reason: withdrawal.reason },
  };
}

function changesOf(folder: string, previous: string | undefined): Entry['changes'] {
  if (previous === undefined) return null;
  const ids = isThere(join(folder, idChangesFile)) ? idChangesFile : null;
  return { from: previous, ...changeFiles, ids, page: changesPage };
}
