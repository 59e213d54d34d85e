import { beginsWithSmall } from '../doc/letters.ts';
import { closedClass, spelledFrom } from '../doc/lexicon.ts';
import {
  coreEnd as phraseEnd,
  isArticle,
  isHeadNoun,
  isPastParticiple,
  isRelative,
  isSubjectPronoun,
  mayHoldMarks,
} from '../doc/noun-phrase.ts';
import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { type Block, isDate, isTime as isOfTime } from './blocks.ts';
import { endsWithComma, hasVerb, isComma, isDash, isNoun, isQuote } from './items.ts';
import { claimWords, type CueVerb } from './lexicon.ts';
import {
  anyOf,
  finiteVerbs,
  hasComma,
  isFinite,
  isModifying,
  isOfClause,
  isRelativeTo,
  isSpanOfTime,
  isTime,
  isVerbless,
  isYear,
} from './phrases.ts';

/** The noun phrase that does what a verb says, with all that tells who it is. */
export interface Subject extends TokenSpan {
  /** From what ends it up to the verb: `who warned of the fault`, `, speaking in Tolm,`; null where nothing does. */
  readonly tail: TokenSpan | null;
}

/** How many items before a verb its subject may begin. */
const farthest = 60;

/**
 * The subject of a verb, read from left to right: a phrase whose modifiers (prepositions, participles, relative clauses,
 * appositives) reach up to the verb. What stands right before a verb may be no more than the last word of one.
 *
 * @param verb the item at which the verb begins, with its auxiliaries and adverbs
 * @returns null where no phrase that begins where a clause may begin reaches the verb
 */
export function subjectOf(block: Block, verb: number): Subject | null {
  let known = subjects.get(block);
  if (known === undefined) subjects.set(block, (known = new Map<number, Subject | null>()));
  let subject = known.get(verb);
  if (subject === undefined) known.set(verb, (subject = readSubject(block, verb)));
  return subject;
}

/** What was read before: rules and repairs ask for the same verbs. */
const subjects = new WeakMap<Block, Map<number, Subject | null>>();

function readSubject(block: Block, verb: number): Subject | null {
  const end = adjunctStart(block, verb);
  for (let at = Math.max(0, end - farthest); at < end; at++) {
    if (!startsClause(block, at)) continue;
    const subject = phraseTo(block, at, end) ?? behindFront(block, at, end);
    if (subject !== null && !isFronted(block, subject, end)) return withSpelled(block, subject);
  }
  return null;
}

/** With all that the brackets at its end abbreviate: a comma may stand in a name. */
function withSpelled({ items }: Block, subject: Subject): Subject {
  const { first, last } = subject;
  if (items.at(last - 1).lower !== ')') return subject;
  const spelled = spelledStart(items, last - 3);
  return spelled !== null && spelled < first ? { ...subject, first: spelled } : subject;
}

/** `the Anglers, Bakers and Cooks Union (ABCU)`: with its article, all that the brackets abbreviate. */
export function spelledStart(items: Tokens, bracket: number): number | null {
  const first = spelledFrom(items.list, bracket, items.at(bracket + 1).text);
  return first !== null && items.at(first - 1).tag === 'DET' ? first - 1 : first;
}

/** Whether a clause may begin at an item: behind a mark, a conjunction, or a verb that takes a clause. */
function startsClause({ items, lexicon }: Block, at: number): boolean {
  const before = items.at(at - 1);
  if (before.isEdge) return true;
  if (before.tag === 'PUNCT') return partsClauses(before, items.at(at));
  if (isQuote(before)) return endsWithComma(before) || !mayHoldMarks(items.at(at - 2));
  if (before.tag === 'CCONJ') return joinsClauses(items.at(at - 2), items.at(at));
  if (before.tag === 'VERB') return takesClause(lexicon.verbs.of(before), before);
  return opensClause(items, at - 1);
}

const takesClause = (readings: readonly CueVerb[] | undefined, { text }: Token): boolean =>
  beginsWithSmall(text) && readings?.some(({ takes }) => takes.has('clause')) === true;

/** Whether a clause may begin behind an adverb, preposition or conjunction: `while | the mayor`. */
function opensClause(items: Tokens, at: number): boolean {
  const item = items.at(at);
  if (isSuchAs(items, at)) return false;
  if (item.tag === 'SCONJ' || claimWords.circumstances.holds(item)) return true;
  if (item.tag === 'ADV') return at === 0 || closedClass['clause-openers'].holds(item);
  return item.tag === 'ADP' && closedClass['clause-leads'].holds(item) && item.lower !== 'than';
}

const isSuchAs = (items: Tokens, at: number): boolean =>
  items.at(at).lower === 'as' && items.at(at - 1).lower === 'such';

