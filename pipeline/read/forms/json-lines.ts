import { UserError } from '../../lib/errors.ts';
import { decodeUtf8 } from '../../lib/utf8.ts';
import { linesOf } from '../lines.ts';
import type { Form, Piece, Skipped } from './form.ts';
import { pieceOfRow, type Where } from './rows.ts';

/** JSON Lines: an object a line. */
export const jsonLines: Form = {
  id: 'json-lines',
  title: 'JSON Lines',
  is: ({ name, text }) =>
    /\.(?:jsonl|ndjson|jl)$/.test(name) || /^\s*\{[^\n]*\}\s*\n\s*\{/.test(text),
  pieces: async function* ({ path, stream }) {
    for await (const { number, bytes } of linesOf(stream())) {
      const where = { form: 'json-lines', source: path, part: `line ${number}` } as const;
      yield pieceOfLine(bytes, where);
    }
  },
};

function pieceOfLine(bytes: Uint8Array, where: Where): Piece | Skipped {
  const broken = (message: string): Skipped => ({ ...where, reason: 'broken', message });
  try {
    const line = decodeUtf8(bytes, {}).replace(/^\uFEFF/, '');
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return broken('this is no object of JSON: write one a line');
    return pieceOfRow(value as Record<string, unknown>, where);
  } catch (error) {
    if (error instanceof SyntaxError) return broken(`this line is not JSON: ${error.message}`);
    if (error instanceof UserError) return broken(error.message);
    throw error;
  }
}
