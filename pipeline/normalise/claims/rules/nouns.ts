import type { Tokens } from '../../doc/token.ts';
import type { Block } from '../blocks.ts';
import { clauseEnd } from '../content.ts';
import {
  auxiliariesStart,
  commaFrom,
  endsWithComma,
  hasVerb,
  isComma,
  isEnd,
  isQuote,
  quotedSpan,
  spanOf,
  spanOfItems,
} from '../items.ts';
import { claimWords, media } from '../lexicon.ts';
import { sourceBefore } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';
import { type BlockRule, draftFrom } from './draft.ts';

/** `In the words of the prosecutor, Adam Brook, “…”`, `“…,” in the words of one resident, “…”` */
export const inWordsOf: BlockRule = (block) => {
  const { doc, items } = block;
  const at = items.list.findIndex((_, index) => isInWordsOf(items, index));
  if (at < 0) return [];
  const first = at + 4;
  const quoted = items.list.findIndex((item, index) => index > first && isQuote(item));
  const opened = isQuote(items.at(at - 1)) ? at - 1 : -1;
  const next = quoted < 0 || hasVerb(items, first, quoted) ? -1 : quoted;
  const last = next < 0 ? endOf(items, first) : next;
  const quotations = [opened, next].map((index) => items.at(index).quotation);
  const content = quotations.flatMap((each) => (each === null ? [] : [quotedSpan(doc, each)]));
  const source = spanOfItems(items, first, last);
  if (source === null || content.length === 0) return [];
  const cue = spanOf(items, { first: at, last: first });
  return [draftFrom(block, { source, cue, cueClass: 'say', content, rule: 'in-words-of' })];
};

const isInWordsOf = (items: Tokens, at: number): boolean =>
  items.at(at).lower === 'in' &&
  items.at(at + 1).lower === 'the' &&
  items.at(at + 2).lower === 'words' &&
  items.at(at + 3).lower === 'of';

function endOf(items: Tokens, from: number): number {
  let at = from;
  while (!isEnd(items.at(at)) && !isComma(items.at(at)) && !isQuote(items.at(at))) at++;
  return at;
}

/** What begins behind an aside that closes its clause. */
const goesOn: ReadonlySet<string> = new Set(['CCONJ', 'ADP']);

/** `The bridge was closed, city records show.`: a text that tells of what the clause before it says. */
export const textsShow: BlockRule = (block) => {
  const { items } = block;
  const drafts: AttributionDraft[] = [];
  for (let at = 3; at < items.length; at++) {
    if (!claimWords['texts-show'].holds(items.at(at))) continue;
    const behind = items.at(at + 1);
    const verb = auxiliariesStart(items, at);
    const source =
      isEnd(behind) || (isComma(behind) && goesOn.has(items.at(at + 2).tag))
        ? sourceBefore(block, verb)
        : null;
    if (source === null || !media.texts.holds(items.at(source.last - 1))) continue;
    const isApart = isComma(items.at(source.first - 1)) && hasVerb(items, 0, source.first);
    const said = isApart ? spanOfItems(items, 0, source.first) : null;
    if (said === null || hasVerb(items, source.first, source.last)) continue;
    const cue = spanOf(items, { first: verb, last: at + 1 });
    const found = { source, cue, cueClass: 'report', content: [said] } as const;
    drafts.push(draftFrom(block, { ...found, rule: 'text-shows' }));
  }
  return drafts;
};

/** `despite warnings that the levee could break`: what is said, and nobody named who says it. */
export const ownerlessNouns: BlockRule = (block) => {
  const { items, lexicon } = block;
  const drafts: AttributionDraft[] = [];
  for (let noun = 1; noun < items.length - 3; noun++) {
    if (items.at(noun + 1).lower !== 'that') continue;
    const cueClass = lexicon.nouns.of(items.at(noun));
    if (cueClass === undefined || !claimWords['told-in-nouns'].holds(items.at(noun))) continue;
    const first = leadOf(items, noun);
    if (first < 0) continue;
    const end = endOfClause(block, noun, first);
    const content = hasVerb(items, noun + 3, end) ? spanOfItems(items, noun + 1, end) : null;
    if (content === null || items.at(noun + 2).isVerb) continue;
    const cue = spanOf(items, { first: noun, last: noun + 1 });
    const found = { source: null, cue, cueClass, content: [content] };
    drafts.push(draftFrom(block, { ...found, rule: 'noun-of-nobody' }));
  }
  return drafts;
};

