import { join } from 'node:path';
import { UserError, type Place } from '../lib/errors.ts';
import { filesBelow, readLines } from '../lib/files.ts';
import { isFolder, isTaken, readRegular } from '../lib/read-files.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { isStore, liveLines, liveSegments, segmentFile } from '../lib/store.ts';
import { violations, type Violation } from '../lib/violations.ts';
import { breaches, illFormed } from './spans.ts';

const remedy = 'run normalise again';

/**
 * The records of a store, of a folder of JSON files (and the folders in it), or of a file with one JSON object
 * a line, one at a time, each checked against schemas/record.schema.json and against its own text.
 *
 * @throws UserError where there is none, where one is broken, and where two share an article_id.
 */
export async function* readRecords(path: string): AsyncGenerator<ArticleRecord> {
  let isEmpty = true;
  for await (const record of readShard(path)) {
    isEmpty = false;
    yield record;
  }
  if (isEmpty) throw noRecords(path);
}

export const noRecords = (path: string): UserError =>
  new UserError('there are no records', { file: path }, 'run normalise first');

/** The same of a part of a run, where there may be none. */
export async function* readShard(path: string): AsyncGenerator<ArticleRecord> {
  const seen = new Map<string, string>();
  for await (const { text, place } of sources(path)) {
    const record = checked(text, place);
    const id = record.article.article_id;
    const other = seen.get(id);
    if (other !== undefined)
      throw new UserError(
        `this article_id, “${id}”, is also that of ${other}`,
        { ...place, pointer: '/article/article_id' },
        'give one of the two articles another id and run normalise again',
      );
    seen.set(id, `${place.file ?? path}${place.line === undefined ? '' : `:${place.line}`}`);
    yield record;
  }
}

async function* sources(path: string): AsyncGenerator<{ text: string; place: Place }> {
  if (!isTaken(path)) return;
  if (isStore(path)) {
    for (const { segment } of liveSegments(path))
      for (const { line, text } of liveLines(path, segment))
        yield { text, place: { file: segmentFile(path, segment), line } };
    return;
  }
  if (isFolder(path)) {
    for (const name of filesBelow(path).filter((each) => each.endsWith('.json'))) {
      const file = join(path, name);
      yield { text: readRegular(file).toString('utf8'), place: { file } };
    }
    return;
  }
  for await (const { line, text } of readLines(path))
    if (text.trim() !== '') yield { text, place: { file: path, line } };
}

const escapedHalf = /\\u[dD][89a-fA-F]/;

function checked(text: string, place: Place): ArticleRecord {
  const data = parsed(text, place);
  const [violation] = violations('record', data);
  if (violation !== undefined) throw faulty(violation, place);
  const record = data as ArticleRecord;
  const [breach] = [...(escapedHalf.test(text) ? illFormed(data) : []), ...breaches(record)];
  if (breach !== undefined) throw faulty(breach, place);
  return record;
}

function parsed(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`this is not JSON: ${error.message}`, place, remedy);
  }
}

const faulty = ({ pointer, message }: Violation, place: Place): UserError =>
  new UserError(`the record is not valid: ${message}`, { ...place, pointer }, remedy);
