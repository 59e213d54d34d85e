import { known, lastOf } from '../../../lib/lists.ts';
import { lastStartingAt, type Span } from '../../../lib/span.ts';
import type { Quotation, Token, Tokens, TokenSpan } from '../../doc/token.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { circumstances, hasVerb, isBehindAs, isComma, isObjectPronoun } from '../asides.ts';
import { quotedSpan, spanOfItems } from '../contents.ts';
import { endWords } from '../model/lexicon.ts';
import { isDay } from '../noun-phrases.ts';
import { isParticiple } from '../rules/quotation.ts';
import {
  areAll,
  isGerund,
  isLead,
  isLeftOut,
  isMark,
  type Reading,
  type RepairId,
  tell,
} from './repair.ts';

/** What the labels give beside the head of the cue; empty where they give nothing. */
type Contents = readonly TokenSpan[];

/**
 * What is said, as spans of text: what a rule proposes where the labels err beside it, else the labelled contents that
 * tell something.
 */
export function contentOf(reading: Reading, contents: Contents): readonly Span[] {
  const { context, items, proposed } = reading;
  if (proposed !== undefined)
    for (const { id, holds } of standing)
      if (!isLeftOut(reading, id) && holds(reading, contents, proposed)) {
        tell(reading, id);
        return proposed.content;
      }
  const reasons = contents.map((each) =>
    exclusions.find(
      ({ id, excludes }) => !isLeftOut(reading, id) && excludes(reading, each, contents),
    ),
  );
  const isTold = reasons.includes(undefined);
  return contents.flatMap((each, at) => {
    const id = reasons[at]?.id;
    const isExcluded = isTold
      ? id !== undefined
      : isDay(context, items.slice(each.first, each.last));
    if (isExcluded && id !== undefined) tell(reading, id);
    const span = isExcluded ? null : contentSpan(reading, each);
    return span === null ? [] : [span];
  });
}

/** Where what the rule proposes stands though the labels say something else. */
interface Standing {
  readonly id: RepairId;
  readonly holds: (
    reading: Reading,
    contents: Contents,
    proposed: NonNullable<Reading['proposed']>,
  ) => boolean;
}

/** The first that holds decides. */
const standing: readonly Standing[] = [
  {
    id: 'name-stands',
    holds: (_, contents, { rule }) => rule === 'cue-then-name' && contents.length > 0,
  },
  {
    id: 'clause-stands',
    holds: ({ items }, contents, { rule, content }) =>
      rule === 'cue-then-that' && beginsEarly(items, contents, known(content, 0)),
  },
  {
    id: 'quotation-behind-aside',
    holds: ({ items }, _, { rule, source, content }) =>
      rule === 'cue-then-quote' &&
      isBehindAs(items, source) &&
      isComma(items.at(lastStartingAt(items.list, known(content, 0).start) - 1)),
  },
  {
    id: 'lead-in',
    holds: ({ items }, contents, { rule, source }) =>
      rule === 'cue-then-quote' && isLeadIn(items, contents, source),
  },
  {
    id: 'clause-stands',
    holds: ({ items }, contents, { rule, content }) =>
      rule === 'noun-then-that' && endsElsewhere(items, contents, known(content, 0)),
  },
  {
    id: 'short-content',
    holds: ({ items }, contents, { rule, content }) =>
      (rule === 'clause-then-cue' || rule === 'cue-then-that') &&
      fallsShort(items, contents, content),
  },
  {
    id: 'short-content',
    holds: ({ items }, contents, { content }) => breaksOff(items, contents, content),
  },
];

/** `In a message that night he wrote: “…”`: words without a verb before who says it. */
function isLeadIn(items: Tokens, [lead, said, other]: Contents, source: Span | null): boolean {
  if (lead === undefined || said === undefined || other !== undefined || source === null)
    return false;
  return (
    items.at(lead.last - 1).end <= source.start &&
    items.at(said.first).tag === 'QUOTE' &&
    items.at(said.first - 1).lower === ':' &&
    areAll(items, lead, isNeitherVerbNorQuote)
  );
}

const isNeitherVerbNorQuote = (item: Token): boolean => !item.isVerb && item.tag !== 'QUOTE';

/** Whether the only content is the beginning of the only piece, and has neither a verb nor somebody’s own words. */
function fallsShort(items: Tokens, contents: Contents, pieces: readonly Span[]): boolean {
  const only = onlyOne(items, contents, pieces);
  return only !== null && areAll(items, only, isNeitherVerbNorQuote);
}

/** Whether the only content ends before the verb of a pronoun: `as he “fully”` of `as he “fully” agreed with the court`. */
function breaksOff(items: Tokens, contents: Contents, pieces: readonly Span[]): boolean {
  const only = onlyOne(items, contents, pieces);
  return (
    only !== null &&
    items.at(only.last - 1).tag === 'QUOTE' &&
    items.at(only.last - 2).tag === 'PRON' &&
    items.at(only.last).start < known(pieces, 0).end &&
    items.at(only.last).isVerb
  );
}

/** The content, where there is one alone and it begins with the only piece of a proposal. */
const onlyOne = (
  items: Tokens,
  [content, other]: Contents,
  [piece, further]: readonly Span[],
): TokenSpan | null =>
  content !== undefined &&
  other === undefined &&
  further === undefined &&
  items.at(content.first).start === piece?.start
    ? content
    : null;

