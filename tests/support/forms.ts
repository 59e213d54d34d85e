import { zipSync } from 'fflate';
import { UserError } from '../../pipeline/lib/errors.ts';
import type { Form, Piece, Skipped } from '../../pipeline/read/forms/form.ts';
import { headOf } from '../../pipeline/read/head.ts';
import { memorySource } from '../../pipeline/read/source.ts';

type Content = string | Uint8Array;

const bytesOf = (content: Content): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

/** Whether a form takes a file for one of its own. */
export const takes = (form: Form, content: Content, path = 'pile/a'): boolean =>
  form.is(headOf(memorySource(path, bytesOf(content))));

/** All that a form gives of a file. */
export async function piecesOf(
  form: Form,
  content: Content,
  path = 'pile/a',
): Promise<(Piece | Skipped)[]> {
  const pieces: (Piece | Skipped)[] = [];
  for await (const piece of form.pieces(memorySource(path, bytesOf(content)))) pieces.push(piece);
  return pieces;
}

/** The articles that a form gives of a file, where it gives nothing else. */
export async function articlesOf(form: Form, content: Content): Promise<Piece[]> {
  const pieces = await piecesOf(form, content);
  const skipped = pieces.filter((each) => 'reason' in each);
  if (skipped.length > 0) throw new Error(`skipped: ${JSON.stringify(skipped)}`);
  return pieces as Piece[];
}

/** What is told of a file that cannot be read. */
export async function faultOf(form: Form, content: Content): Promise<string> {
  try {
    await piecesOf(form, content, 'pile/broken');
  } catch (error) {
    if (error instanceof UserError) return error.toString();
    throw error;
  }
  throw new Error('expected a UserError');
}

/** An archive of some files; that which tells what it is stands in it as it is. */
export const zip = (files: Readonly<Record<string, Content>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, each]) => [
        name,
        [bytesOf(each), { level: name === 'mimetype' ? 0 : 6 }],
      ]),
    ),
  );

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A document of Word with this body, and with links by their ids. */
export const wordDocument = (body: string, links: Readonly<Record<string, string>> = {}) =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${Object.entries(links)
      .map(([id, target]) => `<Relationship Id="${id}" Target="${target}" TargetMode="External"/>`)
      .join('')}</Relationships>`,
  });

/** A paragraph of Word: a text, or what stands in it. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
