import { createWriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { UserError } from '../../lib/errors.ts';
import { makeFolder } from '../../lib/files.ts';

/** How much a server may send, and how long it may take. */
export interface Limits {
  /** Bytes of one file, after any decompression. */
  readonly bytes: number;
  /** Milliseconds in which the next bytes must come. */
  readonly silence: number;
  /** Milliseconds in which the whole file must be there. */
  readonly time: number;
}

/** Far more than a release of a million claims has in a file. */
const usual: Limits = { bytes: 4 * 2 ** 30, silence: 30_000, time: 3_600_000 };

/** How often a server may send on. */
const mostRedirects = 5;

/** This machine and networks behind a router, as `URL` writes their names and addresses. */
const inner =
  /^(?:localhost|.+\.(?:localhost|local|internal)|(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+|\[(?:::|f[cd]|fe[89ab]).*\])\.?$/i;

/**
 * What is wrong with being sent on from one address to another; undefined where nothing is. A server
 * may not lead a reader from encryption to none, nor from the open network into the reader’s own.
 */
export function redirectFault(from: URL, to: URL): string | undefined {
  if (!/^https?:$/.test(to.protocol)) return `sends on to ${to.protocol}`;
  if (from.protocol === 'https:' && to.protocol !== 'https:')
    return 'sends on to an open connection';
  if (inner.test(to.hostname) && !inner.test(from.hostname))
    return `sends on to ${to.hostname}, which is not of the open network`;
  return undefined;
}

/**
 * Fetches a file over http or https. Whether it is the one that was published, only its sum can tell.
 *
 * @param file where it is written; the folder is made.
 * @returns whether the server has it.
 * @throws UserError where the server fails, sends on to where it may not, or goes beyond the limits.
 */
export async function download(
  address: URL,
  file: string,
  limits: Partial<Limits> = {},
): Promise<boolean> {
  const { bytes, silence, time } = { ...usual, ...limits };
  const abort = new AbortController();
  const late = setTimeout(() => {
    abort.abort(new Error(`not all of it came within ${time / 1000} s`));
  }, time);
  const silent = setTimeout(() => {
    abort.abort(new Error(`nothing came for ${silence / 1000} s`));
  }, silence);
  try {
    const response = await followed(address, abort.signal);
    if (response.status === 404 || response.status === 410) return false;
    if (!response.ok || response.body === null)
      throw new Error(`the server answers ${response.status} ${response.statusText}`);
    makeFolder(dirname(file));
    const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    const counting = counted(bytes, () => silent.refresh());
    await pipeline(body, counting, createWriteStream(file), { signal: abort.signal });
    return true;
  } catch (error) {
    throw notFetched(address, abort.signal.aborted ? abort.signal.reason : error);
  } finally {
    clearTimeout(late);
    clearTimeout(silent);
  }
}

async function followed(address: URL, signal: AbortSignal): Promise<Response> {
  let from = address;
  for (let sent = 0; sent <= mostRedirects; sent++) {
    const response = await fetch(from, { redirect: 'manual', signal });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || next === null) return response;
    await response.body?.cancel();
    const to = new URL(next, from);
    const fault = redirectFault(from, to);
    if (fault !== undefined) throw new Error(`the server ${fault}`);
    from = to;
  }
  throw new Error('the server sends on again and again');
}

/** Passes bytes on, and stops where there are too many. */
function counted(most: number, onBytes: () => void): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      onBytes();
      total += chunk.byteLength;
      if (total > most) done(new Error(`the server sends more than ${most} bytes`));
      else done(null, chunk);
    },
  });
}

function notFetched(address: URL, error: unknown): UserError {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return new UserError(
    `cannot be fetched (${reason})`,
    { file: address.href },
    'check the address and the connection, then verify again',
  );
}
