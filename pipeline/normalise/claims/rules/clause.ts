import { known } from '../../../lib/lists.ts';
import { slice, type Span } from '../../../lib/span.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { type Block, isDate, isTime } from '../blocks.ts';
import { afterAside, behindTime, clauseEnd } from '../content.ts';
import {
  endsWithComma,
  hasVerb,
  isComma,
  isDash,
  isEnd,
  isObjectPronoun,
  isQuote,
  isTitle,
  quotedSpan,
  spanOfItems,
  startsPhrase,
} from '../items.ts';
import { claimWords, type CueVerb } from '../lexicon.ts';
import { sourceBefore, type Source } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import { isSaid, type VerbGroup } from '../verb-groups.ts';
import { type BlockRule, type Candidate, draftFrom, type Found, foundAs } from './draft.ts';

/** `the minister said on Monday that …`. */
export function thatClause({ block, group, subject }: Candidate): Found | null {
  const { items } = block;
  if (subject === null || !isSaid(group) || isInserted(items, subject, group.last)) return null;
  const from = insertionEnd(block, group);
  const at = behindInsertion(items, afterAside(block, from, opensOrBreaks, true));
  if (isQuoting(group.verb) && (at !== from || items.at(at).lower !== 'that')) return null;
  // `responded to that letter`
  if (at > from && items.at(at - 1).tag === 'ADP') return null;
  return at < 0 || staysApart(items, from, at) || isRelative(items, from, at)
    ? null
    : clauseFrom(block, at, subject);
}

/** `The dam is so old, she said, that nobody trusts it`: the clause goes on. */
const isInserted = (items: Tokens, { first }: Source, last: number): boolean =>
  isComma(items.at(first - 1)) &&
  isComma(items.at(last)) &&
  items.at(last + 1).lower === 'that' &&
  !/^(?:SCONJ|ADP|VERB)$/.test(items.at(0).tag) &&
  hasVerb(items, 0, first - 1);

/** Behind what is set in right behind a cue, or behind whom it tells: `told the board – again – that …` */
function insertionEnd(block: Block, { verb, last }: VerbGroup): number {
  const told = verb.takes.has('hearer') ? afterHearer(block, last) : last;
  const behind = behindAside(block.items, told);
  return behind > told ? behind : afterInsertion(block, last);
}

/** `He added, though, that …`, `He said – not for the first time – that …` */
function afterInsertion({ items, lexicon }: Block, first: number): number {
  const isWord = isComma(items.at(first)) && isComma(items.at(first + 2));
  if (isWord && lexicon.insertions.holds(items.at(first + 1))) return first + 3;
  return behindAside(items, first);
}

/** In items. */
const longestInsertion = 12;

/** Behind the mark that closes an aside without a verb which opens at an item; that item where none does. */
function behindAside(items: Tokens, first: number): number {
  const isBracket = items.at(first).lower === '(';
  if (!isBracket && !isDash(items.at(first))) return first;
  for (let at = first + 1; at < first + longestInsertion; at++) {
    const item = items.at(at);
    if (isBracket ? item.lower === ')' : isDash(item)) return at + 1;
    const isClause = item.isVerb && /^(?:NOUN|PROPN|PRON)$/.test(items.at(at - 1).tag);
    if (isClause || isQuote(item)) return first;
  }
  return first;
}

/** `joked that …`, but no `continued the work that …`. */
const isQuoting = ({ takes }: CueVerb): boolean =>
  takes.has('quote') && !takes.has('clause') && !takes.has('hearer');

const opensClause = ({ lower }: Token): boolean => lower === 'that' || lower === 'whether';

const opensOrBreaks = (item: Token): boolean => opensClause(item) || isDash(item);

/** `complained in the hall – which the board had let to them – that …`: the clause behind what dashes set in; -1 where none is. */
function behindInsertion({ list }: Tokens, at: number): number {
  const opening = list[at];
  if (opening === undefined || !isDash(opening)) return at;
  const closing = list.findIndex((item, index) => index > at && isDash(item));
  const next = closing < 0 ? undefined : list[closing + 1];
  return next !== undefined && opensClause(next) ? closing + 1 : -1;
}

/** `citing a poll that put him ahead`: behind a noun and before a verb it tells of the noun. */
const isRelative = (items: Tokens, first: number, that: number): boolean =>
  that > first && items.at(that).lower === 'that' && items.at(that + 1).isVerb;

/** `It would fail, she said, especially in towns that are poor`: a comma opens what no comma closes. */
const staysApart = (items: Tokens, first: number, that: number): boolean =>
  isComma(items.at(first)) && !isComma(items.at(that - 1));

