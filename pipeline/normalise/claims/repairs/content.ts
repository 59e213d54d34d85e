import { lastOf } from '../../../lib/lists.ts';
import { contains, firstFrom, slice, type Span } from '../../../lib/span.ts';
import type { Quotation, Token, Tokens, TokenSpan } from '../../doc/token.ts';
import type { Block } from '../blocks.ts';
import { behindTime } from '../content.ts';
import {
  areAll,
  hasVerb,
  isComma,
  isDash,
  isGerund,
  isQuote,
  quotedSpan,
  spanOfItems,
} from '../items.ts';
import { claimWords } from '../lexicon.ts';
import { groupAt } from '../model/encode.ts';
import type { AttributionDraft, ClaimRule } from '../types.ts';
import { isLeftOut, overrules, type Reading, type Repair, type RepairId } from './repair.ts';

/** What the labels give beside the head of the cue; empty where they give nothing. */
type Contents = readonly TokenSpan[];

/**
 * What is said, as spans of text: what a rule proposes where the labels err beside it, else the labelled contents that
 * tell something.
 */
export function contentOf(reading: Reading, labelled: Contents): readonly Span[] {
  const { block, proposed } = reading;
  const contents = withoutSpeaker(reading, labelled);
  if (
    proposed !== undefined &&
    standing.some(({ id, holds }) => holds(reading, contents, proposed) && overrules(reading, id))
  )
    return proposed.content;
  const reasons = contents.map((each) =>
    exclusions.find(
      ({ id, excludes }) => excludes(reading, each, contents) && !isLeftOut(reading, id),
    ),
  );
  const isTold = reasons.includes(undefined);
  return contents.flatMap((each, at) => {
    const id = reasons[at]?.id;
    const isExcluded = isTold ? id !== undefined : isPoint(block, each);
    if (isExcluded && id !== undefined) overrules(reading, id);
    const span = isExcluded ? null : contentSpan(reading, each);
    return span === null ? [] : [span];
  });
}

/** `…, says a spokesman for the bank`: where the rule sees who says it behind the clause, the labels may take it for said. */
function withoutSpeaker(reading: Reading, contents: Contents): Contents {
  const { items, proposed } = reading;
  const source = proposed?.rule === 'clause-then-cue' ? proposed.source : null;
  if (source === null) return contents;
  const others = contents.filter(
    ({ first, last }) =>
      !contains(source, { start: items.at(first).start, end: items.at(last - 1).end }),
  );
  return others.length < contents.length && overrules(reading, 'source-in-content')
    ? others
    : contents;
}

/** Where what the rule proposes stands though the labels say something else. */
interface Standing {
  readonly id: RepairId;
  readonly holds: (reading: Reading, contents: Contents, proposed: AttributionDraft) => boolean;
}

/** The first that holds decides. */
const standing: readonly Standing[] = [
  {
    id: 'name-stands',
    holds: (_, contents, { rule }) => rule === 'cue-then-name' && contents.length > 0,
  },
  { id: 'clause-stands', holds: endsElsewhere },
  { id: 'short-content', holds: fallsShort },
  { id: 'apposition-in-content', holds: holdsApposition },
];

/** Whether the only content begins where that of a noun does and ends elsewhere: `that he won is false`. */
function endsElsewhere(
  { items }: Reading,
  [content, other]: Contents,
  { rule, content: [piece] }: AttributionDraft,
): boolean {
  return (
    rule === 'noun-then-that' &&
    content !== undefined &&
    other === undefined &&
    items.at(content.first).start === piece?.start &&
    items.at(content.last - 1).end !== piece.end
  );
}

/** Whether the clause of a rule is whole. */
const isWhole = (rule: ClaimRule): boolean =>
  rule === 'clause-then-cue' || rule === 'cue-then-that' || rule === 'according-to';

