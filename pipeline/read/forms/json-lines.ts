import { UserError, type Place } from '../../lib/errors.ts';
import { parseJsonLine } from '../../lib/jsonl.ts';
import type { Row } from '../columns.ts';
import { readCorpusLine } from '../corpus-line.ts';
import { identifyLine } from '../identify.ts';
import { isObject } from '../json-values.ts';
import { linesOf } from '../lines.ts';
import type { ColumnNames, Form, Piece, Skipped, Source } from './form.ts';
import { pieceOfRow, type Where } from './rows.ts';

/** JSON Lines: an object a line. */
export const jsonLines: Form = {
  id: 'json-lines',
  title: 'JSON Lines',
  is: ({ name, text }) => /\.(?:jsonl|ndjson|jl)$/.test(name) || hasObjectsByLine(text),
  pieces: async function* ({ path, stream, onColumns }, columns) {
    for await (const { number, bytes } of linesOf(stream())) {
      const where = { form: 'json-lines', source: path, part: `line ${number}` } as const;
      yield pieceOfLine(bytes, where, { file: path, line: number }, columns, onColumns);
    }
  },
};

function pieceOfLine(
  bytes: Uint8Array,
  where: Where,
  place: Place,
  columns?: ColumnNames,
  onColumns?: Source['onColumns'],
): Piece | Skipped {
  try {
    const value = parseJsonLine(bytes, place);
    if (isObject(value) && !isOurs(value)) {
      onColumns?.(Object.keys(value));
      return pieceOfRow(value, where, columns);
    }
    const { article_id, metadata } = readCorpusLine(value, place);
    // As it stands there: what is changed in reading it is told where all texts are read.
    const { text } = value as { readonly text: string };
    return { ...where, fields: {}, text, checked: { id: article_id, metadata } };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, remedy } = error;
    const { article_id } = identifyLine(bytes);
    return { ...where, reason: 'broken', message, remedy, place: error.place, article_id };
  }
}

/** A line of our own form, `{"id", "text", …}`: what it says is held against the schema, and not guessed at. */
const isOurs = (row: Row): boolean => 'id' in row && 'text' in row;

/** Whether the first two lines are objects of JSON, each by itself. */
function hasObjectsByLine(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 2).map((line) => line.trim());
  return first.startsWith('{') && first.endsWith('}') && second.startsWith('{');
}
