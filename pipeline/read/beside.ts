import { basename, dirname } from 'node:path';
import Papa from 'papaparse';
import type { Corpus, Sidecar } from '../../schemas/types.ts';
import { UserError } from '../lib/errors.ts';
import { readRegular } from '../lib/read-files.ts';
import { isDay } from '../lib/strings/days.ts';
import { readYaml } from '../lib/yaml.ts';
import { fieldsOfRow, type ColumnField } from './columns.ts';
import type { DayOrder } from './days.ts';
import { decodeText } from './decode.ts';
import { stem, type PileFile } from './pile.ts';
import { metadataOf } from './resolve.ts';

/** What people wrote beside a file. */
export interface Beside {
  /** Of the file itself, by its sidecar or its row of the folder’s table: goes before what the file says. */
  readonly own: Sidecar;
  /** Of all files of its folders: holds where neither says anything. */
  readonly defaults: Sidecar;
  readonly columns: Readonly<Partial<Record<ColumnField, string>>>;
  /** Path of the sidecar. */
  readonly sidecar: string | undefined;
  readonly dayOrder: DayOrder | undefined;
}

/** Reads what people wrote beside files, each file of theirs once. */
export class Descriptions {
  readonly #corpora = new Map<string, Corpus>();
  readonly #tables = new Map<string, Map<string, TableRow>>();

  /** @throws UserError with the line where something beside the file cannot be read. */
  of({ path, sidecar, corpora, table }: PileFile): Beside {
    // The nearest comes last, and goes before the others.
    const merged = Object.assign(
      {},
      ...corpora.map((file) => this.#corpus(file)).reverse(),
    ) as Corpus;
    const { columns = {}, day_order, days_in_names, ...defaults } = merged;
    const row = table === undefined ? undefined : this.#rowOf(table, path, day_order);
    const named = days_in_names === true ? dayInName(path) : {};
    const own = sidecar === undefined ? {} : readYaml(sidecar, 'sidecar').value;
    return {
      own: { ...named, ...row, ...own },
      defaults,
      columns,
      sidecar,
      dayOrder: day_order,
    };
  }

  #corpus(file: string): Corpus {
    let corpus = this.#corpora.get(file);
    if (corpus === undefined) this.#corpora.set(file, (corpus = readYaml(file, 'corpus').value));
    return corpus;
  }

  #rowOf(table: string, path: string, order: DayOrder | undefined): Sidecar | undefined {
    let rows = this.#tables.get(table);
    if (rows === undefined) this.#tables.set(table, (rows = tableRows(table, order)));
    const row = rows.get(basename(path)) ?? rows.get(basename(stem(path)));
    if (row !== undefined) row.isUsed = true;
    return row?.metadata;
  }

  /** Rows of tables that describe no file that was asked about. */
  unused(): UserError[] {
    return [...this.#tables].flatMap(([file, rows]) =>
      [...rows].flatMap(([name, { isUsed, line }]) =>
        isUsed
          ? []
          : [
              new UserError(
                `this row describes “${name}”, and there is no such file in ${dirname(file)}`,
                { file, line },
                'correct the name, or remove the row',
              ),
            ],
      ),
    );
  }
}

interface TableRow {
  readonly metadata: Sidecar;
  readonly line: number;
  isUsed: boolean;
}

/** Columns of a folder’s table that may hold the name of the file. */
const nameColumns = new Set(['file', 'filename', 'file_name', 'name', 'path']);

function tableRows(file: string, order: DayOrder | undefined): Map<string, TableRow> {
  const text = decodeText(readRegular(file), { file });
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
    const { metadata, unread } = metadataOf(fieldsOfRow(row).fields, order);
    if (unread.length > 0)
      throw new UserError(
        `this cannot be read: ${unread.join(', ')}`,
        { file, line: at + 2 },
        'correct it, or leave the cell empty',
      );
    rows.set(name.trim(), { metadata, line: at + 2, isUsed: false });
  }
  return rows;
}

/** The day at the head of a file’s name: `2024-10-28-grain.txt`, `20241028_grain.html`. */
function dayInName(path: string): Sidecar {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(basename(path)) ?? [];
  const found = `${year}-${month}-${day}`;
  return isDay(found) ? { published_on: found } : {};
}
