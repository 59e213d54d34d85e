import { slice, type Span } from '../../../lib/span.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { isComma, isEnd, isObjectPronoun, isQuote, startsPhrase } from '../asides.ts';
import { endsWithComma } from '../blocks.ts';
import { clauseEnd, isTitle, quotedSpan, spanInMarks, spanOfItems } from '../contents.ts';
import { claimWords, type Preposition } from '../lexicon.ts';
import type { Source } from '../noun-phrases.ts';
import { sourceStarts } from '../sources.ts';
import { isSaid } from '../verb-groups.ts';
import type { Candidate, Found } from './draft.ts';

/** `condemned the deployment`, `announced a plan`. */
export function objectAfter(candidate: Candidate): Found | null {
  const { block, group, subject } = candidate;
  if (subject === null || !isSaid(group) || !startsPhrase(block.items.at(group.last))) return null;
  if (group.verb.takes.has('hearer') && !isRequest(block.items, group.last)) return null;
  return contentFrom(candidate, group.last, subject);
}

/** `asked the crowd to stand`, not `asked the crowd about it`. */
function isRequest(items: Tokens, from: number): boolean {
  let at = from;
  while (startsPhrase(items.at(at)) && !isQuote(items.at(at))) at++;
  return items.at(at).lower === 'to' && items.at(at + 1).tag === 'VERB';
}

/** `called it “a provocation”`, `called him a “fine man” and went home`, `described the plan as “a trap”`. */
export function nameAfter(candidate: Candidate): Found | null {
  const { block, group, subject, groups } = candidate;
  const { items } = block;
  const next = items.at(group.last);
  if (subject === null || !isSaid(group) || !startsNamed(next)) return null;
  const isNameAlone = isQuote(next) && items.at(group.last + 1).tag !== 'NOUN';
  if (items.at(subject.first - 1).lower === 'what' || isNameAlone)
    return nameIn(candidate, subject);
  const from = nameStart(items, group.last);
  const end = clauseEnd(block, from, groups, sourceStarts(candidate));
  if (group.verb.base === 'call' && isSummons(items, from, end)) return null;
  const span = spanInMarks(candidate.context.doc, items, from, nameEnd(items, from, end));
  return span === null ? null : { source: subject, content: [span] };
}

/** `called the guests to the stage`: who is called somewhere is called no name. */
function isSummons(items: Tokens, from: number, end: number): boolean {
  let at = from;
  while (at < end && startsPhrase(items.at(at)) && !isQuote(items.at(at))) at++;
  return at > from && items.at(at).lower === 'to';
}

/** A pronoun before a name that stands whole in marks is no part of it. */
function nameStart(items: Tokens, from: number): number {
  const item = items.at(from);
  if (item.tag !== 'PRON' && item.lower !== 'it' && !isObjectPronoun(item)) return from;
  const next = items.at(from + 1).lower === 'as' ? from + 2 : from + 1;
  return isQuote(items.at(next)) && (isEnd(items.at(next + 1)) || isComma(items.at(next + 1)))
    ? next
    : from;
}

const startsNamed = (item: Token): boolean => startsPhrase(item) || closedClass.objects.holds(item);

/** Without the stop or comma of the sentence, which may stand in the marks. */
const withoutStop = (words: string): string => words.replace(/[.,]$/, '');

/** `what she called “…”`; in `a song by Rivera called “Far Harbour”` nobody calls. */
const isOfRelative = (items: Tokens, { first }: Source): boolean =>
  items.at(first - 1).lower === 'what' || closedClass.relatives.holds(items.at(first - 1));

/** Where a name in marks ends: with them, what they are of, and other names joined to it. */
function nameEnd(items: Tokens, from: number, end: number): number {
  let at = from;
  while (at < end && !isQuote(items.at(at)) && !items.at(at).isVerb) at++;
  if (!isQuote(items.at(at))) return end;
  for (at++; at < end; at++) {
    const { lower, tag } = items.at(at);
    const isBehindComma = endsWithComma(items.at(at - 1));
    if (isBehindComma && !startsName(items, at)) return at;
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
function nameIn({ context, block, group }: Candidate, source: Source): Found | null {
  const { items } = block;
  const from = group.last;
  const quotation = items.at(from).quotation;
  if (quotation !== null) {
    if (
      !isOfRelative(items, source) &&
      isTitle(withoutStop(slice(context.doc.text, quotation.inner)))
    )
      return null;
    return { source, content: [quotedSpan(context.doc, quotation)] };
  }
  const verb = items.list.findIndex((_, at) => at > from && items.at(at).isVerb);
  const end = items.at(verb - 1).tag === 'CCONJ' ? verb - 1 : verb;
  const span = spanOfItems(items, from, verb < 0 ? items.length : end);
  return span === null ? null : { source, content: [span] };
}

/** `warned of a famine`, `boasted about …`. */
export function prepositionAfter(candidate: Candidate): Found | null {
  const { block, group, subject } = candidate;
  const word = block.items.at(group.last);
  const takes =
    claimWords['content-prepositions'].holds(word) &&
    group.verb.takes.has(word.lower as Preposition);
  if (subject === null || !isSaid(group) || !takes) return null;
  return contentFrom(candidate, group.last, subject);
}

/** `vowed to fight on`, `declined to say whether …`. */
export function infinitiveAfter(candidate: Candidate): Found | null {
  const { block, group, subject } = candidate;
  if (subject === null || !isSaid(group) || block.items.at(group.last).lower !== 'to') return null;
  return contentFrom(candidate, group.last, subject);
}

/** `Citing the “low water,” she …`: a clause before the main one ends with the comma in the marks. */
function frontedEnd(items: Tokens, from: number): number {
  const comma = items.list.findIndex((item, at) => at >= from && endsWithComma(item));
  return comma >= 0 && isQuote(items.at(comma)) ? comma + 1 : items.length;
}

function contentFrom(candidate: Candidate, from: number, source: Span): Found | null {
  const { block, groups, group } = candidate;
  const clause = clauseEnd(block, from, groups, sourceStarts(candidate));
  const end = group.first === 0 ? Math.min(clause, frontedEnd(block.items, from)) : clause;
  if (isQuote(block.items.at(from)) && end <= from) return null;
  const span = spanOfItems(block.items, from, end);
  return span === null ? null : { source, content: [span] };
}
