import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { ByteReader } from '../byte-reader.ts';
import type { Form, Piece, Skipped, Source } from './form.ts';

/** An archive of the web: WARC 1.0 and 1.1 (ISO 28500), and the ARC of old that came before it. */
export const warc: Form = {
  id: 'warc',
  title: 'a web archive (WARC)',
  is: ({ bytes }) => /^(?:WARC\/\d|filedesc:\/\/)/.test(latin1(bytes.subarray(0, 16))),
  pieces: (source) => pages(source),
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** What one record of an archive says before its block. */
interface RecordHead {
  readonly url: string;
  /** When it was fetched, as written. */
  readonly date: string;
  readonly length: number;
  /** Whether its block is an answer of HTTP, with head and body; the body alone; or something else. */
  readonly holds: 'answer' | 'body' | 'other';
  /** Media type of the body, where the record itself tells it. */
  readonly type: string;
}

/** Nobody writes a page of news that is longer; what is, is passed over. */
const longestPage = 32 * 1024 * 1024;

async function* pages({ path, stream }: Source): AsyncGenerator<Piece | Skipped> {
  const reader = new ByteReader(stream());
  const skipped = (part: string | null, message: string): Skipped => ({
    form: 'warc',
    source: path,
    part,
    reason: 'broken',
    message,
  });
  let number = 0;
  for (;;) {
    const head = await nextHead(reader);
    if (head === null) return;
    if (head === 'broken') {
      yield skipped(
        `record ${number + 1}`,
        'this is no record, and what follows cannot be read: fetch the archive again',
      );
      return;
    }
    number++;
    if (head.holds === 'other' || head.length > longestPage) {
      if (await reader.skip(head.length)) continue;
      yield skipped(`record ${number}`, 'the archive ends within this record: it was cut off');
      return;
    }
    const block = await reader.bytes(head.length);
    const isCut = block.length < head.length;
    const page = pageOf(head, block);
    if (isCut) yield skipped(head.url, 'the archive ends within this page: it was cut off');
    else if (page === 'broken')
      yield skipped(head.url, 'this page is packed in a way that cannot be read');
    else if (page !== null)
      yield {
        form: 'warc',
        source: path,
        part: head.url,
        fields: { url: head.url, ...(head.date === '' ? {} : { retrieved: head.date }) },
        text: page,
      };
    if (isCut) return;
  }
}

/** The head of the next record; null at the end. */
async function nextHead(reader: ByteReader): Promise<RecordHead | 'broken' | null> {
  let line = await reader.line();
  while (line === '') line = await reader.line();
  if (line === null) return null;
  if (line.startsWith('WARC/')) return warcHead(await headersOf(reader));
  return arcHead(line);
}

type Headers = ReadonlyMap<string, string>;

/** Lines of `Name: value` up to an empty one; a line that begins with a blank goes on with the one before. */
async function headersOf(reader: ByteReader): Promise<Headers> {
  const headers = new Map<string, string>();
  let last = '';
  for (let line = await reader.line(); line !== null && line !== ''; line = await reader.line()) {
    const [, name, value = ''] = /^([!-9;-~]{1,100})\s{0,9}:(.*)$/.exec(line) ?? [];
    if (name === undefined) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`.trim());
    else headers.set((last = name.toLowerCase()), value.trim());
  }
  return headers;
}

function warcHead(headers: Headers): RecordHead | 'broken' {
  const length = Number(headers.get('content-length') ?? NaN);
  if (!Number.isSafeInteger(length) || length < 0) return 'broken';
  const kind = headers.get('warc-type') ?? '';
  const type = headers.get('content-type') ?? '';
  const isAnswer = /^application\/http\b/i.test(type) || type === '';
  return {
    url: (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''),
    date: headers.get('warc-date') ?? '',
    length,
    holds:
      kind === 'response' ? (isAnswer ? 'answer' : 'body') : kind === 'resource' ? 'body' : 'other',
    type,
  };
}

/** `http://example.com/ 192.0.2.1 20140216050221 text/html 1591`: ARC 1.0 and 2.0 of the Internet Archive. */
const arcLine =
  /^(\S{1,8192})(?: \S{1,100}){0,3} (\d{8,14})(?: (\S{1,100}))?(?: \S{1,8192}){0,4} (\d{1,15})$/;

function arcHead(line: string): RecordHead | 'broken' {
  const [, url = '', date = '', type = '', length] = arcLine.exec(line) ?? [];
  if (length === undefined) return 'broken';
  const holds = /^https?:/i.test(url) ? 'answer' : 'other';
  return { url, date: date.slice(0, 8), length: Number(length), holds, type };
}

/** The page of a record, as it was sent; null where it is none that a browser shows as one. */
function pageOf(
  head: RecordHead,
  block: Uint8Array,
): Exclude<Piece['text'], string> | 'broken' | null {
  const answer = head.holds === 'answer' ? answerOf(block) : { type: head.type, body: block };
  if (answer === null) return null;
  const [media = '', ...parameters] = answer.type.split(';');
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\s*$/i.test(media)) return null;
  if (answer.body === null) return 'broken';
  const charset = /charset\s{0,9}=\s{0,9}"?([\w.:-]{1,40})/i.exec(parameters.join(';'))?.[1];
  return { page: answer.body, ...(charset === undefined ? {} : { charset }) };
}

/** An answer of HTTP/1 that gave something: its media type, and its body as it was before it was packed for the way. */
function answerOf(block: Uint8Array): { type: string; body: Uint8Array | null } | null {
  const start = latin1(block.subarray(0, 65_536));
  const end = /\r?\n\r?\n/.exec(start);
  const [status = '', ...lines] = start.slice(0, end?.index ?? 0).split(/\r?\n/);
  if (end === null || !/^HTTP\/\S{1,5} 200\b/.test(status)) return null;
  const headers = new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const;
    }),
  );
  const sent = block.subarray(end.index + end[0].length);
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  const whole = isChunked ? (unchunked(sent) ?? sent) : sent;
  return {
    type: headers.get('content-type') ?? '',
    body: unpacked(whole, headers.get('content-encoding') ?? ''),
  };
}

/** A body that was sent in chunks (RFC 9112, section 7.1); null where it is not: some archives store it joined. */
function unchunked(body: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const size = /^([\da-fA-F]{1,8})[^\n]{0,200}\n/.exec(latin1(body.subarray(at, at + 256)));
    if (size === null) return null;
    const length = Number.parseInt(size[1] ?? '', 16);
    const from = at + size[0].length;
    if (length === 0) return Buffer.concat(chunks);
    if (from + length > body.length) return null;
    chunks.push(body.subarray(from, from + length));
    at = from + length + (body[from + length] === 13 ? 2 : 1);
  }
}

/** What a page may grow to when it is unpacked. */
const limit = { maxOutputLength: longestPage };

/** A body as it was before it was packed; null where it is packed in another way, or broken. Some archives say packed of what is not. */
function unpacked(body: Uint8Array, encoding: string): Uint8Array | null {
  try {
    switch (encoding.trim().toLowerCase()) {
      case '':
      case 'identity':
        return body;
      case 'gzip':
      case 'x-gzip':
        return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, limit) : body;
      case 'deflate':
        return body[0] === 0x78 ? inflateSync(body, limit) : inflateRawSync(body, limit);
      case 'br':
        return brotliDecompressSync(body, limit);
      default:
        return null;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return looksLikeHtml(body) ? body : null;
    throw error;
  }
}

const looksLikeHtml = (body: Uint8Array): boolean =>
  /^\s*<(?:!doctype|html|head|body|\?xml|!--)/i.test(latin1(body.subarray(0, 256)));
