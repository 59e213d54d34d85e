import { sha256 } from '../lib/ids.ts';
import type { Piece, Skipped } from './forms/form.ts';
import type { LedgerEntry } from './ledger.ts';
import { addressId, safeId, textId } from './resolve.ts';

/** Digits of the hashes by which texts are told apart. */
const digits = 12;

/** Of the hash that parts two articles of one id. */
const partingDigits = 6;

const hashOf = (content: string | Uint8Array): string => sha256(content).slice(0, digits);

/** The id of the second of two that would have the same. */
const parted = (id: string, hash: string): string => `${id}~${hash.slice(0, partingDigits)}`;

/** What tells an article of a file of many from the others. */
interface Signs {
  /** Hash of its text, or of its page where that is not read yet. */
  readonly text: string;
  /** Hash of all that the file says of it. */
  readonly fields: string;
}

const signsOf = ({ text, fields }: Piece): Signs => ({
  text: hashOf(typeof text === 'string' ? text : text.page),
  fields: hashOf(JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))),
});

const keyOf = ({ text, fields }: Signs): string => `${text} ${fields}`;

/** The id that an article has by itself: of whoever provides it, else of its address. */
const ownId = ({ fields: { id, url } }: Piece): string | undefined =>
  id === undefined ? addressId(url) : safeId(id);

interface Taken extends Signs {
  readonly part: string;
}

/**
 * The ids of the articles of one source of many, in their order: the provider’s, else a hash of the address, else of the
 * text as it was when it was first seen. Never the place in the source, which is another when something is put before it.
 */
export class IdsInFile {
  /** By id. */
  readonly #taken = new Map<string, Taken>();
  readonly #known: readonly LedgerEntry[];
  readonly #byText = new Map<string, LedgerEntry[]>();
  readonly #knownIds: ReadonlySet<string>;
  readonly #kept: LedgerEntry[] = [];
  readonly #pieces: () => AsyncIterable<Piece>;
  /** Ids of entries, by the hashes of those that took their places. */
  #changed: ReadonlyMap<string, string> | undefined;

  /**
   * @param known what the ledger has of this source
   * @param pieces reads the source once more: only asked where a text may be one that changed
   */
  constructor(known: readonly LedgerEntry[], pieces: () => AsyncIterable<Piece>) {
    this.#known = known;
    this.#knownIds = new Set(known.map(({ id }) => id));
    for (const entry of known) addTo(this.#byText, entry.text, entry);
    this.#pieces = pieces;
  }

  /** What the ledger should have of this source now. */
  get kept(): readonly LedgerEntry[] {
    return this.#kept;
  }

  /** What the ledger should have where the source broke off: nobody knows what stood behind. */
  get keptAndKnown(): readonly LedgerEntry[] {
    const kept = new Set(this.#kept.map(({ id }) => id));
    return [...this.#kept, ...this.#known.filter(({ id }) => !kept.has(id))];
  }

  /**
   * The id of the next article; or why it is none, where the very same stood before.
   *
   * @param given what people say that it is
   */
  async of(piece: Piece, given?: string): Promise<string | Skipped> {
    const signs = signsOf(piece);
    const own = given ?? ownId(piece);
    const id = own ?? (await this.#idOfText(piece, signs));
    for (const each of [id, parted(id, own === undefined ? signs.fields : signs.text)]) {
      const other = this.#taken.get(each);
      if (other === undefined) {
        this.#taken.set(each, { ...signs, part: piece.part ?? '' });
        if (own === undefined) this.#keep(piece, signs, each);
        return each;
      }
      const isSame =
        other.text === signs.text && (own !== undefined || other.fields === signs.fields);
      if (isSame) return duplicate(piece, other.part);
    }
    return duplicate(piece, this.#taken.get(id)?.part ?? '');
  }

  #keep({ text, fields }: Piece, signs: Signs, id: string): void {
    const day = fields.published ?? '';
    this.#kept.push({ id, ...signs, day, marks: typeof text === 'string' ? marksOf(text) : '' });
  }

  async #idOfText(piece: Piece, { text, fields }: Signs): Promise<string> {
    const same = this.#byText.get(text) ?? [];
    const found = same.find((entry) => entry.fields === fields) ?? same.find(this.#isFree);
    if (found !== undefined) return found.id;
    if (this.#known.length > 0) {
      this.#changed ??= changedOf(this.#known, await signedOf(this.#pieces(), this.#byText));
      const id = this.#changed.get(keyOf({ text, fields }));
      if (id !== undefined) return id;
    }
    const id = textId(typeof piece.text === 'string' ? piece.text : text);
    // That of an article whose text has changed since.
    return this.#knownIds.has(id) ? parted(id, fields) : id;
  }

  readonly #isFree = ({ id }: LedgerEntry): boolean => !this.#taken.has(id);
}

const duplicate = ({ form, source, part }: Piece, other: string): Skipped => ({
  form,
  source,
  part,
  reason: 'duplicate',
  message: `the same article stands at ${other} of this file`,
});

/** A text that has no id but by itself, as it stands in a source now. */
interface Signed {
  readonly text: string;
  readonly fields: string;
  readonly day: string;
  readonly marks: string;
}

/** @param known texts that are known as they are: their marks are not asked for */
async function signedOf(
  pieces: AsyncIterable<Piece>,
  known: ReadonlyMap<string, unknown>,
): Promise<Signed[]> {
  const signed: Signed[] = [];
  for await (const piece of pieces) {
    if (ownId(piece) !== undefined || typeof piece.text !== 'string') continue;
    const day = piece.fields.published ?? '';
    const signs = signsOf(piece);
    const marks = known.has(signs.text) ? '' : marksOf(piece.text);
    signed.push({ ...signs, day, marks });
  }
  return signed;
}

/** So many of a text’s marks are kept, and so many of them two versions of one text have in common at least. */
const markCount = 16;
const leastShared = 8;

/** Words of a shingle: one that changes takes three of them with it. */
const shingleLength = 3;

/** The least hashes of a text’s shingles: of two texts, the share that they have in common is that of their shingles. */
function marksOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  const last = Math.max(0, words.length - shingleLength);
  for (let at = 0; at <= last; at++)
    hashes.add(hash32(words.slice(at, at + shingleLength).join(' ')));
  const least = Uint32Array.from(hashes).sort().subarray(0, markCount);
  return Buffer.from(least.buffer, 0, least.length * 4).toString('base64');
}

const marksIn = (marks: string): number[] => {
  const bytes = Buffer.from(marks, 'base64');
  return Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4));
};

/** FNV-1a over UTF-16 code units, stirred once more so that the least of many are any of them. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** How many of sixteen marks two texts have in common: by the least of all that both have. */
function sharedOf(a: readonly number[], b: readonly number[]): number {
  const [ofA, ofB] = [new Set(a), new Set(b)];
  const least = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, markCount);
  const both = least.filter((mark) => ofA.has(mark) && ofB.has(mark)).length;
  return (both * markCount) / Math.max(1, least.length);
}

