import type { Sidecar } from '../../schemas/types.ts';
import { sha256 } from '../lib/ids.ts';
import { idFault } from '../lib/strings/article-ids.ts';
import { readLexicon } from '../lib/lexicon.ts';
import { addressFault } from '../lib/strings/addresses.ts';
import { languageFault } from '../lib/strings/languages.ts';
import { printedDay, type DayOrder } from './days.ts';
import type { Fields } from './forms/form.ts';

/** What a file says, as metadata; and what of it could not be read, in words. */
export interface Resolved {
  readonly metadata: Sidecar;
  readonly unread: readonly string[];
  /** Days as they are printed, of which it cannot be told whether the month or the day stands first. */
  readonly unsure: readonly string[];
}

/** Longest texts of metadata, and longest addresses: schemas/sidecar.schema.json. */
const longestText = 1000;
const longestAddress = 2000;

/**
 * What a file says of an article, as metadata.
 *
 * @param order which of two small numbers of a date is the day, where that is known
 */
export function metadataOf(fields: Fields, order?: DayOrder): Resolved {
  const unread: string[] = [];
  const unsure: string[] = [];
  const read = <Value>(
    what: string,
    printed: string | undefined,
    value: Value | null,
  ): Value | undefined => {
    if (printed !== undefined && value === null) unread.push(`${what} “${printed.slice(0, 80)}”`);
    return value ?? undefined;
  };
  const day = (what: string, printed: string | undefined): string | undefined => {
    const found = printed === undefined ? null : printedDay(printed, order);
    if (found === null || 'day' in found)
      return read(what, printed, found !== null && found.day >= '1500' ? found.day : null);
    unsure.push(printed ?? '');
    return undefined;
  };
  const metadata = {
    title: oneLine(fields.title),
    publisher: oneLine(fields.publisher),
    byline: oneLine(fields.byline),
    url: read('address', fields.url, addressIn(fields.url)),
    section: oneLine(fields.section),
    language: read('language', fields.language, languageIn(fields.language)),
    published_on: day('day of publication', fields.published),
    retrieved_on: day('day of retrieval', fields.retrieved),
    licence: oneLine(fields.licence),
    rights: oneLine(fields.rights),
    same_text_as: read('id of an article', fields.same_text_as, idIn(fields.same_text_as)),
  };
  const given = Object.entries(metadata).filter(([, value]) => value !== undefined);
  return { metadata: Object.fromEntries(given), unread, unsure };
}

const idIn = (printed: string | undefined): string | null =>
  printed !== undefined && idFault(printed) === undefined ? printed : null;

/** What no line of metadata may hold: controls, marks that turn the direction of writing, breaks. */
const unfit =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

function oneLine(text: string | undefined): string | undefined {
  const line = text?.replace(unfit, ' ').replace(/\s+/g, ' ').trim();
  return line === undefined || line === ''
    ? undefined
    : Array.from(line).slice(0, longestText).join('');
}

function addressIn(printed: string | undefined): string | null {
  if (printed === undefined || !URL.canParse(printed)) return null;
  const { href } = new URL(printed);
  const written = href.replace(/[^!#$%&-;=?-Z_a-z~]|%(?![\dA-Fa-f]{2})/gu, encodeURIComponent);
  return written.length <= longestAddress && addressFault(written) === undefined ? written : null;
}

/** Names of languages in English, to their tags: what exports print. */
let languageNames: ReadonlyMap<string, string> | undefined;

function namesOfLanguages(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(
    codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[name.toLowerCase(), code] as const];
    }),
  );
}

function languageIn(printed: string | undefined): string | null {
  if (printed === undefined) return null;
  languageNames ??= namesOfLanguages();
  const named = languageNames.get(printed.split(/[;,(]/)[0]?.trim().toLowerCase() ?? '');
  if (named !== undefined) return named;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(printed.trim().replaceAll('_', '-'));
    return languageFault(tag) === undefined ? tag : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Letters from which on a text’s language can be told, and as many as are looked at. */
const leastLetters = 200;
const sample = 1000;

/** English has more function words of its own than this among its words; other languages have next to none. */
const leastShare = 0.03;

/** Of a text that is mostly names, a table of results, the language cannot be told. */
const capital = /^\p{Lu}/u;

let functionWords: ReadonlySet<string> | undefined;

/**
 * The language of a text that is not English, as ISO 639-3 has it, by trigrams of letters (franc); null where it is
 * English, or too short to tell. A text full of foreign names is English all the same, by its function words.
 */
export async function foreignLanguageOf(text: string): Promise<string | null> {
  const from = Math.max(0, Math.min(text.length - sample, Math.floor(text.length / 4)));
  const part = text.slice(from, from + sample);
  const words = part.match(/\p{L}+/gu) ?? [];
  if (words.join('').length < leastLetters) return null;
  functionWords ??= new Set(readLexicon<{ words: readonly string[] }>('function-words').words);
  let count = 0;
  let names = 0;
  for (const word of words) {
    if (functionWords.has(word.toLowerCase())) count++;
    if (capital.test(word)) names++;
  }
  if (count >= words.length * leastShare || names > words.length / 2) return null;
  const { franc } = await import('franc-min');
  const found = franc(part);
  return found === 'und' || found === 'eng' ? null : found;
}

const hash = (text: string): string => sha256(text).slice(0, 12);

/** What file systems, and grammars of ids, do not take in a name. */
const unsafe = /[^\p{L}\p{N}._~@=+-]+/gu;
const longestId = 100;

function withoutEdges(id: string): string {
  let start = 0;
  let end = id.length;
  while (id[start] === '-' || id[start] === '.') start++;
  while (end > start && id[end - 1] === '-') end--;
  return id.slice(start, end);
}

/** An id that a provider gave, as one that is safe in any file’s name: as it is where it is one. */
export function safeId(id: string): string {
  const safe = withoutEdges(id.normalize('NFC').replace(unsafe, '-'));
  const short = Buffer.byteLength(safe) > longestId ? `${safe.slice(0, 40)}-${hash(id)}` : safe;
  return short === '' || idFault(short) !== undefined ? hash(id) : short;
}

/** An id made of an address; undefined where there is none. */
export function addressId(url: string | undefined): string | undefined {
  const address = addressIn(url);
  if (address === null) return undefined;
  return `${safeId(new URL(address).hostname.replace(/^www\./, ''))}-${hash(address)}`;
}

/** An id made of a text. */
export const textId = (text: string): string => `text-${hash(text)}`;
