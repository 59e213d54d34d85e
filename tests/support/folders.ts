import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { filesBelow } from '../../pipeline/lib/files.ts';
import type { ArticleRecord } from '../../schemas/types.ts';

/** A new empty folder, which is gone when the test ends. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes records as a folder of JSON files, a file each. */
export function writeRecords(folder: string, records: readonly ArticleRecord[]): string {
  mkdirSync(folder, { recursive: true });
  for (const each of records)
    writeFileSync(join(folder, `${each.article.article_id}.json`), JSON.stringify(each));
  return folder;
}

/** Writes records as a file with one a line. */
export function writeLines(file: string, records: readonly ArticleRecord[]): string {
  writeFileSync(file, records.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return file;
}

/** What stands in an output folder beside the records, which are those of the last reading. */
export const published = (output: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(contents(output)).filter(([path]) => !path.startsWith('records/')),
  );

/** Every file below a folder, by path, in hexadecimal: two folders are the same if these are. */
export const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(folder).map((path) => [path, readFileSync(join(folder, path)).toString('hex')]),
  );
