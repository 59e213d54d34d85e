import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithSmall } from '../../doc/letters.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { Quantity } from '../quantity.ts';
import { closes, glued, wordsOf, type Subtokens } from '../subtokens.ts';
import { over, perAt } from '../units/rates.ts';
import { phraseOfMany, withOthers } from './coordination.ts';
import { called, countedWords } from '../words.ts';
import {
  changedIn,
  isAttributed,
  isBareNoun,
  isHyphened,
  isUnitOfNoun,
  type Asked,
  type Found,
} from './attributed.ts';
import { pointsBack } from './referred.ts';
import { isMany, isSingular, moneyIn, nominal, phraseEnd, withOf } from './noun-phrase.ts';

/** What is counted or measured, and what befell it. */
type Counted = Pick<Quantity, 'counted' | 'state'>;

/**
 * The noun phrase that a number counts, right behind it or past `of the`, what befell those counted, and the unit that this
 * gives the number: `20 people per square kilometre` is a rate.
 */
export function countedAt(
  subtokens: Subtokens,
  quantity: Quantity,
  lexicon: FigureLexicon,
): Counted & Partial<Pick<Quantity, 'kind' | 'unit' | 'unitText'>> {
  const { kind, first, end } = quantity;
  if (kind === 'age') return { counted: null, state: null };
  if (kind === 'count' && subtokens.at(first - 1).lower === 'magnitude')
    return { counted: 'magnitude', state: null };
  const found = countedBehind(subtokens, quantity, lexicon);
  const last = found?.last ?? end;
  const counted = found?.counted ?? null;
  if (kind === 'ratio') return { counted, state: stateAt(subtokens, last, first, lexicon) };
  if (kind !== 'count') return { counted, state: null };
  return {
    counted,
    state: stateAt(subtokens, last, first, lexicon),
    ...perBehind(subtokens, last, end),
  };
}

/** `20 people per square kilometre`, `20 a day`: the unit that so many are told for. */
function perBehind(
  subtokens: Subtokens,
  at: number,
  end: number,
): Pick<Quantity, 'kind' | 'unit' | 'unitText'> | null {
  const article = at === end && /^an?$/.test(subtokens.at(at).lower);
  if (subtokens.at(at).lower !== 'per' && !article) return null;
  const found = perAt(subtokens, at + 1, article);
  if (found === null) return null;
  return {
    kind: 'rate',
    unit: over('1', found.code),
    unitText: wordsOf(subtokens, at, found.last),
  };
}

/** What is counted behind a number; null where nothing is. */
function countedBehind(
  subtokens: Tokens,
  quantity: Quantity,
  lexicon: FigureLexicon,
): Found | null {
  const { end, kind, last } = quantity;
  if (isOfWhom(subtokens, end) || isPerTime(subtokens, end, lexicon)) return null;
  if (kind === 'duration' && subtokens.at(last).text !== '-' && !isUnitOfNoun(subtokens, quantity))
    return null;
  const loose = isLoose(quantity);
  const start = phraseStart(subtokens, end, loose);
  const asked = {
    subtokens,
    quantity,
    lexicon,
    start,
    first: subtokens.at(start),
    close: start === end,
  };
  if (loose || kind === 'duration' || !asked.close) return phraseAt(asked, wholePhrase);
  if (isAttributed(subtokens, quantity) || isBareNoun(asked)) return phraseAt(asked, changedIn);
  if (isHyphened(subtokens, quantity) || isUnitOfNoun(subtokens, quantity))
    return phraseAt(asked, wholePhrase);
  return kind === 'money' ? paidIn(subtokens, end, lexicon) : null;
}

/** Whether what is counted may stand apart from a number; a rise by a number of times is none of that. */
const isLoose = ({ kind, unitText }: Quantity): boolean =>
  kind === 'count' || (kind === 'ratio' && unitText !== 'fold');

/** @param tell what a noun phrase that ends before `noun` tells of what is counted */
function phraseAt(asked: Asked, tell: (asked: Asked, noun: number) => Found | null): Found | null {
  const { subtokens, quantity, lexicon, start, first } = asked;
  if (first.isEdge || uncounted.some((isNone) => isNone(asked))) return null;
  const end = quantity.value === 1 ? phraseEnd(subtokens, start) : phraseOfMany(subtokens, start);
  const phrase = end === start && isVerbForm(asked) ? start + 1 : end;
  const befallen = phrase > start + 1 && isBefallen(subtokens.at(phrase - 1), lexicon);
  const noun = befallen ? phrase - 1 : phrase;
  return noun === start || notNouns.some((isNone) => isNone(asked, noun))
    ? null
    : tell(asked, noun);
}

