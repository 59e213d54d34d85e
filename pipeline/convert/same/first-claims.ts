/** What is known of a claim whose words stand in another article, too. */
export interface Said {
  readonly claim_id: string;
  /** Of its words: equal for two claims that differ in case, marks and blanks alone. */
  readonly key: string;
  /** The place of its article in the order, and of the first article with its text. */
  readonly rank: number;
  readonly story: number;
  /** Its place in its article. */
  readonly start: number;
  readonly words: number;
  readonly is_quoted: boolean;
  readonly speaker_id: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
}

/**
 * From so many words on a quotation is the same whoever its speaker is, where one of the two is not known: shorter ones
 * are said by many (“We are doing all we can”).
 */
const tellingWords = 8;

/**
 * Of claims with the same words the first of each, by their ids: the earliest in an earlier article that may be the same
 * saying. Where an article has several, the one that stands between the same words counts, and then the first.
 *
 * @param claims with one key, in the order of their articles and in them by start
 */
export function firstClaims(claims: readonly Said[]): Map<string, string> {
  const found = new Map<string, string>();
  const originals = new Originals();
  for (const claim of claims) {
    const original = originals.of(claim);
    if (original === undefined) originals.add(claim);
    else found.set(claim.claim_id, original.claim_id);
  }
  return found;
}

/** Claims that say something first, in lists of those that may be what a claim says: a stock phrase may have thousands. */
class Originals {
  readonly #all: Said[] = [];
  readonly #quoted: Said[] = [];
  readonly #unknown: Said[] = [];
  readonly #quotedUnknown: Said[] = [];
  readonly #byStory = new Map<number, Said[]>();
  readonly #byWord = new Map<string, Said[]>();

  add(claim: Said): void {
    this.#all.push(claim);
    if (claim.is_quoted) this.#quoted.push(claim);
    if (claim.speaker_id === null) this.#unknown.push(claim);
    if (claim.speaker_id === null && claim.is_quoted) this.#quotedUnknown.push(claim);
    push(this.#byStory, claim.story, claim);
    for (const word of new Set(wordsOf(claim.speaker_id))) push(this.#byWord, word, claim);
  }

  of(claim: Said): Said | undefined {
    let best: Said | undefined;
    for (const list of this.#near(claim)) best = better(claim, list, best);
    return best;
  }

  /** Lists with every claim in them that may be the same saying. */
  #near(claim: Said): (readonly Said[])[] {
    const ofSpeaker = wordsOf(claim.speaker_id).map((word) => this.#byWord.get(word) ?? []);
    const lists = [this.#byStory.get(claim.story) ?? [], ...ofSpeaker];
    if (claim.words < tellingWords) return lists;
    if (claim.speaker_id === null) lists.push(claim.is_quoted ? this.#all : this.#quoted);
    else lists.push(claim.is_quoted ? this.#unknown : this.#quotedUnknown);
    return lists;
  }
}

function push<Key>(lists: Map<Key, Said[]>, key: Key, claim: Said): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [claim]);
  else list.push(claim);
}

/** The earliest in a list that is the same saying, if it is better than what was found before. */
function better(claim: Said, list: readonly Said[], found: Said | undefined): Said | undefined {
  let best = found;
  for (const other of list) {
    if (other.rank === claim.rank || (best !== undefined && other.rank > best.rank)) break;
    if (!isSameSaying(claim, other)) continue;
    if (best === undefined || isBetter(claim, other, best)) best = other;
  }
  return best;
}

function isBetter(claim: Said, other: Said, best: Said): boolean {
  if (other.rank !== best.rank) return other.rank < best.rank;
  const difference = fit(claim, other) - fit(claim, best);
  return difference === 0 ? other.start < best.start : difference > 0;
}

/** How much of what stands around two claims is the same. */
const fit = (claim: Said, other: Said): number =>
  Number(claim.prefix !== null && claim.prefix === other.prefix) +
  Number(claim.suffix !== null && claim.suffix === other.suffix);

function isSameSaying(claim: Said, other: Said): boolean {
  if (claim.story === other.story) return true;
  if (claim.speaker_id !== null && other.speaker_id !== null)
    return isSameName(claim.speaker_id, other.speaker_id);
  return claim.words >= tellingWords && (claim.is_quoted || other.is_quoted);
}

/**
 * Whether two ids may be one actor’s: the same id, the same last word of the name, or all words of one in the other.
 * `person/mark-rutte`, `person/NAME-OF-ARTICLE/rutte`.
 */
function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [ofA, ofB] = [wordsOf(a), wordsOf(b)];
  return (
    ofA.at(-1) === ofB.at(-1) ||
    ofA.every((word) => ofB.includes(word)) ||
    ofB.every((word) => ofA.includes(word))
  );
}

const wordsOf = (id: string | null): string[] =>
  id === null ? [] : id.slice(id.lastIndexOf('/') + 1).split('-');
