import type { Tokens } from '../../doc/token.ts';
import { known } from '../../../lib/lists.ts';
import type { CueGroup } from '../groups.ts';
import { isBehindAs } from '../scan.ts';
import type { AttributionDraft } from '../types.ts';
import { groupAt, type View } from './view.ts';

/** How likely a cue must be where a rule proposes something: less where its form is sure. */
const leastProposed = 0.3;
const leastByRule: Readonly<Record<string, number>> = {
  'quote-then-cue': 0.03,
  'according-to': 0.1,
  'clause-then-cue': 0.03,
  'cue-then-object': 0.25,
  'adjective-then-that': 0.03,
};

/**
 * How likely a cue must be where no rule proposes anything: somebody’s own words in marks say that something
 * is quoted there.
 */
const leastUnproposed: Readonly<Record<AttributionDraft['mode'], number>> = {
  mixed: 0.3,
  direct: 0.55,
  indirect: 0.5,
};
/** A verb that the rules know and pass over: “was told that”, “continued his work”. */
const leastPassedOver = 0.65;

/** How likely a cue must be that stands in what another says, and one that tells what somebody else said. */
export const leastWithin = 0.6;
export const leastOfAnother = 0.02;

/** Kinds of speech that the corpus has too seldom to teach: what a rule finds of them is trusted. */
const leastByClass: Readonly<Record<string, number>> = {
  predict: 0.03,
  estimate: 0.03,
  praise: 0.03,
  condemn: 0.03,
  deny: 0.015,
};

/** `called the cuts “a slap in the face”`, `hinted that it is “a machine”`: with somebody’s own words in marks. */
const leastInMarks: Readonly<Record<string, number>> = {
  'cue-then-name': 0.05,
  'cue-then-that': 0.1,
  'cue-then-object': 0.1,
  'cue-then-quote': 0.2,
};

/** `| Bemoaning | the “dead hand,” Rivera accused …` */
const leastFronted = 0.002;

/** `detailed how …`, `questioned why …` */
const leastHow = 0.01;
/** `had hinted | she would go`: the subject of a clause can be nothing else there. */
const leastOfPronoun = 0.12;

/** A verb of speech after “…,” whose subject is too long for the rules. */
const leastAfterSpeech = 0.1;

/** `“We will go,” Ana Rivera (Ardenton), a member of the panel, | said`: the finite verb that such a quotation waits for. */
export function closesSpeech({ items, groupOf, groups, block }: View, index: number): boolean {
  if (groupOf[index] !== 0) return false;
  const { kind, verb } = known(groups, 0);
  const inner = items.at(0).quotation?.inner;
  if (kind !== 'finite' || inner === undefined || block.depth > 0) return false;
  if (!(verb.takes.has('quote') || verb.takes.has('clause'))) return false;
  return items.at(1).lower === ',' || inner.end - inner.start >= shortestSpeech;
}

/** In UTF-16 code units; what is shorter may be a name in marks. */
const shortestSpeech = 25;

/** How likely the cue that an item heads must be to count. */
export function leastFor(view: View, index: number): number {
  const { draftAt, items } = view;
  const proposed = draftAt.get(index);
  const group = groupAt(view, index);
  if (proposed === undefined && closesSpeech(view, index)) return leastAfterSpeech;
  if (proposed?.rule === 'cue-then-clause' && group !== undefined) {
    if (/^(?:how|why)$/.test(items.at(group.last).lower)) return leastHow;
    if (opensWithPronoun(items, group)) return leastOfPronoun;
  }
  if (proposed !== undefined && proposed.mode !== 'indirect') {
    if (index === 0 && group?.kind === 'participle') return leastFronted;
    const least = leastInMarks[proposed.rule];
    if (least !== undefined) return least;
  }
  if (proposed !== undefined)
    return Math.min(
      leastByRule[proposed.rule] ?? leastProposed,
      leastByClass[proposed.cueClass ?? ''] ?? leastProposed,
    );
  const mode = view.quotes ? 'mixed' : 'indirect';
  return leastInMode(view, index, mode);
}

/** `Rivera | hinted | she would go`; in `who said she would go` the writer may only tell who it is. */
const opensWithPronoun = (items: Tokens, { first, last }: CueGroup): boolean =>
  /^(?:he|she|they)$/.test(items.at(last).lower) &&
  !/^(?:who|which|that)$/.test(items.at(first - 1).lower);

/** How likely the cue that an item heads must be where no rule proposes it, and what it says is quoted in part, whole or not. */
export function leastInMode(view: View, index: number, mode: AttributionDraft['mode']): number {
  const { draftAt, groupOf } = view;
  if (draftAt.has(index) || closesSpeech(view, index)) return 0;
  return (groupOf[index] ?? 0) < 0 ? leastUnproposed[mode] : leastPassedOver;
}

/** How likely a cue without a source must be: a verb that the rules know and pass over, `the deal, announced Friday, …`. */
export const leastSourceless = 0.75;

/** How likely a cue must be to have what its rule proposes where the labels give it no content. */
export const leastUnlabelled = (
  { items }: View,
  index: number,
  proposed: AttributionDraft | undefined,
): number =>
  proposed?.rule === 'clause-then-cue' &&
  (isLikeNoun(items, index) || isBehindAs(items, proposed.source))
    ? leastLikeNoun
    : leastWithoutContent;

const leastWithoutContent = 0.5;
/** `…, the bank | estimates,`; `…, as the bank | put it.` */
const leastLikeNoun = 0.02;

const isLikeNoun = (items: Tokens, index: number): boolean =>
  items.at(index).tag === 'NOUN' &&
  (items.at(index + 1).tag === 'PUNCT' || items.at(index + 1).isEdge);

/**
 * How often an attribution is right whose cue has a probability, measured on annotated news
 * (docs/claims.md): what little likelihood lets through had a rule to speak for it.
 */
export const confidenceOf = (probability: number): number =>
  Math.round(100 * (0.7 + 0.27 * probability)) / 100;
