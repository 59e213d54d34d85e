import { withoutMarks } from '../../doc/letters.ts';
import type { TokenSpan } from '../../doc/token.ts';
import { isOutOfVocabulary, type Context, type Words } from '../context.ts';
import { nameWords, type ActorLexicon } from '../lexicon.ts';
import { isFamilyFirst, isRomanisedName } from '../names/romanised.ts';
import type { Match, Run } from '../types.ts';

/** What given names may be short for. */
type ShortNames = ReadonlyMap<string, readonly string[]>;

const plainLetters = /^[A-Za-z.' …-]*$/;

/** A word of a name in the letters that all spellings share: `O'Melez` for `O’Meléz`. */
export const plainSpelling = (word: string): string =>
  plainLetters.test(word) ? word : withoutMarks(word.replaceAll('’', "'"));

/**
 * First and last the same, or the shorter one ends, or begins, the longer one; an initial or a short form
 * may stand for a name.
 */
export function isSameName(
  longerName: readonly string[],
  name: readonly string[],
  shortNames: ShortNames,
): boolean {
  const longer = longerName.map(plainSpelling);
  const words = name.map(plainSpelling);
  if (longer.length < words.length || initialsDiffer(longer, words)) return false;
  if (longer.at(-1) === words.at(-1) && isSameGiven(longer[0] ?? '', words[0] ?? '', shortNames))
    return true;
  if (isSurnameInitial(longer, words)) return true;
  const shift = longer.length - words.length;
  if (words.every((word, index) => isSameWord(longer[index + shift] ?? '', word))) return true;
  // Mohamed bin Obi begins Mohamed bin Obi Al Quin; Zor San, who has her own, is not Zor San Wek Lim.
  return (shift < 2 || words.length > 2) && words.every((word, index) => longer[index] === word);
}

const isSameGiven = (given: string, other: string, shortNames: ShortNames): boolean =>
  isInitialOf(given, other) || isMisspelt(given, other) || isShortOf(given, other, shortNames);

/** `Ana R.` for `Ana Rivera`. */
const isSurnameInitial = (longer: readonly string[], words: readonly string[]): boolean =>
  longer.length === 2 &&
  words.length === 2 &&
  longer[0] === words[0] &&
  longer[1]?.charAt(0) === words[1]?.replace('.', '');

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

/** The last word, past `Jr.`, with its particles; the first where family names stand first. */
export function surnameOf(words: readonly string[], lexicon: ActorLexicon): string {
  const plain = words.filter((word) => !nameWords.suffixes.has(word));
  const [first = ''] = plain;
  return isFamilyFirst(plain, lexicon) ? first : (plain.at(-1) ?? first);
}

/** `al-Assad` and `Assad` are one surname. */
export function withoutArabicArticle(surname: string): string {
  const joint = surname.indexOf('-');
  return joint > 0 && nameWords.articles.has(surname.slice(0, joint).toLowerCase())
    ? surname.slice(joint + 1)
    : surname;
}

const initial = /^\p{Lu}\.$/u;

/** Whether a known name is part of a person’s that begins at a token: Ireland of Carmen Ireland, Jordan of Jordan Hale. */
export function isPartOfPerson(
  context: Context,
  run: Run,
  first: number,
  { first: at, last, entry }: Match,
): boolean {
  if (last - at > 1) return false;
  const span = { first, last: at };
  if (entry.kind === 'organisation') return last === run.last && isCompanySurname(context, span);
  if (at === first)
    return last < run.last && (isGivenName(context, at) || isRomanisedName(context, run));
  if (last < run.last) return run.last - last === 1 && isMiddleName(context, span);
  return at - first < 3 && isSurname(context, span);
}

/** Carmen Ireland: behind a given name, an initial or a word that is only a name; not behind both names of somebody. */
function isSurname(context: Context, { first, last }: TokenSpan): boolean {
  const { tokens, lexicon } = context;
  const before = tokens.at(last - 1).text;
  if (lexicon.givenNames.has(before) || initial.test(before)) return true;
  const isWhole = last - first > 1 && lexicon.givenNames.holds(tokens.at(first));
  return !isWhole && isOutOfVocabulary(context, first, last);
}

/** Jordan Hale: a given name before a word that heads no place, body or office. */
function isGivenName({ tokens, lexicon }: Words, at: number): boolean {
  const { givenNames, organisations, placeHeads, roles, commonCapitals } = lexicon;
  const next = tokens.at(at + 1);
  return (
    givenNames.holds(tokens.at(at)) &&
    ![organisations.heads, organisations.others, commonCapitals, placeHeads, roles.heads].some(
      (words) => words.holds(next),
    )
  );
}

const plainSurname = /^\p{Lu}\p{Ll}+$/u;

/** Ana Bloomberg: the name of a company, or paper, behind a given name that is no place. */
function isCompanySurname({ tokens, lexicon }: Words, { first, last: at }: TokenSpan): boolean {
  const surname = tokens.at(at);
  return (
    at - first === 1 &&
    lexicon.givenNames.holds(tokens.at(first)) &&
    plainSurname.test(surname.text) &&
    !lexicon.telling.holds(surname)
  );
}

/** Ana Jordan Rivera: a given name that is a country’s, between another and one word. */
const isMiddleName = ({ tokens, lexicon }: Words, { first, last: at }: TokenSpan): boolean =>
  at - first === 1 &&
  lexicon.givenNames.holds(tokens.at(first)) &&
  lexicon.givenNames.holds(tokens.at(at)) &&
  !lexicon.telling.holds(tokens.at(at + 1));
