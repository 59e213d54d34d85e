import type { Span } from '../../../kernel/span.ts';
import type { Item } from '../blocks.ts';
import type { Context } from '../context.ts';
import { quotedSpan, spanOfItems } from '../contents.ts';
import type { AttributionDraft } from '../types.ts';
import type { View } from './view.ts';

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

const spanOf = (items: readonly Item[], { first, last }: Range): Span => ({
  start: items[first]!.start,
  end: items[last - 1]!.end,
});

const relatives = new Set(['which', 'who', 'whom', 'that', 'what']);

/**
 * The spans of the runs. A relative pronoun alone says nothing beside other words; and what is called
 * a name is the name: “it “a disgrace”” is the rule’s to cut.
 */
export function contentOf(
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

/** With all of its relative clause, without what only stands between it and the cue; `More | than 130 bodies` is one. */
export function sourceSpan(items: readonly Item[], run: Range, cue: number): Span {
  if (isRelative(items, run)) return sourceSpan(items, { ...run, first: run.first + 1 }, cue);
  let end = wholeRelative(items, run, cue);
  while (end - 1 > run.first && isLoose(items[end - 1]!)) end--;
  while (end < cue && isNoun(items[end]!) && isNoun(items[end - 1]!)) end++;
  const isMoreThan = items[run.first]!.lower === 'than' && run.first > 0;
  return spanOf(items, { first: isMoreThan ? run.first - 1 : run.first, last: end });
}

/** `a plan | that analysts | say is dear`: the pronoun belongs to what is said. */
const isRelative = (items: readonly Item[], { first, last }: Range): boolean =>
  items[first]!.lower === 'that' &&
  last - first === 2 &&
  items[first + 1]!.tag === 'NOUN' &&
  items[first + 1]!.lower.endsWith('s');

/** `Rivera, who spoke as | she opened the fair |, said`: words of the clause that tells who it is. */
export function isInClause(
  items: readonly Item[],
  { first, last }: Range,
  whole: Span | null,
): boolean {
  if (whole === null || items[first]!.start <= whole.start || items[last - 1]!.end > whole.end)
    return false;
  return items
    .slice(0, first)
    .some(
      ({ lower, start }, at) =>
        start > whole.start &&
        /^(?:who|whom|whose|which)$/.test(lower) &&
        items[at - 1]?.lower === ',',
    );
}

/** A comma, an owner’s `’s`, the auxiliary of the cue. */
const isLoose = ({ lower, tag }: Item): boolean =>
  tag === 'AUX' || /^(?:,|['’]s?|not|n't)$/.test(lower);

const isNoun = ({ tag }: Item): boolean => tag === 'NOUN' || tag === 'PROPN';

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
export function withoutHearer({ items, groups, groupOf }: View, cue: number, run: Range): Range {
  if (run.first !== cue + 1 || !groups[groupOf[cue]!]?.verb.takes.has('hearer')) return run;
  let at = run.first;
  while (at < run.last && phraseTags.has(items[at]!.tag) && !openers.has(items[at]!.lower)) at++;
  return at > run.first && at < run.last && openers.has(items[at]!.lower)
    ? { first: at, last: run.last }
    : run;
}

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

/** Without the day on which it was said: `stated | on 24 October`. */
export function cueSpan(
  { dateTokens }: Context,
  items: readonly Item[],
  { first, last }: Range,
  head: number,
): Span {
  let end = last;
  while (end - 1 > head && dateTokens.has(items[end - 1]!.start)) end--;
  if (end < last && end - 1 > head && items[end - 1]!.tag === 'ADP') end--;
  return spanOf(items, { first, last: end });
}

/** `“…,” | Ana Rivera, mayor of one of the towns suing them, | said`: all between belongs to the name. */
export const upToCue = (run: Range, { items, groups, groupOf }: View, index: number): Range => {
  const last = groups[groupOf[index]!]?.first ?? index;
  return items[last - 1]?.lower === ',' && run.last < last ? { first: run.first, last } : run;
};
