import { UserError } from '../lib/errors.ts';

/** How files of other kinds begin, as the Latin-1 characters of their bytes. */
const beginnings: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\xd0\xcf\x11\xe0', 'an office document'],
  ['{\\rtf', 'a rich-text document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['PAR1\x15', 'a Parquet file'],
  ['ARROW1\0', 'an Arrow file'],
  ['SQLite f', 'an SQLite database'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['\xff\xfe', 'UTF-16'],
  ['\xfe\xff', 'UTF-16'],
];

/** A text may hold a stray control character; a file with more of them than one in ten is no text. */
const mostControls = 0.1;

const ofArticle = 'save the article as plain text in UTF-8, or remove the file';

/**
 * @param remedy what to do about it, where the bytes are not those of an article’s own file.
 * @throws UserError where the bytes are those of another kind of file, or of no text at all.
 */
export function requireText(bytes: Uint8Array, file: string, remedy = ofArticle): void {
  const binary = (message: string): UserError => new UserError(message, { file }, remedy);
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = beginnings.find(([beginning]) => start.startsWith(beginning))?.[1];
  if (kind !== undefined) throw binary(`not a text: byte 0 begins ${kind}`);
  const controls = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (controls <= bytes.length * mostControls) return;
  const first = bytes.findIndex(isControl);
  throw binary(
    `not a text but binary: ${controls} of ${bytes.length} bytes are control characters, the first at byte ${first}`,
  );
}

/** C0 controls, save tab, line feed, form feed and carriage return. */
const isControl = (byte: number): boolean =>
  byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13;
