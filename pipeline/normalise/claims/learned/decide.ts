import type { Span } from '../../../kernel/span.ts';
import { clashes, isReport } from '../attributions.ts';
import type { Block, Item } from '../blocks.ts';
import type { Context } from '../context.ts';
import { modeOf, quotedSpan, spanOfItems } from '../contents.ts';
import type { AttributionDraft } from '../types.ts';
import { label, windowAround } from './labels.ts';
import type { AttributionModel } from './model.ts';
import { viewOf, type View } from './view.ts';

/** How likely a cue must be where no rule proposes anything, and where one does: less where its form is sure. */
const leastUnproposed = 0.5;
const leastProposed = 0.25;
const leastByRule: Readonly<Record<string, number>> = {
  'cue-then-that': 0.1,
  'quote-then-cue': 0.2,
  'cue-then-quote': 0.2,
  'according-to': 0.1,
  'cue-then-object': 0.1,
  'cue-then-name': 0.1,
};

/** Kinds of speech that the corpus has too seldom to teach: what a rule finds of them is trusted. */
const leastByClass: Readonly<Record<string, number>> = {
  predict: 0.03,
  estimate: 0.03,
  praise: 0.03,
  condemn: 0.03,
  deny: 0.1,
};

/** A verb that the rules know and pass over: “was told that”, “continued his work”. */
const leastPassedOver = 0.65;

function leastFor({ draftAt, groupOf, groups }: View, index: number): number {
  const proposed = draftAt.get(index);
  if (proposed !== undefined)
    return Math.min(
      leastByRule[proposed.rule] ?? leastProposed,
      leastByClass[proposed.cueClass ?? ''] ?? leastProposed,
    );
  return groups[groupOf[index]!] === undefined ? leastUnproposed : leastPassedOver;
}

/** The attributions of one block: the cues that are likely, each with the words that the labels give it. */
export function attributionsOf(
  context: Context,
  block: Block,
  model: AttributionModel,
): AttributionDraft[] {
  const view = viewOf(context, block);
  const drafts = view.drafts.filter(({ rule }) => rule === 'signature');
  for (let index = 0; index < view.items.length; index++) {
    if (!model.mayHead(view, index)) continue;
    const probability = model.probability(view, index);
    if (probability < leastFor(view, index)) continue;
    const draft = draftAt(context, view, index, model.label(view, index), probability);
    if (draft !== null && isReport(block, context, draft)) drafts.push(draft);
  }
  return withoutClashes(drafts).map((draft, _, all) => upToNextCue(context, view, draft, all));
}

/** `said the road was closed | and warned that …`: what the same source says next is not in it. */
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
  if (!/^(?:and|but)$/.test(items[at]?.lower ?? '')) return draft;
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
  const runs = (wanted: number): Range[] => runsOf(labels, wanted, first);
  const proposed = view.draftAt.get(index);
  const said = runs(label.content).map((run) => withoutHearer(view, index, run));
  const content = contentOf(context, items, said, proposed);
  if (content.length === 0) return null;
  const cue = runs(label.cue).find((run) => run.first <= index && index < run.last);
  const [source] = runs(label.source).sort((a, b) => distance(a, index) - distance(b, index));
  const group = view.groups[view.groupOf[index]!];
  const isProposed = proposed !== undefined && isSame(proposed.content, content);
  return {
    source: source === undefined ? (proposed?.source ?? null) : sourceSpan(items, source, index),
    goesOnFrom: null,
    cue: spanOf(items, cue ?? { first: index, last: index + 1 }),
    cueClass: proposed?.cueClass ?? group?.verb.cueClass ?? classOf(context, items[index]!),
    polarity: proposed?.polarity ?? (group?.negated || group?.refused ? 'negated' : 'affirmed'),
    content,
    mode: items[index]!.lower === ':' ? 'direct' : modeOf(context.doc, content, block.depth),
    rule: isProposed ? proposed.rule : 'learned',
    confidence: probability,
  };
}

const relatives = new Set(['which', 'who', 'whom', 'that', 'what']);

