import { contains, slice, type Span } from '../../../kernel/span.ts';
import { clashes, isReport } from '../attributions.ts';
import type { Block, Item } from '../blocks.ts';
import type { Context } from '../context.ts';
import { modeOf, quotedSpan } from '../contents.ts';
import type { AttributionDraft } from '../types.ts';
import { reportsWithin } from '../reports-within.ts';
import { sureRules } from '../rules/rules.ts';
import { label, windowAround } from './labels.ts';
import type { AttributionModel } from './model.ts';
import { viewOf, type View } from './view.ts';
import { sourceFrom, upToCue, withSubject } from './source.ts';
import { contentOf, cueSpan, distance, runsOf, withOwnSubject, withoutHearer } from './words.ts';

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

/** A verb that the rules know and pass over, and nobody who says it: `the deal, announced Friday, …`. */
const leastSourceless = 0.75;

/** A verb that the rules know and pass over: “was told that”, “continued his work”. */
const leastPassedOver = 0.65;

/** A cue so likely that, where the labels give it no content, it has what its rule proposed. */
const leastUnlabelled = 0.5;
/** The same behind a clause, where the form may be a noun: `…, the bank | estimates,`. */
const leastUnlabelledBehind = 0.02;

const isEstimate = (items: readonly Item[], index: number): boolean =>
  items[index]!.tag === 'NOUN' && (items[index + 1]?.tag ?? 'PUNCT') === 'PUNCT';

/** `called the cuts “a slap in the face”`. */
const leastNamedInMarks = 0.05;

/** `detailed how …`, `questioned why …` */
const leastHow = 0.015;

/** A verb of speech after “…,” whose subject is too long for the rules. */
const leastAfterSpeech = 0.1;

/** `“We will go,” Ana Rivera (Ardenton), a member of the panel, | said`: the finite verb that such a quotation waits for. */
function closesSpeech({ items, groupOf, groups, block }: View, index: number): boolean {
  const group = groups[groupOf[index]!];
  const inner = items[0]?.quotation?.inner;
  if (group?.kind !== 'finite' || inner === undefined || block.depth > 0) return false;
  const { takes } = group.verb;
  if (groupOf[index] !== 0 || !(takes.has('quote') || takes.has('clause'))) return false;
  return items[1]?.lower === ',' || inner.end - inner.start >= shortestSpeech;
}

/** In UTF-16 code units; what is shorter may be a name in marks. */
const shortestSpeech = 25;

