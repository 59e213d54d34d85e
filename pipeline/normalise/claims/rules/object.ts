import { slice, type Span } from '../../../lib/span.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import type { Block } from '../blocks.ts';
import { clauseEnd } from '../content.ts';
import {
  endsWithComma,
  isComma,
  isEnd,
  isNoun,
  isObjectPronoun,
  isQuote,
  isTitle,
  quotedSpan,
  spanInMarks,
  spanOfItems,
  startsPhrase,
} from '../items.ts';
import { claimWords, type Preposition } from '../lexicon.ts';
import type { Source } from '../sources.ts';
import { isSaid, type VerbGroup } from '../verb-groups.ts';
import { isAct } from './acts.ts';
import { type Candidate, type Found, foundAs } from './draft.ts';

/** `condemned the deployment`, `announced a plan`. */
export function objectAfter({ block, group, subject }: Candidate): Found | null {
  if (subject === null || !isSaid(group) || !startsPhrase(block.items.at(group.last))) return null;
  if (isAct(block, group)) return null;
  return group.verb.takes.has('hearer') && !isRequest(block.items, group.last)
    ? null
    : contentAfter(block, group, subject);
}

/** The item behind the words of a noun phrase without marks. */
function behindPhrase(items: Tokens, from: number): number {
  let at = from;
  while (startsPhrase(items.at(at)) && !isQuote(items.at(at))) at++;
  return at;
}

/** `asked the crowd to stand`, not `asked the crowd about it`. */
function isRequest(items: Tokens, from: number): boolean {
  const at = behindPhrase(items, from);
  return items.at(at).lower === 'to' && items.at(at + 1).isVerb;
}

/** `warned of a famine`, `boasted about …`. */
export function prepositionAfter({ block, group, subject }: Candidate): Found | null {
  const word = block.items.at(group.last);
  const takes =
    claimWords['content-prepositions'].holds(word) &&
    group.verb.takes.has(word.lower as Preposition);
  return subject !== null && isSaid(group) && takes ? contentAfter(block, group, subject) : null;
}

/** `vowed to fight on`, `declined to say whether …`. */
export function infinitiveAfter({ block, group, subject }: Candidate): Found | null {
  const isTo = block.items.at(group.last).lower === 'to';
  return subject !== null && isSaid(group) && isTo ? contentAfter(block, group, subject) : null;
}

/** What stands behind the verb up to where its clause ends. */
function contentAfter(block: Block, { first, last: from }: VerbGroup, source: Span): Found | null {
  const { items } = block;
  const clause = clauseEnd(block, from);
  const end = first === 0 ? Math.min(clause, frontedEnd(items, from)) : clause;
  return foundAs(source, spanOfItems(items, from, end));
}

/** `Citing the “low water,” she …`: a clause before the main one ends with the comma in the marks. */
function frontedEnd(items: Tokens, from: number): number {
  const comma = items.list.findIndex((item, at) => at >= from && endsWithComma(item));
  return isQuote(items.at(comma)) ? comma + 1 : items.length;
}

/** `called it “a provocation”`, `called him a “fine man” and went home`, `described the plan as “a trap”`. */
export function nameAfter({ block, group, subject }: Candidate): Found | null {
  const { doc, items } = block;
  const next = items.at(group.last);
  if (subject === null || !isSaid(group)) return null;
  if (!startsPhrase(next)) return null;
  const isNameAlone = isQuote(next) && items.at(group.last + 1).tag !== 'NOUN';
  const before = items.at(subject.first - 1);
  const isOfWhat =
    closedClass['wh-relatives'].holds(before) && items.at(subject.first - 2).tag !== 'ADP';
  if (before.lower === 'what' || isOfWhat || isNameAlone)
    return nameAlone(block, group.last, subject);
  const from = nameStart(items, group.last);
  const end = clauseEnd(block, from);
  return group.verb.base === 'call' && !isNamed(items, from, end)
    ? null
    : foundAs(subject, spanInMarks(doc, items, from, nameEnd(items, from, end)));
}

/** `called the plan a disgrace`, `called her brave`; not `called the police`, `called the guests to the stage`: no name behind what is named. */
function isNamed(items: Tokens, from: number, end: number): boolean {
  if (items.at(from).tag === 'ADJ' && !isOwned(items, from)) return true;
  if (items.list.slice(from, end).some(isQuote)) return true;
  if (isPronoun(items, from))
    return (
      startsPhrase(items.at(from + 1)) || items.at(from + 1).isVerb || isAdverb(items, from + 1)
    );
  for (let at = from; at + 1 < end; at++) if (opensName(items, at)) return true;
  return false;
}

