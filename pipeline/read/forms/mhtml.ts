import type { Form, Piece, Skipped, Source } from './form.ts';

/** A page with all that belongs to it in one file of MIME (RFC 2557), as Chrome and Edge save it. */
export const mhtml: Form = {
  id: 'mhtml',
  title: 'a saved page with all its files (.mhtml)',
  is: ({ name, text }) =>
    /\.mht(?:ml)?$/.test(name) || (/^MIME-Version:/im.test(text) && related.test(text)),
  pieces: async function* (source) {
    yield pageIn(await source.bytes(), source);
  },
};

const related = /^Content-Type:\s{0,9}multipart\/related/im;

function pageIn(bytes: Uint8Array, { path }: Source): Piece | Skipped {
  const where = { form: 'mhtml', source: path, part: null } as const;
  // One character a byte: parts may be in any encoding.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const above = headersAt(text, 0);
  const boundary = parameter(above.fields.get('content-type') ?? '', 'boundary');
  const part = boundary === undefined ? undefined : htmlPart(text, boundary, above.end);
  if (part === undefined)
    return {
      ...where,
      reason: 'broken',
      message: 'there is no page in this file: save it again, as a web page in a single file',
    };
  const url = above.fields.get('snapshot-content-location') ?? part.fields.get('content-location');
  const retrieved = above.fields.get('date');
  const charset = parameter(part.fields.get('content-type') ?? '', 'charset');
  return {
    ...where,
    fields: {
      ...(url !== undefined && URL.canParse(url) ? { url } : {}),
      ...(retrieved === undefined ? {} : { retrieved }),
    },
    text: { page: decoded(part), ...(charset === undefined ? {} : { charset }) },
  };
}

interface Headers {
  /** By their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where what they are of begins. */
  readonly end: number;
}

interface Part extends Headers {
  readonly body: string;
}

const blankLine = /\r?\n\r?\n/g;
const longestHeaders = 20_000;

/** The headers at a place, lines that go on joined (RFC 5322, 2.2.3). */
function headersAt(text: string, start: number): Headers {
  blankLine.lastIndex = start;
  const found = blankLine.exec(text);
  const end = found === null ? text.length : found.index;
  const lines = text.slice(start, Math.min(end, start + longestHeaders)).split(/\r?\n(?![ \t])/);
  const fields = lines.flatMap((line) => {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/\r?\n[ \t]/g, ' ');
    return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), value.trim()] as const];
  });
  return { fields: new Map(fields), end: found === null ? text.length : end + found[0].length };
}

function parameter(header: string, name: string): string | undefined {
  const found = header
    .split(';')
    .map((each) => each.trim())
    .find((each) => each.toLowerCase().startsWith(`${name}=`));
  const value = found?.slice(name.length + 1).replaceAll('"', '');
  return value === '' ? undefined : value;
}

/** The first part that is HTML: the page itself, before its frames. */
function htmlPart(text: string, boundary: string, from: number): Part | undefined {
  const mark = `--${boundary}`;
  for (let at = text.indexOf(mark, from); at >= 0;) {
    const start = text.indexOf('\n', at);
    const next = text.indexOf(mark, at + mark.length);
    if (start < 0) return undefined;
    const headers = headersAt(text, start + 1);
    if (/^text\/html\b/i.test(headers.fields.get('content-type') ?? ''))
      return { ...headers, body: text.slice(headers.end, next < 0 ? text.length : next) };
    at = next;
  }
  return undefined;
}

/** The bytes of a part (RFC 2045, 6.7 and 6.8). */
function decoded({ fields, body }: Part): Uint8Array {
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const bytes = body
    .replace(/=[ \t]{0,9}\r?\n/g, '')
    .replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
