import type { Tokens } from '../../doc/token.ts';
import type { Span } from '../../../lib/span.ts';
import type { AttributionDraft } from '../types.ts';
import {
  adjectiveTag,
  determinerTag,
  type EncodedBlock,
  groupAt,
  quoteTag,
  ruleNumber,
  totalsOf,
  verbTag,
} from './encode.ts';

/** A feature’s number, 31 bits, from its kind and what it holds; its lowest bits are its row in a table of weights. */
function feature(kind: number, one: number, other = 0): number {
  let mixed =
    Math.imul(one ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(other + 1, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) & 0x7fffffff;
}

/** Stand for the words and tags before the first item and behind the last, and for the labels there. */
const edges = { before: 20, after: 21 } as const;
const labelEdges = { before: 5, after: 6 } as const;

/** What a list of one number an item has at a place, which may lie beyond its ends. */
function numberAt(
  list: readonly number[] | Uint8Array,
  at: number,
  { before, after }: { readonly before: number; readonly after: number } = edges,
): number {
  if (at < 0) return before;
  return at < list.length ? (list[at] ?? 0) : after;
}

/** How a verb group stands, by its kind. */
const kinds = { finite: 1, participle: 2, passive: 3, infinitive: 4 } as const;

/** In items: how far from a word a quotation may stand that it attributes. */
const reach = 6;

/** The most features that an item has as the head of a cue. */
export const mostCueFeatures = 40;

/**
 * Writes what tells whether an item is the head of a cue, as features: its words, its rule, its
 * neighbours. One flat list: it runs for every word that may attribute.
 * @returns how many features were written.
 */
export function cueFeatures(encoded: EncodedBlock, index: number, features: Int32Array): number {
  const { words, tags, block } = encoded;
  const own = numberAt(words, index);
  const tag = numberAt(tags, index);
  const wordBefore = numberAt(words, index - 1);
  const wordAfter = numberAt(words, index + 1);
  const tagBefore = numberAt(tags, index - 1);
  const tagAfter = numberAt(tags, index + 1);
  const draft = encoded.draftAt.get(index);
  const rule = ruleNumber(draft?.rule);
  const group = groupAt(encoded, index);
  const kind = group === undefined ? 0 : kinds[group.kind];
  const quotes = quotesAround(encoded, index);
  const that = thatAfter(encoded, index);
  let count = 0;
  features[count++] = feature(0, 0);
  features[count++] = feature(1, own);
  features[count++] = feature(2, own, tag);
  features[count++] = feature(3, rule);
  features[count++] = feature(4, own, rule);
  features[count++] = feature(5, kind, rule);
  features[count++] = feature(6, own, kind);
  features[count++] = feature(7, wordAfter);
  features[count++] = feature(8, wordBefore);
  features[count++] = feature(9, tagAfter, numberAt(tags, index + 2));
  features[count++] = feature(10, tagBefore, numberAt(tags, index - 2));
  features[count++] = feature(11, own, wordAfter);
  features[count++] = feature(12, own, wordBefore);
  features[count++] = feature(13, tagBefore * 32 + tag, tagAfter);
  features[count++] = feature(17, own, tagAfter);
  features[count++] = feature(18, block.depth, rule);
  features[count++] = feature(19, block.depth, wordBefore);
  features[count++] = feature(20, quotes, rule);
  features[count++] = feature(21, quotes, own);
  features[count++] = feature(22, that, rule);
  features[count++] = feature(23, own, Math.sign(that));
  const around = numberAt(encoded.within, index);
  if (around > 0) {
    features[count++] = feature(30, around, rule);
    features[count++] = feature(31, own);
    features[count++] = feature(32, wordBefore);
  }
  if (quotes > 0) count = quotationFeatures(encoded, index, features, count);
  return draft === undefined ? count : draftFeatures(encoded, index, draft, features, count);
}

/** The quotation that is near: how far, how long, what stands before it, and what rule claims it. */
function quotationFeatures(
  encoded: EncodedBlock,
  index: number,
  features: Int32Array,
  from: number,
): number {
  const { items, words, tags, within } = encoded;
  const at = nearestQuotation(encoded, index);
  const { start, end } = items.at(at).quotation?.inner ?? items.at(at);
  const length = Math.min(7, Math.floor(Math.log2(end - start + 1)));
  const distance = at - index;
  const before = numberAt(words, at - 1);
  const isDrafted = encoded.draftAt.has(index) ? 1 : 0;
  let lead = at - 1;
  while (lead > index && (tags[lead] === determinerTag || tags[lead] === adjectiveTag)) lead--;
  let count = from;
  features[count++] = feature(40, distance * 8 + length, isDrafted);
  features[count++] = feature(41, distance, before);
  features[count++] = feature(42, length, before);
  features[count++] = feature(43, distance * 32 + numberAt(tags, at - 1), isDrafted);
  features[count++] = feature(44, numberAt(within, at), Math.sign(distance) * 2 + isDrafted);
  features[count++] = feature(45, numberAt(words, index), length);
  features[count++] = feature(46, numberAt(words, lead), isDrafted);
  return count;
}

/** The nearest quotation within reach, rather one behind. */
function nearestQuotation({ tags }: EncodedBlock, index: number): number {
  for (let step = 1; step <= reach; step++) {
    if (tags[index + step] === quoteTag) return index + step;
    if (index >= step && tags[index - step] === quoteTag) return index - step;
  }
  return index;
}

/** What a rule proposes: its source, how long its content is, and on which side. */
function draftFeatures(
  { items, words, tags }: EncodedBlock,
  index: number,
  { source, content, mode, rule: id }: AttributionDraft,
  features: Int32Array,
  from: number,
): number {
  const rule = ruleNumber(id);
  let length = 0;
  for (const { start, end } of content) length += end - start;
  const side = Math.sign((content[0]?.start ?? 0) - items.at(index).start) + 1;
  let count = from;
  features[count++] = feature(24, source === null ? 0 : 1, rule);
  features[count++] = feature(27, mode.charCodeAt(0), rule);
  features[count++] = feature(28, Math.min(8, Math.floor(Math.log2(length + 1))), rule);
  features[count++] = feature(29, side, rule);
  if (source === null) return count;
  let start = 0;
  while (start < items.length && items.at(start).start < source.start) start++;
  if (start === items.length) return count;
  features[count++] = feature(25, numberAt(words, start), rule);
  features[count++] = feature(26, numberAt(tags, start), rule);
  return count;
}

/** 1 for a quotation shortly before, 2 for one shortly after, 3 for both. */
function quotesAround({ tags, quotes }: EncodedBlock, index: number): number {
  if (!quotes) return 0;
  let found = 0;
  for (let at = Math.max(0, index - reach); at < Math.min(tags.length, index + reach + 1); at++)
    if (tags[at] === quoteTag) found |= at < index ? 1 : 2;
  return found;
}

/** How many items on a “that” stands, 0 where none does. */
function thatAfter({ items }: EncodedBlock, index: number): number {
  for (let at = index + 1; at < Math.min(items.length, index + reach); at++)
    if (items.at(at).lower === 'that') return at - index;
  return 0;
}

/** Whether an item is a verb with a quotation near: whatever its word, it may tell who is quoted. */
export const isVerbByQuotation = (encoded: EncodedBlock, index: number): boolean =>
  encoded.quotes &&
  encoded.tags[index] === verbTag &&
  quotesAround(encoded, index) > 0 &&
  (index === 0 || encoded.tags[index - 1] !== determinerTag);

/** What an item is in an attribution. */
export const label = { none: 0, source: 1, cue: 2, content: 3 } as const;
export const labelCount = 4;

/** No rule proposed anything for the cue. */
const unlabelled = 4;

/** The words of an attribution. */
export interface Parts {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** The labels of a block’s items: an item is a part’s if more than half of it is; a quotation, without its marks. */
export function labelsOf(items: Tokens, { source, cue, content }: Parts): Uint8Array {
  const labels = new Uint8Array(items.length);
  for (let at = 0; at < items.length; at++) {
    const span = items.at(at).quotation?.inner ?? items.at(at);
    if (isMostly(span, cue)) labels[at] = label.cue;
    else if (isMostly(span, source)) labels[at] = label.source;
    else if (isMostly(span, content)) labels[at] = label.content;
  }
  return labels;
}

function isMostly({ start, end }: Span, pieces: readonly Span[]): boolean {
  let shared = 0;
  for (const piece of pieces)
    shared += Math.max(0, Math.min(end, piece.end) - Math.max(start, piece.start));
  return shared * 2 > Math.max(1, end - start);
}

export const emissionCount = 18;
export const transitionCount = 8;

/** How many items on either side of a cue are looked at. */
const widest = 90;
export const mostItems = 2 * widest;

/** Features of the items of a window, so many an item, each alone and with the label before it. */
export interface LabelFeatures {
  /** How many items the window has. */
  length: number;
  readonly emission: Int32Array;
  readonly transition: Int32Array;
}

/** Room for the features of any window, to be written over by the next. */
export const roomForFeatures = (): LabelFeatures => ({
  length: 0,
  emission: new Int32Array(mostItems * emissionCount),
  transition: new Int32Array(mostItems * transitionCount),
});

/** The items around a cue that are labelled. */
export const windowAround = (
  { items }: EncodedBlock,
  cue: number,
): { first: number; last: number } => ({
  first: Math.max(0, cue - widest),
  last: Math.min(items.length, cue + widest),
});

/**
 * Writes what tells of each item around a cue what it is in its attribution. One flat loop: it runs for
 * every item of every cue.
 */
export function labelFeatures(encoded: EncodedBlock, cue: number, features: LabelFeatures): void {
  const { emission, transition } = features;
  const { words, tags, groupOf } = encoded;
  const { first, last } = windowAround(encoded, cue);
  const totals = totalsOf(encoded);
  const rule = ruleNumber(encoded.draftAt.get(cue)?.rule);
  const proposed = proposedLabels(encoded, cue);
  const head = numberAt(words, cue);
  const ownGroup = groupAt(encoded, cue)?.first ?? -1;
  const quoting = rule * 4 + (tags[cue + 1] === quoteTag ? 1 : 0) + (encoded.quotes ? 2 : 0);
  let one = 0;
  let two = 0;
  for (let at = first; at < last; at++) {
    const side = Math.sign(at - cue) + 1;
    const own = numberAt(words, at);
    const tag = numberAt(tags, at);
    const label = numberAt(proposed, at);
    const wordBefore = numberAt(words, at - 1);
    const wordAfter = numberAt(words, at + 1);
    const tagBefore = numberAt(tags, at - 1);
    const labelBefore = numberAt(proposed, at - 1, labelEdges);
    const labelAfter = numberAt(proposed, at + 1, labelEdges);
    // What stands between the item and the cue.
    const from = Math.min(at, cue) + 1;
    const to = at < cue ? cue : Math.max(at, cue + 1);
    const comma = Math.min(3, between(totals.commas, from, to));
    const verb = Math.min(3, between(totals.verbs, from, to));
    const quote = Math.min(1, between(totals.quotes, from, to));
    const conjunction = Math.min(2, between(totals.conjunctions, from, to));
    const isOwnBetween = ownGroup >= from && ownGroup < to ? 1 : 0;
    const otherCue = Math.min(2, between(totals.cues, from, to) - isOwnBetween);
    const distance = Math.abs(at - cue);
    const pair = labelBefore * 8 + label;
    const isInGroup = numberAt(groupOf, at) >= 0 ? 1 : 0;
    emission[one++] = feature(side, 0);
    emission[one++] = feature(3 + side, own);
    emission[one++] = feature(6 + side, tag);
    emission[one++] = feature(9 + side, tagBefore * 32 + tag, numberAt(tags, at + 1));
    emission[one++] = feature(12 + side, label * 64 + labelBefore * 8 + labelAfter, rule);
    emission[one++] = feature(15 + side, comma * 16 + verb * 4 + quote, otherCue);
    emission[one++] = feature(18 + side, comma * 4 + verb, tag);
    emission[one++] = feature(21 + side, head, Math.min(8, distance));
    emission[one++] = feature(24 + side, head, tag);
    emission[one++] = feature(27 + side, tag * 8 + label, comma);
    emission[one++] = feature(30 + side, otherCue * 4 + conjunction, label);
    emission[one++] = feature(33 + side, quoting, tag * 8 + label);
    emission[one++] = feature(36 + side, bucket(distance), label * 16 + rule);
    emission[one++] = feature(39 + side, wordBefore ^ Math.imul(own, 31));
    emission[one++] = feature(42 + side, wordAfter ^ Math.imul(own, 31));
    emission[one++] = feature(45 + side, label, head);
    emission[one++] = feature(48 + side, label * 8 + labelAfter, wordAfter);
    emission[one++] = feature(51 + side, pair, wordBefore);
    transition[two++] = feature(60 + side, 0);
    transition[two++] = feature(63 + side, own);
    transition[two++] = feature(66 + side, wordBefore);
    transition[two++] = feature(69 + side, tagBefore * 32 + tag);
    transition[two++] = feature(72 + side, pair, rule);
    transition[two++] = feature(75 + side, comma * 4 + verb, pair);
    transition[two++] = feature(78 + side, isInGroup, tagBefore);
    transition[two++] = feature(81 + side, wordBefore, pair);
  }
  features.length = last - first;
}

/** How many of a kind stand from an item up to, but without, another. */
const between = (totals: readonly number[], from: number, to: number): number =>
  (totals[to] ?? 0) - (totals[from] ?? 0);

/** Nearness in steps that grow. */
function bucket(distance: number): number {
  if (distance < 6) return distance;
  if (distance < 9) return 6;
  if (distance < 14) return 7;
  return distance < 22 ? 8 : 9;
}

function proposedLabels({ items, draftAt }: EncodedBlock, cue: number): Uint8Array {
  const draft = draftAt.get(cue);
  if (draft === undefined) return new Uint8Array(items.length).fill(unlabelled);
  const { source, cue: words, content } = draft;
  const pieces = (span: Span | null): readonly Span[] => (span === null ? [] : [span]);
  return labelsOf(items, { source: pieces(source), cue: pieces(words), content });
}