/** Whether the labels give no more than a part of the clause that a rule gives whole. */
function fallsShort(
  reading: Reading,
  contents: Contents,
  { rule, content }: AttributionDraft,
): boolean {
  const { items } = reading;
  const [first] = contents;
  const isBare = rule === 'cue-then-clause';
  if (first === undefined || !(isBare || isWhole(rule))) return false;
  const parts = contents.filter((each) => !isPoint(reading.block, each));
  const isPart = ({ first: from, last }: TokenSpan): boolean =>
    content.some((piece) =>
      contains(piece, { start: items.at(from).start, end: items.at(last - 1).end }),
    );
  if (!contents.every(isPart)) return holdsInsertion(reading, first, content);
  const within = (at: number): boolean =>
    content.some(({ start, end }) => start < items.at(at).start && items.at(at - 1).end < end);
  return (
    (!isBare &&
      parts.every((each) => areAll(items, each, (item) => !item.isVerb && !isQuote(item)))) ||
    (!isBare && within(first.first) && beginsAmid(items, first.first)) ||
    (within(lastOf(contents).last) && endsAmid(items, lastOf(contents).last))
  );
}

/** `said – to applause – that it was safe`, of which the labels give all behind the cue. */
const holdsInsertion = (
  { items, head }: Reading,
  { first }: TokenSpan,
  [piece]: readonly Span[],
): boolean =>
  piece !== undefined &&
  first > head &&
  items.at(first).start < piece.start &&
  isDash(items.at(firstFrom(items.list, piece.start) - 1));

/** `are more easily read, Moss explained`, of which the labels give this and not the subject; `blood from the mill`. */
const beginsAmid = (items: Tokens, at: number): boolean =>
  items.at(at).tag === 'AUX' || /^(?:NOUN|ADP|VERB|ADJ|DET)$/.test(items.at(at - 1).tag);

/** `they should be | found guilty`, `the small | - scale mill` */
const endsAmid = (items: Tokens, at: number): boolean =>
  /^(?:AUX|DET|ADP|ADJ|NUM|PART)$/.test(items.at(at - 1).tag) &&
  /^(?:VERB|NOUN|ADJ|PROPN|NUM)$/.test(items.at(at).tag);

const capital = /\p{Lu}/u;

/** `says Ana Rivera, a miner who …`: who she is, in what the labels take for said behind the clause before. */
function holdsApposition(
  { block, items, head }: Reading,
  contents: Contents,
  { rule, source, content: [piece, other] }: AttributionDraft,
): boolean {
  return (
    rule === 'clause-then-cue' &&
    source !== null &&
    source.start > items.at(head).start &&
    piece !== undefined &&
    other === undefined &&
    piece.end < source.start &&
    capital.test(slice(block.doc.text, source)) &&
    contents.some(({ first }) => first > head)
  );
}

/** Why a labelled content is none, beside others. */
interface Exclusion {
  readonly id: RepairId;
  readonly excludes: (reading: Reading, content: TokenSpan, contents: Contents) => boolean;
}

/** The first that holds is told. */
const exclusions: readonly Exclusion[] = [
  {
    id: 'lone-relative',
    excludes: ({ items }, { first, last }) =>
      last - first === 1 && claimWords['lone-relatives'].holds(items.at(first)),
  },
  { id: 'adjunct', excludes: isAdjunct },
  { id: 'front', excludes: isFront },
  { id: 'hearer-of-passive', excludes: isHearer },
  { id: 'day', excludes: ({ block }, content) => isPoint(block, content) },
];

/** `The next day`, `late on Monday`: nothing but a point in time. */
function isPoint(block: Block, { first, last }: TokenSpan): boolean {
  const from = block.items.at(first).tag === 'DET' ? first + 1 : first;
  const behind = behindTime(block, from);
  return behind > from && behind >= last;
}

const isMark = ({ tag }: Token): boolean => tag === 'QUOTE' || tag === 'PUNCT';
const isNoQuote = ({ tag }: Token): boolean => tag !== 'QUOTE';

/**
 * `“…,” she told reporters in the hall below`: behind the cue of what is quoted whole before it; `The road will close, she
 * said as she left`: right behind the one that closes a clause.
 */
function isAdjunct(
  { items, head, proposed }: Reading,
  content: TokenSpan,
  [speech]: Contents,
): boolean {
  if (content.first <= head || speech === undefined || speech.last > head) return false;
  const opener = items.at(content.first);
  const isOccasion =
    content.first === head + 1 &&
    proposed?.rule === 'clause-then-cue' &&
    opener.lower !== 'that' &&
    (opener.tag === 'SCONJ' || opener.lower === 'as');
  return (
    (isOccasion || areAll(items, speech, isMark)) &&
    !claimWords['goes-on'].holds(items.at(content.first)) &&
    !claimWords['parting-marks'].holds(items.at(content.first - 1)) &&
    areAll(items, content, isNoQuote)
  );
}

