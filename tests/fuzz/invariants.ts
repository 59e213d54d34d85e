import { isDeepStrictEqual } from 'node:util';
import { isBlank } from '../../pipeline/lib/blanks.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { violations } from '../../pipeline/lib/violations.ts';
import { tables } from '../../pipeline/lib/tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** What breaks a promise that every record keeps, a line each. */
export function faultsOf(record: ArticleRecord): string[] {
  const rows = rowsOf(record);
  return [
    ...violations('record', record).map(({ pointer, message }) => `${pointer} ${message}`),
    ...rows.flatMap(([name, row]) => spanFaults(name, row, record.article.text)),
    ...keyFaults(record),
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify(record)), record)
      ? []
      : ['the record is not what its JSON says']),
  ];
}

/** Every object in the record’s lists, under the name of its list. */
const rowsOf = (record: ArticleRecord): [string, Row][] =>
  rowLists(record).flatMap(([name, rows]) => rows.map((row): [string, Row] => [name, row]));

/** `start`, `end` and `text`, and the same behind `speaker_` or `cue_`. */
function spanFaults(name: string, row: Row, text: string): string[] {
  const prefixes = Object.keys(row)
    .filter((key) => key.endsWith('start'))
    .map((key) => key.slice(0, -'start'.length));
  return prefixes.flatMap((prefix) => {
    const [start, end, words] = ['start', 'end', 'text'].map((key) => row[prefix + key]);
    if (start === null && end === null) return [];
    if (typeof start !== 'number' || typeof end !== 'number')
      return [`${name}: ${prefix}span has one end`];
    return spanFault(text, start, end, words).map((fault) => `${name}: ${prefix}span ${fault}`);
  });
}

const loneSurrogate = /\p{Surrogate}/u;

/** @param words those that the row gives; undefined where it gives none. */
function spanFault(text: string, start: number, end: number, words: unknown): string[] {
  if (!(start >= 0 && start < end && end <= text.length)) return [`${start}–${end} is no span`];
  const slice = text.slice(start, end);
  if (loneSurrogate.test(slice)) return [`${start}–${end} halves a surrogate pair`];
  // A place that an issue points at may be a blank itself.
  if (words === undefined) return [];
  if (slice !== words) return [`“${JSON.stringify(words)}” is not the text at ${start}–${end}`];
  return isBlank(slice.charCodeAt(0)) || isBlank(slice.charCodeAt(slice.length - 1))
    ? [`“${slice}” begins or ends in a blank`]
    : [];
}

/** Keys that come twice, and references that lead to no row. */
function keyFaults(record: ArticleRecord): string[] {
  const rows = new Map<string, readonly Row[]>([
    ...rowLists(record),
    ['articles', [{ ...record.article }]],
  ]);
  const values = (name: string, column: string): unknown[] =>
    (rows.get(name) ?? []).map((row) => row[column]);
  return tables.flatMap(({ name, key, columns }) => {
    const keys = values(name, key);
    const twice = keys.length === new Set(keys).size ? [] : [`${name}.${key} is not unique`];
    const lost = columns.flatMap((column) => {
      const [table = '', target = ''] = column.schema.foreignKey?.split('.') ?? [];
      if (table === '') return [];
      const known = new Set(values(table, target));
      return values(name, column.name)
        .flat()
        .filter((value) => value !== null && !known.has(value))
        .map((value) => `${name}.${column.name}: ${String(value)} is not in ${table}`);
    });
    return [...twice, ...lost];
  });
}

const rowLists = (record: ArticleRecord): [string, Row[]][] =>
  Object.entries(record).flatMap(([name, value]): [string, Row[]][] =>
    Array.isArray(value) ? [[name, value as Row[]]] : [],
  );
