import type { AttributionDraft } from '../types.ts';
import {
  edges,
  feature,
  groupAt,
  adjectiveTag,
  determinerTag,
  quoteTag,
  ruleIndex,
  verbTag,
  type EncodedBlock,
} from './encode.ts';

const kinds = ['finite', 'participle', 'passive', 'infinitive'];
const reach = 6;

/** The most features that an item has. */
export const mostCueFeatures = 40;

/**
 * Writes what tells whether an item is the head of a cue, as features: its words, its rule, its
 * neighbours. One flat list: it runs for every word that may attribute.
 * @returns how many features were written.
 */
export function cueFeatures(encoded: EncodedBlock, index: number, features: Int32Array): number {
  const { words, tags, block } = encoded;
  const own = words[index] ?? 0;
  const tag = tags[index] ?? 0;
  const wordBefore = index > 0 ? (words[index - 1] ?? 0) : edges.before;
  const wordAfter = index + 1 < words.length ? (words[index + 1] ?? 0) : edges.after;
  const tagBefore = index > 0 ? (tags[index - 1] ?? 0) : edges.before;
  const tagTwoBefore = index > 1 ? (tags[index - 2] ?? 0) : edges.before;
  const tagAfter = index + 1 < words.length ? (tags[index + 1] ?? 0) : edges.after;
  const tagTwoAfter = index + 2 < words.length ? (tags[index + 2] ?? 0) : edges.after;
  const draft = encoded.draftAt.get(index);
  const rule = ruleIndex(draft?.rule);
  const group = groupAt(encoded, index);
  const kind = group === undefined ? 0 : kinds.indexOf(group.kind) + 1;
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
  features[count++] = feature(9, tagAfter, tagTwoAfter);
  features[count++] = feature(10, tagBefore, tagTwoBefore);
  features[count++] = feature(11, own, wordAfter);
  features[count++] = feature(12, own, wordBefore);
  features[count++] = feature(13, tagBefore * 32 + tag, tagAfter);
  features[count++] = feature(17, own, tagAfter);
  features[count++] = feature(18, block.depth, rule);
  features[count++] = feature(19, block.depth, wordBefore);
  features[count++] = feature(20, quotes, rule);
  features[count++] = feature(21, quotes, own);
  features[count++] = feature(22, that, rule);
  features[count++] = feature(23, own, that > 0 ? 1 : 0);
  const around = encoded.within[index] ?? 0;
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
  const before = at > 0 ? (words[at - 1] ?? 0) : edges.before;
  const tagBefore = at > 0 ? (tags[at - 1] ?? 0) : edges.before;
  const rule = within[at] ?? 0;
  const isDrafted = encoded.draftAt.has(index) ? 1 : 0;
  let count = from;
  features[count++] = feature(40, distance * 8 + length, isDrafted);
  features[count++] = feature(41, distance, before);
  features[count++] = feature(42, length, before);
  features[count++] = feature(43, distance * 32 + tagBefore, isDrafted);
  features[count++] = feature(44, rule, Math.sign(distance) * 2 + isDrafted);
  features[count++] = feature(45, words[index] ?? 0, length);
  let lead = at - 1;
  while (lead > index && (tags[lead] === determinerTag || tags[lead] === adjectiveTag)) lead--;
  features[count++] = feature(46, lead >= 0 ? (words[lead] ?? 0) : edges.before, isDrafted);
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
  const rule = ruleIndex(id);
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
  features[count++] = feature(25, words[start] ?? 0, rule);
  features[count++] = feature(26, tags[start] ?? 0, rule);
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
