import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { writing } from './file-errors.ts';

/** Text that a Parquet file says of itself, by name, in its order. */
export type ParquetTexts = Readonly<Record<string, string>>;

const magic = Buffer.from('PAR1');

/** Length of the footer in four bytes, then the magic. */
const endLength = 8;

/**
 * Gives a Parquet file other texts of its own, in place of those that it has, without a word about its rows. The bytes are
 * those that a writer which was given these texts would have written: they stand in the footer alone (Apache Parquet, File
 * Format: FileMetaData.key_value_metadata, in Thrift’s compact protocol), at the end, and nothing refers to a place after it.
 *
 * @returns whether the file had the texts that it was said to have, in this order; if not, it stays as it is.
 * @throws UserError where it cannot be read or written.
 */
export function replaceParquetTexts(path: string, from: ParquetTexts, to: ParquetTexts): boolean {
  return writing(path, () => {
    const file = openSync(path, 'r+');
    try {
      const { size } = fstatSync(file);
      const footer = footerOf(file, size);
      const made = footer === undefined ? undefined : replaced(footer, encoded(from), encoded(to));
      if (footer === undefined || made === undefined) return false;
      const length = Buffer.alloc(4);
      length.writeUInt32LE(made.length);
      const start = size - endLength - footer.length;
      ftruncateSync(file, start);
      writeAll(file, Buffer.concat([made, length, magic]), start);
      return true;
    } finally {
      closeSync(file);
    }
  });
}

function footerOf(file: number, size: number): Buffer | undefined {
  if (size < endLength + magic.length) return undefined;
  const end = readAt(file, size - endLength, endLength);
  const length = end.readUInt32LE(0);
  if (!end.subarray(4).equals(magic) || length > size - endLength - magic.length) return undefined;
  return readAt(file, size - endLength - length, length);
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const read = readSync(file, bytes, done, length - done, position + done);
    if (read === 0) break;
    done += read;
  }
  return bytes;
}

function writeAll(file: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(file, bytes, done, bytes.length - done, position + done);
}

/** Undefined where it does not stand there exactly once. */
function replaced(footer: Buffer, from: Buffer, to: Buffer): Buffer | undefined {
  const at = footer.indexOf(from);
  if (at < 0 || footer.includes(from, at + 1)) return undefined;
  return Buffer.concat([footer.subarray(0, at), to, footer.subarray(at + from.length)]);
}

/** A list of structures, each of two texts. */
const encoded = (texts: ParquetTexts): Buffer =>
  Buffer.concat(
    Object.entries(texts).flatMap(([key, value]) => [
      ...binaryField(key),
      ...binaryField(value),
      stop,
    ]),
  );

/** A field that follows the one before it, and of the type of bytes. */
const nextBinary = Buffer.of(0x18);
const stop = Buffer.of(0);

function binaryField(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  return [nextBinary, varint(bytes.length), bytes];
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}