/** Not the point of `tolm.org`, nor the hyphen of `Director - General`. */
const partsClauses = ({ end, lower }: Token, { start }: Token): boolean =>
  lower !== '-' && (end < start || !/^[.,)]$/.test(lower));

/** `sat down at the table and Moss said`, not `Ana Rivera and Tom Moss said`. */
const joinsClauses = (before: Token, item: Token): boolean =>
  !isHeadNoun(before) ||
  isSubjectPronoun(item) ||
  (before.tag === 'NOUN' && /^(?:PROPN|DET)$/.test(item.tag));

/** `After the match, Ana Rivera, the coach, said`: a phrase in front that holds no verb ends at its comma. */
const isFronted = ({ items }: Block, { first }: Subject, end: number): boolean =>
  (claimWords.circumstances.holds(items.at(first - 1)) && hasComma(items, first, end)) ||
  (items.at(first - 1).tag === 'VERB' && anyOf(items, first, end, joinsObjects));

/** `announced the sale, a friend, Tom Moss, said`, `cited the delay and Moss said`: behind a verb stands its object. */
const joinsObjects = (item: Token): boolean => isComma(item) || item.tag === 'CCONJ';

/** Where what stands between a subject and its verb begins: `the mayor | on Monday`, `the bank | just this week`, `a clerk | for the first time`. */
function adjunctStart(block: Block, verb: number): number {
  const { items } = block;
  let end = verb;
  for (let next = adjunctBefore(block, end); next < end; next = adjunctBefore(block, end))
    end = next;
  const last = items.at(end - 1);
  // `a clerk living nearby said`
  if (last.tag === 'VERB' && items.at(verb).tag === 'ADV') return verb + 1;
  // `a poll released last year`: the time is the participle’s.
  return last.isEdge || last.tag === 'ADP' || last.tag === 'VERB' ? verb : end;
}

/** Where the adverb, time or set phrase begins that ends before an item; the item itself where none does. */
function adjunctBefore(block: Block, end: number): number {
  const { items } = block;
  const last = items.at(end - 1);
  if (last.tag === 'ADV' && end > 1) return end - 1;
  // `the Friday Club`: behind an article it may be a part of one’s name.
  const isDay = isDate(block, last) && !isComma(last) && items.at(end - 2).tag !== 'DET';
  if (isDay) return withPreposition(items, end - 1, end);
  if (isSpanOfTime(items, end - 2)) return withPreposition(items, end - 2, end);
  if (isYear(last) && items.at(end - 2).lower === 'in') return end - 2;
  return end - setPhraseBefore(items, end);
}

function withPreposition(items: Tokens, at: number, end: number): number {
  const before = items.at(at - 1);
  // `the first half of this year`
  if (before.lower === 'of') return end;
  return before.tag === 'ADP' || claimWords['day-openers'].holds(before) ? at - 1 : at;
}

const longestSetPhrase = 4;

/** How many words `for the first time`, `for her part` have that end before an item; 0 where none does. */
function setPhraseBefore(items: Tokens, end: number): number {
  if (!claimWords['adjunct-ends'].holds(items.at(end - 1))) return 0;
  for (let length = 2; length <= longestSetPhrase; length++) {
    const first = items.at(end - length);
    if (first.tag === 'ADP') return first.lower === 'of' ? 0 : length;
    if (!/^(?:DET|ADJ|PRON|NUM)$/.test(first.tag)) return 0;
  }
  return 0;
}

/** The subject that a phrase in front leads to without a comma: `After the storm | the mayor`, `Last year | the bank`. */
function behindFront(block: Block, from: number, end: number): Subject | null {
  const { items } = block;
  if (!/^(?:ADP|ADV|SCONJ)$/.test(items.at(from).tag) && !isTime(block, from)) return null;
  for (let at = from + 1; at < end; at++) {
    const item = items.at(at);
    if (item.isVerb || isComma(item) || isQuote(item) || item.tag === 'CCONJ') return null;
    if (!splits(block, at)) continue;
    const subject = phraseTo(block, at, end);
    // `At weekend talks, Moss and Rivera said`, `In a recent speech, Ana Rivera, the mayor, said`: the comma ends what stands in front.
    if (hasComma(items, at, end) && (subject?.tail === null || !isArticle(items.at(at))))
      return null;
    if (subject !== null) return subject;
  }
  return null;
}

/** Whether a second phrase begins at an item right behind the end of another. */
function splits(block: Block, at: number): boolean {
  const { items } = block;
  const [before, item] = [items.at(at - 1), items.at(at)];
  if (isOfTime(block, before) && item.tag === 'PROPN') return !isOfTime(block, item);
  if (!isHeadNoun(before) && !isDate(block, before)) return false;
  if (isArticle(item) || isSubjectPronoun(item)) return true;
  if (isDate(block, item)) return false;
  const isBehindTime = isDate(block, before) || claimWords['spans-of-time'].holds(before);
  return isBehindTime && (isNoun(item) || item.tag === 'ADJ' || item.tag === 'DET');
}

