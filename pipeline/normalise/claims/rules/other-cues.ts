import type { Span } from '../../../lib/span.ts';
import { isCapitalised } from '../../doc/letters.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import type { Block } from '../blocks.ts';
import { clauseEnd } from '../content.ts';
import {
  areAll,
  auxiliariesStart,
  commaFrom,
  endsWithComma,
  hasVerb,
  isComma,
  isGerund,
  isQuote,
  spanInMarks,
  spanOfItems,
} from '../items.ts';
import { claimWords } from '../lexicon.ts';
import { sourceAfter, sourceBefore } from '../sources.ts';
import type { AttributionDraft, ClaimRule, CueClass } from '../types.ts';
import { type BlockRule, draftFrom, type Found, foundAs } from './draft.ts';

/** `According to the ministry, the plan …`, `The plan, according to the ministry, …` and `The plan …, according to the ministry.` */
export const accordingTo: BlockRule = (block) => {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 0; at < items.length - 2; at++) {
    if (!isAccordingTo(items, at) || isOfMeasure(items, at)) continue;
    const found = accordingAt(block, at);
    if (found === null) continue;
    const cue = spanOfItems(items, at, at + 2);
    drafts.push(draftFrom(block, { ...found, cue, cueClass: 'say', rule: 'according-to' }));
  }
  return drafts;
};

/** Whether `according to` begins at an item. */
export const isAccordingTo = (items: Tokens, at: number): boolean =>
  items.at(at).lower === 'according' && items.at(at + 1).lower === 'to';

/** `priced according to their size`: by what a thing is done, and nobody’s words; not `according to TIME`. */
export function isOfMeasure(items: Tokens, at: number): boolean {
  let head = at + 2;
  if (/^(?:how|whether)$/.test(items.at(head).lower)) return true;
  while (/^(?:DET|ADJ|NOUN|NUM|PRON|ADV)$/.test(items.at(head + 1).tag)) head++;
  return claimWords.measures.holds(items.at(head)) && !isCapitalised(items.at(head));
}

function accordingAt(block: Block, at: number): Found | null {
  const { items } = block;
  const source = sourceAfter(block, at + 2);
  if (source === null) return null;
  const before = clauseStart(block, at);
  if (hasVerb(items, before, at)) return foundAs(source, spanOfItems(items, before, at));
  const main = mainClause(items, at + 2, source.last);
  const pieces = [
    tellsOf(items, before, at) ? spanOfItems(items, before, at) : null,
    spanInMarks(block.doc, items, main, items.length),
  ];
  const content = pieces.filter((piece) => piece !== null);
  const isApart = isComma(items.at(main - 1)) && !items.at(main - 2).isEdge;
  const named = isApart ? spanOfItems(items, at + 2, main - 1) : null;
  return content.length === 0 ? null : { source: named ?? source, content };
}

/** Where the clause before “according to” begins: with the block, or after an earlier cue, a semicolon, `that` or `which`. */
function clauseStart({ items, groups }: Block, at: number): number {
  const opener = isComma(items.at(at - 1)) ? at - 2 : at - 1;
  if (/^(?:that|which|;|:)$/.test(items.at(opener).lower)) return at;
  const part = items.list.findLastIndex(({ lower }, index) => index < at && lower === ';') + 1;
  const earlier = groups.findLast((group) => group.last <= at && group.kind === 'finite');
  if (earlier === undefined || earlier.first < part) return part;
  return items.list.slice(earlier.last, at).some(isComma) ? part : earlier.last;
}

/** `In May, according to Rivera, it closed`: what stands before belongs to the clause; `But, according to Rivera, …` */
const tellsOf = (items: Tokens, first: number, last: number): boolean =>
  items.list.slice(first, last).some(({ tag }) => /^(?:NOUN|PROPN|PRON|NUM|QUOTE)$/.test(tag));

/**
 * Where the clause begins behind `According to former mayor, Ana Rivera, who left in May,`: behind the first comma that
 * leads to a subject with its verb, which an apposition may part.
 * @param from the first item of the source, @param last the item behind its first noun phrase
 */
function mainClause(items: Tokens, from: number, last: number): number {
  const lone: number[] = [];
  for (let comma = commaFrom(items, from); comma < items.length;) {
    const next = commaFrom(items, comma + 1);
    const first = items.at(comma + 1);
    if (isQuote(first)) return comma + 1;
    if (isFinite(first)) return lone.at(-2) ?? lone.at(-1) ?? comma + 1;
    if (hasVerb(items, comma + 1, next) && !opensAside(items, comma + 1)) return comma + 1;
    if (!opensAside(items, comma + 1)) lone.push(comma + 1);
    comma = next;
  }
  return behindName(items, from) ?? (isComma(items.at(last)) ? last + 1 : last);
}

/** `had been`, `funded`; not `quoting`. */
const isFinite = (item: Token): boolean => item.tag === 'AUX' && !isGerund(item);

