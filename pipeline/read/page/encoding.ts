import { decodeWindows1252 } from '../../lib/windows-1252.ts';

/** A page’s text, and how its bytes were read. */
export interface Decoded {
  readonly html: string;
  /** The encoding by its name in the Encoding Standard: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  /** What was odd about it, in words. */
  readonly issues: readonly string[];
}

/** How far into a page its own word for its encoding is sought: SingleFile and browsers put comments before it. */
const declaredWithin = 16_384;

/**
 * The text of a page of HTML. A byte-order mark decides; then, since whoever saves a page as UTF-8 may leave the old
 * declaration in it, UTF-8 where the bytes are that and have more than ASCII; then what the server said, what the page
 * says, and Windows-1252, in this order, as browsers have it (WHATWG HTML, “determining the character encoding”).
 *
 * @param charset what the server said, where that is known: `iso-8859-1`.
 */
export function decodePage(bytes: Uint8Array, charset?: string): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { ...marked, issues: [] };
  const lossy = new TextDecoder().decode(bytes);
  const isAscii = lossy.length === bytes.length && !lossy.includes('\uFFFD');
  const declared = knownLabel(charset) ?? knownLabel(declaredIn(bytes)) ?? undefined;
  if (isAscii && declared !== 'iso-2022-jp')
    return { html: lossy, encoding: declared ?? 'utf-8', issues: [] };
  const broken = count(lossy, '\uFFFD');
  if (broken === 0 && declared !== 'iso-2022-jp') return utf8(lossy, declared);
  if (declared !== undefined && declared !== 'utf-8')
    return { html: decode(bytes, declared), encoding: declared, issues: [] };
  // A page of UTF-8 that was cut or patched has few broken bytes; one that is not UTF-8 has nothing else.
  if (broken * 2 <= bytes.length - lossy.length + broken)
    return {
      html: lossy,
      encoding: 'utf-8',
      issues: [
        `${broken} bytes are not UTF-8, as the rest of the page is; each is read as “\uFFFD”`,
      ],
    };
  return { html: decode(bytes, 'windows-1252'), encoding: 'windows-1252', issues: [] };
}

function utf8(html: string, declared: string | undefined): Decoded {
  const isOther = declared !== undefined && declared !== 'utf-8';
  return {
    html,
    encoding: 'utf-8',
    issues: isOther ? [`the page says that it is ${declared}, and is UTF-8`] : [],
  };
}

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function byteOrderMark(bytes: Uint8Array): Omit<Decoded, 'issues'> | undefined {
  const found = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return found && { html: new TextDecoder(found[0]).decode(bytes), encoding: found[0] };
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

/** `<meta charset=…>`, `<meta http-equiv … content="text/html; charset=…">`, `<?xml … encoding="…"?>`. */
const declaration =
  /(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})/i;

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, declaredWithin)).toString('latin1');
  return declaration.exec(head)?.[1];
}

/** The name of an encoding by one of its labels; UTF-16 that a page says of itself in ASCII is UTF-8 (WHATWG HTML). */
function knownLabel(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const decode = (bytes: Uint8Array, encoding: string): string =>
  encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
