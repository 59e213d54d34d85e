import { identifier, type Database } from '../../kernel/duckdb.ts';
import type { RowDifference } from './difference.ts';
import type { SchemaChange } from './schema-difference.ts';

/** How many rows of a kind are named. */
const named = 10;

export interface Difference {
  readonly from: string;
  readonly to: string;
  readonly schemas: readonly SchemaChange[];
  readonly rows: readonly RowDifference[];
}

/** CHANGES.md: what changed since the release before, for people. */
export async function changesText(
  database: Database,
  name: string,
  difference: Difference,
): Promise<string> {
  const { from, to, schemas, rows } = difference;
  const reasons = await database.rows(
    `SELECT "table", change, why, count(*) AS total, min("key", ${named}) AS keys
     FROM ${identifier(name)} GROUP BY ALL ORDER BY "table", change, why`,
  );
  const lines = reasons.map((row) => {
    const keys = Array.isArray(row['keys']) ? row['keys'].map(String) : [];
    const more = Number(row['total']) - keys.length;
    const list = keys.map((key) => `\`${key}\``).join(', ');
    return `- **${words(row['table'])}**, ${words(row['total'])} ${words(row['change'])} (${words(row['why'])}): ${list}${more > 0 ? ` and ${more} more` : ''}`;
  });
  return [
    `# Changes from ${from} to ${to}`,
    '',
    '| table | added | removed | changed |',
    '| --- | ---: | ---: | ---: |',
    ...rows.map(
      ({ table, added, removed, changed }) => `| ${table} | ${added} | ${removed} | ${changed} |`,
    ),
    '',
    '## Columns and their rules',
    '',
    ...(schemas.length === 0 ? ['As they were.'] : schemas.map(schemaLine)),
    '',
    '## Rows',
    '',
    ...(lines.length === 0 ? ['As they were.'] : lines),
    '',
  ].join('\n');
}

const words = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const schemaLine = ({ table, column, what, level }: SchemaChange): string =>
  `- **${table}**${column === null ? '' : `.\`${column}\``}: ${what} (${level})`;