/** `a six-day [swing]`, `a 12-hour [run]`: behind a hyphened amount none is a verb. */
function isVerbForm({ subtokens, quantity: { kind, end }, first, start }: Asked): boolean {
  if (!/^(?:measure|money|duration)$/.test(kind) || subtokens.at(end - 2).text !== '-')
    return false;
  if (first.tag === 'VERB') return !isParticipleLike(first.lower);
  return first.tag === 'ADV' && !first.lower.endsWith('ly') && closes(subtokens.at(start + 1));
}

/** Whether a word in -ed or -ing has a vowel before that, as participles have: `swing` has none. */
function isParticipleLike(lower: string): boolean {
  const ending = ['ed', 'ing'].find((each) => lower.endsWith(each));
  return ending !== undefined && /[aeiouy]/.test(lower.slice(0, -ending.length));
}

/** `12 of whom`: of those that were told of. */
const isOfWhom = (subtokens: Tokens, end: number): boolean =>
  subtokens.at(end).lower === 'of' && /^(?:whom|which)$/.test(subtokens.at(end + 1).lower);

/** `40 a year`. */
const isPerTime = (subtokens: Tokens, end: number, { unitWords }: FigureLexicon): boolean =>
  /^an?$/.test(subtokens.at(end).lower) &&
  unitWords.get(subtokens.at(end + 1).lower)?.kind === 'duration';

/** `$5 million in [tax breaks]`. */
function paidIn(subtokens: Tokens, end: number, lexicon: FigureLexicon): Found | null {
  const found = moneyIn(subtokens, end, lexicon);
  if (found === null) return null;
  return { counted: wordsOf(subtokens, found.start, found.last), last: found.last };
}

/** Where a word behind a number is not counted. */
const uncounted: readonly ((asked: Asked) => boolean)[] = [
  /** `5 or 6`, `5 hours earlier`; not `15 earlier contests`. */
  function isApart({ subtokens, start, first, lexicon }) {
    if (!lexicon.words.uncounted.holds(first)) return false;
    if (!/^(?:earlier|later)$/.test(first.lower)) return true;
    return !isMany(subtokens.at(phraseEnd(subtokens, start + 1) - 1));
  },
  /** `Of those, four involved airbags`: of which there were so many was told before. */
  function isOfThose({ subtokens, quantity, start, first }) {
    if (subtokens.at(quantity.first - 1).text !== ',') return false;
    if (!first.lower.endsWith('ed') && isMany(subtokens.at(phraseEnd(subtokens, start) - 1)))
      return false;
    if (pointsBack(subtokens, quantity.first)) return quantity.value !== 1;
    const before = subtokens.list.slice(Math.max(0, quantity.first - 5), quantity.first - 1);
    return first.lower.endsWith('ed') && before.some(({ lower }) => lower === 'of');
  },
  /** `TWO DEAD`: what befell them, in a headline. */
  ({ first, lexicon }) => isBefallen(first, lexicon),
  /** `Quake hits island, five hurt:`: so it does where nothing follows. */
  ({ subtokens, start, first, close, lexicon: { words } }) =>
    close &&
    words.states.holds(first) &&
    (closes(subtokens.at(start + 1)) || subtokens.at(start + 1).tag === 'CCONJ'),
  /** `Hundreds cast votes`, `a staff of dozens making films`: nothing is counted right behind such a plural. */
  function isVerb({ subtokens, quantity: { form, end }, first, close }) {
    if (form !== 'magnitude' || !close || !subtokens.at(end - 1).lower.endsWith('s')) return false;
    return first.tag === 'NOUN' || first.tag === 'VERB';
  },
  /** `Boeing 747 Dreamliner`: a number within a name. */
  ({ subtokens, quantity: { form, end }, first, close }) =>
    form === 'digits' && close && first.tag === 'PROPN' && subtokens.at(end - 1).tag === 'PROPN',
];

