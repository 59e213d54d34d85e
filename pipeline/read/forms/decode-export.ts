import { decodeWindows1252 } from '../../lib/windows-1252.ts';
import { markedEncoding } from '../decode.ts';

/** What a text of HTML or XML says that its encoding is. */
const declared =
  /^<\?xml[^>]{0,200}?encoding=["']([\w-]{2,40})|<meta[^>]{0,200}?charset=["']?([\w-]{2,40})/i;

/** Where a declaration stands, if there is one. */
const headLength = 4096;

/**
 * The text of a database’s file: by its byte-order mark; as UTF-8 where it is such, for files say ISO-8859-1 that a
 * browser has saved as UTF-8; else as it says, or as Windows-1252.
 */
export function decodeExport(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1');
  const [, inXml, inHtml] = declared.exec(head) ?? [];
  const said = inXml ?? inHtml ?? '';
  return /^utf-?8$/i.test(said) ? decodeWindows1252(bytes) : decodeAs(said, bytes);
}

type Decode = (bytes: Uint8Array) => string;

const decoders = new Map<string, Decode>();

/** The text of bytes in an encoding by its label; what no one knows is Windows-1252. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  let decode = decoders.get(label);
  if (decode === undefined) decoders.set(label, (decode = decoderFor(label)));
  return decode(bytes);
}

function decoderFor(label: string): Decode {
  try {
    const decoder = new TextDecoder(label);
    // Node 20 has a decoder of that name that is one of ISO-8859-1.
    if (decoder.encoding !== 'windows-1252') return (bytes) => decoder.decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return decodeWindows1252;
}
