import { standardStream } from '../lib/jsonl.ts';
import { UserError } from '../lib/errors.ts';
import { isArchive, membersOf, type Member } from './archived.ts';
import type { Beside, Descriptions } from './beside.ts';
import { dayOrderOf, isTelling, isUnsure, type DayOrder } from './days.ts';
import type { ColumnNames, Form, Head, Piece, Skipped, Source } from './forms/form.ts';
import { formOf } from './forms/forms.ts';
import { text } from './forms/text.ts';
import { headOf } from './head.ts';
import { IdsInFile } from './ids-in-file.ts';
import type { Job } from './jobs.ts';
import { Ledger } from './ledger.ts';
import type { PileFile } from './pile.ts';
import { safeId } from './resolve.ts';
import { fileSource, streamSource, type Watch } from './source.ts';

/**
 * What a source holds, in its order: read by the first form that it is of.
 *
 * @param columns which column of a table says what, where people told so
 * @throws UserError where nothing of it can be read.
 */
async function* piecesOf(
  source: Source,
  columns?: ColumnNames,
  { onForm }: Watch = {},
): AsyncGenerator<Piece | Skipped> {
  const head = headOf(source);
  const form = formOf(head) ?? (isTextAlone(head) ? text : undefined);
  onForm?.(form ?? unknown);
  if (form !== undefined) yield* orNothing(form.pieces(source, columns), form, source);
  else
    yield {
      form: 'other',
      source: source.path,
      part: null,
      reason: 'refused',
      message: 'no articles are read from a file of this kind (docs/inputs.md has the list)',
    };
}

/** As forms are told. */
const archive = { id: 'zip', title: 'an archive of files (.zip)' } as const;
const unknown = { id: 'other', title: 'of no kind that is read' } as const;

/** What holds nothing at all is told of, too. */
async function* orNothing(
  pieces: ReturnType<Form['pieces']>,
  { id }: Form,
  { path }: Source,
): AsyncGenerator<Piece | Skipped> {
  let isEmpty = true;
  for await (const piece of pieces) {
    isEmpty = false;
    yield piece;
  }
  const message = 'nothing is in it';
  if (isEmpty) yield { form: id, source: path, part: null, reason: 'no-text', message };
}

/** What is typed or piped has no name that could tell it from a program’s file. */
const isTextAlone = ({ name, text: start }: Head): boolean =>
  name === standardStream && start !== '\0';

/**
 * What is to be read of a file of a pile, with what is known beside it, and what of it is skipped, in its order.
 *
 * @param at which file of the run it is, from 0
 * @param ledger knows ids that were given before, and learns those that are given now
 * @throws UserError where nothing of it, or of its rest, can be read
 */
export async function* jobsOf(
  file: PileFile,
  at: number,
  descriptions: Descriptions,
  watch: Watch & { readonly ledger?: Ledger | undefined } = {},
): AsyncGenerator<Job | Skipped> {
  const beside = descriptions.of(file);
  const source =
    file.path === standardStream
      ? await streamSource(standardStream, process.stdin)
      : await fileSource(file.path, file.shown, watch);
  const { ledger = new Ledger(), onColumns } = watch;
  if (!isArchive(source))
    yield* jobsOfMember(
      { source: { ...source, onColumns }, beside, name: file.name },
      at,
      ledger,
      watch,
    );
  else {
    watch.onForm?.(archive);
    for await (const member of membersOf(source, beside)) {
      if ('reason' in member) yield member;
      else yield* jobsOfArchived(member, at, ledger);
    }
  }
}

async function* jobsOfMember(
  { source, beside, name }: Member,
  at: number,
  ledger: Ledger,
  watch: Watch = {},
): AsyncGenerator<Job | Skipped> {
  const ids = new IdsInFile(ledger.of(source.path), () => articlesAnew(source, beside));
  const days = new DaysInFile(source, beside);
  let isWhole = false;
  try {
    for await (const piece of piecesOf(source, beside.columns, watch)) {
      const { article_id } = beside.own;
      const id = isOfMany(piece) ? await ids.of(piece, article_id) : nameOfOne(piece, name);
      if ('reason' in piece) yield piece;
      else if (typeof id === 'object') yield id;
      else
        yield { file: at, piece, ...(await days.of(piece)), ...(id === undefined ? {} : { id }) };
    }
    isWhole = true;
  } finally {
    ledger.keep(source.path, isWhole ? ids.kept : ids.keptAndKnown);
  }
}

/** What the article of a file is called where another before it has its name; undefined where its own name does. */
function nameOfOne(piece: Piece | Skipped, name: string | undefined): string | undefined {
  if (name === undefined || 'reason' in piece || piece.checked !== undefined) return undefined;
  return safeId(name);
}

/** Whether neither the name of its file nor its line says which article a piece is. */
const isOfMany = (piece: Piece | Skipped): piece is Piece =>
  !('reason' in piece) && piece.part !== null && piece.checked === undefined;

/** The articles of a source, read once more; nothing where that cannot be done. */
async function* articlesAnew(source: Source, { columns }: Beside): AsyncGenerator<Piece> {
  if (source.isOnce === true) return;
  try {
    for await (const piece of piecesOf(source, columns)) if (isOfMany(piece)) yield piece;
  } catch (error) {
    // Told where the source is read.
    if (!(error instanceof UserError)) throw error;
  }
}

/** What is known beside the articles of a source, with what its own days tell of their order. */
class DaysInFile {
  readonly #source: Source;
  readonly #beside: Beside;
  #known: Beside | undefined;

  constructor(source: Source, beside: Beside) {
    this.#source = source;
    this.#beside = beside;
    if (beside.dayOrder !== undefined) this.#known = beside;
  }

  /** With the first article whose day nothing tells a note. The source is read once more where a day may be one of two. */
  async of(piece: Piece): Promise<Pick<Job, 'beside' | 'note'>> {
    if (this.#known !== undefined) return { beside: this.#known };
    const unsure = daysOf(piece).find(isUnsure);
    if (unsure === undefined) return { beside: this.#beside };
    const dayOrder = await this.#order();
    this.#known = { ...this.#beside, dayOrder };
    const note = unsureNote(unsure, this.#source);
    return { beside: this.#known, ...(dayOrder === undefined ? { note } : {}) };
  }

  async #order(): Promise<DayOrder | undefined> {
    const days = new Set<string>();
    for await (const piece of articlesAnew(this.#source, this.#beside))
      for (const day of daysOf(piece).filter(isTelling)) days.add(day);
    return dayOrderOf(days);
  }
}

const daysOf = ({ fields }: Piece): string[] =>
  [fields.published, fields.retrieved].filter((each) => each !== undefined);

const unsureNote = (day: string, { path }: Source): string =>
  `${path}: nothing in this file tells whether “${day}” is in the month of its first or of its second number: write “day_order: day-first” or “day_order: month-first” into _corpus.yaml beside it; days like this are left out`;

/** What breaks off in a member leaves the others of its archive whole. */
async function* jobsOfArchived(
  member: Member,
  at: number,
  ledger: Ledger,
): AsyncGenerator<Job | Skipped> {
  try {
    yield* jobsOfMember(member, at, ledger);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, place, remedy } = error;
    const { path } = member.source;
    yield { form: 'zip', source: path, part: null, reason: 'broken', message, place, remedy };
  }
}