/** `the minister said the plan would fail`, `asked why …`, `told her the plan …`. */
export function bareClause({ block, group, subject }: Candidate): Found | null {
  const { items, lexicon } = block;
  const next = items.at(group.last);
  if (subject === null || !isSaid(group) || isComma(next) || isEnd(next)) return null;
  const from = group.verb.takes.has('hearer')
    ? afterHearer(block, group.last)
    : afterTime(block, group.last);
  if (!startsClause(items, from)) return null;
  const end = clauseEnd(block, from);
  const isClause =
    hasVerb(items, from, end) ||
    (!lexicon.findings.has(group.verb.base) && quotesWords(block, from, end));
  return isClause ? foundAs(subject, spanOfItems(items, from, end)) : null;
}

/** Whether a clause may begin at an item: a noun phrase, a verb, `how`, an adverb, a number and what leads to it. */
function startsClause(items: Tokens, from: number): boolean {
  const start = items.at(from);
  return (
    startsPhrase(start) ||
    claimWords.complementisers.holds(start) ||
    start.isVerb ||
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
const quotesWords = ({ doc, items }: Block, from: number, end: number): boolean =>
  items.list
    .slice(from, end)
    .some(({ quotation }) => quotation !== null && !isTitle(slice(doc.text, quotation.inner)));

const clauseFrom = (block: Block, from: number, source: Span): Found | null =>
  foundAs(source, spanOfItems(block.items, from, clauseEnd(block, from)));

const hearerTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/** Past the one who is told: a pronoun, or a noun phrase up to where the clause begins. */
function afterHearer(block: Block, first: number): number {
  const { items } = block;
  if (isObjectPronoun(items.at(first)) || claimWords['lone-hearers'].holds(items.at(first)))
    return first + 1;
  let at = first;
  while (hearerTags.has(items.at(at).tag) && !isDate(block, items.at(at))) at++;
  return at;
}

/** Past “on Monday”, “late on Monday”, “last week”. */
function afterTime(block: Block, first: number): number {
  const { items } = block;
  const at = behindTime(block, first);
  // `reported February sales`
  const isModifier = !isDate(block, items.at(first)) && isTime(block, items.at(first));
  if (isModifier && /^(?:NOUN|ADJ|NUM)$/.test(items.at(at).tag)) return first;
  return at >= block.items.length ? first : at;
}

/** `The plan, she said, would fail.` and `The plan would fail, she said.` */
export function clauseBefore(candidate: Candidate): Found | null {
  const { block, group, subject, inverted, ownSubject } = candidate;
  const { items } = block;
  const source = ownSubject ? subject : inverted;
  if (group.kind !== 'finite' || source === null) return null;
  if (/^(?:who|which|that)$/.test(items.at(source.first).lower)) return null;
  const first = ownSubject ? source.first : group.first;
  const last = ownSubject ? group.last : source.last;
  const isBracket = items.at(first - 1).lower === '(';
  const isClosed = items.at(last).lower === ')' && (ownSubject || group.verb.base === 'say');
  if (isBracket && !isClosed) return null;
  return isBreak(items.at(first - 1)) ? clauseAround(block, source, first, last) : null;
}

/** `As she put it, the plan would fail.` and `The plan, as she put it in a letter, would fail.` */
export function asClause({ block, group, subject, ownSubject }: Candidate): Found | null {
  const { items } = block;
  if (group.kind !== 'finite' || subject === null || !ownSubject) return null;
  const first = subject.first - 1;
  if (items.at(first).lower !== 'as' || !isApart(items, first)) return null;
  if (quotesBehind(block, group)) return null;
  const from = isLead(items, first) ? first : mainClause(items, first);
  return clauseAround(block, subject, first, group.last, from);
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
function quotesBehind(block: Block, group: VerbGroup): boolean {
  const at = afterAside(block, group.last, isQuote, true);
  return at > 0 && isComma(block.items.at(at - 1)) && isEnd(block.items.at(at + 1));
}

/** `Yet, as she put it, …`: a word that says nothing itself. */
const isLead = (items: Tokens, first: number): boolean =>
  first <= 2 && (items.at(0).tag === 'CCONJ' || items.at(0).tag === 'ADV');

/** At the head of the sentence, alone or after `And`, or behind a comma, which may stand in marks: `“a ruin,” as …`. */
const isApart = (items: Tokens, first: number): boolean =>
  (isBreak(items.at(first - 1)) && items.at(first - 1).lower !== '(') ||
  endsWithComma(items.at(first - 1)) ||
  first === 0 ||
  (first === 1 && items.at(0).tag === 'CCONJ');

const isBreak = ({ lower }: Token): boolean => /^[,—–(]$/.test(lower);

const closesAside = (item: Token): boolean =>
  isEnd(item) || isComma(item) || isQuote(item) || isDash(item) || item.lower === ')';

/** The clause around an attribution that stands from first to last; it begins at `from`. */
function clauseAround(
  block: Block,
  source: Source,
  first: number,
  last: number,
  from = 0,
): Found | null {
  const { items } = block;
  if (answers(block, first, last)) return null;
  const stop = afterAside(block, last, closesAside);
  const after = stop < 0 ? items.length : stop;
  const tellsBefore = hasVerb(items, 0, first);
  if (stop < 0 && hasVerb(items, last, items.length))
    if (!tellsBefore || !tellsWhere(items, first, last)) return null;
  if (!tellsBefore && !hasVerb(items, after, items.length)) return null;
  const behind =
    tellsBefore && last === source.last && describes(items, after) ? null : behindCue(block, after);
  const until = items.at(first - 1).lower === '(' ? first - 1 : first;
  const content = [spanOfItems(items, from, until), behind].filter((span) => span !== null);
  return content.length === 0 ? null : { source, content };
}

/** `Asked who would lead, she said Moss`, `When the pay was cut, the crew said enough`: a clause in front, and all that is said behind the cue. */
const answers = ({ items, groups }: Block, first: number, last: number): boolean =>
  isComma(items.at(first - 1)) &&
  opensFront(items) &&
  groups.some((group) => group.last === last && group.verb.base === 'say') &&
  /^(?:NOUN|PROPN|ADJ|INTJ|DET|X)$/.test(items.at(last).tag);

/** `Asked …`, `When …`, `But after …` */
function opensFront(items: Tokens): boolean {
  const opener = items.at(0).tag === 'CCONJ' ? items.at(1) : items.at(0);
  return opener.lower === 'asked' || claimWords.fronting.holds(opener);
}

/** The rest of the clause, or the quotation, behind the mark that closes an aside. */
function behindCue(block: Block, mark: number): Span | null {
  const item = block.items.at(mark);
  const isClosed = isComma(item) || isDash(item) || item.lower === ')';
  if (isClosed) return restOfClause(block, mark);
  return item.quotation && quotedSpan(block.doc, item.quotation);
}

/** `The mill will close, says Ana Rivera, a former miner who …`: behind a name, who she is. */
const describes = (items: Tokens, comma: number): boolean =>
  isComma(items.at(comma)) &&
  (closedClass.articles.holds(items.at(comma + 1)) ||
    closedClass['third-possessives'].holds(items.at(comma + 1)) ||
    closedClass['wh-relatives'].holds(items.at(comma + 1)) ||
    claimWords['behind-roles'].holds(items.at(comma + 1)));

/** `The road will close, she said in a letter published on Sunday`, `… as she left`: a main clause before, when or where behind. */
const tellsWhere = (items: Tokens, first: number, last: number): boolean =>
  (items.at(last).tag === 'ADP' || claimWords.circumstances.holds(items.at(last))) &&
  items.at(0).tag !== 'ADP' &&
  items.at(0).tag !== 'SCONJ' &&
  isBreak(items.at(first - 1));

/** What follows the second comma of an inserted attribution, unless it attributes again. */
function restOfClause(block: Block, comma: number): Span | null {
  const { items, groups } = block;
  const next = groups.find((group) => group.first > comma);
  if (next?.kind === 'participle' && next.first === comma + 1) return null;
  const end = clauseEnd(block, comma + 1);
  return hasVerb(items, comma + 1, end) || items.list.slice(comma, end).some(isQuote)
    ? spanOfItems(items, comma + 1, end)
    : null;
}

/**
 * `The bank had warned in May, the minister noted, that it was short`: what is said belongs to the
 * first cue; the second, set in between commas, has the whole.
 */
export const inserted: BlockRule = (block) => {
  const { items, groups } = block;
  for (let at = 1; at < groups.length; at++) {
    const [outer, inner] = [known(groups, at - 1), known(groups, at)];
    const that = inner.last + 1;
    if (!isComma(items.at(inner.last)) || items.at(that).lower !== 'that') continue;
    if (!isClausal(outer) || !isClausal(inner)) continue;
    const who = sourceBefore(block, inner.first);
    const first = sourceBefore(block, outer.first);
    if (who === null || first === null || !isComma(items.at(who.first - 1))) continue;
    const said = spanOfItems(items, that, clauseEnd(block, that));
    const start = spanOfItems(items, first.first, who.first - 1);
    if (said === null || start === null) continue;
    return [saidBy(block, outer, first, [said]), saidBy(block, inner, who, [start, said])];
  }
  return [];
};

const isClausal = ({ kind, verb, refused }: VerbGroup): boolean =>
  kind === 'finite' && !refused && verb.takes.has('clause');

const saidBy = (
  block: Block,
  { start, end, verb, negated }: VerbGroup,
  source: Source,
  content: readonly Span[],
): AttributionDraft =>
  draftFrom(block, {
    ...{ source, cue: { start, end }, cueClass: verb.cueClass, isNegated: negated },
    ...{ content, rule: 'inserted-cue' },
  });
