import type { Item } from '../blocks.ts';
import type { AttributionDraft } from '../types.ts';
import { groupAt, type View } from './view.ts';

/** How likely a cue must be where no rule proposes anything, and where one does: less where its form is sure. */
const leastUnproposed = 0.55;
const leastProposed = 0.3;
const leastByRule: Readonly<Record<string, number>> = {
  'cue-then-that': 0.1,
  'quote-then-cue': 0.1,
  'cue-then-quote': 0.1,
  'according-to': 0.1,
  'clause-then-cue': 0.03,
  'cue-then-object': 0.25,
  'cue-then-name': 0.2,
  'adjective-then-that': 0.05,
};

/** A quotation amid a clause, or inside a quotation, which the corpus counts with the outer one. */
const leastInside = 0.2;
const quoted = new Set(['quote-then-cue', 'cue-then-quote']);

/** Kinds of speech that the corpus has too seldom to teach: what a rule finds of them is trusted. */
const leastByClass: Readonly<Record<string, number>> = {
  predict: 0.03,
  estimate: 0.03,
  praise: 0.03,
  condemn: 0.03,
  deny: 0.015,
};

/** A verb that the rules know and pass over: “was told that”, “continued his work”. */
const leastPassedOver = 0.65;

/** `called the cuts “a slap in the face”`. */
const leastNamedInMarks = 0.05;

/** `detailed how …`, `questioned why …` */
const leastHow = 0.015;

/** A verb of speech after “…,” whose subject is too long for the rules. */
const leastAfterSpeech = 0.1;

/** `“We will go,” Ana Rivera (Ardenton), a member of the panel, | said`: the finite verb that such a quotation waits for. */
export function closesSpeech({ items, groupOf, groups, block }: View, index: number): boolean {
  if (groupOf[index] !== 0) return false;
  const { kind, verb } = groups[0]!;
  const inner = items[0]?.quotation?.inner;
  if (kind !== 'finite' || inner === undefined || block.depth > 0) return false;
  if (!(verb.takes.has('quote') || verb.takes.has('clause'))) return false;
  return items[1]?.lower === ',' || inner.end - inner.start >= shortestSpeech;
}

/** In UTF-16 code units; what is shorter may be a name in marks. */
const shortestSpeech = 25;

/** How likely the cue that an item heads must be to count. */
export function leastFor(view: View, index: number): number {
  const { draftAt, items } = view;
  const proposed = draftAt.get(index);
  const group = groupAt(view, index);
  if (proposed === undefined && closesSpeech(view, index)) return leastAfterSpeech;
  if (proposed?.rule === 'cue-then-clause' && /^(?:how|why)$/.test(items[group!.last]?.lower ?? ''))
    return leastHow;
  if (proposed?.rule === 'cue-then-name' && proposed.mode !== 'indirect') return leastNamedInMarks;
  const isSpeech = proposed?.mode === 'direct' && view.block.depth === 0;
  if (proposed !== undefined && quoted.has(proposed.rule) && !isSpeech) return leastInside;
  if (proposed !== undefined)
    return Math.min(
      leastByRule[proposed.rule] ?? leastProposed,
      leastByClass[proposed.cueClass ?? ''] ?? leastProposed,
    );
  return group === undefined ? leastUnproposed : leastPassedOver;
}

/** How likely a cue without a source must be: a verb that the rules know and pass over, `the deal, announced Friday, …`. */
export const leastSourceless = 0.75;

/** How likely a cue must be to have what its rule proposes where the labels give it no content. */
export const leastUnlabelled = (
  { items }: View,
  index: number,
  proposed: AttributionDraft | undefined,
): number =>
  proposed?.rule === 'clause-then-cue' && isLikeNoun(items, index)
    ? leastLikeNoun
    : leastWithoutContent;

const leastWithoutContent = 0.5;
/** `…, the bank | estimates,` */
const leastLikeNoun = 0.02;

const isLikeNoun = (items: readonly Item[], index: number): boolean =>
  items[index]!.tag === 'NOUN' && (items[index + 1]?.tag ?? 'PUNCT') === 'PUNCT';
