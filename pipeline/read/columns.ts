import { readLexicon } from '../lib/lexicon.ts';
import type { ColumnField, ColumnNames, Fields } from './forms/form.ts';

interface Known {
  readonly field: ColumnField;
  /** Of two columns that say the same, the lower counts. */
  readonly rank: number;
}

let lexicon: ReadonlyMap<string, Known> | undefined;

const knownNames = (): ReadonlyMap<string, Known> => (lexicon ??= readNames());

function readNames(): ReadonlyMap<string, Known> {
  const columns = readLexicon<Record<string, readonly string[]>>('article-columns');
  const { published } = readLexicon<{ published: readonly string[] }>('corpus-keys');
  const names = Object.entries({ ...columns, published });
  return new Map(
    names.flatMap(([field, list]) =>
      list.map((name, rank) => [name, { field: field as ColumnField, rank }] as const),
    ),
  );
}

const parting = /[^a-z0-9]+/g;
const plainName = (name: string): string => name.toLowerCase().replace(parting, '');

/** What a column of this name says; undefined where nobody knows. */
export const fieldOfColumn = (name: string): ColumnField | undefined =>
  knownNames().get(plainName(name))?.field;

/** Whether one of some columns holds the text of articles. */
export const hasText = (names: readonly string[], { text }: ColumnNames = {}): boolean =>
  names.some((name) => name === text || fieldOfColumn(name) === 'text');

/** A row of a table, or an object of JSON: names with their values. */
export type Row = Readonly<Record<string, unknown>>;

/** What a row says about an article, and its text. */
export interface RowFields {
  readonly fields: Fields;
  readonly text: string | null;
}

/** What a row says about an article, each as it stands there. */
export function fieldsOfRow(row: Row, given: ColumnNames = {}): RowFields {
  const best = new Map<ColumnField, { readonly rank: number; readonly value: string }>();
  const told = new Map(Object.entries(given).map(([field, name]) => [name, field as ColumnField]));
  for (const [name, value] of entriesOf(row)) {
    const field = told.get(name);
    const known = field === undefined ? knownNames().get(plainName(name)) : { field, rank: -1 };
    if (known === undefined) continue;
    const shown = shownValue(value);
    if (shown === '' || (best.get(known.field)?.rank ?? Infinity) <= known.rank) continue;
    best.set(known.field, { rank: known.rank, value: shown });
  }
  const { text, words, ...others } = Object.fromEntries(
    Array.from(best, ([field, { value }]) => [field, value]),
  ) as Partial<Record<ColumnField, string>>;
  const count = Number(words);
  const fields: Fields = {
    ...others,
    ...(Number.isSafeInteger(count) && count > 0 ? { words: count } : {}),
  };
  return { fields: withoutPublisherInTitle(fields), text: text ?? null };
}

/** Names with their values; those of an object in a row stand behind its own: `source.name`. */
function* entriesOf(row: Row): Generator<readonly [string, unknown]> {
  for (const [name, value] of Object.entries(row)) {
    yield [name, value];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [inner, each] of Object.entries(value)) yield [`${name}.${inner}`, each];
  }
}

/** A value as one text: lists are joined, things that have a name or a title go by it; nothing else has words. */
function shownValue(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value))
    return value
      .map(shownValue)
      .filter((each) => each !== '')
      .join(', ');
  if (typeof value !== 'object' || value === null) return '';
  const { name, title } = value as { name?: unknown; title?: unknown };
  return typeof name === 'string' ? name.trim() : typeof title === 'string' ? title.trim() : '';
}

/** Collections of many outlets write `Grain ship leaves port - Example News`. */
function withoutPublisherInTitle(fields: Fields): Fields {
  const { title, publisher } = fields;
  if (title === undefined || publisher === undefined) return fields;
  const tail = [' - ', ' | ', ' – ', ' — ', ' : '].find((part) =>
    title.toLowerCase().endsWith(`${part}${publisher}`.toLowerCase()),
  );
  return tail === undefined
    ? fields
    : { ...fields, title: title.slice(0, -(tail.length + publisher.length)).trim() };
}