/** How many words may name who says it. */
const longestOwner = 12;

/** `dismissed claims by Tom Moss that the levee was weak`: what is said, with who says it behind the noun. */
export const nounsBy: BlockRule = (block) => {
  const { items, lexicon } = block;
  const drafts: AttributionDraft[] = [];
  for (let noun = 0; noun < items.length - 3; noun++) {
    const cueClass = lexicon.nouns.of(items.at(noun));
    if (cueClass === undefined || !claimWords['told-in-nouns'].holds(items.at(noun))) continue;
    if (!/^(?:by|from)$/.test(items.at(noun + 1).lower)) continue;
    // `a report from | over the weekend`
    if (items.at(noun + 2).tag === 'ADP') continue;
    const that = thatBehind(items, noun + 2);
    const source = that < 0 ? null : spanOfItems(items, noun + 2, that);
    const end = that < 0 ? -1 : endBehindNoun(block, noun, that);
    if (source === null || !hasVerb(items, that + 2, end)) continue;
    const content = spanOfItems(items, that, end);
    if (content === null) continue;
    const cue = spanOf(items, { first: noun, last: noun + 1 });
    drafts.push(draftFrom(block, { source, cue, cueClass, content: [content], rule: 'noun-by' }));
  }
  return drafts;
};

/** `that` behind a phrase without verbs and marks, and before a subject; -1 where none is. */
function thatBehind(items: Tokens, from: number): number {
  for (let at = from; at < from + longestOwner; at++) {
    const item = items.at(at);
    if (item.lower === 'that') return at > from && !items.at(at + 1).isVerb ? at : -1;
    if (item.isVerb || item.isEdge || item.tag === 'PUNCT' || isQuote(item)) return -1;
  }
  return -1;
}

/** Where what a noun tells ends: with its clause, or, where the noun is the subject of it, before the main verb; -1 where none is seen. */
function endBehindNoun(block: Block, noun: number, that: number): number {
  const { items } = block;
  const end = clauseEnd(block, that);
  const isSubject = items.list
    .slice(0, noun)
    .every(({ tag }) => /^(?:ADJ|DET|PROPN|NUM)$/.test(tag));
  if (!isSubject) return end;
  let at = that + 1;
  while (at < end && !items.at(at).isVerb) at++;
  while (at < end && /^(?:AUX|ADV|PART)$/.test(items.at(at).tag)) at++;
  if (items.at(at).tag === 'VERB') at++;
  while (at < end && !items.at(at).isVerb && !isComma(items.at(at))) at++;
  return at < end && items.at(at).isVerb ? at : -1;
}

/** The preposition that leads to a noun past its adjectives: `despite repeated | warnings`; -1 where something else does. */
function leadOf(items: Tokens, noun: number): number {
  let first = noun - 1;
  while (/^(?:ADJ|DET)$/.test(items.at(first).tag)) first--;
  return claimWords['noun-leads'].holds(items.at(first)) ? first : -1;
}

/** Of a phrase in front, up to its comma. */
function endOfClause(block: Block, noun: number, first: number): number {
  const end = clauseEnd(block, noun + 1);
  if (first > 0) return end;
  let comma = commaFrom(block.items, noun + 2);
  const quoted = block.items.list.findIndex(
    (item, at) => at > noun && isQuote(item) && endsWithComma(item),
  );
  if (quoted > 0) comma = Math.min(comma, quoted + 1);
  return Math.min(end, comma);
}