/** `, who …`, `, quoting …`, `, cited by …`: of the source. */
const opensAside = (items: Tokens, at: number): boolean =>
  closedClass['wh-relatives'].holds(items.at(at)) ||
  (items.at(at).tag === 'VERB' && /(?:ing|ed|en)$/.test(items.at(at).lower));

/** `According to Moss the mill was sold`: a name ends where an article follows. */
function behindName(items: Tokens, from: number): number | null {
  const at = items.list.findIndex(
    (item, index) =>
      index > from && closedClass.articles.holds(item) && items.at(index - 1).tag === 'PROPN',
  );
  return at > 0 && areAll(items, { first: from, last: at }, ({ tag }) => tag === 'PROPN')
    ? at
    : null;
}

/** `the minister’s claim that …`, `she is confident that …`. */
export const nounClauses: BlockRule = (block) => {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 1; at < items.length - 1; at++) {
    if (items.at(at + 1).lower !== 'that') continue;
    const found = nounAt(block, at) ?? adjectiveAt(block, at);
    if (found === null) continue;
    const end = contentEnd(block, found.source, at, clauseEnd(block, at + 1));
    const content = spanOfItems(items, at + 1, end);
    const cue = spanOfItems(items, found.first, at + 1);
    if (content === null || cue === null) continue;
    const { source, cueClass, rule } = found;
    drafts.push(draftFrom(block, { source, cue, cueClass, content: [content], rule }));
  }
  return drafts;
};

/** Where the clause ends that begins behind the noun at an item: at the latest at `end`. */
function contentEnd({ items }: Block, source: Span, at: number, end: number): number {
  const first = items.at(0);
  if (source.start === first.start) return mainVerb(items, at + 2, end);
  const isFronted = first.tag === 'ADP' || first.tag === 'SCONJ';
  return isFronted ? fronted(items, at, end) : end;
}

/** `Despite his claim that it was stolen, the ring was found`: the first comma behind a verb, which may stand in marks. */
function fronted(items: Tokens, at: number, end: number): number {
  let seen = false;
  for (let next = at + 2; next < end; next++) {
    const item = items.at(next);
    if (seen && endsWithComma(item)) return isQuote(item) ? next + 1 : next;
    seen ||= item.isVerb;
  }
  return end;
}

const partingTags = new Set(['PUNCT', 'QUOTE', 'SCONJ']);

/** `His claim that it was stolen is false`: the finite verb after the one of the clause, where nothing joins the two. */
function mainVerb(items: Tokens, from: number, end: number): number {
  let seen = false;
  for (let at = from; at < end; at++) {
    const item = items.at(at);
    if (claimWords['verb-joints'].holds(item) || partingTags.has(item.tag)) return end;
    if (!item.isVerb || items.at(at - 1).tag === 'DET') continue;
    if (seen && item.tag === 'AUX' && item.lower !== 'be' && item.lower !== 'been') return at;
    seen = true;
    while (at + 1 < end && continues(items, at)) at++;
  }
  return end;
}

const verbal = new Set(['AUX', 'VERB', 'ADV', 'PART']);

/** `was never told`; a main verb and an auxiliary behind it are two verbs. */
const continues = (items: Tokens, at: number): boolean =>
  verbal.has(items.at(at + 1).tag) &&
  !(items.at(at).tag === 'VERB' && items.at(at + 1).tag === 'AUX');

/** A noun or adjective that attributes, with who says it; the cue begins with the item `first`. */
interface Head {
  readonly source: Span;
  readonly first: number;
  readonly cueClass: CueClass;
  readonly rule: ClaimRule;
}

const ownerTags = new Set(['PROPN', 'NOUN', 'DET', 'ADJ']);

/** The owner of the noun says it: `Rivera’s claim`, `his repeated insistence`. */
function nounAt({ items, lexicon }: Block, noun: number): Head | null {
  const cueClass = lexicon.nouns.of(items.at(noun));
  if (cueClass === undefined) return null;
  let first = noun;
  while (first > 0 && isAttribute(items.at(first - 1))) first--;
  const owner = items.at(first - 1);
  const said = { first, cueClass, rule: 'noun-then-that' } as const;
  if (closedClass['third-possessives'].holds(owner)) return { source: owner, ...said };
  if (!/^(?:'s?|’)$/.test(owner.lower)) return null;
  let start = first - 2;
  while (ownerTags.has(items.at(start - 1).tag)) start--;
  return { source: { start: items.at(start).start, end: items.at(first - 2).end }, ...said };
}

/** `his widely repeated campaign promise that` */
const isAttribute = ({ tag, lower }: Token): boolean =>
  tag === 'ADJ' ||
  tag === 'NOUN' ||
  (tag === 'ADV' && lower.endsWith('ly')) ||
  (tag === 'VERB' && /(?:ed|ing)$/.test(lower));

function adjectiveAt(block: Block, at: number): Head | null {
  const cueClass = block.lexicon.adjectives.of(block.items.at(at));
  const first = auxiliariesStart(block.items, at);
  const source = cueClass === undefined || first === at ? null : sourceBefore(block, first);
  return cueClass === undefined || source === null
    ? null
    : { source, first, cueClass, rule: 'adjective-then-that' };
}
