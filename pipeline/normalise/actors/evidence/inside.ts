import type { Token, Tokens } from '../../doc/token.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { Matches } from '../names/dictionary.ts';
import { isAcronym } from '../organisations/acronyms.ts';
import { gain, none, type Evidence, type Sum } from './sum.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { NamePart } from '../types.ts';
import { isStrange } from './strange.ts';
import { calm } from '../names/stretches.ts';

const compoundWord = /^\p{Lu}\p{L}+-(?:\p{Ll}{4,}|American)$/u;

const shortAcronym = /^\p{Lu}[^.\d]{1,3}[^.\ds]$/u;

const twoCapitals = /^\p{Lu}{2}$/u;

/** What the words of a name say, wherever it stands. */
export function evidenceInside(
  tokens: Tokens,
  { first, last }: NamePart,
  aloneToo: ReadonlySet<string>,
  matches: Matches,
  lexicon: ActorLexicon,
): Evidence {
  const words = tokens.list.slice(first, last);
  const [start, second] = words;
  const end = words.at(-1);
  if (start === undefined || end === undefined) return none;
  const { familyFirst } = lexicon;
  const sum: Sum = { person: 0, organisation: 0, other: 0 };
  if (lexicon.bodies.ships.has(start.text)) {
    sum.other += 6;
    sum.person += -6;
  }
  const given = isGiven(start.text, lexicon);
  if (given) sum.person += words.length > 1 ? 3 : 1;
  if (words.length === 1 && isHolder(start, lexicon)) sum.person += 3;
  // `Spanish-language`, `Norland-born`
  if (words.length === 1 && compoundWord.test(start.text)) sum.other += 9;
  if (words.length === 1 && isAcronym(start.text) && !lexicon.commonCapitals.holds(start))
    sum.organisation += shortAcronym.test(start.text) ? 4 : 2;
  if (words.length > 1) {
    if (!given && lexicon.commonWords.holds(start)) sum.person -= 1.5;
    if (words.length < 4) sum.person += 1;
    if (words.length > 4) sum.person += -2;
    if (words.slice(0, -1).some((word) => initial.test(word.text))) sum.person += 3;
    if (
      words.length === 2 &&
      twoCapitals.test(start.text) &&
      isStrange(tokens, first + 1, last, lexicon)
    )
      sum.person += 5;
    if (suffixes.has(end.text) && (given || words.length > 2 || end.text.startsWith('J')))
      sum.person += 3;
    if (familyFirst.has(start.text) || eastAsian.test(end.text) || familyFirst.has(end.text))
      sum.person += 2;
    if (!given && matches.startingAt.has(last - 1)) sum.person += -2;
    if (aloneToo.has(end.text)) sum.person += 2;
    if (words.some((word) => !isCapitalised(word) && word.text !== '&')) sum.person += 1;
  }
  if (words.length > 1 && lexicon.placeHeads.holds(end)) sum.other += 4;
  if (lexicon.commonCapitals.holds(end)) sum.organisation += -4;
  if (words.length === 1 && lexicon.roles.heads.holds(start)) return none;
  const isGivenTo = given && second !== undefined && !isCommon(second, lexicon);
  for (let index = isGivenTo ? 1 : 0; index < words.length; index++)
    gain(sum, wordSays(tokens.at(first + index), index, given, lexicon));
  return sum;
}

/** The surname of somebody who held a high office: hardly a body’s name alone. */
const isHolder = ({ text, lower }: Token, { officeHolders, commonWords }: ActorLexicon): boolean =>
  text !== lower && officeHolders.has(lower) && !commonWords.has(lower);

/** Not the second word of `Bill Hart`, whose first is no law. */
const isCommon = (
  { lower }: Token,
  { commonWords, commonCapitals, bodies }: ActorLexicon,
): boolean =>
  [commonWords, commonCapitals, bodies.others, bodies.heads, bodies.generic].some((words) =>
    words.has(lower),
  );

/** A given name, also where it is shouted: `DONALD`. */
const isGiven = (text: string, { givenNames }: ActorLexicon): boolean =>
  givenNames.has(text) || givenNames.has(calm(text));

const initial = /^\p{Lu}\.?$/u;
const suffixes = new Set(['Jr.', 'Sr.', 'Jr', 'Sr', 'II', 'III', 'IV']);
const eastAsian = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u;
const abstract =
  /(?:tion|tions|ment|ments|ness|ity|ism|ics|ship|ance|ence|able|ible|ical|ology|ists|ers|ings)$/;
const inner = /^\p{Lu}\p{Ll}+\p{Lu}/u;
const surnamePrefix = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’])\p{Lu}/u;

/** What the word of a name at an index says; `San` leads a place where it opens the name, `el` anywhere. */
function wordSays(
  word: Token,
  index: number,
  given: boolean,
  lexicon: ActorLexicon,
): Partial<Evidence> {
  const { text, lower } = word;
  // Most words are a capital and small letters: what other signs would tell need not be asked.
  if (!isPlainName(text)) {
    const told = signsSay(text, lexicon);
    if (told !== null) return told;
  }
  if (given && index > 0) return none;
  if (lexicon.telling.has(lower)) {
    if (lexicon.commonCapitals.has(lower) || lexicon.bodies.others.has(lower)) return commonWord;
    if (lexicon.bodies.generic.has(lower) || lexicon.bodies.heads.has(lower)) return bodyWord;
    if (lexicon.placeHeads.has(lower)) return placeWord;
    if ((index === 0 || text === lower) && lexicon.placeLeads.has(lower)) return placeWord;
  }
  return text.length > 5 && abstract.test(lower) ? abstractWord : none;
}

const commonWord = { person: -4, other: 2 };
const bodyWord = { person: -3 };
const placeWord = { person: -2, other: 1 };
const abstractWord = { person: -2 };

/** A capital and at least two small letters of ASCII. */
export function isPlainName(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 97 || unit > 122) return false;
  }
  return text.length > 2;
}

/** What digits, marks and capitals within a word say. */
function signsSay(text: string, lexicon: ActorLexicon): Partial<Evidence> | null {
  if (text === '&') return { person: -5, organisation: 4 };
  if (/\d/.test(text)) return { person: -5, other: 1 };
  if (suffixes.has(text) || initial.test(text)) return none;
  if (text.length > 1 && text === text.toUpperCase() && !text.endsWith('.'))
    return isGiven(text, lexicon) ? none : bodyWord;
  if (inner.test(text) && !surnamePrefix.test(text)) return { person: -1, organisation: 2 };
  return null;
}
