import { basename } from 'node:path';
import { UserError } from '../lib/errors.ts';
import { standardStream } from '../lib/jsonl.ts';
import { isThere } from '../lib/read-files.ts';
import type { RawArticle } from './article.ts';
import { Descriptions } from './beside.ts';
import type { Skipped } from './forms/form.ts';
import { piecesOf } from './found.ts';
import { articleOf, isArticle, nameOf, type Job } from './jobs.ts';
import { pileOf, stem, type PileFile } from './pile.ts';
import { fileSource, streamSource } from './source.ts';

/**
 * What is to be read of a file of a pile, in its order, and what of it is skipped.
 *
 * @param at which file of the run it is, from 0
 * @throws UserError where nothing of it, or of its rest, can be read
 */
export async function* jobsOf(
  file: PileFile,
  at: number,
  descriptions: Descriptions,
): AsyncGenerator<Job | Skipped> {
  const beside = descriptions.of(file);
  const source =
    file.path === standardStream
      ? await streamSource(standardStream, process.stdin)
      : await fileSource(file.path, file.shown);
  for await (const piece of piecesOf(source))
    yield 'reason' in piece ? piece : { file: at, piece, beside };
}

/** The articles of a pile that can be read, in its order: what is broken or none is passed over. */
export async function* articlesIn(inputs: readonly string[]): AsyncGenerator<RawArticle> {
  for (const file of pileOf(inputs).files) yield* readableOf(file);
}

async function* readableOf(file: PileFile): AsyncGenerator<RawArticle> {
  try {
    for await (const job of jobsOf(file, 0, new Descriptions()))
      if (!('reason' in job)) {
        const article = readable(job);
        if (article !== undefined) yield article;
      }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

function readable(job: Job): RawArticle | undefined {
  try {
    const read = articleOf(job);
    return isArticle(read) ? read : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * One article of a pile.
 *
 * @param given a file of one article, a part of a file of many as messages name it (`FILE:LINE`, `FILE:document 3`), or
 * the id of an article
 * @param folder where articles lie that are named by their ids
 * @throws UserError where there is none, or it cannot be read
 */
export async function articleNamed(given: string, folder: string): Promise<RawArticle> {
  if (isThere(given)) return onlyArticle(given);
  const [, path = '', part = ''] = /^(.+):([^:]+)$/.exec(given) ?? [];
  if (isThere(path)) return partOf(path, part);
  const { files } = pileOf([folder]);
  const likely = files.filter(({ path: file }) => basename(stem(file)) === given);
  for (const file of [...likely, ...files])
    for await (const article of readableOf(file)) if (article.article_id === given) return article;
  throw new UserError(
    `there is no article “${given}”`,
    { file: folder },
    'name a file, a part of one (FILE:LINE), or the id of an article that lies there',
  );
}

async function onlyArticle(path: string): Promise<RawArticle> {
  const jobs: Job[] = [];
  for await (const job of jobsAt(path)) {
    jobs.push(job);
    if (jobs.length > 1)
      throw new UserError(
        'there is more than one article in this',
        { file: path },
        `name one of them: its id, or ${nameOf({ ...job.piece, source: path })}`,
      );
  }
  return read(jobs[0], path);
}

async function partOf(path: string, part: string): Promise<RawArticle> {
  for await (const job of jobsAt(path))
    if (nameOf({ ...job.piece, source: '' }) === `:${part}`) return read(job, path);
  throw new UserError(`there is no article at “${part}”`, { file: path }, 'name another part');
}

async function* jobsAt(path: string): AsyncGenerator<Job> {
  const descriptions = new Descriptions();
  for (const [at, file] of pileOf([path]).files.entries())
    for await (const job of jobsOf(file, at, descriptions)) if (!('reason' in job)) yield job;
}

function read(job: Job | undefined, path: string): RawArticle {
  if (job === undefined)
    throw new UserError('there is no article in this', { file: path }, 'name another');
  const article = articleOf(job);
  if (isArticle(article)) return article;
  throw new UserError(article.message, { file: path }, 'name another');
}
