import { once } from 'node:events';
import { dirname } from 'node:path';
import { UserError, type Place } from './errors.ts';
import { printableJson } from './escape/json.ts';
import { LineWriter, makeFolder, placeFile, readStream, removeFile } from './files.ts';
import { buildingPath, clearDebris } from './staging.ts';
import { decodeUtf8 } from './utf8.ts';

/** Stands for standard input or output where a file is asked for. */
export const standardStream = '-';

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

const lineFeed = 10;
const carriageReturn = 13;

/**
 * The lines of a file, or of standard input for `-`, that are not blank, one at a time. Only LF and
 * CRLF end a line: JSON allows U+2028 inside a string.
 *
 * @throws UserError where there is no such file.
 */
export async function* readLineBytes(path: string): AsyncGenerator<Line> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  for await (const chunk of source(path)) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      number++;
      const bytes = joined([...pieces, chunk.subarray(start, end)]);
      if (!isBlank(bytes)) yield { number, bytes };
      pieces = [];
      start = end + 1;
    }
    pieces.push(chunk.subarray(start));
  }
  const last = joined(pieces);
  if (!isBlank(last)) yield { number: number + 1, bytes: last };
}

const source = (path: string): AsyncIterable<Buffer> =>
  path === standardStream ? process.stdin : (readStream(path) as AsyncIterable<Buffer>);

const joined = (pieces: readonly Uint8Array[]): Uint8Array =>
  pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 32 || byte === 9 || byte === carriageReturn);

/**
 * The value of a line of JSON; a byte-order mark before it is passed over.
 *
 * @throws UserError where it is not UTF-8 or not JSON.
 */
export function parseJsonLine(bytes: Uint8Array, place: Place): unknown {
  const text = decodeUtf8(bytes, place).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(
      `this line is not JSON: ${error.message}`,
      place,
      'write one JSON object a line',
    );
  }
}

/** Where lines go: nothing stands at the path before `finish`, and nothing ever after `discard`. */
export interface LineSink {
  readonly write: (line: string) => Promise<void>;
  readonly finish: () => void;
  readonly discard: () => void;
}

/**
 * Opens a file, or standard output for `-`, which cannot be taken back, for lines.
 *
 * @throws UserError where the file cannot be written.
 */
export function openSink(path: string): LineSink {
  return path === standardStream ? standardOutput() : fileSink(path);
}

function fileSink(path: string): LineSink {
  makeFolder(dirname(path));
  clearDebris(path);
  const beside = buildingPath(path);
  const writer = new LineWriter(beside, path);
  const discard = (): void => {
    writer.drop();
    removeFile(beside);
  };
  return {
    write: (line) => {
      writer.write(line);
      return Promise.resolve();
    },
    finish: () => {
      try {
        writer.close();
        placeFile(beside, path);
      } catch (error) {
        discard();
        throw error;
      }
    },
    discard,
  };
}

/** Waits where the reader is slower, so that nothing piles up here. */
const standardOutput = (): LineSink => ({
  write: async (line) => {
    if (!process.stdout.write(`${printableJson(line)}\n`)) await once(process.stdout, 'drain');
  },
  finish: () => undefined,
  discard: () => undefined,
});
