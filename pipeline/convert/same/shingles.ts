import { apostrophes } from './words.ts';

/** So many words stand in a shingle. */
const length = 5;

/** What is compared of a text: its words, without case, marks and blanks. */
export interface Shingles {
  /** Hashes of 32 bits of every five words in a row, each once, ascending. */
  readonly hashes: Uint32Array;
  /** Of all words in their order: two texts that share it are the same. Null where there is no word. */
  readonly digest: number | null;
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/** Of each code unit of UTF-16: 1 where it belongs to a word, 2 where it is passed over inside one. */
let kinds: Uint8Array | undefined;

function kindsOfUnits(): Uint8Array {
  const made = new Uint8Array(0x10000);
  for (let unit = 0; unit < made.length; unit++)
    if (letter.test(String.fromCharCode(unit))) made[unit] = 1;
  for (const mark of apostrophes) made[mark.charCodeAt(0)] = 2;
  return made;
}

/** What a word’s hash is multiplied with for each word behind it; and when it leaves, for as many as a shingle has. */
const factor = 0x9e3779b1;
let leaving = 1;
for (let power = 0; power < length; power++) leaving = Math.imul(leaving, factor);

const prime = 0x01000193;
const first = 0x811c9dc5;

/** Spreads the bits of a hash (the last steps of MurmurHash3). */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The hashes of the words that were found last, used anew for every text. */
let words = new Int32Array(4096);

/** Fills `words`, each hashed by FNV-1a, and tells how many there are. */
function hashWords(text: string): number {
  kinds ??= kindsOfUnits();
  let count = 0;
  let hash = first;
  let isInside = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0x20;
    const kind = kinds[unit];
    if (kind === 1) {
      hash = Math.imul(hash ^ unit, prime);
      isInside = true;
    } else if (kind !== 2 && isInside) {
      if (count === words.length) words = grown(words);
      words[count++] = spread(hash);
      hash = first;
      isInside = false;
    }
  }
  return count;
}

function grown(full: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}

/** The shingles of a text. Not a hash of DuckDB’s, which another version of it may make otherwise. */
export function shinglesOf(text: string): Shingles {
  const count = hashWords(text.toLowerCase());
  const all = new Uint32Array(Math.max(0, count - length + 1));
  let rolling = 0;
  for (let at = 0; at < count; at++) {
    const gone = at < length ? 0 : Math.imul(words[at - length] ?? 0, leaving);
    rolling = (Math.imul(rolling, factor) + (words[at] ?? 0) - gone) | 0;
    if (at >= length - 1) all[at - length + 1] = spread(rolling);
  }
  return { hashes: distinct(all.sort()), digest: count === 0 ? null : digestOf(count) };
}

/** Of 53 bits, as many as a number holds. */
function digestOf(count: number): number {
  let low = first;
  let high = 0;
  for (let at = 0; at < count; at++) {
    const word = words[at] ?? 0;
    low = Math.imul(low ^ word, prime);
    high = Math.imul(high ^ word, 0x9e3779b1) + 0x7f4a7c15;
  }
  return (spread(high) >>> 11) * 2 ** 32 + (spread(low) >>> 0);
}

/** @param sorted is overwritten. */
function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    const hash = sorted[at] ?? 0;
    if (kept === 0 || sorted[kept - 1] !== hash) sorted[kept++] = hash;
  }
  return sorted.subarray(0, kept);
}

/** How many hashes stand in both of two lists that ascend. */
export function sharedBy(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let inB = 0;
  for (const hash of a) {
    while (inB < b.length && (b[inB] ?? 0) < hash) inB++;
    if (b[inB] === hash) shared++;
  }
  return shared;
}
