import type { Token, Tokens, TokenSpan } from '../../doc/token.ts';
import { known, lastOf } from '../../../lib/lists.ts';
import { groupAt } from '../model/encode.ts';
import { label } from '../model/label-features.ts';
import { endWords } from '../model/lexicon.ts';
import { isLead, isNoun, type Reading, type Repair } from './repair.ts';

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
  {
    id: 'hearer-before-content',
    apply: (reading, labelled) => eachContent(labelled, (each) => withoutHearer(reading, each)),
  },
  {
    id: 'subject-of-content',
    apply: ({ items }, labelled) =>
      eachContent(labelled, (each) => withOwnSubject(items, labelled, each)),
  },
  { id: 'occasion', apply: withoutOccasion },
];

function eachContent(labelled: Labelled, change: (content: TokenSpan) => TokenSpan): Labelled {
  const contents = labelled.contents.map(change);
  return contents.every((each, at) => each === labelled.contents[at])
    ? labelled
    : { ...labelled, contents };
}

/**
 * `The paper also reported a delay`, where the labels take `The paper` for a content: what stands right before an
 * active cue is its source where nothing else is and something is said behind it.
 */
function withSubject({ encoded, head }: Reading, labelled: Labelled): Labelled {
  const { source, contents } = labelled;
  const group = groupAt(encoded, head);
  if (group?.kind !== 'finite' || source !== undefined) return labelled;
  const subject = contents.find(({ last }) => last === group.first);
  if (subject === undefined || lastOf(contents).first < head) return labelled;
  return {
    ...labelled,
    source: subject,
    contents: contents.filter((each) => each !== subject),
  };
}

const phraseTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);
const inPhrase = ({ tag }: Token): boolean => phraseTags.has(tag);

/** `asked the minister whether …`, `asked the crowd, “…”`: who is told or asked is no part of what is said. */
function withoutHearer({ encoded, items, head }: Reading, content: TokenSpan): TokenSpan {
  const { first, last } = content;
  if (first !== head + 1 || !groupAt(encoded, head)?.verb.takes.has('hearer')) return content;
  const openers = endWords['reported-clause-openers'];
  let at = first;
  while (at < last && inPhrase(items.at(at)) && !openers.holds(items.at(at))) at++;
  if (at === first || at >= last) return content;
  if (openers.holds(items.at(at))) return { first: at, last };
  const quote = isLead(items.at(at)) ? at + 1 : at;
  const isTold = isNoun(items.at(at - 1)) && items.at(quote).tag === 'QUOTE';
  return isTold && quote < last ? { first: quote, last } : content;
}

/** `and no valley would be left dry, he promised`: a clause that begins with its auxiliary has lost its subject. */
function withOwnSubject(items: Tokens, { isNone }: Labelled, content: TokenSpan): TokenSpan {
  if (items.at(content.first).tag !== 'AUX') return content;
  let { first } = content;
  while (isNone(first - 1) && inPhrase(items.at(first - 1))) {
    first--;
    const { tag } = items.at(first);
    if (tag === 'DET' || tag === 'PRON') break;
  }
  return first === content.first ? content : { first, last: content.last };
}

/** `It was a ruin, as she recalled during a speech`: behind what is said, when or where it was. */
function withoutOccasion({ items, head }: Reading, labelled: Labelled): Labelled {
  const { cue, contents } = labelled;
  const { lower } = items.at(cue.last - 1);
  const isOccasion =
    cue.last - 1 > head &&
    (lower === 'during' || lower === 'at' || lower === 'in') &&
    contents.length > 1 &&
    known(contents, 0).last <= cue.first &&
    lastOf(contents).first === cue.last;
  return isOccasion
    ? {
        ...labelled,
        cue: { first: cue.first, last: cue.last - 1 },
        contents: contents.slice(0, -1),
      }
    : labelled;
}

/** Of the cue’s words. */
export const cueRepairs: readonly Repair<Reading, TokenSpan>[] = [
  { id: 'day-in-cue', apply: withoutDay },
];

/** `stated on 24 October`, `on Friday rejected`: without the day on which it was said. */
function withoutDay({ context: { dateTokens }, items, head }: Reading, cue: TokenSpan): TokenSpan {
  let { first, last } = cue;
  if (items.at(last).lower === "'s") last = head + 1;
  while (last - 1 > head && isEndMark(items.at(last - 1))) last--;
  while (last - 1 > head && dateTokens.has(items.at(last - 1).start)) last--;
  if (last < cue.last && last - 1 > head && items.at(last - 1).tag === 'ADP') last--;
  while (first < head && (items.at(first).tag === 'ADP' || dateTokens.has(items.at(first).start)))
    first++;
  if (first < head) ({ first } = cue);
  return first === cue.first && last === cue.last ? cue : { first, last };
}

const isEndMark = ({ lower }: Token): boolean => lower === ',' || lower === ';' || lower === '.';
