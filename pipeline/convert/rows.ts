import { join } from 'node:path';
import { identifier, literal } from '../lib/escape/sql.ts';
import { LineWriter } from '../lib/files.ts';
import type { ArticleRecord } from '../../schemas/types.ts';
import { tables, type Table } from '../lib/tables.ts';
import { excerpted, type ExcerptPolicy } from './excerpt.ts';

/** The rows of all records in a work folder, a file of JSON lines for each table. */
export class RowFiles {
  readonly folder: string;
  readonly #policy: ExcerptPolicy;
  readonly #files: ReadonlyMap<string, LineWriter>;
  readonly #issues = new Map<string, number>();

  constructor(folder: string, policy: ExcerptPolicy) {
    this.folder = folder;
    this.#policy = policy;
    this.#files = new Map(tables.map(({ name }) => [name, new LineWriter(this.path(name))]));
  }

  path(name: string): string {
    return join(this.folder, `${name}.jsonl`);
  }

  /** Adds what a record says, save its text, and no more of its words than the policy allows. */
  add({ article, mentions, actors, claims, figures, issues }: ArticleRecord): void {
    this.#write('articles', [withoutText(article)]);
    this.#write('mentions', mentions);
    this.#write(
      'claims',
      claims.map((claim) => excerpted(claim, this.#policy)),
    );
    this.#write('figures', figures);
    // An actor's row carries its article, to be merged in the order of the articles.
    const { article_id, published_on } = article;
    this.#write(
      'actors',
      actors.map((actor) => ({ ...actor, article_id, published_on })),
    );
    for (const { code } of issues) this.#issues.set(code, (this.#issues.get(code) ?? 0) + 1);
  }

  /** Ends the files; the issues' counts by code, in the order of the codes. */
  close(): Record<string, number> {
    for (const file of this.#files.values()) file.close();
    return Object.fromEntries([...this.#issues].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** SQL that reads a table's rows, with the columns and types of its schema. */
  source(table: Table): string {
    return jsonSource(this.path(table.name), table);
  }

  #write(name: string, rows: readonly object[]): void {
    for (const row of rows) this.#files.get(name)?.write(JSON.stringify(row));
  }
}

const withoutText = (article: ArticleRecord['article']): object =>
  Object.fromEntries(Object.entries(article).filter(([name]) => name !== 'text'));

/** SQL that reads JSON lines with explicit types: left alone, DuckDB would guess them. */
export function jsonSource(
  path: string,
  table: Table,
  more: Readonly<Record<string, string>> = {},
): string {
  const types = [
    ...table.columns.map(({ name, duckdb }) => [name, duckdb] as const),
    ...Object.entries(more),
  ];
  const columns = types.map(([name, type]) => `${identifier(name)}: ${literal(type)}`).join(', ');
  return `read_json(${literal(path)}, format = 'newline_delimited', columns = { ${columns} })`;
}
