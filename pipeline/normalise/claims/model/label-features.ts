import type { Tokens } from '../../doc/token.ts';
import {
  auxiliaryTag,
  coordinatorTag,
  edges,
  feature,
  groupAt,
  quoteTag,
  ruleIndex,
  subordinatorTag,
  verbTag,
  type Totals,
  type EncodedBlock,
} from './encode.ts';
import type { Span } from '../../../lib/span.ts';
import { endsWithComma } from '../blocks.ts';

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
  const { commas, verbs, quotes, conjunctions, cues } = (encoded.totals ??= count(encoded));
  const rule = ruleIndex(encoded.draftAt.get(cue)?.rule);
  const proposed = proposedLabels(encoded, cue);
  const head = words[cue] ?? 0;
  const ownGroup = groupAt(encoded, cue)?.first ?? -1;
  const quoting =
    rule * 4 + (tags[cue + 1] === quoteTag ? 1 : 0) + ((quotes[words.length] ?? 0) > 0 ? 2 : 0);
  let one = 0;
  let two = 0;
  for (let at = first; at < last; at++) {
    const side = at < cue ? 0 : at === cue ? 1 : 2;
    const own = words[at] ?? 0;
    const tag = tags[at] ?? 0;
    const label = proposed[at] ?? 0;
    const wordBefore = at > 0 ? (words[at - 1] ?? 0) : edges.before;
    const wordAfter = at + 1 < words.length ? (words[at + 1] ?? 0) : edges.after;
    const tagBefore = at > 0 ? (tags[at - 1] ?? 0) : edges.before;
    const tagAfter = at + 1 < words.length ? (tags[at + 1] ?? 0) : edges.after;
    const labelBefore = at > 0 ? (proposed[at - 1] ?? 0) : 5;
    const labelAfter = at + 1 < words.length ? (proposed[at + 1] ?? 0) : 6;
    // What stands between the item and the cue.
    const from = at < cue ? at + 1 : cue + 1;
    const to = at < cue ? cue : Math.max(at, cue + 1);
    const comma = Math.min(3, (commas[to] ?? 0) - (commas[from] ?? 0));
    const verb = Math.min(3, (verbs[to] ?? 0) - (verbs[from] ?? 0));
    const quote = Math.min(1, (quotes[to] ?? 0) - (quotes[from] ?? 0));
    const conjunction = Math.min(2, (conjunctions[to] ?? 0) - (conjunctions[from] ?? 0));
    const isOwnBetween = ownGroup >= from && ownGroup < to ? 1 : 0;
    const otherCue = Math.min(2, (cues[to] ?? 0) - (cues[from] ?? 0) - isOwnBetween);
    const distance = Math.abs(at - cue);
    const pair = labelBefore * 8 + label;
    emission[one++] = feature(side, 0);
    emission[one++] = feature(3 + side, own);
    emission[one++] = feature(6 + side, tag);
    emission[one++] = feature(9 + side, tagBefore * 32 + tag, tagAfter);
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
    transition[two++] = feature(78 + side, (groupOf[at] ?? 0) >= 0 ? 1 : 0, tagBefore);
    transition[two++] = feature(81 + side, wordBefore, pair);
  }
  features.length = last - first;
}

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
  const { source, content } = draft;
  return labelsOf(items, {
    source: source === null ? [] : [source],
    cue: draft.cue === null ? [] : [draft.cue],
    content,
  });
}

/** Counts the kinds of a encoded’s items. */
function count({ items, tags, groupOf }: EncodedBlock): Totals {
  const commas = new Array<number>(items.length + 1);
  const verbs = new Array<number>(items.length + 1);
  const quotes = new Array<number>(items.length + 1);
  const conjunctions = new Array<number>(items.length + 1);
  const cues = new Array<number>(items.length + 1);
  commas[0] = verbs[0] = quotes[0] = conjunctions[0] = cues[0] = 0;
  for (let at = 0; at < items.length; at++) {
    const tag = tags[at] ?? 0;
    const group = groupOf[at] ?? 0;
    const begins = group >= 0 && (at === 0 || group !== groupOf[at - 1]);
    const joins = tag === coordinatorTag || tag === subordinatorTag;
    commas[at + 1] = (commas[at] ?? 0) + (endsWithComma(items.at(at)) ? 1 : 0);
    verbs[at + 1] = (verbs[at] ?? 0) + (tag === verbTag || tag === auxiliaryTag ? 1 : 0);
    quotes[at + 1] = (quotes[at] ?? 0) + (tag === quoteTag ? 1 : 0);
    conjunctions[at + 1] = (conjunctions[at] ?? 0) + (joins ? 1 : 0);
    cues[at + 1] = (cues[at] ?? 0) + (begins ? 1 : 0);
  }
  return { commas, verbs, quotes, conjunctions, cues };
}
