import type { Annotation, Token } from '../annotate/types.ts';
import { isCapitalised } from '../annotate/capitals.ts';
import type { Matches } from './dictionary.ts';
import type { ActorLexicon } from './lexicon.ts';
import { evidenceAside } from './evidence-aside.ts';
import { isBody, isLed, isListed, isNamed, isOwned } from './evidence-company.ts';
import { isAcronym, isShortFor } from './acronyms.ts';
import type { NamePart } from './parts.ts';
import { isStrange } from './strange.ts';
import { calm, textOf } from './stretches.ts';

/** What speaks for a name being a person’s, an organisation’s, or neither: points. */
export interface Evidence {
  readonly person: number;
  readonly organisation: number;
  readonly other: number;
}

type Sum = { -readonly [Key in keyof Evidence]: number };

const none: Evidence = { person: 0, organisation: 0, other: 0 };

function gain(sum: Sum, more: Partial<Evidence>): void {
  sum.person += more.person ?? 0;
  sum.organisation += more.organisation ?? 0;
  sum.other += more.other ?? 0;
}

export const add = (a: Evidence, b: Partial<Evidence>): Evidence => ({
  person: a.person + (b.person ?? 0),
  organisation: a.organisation + (b.organisation ?? 0),
  other: a.other + (b.other ?? 0),
});