const coreEnd = ({ items, dateTokens }: Block, first: number, end: number): number =>
  phraseEnd(items, first, end, dateTokens);

/** The phrase that begins at an item, if its modifiers reach the end. */
function phraseTo(block: Block, first: number, end: number): Subject | null {
  const { items } = block;
  let last = coreEnd(block, first, end);
  if (last < 0) return null;
  if (isSubjectPronoun(items.at(first)) && last < end && items.at(last).tag !== 'CCONJ')
    return null;
  while (last < end) {
    if (isComma(items.at(last)) || isDash(items.at(last)))
      return behindComma(block, first, last, end);
    // `The mayor (above) said`, `Ana Rivera (right), who leads the council, said`
    if (items.at(last).lower === '(' && beginsWithSmall(items.at(last + 1).text)) {
      const close = closeOf(items, last, end);
      if (close === end) return { first, last, tail: { first: last, last: end } };
      return isComma(items.at(close)) ? behindComma(block, first, close, end) : null;
    }
    const isEnded = endsPhrase(block, last, end);
    if (isEnded) return { first, last: end, tail: { first: last, last: end } };
    const next = behindModifier(block, last, end);
    if (isEnded === null || next <= last) return null;
    last = next;
  }
  return { first, last, tail: null };
}

/** Whether a clause or participle that tells more of a phrase reaches from an item to its end; null where it may be the verb of the phrase. */
function endsPhrase(block: Block, at: number, end: number): boolean | null {
  const { items } = block;
  const item = items.at(at);
  if (isRelative(item)) return isRelativeTo(block, at, end);
  if (isModifying(block, at) && isVerbless(block, at + 1, end))
    return mayBePast(items, at, end) ? null : true;
  // `everyone I met`
  return isSubjectPronoun(item) && finiteVerbs(block, at, end) > 0 && !hasComma(items, at, end);
}

/** `The rains began in May and Lund said`: what may be a past as well as a participle, and a subject behind `and`. */
const mayBePast = (items: Tokens, at: number, end: number): boolean =>
  isPastParticiple(items.at(at)) &&
  items.at(at + 1).lower !== 'by' &&
  anyOf(items, at, end, ({ tag }) => tag === 'CCONJ');

/** Behind the preposition, conjunction or bracket that goes on with a phrase at an item; -1 where none does. */
function behindModifier(block: Block, at: number, end: number): number {
  const { items } = block;
  const item = items.at(at);
  if (item.lower === '(') return closeOf(items, at, end);
  if (item.tag === 'CCONJ' || item.lower === '&') {
    const next = items.at(at + 1).tag === 'ADP' ? at + 2 : at + 1;
    const isNewClause = isSubjectPronoun(items.at(next)) && items.at(next).lower !== 'i';
    return isNewClause ? -1 : coreEnd(block, next, end);
  }
  if (isSuchAs(items, at)) return coreEnd(block, at + 1, end);
  if (item.tag === 'ADP')
    return closedClass['clause-leads'].holds(item) ? -1 : coreEnd(block, at + 1, end);
  // `Moss and Rivera all said`
  return item.tag === 'DET' && at + 1 === end && !isArticle(item) ? end : -1;
}

function closeOf(items: Tokens, open: number, end: number): number {
  for (let at = open + 1; at < end; at++) if (items.at(at).lower === ')') return at + 1;
  return -1;
}

/** `leader of the party`, `the party’s leader` */
const isOf = ({ tag, lower }: Token): boolean => tag === 'ADP' || lower === "'s";

/** With what stands between commas or dashes: appositives and relative clauses, not where or how it was said. */
function behindComma(block: Block, first: number, comma: number, end: number): Subject | null {
  const { items } = block;
  const close = end - 1;
  const closing = items.at(close);
  const isClosed =
    (isComma(closing) || isDash(closing)) &&
    anyOf(items, comma, close, ({ lower }) => lower === closing.lower);
  if (isTime(block, first)) return null;
  if (!isClosed)
    return isComma(items.at(comma)) &&
      (isListTo(block, first, comma, end) || isLeftOpen(block, first, comma, end))
      ? { first, last: end, tail: null }
      : null;
  return isMain(block, comma, close)
    ? null
    : { first, last: ownEnd(block, comma, close), tail: { first: comma, last: end } };
}

