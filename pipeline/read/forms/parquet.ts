import { join } from 'node:path';
import { UserError } from '../../lib/errors.ts';
import { literal } from '../../lib/escape/sql.ts';
import { writeFile } from '../../lib/files.ts';
import { makeScratch, removeScratch } from '../../lib/staging.ts';
import { hasText } from '../columns.ts';
import type { Form, Source } from './form.ts';
import { noTextColumn, pieceOfRow } from './rows.ts';

/** Apache Parquet: rows of articles, as data people share them. */
export const parquet: Form = {
  id: 'parquet',
  title: 'a table (Parquet)',
  is: ({ bytes }) => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PAR1',
  pieces: async function* (source, columns) {
    const where = { form: 'parquet', source: source.path } as const;
    let number = 0;
    for await (const row of rowsOf(source)) {
      const names = Object.keys(row);
      if (number === 0) source.onColumns?.(names);
      if (number === 0 && !hasText(names, columns)) {
        yield noTextColumn({ ...where, part: null }, names);
        return;
      }
      yield pieceOfRow(row, { ...where, part: `row ${++number}` }, columns);
    }
  },
};

/** @throws UserError where the file is broken */
async function* rowsOf({
  path,
  file,
  bytes,
}: Source): AsyncGenerator<Readonly<Record<string, unknown>>> {
  // Loaded where there is such a file: it takes longer than reading an article.
  const { rowsInTurn } = await import('../../lib/duckdb.ts');
  const scratch = makeScratch('parquet');
  try {
    const table = file ?? join(scratch, 'table.parquet');
    if (file === undefined) writeFile(table, await bytes());
    yield* rowsInTurn({ workFolder: scratch }, `FROM read_parquet(${literal(table)})`);
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UserError(
      `this Parquet file cannot be read: ${message}`,
      { file: path },
      'fetch it again, or write it anew',
    );
  } finally {
    removeScratch(scratch);
  }
}
