import { UserError, type Place } from '../lib/errors.ts';
import { decodeUtf8 } from '../lib/utf8.ts';
import { decodeWindows1252 } from '../lib/windows-1252.ts';

/** Byte-order marks, the longer first where one begins another. */
const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encoding that a byte-order mark tells, or, of UTF-16, its zeros; undefined where nothing does. */
export const markedEncoding = (bytes: Uint8Array): string | undefined =>
  marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ??
  zeroedEncoding(bytes);

/** So many bytes are looked at for zeros, and such a share of every other one is zero in English. */
const looked = 1024;
const leastZeros = 0.8;

/** UTF-16 without a mark: of Latin letters every second byte is zero, and none of the others. */
function zeroedEncoding(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, looked);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (start.length < 4 || Math.min(even, odd) > 0) return undefined;
  if (Math.max(even, odd) < (start.length / 2) * leastZeros) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/**
 * The text of bytes: as a byte-order mark says, else as UTF-8, else as Windows-1252 where its marks and letters stand as
 * in English text. The mark is dropped.
 *
 * @throws UserError where it is none of these.
 */
export function decodeText(bytes: Uint8Array, place: Place): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined && marked !== 'utf-8') return new TextDecoder(marked).decode(bytes);
  // ISO 2022 of Japanese and Korean mail is ASCII, with an escape before what is not.
  if (Buffer.from(bytes.subarray(0, 65_536)).includes(iso2022)) throw notText(place);
  const text = isUtf8(bytes) ? undefined : windows1252(bytes);
  return text ?? decodeUtf8(bytes, place).replace(/^\uFEFF/, '');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** What Windows-1252 leaves undefined, and TextDecoder gives as C1 controls. */
const undefinedBytes = /[\u0081\u008d\u008f\u0090\u009d]/;
/** What stands in English text beyond ASCII: typographic marks, signs of money and measure, letters inside or at the end of a word. */
const typographic = /[‘’“”‚„…–—•€£¥¢©®™°·«»½¼¾±²³§¶ºª \u00a0\u00adˆ˜†‡‰‹›µ×÷´¨¬¡¿]/u;
const foreignLetter = /(?<=\p{L})[À-ÖØ-öø-ÿŠšŽžŒœŸƒ]|[À-ÖØ-öø-ÿŠšŽžŒœŸƒ](?=\p{Ll})/u;

/** How many letters to one beyond ASCII a text in English has at least. */
const leastPlain = 12;

/** The text where it reads as English in Windows-1252; undefined where it is more likely in another encoding. */
function windows1252(bytes: Uint8Array): string | undefined {
  const text = decodeWindows1252(bytes);
  if (undefinedBytes.test(text)) return undefined;
  const beyond = text.match(/[^\0-\x7f]/g) ?? [];
  const plain = text.match(/[a-z]/gi)?.length ?? 0;
  if (plain < beyond.length * leastPlain) return undefined;
  const letters = beyond.filter((each) => !typographic.test(each));
  const inWords = text.match(new RegExp(foreignLetter, 'gu'))?.length ?? 0;
  return inWords >= letters.length ? text : undefined;
}

/** Escape and dollar, by which ISO 2022 goes over to signs of two bytes. */
const iso2022 = Buffer.from([0x1b, 0x24]);

/** @throws UserError: what is told of bytes that are no text of any encoding that is read */
const notText = (place: Place): UserError =>
  new UserError('this is no text in UTF-8, UTF-16 or Windows-1252', place, 'save it as UTF-8');
