import type { Database, JsonRow } from '../../lib/duckdb.ts';
import { code, head, joined, inMarkdown, row, type Markdown } from '../../lib/escape/markdown.ts';
import { identifier } from '../../lib/escape/sql.ts';
import type { Change } from '../../../schemas/types.ts';
import type { TakenBack } from '../../lib/unread.ts';
import type { Acceptance } from '../describe/facts.ts';
import type { RowDifference } from './difference.ts';
import { idMoveLines } from './id-moves-text.ts';
import { rowLabel, valueChanges, word } from './row-text.ts';
import type { SchemaChange } from './schema-difference.ts';

/** How many rows of a kind are shown. */
const shown = 8;

export interface Difference {
  readonly from: string;
  readonly to: string;
  readonly schemas: readonly SchemaChange[];
  readonly rows: readonly RowDifference[];
  /** The checks that the newer release does not keep to, and why it was published. */
  readonly accepted?: Acceptance | undefined;
  /** Ids of articles that could not be read: their rows are those of the release before. */
  readonly unread?: readonly string[] | undefined;
  /** Articles that agencies have taken back or sent anew, also those that no release had. */
  readonly takenBack?: readonly TakenBack[] | undefined;
}

/** What changed between two releases, for people, in Markdown. */
export async function changesText(
  database: Database,
  name: string,
  difference: Difference,
): Promise<string> {
  const { from, to, schemas, rows, accepted, unread = [], takenBack = [] } = difference;
  return joined([
    inMarkdown`# Changes from ${from} to ${to}`,
    blank,
    head(['table', 'added', 'removed', 'changed'], ['added', 'removed', 'changed']),
    ...rows.map(({ table, added, removed, changed }) => row([table, added, removed, changed])),
    blank,
    ...(accepted === undefined ? [] : acceptedLines(accepted)),
    ...(unread.length === 0 ? [] : unreadLines(unread)),
    ...(await takenBackLines(database, name, takenBack)),
    inMarkdown`## Columns and their rules`,
    blank,
    ...(schemas.length === 0 ? [inMarkdown`As they were.`] : schemas.map(schemaLine)),
    blank,
    inMarkdown`## Rows`,
    blank,
    ...(await rowLines(database, name)),
    inMarkdown`## Ids`,
    blank,
    ...(await idMoveLines(database, shown)),
    blank,
  ]).source;
}

const blank = inMarkdown``;

const unreadLines = (articleIds: readonly string[]): Markdown[] => [
  inMarkdown`## Not read`,
  blank,
  inMarkdown`These articles could not be read. Their rows are as they were.`,
  blank,
  ...articleIds.map((id) => inMarkdown`- ${code(id)}`),
  blank,
];

/** Of the articles that agencies have taken back those that the release before had. */
async function takenBackLines(
  database: Database,
  name: string,
  takenBack: readonly TakenBack[],
): Promise<Markdown[]> {
  if (takenBack.length === 0) return [];
  const rows = await database.rows(
    `SELECT "key" FROM ${identifier(name)} WHERE "table" = 'articles' AND change = 'removed'`,
  );
  const gone = new Set(rows.map((each) => word(each['key'])));
  const told = takenBack.filter(({ article_id }) => gone.has(article_id));
  if (told.length === 0) return [];
  return [
    inMarkdown`## Taken back`,
    blank,
    inMarkdown`The agencies that sent these articles have taken them back, or sent them anew. Their rows are gone.`,
    blank,
    ...told.map(({ article_id, message }) => inMarkdown`- ${code(article_id)}: ${message}`),
    blank,
  ];
}

const acceptedLines = ({ reason, checks }: Acceptance): Markdown[] => [
  inMarkdown`## Published against checks`,
  blank,
  inMarkdown`The reason: ${reason}`,
  blank,
  ...checks.map((check) => inMarkdown`- ${check}`),
  blank,
];

const schemaLine = ({ table, column, what, level }: SchemaChange): Markdown =>
  inMarkdown`- **${table}**${column === null ? '' : inMarkdown`.${code(column)}`}: ${what} (${level})`;

/** A section for each table and each kind of change and reason, with its first rows. */
async function rowLines(database: Database, name: string): Promise<Markdown[]> {
  const groups = await database.rows(
    `SELECT "table", change, why, count(*) AS total,
       list({key: "key", columns: columns, old: old, new: "new"} ORDER BY len(columns) DESC, "key")[:${shown}] AS rows_
     FROM ${identifier(name)} GROUP BY ALL ORDER BY "table", change, why`,
  );
  if (groups.length === 0) return [inMarkdown`As they were.`, blank];
  const columns = await changedColumns(database, name);
  return groups.flatMap((group) => {
    const { table, change, why, total } = group;
    const [kind, of] = [word(change), word(table)];
    const counted = kind === 'changed' ? columnsOf(columns, of, word(why)) : [];
    return [
      inMarkdown`### ${of}: ${word(total)} ${kind}, ${word(why)}`,
      blank,
      ...(counted.length === 0 ? [] : [inMarkdown`In ${joined(counted, ', ')}.`, blank]),
      ...rowsOf(group['rows_']).map((each) => rowLine(of, kind, each)),
      ...moreLine(Number(total)),
      blank,
    ];
  });
}

const moreLine = (total: number): Markdown[] =>
  total > shown ? [inMarkdown`- and ${total - shown} more`] : [];

/** How often each column changed, by table and reason. */
const changedColumns = (database: Database, name: string): Promise<JsonRow[]> =>
  database.rows(
    `SELECT "table", why, column_, count(*) AS total
     FROM (SELECT "table", why, unnest(columns) AS column_ FROM ${identifier(name)})
     GROUP BY ALL ORDER BY "table", why, total DESC, column_`,
  );

const columnsOf = (columns: readonly JsonRow[], table: string, why: string): Markdown[] =>
  columns
    .filter((each) => each['table'] === table && each['why'] === why)
    .map((each) => inMarkdown`${code(word(each['column_']))} ${word(each['total'])}`);

type ChangedRow = Pick<Change, 'key' | 'columns' | 'old' | 'new'>;

const rowsOf = (value: unknown): ChangedRow[] =>
  Array.isArray(value) ? (value as ChangedRow[]) : [];

function rowLine(table: string, change: string, changed: ChangedRow): Markdown {
  const [old, now] = [changed.old, changed.new].map((json) => parsed(json));
  const said =
    change === 'changed'
      ? valueChanges(changed.columns ?? [], old ?? {}, now ?? {})
      : rowLabel(table, (change === 'added' ? now : old) ?? {});
  return inMarkdown`- ${code(changed.key)}${said === '' ? '' : inMarkdown`: ${said}`}`;
}

const parsed = (json: string | null | undefined): Readonly<Record<string, unknown>> =>
  json === null || json === undefined ? {} : (JSON.parse(json) as Record<string, unknown>);