/** Whether the only content begins with the numbers before a span and ends with it: `6-3 that it was so`. */
const beginsEarly = (items: Tokens, [content, next]: Contents, span: Span): boolean =>
  content !== undefined &&
  next === undefined &&
  items.at(content.first).start < span.start &&
  items.at(content.last - 1).end === span.end &&
  areAll(
    items,
    content,
    ({ start, tag }) => start >= span.start || tag === 'NUM' || tag === 'PUNCT',
  );

/** Whether the only content begins where a span does and ends elsewhere: `that he won is false`. */
const endsElsewhere = (items: Tokens, [content, next]: Contents, span: Span): boolean =>
  content !== undefined &&
  next === undefined &&
  items.at(content.first).start === span.start &&
  items.at(content.last - 1).end !== span.end;

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
      last - first === 1 && endWords['lone-relatives'].holds(items.at(first)),
  },
  { id: 'adjunct', excludes: isCircumstance },
  { id: 'adjunct', excludes: isRemark },
  { id: 'adjunct', excludes: isHearer },
  { id: 'blamed', excludes: isBlamed },
  {
    id: 'adjunct',
    excludes: (reading, content, contents) =>
      isAdjunct(reading, content, contents) && !isBlamed(reading, known(contents, 0), contents),
  },
  { id: 'front', excludes: isFront },
  { id: 'adjunct', excludes: ({ items }, { first }) => items.at(first).lower === "'s" },
  {
    id: 'day',
    excludes: ({ context, items }, { first, last }) => isDay(context, items.slice(first, last)),
  },
  { id: 'adjunct', excludes: isScrap },
];

/** `The road will close, she said as she left the hall`: right behind a cue that closes a clause. */
function isCircumstance({ items, proposed }: Reading, { first }: TokenSpan): boolean {
  if (proposed?.rule !== 'clause-then-cue' || !circumstances.has(items.at(first).lower))
    return false;
  const end = Math.max(proposed.cue?.end ?? 0, proposed.source?.end ?? 0);
  return items.at(first - 1).end === end;
}

/** `Six died, according to the ministry, which counts no fighters`: the writer’s, of the source. */
function isRemark({ items, proposed }: Reading, { first }: TokenSpan): boolean {
  return (
    proposed?.rule === 'according-to' &&
    closedClass['wh-relatives'].holds(items.at(first)) &&
    isComma(items.at(first - 1)) &&
    items.at(first).start > (proposed.source?.end ?? Infinity)
  );
}

/** `asking her, “…”`, `He was in his second year, a spokesman told the Arden Post`, `“…,” she shot back with a laugh`. */
function isHearer({ items }: Reading, content: TokenSpan, contents: Contents): boolean {
  const { first, last } = content;
  if (contents.length < 2) return false;
  if (last === first + 1 && isObjectPronoun(items.at(first))) return true;
  const { lower } = items.at(first - 1);
  return (
    (lower === 'with' || lower === 'told') &&
    known(contents, 0).first < first &&
    areAll(items, content, ({ tag }) => phraseTags.has(tag))
  );
}

/** `Blaming “the tide” and “fate,” she insisted it was safe`: what a participle takes before the main clause. */
function isBlamed({ context, items }: Reading, content: TokenSpan, contents: Contents): boolean {
  return (
    content.first > 0 &&
    lastOf(contents).first > content.last &&
    !isLead(items.at(content.first - 1)) &&
    areAll(items, content, isMark) &&
    isParticiple(context, items.at(0))
  );
}

/** `“…,” she told reporters in the hall below`: behind the cue of what is quoted whole before it. */
function isAdjunct({ items, head }: Reading, content: TokenSpan, [speech]: Contents): boolean {
  return (
    content.first > head &&
    speech !== undefined &&
    speech.last <= head &&
    areAll(items, speech, isMark) &&
    !endWords['goes-on'].holds(items.at(content.first)) &&
    !endWords['parting-marks'].holds(items.at(content.first - 1)) &&
    areAll(items, content, isNoQuote)
  );
}

const isNoQuote = ({ tag }: Token): boolean => tag !== 'QUOTE';

/** `In an interview, Ana Rivera said the dam would hold`: before who says it, where no comma follows the cue. */
function isFront({ items, head }: Reading, content: TokenSpan, contents: Contents): boolean {
  const { first, last } = content;
  if (last >= head || first > 0 || !isComma(items.at(last))) return false;
  const said = contents.find((each) => each.first > head);
  if (said === undefined) return false;
  const { tag } = items.at(0);
  const isPhrase =
    tag === 'ADP' || tag === 'SCONJ' || isGerund(items.at(0)) || !hasVerb(items, first, last);
  return (
    isPhrase &&
    areAll(items, { first: head, last: said.first }, (item) => !isComma(item)) &&
    areAll(items, content, isNoQuote)
  );
}

/** `“…,” he told reporters aboard Air Force One`, of which the labels give `One`: a word or two behind a quotation. */
function isScrap({ items }: Reading, content: TokenSpan, contents: Contents): boolean {
  return (
    content.last - content.first <= 2 &&
    areAll(items, content, ({ tag }) => tag === 'NUM' || tag === 'PROPN') &&
    contents.some(({ first, last }) => last <= content.first && items.at(first).tag === 'QUOTE')
  );
}

const phraseTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);

/** A content as text: of quotations alone, what stands between the outermost marks; null where it has only marks. */
function contentSpan({ context, items }: Reading, { first, last }: TokenSpan): Span | null {
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
    : {
        start: quotedSpan(context.doc, opening).start,
        end: quotedSpan(context.doc, closing).end,
      };
}
