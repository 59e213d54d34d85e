import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeKey } from '../lib/code-key.ts';
import { writeFile } from '../lib/files.ts';
import { sha256 } from '../lib/ids.ts';
import { madeOfName } from '../lib/output.ts';
import { isFolder, isThere, readRegular } from '../lib/read-files.ts';
import { isStore, readKeys } from '../lib/store.ts';
import { sumOf } from '../lib/sums.ts';
import { readTakenBack, readUnread } from '../lib/unread.ts';
import type { DatasetDescription } from '../../schemas/types.ts';

/** What convert makes tables of. */
interface Ingredients {
  readonly records: readonly string[];
  readonly dataset: DatasetDescription;
  readonly lastRelease?: string | undefined;
}

/** What tables were made of, and what they were when they were made: the same need not be made again. */
interface MadeOf {
  /** Of all that the tables were made of. */
  readonly key: string;
  /** SHA-256 of each file, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** What convert gave. */
  readonly result: object;
}

/**
 * A hash of all that decides what convert makes: of stores’ records, whose keys tell all that each was made of, of the
 * code, and of what is asked for. Undefined where they are not all in stores.
 */
export function keyOf({ records, dataset, lastRelease }: Ingredients): string | undefined {
  if (!records.every(isStore)) return undefined;
  const unread = records.flatMap(readUnread);
  return sha256(
    JSON.stringify([
      codeKey(),
      records.map((store) => sha256(readKeys(store).join())),
      records.flatMap(readTakenBack),
      dataset.title,
      dataset.licence,
      dataset.excerpts,
      // What cannot be read now is as the last release has it.
      unread.length === 0 ? [] : [unread, lastRelease, lastReleaseSum(lastRelease)],
    ]),
  );
}

const lastReleaseSum = (release: string | undefined): string | undefined =>
  release === undefined ? undefined : sha256(readRegular(join(release, 'SHA256SUMS')));

/** What convert gave when it made the tables in a folder, if it made them of the same and they are as it left them. */
export function madeBefore(tables: string, key: string): object | undefined {
  const file = join(tables, madeOfName);
  if (!isFolder(tables) || !isThere(file)) return undefined;
  const madeOf = parsed(readRegular(file).toString('utf8'));
  if (madeOf?.key !== key) return undefined;
  const found = sumsIn(tables);
  return JSON.stringify(found) === JSON.stringify(madeOf.files) ? madeOf.result : undefined;
}

/** Writes what tables were made of into their folder, which is still being built. */
export function writeMadeOf(tables: string, key: string, result: object): void {
  const madeOf: MadeOf = { key, files: sumsIn(tables), result };
  writeFile(join(tables, madeOfName), `${JSON.stringify(madeOf, null, 2)}\n`);
}

function sumsIn(tables: string): Record<string, string> {
  const names = readdirSync(tables).filter((name) => name !== madeOfName && !name.startsWith('.'));
  return Object.fromEntries(names.sort().map((name) => [name, sumOf(join(tables, name)).sha256]));
}

/** Undefined where somebody else wrote it: then the tables are made anew. */
function parsed(text: string): MadeOf | undefined {
  try {
    return JSON.parse(text) as MadeOf;
  } catch {
    return undefined;
  }
}
