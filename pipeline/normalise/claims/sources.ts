import type { Span } from '../../lib/span.ts';
import { closedClass } from '../doc/lexicon.ts';
import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { WordSet } from '../doc/words.ts';
import { type Block, isDate } from './blocks.ts';
import { auxiliariesStart, endsWithComma, isComma, isObjectPronoun, isQuote } from './items.ts';
import { claimWords } from './lexicon.ts';
import { spelledStart, subjectOf } from './subject.ts';

/** A source in a block: its characters and its items. */
export interface Source extends Span, TokenSpan {}

const tagSet = (...tags: Token['tag'][]): ReadonlySet<string> => new Set(tags);

const nominalTags = tagSet('PROPN', 'NOUN', 'ADJ', 'NUM', 'DET', 'X');
const headTags = tagSet('PROPN', 'NOUN', 'PRON', 'NUM', 'X', 'DET', 'ADJ');
const joinedTags = tagSet('PROPN', 'NOUN', 'NUM', 'DET', 'PRON');

/** Whether an item may stand in a noun phrase; `Will` with a capital may be a name. */
const isNominal = ({ tag, text, lower }: Token): boolean =>
  nominalTags.has(tag) || text === 'Will' || (tag === 'PRON' && lower !== 'that');

/** Whether an item may end one. */
const isHead = ({ tag }: Token): boolean => headTags.has(tag);

const subjectPronouns = new WordSet([
  ...closedClass['subject-pronouns'],
  ...closedClass['lone-subjects'],
]);

const openRelatives = new WordSet(['who', 'which', 'that']);
const isRelative = (item: Token): boolean => openRelatives.holds(item);
const isBreak = ({ tag }: Token): boolean => tag === 'PUNCT' || tag === 'QUOTE';

/** Marks at which a phrase ends, and those that may close an apposition. */
const breaks = new WordSet([';', ':', '—', '–', '--', '-', '(', ')', '[', ']']);
const closers = new WordSet([',', '—', '–', '--', ')']);

const sourceOf = (items: Tokens, first: number, last: number): Source | null =>
  last <= first ? null : { start: items.at(first).start, end: items.at(last - 1).end, first, last };

/** `Friday`, `on 3 May` without its preposition: nothing but a day. */
export function isDay(block: Block, { first, last }: TokenSpan): boolean {
  for (let at = first; at < last; at++) if (!isDate(block, block.items.at(at))) return false;
  return true;
}

/**
 * The subject that ends just before an item, or before the day that stands there (`The firm today
 * announced`), or null. Appositives between commas belong to it.
 */
export function sourceBefore(block: Block, before: number): Source | null {
  const { items } = block;
  const subject = subjectOf(block, before);
  if (subject !== null) return sourceOf(items, subject.first, subject.last);
  const end = beforeDay(block, before);
  const previous = items.at(end - 1);
  if (previous.isEdge) return null;
  if (subjectPronouns.holds(previous))
    return withOpenRelative(block, end - 1, end) ?? sourceOf(items, end - 1, end);
  if (closers.holds(previous))
    return withRelative(items, end - 1) ?? withAppositive(block, end - 1);
  if (end < before && previous.tag === 'VERB') return withParticiple(block, end, before);
  if (!isHead(previous)) return null;
  const start = phraseStart(block, end);
  const relative = /^(?:which|whom|that)$/.test(items.at(start).lower) && start < end - 1;
  return (
    withOpenRelative(block, start, end) ??
    afterQuotation(block, start, end) ??
    sourceOf(items, relative ? start + 1 : start, end)
  );
}

function beforeDay(block: Block, before: number): number {
  let end = before;
  while (end > 1 && isDate(block, block.items.at(end - 1))) end--;
  return end < before && block.items.at(end - 1).tag === 'ADP' ? end - 1 : end;
}

/** Start of the noun phrase that ends before an item: back to where its clause begins. */
function phraseStart(block: Block, end: number): number {
  const { items } = block;
  let start = end - 1;
  for (let at = end - 2; at >= 0; at--) {
    const item = items.at(at);
    if (isDate(block, item) || breaks.holds(item)) break;
    if (isQuote(item) && isNickname(items, at)) continue;
    if (isNominal(item) && !closedClass['clause-leads'].holds(item)) start = at;
    else if (!isJoint(items, at) && !isSlash(items, at)) break;
  }
  return start;
}

