import { constants, inflateRawSync } from 'node:zlib';
import { isZip } from './archive.ts';
import type { Form, Piece, Skipped, Source } from './form.ts';
import { officePieces } from './office-document.ts';
import { readWordDocument } from './word-document.ts';

/**
 * A file of Nexis Uni in Word’s format, many articles each. What its beginning does not show is found out when it is
 * read: {@link docx} gives the same.
 */
export const nexisDocx: Form = {
  id: 'nexis-docx',
  title: 'a file of Nexis Uni (.docx)',
  is: ({ bytes }) => isWord(bytes) && nexisMarks.test(beginningOf(bytes)),
  pieces,
};

/** A document of Word with one article in it. */
export const docx: Form = {
  id: 'docx',
  title: 'a document of Word (.docx)',
  is: ({ name, bytes }) => isWord(bytes) || (isZip(bytes) && name.endsWith('.docx')),
  pieces,
};

async function* pieces(source: Source): AsyncGenerator<Piece | Skipped> {
  const paragraphs = readWordDocument(await source.bytes(), source.path);
  yield* officePieces(paragraphs, { nexis: 'nexis-docx', whole: 'docx' }, source.path);
}

/** What the first member of an archive is called where it is a document of Office: in one of files, documents lie further behind. */
const firstMember = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|word\/)/;

function isWord(head: Uint8Array): boolean {
  const bytes = Buffer.from(head);
  const name = bytes.subarray(30, 60).toString('latin1');
  return isZip(head) && firstMember.test(name) && bytes.includes('word/');
}

const nexisMarks = /w:name="(?:Bookmark_1|Body)"|>Job Number:/;
const mainPart = 'word/document.xml';

/** How much of the main part is looked at, as it is packed. */
const packedLength = 16_384;

/** What can be unpacked of the document’s main part at the beginning of a file; empty where it lies further behind. */
function beginningOf(head: Uint8Array): string {
  const bytes = Buffer.from(head);
  const name = bytes.indexOf(mainPart);
  const start = name + mainPart.length;
  const header = name - 30;
  if (header < 0 || start > bytes.length || bytes.readUInt32LE(header) !== 0x04034b50) return '';
  const data = start + bytes.readUInt16LE(header + 28);
  try {
    return inflateRawSync(bytes.subarray(data, data + packedLength), {
      finishFlush: constants.Z_SYNC_FLUSH,
    }).toString('utf8');
  } catch {
    // What is broken is told when it is read.
    return '';
  }
}
