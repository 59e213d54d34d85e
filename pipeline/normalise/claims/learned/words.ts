import type { Tokens } from '../../doc/token.ts';
import { known, lastOf } from '../../../lib/lists.ts';
import { WordSet } from '../../doc/words.ts';
import { lastStartingAt, type Span } from '../../../lib/span.ts';
import type { Quotation } from '../../doc/layers.ts';
import type { Context } from '../context.ts';
import { quotedSpan, spanOfItems } from '../contents.ts';
import { isDay } from '../phrases.ts';
import { isParticiple } from '../rules/quote-before.ts';
import { isBehindAs, isObjectPronoun } from '../scan.ts';
import type { AttributionDraft } from '../types.ts';
import { isAdjunct, isCircumstance, isFront } from './circumstance.ts';
import { label } from './labels.ts';
import { beginsEarly, breaksOff, endsElsewhere, fallsShort } from './proposed.ts';
import { groupAt, type View } from './view.ts';

/** Items from first up to last. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The stretches that have a label; labels begin at the item `first`. */
export function runsOf(labels: Uint8Array, wanted: number, first: number): Range[] {
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

export const distance = ({ first, last }: Range, index: number): number =>
  Math.min(Math.abs(first - index), Math.abs(last - 1 - index));

export const spanOf = (items: Tokens, { first, last }: Range): Span => ({
  start: items.at(first).start,
  end: items.at(last - 1).end,
});

const clausal = new Set(['clause-then-cue', 'cue-then-that']);
const relatives = new WordSet(['which', 'who', 'whom', 'that', 'what']);

/**
 * The spans of the runs. A relative pronoun alone says nothing beside other words; and what is called
 * a name is the name: “it “a disgrace”” is the rule’s to cut, and so is the clause of a noun.
 */
export function contentOf(
  context: Context,
  items: Tokens,
  runs: readonly Range[],
  proposed: AttributionDraft | undefined,
  cue: number,
): readonly Span[] {
  if (runs.length > 0 && proposed?.rule === 'cue-then-name') return proposed.content;
  if (proposed?.rule === 'cue-then-that' && beginsEarly(items, runs, known(proposed.content, 0)))
    return proposed.content;
  if (
    proposed?.rule === 'cue-then-quote' &&
    (isAside(items, proposed) || isLeadIn(items, runs, proposed))
  )
    return proposed.content;
  if (proposed?.rule === 'noun-then-that' && endsElsewhere(items, runs, known(proposed.content, 0)))
    return proposed.content;
  if (proposed !== undefined) {
    const { rule, content } = proposed;
    if (clausal.has(rule) && fallsShort(items, runs, content)) return content;
    if (breaksOff(items, runs, content)) return content;
  }
  const telling = runs.filter(
    ({ first, last }) =>
      (last - first > 1 || !relatives.holds(items.at(first))) &&
      !isCircumstance(items, first, proposed) &&
      !isRemark(items, first, proposed) &&
      !isHearer(items, { first, last }, runs) &&
      !isBlamed(context, items, { first, last }, runs) &&
      !(
        isAdjunct(items, { first, last }, runs, cue) &&
        !isBlamed(context, items, known(runs, 0), runs)
      ) &&
      !isFront(items, { first, last }, runs, cue) &&
      items.at(first).lower !== "'s" &&
      !isDay(context, items.slice(first, last)) &&
      !isScrap(items, { first, last }, runs),
  );
  const other = runs.filter(({ first, last }) => !isDay(context, items.slice(first, last)));
  return (telling.length > 0 ? telling : other)
    .map((run) => contentSpan(context, items, run))
    .filter((span) => span !== null);
}

/** `It would fail, | as she put it, | “again.”` */
const isAside = (items: Tokens, { source, content }: AttributionDraft): boolean =>
  isBehindAs(items, source) &&
  items.at(lastStartingAt(items.list, known(content, 0).start) - 1).lower === ',';

/** `In a message | that night | he wrote: “…”`: before who says it and what is quoted, and without a verb. */
function isLeadIn(
  items: Tokens,
  [run, said, other]: readonly Range[],
  { source }: AttributionDraft,
): boolean {
  if (run === undefined || said === undefined || other !== undefined || source === null)
    return false;
  return (
    items.at(run.last - 1).end <= source.start &&
    items.at(said.first).tag === 'QUOTE' &&
    items.at(said.first - 1).lower === ':' &&
    items.list.slice(run.first, run.last).every(({ tag }) => !/^(?:VERB|AUX|QUOTE)$/.test(tag))
  );
}

/** `asking | her |, “…”`, `He was in his second year, a spokesman told | the Arden Post`, `“…,” she shot back with | a laugh`: who is told, and how. */
const isHearer = (items: Tokens, { first, last }: Range, runs: readonly Range[]): boolean =>
  runs.length > 1 &&
  (isObject(items, { first, last }) || isToldOrHow(items, { first, last }, runs));

const isObject = (items: Tokens, { first, last }: Range): boolean =>
  last === first + 1 && isObjectPronoun(items.at(first));

const isToldOrHow = (items: Tokens, { first, last }: Range, runs: readonly Range[]): boolean =>
  first > 0 &&
  (items.at(first - 1).lower === 'with' || items.at(first - 1).lower === 'told') &&
  known(runs, 0).first < first &&
  items.list.slice(first, last).every(({ tag }) => phraseTags.has(tag));

/** `“…,” he told reporters aboard Air Force | One`: beside a quotation a word or two that tell nothing. */
const isScrap = (items: Tokens, { first, last }: Range, runs: readonly Range[]): boolean =>
  items.list.slice(first, last).every(({ tag }) => tag === 'NUM' || tag === 'PROPN') &&
  last - first <= 2 &&
  runs.some((run) => run.last <= first && items.at(run.first).tag === 'QUOTE');

/** `Blaming “the tide” and | “fate,” | she insisted it was safe`: what a participle takes before the main clause. */
const isBlamed = (
  context: Context,
  items: Tokens,
  { first, last }: Range,
  runs: readonly Range[],
): boolean =>
  first > 0 &&
  lastOf(runs).first > last &&
  !/^[,:]$/.test(items.at(first - 1).lower) &&
  items.list.slice(first, last).every(({ tag }) => tag === 'QUOTE' || tag === 'PUNCT') &&
  isParticiple(context, items.at(0));

/** `Six died, according to the ministry, | which counts no fighters`: the writer’s, of the source. */
const isRemark = (items: Tokens, first: number, proposed: AttributionDraft | undefined): boolean =>
  proposed?.rule === 'according-to' &&
  /^(?:which|who|whose)$/.test(items.at(first).lower) &&
  items.at(first - 1).lower === ',' &&
  items.at(first).start > (proposed.source?.end ?? Infinity);

/** `and | no valley | would be left dry, he promised`: a clause that begins with its auxiliary has lost its subject. */
export function withOwnSubject(items: Tokens, labels: Uint8Array, from: number, run: Range): Range {
  if (items.at(run.first).tag !== 'AUX') return run;
  let first = run.first;
  while (first > from && labels[first - 1 - from] === label.none) {
    const { tag } = items.at(first - 1);
    if (!phraseTags.has(tag)) break;
    first--;
    if (tag === 'DET' || tag === 'PRON') break;
  }
  return { first, last: run.last };
}

const openers = new WordSet(['whether', 'that', 'if', 'how', 'why', 'what']);
const phraseTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);

