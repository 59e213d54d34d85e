import { Descriptions } from '../read/beside.ts';
import { jobsOf } from '../read/found.ts';
import type { Form, FormId, Skipped } from '../read/forms/form.ts';
import { articleOf, isArticle, nameOf, placeOfKey, type Job } from '../read/jobs.ts';
import { inTime } from '../read/article.ts';
import { pileOf, type PileFile } from '../read/pile.ts';
import { fieldOfColumn } from '../read/columns.ts';
import { FileRun } from './file-run.ts';
import type { Failure } from './tally.ts';

/** What a file is taken for, and what lies in it. */
export interface FileFound {
  /** Its path below the input. */
  readonly file: string;
  readonly form: FormId | null;
  /** In words; null where the file cannot be opened. */
  readonly title: string | null;
  readonly articles: number;
  /** How many of the articles have each of the fields. */
  readonly fields: Readonly<Record<string, number>>;
  /** Columns of a table that nobody knows, where what they may say is missing; the keys of objects, too. */
  readonly unreadColumns: readonly string[];
  /** Fields that no article of the table has, as _corpus.yaml calls them. */
  readonly missing: readonly string[];
  /** What is worth a look, a line each. */
  readonly notes: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly failures: readonly Failure[];
}

/**
 * What lies in a pile, file by file: nothing is written, and no article is annotated. Memory does not grow with the
 * number of articles.
 *
 * @param releasedOn ISO 8601: no article may state a day after the year that follows it
 * @throws UserError where an input is not there
 */
export async function* lookInto(
  inputs: readonly string[],
  releasedOn: string,
): AsyncGenerator<FileFound> {
  const { files, faults } = pileOf(inputs);
  for (const error of faults)
    yield {
      ...nothing(error.place.file ?? ''),
      failures: [{ article: error.place.file ?? '', error }],
    };
  const descriptions = new Descriptions();
  for (const [at, file] of files.entries()) yield await lookAt(file, at, descriptions, releasedOn);
}

const nothing = (file: string): FileFound => ({
  file,
  form: null,
  title: null,
  articles: 0,
  fields: {},
  unreadColumns: [],
  missing: [],
  notes: [],
  skipped: [],
  failures: [],
});

/** More columns than these are the keys of objects that are no rows. */
const mostColumns = 100;

/** What articles mostly have, as it is called here and in _corpus.yaml. */
const usual = [
  ['title', 'title'],
  ['published_on', 'published'],
  ['publisher', 'publisher'],
  ['byline', 'byline'],
  ['url', 'url'],
] as const;

function addUnknown(unknown: Set<string>, names: readonly string[]): void {
  for (const name of names)
    if (name !== '' && fieldOfColumn(name) === undefined && unknown.size < mostColumns)
      unknown.add(name);
}

/** What is only told where a table has articles: columns nobody reads, and what may stand in them. */
function columnsOf(
  unknown: ReadonlySet<string>,
  told: ReadonlySet<string>,
  fields: ReadonlyMap<string, number>,
): Pick<FileFound, 'unreadColumns' | 'missing'> {
  const unreadColumns = [...unknown].filter((name) => !told.has(name));
  const missing = usual.filter(([key]) => !fields.has(key)).map(([, column]) => column);
  return unreadColumns.length > 0 ? { unreadColumns, missing } : { unreadColumns, missing: [] };
}

async function lookAt(
  file: PileFile,
  at: number,
  descriptions: Descriptions,
  releasedOn: string,
): Promise<FileFound> {
  const run = new FileRun(file);
  const fields = new Map<string, number>();
  const told = new Set<string>();
  const notes: string[] = [];
  let articles = 0;
  const taken: Pick<Form, 'id' | 'title'>[] = [];
  const onForm = (form: Pick<Form, 'id' | 'title'>): void => void taken.push(form);
  const unknown = new Set<string>();
  const onColumns = addUnknown.bind(null, unknown);
  try {
    for (const name of Object.values(descriptions.of(file).columns)) told.add(name);
    for await (const found of jobsOf(file, at, descriptions, { onForm, onColumns })) {
      if (!('reason' in found) && found.note !== undefined) notes.push(found.note);
      const read = 'reason' in found ? found : await readOf(found, run, releasedOn);
      if (read === undefined) continue;
      if ('reason' in read) run.skip(read);
      else {
        articles++;
        for (const name of read.fields) fields.set(name, (fields.get(name) ?? 0) + 1);
      }
    }
  } catch (error) {
    run.fail(error);
  }
  const { skipped, lost } = run;
  const [{ id: form, title } = { id: null, title: null }] = taken;
  return {
    ...nothing(file.shown),
    form,
    title,
    articles,
    notes,
    fields: Object.fromEntries(fields),
    ...(articles > 0 ? columnsOf(unknown, told, fields) : {}),
    skipped,
    failures: lost.map(({ name, error }) => ({ article: name, error })),
  };
}

/** The fields of an article, or why there is none; undefined where it is broken, which the file is told. */
async function readOf(
  job: Job,
  run: FileRun,
  releasedOn: string,
): Promise<{ readonly fields: readonly string[] } | Skipped | undefined> {
  try {
    const read = await articleOf(job);
    if (!isArticle(read)) return read;
    const { metadata } = inTime(read, releasedOn, (key) => placeOfKey(job, key));
    return { fields: Object.keys(metadata) };
  } catch (error) {
    run.add({ outcome: 'failed', name: nameOf(job.piece), error, article_id: null, sha256: null });
    return undefined;
  }
}
