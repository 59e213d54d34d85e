import { decodeExport } from './decode-export.ts';
import type { Form, Piece, Skipped, Source } from './form.ts';
import { nexisLine } from './labels.ts';
import { nexisPieces } from './nexis.ts';
import { linesOf, plainParagraph, unwrapped } from './paragraphs.ts';
import { isPlainText } from './plain-text.ts';

/** A file of Nexis Uni that was saved as plain text from Word. */
export const nexisText: Form = {
  id: 'nexis-text',
  title: 'a text of Nexis Uni (.txt)',
  is: (head) => isPlainText(head) && isNexisText(linesOf(head.text)),
  pieces,
};

/** The end may lie behind the beginning that is looked at. */
const isNexisText = (lines: readonly string[]): boolean => {
  const found = new Set(lines.map(nexisLine));
  return found.has('body') && (found.has('end') || lines.some((line) => /^Length:\s/.test(line)));
};

/** No line of a text with a paragraph on each is shorter than this; lines of programs are. */
const widest = 110;

async function* pieces({ bytes, path }: Source): AsyncGenerator<Piece | Skipped> {
  const lines = linesOf(decodeExport(await bytes()));
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const paragraphs = width > widest ? lines : parted(lines, width);
  yield* nexisPieces(paragraphs.map(plainParagraph), 'nexis-text', path);
}

/** Paragraphs of lines that were wrapped: parted by empty ones. */
function parted(lines: readonly string[], width: number): string[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.flatMap((block) => unwrapped(block, width).split('\n'));
}
