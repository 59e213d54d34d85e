import type { Database, JsonRow } from '../../kernel/duckdb.ts';
import { identifier } from '../../kernel/escape/sql.ts';
import type { Change } from '../../kernel/rows.ts';
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
}

/** What changed between two releases, for people, in Markdown. */
export async function changesText(
  database: Database,
  name: string,
  difference: Difference,
): Promise<string> {
  const { from, to, schemas, rows, accepted } = difference;
  return [
    `# Changes from ${from} to ${to}`,
    '',
    '| table | added | removed | changed |',
    '| --- | ---: | ---: | ---: |',
    ...rows.map(
      ({ table, added, removed, changed }) => `| ${table} | ${added} | ${removed} | ${changed} |`,
    ),
    '',
    ...(accepted === undefined ? [] : acceptedLines(accepted)),
    '## Columns and their rules',
    '',
    ...(schemas.length === 0 ? ['As they were.', ''] : [...schemas.map(schemaLine), '']),
    '## Rows',
    '',
    ...(await rowLines(database, name)),
    '## Ids',
    '',
    ...(await idMoveLines(database, shown)),
    '',
  ].join('\n');
}

const acceptedLines = ({ reason, checks }: Acceptance): string[] => [
  '## Published against checks',
  '',
  `The reason: ${reason}`,
  '',
  ...checks.map((check) => `- ${check}`),
  '',
];

const schemaLine = ({ table, column, what, level }: SchemaChange): string =>
  `- **${table}**${column === null ? '' : `.\`${column}\``}: ${what} (${level})`;

/** A section for each table and each kind of change and reason, with its first rows. */
async function rowLines(database: Database, name: string): Promise<string[]> {
  const groups = await database.rows(
    `SELECT "table", change, why, count(*) AS total,
       list({key: "key", columns: columns, old: old, new: "new"} ORDER BY len(columns) DESC, "key")[:${shown}] AS rows_
     FROM ${identifier(name)} GROUP BY ALL ORDER BY "table", change, why`,
  );
  if (groups.length === 0) return ['As they were.', ''];
  const columns = await changedColumns(database, name);
  return groups.flatMap((group) => {
    const { table, change, why, total } = group;
    const [kind, of] = [word(change), word(table)];
    const counted = kind === 'changed' ? columnsOf(columns, of, word(why)) : '';
    return [
      `### ${of}: ${word(total)} ${kind}, ${word(why)}`,
      '',
      ...(counted === '' ? [] : [`In ${counted}.`, '']),
      ...rowsOf(group['rows_']).map((row) => rowLine(of, kind, row)),
      ...moreLine(Number(total)),
      '',
    ];
  });
}

const moreLine = (total: number): string[] =>
  total > shown ? [`- and ${total - shown} more`] : [];

/** How often each column changed, by table and reason. */
const changedColumns = (database: Database, name: string): Promise<JsonRow[]> =>
  database.rows(
    `SELECT "table", why, column_, count(*) AS total
     FROM (SELECT "table", why, unnest(columns) AS column_ FROM ${identifier(name)})
     GROUP BY ALL ORDER BY "table", why, total DESC, column_`,
  );

const columnsOf = (columns: readonly JsonRow[], table: string, why: string): string =>
  columns
    .filter((row) => row['table'] === table && row['why'] === why)
    .map((row) => `\`${word(row['column_'])}\` ${word(row['total'])}`)
    .join(', ');

type ChangedRow = Pick<Change, 'key' | 'columns' | 'old' | 'new'>;

const rowsOf = (value: unknown): ChangedRow[] =>
  Array.isArray(value) ? (value as ChangedRow[]) : [];

function rowLine(table: string, change: string, row: ChangedRow): string {
  const [old, now] = [row.old, row.new].map((json) => parsed(json));
  const said =
    change === 'changed'
      ? valueChanges(row.columns ?? [], old ?? {}, now ?? {})
      : rowLabel(table, (change === 'added' ? now : old) ?? {});
  return `- \`${row.key}\`${said === '' ? '' : `: ${said}`}`;
}

const parsed = (json: string | null | undefined): Readonly<Record<string, unknown>> =>
  json === null || json === undefined ? {} : (JSON.parse(json) as Record<string, unknown>);
