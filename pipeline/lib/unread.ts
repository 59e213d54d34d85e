import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFile, writeAtomically, writeFile } from './files.ts';
import { isFolder, isThere } from './read-files.ts';

/** An article that is there and gave no record: normalise tells convert of it. */
export interface Unread {
  /** Its file, or the corpus and its line. */
  readonly article: string;
  /** As far as what is broken lets it be told. */
  readonly article_id: string | null;
  /** Of its text, where that can be read. */
  readonly sha256: string | null;
}

/** As it is listed for people and programs: with what lies there and is no article to be read. */
export interface UnreadLine extends Unread {
  /** `broken` for what should be an article. */
  readonly reason: string;
  readonly message: string;
}

/** The reason of what should be an article, and gave no record for a fault. */
export const faultReason = 'broken';

export const unreadName = 'unread.jsonl';

/** The file that tells what gave no record: in a folder of records, or beside a file of them. */
export const unreadFile = (records: string): string =>
  isFolder(records) ? join(records, unreadName) : `${records}.${unreadName}`;

/** The articles that gave no record, as JSON lines. */
const unreadText = (unread: readonly UnreadLine[]): string =>
  unread.map((each) => `${JSON.stringify(each)}\n`).join('');

/** Makes the file in a folder of records tell what gave no record: none where all did. */
export function replaceUnreadIn(folder: string, unread: readonly UnreadLine[]): void {
  const file = join(folder, unreadName);
  if (unread.length > 0) writeAtomically(file, unreadText(unread));
  else removeFile(file);
}

/** Makes the file beside a file of records tell what gave no record: none where all did. */
export function replaceUnread(records: string, unread: readonly UnreadLine[]): void {
  if (unread.length > 0) writeAtomically(unreadFile(records), unreadText(unread));
  else removeFile(unreadFile(records));
}

/** The articles that gave no record for a fault when these records were made. */
export const readUnread = (records: string): Unread[] =>
  linesIn(unreadFile(records))
    .filter(({ reason }) => reason === faultReason)
    .map(({ article, article_id, sha256 }) => ({ article, article_id, sha256 }));

function linesIn(file: string): UnreadLine[] {
  if (!isThere(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as UnreadLine);
}

/** An article that an agency has taken back, or sent anew, and why no row is of it any more. */
export interface TakenBack {
  readonly article_id: string;
  readonly message: string;
}

/** The articles that were taken back when these records were made, as far as it is known what they were called. */
export const readTakenBack = (records: string): TakenBack[] =>
  linesIn(unreadFile(records)).flatMap(({ article_id, reason, message }) =>
    article_id !== null && (reason === 'killed' || reason === 'superseded')
      ? [{ article_id, message }]
      : [],
  );

/** What tables tell of articles that gave no rows. */
export interface Missing {
  /** Ids of those that could not be read: their rows are those of the last release. */
  readonly carried: readonly string[];
  readonly takenBack: readonly TakenBack[];
}

/** In a folder of tables: which articles gave no rows, and why. */
export const missingName = 'missing.json';

export function writeMissing(tables: string, missing: Missing): void {
  if (missing.carried.length + missing.takenBack.length > 0)
    writeFile(join(tables, missingName), `${JSON.stringify(missing, null, 2)}\n`);
}

export const readMissing = (tables: string): Missing =>
  isThere(join(tables, missingName))
    ? (JSON.parse(readFileSync(join(tables, missingName), 'utf8')) as Missing)
    : { carried: [], takenBack: [] };
