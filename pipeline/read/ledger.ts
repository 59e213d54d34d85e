import { isThere, readRegular } from '../lib/read-files.ts';
import { removeFile, writeAtomically } from '../lib/files.ts';
import { UserError } from '../lib/errors.ts';
import { isObject } from './json-values.ts';

/** An article whose id was made of its text: what is kept of it, so that the id stays when the text changes. */
export interface LedgerEntry {
  readonly id: string;
  /** Hash of the text as it was last read. */
  readonly text: string;
  /** Hash of the rest of what the file says of it. */
  readonly fields: string;
  /** Its day as printed; empty where there is none. */
  readonly day: string;
  /** Of its shingles the sixteen whose hashes are the least: base64 of 32-bit numbers. */
  readonly marks: string;
}

/**
 * Which ids were given to articles that have none of their own and no address, by the source that they stand in. A hash
 * of the text makes such an id when the article is first seen; from then on the ledger has it, and a text that was
 * corrected keeps it.
 */
export class Ledger {
  readonly #bySource = new Map<string, readonly LedgerEntry[]>();

  of(source: string): readonly LedgerEntry[] {
    return this.#bySource.get(source) ?? [];
  }

  /** Puts down what a source holds now, in place of what it held. */
  keep(source: string, entries: readonly LedgerEntry[]): void {
    if (entries.length > 0) this.#bySource.set(source, entries);
    else this.#bySource.delete(source);
  }

  /** The ledger as JSON Lines, an article a line, by source and id. */
  toString(): string {
    const sources = [...this.#bySource].sort(([a], [b]) => (a < b ? -1 : 1));
    return sources
      .flatMap(([source, entries]) =>
        [...entries]
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .map((entry) => `${JSON.stringify({ source, ...entry })}\n`),
      )
      .join('');
  }
}

/** The ledger in a file; an empty one where there is none. @throws UserError with the line that is broken */
export function readLedger(file: string): Ledger {
  const ledger = new Ledger();
  if (!isThere(file)) return ledger;
  const bySource = new Map<string, LedgerEntry[]>();
  for (const [at, line] of readRegular(file).toString('utf8').split('\n').entries()) {
    if (line === '') continue;
    const { source, entry } = entryOf(line, file, at + 1);
    const entries = bySource.get(source);
    if (entries === undefined) bySource.set(source, [entry]);
    else entries.push(entry);
  }
  for (const [source, entries] of bySource) ledger.keep(source, entries);
  return ledger;
}

function entryOf(
  line: string,
  file: string,
  number: number,
): { source: string; entry: LedgerEntry } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const keys = ['source', 'id', 'text', 'fields', 'day', 'marks'];
  if (!isObject(value) || !keys.every((key) => typeof value[key] === 'string'))
    throw new UserError(
      'this line of the ledger of ids is broken',
      { file, line: number },
      'take the ledger of the last commit; without it ids of texts that changed since they were first read change',
    );
  const { source, ...entry } = value as unknown as LedgerEntry & { readonly source: string };
  return { source, entry };
}

/** Writes a ledger where there is something in it. */
export function writeLedger(file: string, ledger: Ledger): void {
  const text = ledger.toString();
  if (text !== '') writeAtomically(file, text);
  else if (isThere(file)) removeFile(file);
}