/** `“…,” Jane Doe, leader of the party said`: between the marks or the start and the cue there is only she. */
function isLeftOpen(block: Block, first: number, comma: number, end: number): boolean {
  const { items } = block;
  const before = items.at(first - 1);
  // Not `Tolm, the mayor said, is shut`, nor `Tom Moss, Rivera said, is ill`.
  const isAlone =
    before.isEdge &&
    !isComma(items.at(end + 1)) &&
    first + 1 < comma &&
    isHeadNoun(items.at(first)) &&
    (isArticle(items.at(comma + 1)) || anyOf(items, comma, end, isOf));
  return (
    (isQuote(before) || isAlone) &&
    items.at(comma - 1).tag === 'PROPN' &&
    isVerbless(block, comma + 1, end)
  );
}

/** Whether what stands between two commas holds the verb of a main clause. */
function isMain(block: Block, comma: number, close: number): boolean {
  const { items } = block;
  let isRelated = false;
  for (let at = comma + 1; at < close; at++) {
    const item = items.at(at);
    const opens = isComma(items.at(at - 1)) || isDash(items.at(at - 1));
    if (/^[;:]$/.test(item.lower) || (isQuote(item) && opens)) return true;
    if (isRelative(item) && !isRelativeTo(block, at, partEnd(items, at, close))) return true;
    isRelated ||= closedClass['clause-openers'].holds(item) || isThat(items, at);
    if (isMainVerb(block, at, opens, isRelated)) return true;
  }
  return false;
}

const isMainVerb = (block: Block, at: number, opens: boolean, isRelated: boolean): boolean =>
  block.items.at(at).isVerb &&
  !isModifying(block, at) &&
  ((opens && isFinite(block.items, at)) || (!isRelated && isOfClause(block, at)));

/** Where the part between commas ends that holds an item. */
function partEnd(items: Tokens, from: number, close: number): number {
  let at = from;
  while (at < close && !isComma(items.at(at)) && !isDash(items.at(at))) at++;
  return at;
}

const isThat = (items: Tokens, at: number): boolean =>
  items.at(at).lower === 'that' || items.at(at).tag === 'SCONJ';

/** Where the last part ends that tells who it is: before `, speaking in Lund`, `, in a letter`. */
function ownEnd(block: Block, comma: number, close: number): number {
  const { items } = block;
  // `Ana Rivera – a judge and, until May, head of the port – said`
  if (isDash(items.at(comma)) && isAppositive(block, comma + 1)) return close;
  let end = comma;
  while (end < close && isAppositive(block, end + 1)) {
    if (items.at(end + 1).lower === 'including') return close;
    end = partEnd(items, end + 1, close);
  }
  return end;
}

function isAppositive({ items, lexicon }: Block, at: number): boolean {
  const item = items.at(at);
  if (item.tag === 'ADV') return isPastParticiple(items.at(at + 1));
  if (item.tag === 'VERB')
    return (
      item.lower === 'including' || (isPastParticiple(item) && !isTold(lexicon.verbs.of(item)))
    );
  return item.tag === 'ADP' ? item.lower === 'of' : item.tag !== 'SCONJ';
}

/** `asked about Moss`, `told of the leak`: how it came to be said. */
const isTold = (readings: readonly CueVerb[] | undefined): boolean =>
  readings?.some(({ takes }) => takes.has('hearer')) === true;

/** `Farmers, bakers and millers`: nouns between commas, the last of them behind a conjunction. */
function isListTo(block: Block, first: number, comma: number, end: number): boolean {
  const { items } = block;
  // `In Tolm and Lund, Moss and Rivera said`: what a conjunction joins to a place in front.
  if (items.at(first - 1).tag === 'CCONJ') return false;
  // `Lunch is served in Tolm, Kenya, the Food and Farm Office said`: what is said stands before it.
  if (isComma(items.at(first - 1)) && hasVerb(items, 0, first)) return false;
  let isJoined = false;
  for (let at = comma; at < end;) {
    const item = items.at(at);
    const next =
      isComma(item) || item.tag === 'CCONJ'
        ? itemOfList(block, at, end, isJoined ? -1 : comma)
        : behindModifier(block, at, end);
    if (next <= at) return false;
    isJoined ||= item.tag === 'CCONJ' || items.at(at + 1).tag === 'CCONJ';
    at = next;
  }
  return isJoined;
}

/** Behind what stands behind a comma or conjunction; -1 for a comma behind the last, and for two with a comma between. */
function itemOfList(block: Block, at: number, end: number, firstComma: number): number {
  const { items } = block;
  if (!isComma(items.at(at))) return coreEnd(block, at + 1, end);
  if (firstComma < 0) return -1;
  if (items.at(at + 1).tag !== 'CCONJ') return coreEnd(block, at + 1, end);
  return at === firstComma ? -1 : coreEnd(block, at + 2, end);
}
