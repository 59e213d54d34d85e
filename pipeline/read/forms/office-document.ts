import { factivaPieces, isFactiva } from './factiva.ts';
import type { FormId, Piece, Skipped } from './form.ts';
import { isCounter, lexisDocuments } from './lexis.ts';
import { isNexis, nexisPieces } from './nexis.ts';
import type { Paragraph } from './paragraphs.ts';
import { isProquest, proquestPieces } from './proquest.ts';
import { wholeDocument } from './whole-document.ts';

/** What a document of an office program is called where Nexis Uni has made it, and where it holds one article. */
interface Ids {
  readonly nexis: FormId;
  readonly whole: FormId;
}

/**
 * The articles in a document of an office program: many where a database has made it, which shows in its paragraphs
 * alone; else it is one.
 */
export function officePieces(
  paragraphs: readonly Paragraph[],
  { nexis, whole }: Ids,
  source: string,
): Iterable<Piece | Skipped> {
  if (isNexis(paragraphs)) return nexisPieces(paragraphs, nexis, source);
  if (isFactiva(paragraphs)) return factivaPieces(paragraphs, 'factiva-rtf', source);
  const lines = paragraphs.flatMap(({ text }) => (text === '' ? [''] : text.split('\n')));
  if (isProquest(lines)) return proquestPieces(lines, source);
  const texts = paragraphs.map(({ text }) => text);
  if (texts.some(isCounter)) return lexisDocuments(texts, 'lexis-text', source);
  return [wholeDocument(paragraphs, whole, source)];
}
