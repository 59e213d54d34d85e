import { isZip } from './archive.ts';
import type { Form, FormId, Head, Skipped, Source } from './form.ts';

const begins = ({ bytes }: Head, start: string): boolean =>
  Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start;

/** A form that is known and not read, and what to save instead. */
const refused = (id: FormId, title: string, is: Form['is'], message: string): Form => ({
  id,
  title,
  is,
  *pieces({ path }: Source): Generator<Skipped> {
    yield { form: id, source: path, part: null, reason: 'refused', message };
  },
});

/** Where letters stand on a page, and no more: columns, headers and hyphens would be guessed. */
export const pdf = refused(
  'pdf',
  'a PDF',
  (head) => begins(head, '%PDF-'),
  'a PDF has places of letters, no paragraphs: from a database save Word or text instead (Nexis: Word; Factiva: RTF; ' +
    'ProQuest: text), from a website the page; a clipping can be saved as .txt by hand, or by pdftotext, and read over',
);

export const epub = refused(
  'epub',
  'an EPUB',
  ({ name, bytes }) =>
    isZip(bytes) &&
    (Buffer.from(bytes).indexOf('mimetypeapplication/epub+zip') === 30 || name.endsWith('.epub')),
  'an EPUB is a book: save the article as .txt, .docx or .html instead',
);

/** The beginning of a compound file: Word before 2007, and anything of Office that a password locks. */
const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

export const oldOffice = refused(
  'other',
  'a document of Office before 2007, or one that a password locks',
  (head) => begins(head, compound),
  'a document of Office before 2007, or one that a password locks: open it and save it as .docx without a password',
);

/** What an archive of Office begins with, and what stands first in one of OpenDocument. */
const officeMember =
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|mimetypeapplication\/vnd\.oasis)/;

/** Spreadsheets, presentations and drawings: asked after documents of text. */
export const otherOffice = refused(
  'office',
  'a spreadsheet or a presentation',
  ({ bytes }) =>
    isZip(bytes) && officeMember.test(Buffer.from(bytes.subarray(30, 90)).toString('latin1')),
  'a spreadsheet or a presentation: save a table of articles as CSV (UTF-8), anything else as .docx or .txt',
);