/** `asked | the minister | whether …`, `asked | the crowd |, “…”`: who is told or asked is no part of what is said. */
export function withoutHearer(view: View, cue: number, run: Range): Range {
  if (run.first !== cue + 1 || !groupAt(view, cue)?.verb.takes.has('hearer')) return run;
  const { items } = view;
  let at = run.first;
  while (at < run.last && phraseTags.has(items.at(at).tag) && !openers.holds(items.at(at))) at++;
  if (at === run.first || at >= run.last) return run;
  if (openers.holds(items.at(at))) return { first: at, last: run.last };
  const quote = /^[,:]$/.test(items.at(at).lower) ? at + 1 : at;
  const isTold = /^(?:NOUN|PROPN)$/.test(items.at(at - 1).tag) && items.at(quote).tag === 'QUOTE';
  return isTold && quote < run.last ? { first: quote, last: run.last } : run;
}

/** A run of content: of quotations alone, what stands between the outermost marks. */
function contentSpan({ doc }: Context, items: Tokens, { first, last }: Range): Span | null {
  let opening: Quotation | null = null;
  let closing: Quotation | null = null;
  for (let at = first; at < last; at++) {
    const { quotation, tag } = items.at(at);
    if (quotation === null && tag !== 'PUNCT') return spanOfItems(items, first, last);
    opening ??= quotation;
    closing = quotation ?? closing;
  }
  return opening === null || closing === null
    ? null
    : { start: quotedSpan(doc, opening).start, end: quotedSpan(doc, closing).end };
}

/** `It was a ruin, as she recalled during | a speech`: behind what is said, when or where it was. */
export const isOccasion = (
  items: Tokens,
  { first, last }: Range,
  cue: number,
  runs: readonly Range[],
): boolean =>
  last - 1 > cue &&
  /^(?:during|at|in)$/.test(items.at(last - 1).lower) &&
  runs.length > 1 &&
  known(runs, 0).last <= first &&
  lastOf(runs).first === last;

/** Without the day on which it was said: `stated | on 24 October`, `on Friday | rejected`. */
export function cueSpan({ dateTokens }: Context, items: Tokens, range: Range, head: number): Span {
  let { first, last } = range;
  if (items.at(last).lower === "'s") last = head + 1;
  while (last - 1 > head && /^[;,.]$/.test(items.at(last - 1).lower)) last--;
  while (last - 1 > head && dateTokens.has(items.at(last - 1).start)) last--;
  if (last < range.last && last - 1 > head && items.at(last - 1).tag === 'ADP') last--;
  const opensWithDay = items.list
    .slice(first, head)
    .every(({ tag, start }) => tag === 'ADP' || dateTokens.has(start));
  if (opensWithDay) first = head;
  return spanOf(items, { first, last });
}
