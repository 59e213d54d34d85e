import { decodeExport } from './decode-export.ts';
import { accessionIn, factivaPieces } from './factiva.ts';
import type { Form, Piece, Skipped, Source } from './form.ts';
import { linesOf, plainParagraph } from './paragraphs.ts';
import { isPlainText } from './plain-text.ts';

/** Articles of Factiva as plain text: its rich text, saved or copied without its form. */
export const factivaText: Form = {
  id: 'factiva-text',
  title: 'a text of Factiva (.txt)',
  is: (head) => isPlainText(head) && isFactivaText(head.text),
  pieces,
};

const codedLine = /^(?:HD|LP|TD|WC|PD|SN)(?:[ \t]{0,9}$|\t| {2})/;

/** The text of a head is enough to tell: some codes of fields stand on lines, or a line of an article’s number. */
function isFactivaText(text: string): boolean {
  const lines = linesOf(text).slice(0, 3000);
  const coded = new Set(
    lines.filter((line) => codedLine.test(line)).map((line) => line.slice(0, 2)),
  );
  if (coded.has('HD') && coded.size >= 3) return true;
  return lines.some((line) => accessionIn(line) !== undefined);
}

async function* pieces({ bytes, path }: Source): AsyncGenerator<Piece | Skipped> {
  const lines = linesOf(decodeExport(await bytes()));
  const paragraphs = lines.map((line) =>
    plainParagraph(line.replace(/^([A-Z]{2,3}) {2,}/, '$1\t')),
  );
  yield* factivaPieces(paragraphs, 'factiva-text', path);
}
