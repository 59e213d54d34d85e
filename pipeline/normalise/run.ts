import { known } from '../lib/lists.ts';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { UserError } from '../lib/errors.ts';
import { emptyFolder, makeFolder, replaceFolder, writeFile } from '../lib/files.ts';
import { openSink, parseJsonLine, standardStream } from '../lib/jsonl.ts';
import { replaceUnread, writeUnread } from '../lib/unread.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { buildingPath, clearDebris, shortName } from '../lib/staging.ts';
import { batches } from '../lib/batches.ts';
import { listArticles, loadArticle } from '../read/folder.ts';
import { identifyFile, identifyLine } from '../read/identify.ts';
import { batchSize, recordsOf, type Reading } from './batch.ts';
import { loadResources, type Resources } from './normalise.ts';
import { corpusLines } from '../read/corpus.ts';
import { readCorpusLine } from '../read/corpus-line.ts';
import { inTime, type RawArticle } from '../read/article.ts';
import { readRegistry } from '../read/registry.ts';
import { Counter, type NormaliseResult } from './tally.ts';

export interface NormaliseOptions {
  /** The folder of what people put in: articles/ and actors.yaml. */
  readonly raw: string;
  /** ISO 8601: no article may state a day after the year that follows it. */
  readonly releasedOn?: string;
  /** Told after each article how many are done, and of how many if that is known. */
  readonly onArticle?: (done: number, of?: number) => void;
}

/**
 * Reads raw/articles into a folder of records, ARTICLE.json, which it replaces as a whole. An
 * article that cannot be read stops its own record only, and stands in unread.jsonl; where none can be
 * read, the records that stood there before stay.
 *
 * @throws UserError where there is no article, or the output cannot be written.
 */
export async function normaliseFolder(
  options: NormaliseOptions & { readonly records: string },
): Promise<NormaliseResult> {
  const { raw, records, releasedOn, onArticle } = options;
  const { articles, faults } = listArticles(join(raw, 'articles'));
  const resources = loadResources(readRegistry(join(raw, 'actors.yaml')));
  const counter = new Counter(resources.registry.map(({ id }) => id));
  for (const fault of faults)
    counter.fail(fault.place.file ?? '', fault, { article_id: idOfFile(fault.place.file) });
  const finished = buildingPath(records);
  makeFolder(dirname(records));
  clearDebris(records);
  emptyFolder(finished);
  try {
    for (let first = 0; first < articles.length; first += batchSize) {
      const files = articles.slice(first, first + batchSize);
      const readings = files.map((file) => ({
        name: file.path,
        identify: () => identifyFile(file),
        read: () => inTime(loadArticle(file), releasedOn, { file: file.sidecar ?? file.path }),
      }));
      for (const [at, record] of counted(counter, readings, resources).entries()) {
        if (record !== undefined)
          writeFile(
            join(finished, `${shortName(known(files, at).id)}.json`),
            `${JSON.stringify(record, null, 2)}\n`,
          );
        onArticle?.(counter.done - files.length + at + 1, articles.length + faults.length);
      }
      // Lets signals in.
      await setImmediate();
    }
    writeUnread(finished, counter.unread);
    if (counter.isWorthWriting) replaceFolder(finished, records);
  } finally {
    clearDebris(records);
  }
  return counter.result();
}

/**
 * Reads a corpus, an article a line, and writes a record a line, in order; memory does not grow
 * with the corpus. `-` is standard input or output. A file is there at the end or not at all: not
 * where no line can be read. What gave no record stands beside it, in NAME.unread.jsonl. That no two
 * lines share an id is checked where all records meet, by convert.
 *
 * @throws UserError where the corpus holds no article, or the output cannot be written.
 */
export async function normaliseCorpus(
  options: NormaliseOptions & { readonly input: string; readonly output: string },
): Promise<NormaliseResult> {
  const { raw, input, output, releasedOn, onArticle } = options;
  const resources = loadResources(readRegistry(join(raw, 'actors.yaml')));
  const counter = new Counter(resources.registry.map(({ id }) => id));
  const sink = openSink(output);
  let good = false;
  try {
    for await (const lines of batches(corpusLines(input), batchSize)) {
      const readings = lines.map(({ number, bytes }) => {
        const place = { file: input, line: number };
        const read = (): RawArticle =>
          inTime(readCorpusLine(parseJsonLine(bytes, place), place), releasedOn, place);
        return { name: `${input}:${number}`, read, identify: () => identifyLine(bytes) };
      });
      for (const [at, record] of counted(counter, readings, resources).entries()) {
        if (record !== undefined) await sink.write(JSON.stringify(record));
        onArticle?.(counter.done - lines.length + at + 1);
      }
    }
    if (counter.done === 0)
      throw new UserError(
        'there are no articles',
        { file: input },
        'write one JSON object a line: {"id", "text", …}',
      );
    good = counter.isWorthWriting;
  } finally {
    if (good) sink.finish();
    else sink.discard();
  }
  if (good && output !== standardStream) replaceUnread(output, counter.unread);
  return counter.result();
}

/** Of NAME.txt, that is there and cannot be opened. */
const idOfFile = (file = ''): string | null =>
  file.toLowerCase().endsWith('.txt') ? basename(file).slice(0, -'.txt'.length) : null;

/** The records of a few articles, in their order; where there is none, the counter knows why. */
function counted(
  counter: Counter,
  readings: readonly Reading[],
  resources: Resources,
): (ArticleRecord | undefined)[] {
  return recordsOf(readings, resources).map((outcome, at) => {
    if ('error' in outcome) {
      const { name, identify } = known(readings, at);
      counter.fail(name, outcome.error, identify?.());
      return undefined;
    }
    counter.add(outcome.value);
    return outcome.value;
  });
}
