import type { Piece, Skipped, Source } from './forms/form.ts';
import { formOf } from './forms/forms.ts';
import { headOf } from './head.ts';

/**
 * What a source holds, in its order: read by the first form that it is of.
 *
 * @throws UserError where nothing of it can be read.
 */
export async function* piecesOf(source: Source): AsyncGenerator<Piece | Skipped> {
  const form = formOf(headOf(source));
  if (form !== undefined) yield* form.pieces(source);
  else
    yield {
      form: 'other',
      source: source.path,
      part: null,
      reason: 'refused',
      message: 'no articles are read from a file of this kind (docs/articles.md has the list)',
    };
}
