/** What given names may be short for. */
type ShortNames = ReadonlyMap<string, readonly string[]>;

/**
 * First and last the same, or the shorter one ends, or begins, the longer one; an initial or a short form
 * may stand for a name.
 */
export function isSameName(
  longer: readonly string[],
  words: readonly string[],
  shortNames: ShortNames,
): boolean {
  if (longer.length < words.length || initialsDiffer(longer, words)) return false;
  const [given = ''] = longer;
  const [other = ''] = words;
  if (longer.at(-1) === words.at(-1))
    if (
      isInitialOf(given, other) ||
      isMisspelt(given, other) ||
      isShortOf(given, other, shortNames)
    )
      return true;
  if (longer[0] === words[0] && longer.length === 2 && words.length === 2)
    if (longer[1]?.charAt(0) === words[1]?.replace('.', '')) return true;
  const shift = longer.length - words.length;
  return (
    words.every((word, index) => isSameWord(longer[index + shift] ?? '', word)) ||
    (words.every((word, index) => longer[index] === word) && isBeginning(words, shift))
  );
}

/** `Mohamed bin Obi` begins `Mohamed bin Obi Al Quin`; `Zor San`, who has her own, is not `Zor San Wek Lim`. */
const isBeginning = (words: readonly string[], shift: number): boolean =>
  shift < 2 || words.length > 2;

/** `George W.` and `George H.W.` are two. */
const initialsDiffer = (a: readonly string[], b: readonly string[]): boolean => {
  const [one, other] = [middleInitials(a), middleInitials(b)];
  return one !== '' && other !== '' && one.charAt(0) !== other.charAt(0);
};

const initials = /^(?:\p{Lu}\.?)+$/u;

const middleInitials = (words: readonly string[]): string =>
  words.slice(1, -1).find((word) => initials.test(word)) ?? '';

/** `van` and `Van`, where it begins a sentence. */
const isSameWord = (word: string, other: string): boolean =>
  word === other || (word.length < 4 && word === other.toLowerCase());

const isInitialOf = (name: string, short: string): boolean =>
  name === short || (short.length === 2 && short.endsWith('.') && short[0] === name[0]);

/** `Ken` and `Kenneth`, either way. */
const isShortOf = (a: string, b: string, shortNames: ShortNames): boolean =>
  shortNames.get(a)?.includes(b) === true || shortNames.get(b)?.includes(a) === true;

/** `Kristin` and `Kristen`, `Hilary` and `Hillary`: one letter of a longer name differs, or is doubled. */
function isMisspelt(a: string, b: string): boolean {
  if (a.length === b.length + 1) return isDoubled(a, b);
  if (b.length === a.length + 1) return isDoubled(b, a);
  if (a.length !== b.length || a.length < 6 || a.charAt(0) !== b.charAt(0)) return false;
  let differences = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) differences++;
  return differences === 1;
}

function isDoubled(longer: string, name: string): boolean {
  if (name.length < 5 || longer.charAt(0) !== name.charAt(0)) return false;
  let at = 0;
  while (at < name.length && longer[at] === name[at]) at++;
  return longer[at] === longer[at - 1] && longer.slice(at + 1) === name.slice(at);
}
