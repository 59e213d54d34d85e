import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { UserError } from '../kernel/errors.ts';
import {
  buildingPath,
  clearDebris,
  emptyFolder,
  makeFolder,
  replaceFolder,
  writeFile,
} from '../kernel/files.ts';
import { openSink, parseJsonLine, readLineBytes } from '../kernel/jsonl.ts';
import type { ArticleRecord } from '../kernel/rows.ts';
import { violations } from '../kernel/schema.ts';
import { listArticles, loadArticle } from './articles.ts';
import { loadKnowledge, normalise, type Knowledge } from './normalise.ts';
import type { RawArticle } from './read/article.ts';
import { readCorpusLine } from './read/corpus-line.ts';
import { readRegistry } from './registry.ts';
import { Counter, type NormaliseResult } from './tally.ts';

export interface NormaliseOptions {
  /** The folder of what people put in: articles/ and actors.yaml. */
  readonly raw: string;
  /** Keep the records of the other articles where some cannot be read. */
  readonly allowFailures?: boolean;
  /** Told after each article how many are done, and of how many if that is known. */
  readonly onArticle?: (done: number, of?: number) => void;
}

/**
 * Reads raw/articles into a folder of records, ARTICLE.json, which it replaces as a whole. An
 * article that cannot be read stops its own record only; the records that stood there before then
 * stay, unless failures are allowed.
 *
 * @throws UserError where there is no article, or the output cannot be written.
 */
export async function normaliseFolder(
  options: NormaliseOptions & { readonly records: string },
): Promise<NormaliseResult> {
  const { raw, records, allowFailures = false, onArticle } = options;
  const { articles, faults } = listArticles(join(raw, 'articles'));
  const knowledge = loadKnowledge(readRegistry(join(raw, 'actors.yaml')));
  const counter = new Counter(knowledge.registry.map(({ id }) => id));
  for (const fault of faults) counter.fail(fault.place.file ?? '', fault);
  const finished = buildingPath(records);
  makeFolder(dirname(records));
  clearDebris(dirname(records));
  emptyFolder(finished);
  try {
    for (const file of articles) {
      const record = attempt(counter, file.path, knowledge, () => loadArticle(file));
      if (record !== undefined)
        writeFile(join(finished, `${file.id}.json`), `${JSON.stringify(record, null, 2)}\n`);
      onArticle?.(counter.done, articles.length + faults.length);
      // Lets signals in.
      await setImmediate();
    }
    if (counter.isGood(allowFailures)) replaceFolder(finished, records);
  } finally {
    clearDebris(dirname(records));
  }
  return counter.result();
}

/**
 * Reads a corpus, an article a line, and writes a record a line, in order; memory does not grow
 * with the corpus. `-` is standard input or output. A file is there at the end or not at all: not
 * where a line cannot be read, unless failures are allowed. That no two lines share an id is
 * checked where all records meet, by convert.
 *
 * @throws UserError where the corpus holds no article, or the output cannot be written.
 */
export async function normaliseCorpus(
  options: NormaliseOptions & { readonly input: string; readonly output: string },
): Promise<NormaliseResult> {
  const { raw, input, output, allowFailures = false, onArticle } = options;
  const knowledge = loadKnowledge(readRegistry(join(raw, 'actors.yaml')));
  const counter = new Counter(knowledge.registry.map(({ id }) => id));
  const sink = openSink(output);
  let good = false;
  try {
    for await (const { number, bytes } of readLineBytes(input)) {
      const place = { file: input, line: number };
      const record = attempt(counter, `${input}:${number}`, knowledge, () =>
        readCorpusLine(parseJsonLine(bytes, place), place),
      );
      if (record !== undefined) await sink.write(JSON.stringify(record));
      onArticle?.(counter.done);
    }
    if (counter.done === 0)
      throw new UserError(
        'there are no articles',
        { file: input },
        'write one JSON object a line: {"id", "text", …}',
      );
    good = counter.isGood(allowFailures);
  } finally {
    if (good) sink.finish();
    else sink.discard();
  }
  return counter.result();
}

/** The record of one article; where there is none, the counter knows why. */
function attempt(
  counter: Counter,
  name: string,
  knowledge: Knowledge,
  read: () => RawArticle,
): ArticleRecord | undefined {
  try {
    const record = checked(normalise(read(), knowledge));
    counter.add(record);
    return record;
  } catch (error) {
    counter.fail(name, error);
    return undefined;
  }
}

/** A record that breaks its schema is a bug of ours, not the user’s. */
function checked(record: ArticleRecord): ArticleRecord {
  const [violation] = violations('record', record);
  if (violation === undefined) return record;
  throw new Error(
    `the record of ${record.article.article_id} is not valid at ${violation.pointer}: ${violation.message}`,
  );
}
