import { basename, dirname } from 'node:path';
import Papa from 'papaparse';
import type { Corpus, Sidecar } from '../../schemas/types.ts';
import { UserError } from '../lib/errors.ts';
import { readRegular } from '../lib/read-files.ts';
import { decodeUtf8 } from '../lib/utf8.ts';
import { parseYaml, type YamlSchema } from '../lib/yaml.ts';
import { fieldsOfRow } from './columns.ts';
import type { DayOrder } from './days.ts';
import type { ColumnNames } from './forms/form.ts';
import { decodeText } from './decode.ts';
import { corpusName, stem, type PileFile } from './pile.ts';
import { metadataOf } from './resolve.ts';

/** What people wrote beside a file. */
export interface Beside {
  /** Of the file itself, by its sidecar or its row of the folder’s table: goes before what the file says. */
  readonly own: Sidecar;
  /** Of all files of its folders: holds where neither says anything. */
  readonly defaults: Sidecar;
  readonly columns: ColumnNames;
  /** Path of the sidecar. */
  readonly sidecar: string | undefined;
  readonly dayOrder: DayOrder | undefined;
  /** Whether the day at the head of a file’s name is that of its articles. */
  readonly daysInNames: boolean;
}

/** What holds for a member of an archive: what is written in there, and what lies beside the archive. */
export const besideAll = (inner: Beside, outer: Beside): Beside => ({
  own: { ...inner.own, ...outer.own },
  defaults: { ...outer.defaults, ...inner.defaults },
  columns: { ...outer.columns, ...inner.columns },
  sidecar: inner.sidecar ?? outer.sidecar,
  dayOrder: inner.dayOrder ?? outer.dayOrder,
  daysInNames: inner.daysInNames || outer.daysInNames,
});

/** Reads what people wrote beside files, each file of theirs once. */
export class Descriptions {
  readonly #corpora = new Map<string, Corpus>();
  readonly #tables = new Map<string, Map<string, TableRow>>();
  readonly #read: (path: string) => Uint8Array;

  /** @param read gives the bytes of a file by its path, as those of an archive do that lie on no disk */
  constructor(read: (path: string) => Uint8Array = readRegular) {
    this.#read = read;
  }

  /** @throws UserError with the line where something beside the file cannot be read. */
  of({ path, sidecar, corpora, table }: PileFile): Beside {
    // The nearest comes last, and goes before the others.
    const merged = Object.assign(
      {},
      ...corpora.map((file) => this.#corpus(file)).reverse(),
    ) as Corpus;
    const { columns = {}, day_order, days_in_names, ...defaults } = merged;
    const row = table === undefined ? undefined : this.#rowOf(table, path, day_order);
    const own = sidecar === undefined ? {} : this.#yaml(sidecar, 'sidecar').value;
    return {
      own: { ...row, ...own },
      defaults,
      columns,
      sidecar,
      dayOrder: day_order,
      daysInNames: days_in_names === true,
    };
  }

  #corpus(file: string): Corpus {
    let corpus = this.#corpora.get(file);
    if (corpus === undefined) this.#corpora.set(file, (corpus = this.#yaml(file, 'corpus').value));
    return corpus;
  }

  #yaml<Name extends YamlSchema>(file: string, schema: Name): ReturnType<typeof parseYaml<Name>> {
    return parseYaml(decodeUtf8(this.#read(file), { file }), file, schema);
  }

  #rowOf(table: string, path: string, order: DayOrder | undefined): Sidecar | undefined {
    let rows = this.#tables.get(table);
    if (rows === undefined)
      this.#tables.set(table, (rows = tableRows(table, this.#read(table), order)));
    return (rows.get(basename(path)) ?? rows.get(basename(stem(path))))?.metadata;
  }

  /** What is wrong with a table is told by the files that it describes. */
  #rowsOf(table: string): TableRows {
    try {
      return this.#tables.get(table) ?? tableRows(table, this.#read(table), undefined);
    } catch (error) {
      if (error instanceof UserError) return new Map();
      throw error;
    }
  }

  /**
   * Rows of tables that describe no file.
   *
   * @param tables with the names of what lies in their folders
   */
  unused(tables: ReadonlyMap<string, readonly string[]>): UserError[] {
    return [...tables].flatMap(([table, names]) => {
      const known = new Set(names.flatMap((name) => [name, stem(name)]));
      const rows = this.#rowsOf(table);
      return [...rows].flatMap(([name, { line }]) =>
        known.has(name) ? [] : [stray(table, name, line)],
      );
    });
  }
}

/** Rows of a table by what they describe. */
type TableRows = ReadonlyMap<string, TableRow>;

const stray = (file: string, name: string, line: number): UserError =>
  new UserError(
    `this row describes “${name}”, and there is no such file in ${dirname(file)}`,
    { file, line },
    'correct the name, or remove the row',
  );

interface TableRow {
  readonly metadata: Sidecar;
  readonly line: number;
}

/** Columns of a folder’s table that may hold the name of the file. */
const nameColumns = new Set(['file', 'filename', 'file_name', 'name', 'path']);

function tableRows(
  file: string,
  bytes: Uint8Array,
  order: DayOrder | undefined,
): Map<string, TableRow> {
  const text = decodeText(bytes, { file });
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim(),
  });
  const [error] = errors.filter(({ code }) => code !== 'UndetectableDelimiter');
  if (error !== undefined)
    throw new UserError(
      `this table cannot be read: ${error.message}`,
      { file, line: (error.row ?? 0) + 2 },
      'mend the row',
    );
  const column = meta.fields?.find((name) => nameColumns.has(name.toLowerCase()));
  if (column === undefined)
    throw new UserError(
      'no column says which file a row describes',
      { file, line: 1 },
      'name one “file”',
    );
  const rows = new Map<string, TableRow>();
  for (const [at, { [column]: name = '', ...row }] of data.entries()) {
    const { metadata, unread, unsure } = metadataOf(fieldsOfRow(row).fields, order);
    if (unsure.length > 0)
      throw new UserError(
        `nothing tells which number is the day: ${unsure.join(', ')}`,
        { file, line: at + 2 },
        `write it as 2024-10-28, or write “day_order: day-first” (or month-first) into ${corpusName} beside the table`,
      );
    if (unread.length > 0)
      throw new UserError(
        `this cannot be read: ${unread.join(', ')}`,
        { file, line: at + 2 },
        'correct it, or leave the cell empty',
      );
    rows.set(name.trim(), { metadata, line: at + 2 });
  }
  return rows;
}
