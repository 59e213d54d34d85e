import type { Database, JsonRow } from '../../lib/duckdb.ts';
import { identifier, literal } from '../../lib/escape/sql.ts';
import { sha256 } from '../../lib/ids.ts';
import { parquetSource } from '../../lib/table-files.ts';
import type { Table } from '../../lib/tables.ts';
import { standsAround } from '../../lib/span.ts';
import type { TableSet } from '../changes/changes.ts';

/** An article as it is read: its text is cleaned. */
export interface ArticleText {
  readonly article_id: string;
  readonly text: string;
}

export interface OffsetsResult {
  /** Articles whose text was there. */
  readonly articles: number;
  readonly missing: readonly string[];
  /** Texts that were compared. */
  readonly spans: number;
  /** What is not as the article has it, a row each. */
  readonly faults: readonly string[];
}

/** So many articles’ rows are held at a time. */
const batch = 200;

/**
 * Compares a release with the articles that it was read from: the hash of each text, every text with
 * offsets beside it, and what stands before and after claims.
 *
 * @param at the articles that are at hand, in any order; others than those of the release are passed over
 * @param unread ids of articles whose rows were read from texts that nobody has any more
 */
export async function checkOffsets(
  database: Database,
  set: TableSet,
  at: AsyncIterable<ArticleText>,
  unread: ReadonlySet<string>,
): Promise<OffsetsResult> {
  const articles = set.tables.find(({ name }) => name === 'articles');
  if (articles === undefined) throw new Error('the release has no articles');
  const rows = await database.rows(
    `SELECT article_id, sha256 FROM ${parquetSource(set.folder, articles)} ORDER BY article_id`,
  );
  const hashes = new Map(rows.map((row) => [string(row['article_id']), string(row['sha256'])]));
  const missing = new Set(hashes.keys());
  const faults: string[] = [];
  let spans = 0;
  let texts = new Map<string, string>();
  const compare = async (): Promise<void> => {
    for (const table of set.tables) {
      const found = await sliced(database, set, table, texts);
      spans += found.spans;
      faults.push(...found.faults);
    }
    texts = new Map();
  };
  for await (const { article_id, text } of at) {
    if (unread.has(article_id) || !missing.delete(article_id)) continue;
    if (sha256(text) === hashes.get(article_id)) texts.set(article_id, text);
    else faults.push(`the text of article ${article_id} is another`);
    if (texts.size >= batch) await compare();
  }
  await compare();
  return { articles: hashes.size - missing.size, missing: [...missing], spans, faults };
}

async function sliced(
  database: Database,
  { folder }: TableSet,
  table: Table,
  texts: ReadonlyMap<string, string>,
): Promise<{ spans: number; faults: string[] }> {
  const parts = partsOf(table);
  if (parts.length === 0 || texts.size === 0) return { spans: 0, faults: [] };
  const ids = [...texts.keys()].map(literal).join(', ');
  const rows = await database.rows(
    `SELECT * FROM ${parquetSource(folder, table)} WHERE article_id IN (${ids})`,
  );
  let spans = 0;
  const faults: string[] = [];
  for (const row of rows) {
    const text = texts.get(string(row['article_id'])) ?? '';
    for (const part of parts) {
      const fault = partFault(text, row, part, table.name === 'claims' && part.text === 'text');
      if (fault !== undefined) faults.push(`${table.name} ${string(row[table.key])}: ${fault}`);
      if (row[part.text] !== null) spans++;
    }
    const beside = besideFault(text, row) ?? sentenceFault(text, row);
    if (beside !== undefined) faults.push(`${table.name} ${string(row[table.key])}: ${beside}`);
  }
  return { spans, faults };
}

/** A text with its two offsets: text, start, end, or speaker_text, speaker_start, speaker_end. */
interface Part {
  readonly text: string;
  readonly start: string;
  readonly end: string;
}

function partsOf({ columns }: Table): Part[] {
  const names = new Set(columns.map(({ name }) => name));
  return [...names]
    .filter((name) => /(?:^|_)start$/.test(name))
    .map((start) => {
      const stem = start.slice(0, -'start'.length);
      return { text: `${stem}text`, start, end: `${stem}end` };
    })
    .filter(({ text, end }) => names.has(text) && names.has(end));
}

/** @param cut whether the excerpt policy may have cut the text, which then ends in “…”. */
function partFault(
  article: string,
  row: JsonRow,
  { text: name, start, end }: Part,
  cut: boolean,
): string | undefined {
  const said = row[name];
  const [from, to] = [row[start], row[end]];
  if (said === null && from === null && to === null) return undefined;
  if (said === null || from === null || to === null)
    return `${identifier(name)} and its offsets are not all there`;
  const found = article.slice(Number(from), Number(to));
  if (isRead(found, string(said)) && Number(to) <= article.length) return undefined;
  if (cut && isCut(string(said), found)) return undefined;
  return `${name} is “${shown(string(said))}”, the article has “${shown(found)}” at ${Number(from)} to ${Number(to)}`;
}

/** DuckDB’s client for Node (1.5.6) leaves out the byte-order mark at the beginning of a text that it reads. */
const mark = '\uFEFF';

const isRead = (found: string, said: string): boolean =>
  found === said || found === `${mark}${said}`;

const isCut = (said: string, whole: string): boolean =>
  said.endsWith('…') && said.length <= whole.length && whole.startsWith(said.slice(0, -1));

/** What a claim gives from before and after it must stand there. */
function besideFault(article: string, row: JsonRow): string | undefined {
  const prefix = string(row['prefix']);
  const suffix = string(row['suffix']);
  const [start, end] = [Number(row['start']), Number(row['end'])];
  if (article.slice(Math.max(0, start - prefix.length), start) !== prefix)
    return `prefix is “${shown(prefix)}”, which does not stand before it`;
  if (!article.startsWith(suffix, end) && !article.startsWith(`${mark}${suffix}`, end))
    return `suffix is “${shown(suffix)}”, which does not stand after it`;
  return undefined;
}

/** The sentence that a row gives must stand around where it starts; a policy may have cut it. */
function sentenceFault(article: string, row: JsonRow): string | undefined {
  const sentence = string(row['sentence_text']);
  const start = Number(row['start']);
  if (sentence === '' || standsAround(article, sentence, start)) return undefined;
  const isCutThere =
    sentence.endsWith('…') && article.lastIndexOf(sentence.slice(0, -1), start) >= 0;
  return isCutThere
    ? undefined
    : `sentence_text is “${shown(sentence)}”, which does not stand there`;
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const string = (value: unknown): string => (typeof value === 'string' ? value : '');
