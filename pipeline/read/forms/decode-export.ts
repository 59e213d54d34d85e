/** What a text of HTML or XML says that its encoding is. */
const declared =
  /^<\?xml[^>]{0,200}?encoding=["']([\w-]{2,40})|<meta[^>]{0,200}?charset=["']?([\w-]{2,40})/i;

/**
 * The text of a database's file: by its byte-order mark; as UTF-8 where it is such, for files say ISO-8859-1 that a
 * browser has saved as UTF-8; else as it says, or as Windows-1252.
 */
export function decodeExport(bytes: Uint8Array): string {
  const mark = marks.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (mark !== undefined) return new TextDecoder(mark[2]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const [, inXml, inHtml] = declared.exec(head) ?? [];
  const said = inXml ?? inHtml ?? other;
  return decodeAs(/^utf-?8$/i.test(said) ? other : said, bytes);
}

const marks: readonly (readonly [number, number, string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

const other = 'windows-1252';

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** The text of bytes in an encoding by its label; what no one knows is Windows-1252. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  let decoder = decoders.get(label);
  if (decoder === undefined) decoders.set(label, (decoder = decoderFor(label)));
  return decoder.decode(bytes);
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder(other);
    throw error;
  }
}
