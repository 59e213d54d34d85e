import { slice, type Span } from '../../../lib/span.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import {
  afterAside,
  hasVerb,
  isComma,
  isEnd,
  isObjectPronoun,
  isQuote,
  startsPhrase,
} from '../asides.ts';
import { endsWithComma } from '../blocks.ts';
import { clauseEnd, isTitle, quotedSpan, spanOfItems } from '../contents.ts';
import type { Context } from '../context.ts';
import { claimWords, type CueVerb } from '../lexicon.ts';
import type { Source } from '../noun-phrases.ts';
import { sourceStarts } from '../sources.ts';
import { isSaid } from '../verb-groups.ts';
import type { Candidate, Found } from './draft.ts';

/** `the minister said on Monday that …`. */
export function thatClause(candidate: Candidate): Found | null {
  const { context, block, group, subject } = candidate;
  if (subject === null || !isSaid(group)) return null;
  if (isInserted(block.items, subject, group.last)) return null;
  const from = afterInsertion(context, block.items, group.last);
  const at = afterAside(context, block.items, from, opensClause, true);
  if (isQuoting(group.verb) && (at !== from || block.items.at(at).lower !== 'that')) return null;
  // `responded to that letter`
  if (at > from && block.items.at(at - 1).tag === 'ADP') return null;
  return at < 0 || staysApart(block.items, from, at) || isRelative(block.items, from, at)
    ? null
    : clauseFrom(candidate, at, subject);
}

/** `The dam is so old, she said, that nobody trusts it`: the clause goes on. */
const isInserted = (items: Tokens, { first }: Source, last: number): boolean =>
  isComma(items.at(first - 1)) &&
  isComma(items.at(last)) &&
  items.at(last + 1).lower === 'that' &&
  !/^(?:SCONJ|ADP|VERB)$/.test(items.at(0).tag) &&
  hasVerb(items, 0, first - 1);

/** `He added, though, that …` */
const afterInsertion = ({ lexicon }: Context, items: Tokens, first: number): number =>
  isComma(items.at(first)) &&
  isComma(items.at(first + 2)) &&
  lexicon.insertions.holds(items.at(first + 1))
    ? first + 3
    : first;

/** `joked that …`, but no `continued the work that …`. */
const isQuoting = ({ takes }: CueVerb): boolean =>
  takes.has('quote') && !takes.has('clause') && !takes.has('hearer');

const opensClause = ({ lower }: Token): boolean => lower === 'that' || lower === 'whether';

/** `citing a poll that put him ahead`: behind a noun and before a verb it tells of the noun. */
const isRelative = (items: Tokens, first: number, that: number): boolean =>
  that > first && items.at(that).lower === 'that' && items.at(that + 1).isVerb;

/** `It would fail, she said, especially in towns that are poor`: a comma opens what no comma closes. */
const staysApart = (items: Tokens, first: number, that: number): boolean =>
  isComma(items.at(first)) && !isComma(items.at(that - 1));

/** `the minister said the plan would fail`, `asked why …`, `told her the plan …`. */
export function bareClause(candidate: Candidate): Found | null {
  const { context, block, group, subject } = candidate;
  const { items } = block;
  if (subject === null || !isSaid(group)) return null;
  const first = group.last;
  const next = items.at(first);
  if (next.isEdge || isComma(next) || isEnd(next)) return null;
  const from = group.verb.takes.has('hearer')
    ? afterHearer(candidate, first)
    : afterTime(candidate, first);
  if (!startsClause(items, from)) return null;
  const end = clauseEnd(block, from, candidate.groups, sourceStarts(candidate));
  if (!hasVerb(items, from, end))
    if (context.lexicon.findings.has(group.verb.base) || !quotesWords(candidate, from, end))
      return null;
  return clauseFrom(candidate, from, subject);
}

/** Whether a clause may begin at an item: a noun phrase, a verb, `how`, an adverb, a number and what leads to it. */
function startsClause(items: Tokens, from: number): boolean {
  const start = items.at(from);
  return (
    startsPhrase(start) ||
    claimWords.complementisers.holds(start) ||
    items.at(from).isVerb ||
    start.tag === 'ADV' ||
    start.tag === 'SCONJ' ||
    leadsNumber(items, from)
  );
}

/** `said up to 120 people might come`: small words and a number. */
const leadsNumber = (items: Tokens, from: number): boolean =>
  claimWords['number-leads'].holds(items.at(from)) &&
  [1, 2].some((offset) => items.at(from + offset).tag === 'NUM') &&
  hasVerb(items, from, items.length);

/** `had written a book, “Walls That Talk”` says nothing: of what stands in marks something is no title. */
const quotesWords = ({ context, block }: Candidate, from: number, end: number): boolean =>
  block.items.list
    .slice(from, end)
    .some(
      ({ quotation }) => quotation !== null && !isTitle(slice(context.doc.text, quotation.inner)),
    );

function clauseFrom(candidate: Candidate, from: number, source: Span): Found | null {
  const end = clauseEnd(candidate.block, from, candidate.groups, sourceStarts(candidate));
  const span = spanOfItems(candidate.block.items, from, end);
  return span === null ? null : { source, content: [span] };
}

/** Past the one who is told: a pronoun, or a noun phrase up to where the clause begins. */
function afterHearer({ context, block }: Candidate, first: number): number {
  const { items } = block;
  if (isObjectPronoun(items.at(first)) || claimWords['lone-hearers'].holds(items.at(first)))
    return first + 1;
  let at = first;
  while (
    ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(items.at(at).tag) &&
    !context.dateTokens.has(items.at(at).start)
  )
    at++;
  return at;
}