/** `TWO POLICE [KILLED]`. */
const isBefallen = ({ text, lower }: Token, { words }: FigureLexicon): boolean =>
  text.length > 3 && text !== lower && text === text.toUpperCase() && words.states.has(lower);

/** Where a phrase that ends before `noun` is not what is counted. */
const notNouns: readonly ((asked: Asked, noun: number) => boolean)[] = [
  /** `a 200,000 figure`, `the 40 mark`: the number itself. */
  ({ subtokens, quantity, start, first, close }, noun) =>
    close &&
    noun === start + 1 &&
    countedWords.numbers.holds(first) &&
    subtokens.at(quantity.first - 1).tag === 'DET',
  /** `between 200 and 300 marched.`, `the two learned of it`: a tagger takes some verbs for nouns. */
  function isPast({ subtokens, start, first, lexicon }, noun) {
    if (noun !== start + 1 || !/[^e]ed$/.test(first.lower)) return false;
    if (lexicon.words.states.holds(first)) return false;
    const the = subtokens.at(start - 2).lower === 'the';
    return closes(subtokens.at(noun)) || (the && subtokens.at(noun).tag === 'ADP');
  },
];

/** The phrase with its `of` and those that are counted with it. */
function wholePhrase(asked: Asked, noun: number): Found {
  const { subtokens, quantity, start } = asked;
  const isCount = quantity.kind === 'count';
  const joined = isJoined(asked, noun) || (isCount && isCompound(asked, noun));
  const of = joined ? start + 1 : withOf(subtokens, noun);
  const several = isCount && quantity.value !== 1 && of === noun;
  const last = several ? withOthers(subtokens, quantity.first, start, of) : of;
  return { counted: wordsOf(subtokens, start, last), last };
}

/** `four-cylinder engine`: the noun that a hyphen joins to a number is what it counts. */
function isJoined({ subtokens, start, first }: Asked, noun: number): boolean {
  if (noun - start < 2 || first.tag !== 'NOUN' || !beginsWithSmall(first.text)) return false;
  return subtokens.at(start - 1).text === '-' && subtokens.at(start + 1).text !== '-';
}

/** `a 12 page document`: of two nouns in the singular the first is counted, save in `20 office staff`. */
const isCompound = (
  { subtokens, quantity: { value }, start, first }: Asked,
  noun: number,
): boolean =>
  noun - start === 2 &&
  (value ?? 0) > 1 &&
  subtokens.at(start - 1).lower !== 'of' &&
  isSingular(first) &&
  isSingular(subtokens.at(noun - 1));

/** What may stand between a number and the phrase that it counts, in this order: how many words each takes. */
const between: readonly ((subtokens: Tokens, at: number, loose: boolean) => number)[] = [
  /** `40 plus boats`, `60 odd cameras` */
  (subtokens, at, loose) =>
    loose && /^(?:plus|odd)$/.test(subtokens.at(at).lower) && subtokens.at(at + 1).tag !== 'NUM'
      ? 1
      : 0,
  /** `60-odd cameras`, `a 500-strong crowd` */
  (subtokens, at) =>
    subtokens.at(at).text === '-' && countedWords.tails.holds(subtokens.at(at + 1)) ? 2 : 0,
  /** `50 or so` */
  (subtokens, at) =>
    subtokens.at(at).lower === 'or' && /^(?:so|more|fewer)$/.test(subtokens.at(at + 1).lower)
      ? 2
      : 0,
  /** `40, of the boats` */
  (subtokens, at) => (subtokens.at(at).text === ',' && subtokens.at(at + 1).lower === 'of' ? 1 : 0),
  /** `five-year` */
  (subtokens, at) =>
    subtokens.at(at).text === '-' && glued(subtokens.at(at), subtokens.at(at + 1)) ? 1 : 0,
  /** `a four-day, 12-stop tour` */
  (subtokens, at) =>
    subtokens.at(at).text === ',' &&
    subtokens.at(at - 2).text === '-' &&
    subtokens.at(at + 1).tag === 'NUM' &&
    subtokens.at(at + 2).text === '-'
      ? 4
      : 0,
  /** `a two-hour long talk` */
  (subtokens, at) =>
    subtokens.at(at).lower === 'long' && subtokens.at(at - 2).text === '-' ? 1 : 0,
  /** `twice as many houses`, `three times as much rice` */
  (subtokens, at, loose) =>
    loose && subtokens.at(at).lower === 'as' && /^(?:many|much)$/.test(subtokens.at(at + 1).lower)
      ? 2
      : 0,
  /** `5 more houses` */
  (subtokens, at) => (countedWords.further.holds(subtokens.at(at)) ? 1 : 0),
  /** `40 in total` */
  (subtokens, at) =>
    subtokens.at(at).lower === 'in' && subtokens.at(at + 1).lower === 'total' ? 2 : 0,
];