/**
 * The spans of the runs. A relative pronoun alone says nothing beside other words; and what is called
 * a name is the name: “it “a disgrace”” is the rule’s to cut.
 */
function contentOf(
  context: Context,
  items: readonly Item[],
  runs: readonly Range[],
  proposed: AttributionDraft | undefined,
): readonly Span[] {
  if (runs.length > 0 && proposed?.rule === 'cue-then-name') return proposed.content;
  const telling = runs.filter(
    ({ first, last }) => last - first > 1 || !relatives.has(items[first]!.lower),
  );
  return (telling.length > 0 ? telling : runs)
    .map((run) => contentSpan(context, items, run))
    .filter((span) => span !== null);
}

/** With all of its relative clause, without the comma that closes it, and without the `’s` of an owner. */
function sourceSpan(items: readonly Item[], run: Range, cue: number): Span {
  let end = wholeRelative(items, run, cue);
  while (end - 1 > run.first && /^(?:,|['’]s?)$/.test(items[end - 1]!.lower)) end--;
  return spanOf(items, { first: run.first, last: end });
}

const clauseEnds = new Set([',', '.', ';', ':', '—', '–', ')']);

/** The end of a source; where it holds “who”, that of the clause: `a resident who asked not to be named`. */
function wholeRelative(items: readonly Item[], { first, last }: Range, cue: number): number {
  if (!items.slice(first, last).some(({ lower }) => /^(?:who|whose|which)$/.test(lower)))
    return last;
  let end = last;
  while (
    end < items.length &&
    end !== cue &&
    items[end]!.tag !== 'QUOTE' &&
    !clauseEnds.has(items[end - 1]!.lower) &&
    !clauseEnds.has(items[end]!.lower)
  )
    end++;
  return end;
}

const openers = new Set(['whether', 'that', 'if', 'how', 'why', 'what']);
const phraseTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);

/** `asked | the minister | whether …`: who is told or asked is no part of what is said. */
function withoutHearer({ items, groups, groupOf }: View, cue: number, run: Range): Range {
  if (run.first !== cue + 1 || !groups[groupOf[cue]!]?.verb.takes.has('hearer')) return run;
  let at = run.first;
  while (at < run.last && phraseTags.has(items[at]!.tag) && !openers.has(items[at]!.lower)) at++;
  return at > run.first && at < run.last && openers.has(items[at]!.lower)
    ? { first: at, last: run.last }
    : run;
}

/** Items from first up to last. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** The stretches that have a label; labels begin at the item `first`. */
function runsOf(labels: Uint8Array, wanted: number, first: number): Range[] {
  const runs: Range[] = [];
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] !== wanted) continue;
    let end = at;
    while (labels[end] === wanted) end++;
    runs.push({ first: first + at, last: first + end });
    at = end;
  }
  return runs;
}

const distance = ({ first, last }: Range, index: number): number =>
  Math.min(Math.abs(first - index), Math.abs(last - 1 - index));

const spanOf = (items: readonly Item[], { first, last }: Range): Span => ({
  start: items[first]!.start,
  end: items[last - 1]!.end,
});

/** A run of content: of quotations alone, what stands between the outermost marks. */
function contentSpan(
  { doc }: Context,
  items: readonly Item[],
  { first, last }: Range,
): Span | null {
  const run = items.slice(first, last);
  if (!run.every((item) => item.quotation !== undefined || item.tag === 'PUNCT'))
    return spanOfItems(items, first, last);
  const quoted = run.flatMap(({ quotation }) =>
    quotation === undefined ? [] : [quotedSpan(doc, quotation)],
  );
  const [opening] = quoted;
  const closing = quoted.at(-1);
  return opening === undefined || closing === undefined
    ? null
    : { start: opening.start, end: closing.end };
}

const isSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, at) => start === others[at]?.start && end === others[at].end);

/** The class of a noun or adjective that attributes; null where the word’s class is not known. */
const classOf = ({ lexicon }: Context, { lower }: Item): AttributionDraft['cueClass'] =>
  lexicon.nouns.get(lower) ?? lexicon.adjectives.get(lower) ?? null;