/** `The firm | was promised | ten acres`, `The clerk | was asked | to list the boats`: to whom it was said, where that follows. */
function isHearer({ encoded, head }: Reading, content: TokenSpan, contents: Contents): boolean {
  const group = groupAt(encoded, head);
  if (group?.kind !== 'passive' || content.last > head) return false;
  const { takes, cueClass } = group.verb;
  return (
    (takes.has('hearer') || cueClass === 'promise') && contents.some(({ first }) => first > head)
  );
}

/** `In an interview, Ana Rivera said the dam would hold`: before who says it, where no comma follows the cue. */
function isFront(reading: Reading, content: TokenSpan, contents: Contents): boolean {
  const { items, head } = reading;
  const { first, last } = content;
  const said = contents.find((each) => each.first > head);
  if (last >= head || first > 0 || !isComma(items.at(last)) || said === undefined) return false;
  return (
    (opensPhrase(items, first, last) || isSaidAlone(reading, said)) &&
    areAll(items, { first: head, last: said.first }, (item) => !isComma(item)) &&
    areAll(items, content, isNoQuote)
  );
}

/** `In an interview`, `When she left`, `Asked why`: no clause of its own. */
function opensPhrase(items: Tokens, first: number, last: number): boolean {
  const opener = items.at(0);
  return (
    opener.tag === 'ADP' ||
    opener.tag === 'SCONJ' ||
    isGerund(opener) ||
    opener.lower === 'asked' ||
    !hasVerb(items, first, last)
  );
}

/** `The mill was sold and though some wept, Moss said all was well`: a clause right behind a cue with its subject before it. */
function isSaidAlone({ items, encoded, head, proposed }: Reading, said: TokenSpan): boolean {
  const group = groupAt(encoded, head);
  return (
    group?.kind === 'finite' &&
    group.last === said.first &&
    proposed?.rule !== 'clause-then-cue' &&
    items.at(group.first - 1).tag !== 'PUNCT' &&
    items.at(said.first).tag !== 'ADP' &&
    !claimWords.circumstances.holds(items.at(said.first)) &&
    hasVerb(items, said.first, said.last)
  );
}

/** A content as text: of quotations alone, what stands between the outermost marks; null where it has only marks. */
function contentSpan({ block: { doc }, items }: Reading, content: TokenSpan): Span | null {
  const { first, last } = content;
  if (!areAll(items, content, isMark)) return spanOfItems(items, first, last);
  const quoted: Quotation[] = [];
  for (let at = first; at < last; at++) {
    const { quotation } = items.at(at);
    if (quotation !== null) quoted.push(quotation);
  }
  const [opening] = quoted;
  return opening === undefined
    ? null
    : { start: quotedSpan(doc, opening).start, end: quotedSpan(doc, lastOf(quoted)).end };
}

/** A cue whose source is known. */
interface Sourced extends Reading {
  readonly source: Span | null;
}

/** Of the content, once the source is known. */
export const contentRepairs: readonly Repair<Sourced, readonly Span[]>[] = [
  { id: 'source-in-content', apply: withoutSource },
  { id: 'aside-in-content', apply: withAsides },
];

/** Who says it is no piece of what is said. */
function withoutSource(content: readonly Span[], { source }: Sourced): readonly Span[] {
  return source !== null && content.some((piece) => contains(source, piece))
    ? content.filter((piece) => !contains(source, piece))
    : content;
}

/** `the cost, estimated at 45 billion yen, would be booked`: an aside amid what is said is said too. */
function withAsides(
  content: readonly Span[],
  { block: { doc }, items, head, source }: Sourced,
): readonly Span[] {
  const whole: Span[] = [];
  for (const piece of content) {
    const before = whole.at(-1);
    const gap = { start: before?.end ?? piece.start, end: piece.start };
    const isAside =
      aside.test(slice(doc.text, gap)) &&
      (source === null || !contains(gap, source)) &&
      !contains(gap, items.at(head));
    if (isAside && before !== undefined)
      whole[whole.length - 1] = { start: before.start, end: piece.end };
    else whole.push(piece);
  }
  return whole.length === content.length ? content : whole;
}

const aside = /^\s?(?:[,(–—]|-\s)[^“”"]+$/;