/** `him`; `her`, where what she owns does not follow. */
function isPronoun(items: Tokens, at: number): boolean {
  const item = items.at(at);
  const owns = closedClass.possessives.holds(item) && isOwned(items, at + 1);
  return !owns && (item.tag === 'PRON' || isObjectPronoun(item));
}

/** Whether what is named ends with the noun at an item, and its name begins behind it. */
function opensName(items: Tokens, at: number): boolean {
  const [item, next] = [items.at(at), items.at(at + 1)];
  return (
    isNoun(item) &&
    (/^(?:DET|ADJ|PRON)$/.test(next.tag) ||
      isParticiple(next) ||
      isAdverb(items, at + 1) ||
      (item.tag === 'NOUN' && next.tag === 'PROPN'))
  );
}

/** `her lawyer`, `her old lawyer`; `her brave`, `her a liar` have an object and what it is called. */
const isOwned = (items: Tokens, at: number): boolean =>
  isNoun(items.at(at)) || (items.at(at).tag === 'ADJ' && isNoun(items.at(at + 1)));

const isParticiple = ({ tag, lower }: Token): boolean =>
  tag === 'VERB' && /(?:ed|en|ing)$/.test(lower);

/** `called him very brave` */
const isAdverb = (items: Tokens, at: number): boolean =>
  items.at(at).tag === 'ADV' && /^(?:ADJ|VERB|DET|ADV)$/.test(items.at(at + 1).tag);

/** A pronoun before a name that stands whole in marks is no part of it. */
function nameStart(items: Tokens, from: number): number {
  const item = items.at(from);
  if (item.tag !== 'PRON' && item.lower !== 'it' && !isObjectPronoun(item)) return from;
  const next = items.at(from + 1).lower === 'as' ? from + 2 : from + 1;
  const isAlone = isEnd(items.at(next + 1)) || isComma(items.at(next + 1));
  return isQuote(items.at(next)) && isAlone ? next : from;
}

/** Where a name in marks ends: with them, what they are of, and other names joined to it. */
function nameEnd(items: Tokens, from: number, end: number): number {
  let at = from;
  while (at < end && !isQuote(items.at(at)) && !items.at(at).isVerb) at++;
  if (!isQuote(items.at(at))) return end;
  for (at++; at < end; at++) {
    const { lower, tag } = items.at(at);
    if (endsWithComma(items.at(at - 1)) && !startsName(items, at)) return at;
    if (lower === 'while') return at;
    if (tag === 'CCONJ' && !joinsName(items, at + 1, end)) return at;
  }
  return end;
}

/** Another name in marks, `“a trap,” a “ruin”`, or what joins one. */
const startsName = (items: Tokens, at: number): boolean =>
  isQuote(items.at(at)) ||
  items.at(at).tag === 'CCONJ' ||
  (items.at(at).tag === 'DET' && isQuote(items.at(at + 1)));

/** `“a liar” and “a cheat”`, `and a “cheat”`: no verb before the next mark. */
function joinsName(items: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    if (isQuote(items.at(at))) return true;
    if (items.at(at).isVerb || items.at(at).tag === 'PRON') return false;
  }
  return true;
}

/** `What he called a sad day was a feast`, `which he called “crap” – one of …`: the name alone. */
function nameAlone({ doc, items }: Block, from: number, source: Source): Found | null {
  const { quotation } = items.at(from);
  if (quotation !== null) {
    const isWork =
      !isOfRelative(items, source) &&
      isTitle(slice(doc.text, quotation.inner).replace(/[.,]$/, ''));
    return isWork ? null : { source, content: [quotedSpan(doc, quotation)] };
  }
  const verb = items.list.findIndex(
    (item, at) => at > from && item.isVerb && !isAttribute(items, at),
  );
  const end = nameEnd(items, from, verb < 0 ? items.length : verb);
  return foundAs(source, spanOfItems(items, from, end));
}

/** `his so-called | sleeping | partner`, `her self-made | fortune` */
const isAttribute = (items: Tokens, at: number): boolean =>
  isParticiple(items.at(at)) && isNoun(items.at(at + 1)) && !isNoun(items.at(at - 1));

/** `what she called “…”`; in `a song by Rivera called “Far Harbour”` nobody calls. */
const isOfRelative = (items: Tokens, { first }: Source): boolean =>
  items.at(first - 1).lower === 'what' || closedClass.relatives.holds(items.at(first - 1));
