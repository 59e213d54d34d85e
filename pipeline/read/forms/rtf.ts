import type { Form, Piece, Skipped, Source } from './form.ts';
import { officePieces } from './office-document.ts';
import { isRichText, readRichText } from './rich-text.ts';

/** A file of Nexis Uni as rich text. */
export const nexisRtf: Form = {
  id: 'nexis-rtf',
  title: 'a file of Nexis Uni (.rtf)',
  is: ({ text }) => isRichText(text) && /\bBookmark_1\b|Job Number:/.test(text),
  pieces,
};

/** A file of Factiva as rich text, with the codes of its fields or without. */
export const factivaRtf: Form = {
  id: 'factiva-rtf',
  title: 'a file of Factiva (.rtf)',
  is: ({ text }) => isRichText(text) && /\bFactiva\b/.test(text),
  pieces,
};

/** A rich text with one article in it. */
export const rtf: Form = {
  id: 'rtf',
  title: 'a rich text (.rtf)',
  is: ({ text, bytes }) => isRichText(text) || isRichText(Buffer.from(bytes).toString('latin1')),
  pieces,
};

/** Which of the three it is shows in what it holds: its head may be fonts alone. */
async function* pieces({ bytes, path }: Source): AsyncGenerator<Piece | Skipped> {
  yield* officePieces(
    readRichText(await bytes(), path),
    { nexis: 'nexis-rtf', whole: 'rtf' },
    path,
  );
}