const nickname = /^\P{L}{1,2}\p{Lu}[\p{L}'’ .-]{1,18}\p{L}\P{L}{1,2}$/u;

/** `Marcia “Cia” Price` */
const isNickname = (items: Tokens, at: number): boolean =>
  items.at(at - 1).tag === 'PROPN' &&
  items.at(at + 1).tag === 'PROPN' &&
  nickname.test(items.at(at).text);

/** `9/11 survivor`, `his friend/boss`: without a space on either side. */
const isSlash = (items: Tokens, at: number): boolean =>
  items.at(at).lower === '/' &&
  items.at(at - 1).end === items.at(at).start &&
  items.at(at + 1).start === items.at(at).end;

/** Whether a preposition, conjunction or clitic joins the nouns on its two sides into one phrase. */
function isJoint(items: Tokens, at: number): boolean {
  const item = items.at(at);
  const left = items.at(at - 1);
  if (!claimWords['phrase-joints'].holds(item)) return false;
  return /^(?:and|or|&)$/.test(item.lower)
    ? isNominal(left) && left.lower !== 'that'
    : joinedTags.has(left.tag);
}

/**
 * `A spokesman for the company that runs the dam below the lake said`: a noun that a verb or
 * preposition of a relative clause governs is no subject; whom the clause tells of is.
 */
function withOpenRelative(block: Block, noun: number, end: number): Source | null {
  const { items, lexicon } = block;
  if (!/^(?:ADP|VERB)$/.test(items.at(noun - 1).tag)) return null;
  let at = noun - 1;
  while (at > 0 && !isBreak(items.at(at)) && !isRelative(items.at(at))) at--;
  const verbs = items.list.slice(at + 1, noun).filter(({ tag }) => tag === 'VERB');
  if (at < 1 || isBreak(items.at(at)) || !isHead(items.at(at - 1)) || verbs.length !== 1)
    return null;
  if (!/^(?:VERB|AUX|ADV)$/.test(items.at(at + 1).tag)) return null;
  if (lexicon.verbs.of(verbs[0]) !== undefined) return null;
  const first = phraseStart(block, at);
  const before = items.at(first - 1);
  return before.isEdge || isBreak(before) || closedClass['clause-leads'].holds(before)
    ? sourceOf(items, first, end)
    : null;
}

/** `a list printed Friday names`, `accounts to be read today tell`: the day is the participle’s. */
function withParticiple(block: Block, end: number, before: number): Source | null {
  const { items } = block;
  let noun = end - 1;
  while (noun > 0 && /^(?:AUX|PART)$/.test(items.at(noun - 1).tag)) noun--;
  return noun > 0 && isHead(items.at(noun - 1))
    ? sourceOf(items, phraseStart(block, noun), before)
    : null;
}

/** `“…,” Jane Doe, leader of the party said`: the appositive is left open; between marks and cue there is only she. */
function afterQuotation(block: Block, appositive: number, end: number): Source | null {
  const { items } = block;
  if (!isComma(items.at(appositive - 1)) || items.at(appositive - 2).tag !== 'PROPN') return null;
  const first = phraseStart(block, appositive - 1);
  return isQuote(items.at(first - 1)) ? sourceOf(items, first, end) : null;
}

/**
 * `Oleh, a father of two, who went to where his wife, Anna, lives, said`: the name that opens the block,
 * with all that its relative clause holds.
 */
function withRelative(items: Tokens, comma: number): Source | null {
  if (!isComma(items.at(comma))) return null;
  const first = items.list.findIndex((item) => !isOfPhrase(item));
  if (first < 1 || !isComma(items.at(first)) || !isHead(items.at(first - 1))) return null;
  const relative = items.list.findIndex(
    (item, at) => at > first && at < comma && closedClass['wh-relatives'].holds(item),
  );
  if (relative < 0 || !isComma(items.at(relative - 1))) return null;
  return items.list.slice(first, relative).some((item) => item.isVerb || isQuote(item))
    ? null
    : sourceOf(items, 0, comma);
}

const isOfPhrase = (item: Token): boolean =>
  (isNominal(item) &&
    !closedClass['clause-leads'].holds(item) &&
    !closedClass['wh-relatives'].holds(item)) ||
  claimWords['phrase-joints'].holds(item) ||
  item.tag === 'ADP';

/** Walks left from the comma that closes an appositive to the name before the one that opens it. */
function withAppositive(block: Block, comma: number): Source | null {
  const { items } = block;
  const closing = items.at(comma).lower;
  for (let at = comma - 1; at > 0; at--) {
    const item = items.at(at);
    if (isQuote(item) && closing !== ')') return null;
    if (item.lower !== (closing === ')' ? '(' : closing)) continue;
    if (!isHead(items.at(at - 1))) return null;
    if (closing === ',' && !startsAppositive(items.at(at + 1))) continue;
    const first = spelledStart(items, at) ?? ofWhom(block, phraseStart(block, at));
    return sourceOf(items, first, closing === ')' ? comma + 1 : comma);
  }
  return null;
}

/** `Anna Moss, for Mr Rivera – who lives nearby – said`, `Anna Moss, the head of a firm – a big one – said`. */
function ofWhom(block: Block, first: number): number {
  const { items } = block;
  const isRole =
    closedClass.articles.holds(items.at(first)) &&
    isComma(items.at(first - 1)) &&
    items.at(first - 2).tag === 'PROPN' &&
    !isDate(block, items.at(first - 2));
  if (isRole) return phraseStart(block, first - 1);
  const isOf = items.at(first - 1).tag === 'ADP' && isComma(items.at(first - 2));
  return isOf && isHead(items.at(first - 3)) ? phraseStart(block, first - 2) : first;
}

const appositiveTags = tagSet('NOUN', 'PROPN', 'NUM', 'ADJ', 'ADV', 'ADP', 'VERB');

const startsAppositive = (item: Token): boolean =>
  appositiveTags.has(item.tag) ||
  closedClass.articles.holds(item) ||
  closedClass['third-possessives'].holds(item) ||
  /^(?:who|whose|which|\d+)$/.test(item.lower);

/** The subject that starts at an item, as in “said the minister”, or null. */
export function sourceAfter(block: Block, start: number): Source | null {
  const { items } = block;
  const next = items.at(start);
  if (!isNominal(next) && !isModifier(items, start)) return null;
  if (subjectPronouns.holds(next)) return sourceOf(items, start, start + 1);
  if (isObject(items, start)) return null;
  let end = isNominal(next) ? start : start + 1;
  let last = start;
  for (; end < items.length && !isDate(block, items.at(end)); end++)
    if (isNominal(items.at(end))) last = end + 1;
    else if (!isSlash(items, end) && !phraseGoesOn(block, end)) break;
  return sourceOf(items, start, appositiveEnd(items, last));
}

/** `asking her, “…”`: whom one asks; `according to him, …` */
const isObject = (items: Tokens, at: number): boolean =>
  isObjectPronoun(items.at(at)) && isComma(items.at(at + 1)) && isQuote(items.at(at + 2));

/** `said lead author Ana Rivera`: what looks like a verb before a noun and a name. */
const isModifier = (items: Tokens, at: number): boolean =>
  items.at(at).tag === 'VERB' &&
  items.at(at + 1).tag === 'NOUN' &&
  items.at(at + 2).tag === 'PROPN';

/** Whether an item such as `of`, `and` or `'s` joins another noun to the phrase; a place behind `in` is a name. */
function phraseGoesOn(block: Block, at: number): boolean {
  const { items } = block;
  const [joint, next] = [items.at(at), items.at(at + 1)];
  if (!claimWords['phrase-joints'].holds(joint) || isDate(block, next)) return false;
  if (/^(?:on|to)$/.test(joint.lower)) return false;
  if (!claimWords['place-joints'].holds(joint)) return isNominal(next);
  return next.tag === 'PROPN' && items.at(at - 1).tag === 'NOUN';
}

/** `said Jane Doe, the minister, …`: a phrase between commas that names her again belongs to her. */
function appositiveEnd(items: Tokens, end: number): number {
  const next = items.at(end + 1);
  if (!isComma(items.at(end)) || next.isEdge) return end;
  const name = nameAfterRole(items, end);
  if (name > end) return name;
  const relative = next.lower === 'who' || next.lower === 'whose';
  return relative || renames(items, end + 1) ? appositiveClose(items, end, relative) : end;
}

/** `the minister`, `41`, `director of research` */
const renames = (items: Tokens, at: number): boolean =>
  closedClass.articles.holds(items.at(at)) ||
  /^\d+$/.test(items.at(at).lower) ||
  (items.at(at).tag === 'NOUN' && claimWords['behind-roles'].holds(items.at(at + 1)));

/** Behind the last item of an appositive that a comma opens; that comma where no mark closes it. */
function appositiveClose(items: Tokens, end: number, relative: boolean): number {
  for (let at = end + 2; at < items.length; at++) {
    const { tag, lower } = items.at(at);
    if (tag === 'QUOTE' || (!relative && tag === 'VERB')) return end;
    if (lower === ',' || lower === '.' || at === items.length - 1)
      return tag === 'PUNCT' ? at : at + 1;
  }
  return end;
}

/** `said a member of the council, Ana Rivera.`: where the name behind a comma ends, `comma` where none is. */
function nameAfterRole(items: Tokens, comma: number): number {
  let at = comma + 1;
  while (items.at(at).tag === 'PROPN') at++;
  const isName = at - comma > 2 && (items.at(at).tag === 'PUNCT' || items.at(at).isEdge);
  return isName && items.at(comma - 1).tag === 'NOUN' ? at : comma;
}

/** `Calling it a disgrace, the minister …`, `Citing “a lack of funds,” she …`: behind the first comma, which may stand in marks. */
export function subjectAfterParticiple(block: Block): Source | null {
  const comma = block.items.list.findIndex(endsWithComma);
  return comma < 0 ? null : sourceAfter(block, comma + 1);
}

/** `while the mayor was quoted in the Post this week | saying it was over`: whom others see or hear speak. */
export function subjectSeen(block: Block, participle: number): Source | null {
  const { items } = block;
  let at = participle - 1;
  while (at > 0 && !items.at(at).isVerb && !isBreak(items.at(at))) at--;
  const first = auxiliariesStart(items, at);
  const isSeen = claimWords['seen-speaking'].holds(items.at(at)) && isPassive(items, first, at);
  return isSeen ? sourceBefore(block, first) : null;
}

/** Whether a form of `be` stands among the auxiliaries of a participle. */
export function isPassive(items: Tokens, first: number, participle: number): boolean {
  for (let at = first; at < participle; at++) if (closedClass.be.holds(items.at(at))) return true;
  return false;
}
