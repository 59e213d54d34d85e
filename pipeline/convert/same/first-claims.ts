/** What is known of a claim whose words stand in another article, too. */
export interface Said {
  readonly claim_id: string;
  /** Of its words: equal for two claims that differ in case, marks and blanks alone. */
  readonly key: string;
  /** The place of its article in the order, and of the first article with its text. */
  readonly rank: number;
  readonly story: number;
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
  const originals: Said[] = [];
  for (const claim of claims) {
    const original = originalOf(claim, originals);
    if (original === undefined) originals.push(claim);
    else found.set(claim.claim_id, original.claim_id);
  }
  return found;
}

function originalOf(claim: Said, originals: readonly Said[]): Said | undefined {
  let best: Said | undefined;
  for (const other of originals) {
    if (other.rank === claim.rank || (best !== undefined && other.rank > best.rank)) break;
    if (!isSameSaying(claim, other)) continue;
    if (best === undefined || fit(claim, other) > fit(claim, best)) best = other;
  }
  return best;
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

const wordsOf = (id: string): string[] => id.slice(id.lastIndexOf('/') + 1).split('-');
