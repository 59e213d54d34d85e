import type { Token, TokenSpan } from '../../doc/token.ts';
import { lastOf } from '../../../lib/lists.ts';
import { isDate } from '../blocks.ts';
import { isLead, isNoun, isQuote } from '../items.ts';
import { claimWords } from '../lexicon.ts';
import { groupAt } from '../model/encode.ts';
import { label } from '../model/features.ts';
import type { Reading, Repair } from './repair.ts';

/** The spans of items that the labels give. */
export interface Labelled {
  readonly cue: TokenSpan;
  /** The nearest to the cue, if any. */
  readonly source: TokenSpan | undefined;
  readonly contents: readonly TokenSpan[];
  /** Whether an item has a label and is none. */
  readonly isNone: (at: number) => boolean;
}

/** @param first the item that the labels begin at */
export function labelledBy(labels: Uint8Array, first: number, head: number): Labelled {
  const [source] = spansOf(labels, label.source, first).sort(
    (a, b) => distance(a, head) - distance(b, head),
  );
  const cue = spansOf(labels, label.cue, first).find(
    (each) => each.first <= head && head < each.last,
  );
  return {
    cue: cue ?? { first: head, last: head + 1 },
    source,
    contents: spansOf(labels, label.content, first),
    isNone: (at) => labels[at - first] === label.none,
  };
}

function spansOf(labels: Uint8Array, wanted: number, first: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] !== wanted) continue;
    let end = at;
    while (labels[end] === wanted) end++;
    spans.push({ first: first + at, last: first + end });
    at = end;
  }
  return spans;
}

const distance = ({ first, last }: TokenSpan, index: number): number =>
  Math.min(Math.abs(first - index), Math.abs(last - 1 - index));

/** Of the labels alone, before a source or content is made of them. */
export const labelRepairs: readonly Repair<Reading, Labelled>[] = [
  { id: 'subject', apply: withSubject },
  { id: 'hearer-before-content', apply: eachContent(withoutHearer) },
  { id: 'subject-of-content', apply: eachContent(withOwnSubject) },
  { id: 'loose-end', apply: eachContent(withoutLooseEnd) },
  { id: 'occasion', apply: withoutOccasion },
];

/** The change of each content; the labels themselves where none changes. */
function eachContent(
  change: (content: TokenSpan, reading: Reading, labelled: Labelled) => TokenSpan,
): Repair<Reading, Labelled>['apply'] {
  return (labelled, reading) => {
    const contents = labelled.contents.map((each) => change(each, reading, labelled));
    return contents.every((each, at) => each === labelled.contents[at])
      ? labelled
      : { ...labelled, contents };
  };
}

/**
 * `The paper also reported a delay`, where the labels take `The paper` for a content: what stands right before an
 * active cue is its source where nothing else is and something is said behind it.
 */
function withSubject(labelled: Labelled, { encoded, head }: Reading): Labelled {
  const { source, contents } = labelled;
  const group = groupAt(encoded, head);
  if (group?.kind !== 'finite' || source !== undefined) return labelled;
  const subject = contents.find(({ last }) => last === group.first);
  if (subject === undefined || lastOf(contents).first < head) return labelled;
  const others = contents.filter((each) => each !== subject);
  return { ...labelled, source: subject, contents: others };
}

const phraseTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);
const inPhrase = ({ tag }: Token): boolean => phraseTags.has(tag);

/** `asked the minister whether …`, `asked the crowd, “…”`: who is told or asked is no part of what is said. */
function withoutHearer(content: TokenSpan, { encoded, items, head }: Reading): TokenSpan {
  const { first, last } = content;
  if (first !== head + 1 || !groupAt(encoded, head)?.verb.takes.has('hearer')) return content;
  const openers = claimWords['reported-clause-openers'];
  let at = first;
  while (at < last && inPhrase(items.at(at)) && !openers.holds(items.at(at))) at++;
  if (at === first || at >= last) return content;
  if (openers.holds(items.at(at))) return { first: at, last };
  const quote = isLead(items.at(at)) ? at + 1 : at;
  const isTold = isNoun(items.at(at - 1)) && isQuote(items.at(quote));
  return isTold && quote < last ? { first: quote, last } : content;
}

/** `and no valley would be left dry, he promised`: a clause that begins with its auxiliary has lost its subject. */
function withOwnSubject(content: TokenSpan, { items }: Reading, { isNone }: Labelled): TokenSpan {
  let { first } = content;
  if (items.at(first).tag !== 'AUX') return content;
  while (isNone(first - 1) && inPhrase(items.at(first - 1))) {
    first--;
    const { tag } = items.at(first);
    if (tag === 'DET' || tag === 'PRON') break;
  }
  return first === content.first ? content : { first, last: content.last };
}

/** `a “sign of trust,” as a memo put it`: without what leads to who says it. */
function withoutLooseEnd(content: TokenSpan, { items, head }: Reading): TokenSpan {
  return content.last <= head &&
    content.last - content.first > 1 &&
    items.at(content.last - 1).lower === 'as'
    ? { first: content.first, last: content.last - 1 }
    : content;
}

/** `It was a ruin, as she recalled during a speech`: behind what is said, when or where it was. */
function withoutOccasion(labelled: Labelled, { items, head }: Reading): Labelled {
  const { cue, contents } = labelled;
  const [first] = contents;
  const last = cue.last - 1;
  const isOccasion =
    last > head &&
    /^(?:during|at|in)$/.test(items.at(last).lower) &&
    first !== undefined &&
    first.last <= cue.first &&
    lastOf(contents).first === cue.last;
  return isOccasion
    ? { ...labelled, cue: { first: cue.first, last }, contents: contents.slice(0, -1) }
    : labelled;
}

/** Of the cue’s words. */
export const cueRepairs: readonly Repair<Reading, TokenSpan>[] = [
  { id: 'day-in-cue', apply: withoutDay },
];

/** `stated on 24 October`, `on Friday rejected`: without the day on which it was said. */
function withoutDay(cue: TokenSpan, { block, items, head }: Reading): TokenSpan {
  let { first, last } = cue;
  if (items.at(last).lower === "'s") last = head + 1;
  while (last - 1 > head && /^[,;.]$/.test(items.at(last - 1).lower)) last--;
  while (last - 1 > head && isDate(block, items.at(last - 1))) last--;
  if (last < cue.last && last - 1 > head && items.at(last - 1).tag === 'ADP') last--;
  while (first < head && (items.at(first).tag === 'ADP' || isDate(block, items.at(first)))) first++;
  if (first < head) ({ first } = cue);
  return first === cue.first && last === cue.last ? cue : { first, last };
}
