import Papa from 'papaparse';
import { UserError } from '../../lib/errors.ts';
import { hasText } from '../columns.ts';
import { markedEncoding } from '../decode.ts';
import type { ColumnNames, Form, Piece, Skipped, Source } from './form.ts';
import { noTextColumn, pieceOfRow } from './rows.ts';

/** Between cells; of two that part the first line equally well, the earlier. */
const delimiters = [',', ';', '\t', '|'] as const;

/** A table as text: RFC 4180, or as spreadsheets write it. */
export const csv: Form = {
  id: 'csv',
  title: 'a table (CSV or TSV)',
  is: ({ name, text }) => /\.(?:csv|tsv|tab)$/.test(name) && text !== '\0',
  pieces: async function* (source, columns) {
    const rows = rowsOf(source, columns);
    const head = await rows.next();
    if (head.done === true || 'fault' in head.value)
      throw new UserError(
        'this table has no head',
        { file: source.path },
        'put the names of the columns into its first line',
      );
    const names = head.value.cells.map((name) => name.trim());
    source.onColumns?.(names);
    if (!hasText(names, columns)) {
      yield noTextColumn({ form: 'csv', source: source.path, part: null }, names);
      return;
    }
    for await (const row of rows) yield pieceOfLine(row, names, source.path, columns);
  },
};

/** A row with the line on which it begins; or what is wrong there. */
type CsvRow = { readonly line: number } & (
  { readonly cells: readonly string[] } | { readonly fault: string }
);

function pieceOfLine(
  row: CsvRow,
  names: readonly string[],
  source: string,
  columns?: ColumnNames,
): Piece | Skipped {
  const where = { form: 'csv', source, part: `line ${row.line}` } as const;
  const broken = (message: string): Skipped => ({ ...where, reason: 'broken', message });
  if ('fault' in row) return broken(row.fault);
  const { cells } = row;
  const more = cells.slice(names.length).some((cell) => cell.trim() !== '');
  if (cells.length < names.length || more)
    return broken(
      `this row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, and the first line ${names.length}`,
    );
  const cellsByName = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  return pieceOfRow(cellsByName, where, columns);
}

/** A row that is longer has a quotation mark that nothing closes. */
const longestRow = 4 * 1024 * 1024;

/** The rows of a table that are not blank. A row whose quotation mark is never closed costs its first line alone. */
async function* rowsOf(
  { path, head, stream }: Source,
  columns?: ColumnNames,
): AsyncGenerator<CsvRow> {
  const encoding = encodingOf(head);
  const beginning = new TextDecoder(encoding).decode(head, { stream: true });
  if (beginning.trim() === '') return;
  const decoder = new TextDecoder(encoding);
  const reader = new RowReader(delimiterOf(beginning, path, columns));
  for await (const chunk of stream()) yield* reader.add(decoder.decode(chunk, { stream: true }));
  yield* reader.end(decoder.decode());
}

/** What the beginning is in: spreadsheets write Windows-1252 where nobody asks for more. */
function encodingOf(head: Uint8Array): string {
  const marked = markedEncoding(head);
  if (marked !== undefined) return marked;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/** What parts the cells of the first line. @throws UserError where nothing does, and it is not one column of texts */
function delimiterOf(text: string, file: string, columns?: ColumnNames): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const bare = line.replace(/"[^"]*"/g, '""');
  const counts = delimiters.map((sign) => bare.split(sign).length - 1);
  const most = Math.max(...counts);
  if (most > 0) return delimiters[counts.indexOf(most)] ?? ',';
  if (hasText([line.replaceAll('"', '').trim()], columns)) return ',';
  throw new UserError(
    'the first line of this table is not the names of columns',
    { file },
    'put a line of names above the rows, such as title,date,text',
  );
}

/** Takes a table piece by piece and gives its whole rows. */
class RowReader {
  #rest = '';
  /** Of the first of `#rest`, from 1. */
  #line = 1;
  readonly #delimiter: string;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *add(text: string): Generator<CsvRow> {
    this.#rest += text;
    yield* this.#take(false);
    if (this.#rest.length > longestRow) yield this.#withoutLine(unclosed);
  }

  *end(text: string): Generator<CsvRow> {
    this.#rest += text;
    yield* this.#take(true);
  }

  /** The rows that are whole, or, at the end, all. */
  *#take(isLast: boolean): Generator<CsvRow> {
    for (;;) {
      const { rows, taken, fault } = parsedRows(this.#rest, this.#delimiter, isLast);
      for (const cells of rows) {
        const line = this.#line;
        this.#line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        if (cells.some((cell) => cell !== '')) yield { line, cells };
      }
      this.#rest = this.#rest.slice(taken);
      if (fault === undefined) return;
      yield this.#withoutLine(fault);
    }
  }

  /** Passes over one line. */
  #withoutLine(fault: string): CsvRow {
    const line = this.#line++;
    const end = this.#rest.indexOf('\n');
    this.#rest = end < 0 ? '' : this.#rest.slice(end + 1);
    return { line, fault };
  }
}

const unclosed = 'a quotation mark opens a cell here, and nothing closes it';
const faults: Readonly<Partial<Record<Papa.ParseError['code'], string>>> = {
  MissingQuotes: unclosed,
  InvalidQuotes: 'a quotation mark within a cell is not doubled',
};

/** The rows up to the first that is broken, how many characters they take, and what is wrong with that one. */
function parsedRows(
  text: string,
  delimiter: string,
  isLast: boolean,
): { rows: string[][]; taken: number; fault?: string } {
  const rows: string[][] = [];
  let taken = 0;
  let fault: string | undefined;
  const parser = new Papa.Parser({
    delimiter,
    // A guess would be made for each piece, and could fall between CR and LF.
    newline: '\n',
    step: ({ data, errors, meta }: Papa.ParseStepResult<unknown>) => {
      fault = errors.map(({ code }) => faults[code]).find((each) => each !== undefined);
      if (fault !== undefined) {
        parser.abort();
        return;
      }
      taken = meta.cursor;
      const [cells = []] = data as string[][];
      rows.push(
        cells.map((cell, at) => (at === cells.length - 1 ? cell.replace(/\r$/, '') : cell)),
      );
    },
  });
  parser.parse(text, 0, !isLast);
  return fault === undefined ? { rows, taken } : { rows, taken, fault };
}
