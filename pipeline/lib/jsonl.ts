import { once } from 'node:events';
import { dirname } from 'node:path';
import { UserError, type Place } from './errors.ts';
import { printableJson } from './escape/json.ts';
import { LineWriter, makeFolder, placeFile, removeFile } from './files.ts';
import { buildingPath, clearDebris } from './staging.ts';
import { decodeUtf8 } from './utf8.ts';

/** Stands for standard input or output where a file is asked for. */
export const standardStream = '-';

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
