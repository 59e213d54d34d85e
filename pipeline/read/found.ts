import { standardStream } from '../lib/jsonl.ts';
import { UserError } from '../lib/errors.ts';
import { isArchive, membersOf, type Member } from './archived.ts';
import type { Beside, Descriptions } from './beside.ts';
import { dayOrderOf, isTelling, isUnsure, type DayOrder } from './days.ts';
import type { ColumnNames, Head, Piece, Skipped, Source } from './forms/form.ts';
import { formOf } from './forms/forms.ts';
import { text } from './forms/text.ts';
import { headOf } from './head.ts';
import type { Job } from './jobs.ts';
import type { PileFile } from './pile.ts';
import { fileSource, streamSource, type Watch } from './source.ts';

/**
 * What a source holds, in its order: read by the first form that it is of.
 *
 * @param columns which column of a table says what, where people told so
 * @throws UserError where nothing of it can be read.
 */
export async function* piecesOf(
  source: Source,
  columns?: ColumnNames,
  { onForm }: Watch = {},
): AsyncGenerator<Piece | Skipped> {
  const head = headOf(source);
  const form = formOf(head) ?? (isTextAlone(head) ? text : undefined);
  onForm?.(form ?? unknown);
  if (form !== undefined) yield* form.pieces(source, columns);
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

/** What is typed or piped has no name that could tell it from a program’s file. */
const isTextAlone = ({ name, text: start }: Head): boolean =>
  name === standardStream && start.trim() !== '' && start !== '\0';

/**
 * What is to be read of a file of a pile, with what is known beside it, and what of it is skipped, in its order.
 *
 * @param at which file of the run it is, from 0
 * @throws UserError where nothing of it, or of its rest, can be read
 */
export async function* jobsOf(
  file: PileFile,
  at: number,
  descriptions: Descriptions,
  watch: Watch = {},
): AsyncGenerator<Job | Skipped> {
  const beside = descriptions.of(file);
  const source =
    file.path === standardStream
      ? await streamSource(standardStream, process.stdin)
      : await fileSource(file.path, file.shown, watch);
  if (!isArchive(source)) yield* jobsOfMember({ source, beside }, at, watch);
  else {
    watch.onForm?.(archive);
    for await (const member of membersOf(source, beside)) {
      if ('reason' in member) yield member;
      else yield* jobsOfArchived(member, at);
    }
  }
}

async function* jobsOfMember(
  { source, beside }: Member,
  at: number,
  watch: Watch = {},
): AsyncGenerator<Job | Skipped> {
  let known = beside;
  let isAsked = beside.dayOrder !== undefined;
  for await (const piece of piecesOf(source, beside.columns, watch)) {
    let note: string | undefined;
    if (!isAsked && !('reason' in piece)) {
      const unsure = daysOf(piece).find(isUnsure);
      if (unsure !== undefined) {
        isAsked = true;
        const dayOrder = await orderIn(source, beside);
        known = { ...beside, dayOrder };
        if (dayOrder === undefined) note = unsureNote(unsure, source);
      }
    }
    if ('reason' in piece) yield piece;
    else yield { file: at, piece, beside: known, ...(note === undefined ? {} : { note }) };
  }
}

const daysOf = ({ fields }: Piece): string[] =>
  [fields.published, fields.retrieved].filter((each) => each !== undefined);

/** Which of two small numbers is the day in a source, by all of its days; undefined where none tells, or they differ. */
async function orderIn(source: Source, { columns }: Beside): Promise<DayOrder | undefined> {
  if (source.isOnce === true) return undefined;
  const days = new Set<string>();
  try {
    for await (const piece of piecesOf(source, columns))
      if (!('reason' in piece)) for (const day of daysOf(piece).filter(isTelling)) days.add(day);
  } catch (error) {
    // Told where the source is read.
    if (!(error instanceof UserError)) throw error;
  }
  return dayOrderOf(days);
}

const unsureNote = (day: string, { path }: Source): string =>
  `${path}: nothing in this file tells whether “${day}” is in the month of its first or of its second number: write “day_order: day-first” or “day_order: month-first” into _corpus.yaml beside it; days like this are left out`;

/** What breaks off in a member leaves the others of its archive whole. */
async function* jobsOfArchived(member: Member, at: number): AsyncGenerator<Job | Skipped> {
  try {
    yield* jobsOfMember(member, at);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, place, remedy } = error;
    const { path } = member.source;
    yield { form: 'zip', source: path, part: null, reason: 'broken', message, place, remedy };
  }
}