/**
 * Where the noun phrase of a number begins: past hyphens, tails and `of the`.
 * @param loose whether an article may stand right after the number: `half the houses`
 */
function phraseStart(subtokens: Tokens, at: number, loose: boolean): number {
  const measured = loose ? pastMeasure(subtokens, at) : at;
  if (measured > at) return measured;
  let start = at;
  for (const taken of between) start += taken(subtokens, start, loose);
  if (subtokens.at(start).lower === 'of')
    start = pastMeasured(subtokens, pastPointing(subtokens, start + 1));
  else if (start === at && (!loose || !isDetermined(subtokens.at(start))))
    return loose ? pastMark(subtokens, start) : start;
  while (
    countedWords.skipped.holds(subtokens.at(start)) ||
    countedWords.most.holds(subtokens.at(start))
  )
    start++;
  return pastMark(subtokens, start);
}

/** `$1 billion of [five-year] notes`: past an amount that a hyphen joins to what is counted. */
function pastMeasured(subtokens: Tokens, at: number): number {
  const [number, hyphen, unit] = [subtokens.at(at), subtokens.at(at + 1), subtokens.at(at + 2)];
  // Words are cut at a hyphen behind a number alone.
  const isMeasured = hyphen.text === '-' && glued(number, hyphen) && glued(hyphen, unit);
  return isMeasured && nominal.has(subtokens.at(at + 3).tag) ? at + 3 : at;
}

/** `97% of [this] project`. */
const pastPointing = (subtokens: Tokens, at: number): number =>
  countedWords['which-time'].holds(subtokens.at(at)) && nominal.has(subtokens.at(at + 1).tag)
    ? at + 1
    : at;

/** `half [the] houses`, `half [her] cabinet`. */
const isDetermined = (subtoken: Token): boolean =>
  subtoken.tag === 'DET' || closedClass.possessives.holds(subtoken);

/** `thousands of [so-called “] truthers”`: past the mark that opens a name for those counted. */
function pastMark(subtokens: Tokens, start: number): number {
  const at = called.has(subtokens.at(start).lower) ? start + 1 : start;
  return /^["“'‘]$/.test(subtokens.at(at).text) && nominal.has(subtokens.at(at + 1).tag)
    ? at + 1
    : start;
}

/** `four [20-kg] bags`, `ten [$5] tickets`: past a measure of what is counted. */
function pastMeasure(subtokens: Tokens, at: number): number {
  const sign = /^[$£€]$/.test(subtokens.at(at).text);
  const number = sign ? at + 1 : at;
  if (!/^\d/.test(subtokens.at(number).text)) return at;
  let last = number + 1;
  if (sign && /^(?:thousand|[a-z]+illion)$/.test(subtokens.at(last).lower)) last++;
  while (subtokens.at(last).text === '-' && glued(subtokens.at(last), subtokens.at(last + 1)))
    last += 2;
  return sign || last > number + 1 ? last : at;
}

/** `have been killed or wounded`, `were injured`, `wounded 60`: what befell those counted. */
function stateAt(
  subtokens: Tokens,
  at: number,
  first: number,
  { words: { states }, fates }: FigureLexicon,
): string | null {
  let from = at;
  while (/^(?:AUX|ADV)$/.test(subtokens.at(from).tag) || subtokens.at(from).lower === 'reported')
    from++;
  if (states.holds(subtokens.at(from))) {
    let last = from + 1;
    while (/^(?:or|and)$/.test(subtokens.at(last).lower) && states.holds(subtokens.at(last + 1)))
      last += 2;
    return wordsOf(subtokens, from, last);
  }
  // `killing [at least]`, `left [some]`
  let before = first - 1;
  while (before > first - 5 && countedWords.modifying.holds(subtokens.at(before))) before--;
  const verb = subtokens.at(before);
  return verb.tag === 'NOUN' ? null : (fates.get(verb.lower) ?? null);
}
