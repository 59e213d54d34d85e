import { decodeExport } from './decode-export.ts';
import type { Form, Piece, Skipped, Source } from './form.ts';
import { nexisField } from './labels.ts';
import { isCounter, lexisPiece } from './lexis.ts';
import { linesOf, tidy, unwrapped } from './paragraphs.ts';
import { isPlainText } from './plain-text.ts';

/** A text of the older LexisNexis: lines wrapped at a column, heads in the middle of it. */
export const lexisText: Form = {
  id: 'lexis-text',
  title: 'a text of LexisNexis (.txt)',
  is: (head) => isPlainText(head) && linesOf(head.text).some(isCounter),
  pieces,
};

async function* pieces({ bytes, path }: Source): AsyncGenerator<Piece | Skipped> {
  const documents = documentsIn(linesOf(decodeExport(await bytes())));
  for (const [index, lines] of documents.entries()) {
    const blocks = blocksIn(lines);
    const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
    const paragraphs = blocks.map((block) => paragraphOf(block, width));
    const atMargin = new Set(
      paragraphs.filter((_, at) => blocks[at]?.every((line) => indentOf(line) === 0)),
    );
    const place = { form: 'lexis-text', source: path, part: `document ${index + 1}` } as const;
    yield lexisPiece(paragraphs, place, atMargin);
  }
}

/** The lines of each document, from its counter on; what stands before the first is the page that tells what was asked for. */
function documentsIn(lines: readonly string[]): string[][] {
  const documents: string[][] = [];
  for (const line of lines) {
    if (isCounter(line)) documents.push([]);
    documents.at(-1)?.push(line);
  }
  return documents;
}

/** The lines of paragraphs, parted by empty lines, and where a line begins further to the right than the one before it. */
function blocksIn(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    const last = blocks.at(-1) ?? [];
    if (tidy(line) === '') blocks.push([]);
    else if (isIndented(line, last)) blocks.push([line]);
    else last.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/** The least and the most that the first line of a paragraph stands in: what stands in further is in the middle. */
const indent = { least: 2, most: 8 } as const;

function isIndented(line: string, before: readonly string[]): boolean {
  const own = indentOf(line);
  const last = before.at(-1);
  if (last === undefined || own < indent.least || own > indent.most) return false;
  return indentOf(last) === 0;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** A field goes on over lines; so does what stands at the margin. Lines in the middle stand apart. */
function paragraphOf(block: readonly string[], width: number): string {
  const first = block[0] ?? '';
  if (indentOf(first) > indent.most) return block.map(tidy).join('\n');
  if (nexisField(first) !== undefined) return tidy(block.join(' '));
  return unwrapped(block, width);
}