function leastFor(view: View, index: number): number {
  const { draftAt, groupOf, groups, items } = view;
  const proposed = draftAt.get(index);
  const group = groups[groupOf[index]!];
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

/** What a rule proposes for a cue of three words or more: `raised the prospect` is hardly anything else. */
function proposedBySeveral(
  { draftAt, groupOf, groups }: View,
  index: number,
): AttributionDraft | undefined {
  const words = groups[groupOf[index]!]?.verb.rest.length ?? 0;
  return words > 1 ? draftAt.get(index) : undefined;
}

/** `a spot, | titled | “Arrogant”`: what a work is called, nobody says. */
const titles = /^(?:titled|entitled|nicknamed)$/;

/** The attributions of one block: the cues that are likely, each with the words that the labels give it. */
export function attributionsOf(
  context: Context,
  block: Block,
  model: AttributionModel,
): AttributionDraft[] {
  const view = viewOf(context, block);
  const within = block.depth > 0 ? reportsWithin(context, block, view.groups, view.drafts) : [];
  const sure = [
    ...sureRules.flatMap((rule) => rule(context, block, view.groups)),
    ...within,
  ].filter((draft) => isReport(block, context, draft));
  const drafts = [...sure, ...view.drafts.filter(({ rule }) => rule === 'signature')];
  for (let index = 0; index < view.items.length; index++) {
    if (sure.some(({ cue }) => cue !== null && contains(cue, view.items[index]!))) continue;
    if (!model.mayHead(view, index) && !closesSpeech(view, index)) continue;
    if (titles.test(view.items[index]!.lower)) continue;
    const proposed = proposedBySeveral(view, index);
    if (proposed !== undefined) {
      drafts.push(proposed);
      continue;
    }
    const probability = model.probability(view, index);
    if (probability < leastFor(view, index)) continue;
    const labels = withSubject(view, index, model.label(view, index));
    const draft = draftAt(context, view, index, labels, probability);
    if (draft !== null && isReport(block, context, draft)) drafts.push(draft);
  }
  return withoutClashes(drafts).map((draft, _, all) => upToNextCue(context, view, draft, all));
}

/**
 * How often an attribution is right whose cue has a probability, measured on annotated news
 * (docs/claims.md): what little likelihood lets through had a rule to speak for it.
 */
const confidenceOf = (probability: number): number =>
  Math.round(100 * (0.7 + 0.27 * probability)) / 100;

/** `said the road was closed | and warned that …`, `…, | calling it a shame`: what the same source says next is not in it. */
function upToNextCue(
  { doc }: Context,
  { items, block }: View,
  draft: AttributionDraft,
  all: readonly AttributionDraft[],
): AttributionDraft {
  const last = draft.content.at(-1)!;
  const next = all.find(
    ({ source, cue }) =>
      cue !== null &&
      source?.start === draft.source?.start &&
      cue.start > last.start &&
      cue.end < last.end,
  )?.cue;
  if (next === undefined || next === null) return draft;
  let at = items.findIndex(({ start }) => start >= next.start) - 1;
  if (!/^(?:and|but|,)$/.test(items[at]?.lower ?? '')) return draft;
  if (items[at - 1]?.lower === ',') at--;
  const end = items[at - 1]!.end;
  if (end <= last.start) return draft;
  const content = [...draft.content.slice(0, -1), { start: last.start, end }];
  return { ...draft, content, mode: modeOf(doc, content, block.depth) };
}

/** The likelier of two attributions that cannot both stand. */
function withoutClashes(drafts: readonly AttributionDraft[]): AttributionDraft[] {
  const kept: AttributionDraft[] = [];
  for (const draft of [...drafts].sort((a, b) => b.confidence - a.confidence))
    if (!clashes(draft, kept)) kept.push(draft);
  return kept;
}

function draftAt(
  context: Context,
  view: View,
  index: number,
  labels: Uint8Array,
  probability: number,
): AttributionDraft | null {
  const { items, block } = view;
  const { first } = windowAround(view, index);
  const proposed = view.draftAt.get(index);
  const said = runsOf(labels, label.content, first).map((run) =>
    withOwnSubject(items, labels, first, withoutHearer(view, index, run)),
  );
  const labelled = contentOf(context, items, said, proposed);
  const far = labelled.length === 0 && closesSpeech(view, index);
  const all = far ? [quotedSpan(context.doc, items[0]!.quotation!)] : labelled;
  if (all.length === 0) {
    const isBehind = proposed?.rule === 'clause-then-cue' && isEstimate(items, index);
    const least = isBehind ? leastUnlabelledBehind : leastUnlabelled;
    return proposed !== undefined && probability >= least ? proposed : null;
  }
  const cue = runsOf(labels, label.cue, first).find(
    (run) => run.first <= index && index < run.last,
  );
  const [nearest] = runsOf(labels, label.source, first).sort(
    (a, b) => distance(a, index) - distance(b, index),
  );
  const run =
    nearest !== undefined && proposed === undefined && closesSpeech(view, index)
      ? upToCue(nearest, view, index)
      : nearest;
  const group = view.groups[view.groupOf[index]!];
  const isPassedOver = proposed === undefined && group !== undefined;
  if (run === undefined && isPassedOver && probability < leastSourceless) return null;
  const source = sourceFrom(context, view, run, index, proposed);
  const told = withoutSource(withoutAntecedent(context, all, source), source);
  const content = withAsides(context, told, [source, items[index]!]);
  if (content.length === 0) return null;
  const isProposed = proposed !== undefined && isSame(proposed.content, content);
  return {
    source,
    goesOnFrom: null,
    cue: cueSpan(context, items, cue ?? { first: index, last: index + 1 }, index),
    cueClass: proposed?.cueClass ?? group?.verb.cueClass ?? classOf(context, items[index]!),
    polarity: proposed?.polarity ?? (group?.negated || group?.refused ? 'negated' : 'affirmed'),
    content,
    mode: items[index]!.lower === ':' ? 'direct' : modeOf(context.doc, content, block.depth),
    rule: isProposed ? proposed.rule : 'learned',
    confidence: confidenceOf(probability),
  };
}

/** `He met Ana Rivera, | who said no`: before a relative pronoun stands whom it means, not what is said. */
const withoutAntecedent = (
  { doc }: Context,
  content: readonly Span[],
  source: Span | null,
): readonly Span[] =>
  source !== null && /^(?:who|which)$/.test(doc.text.slice(source.start, source.end))
    ? content.filter(({ end }) => end > source.start)
    : content;

/** `the cost, | estimated at 45 billion yen, | would be booked`: an aside amid what is said is said too. */
function withAsides(
  { doc }: Context,
  content: readonly Span[],
  others: readonly (Span | null)[],
): readonly Span[] {
  const whole: Span[] = [];
  for (const piece of content) {
    const before = whole.at(-1);
    const gap = before === undefined ? null : { start: before.end, end: piece.start };
    const isAside =
      gap !== null &&
      /^\s?[,(–—][^“”"]+$/.test(slice(doc.text, gap)) &&
      others.every((other) => other === null || !contains(gap, other));
    if (isAside) whole[whole.length - 1] = { start: before!.start, end: piece.end };
    else whole.push(piece);
  }
  return whole;
}

/** Who says something is not what is said. */
const withoutSource = (content: readonly Span[], source: Span | null): readonly Span[] =>
  content.filter((piece) => source === null || !contains(source, piece));

const isSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, at) => start === others[at]?.start && end === others[at].end);

/** The class of a noun or adjective that attributes; null where the word’s class is not known. */
const classOf = ({ lexicon }: Context, { lower }: Item): AttributionDraft['cueClass'] =>
  lexicon.nouns.get(lower) ?? lexicon.adjectives.get(lower) ?? null;
