import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UserError } from '../lib/errors.ts';
import { readStream } from '../lib/files.ts';
import { readStart } from '../lib/read-files.ts';
import type { Form, Source } from './forms/form.ts';

/** What is looked at to tell what a source is. */
const headLength = 65_536;

/** More than this is not taken into memory at once, packed or not: forms that need all of a source refuse it. */
const mostBytes = 512 * 1024 * 1024;

/** What a gzip file begins with: RFC 1952, section 2.3.1. */
const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** Told while a file is read. */
export interface Watch {
  /**
   * So many bytes more were read of the file, as it lies on the disk, where it is read piece by piece: what is read at
   * once tells nothing of how far its articles are.
   */
  readonly onBytes?: (count: number) => void;
  /** The columns of a table, or the keys of an object in it. */
  readonly onColumns?: (names: readonly string[]) => void;
  /** What it is taken for. */
  readonly onForm?: (form: Pick<Form, 'id' | 'title'>) => void;
}

/**
 * A file as a source; one that is packed by gzip is what lies in it.
 *
 * @param path where it lies
 * @param shown its path below the input
 * @throws UserError where it cannot be read, or is no gzip after its first bytes
 */
export async function fileSource(
  path: string,
  shown: string,
  { onBytes }: Watch = {},
): Promise<Source> {
  const start = readStart(path, headLength);
  const file = (): AsyncIterable<Uint8Array> => readStream(path) as AsyncIterable<Buffer>;
  let isFirst = true;
  const told = (): AsyncIterable<Uint8Array> => {
    // Whoever looks at it once more gets no farther in it.
    const tell = isFirst ? onBytes : undefined;
    isFirst = false;
    return watched(file(), tell);
  };
  if (!isGzip(start)) return { ...sourceOf(shown, start, file), stream: told, file: path };
  const inflated = (): AsyncIterable<Uint8Array> => gunzipped(file(), shown);
  const head = await headOfStream(inflated());
  const stream = (): AsyncIterable<Uint8Array> => gunzipped(told(), shown);
  return { ...sourceOf(shown, head, inflated), stream };
}

async function* watched(
  stream: AsyncIterable<Uint8Array>,
  onBytes: Watch['onBytes'],
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/**
 * A member of an archive as a source; one that is packed by gzip is what lies in it.
 *
 * @throws UserError where it is no gzip after its first bytes
 */
export async function memberSource(path: string, bytes: Uint8Array): Promise<Source> {
  const source = memorySource(path, bytes);
  if (!isGzip(bytes)) return source;
  const inflated = (): AsyncIterable<Uint8Array> => gunzipped(source.stream(), path);
  return sourceOf(path, await headOfStream(inflated()), inflated);
}

/** Bytes in memory as a source. */
export function memorySource(path: string, bytes: Uint8Array): Source {
  return {
    path,
    head: bytes.subarray(0, headLength),
    bytes: () => Promise.resolve(bytes),
    // eslint-disable-next-line @typescript-eslint/require-await
    stream: async function* () {
      yield bytes;
    },
  };
}

/**
 * Standard input as a source: it can be read once, and only its first bytes are kept.
 *
 * @throws UserError where it cannot be read
 */
export async function streamSource(
  path: string,
  stream: AsyncIterable<Uint8Array>,
): Promise<Source> {
  const iterator = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  // What is there at once: a program that writes line by line may write no more for long.
  while (length === 0) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield* first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
      yield next.value;
  };
  const head = Buffer.concat(first).subarray(0, headLength);
  if (!isGzip(head)) return { ...sourceOf(path, head, whole), isOnce: true };
  const inflated = gunzipped(whole(), path);
  return streamSource(path, inflated);
}

function sourceOf(path: string, head: Uint8Array, stream: Source['stream']): Source {
  return { path, head, stream, bytes: () => allOf(stream(), path) };
}

async function headOfStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headLength) break;
  }
  return Buffer.concat(chunks).subarray(0, headLength);
}

/** @throws UserError where it is more than memory should hold */
async function allOf(stream: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes)
      throw new UserError('this file holds more than 512 MiB', { file }, 'cut it into parts');
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

/** What is packed, piece by piece; a file may hold several members, one behind the other. */
async function* gunzipped(
  packed: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // What goes wrong on either side ends the other, and is thrown below.
  pipeline(Readable.from(packed), gunzip, () => undefined);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `this gzip file is broken: ${error instanceof Error ? error.message : String(error)}`,
      { file },
      'fetch it again, or unpack it and see what is whole',
    );
  } finally {
    gunzip.destroy();
  }
}
