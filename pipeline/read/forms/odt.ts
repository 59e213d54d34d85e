import { UserError } from '../../lib/errors.ts';
import { isZip, readArchive } from './archive.ts';
import type { Form, Piece, Skipped, Source } from './form.ts';
import { feed, parserOf } from './markup.ts';
import { officePieces } from './office-document.ts';
import { tidyLines, type Paragraph } from './paragraphs.ts';
import { rowOf } from './word-document.ts';

const mimetype = 'mimetypeapplication/vnd.oasis.opendocument.text';

/** A document of LibreOffice with one article in it: OpenDocument 1.3, part 3, chapter 5. */
export const odt: Form = {
  id: 'odt',
  title: 'an OpenDocument text (.odt)',
  is: ({ name, bytes }) =>
    isZip(bytes) && (Buffer.from(bytes).indexOf(mimetype) === 30 || name.endsWith('.odt')),
  pieces,
};

async function* pieces({ bytes, path }: Source): AsyncGenerator<Piece | Skipped> {
  const content = readArchive(await bytes(), (name) => name === 'content.xml', path);
  const document = content.get('content.xml');
  if (document === undefined)
    throw new UserError(
      'this is no OpenDocument text: content.xml is not in it',
      { file: path },
      'save it from LibreOffice as .odt again',
    );
  const ids = { nexis: 'nexis-docx', whole: 'odt' } as const;
  yield* officePieces(paragraphsIn(document, path), ids, path);
}

/** What holds words that are no part of the running text: notes, remarks, what was deleted, hidden, or only refers. */
const leftOut = new Set(
  'office:annotation text:note text:tracked-changes text:hidden-text office:forms office:scripts svg:title svg:desc'.split(
    ' ',
  ),
);

/** The most spaces that one element stands for. */
const mostSpaces = 100;

function paragraphsIn(document: Uint8Array, file: string): Paragraph[] {
  const done: Paragraph[] = [];
  const takers: Paragraph[][] = [done];
  const rows: Paragraph[][][] = [];
  const open: { text: string; style: string }[] = [];
  /** The styles that a document makes for itself are named for nothing; their parents tell what they are. */
  const parents = new Map<string, string>();
  let outside = 0;
  const add = (text: string): void => {
    const paragraph = open.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  };
  const begin = (attributes: Record<string, string>): void => {
    const style = attributes['text:style-name'] ?? '';
    open.push({ text: '', style: parents.get(style) ?? style });
  };
  const end = (): void => {
    const paragraph = open.pop();
    if (paragraph === undefined) return;
    const text = tidyLines(paragraph.text);
    takers.at(-1)?.push({ text, style: paragraph.style, isBold: false, marks: [], links: [] });
  };
  const inside: Record<string, (attributes: Record<string, string>) => void> = {
    'style:style': (attributes) => {
      const parent = attributes['style:parent-style-name'];
      if (parent !== undefined) parents.set(attributes['style:name'] ?? '', parent);
    },
    'text:p': begin,
    'text:h': begin,
    'text:s': (attributes) => {
      add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, mostSpaces)));
    },
    'text:tab': () => {
      add('\t');
    },
    'text:line-break': () => {
      add('\n');
    },
    'table:table-row': () => rows.push([]),
    'table:table-cell': () => {
      const cell: Paragraph[] = [];
      rows.at(-1)?.push(cell);
      takers.push(cell);
    },
  };
  const after: Record<string, () => void> = {
    'text:p': end,
    'text:h': end,
    'table:table-cell': () => {
      if (takers.length > 1) takers.pop();
    },
    'table:table-row': () => takers.at(-1)?.push(...rowOf(rows.pop() ?? [])),
  };
  const parser = parserOf(
    {
      open(name, attributes) {
        if (outside > 0 || leftOut.has(name)) outside += 1;
        else if (Object.hasOwn(inside, name)) inside[name]?.(attributes);
      },
      text(data) {
        if (outside === 0) add(data.replaceAll(/\s+/g, ' '));
      },
      close(name) {
        if (outside > 0) outside -= 1;
        else if (Object.hasOwn(after, name)) after[name]?.();
      },
    },
    'xml',
    file,
  );
  feed(parser, document);
  return done;
}
