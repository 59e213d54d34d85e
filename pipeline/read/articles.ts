import { basename } from 'node:path';
import { UserError } from '../lib/errors.ts';
import { isFolder, isThere } from '../lib/read-files.ts';
import type { RawArticle } from './article.ts';
import { Descriptions } from './beside.ts';
import { jobsOf } from './found.ts';
import { articleOf, isArticle, nameOf, type Job } from './jobs.ts';
import type { Ledger } from './ledger.ts';
import { pileOf, stem, type PileFile } from './pile.ts';

/** The articles of a pile that can be read, in its order: what is broken or none is passed over. */
export async function* articlesIn(
  inputs: readonly string[],
  ledger: Ledger,
): AsyncGenerator<RawArticle> {
  for (const file of pileOf(inputs).files) yield* readableOf(file, ledger);
}

async function* readableOf(file: PileFile, ledger: Ledger): AsyncGenerator<RawArticle> {
  try {
    for await (const job of jobsOf(file, 0, new Descriptions(), { ledger }))
      if (!('reason' in job)) {
        const article = await readable(job);
        if (article !== undefined) yield article;
      }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

async function readable(job: Job): Promise<RawArticle | undefined> {
  try {
    const read = await articleOf(job);
    return isArticle(read) ? read : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * One article of a pile.
 *
 * @param given a file of one article, a part of a file of many as messages name it (`FILE:LINE`, `FILE:document 3`,
 * `FILE.zip/MEMBER`), or the id of an article
 * @param folder where articles lie that are named by their ids
 * @param ledger knows the ids that were made of texts
 * @throws UserError where there is none, or it cannot be read
 */
export async function articleNamed(
  given: string,
  folder: string,
  ledger: Ledger,
): Promise<RawArticle> {
  if (isThere(given)) return onlyArticle(given);
  const path = fileIn(given);
  if (path !== undefined) return partOf(path, given);
  const { files } = pileOf([folder]);
  const likely = files.filter(({ path: file }) => basename(stem(file)) === given);
  for (const file of [...likely, ...files])
    for await (const article of readableOf(file, ledger))
      if (article.article_id === given) return article;
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

/** The file of which something is a part, by its name; undefined where there is none. */
function fileIn(given: string): string | undefined {
  for (let end = given.length - 1; end > 0; end--) {
    const path = given.slice(0, end);
    if (/[:/]/.test(given.charAt(end)) && isThere(path)) return isFolder(path) ? undefined : path;
  }
  return undefined;
}

async function partOf(path: string, given: string): Promise<RawArticle> {
  const shown = basename(path).length;
  for await (const job of jobsAt(path)) {
    const { piece } = job;
    const source = `${path}${piece.source.slice(shown)}`;
    if (nameOf({ ...piece, source }) === given) return read(job, path);
  }
  const part = given.slice(path.length + 1);
  throw new UserError(`there is no article at “${part}”`, { file: path }, 'name another part');
}

async function* jobsAt(path: string): AsyncGenerator<Job> {
  const descriptions = new Descriptions();
  for (const [at, file] of pileOf([path]).files.entries())
    for await (const job of jobsOf(file, at, descriptions)) if (!('reason' in job)) yield job;
}

async function read(job: Job | undefined, path: string): Promise<RawArticle> {
  if (job === undefined)
    throw new UserError('there is no article in this', { file: path }, 'name another');
  const article = await articleOf(job);
  if (isArticle(article)) return article;
  throw new UserError(article.message, { file: path }, 'name another');
}