/** Past “on Monday”, “Monday”, “later”. */
function afterTime({ context, block }: Candidate, first: number): number {
  let at = first;
  for (;;) {
    const item = block.items.at(at);
    const next = block.items.at(at + 1);
    if (item.isEdge) return first;
    if (context.dateTokens.has(item.start)) at++;
    else if (
      claimWords['day-leads'].holds(item) &&
      !next.isEdge &&
      context.dateTokens.has(next.start)
    )
      at++;
    else return at;
  }
}

/** `The plan, she said, would fail.` and `The plan would fail, she said.` */
export function clauseBefore(candidate: Candidate): Found | null {
  const { block, group, subject, inverted, ownSubject } = candidate;
  const { items } = block;
  if (group.kind !== 'finite') return null;
  const source = ownSubject ? subject : inverted;
  if (source === null || /^(?:who|which|that)$/.test(items.at(source.first).lower)) return null;
  const first = ownSubject ? source.first : group.first;
  const last = ownSubject ? group.last : source.last;
  return isBreak(items.at(first - 1)) ? clauseAround(candidate, source, first, last) : null;
}

/** `As she put it, the plan would fail.` and `The plan, as she put it in a letter, would fail.` */
export function asClause(candidate: Candidate): Found | null {
  const { block, group, subject, ownSubject } = candidate;
  const { items } = block;
  if (group.kind !== 'finite' || subject === null || !ownSubject) return null;
  const first = subject.first - 1;
  if (items.at(first).lower !== 'as' || !isApart(items, first)) return null;
  if (quotesBehind(candidate)) return null;
  const from = isLead(items, first) ? first : mainClause(items, first);
  return clauseAround(candidate, subject, first, group.last, from);
}

/** `It matters because, while few have one, it is “a sign of trust,” as she put it`: behind the comma of a clause that only leads up to it. */
function mainClause(items: Tokens, first: number): number {
  if (!isQuote(items.at(first - 1))) return 0;
  const comma = items.list.findLastIndex((item, at) => at < first - 1 && isComma(item));
  const leadsUp = items.list.some(
    ({ lower }, at) => at < comma && /^(?:because|while)$/.test(lower),
  );
  const isClause = startsPhrase(items.at(comma + 1)) && hasVerb(items, comma + 1, first);
  return leadsUp && isClause ? comma + 1 : 0;
}

/** `It was bound to fail, as she put it in a letter, “the dream of a fool.”`: her own words are all that she put so. */
function quotesBehind({ context, block, group }: Candidate): boolean {
  const { items } = block;
  const at = afterAside(context, items, group.last, isQuote, true);
  return at > 0 && isComma(items.at(at - 1)) && isEnd(items.at(at + 1));
}

/** `Yet, as she put it, …`: a word that says nothing itself. */
const isLead = (items: Candidate['block']['items'], first: number): boolean =>
  first <= 2 && (items.at(0).tag === 'CCONJ' || items.at(0).tag === 'ADV');

/** At the head of the sentence, alone or after `And`, or behind a comma, which may stand in marks: `“a ruin,” as …`. */
const isApart = (items: Candidate['block']['items'], first: number): boolean =>
  isBreak(items.at(first - 1)) ||
  (first > 0 && endsWithComma(items.at(first - 1))) ||
  first === 0 ||
  (first === 1 && items.at(0).tag === 'CCONJ');

const isBreak = (item: Token): boolean => isComma(item) || item.lower === '—' || item.lower === '–';

/** The clause around an attribution that stands from first to last; it begins at `from`. */
function clauseAround(
  candidate: Candidate,
  source: Source,
  first: number,
  last: number,
  from = 0,
): Found | null {
  const { context, block } = candidate;
  const { items } = block;
  const stop = afterAside(
    context,
    items,
    last,
    (item) => isEnd(item) || isComma(item) || item.tag === 'QUOTE',
  );
  const after = stop < 0 ? items.length : stop;
  const tellsBefore = hasVerb(items, 0, first);
  if (stop < 0 && last < items.length && hasVerb(items, last, items.length))
    if (!tellsBefore || !tellsWhere(items, first, last)) return null;
  if (!tellsBefore && !hasVerb(items, after, items.length)) return null;
  const content = [spanOfItems(items, from, first)];
  if (isComma(items.at(after))) content.push(rest(candidate, after));
  else if (isQuote(items.at(after))) content.push(quoteSpan(candidate, after));
  const spans = content.filter((span) => span !== null);
  return spans.length === 0 ? null : { source, content: spans };
}

/** `The road will close, she said in a letter published on Sunday`, `… as she left`: a main clause before, when or where behind. */
const tellsWhere = (items: Tokens, first: number, last: number): boolean =>
  (items.at(last).tag === 'ADP' || claimWords.circumstances.holds(items.at(last))) &&
  items.at(0).tag !== 'ADP' &&
  items.at(0).tag !== 'SCONJ' &&
  isBreak(items.at(first - 1));

function quoteSpan({ context, block }: Candidate, at: number): Span | null {
  const quotation = block.items.at(at).quotation;
  return quotation === null ? null : quotedSpan(context.doc, quotation);
}

/** What follows the second comma of an inserted attribution, unless it attributes again. */
function rest(candidate: Candidate, comma: number): Span | null {
  const { block, groups } = candidate;
  const next = groups.find((group) => group.first > comma);
  if (next !== undefined && next.kind === 'participle' && next.first === comma + 1) return null;
  const end = clauseEnd(block, comma + 1, groups, sourceStarts(candidate));
  return hasVerb(block.items, comma + 1, end) || block.items.list.slice(comma, end).some(isQuote)
    ? spanOfItems(block.items, comma + 1, end)
    : null;
}