/**
 * Ids of entries whose texts stand in a source no more, by the hashes of those that took their place: new there, of the
 * same day as printed, and with half of its shingles in common at least. The likest first; of two as like, that of which the same is said, then by id and hash.
 */
function changedOf(
  known: readonly LedgerEntry[],
  signed: readonly Signed[],
): ReadonlyMap<string, string> {
  const before = new Set(known.map(({ text }) => text));
  const gone = goneOf(known, signed);
  const byMark = new Map<number, LedgerEntry[]>();
  for (const entry of gone) for (const mark of marksIn(entry.marks)) addTo(byMark, mark, entry);
  const pairs = signed
    .filter(({ text }) => !before.has(text))
    .flatMap((each) => {
      const marks = marksIn(each.marks);
      const near = new Set(marks.flatMap((mark) => byMark.get(mark) ?? []));
      return [...near]
        .filter(({ day }) => day === each.day)
        .map(({ id, fields, marks: its }) => ({
          id,
          key: keyOf(each),
          shared: sharedOf(marks, marksIn(its)),
          isAlike: fields === each.fields,
        }));
    })
    .filter(({ shared }) => shared >= leastShared)
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        Number(b.isAlike) - Number(a.isAlike) ||
        compare(a.id, b.id) ||
        compare(a.key, b.key),
    );
  const found = new Map<string, string>();
  const given = new Set<string>();
  for (const { id, key } of pairs) {
    if (given.has(id) || found.has(key)) continue;
    given.add(id);
    found.set(key, id);
  }
  return found;
}

/** Entries of which nothing stands in the source: a text that stands there twice is that of two. */
function goneOf(known: readonly LedgerEntry[], signed: readonly Signed[]): LedgerEntry[] {
  const now = new Map<string, Set<string>>();
  for (const { text, fields } of signed) now.set(text, (now.get(text) ?? new Set()).add(fields));
  const changed = known.filter(({ text, fields }) => now.get(text)?.delete(fields) !== true);
  // The text as it was, of which something else is said.
  return changed.filter(({ text }) => {
    const [fields] = now.get(text) ?? [];
    return fields === undefined || now.get(text)?.delete(fields) !== true;
  });
}

function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