/** What the words of a name say, wherever it stands. */
export function evidenceInside(
  tokens: readonly Token[],
  { first, last }: NamePart,
  aloneToo: ReadonlySet<string>,
  matches: Matches,
  lexicon: ActorLexicon,
): Evidence {
  const words = tokens.slice(first, last);
  const [start] = words;
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
  if (words.length === 1 && isHolder(start, lexicon)) sum.person += 2;
  if (words.length === 1 && isAcronym(start.text) && !lexicon.commonCapitals.holds(start))
    sum.organisation += /^\p{Lu}[^.\d]{2,4}$/u.test(start.text) ? 4 : 2;
  if (words.length > 1) {
    if (!given && lexicon.commonWords.holds(start)) sum.person -= 1.5;
    if (words.length < 4) sum.person += 1;
    if (words.length > 4) sum.person += -2;
    if (words.slice(0, -1).some((word) => initial.test(word.text))) sum.person += 3;
    if (
      words.length === 2 &&
      /^\p{Lu}{2}$/u.test(start.text) &&
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
  const [, second] = words;
  const isGivenTo = given && second !== undefined && !isCommon(second, lexicon);
  for (let index = isGivenTo ? 1 : 0; index < words.length; index++)
    gain(sum, wordSays(words[index]!, index, given, lexicon));
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

/** Prepositions that lead to persons as well. */
const isWay = /^(?:to|from|over|around|off|inside)$/;

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
function isPlainName(text: string): boolean {
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

/** What stands around one occurrence of a name. */
export function evidenceAround(
  { tokens, sentences, quotations }: Annotation,
  part: NamePart,
  matches: Matches,
  lexicon: ActorLexicon,
): Evidence {
  const { firstToken, lastToken } = sentences[part.sentence]!;
  const before = part.first > firstToken ? tokens[part.first - 1] : undefined;
  const next = part.last < lastToken ? tokens[part.last] : undefined;
  const sum: Sum = { person: 0, organisation: 0, other: 0 };
  if (part.sure) sum.person += 5;
  if (
    isUpper(tokens[part.first]) &&
    part.last - part.first === 1 &&
    (isUpper(before) || isUpper(next))
  )
    sum.organisation += -4;
  const modifies = next?.tag === 'NOUN' || next?.lower === "'s";
  if (before?.lower === 'the' && next?.tag === 'NOUN' && isBody(next, lexicon))
    sum.organisation += 3;
  if (before?.lower === 'the' && !modifies) {
    sum.person += -4;
    sum.organisation += 1;
  }
  if (before !== undefined && lexicon.locative.holds(before) && !modifies) {
    sum.other += isWay.test(before.lower) ? 0.5 : 1.5;
    sum.person += -0.5;
  }
  if (before !== undefined && (!isCapitalised(before) || part.first - 1 === firstToken)) {
    if (lexicon.bodies.kinds.holds(before)) {
      sum.organisation += 4;
      sum.person += -3;
    }
    if (lexicon.roles.verbs.holds(before)) sum.person += 2;
  }
  if (
    before?.text === ',' &&
    /^[,.]$/.test(next?.text ?? '') &&
    isNamed(tokens, part.first, lexicon)
  )
    sum.organisation += 5;
  if (before?.text === '(' && next?.tag === 'NUM' && tokens[part.last + 1]?.text === ')')
    sum.other += 9;
  if (isListed(tokens, part.first, lexicon)) sum.organisation += 5;
  const after = evidenceAfter(tokens, part.last, matches, lexicon);
  gain(sum, after);
  const words = part.last - part.first;
  if (words === 1 && (after.person ?? 0) > 0 && lexicon.givenNames.holds(tokens[part.first]))
    sum.person += 1;
  if (words === 1 && before?.lower === 'to' && tokens[part.first - 2]?.lower === 'according')
    sum.organisation += 2;
  if (isLed(tokens, part.first, lexicon)) {
    sum.organisation += 3;
    sum.person += -2;
  }
  if (next?.lower === "'s" && isOwned(tokens, part.last + 1, lexicon)) {
    sum.organisation += 3;
    sum.person += -1;
  }
  if (words > 1 && words < 4 && before?.lower !== 'the' && !modifies)
    if (isStrange(tokens, part.first, part.last, lexicon)) sum.person += 1;
  if (next?.text === '(' && isShortFor(tokens[part.last + 1]?.text ?? '', textOf(tokens, part)))
    sum.organisation += 6;
  if (next !== undefined && before !== undefined && isQuoted(quotations, before, next))
    sum.other += 5;
  return sum;
}

const isUpper = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.text.length > 2 &&
  !isPlainName(token.text) &&
  /^\p{Lu}+$/u.test(token.text);

function evidenceAfter(
  tokens: readonly Token[],
  at: number,
  matches: Matches,
  lexicon: ActorLexicon,
): Partial<Evidence> {
  let next = tokens[at];
  if (next?.tag === 'ADV') next = tokens[at + 1];
  if (next === undefined) return {};
  const { roles, bodies } = lexicon;
  if (bodies.suffixes.holds(next)) return { organisation: 6, person: -6 };
  if (speaks.has(next.lower) && bodies.others.holds(tokens[at - 1])) return { organisation: 6 };
  if (roles.verbs.holds(next)) return { person: isHeOrShe(tokens, at + 1) ? 4 : 2 };
  if (bodies.verbs.holds(next)) return { organisation: 2 };
  if (roles.honours.has(next.text)) return { person: roles.heads.holds(next) ? 1 : 3 };
  if (roles.ties.holds(next)) return { person: 3 };
  if (bodies.ties.holds(next) && !lexicon.placeHeads.holds(tokens[at - 1]))
    return { organisation: 3, person: -1 };
  if (lexicon.placeHeads.holds(next)) return { other: 3 };
  if (next.text === ',' || next.text === '(')
    return evidenceAside(tokens, at + 1, matches, lexicon);
  if (next.lower === 'tribe' || next.lower === 'clan') return { person: -5, other: 2 };
  if (next.tag === 'NOUN') return { person: -1 };
  return {};
}

/** What a festival or hotel does only as the body that runs it. */
const speaks: ReadonlySet<string> = new Set(['said', 'says', 'told', 'tells', 'confirmed']);

/** `said he would`, `said that she`, `raised his`: the name has a gender. */
function isHeOrShe(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.lower ?? '';
  return theirs.has(next === 'that' ? (tokens[at + 1]?.lower ?? '') : next);
}

const theirs: ReadonlySet<string> = new Set(['he', 'she', 'his', 'her', 'himself', 'herself']);

/** Whether the name fills a quotation: the title of a work. */
const isQuoted = (quotations: Annotation['quotations'], before: Token, next: Token): boolean =>
  before.text.length === 1 &&
  /^[“‘"'«]$/.test(before.text) &&
  quotations.some(
    ({ start, end }) => start === before.start && end >= next.start && end <= next.end + 1,
  );
