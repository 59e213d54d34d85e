import { feature, ruleIndex } from './features.ts';
import { conjunctionTags, edges, quoteTag, verbTags, type View } from './view.ts';
import type { Span } from '../../../kernel/span.ts';
import type { Item } from '../blocks.ts';

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
export const labelsOf = (items: readonly Item[], { source, cue, content }: Parts): Uint8Array =>
  Uint8Array.from(items, (item) => {
    const span = item.quotation?.inner ?? item;
    if (isMostly(span, cue)) return label.cue;
    if (isMostly(span, source)) return label.source;
    return isMostly(span, content) ? label.content : label.none;
  });

function isMostly({ start, end }: Span, pieces: readonly Span[]): boolean {
  let shared = 0;
  for (const piece of pieces)
    shared += Math.max(0, Math.min(end, piece.end) - Math.max(start, piece.start));
  return shared * 2 > Math.max(1, end - start);
}

/** Features of the items from first up to last, each alone and with the label before it. */
export interface LabelFeatures {
  readonly alone: readonly number[][];
  readonly withBefore: readonly number[][];
}

/** How many items on either side of a cue are looked at. */
const widest = 90;

/** The items around a cue that are labelled. */
export const windowAround = ({ items }: View, cue: number): { first: number; last: number } => ({
  first: Math.max(0, cue - widest),
  last: Math.min(items.length, cue + widest),
});

/** What tells of each item around a cue what it is in its attribution. */
export function labelFeatures(view: View, cue: number): LabelFeatures {
  const { items, words, tags, groupOf } = view;
  const { first, last } = windowAround(view, cue);
  const draft = view.draftAt.get(cue);
  const rule = ruleIndex(draft?.rule);
  const proposed = proposedLabels(view, cue);
  const word = (at: number): number => words[at] ?? (at < 0 ? edges.before : edges.after);
  const tagAt = (at: number): number => tags[at] ?? (at < 0 ? edges.before : edges.after);
  const proposedAt = (at: number): number => proposed[at] ?? (at < 0 ? 5 : 6);
  const between = countsBetween(view, cue);
  const head = words[cue]!;
  const quoting =
    rule * 4 + (tagAt(cue + 1) === quoteTag ? 1 : 0) + (tags.includes(quoteTag) ? 2 : 0);
  const alone: number[][] = [];
  const withBefore: number[][] = [];
  for (let at = first; at < last; at++) {
    const side = at < cue ? 0 : at === cue ? 1 : 2;
    const one = (kind: number, a: number, b = 0): number => feature(kind * 3 + side, a, b);
    const own = words[at]!;
    const tag = tags[at]!;
    const label = proposed[at]!;
    const { commas, verbs, quotes, cues, conjunctions } = between(at);
    const distance = Math.abs(at - cue);
    alone.push([
      one(0, 0),
      one(1, own),
      one(2, tag),
      one(5, tagAt(at - 1) * 32 + tag, tagAt(at + 1)),
      one(7, label * 64 + proposedAt(at - 1) * 8 + proposedAt(at + 1), rule),
      one(9, commas * 16 + verbs * 4 + quotes, cues),
      one(10, commas * 4 + verbs, tag),
      one(11, head, Math.min(8, distance)),
      one(12, head, tag),
      one(14, tag * 8 + label, commas),
      one(15, cues * 4 + conjunctions, label),
      one(17, quoting, tag * 8 + label),
      one(18, bucket(distance), label * 16 + rule),
      one(21, word(at - 1) ^ Math.imul(own, 31)),
      one(22, word(at + 1) ^ Math.imul(own, 31)),
      one(25, label, head),
      one(26, label * 8 + proposedAt(at + 1), word(at + 1)),
      one(27, label * 8 + proposedAt(at - 1), word(at - 1)),
    ]);
    const pair = proposedAt(at - 1) * 8 + label;
    withBefore.push([
      one(100, 0),
      one(101, own),
      one(102, word(at - 1)),
      one(103, tagAt(at - 1) * 32 + tag),
      one(104, pair, rule),
      one(107, commas * 4 + verbs, pair),
      one(109, groupOf[at]! >= 0 ? 1 : 0, tagAt(at - 1)),
      one(111, word(at - 1), pair),
    ]);
  }
  return { alone, withBefore };
}

/** Nearness in steps that grow. */
function bucket(distance: number): number {
  if (distance < 6) return distance;
  if (distance < 9) return 6;
  if (distance < 14) return 7;
  return distance < 22 ? 8 : 9;
}

function proposedLabels({ items, draftAt }: View, cue: number): Uint8Array {
  const draft = draftAt.get(cue);
  if (draft === undefined) return new Uint8Array(items.length).fill(unlabelled);
  const pieces = (span: Span | null): Span[] => (span === null ? [] : [span]);
  const { source, content } = draft;
  return labelsOf(items, { source: pieces(source), cue: pieces(draft.cue), content });
}

interface Counts {
  readonly commas: number;
  readonly verbs: number;
  readonly quotes: number;
  readonly cues: number;
  readonly conjunctions: number;
}

/** How many of each kind stand between an item and the cue, few at most. */
function countsBetween({ items, tags, groupOf }: View, cue: number): (at: number) => Counts {
  const totals = (counts: (index: number) => boolean): Int16Array => {
    const sums = new Int16Array(items.length + 1);
    for (let index = 0; index < items.length; index++)
      sums[index + 1] = sums[index]! + (counts(index) ? 1 : 0);
    return sums;
  };
  const commas = totals((index) => items[index]!.lower === ',');
  const verbs = totals((index) => verbTags.includes(tags[index]!));
  const quotes = totals((index) => tags[index] === quoteTag);
  const conjunctions = totals((index) => conjunctionTags.includes(tags[index]!));
  const own = groupOf[cue]!;
  const cues = totals((index) => {
    const group = groupOf[index]!;
    return group >= 0 && group !== own && group !== (groupOf[index - 1] ?? -1);
  });
  return (at) => {
    const [from, to] = at < cue ? [at + 1, cue] : [cue + 1, at];
    const count = (sums: Int16Array, most: number): number =>
      at === cue ? 0 : Math.min(most, sums[to]! - sums[from]!);
    return {
      commas: count(commas, 3),
      verbs: count(verbs, 3),
      quotes: count(quotes, 1),
      cues: count(cues, 2),
      conjunctions: count(conjunctions, 2),
    };
  };
}
