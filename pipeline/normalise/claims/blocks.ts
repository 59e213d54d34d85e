import { itemAt, known } from '../../lib/lists.ts';
import { contains, firstFrom, lastStartingAt, type Span } from '../../lib/span.ts';
import type { Doc } from '../doc/doc.ts';
import { namesDay } from '../times/precision.ts';
import { type Quotation, Token, Tokens } from '../doc/token.ts';
import { isComma, isQuote } from './items.ts';
import { claimWords, type CueLexicon, type CueVerb } from './lexicon.ts';
import { signs } from './signatures.ts';
import { findVerbGroups, type VerbGroup } from './verb-groups.ts';

/** What every rule may look at. */
export interface Context {
  readonly doc: Doc;
  readonly lexicon: CueLexicon;
  /** Starts of the tokens that belong to a date, or that name a day by where the writer stands. */
  readonly dateTokens: ReadonlySet<number>;
  /** The same of any point in time: `last week`, `earlier this year`. */
  readonly timeTokens: ReadonlySet<number>;
}

export function contextOf(doc: Doc, lexicon: CueLexicon): Context {
  const dateTokens = new Set<number>();
  const timeTokens = new Set<number>();
  for (const time of doc.times) {
    if (time.kind === 'duration' || time.kind === 'set') continue;
    const isDay = namesDay(time);
    for (let index = firstFrom(doc.tokens.list, time.start); index < doc.tokens.length; index++) {
      const { start } = doc.tokens.at(index);
      if (start >= time.end) break;
      timeTokens.add(start);
      if (isDay) dateTokens.add(start);
    }
  }
  for (const place of claimWords.days.placesIn(doc.tokens))
    dateTokens.add(doc.tokens.at(place).start);
  return { doc, lexicon, dateTokens, timeTokens };
}

/** Whether an item belongs to a date. */
export const isDate = ({ dateTokens }: Context, { start, isEdge }: Token): boolean =>
  dateTokens.has(start) && !isEdge;

/** Whether an item belongs to a point in time, be it a day, a week or a year. */
export const isTime = ({ dateTokens, timeTokens }: Context, { start, isEdge }: Token): boolean =>
  (timeTokens.has(start) || dateTokens.has(start)) && !isEdge;

/**
 * A sentence as its writer sees it: quotations are single items, so that a quotation of three
 * sentences and its “she said” are one block.
 */
export interface Block extends Context, Span {
  readonly items: Tokens;
  readonly groups: readonly VerbGroup[];
  /** The paragraph, by number. */
  readonly paragraph: number;
  /** 0 for the article’s own voice, 1 inside a quotation, … */
  readonly depth: number;
}

type Part = Pick<Block, 'items' | 'paragraph' | 'depth'>;

/** The blocks of a text in order; those inside a quotation follow the block that holds it. */
export function findBlocks(context: Context): Block[] {
  const { doc, lexicon, dateTokens, timeTokens } = context;
  const parts: Part[] = [];
  let first = 0;
  doc.paragraphs.forEach((paragraph, number) => {
    const next = firstFrom(doc.quotations, paragraph.end);
    const quotations = doc.quotations.slice(first, next);
    first = next;
    addParts(context, paragraph, { paragraph: number, depth: 0 }, quotations, parts);
  });
  return withIntroduced(parts).map(({ items, paragraph, depth }) => ({
    doc,
    lexicon,
    dateTokens,
    timeTokens,
    items,
    paragraph,
    depth,
    start: items.at(0).start,
    end: items.last.end,
    groups: findVerbGroups(items, lexicon),
  }));
}

/** `The minister said:` and a paragraph break before the quotation, or one behind it and who signs it: one block. */
function withIntroduced(parts: readonly Part[]): Part[] {
  const whole: Part[] = [];
  let last = -1;
  for (const part of parts) {
    const before = itemAt(whole, last);
    if (before !== undefined && (introduces(before, part) || isSigned(before, part))) {
      whole[last] = { ...before, items: joined(before.items, part.items) };
      continue;
    }
    if (part.depth === 0) last = whole.length;
    whole.push(part);
  }
  return whole;
}

const joined = (first: Tokens, second: Tokens): Tokens =>
  new Tokens([...first.list, ...second.list], first.trace);

/** Whether a paragraph that quotes nothing itself ends with a colon, and the next is a quotation alone. */
const introduces = (before: Part, { depth, paragraph, items }: Part): boolean =>
  depth === 0 &&
  before.paragraph === paragraph - 1 &&
  before.items.last.lower === ':' &&
  !before.items.list.some(isQuote) &&
  items.list.every(isQuote);

/** `“…”`, and in the paragraph below it `– Ana Rivera, mayor`. */
const isSigned = (before: Part, { depth, paragraph, items }: Part): boolean =>
  depth === 0 && before.paragraph === paragraph - 1 && signs(before.items, items);

function addParts(
  context: Context,
  span: Span,
  { paragraph, depth }: Pick<Part, 'paragraph' | 'depth'>,
  quotations: readonly Quotation[],
  parts: Part[],
): void {
  const { doc } = context;
  const outer = quotations.filter((each) => each.depth === depth);
  const list = itemsOf(doc, afterDateline(doc, span), outer);
  const ends = sentenceEnds(doc, paragraph, span, outer);
  for (const items of withTails(context, partsOf(new Tokens(list, doc.tokens.trace), ends))) {
    parts.push({ items, paragraph, depth });
    for (const { quotation } of items.list) {
      if (quotation === null || !hasClause(quotation)) continue;
      const inside = quotations.slice(
        firstFrom(quotations, quotation.start),
        firstFrom(quotations, quotation.end),
      );
      const inner = inside.filter((each) => each.depth > depth && contains(quotation, each));
      addParts(context, quotation.inner, { paragraph, depth: depth + 1 }, inner, parts);
    }
  }
}

/** The items up to each end; no part is empty. */
function partsOf(items: Tokens, ends: readonly number[]): Tokens[] {
  if (ends.length === 1 && items.length > 0) return [items];
  const parts: Tokens[] = [];
  let from = 0;
  for (const end of ends) {
    let to = from;
    while (to < items.length && items.at(to).start < end) to++;
    if (to > from) parts.push(items.slice(from, to));
    from = to;
  }
  return parts;
}

/** A sentence that only says whose the quotation before it is belongs to that. */
function withTails(context: Context, parts: readonly Tokens[]): Tokens[] {
  const whole: Tokens[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    if (before !== undefined && isTail(context, before, part))
      whole[whole.length - 1] = joined(before, part);
    else whole.push(part);
  }
  return whole;
}

/**
 * Whether a sentence only says who said the quotation before it: `“Is it open?” Ana Rivera asked on
 * Monday.` A question or call in marks ends a sentence to the eye and not to the writer.
 * @param before the items of the sentence before, @param items those of the sentence.
 */
function isTail(context: Context, before: Tokens, items: Tokens): boolean {
  if (!isCall(context, before) || isCapital(items.at(0))) return false;
  const isSelf = /^(?:i|we|they)$/.test(items.at(0).lower);
  const verbAt = (index: number): CueVerb | undefined =>
    context.lexicon.verbs.of(items.at(index))?.find((verb) => maySay(verb, isSelf));
  const at = behindName(items, (index) => verbAt(index) !== undefined);
  const verb = verbAt(at);
  if (at < 1 || verb === undefined) return false;
  const rest = at + 1 + verb.rest.length;
  return isOver(context, items, rest) || (verb.takes.has('hearer') && isHearer(items, rest));
}

/** A finite form of a verb that takes a quotation; `I ask` has the base form. */
const maySay = ({ takes, forms }: CueVerb, isSelf: boolean): boolean =>
  (takes.has('quote') || takes.has('clause')) &&
  (forms.has('past') || forms.has('third') || (isSelf && forms.has('base')));

/** `The` and `She` would have small letters here. */
const isCapital = ({ tag, text }: Token): boolean =>
  (tag === 'DET' || tag === 'PRON') && text !== 'I';

/** Quotations alone, the last of which asks or calls. */
const isCall = ({ doc }: Context, items: Tokens): boolean =>
  items.list.every(isQuote) &&
  /[?!]/.test(doc.text.charAt((items.last.quotation?.inner.end ?? 0) - 1));

const longestName = 25;
const ofNames = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADP', 'PART', 'X']);

/** The item behind `the mayor of Ardenton`, and behind `Rivera, who leads the council,`. */
function behindName(items: Tokens, isVerb: (index: number) => boolean): number {
  const at = items.list.findIndex(
    ({ tag, lower }) => !ofNames.has(tag) && lower !== '(' && lower !== ')',
  );
  if (!isComma(items.at(at))) return at;
  for (let behind = at + 2; behind < longestName; behind++)
    if (isComma(items.at(behind - 1)) && isVerb(behind)) return behind;
  return -1;
}

/** Nobody else is told of: the sentence ends here, or goes on with when, where and how. */
function isOver(context: Context, items: Tokens, at: number): boolean {
  const next = items.at(at);
  return (
    next.isEdge ||
    (next.tag === 'PUNCT' && next.lower !== ':') ||
    next.tag === 'ADP' ||
    next.tag === 'ADV' ||
    claimWords.circumstances.holds(next) ||
    isDate(context, next)
  );
}

/** `told the crowd.` */
const isHearer = (items: Tokens, from: number): boolean =>
  items.list.slice(from).every((item) => !item.isVerb && !isQuote(item));

const shortestClause = 25;

/** Whether a quotation is long enough to report something itself. */
const hasClause = ({ inner }: Quotation): boolean => inner.end - inner.start >= shortestClause;

/** A report’s dateline is no part of its first sentence. */
const afterDateline = ({ dateline }: Doc, span: Span): Span =>
  dateline !== null && dateline.start === span.start
    ? { start: dateline.end, end: span.end }
    : span;

function itemsOf(doc: Doc, span: Span, quotations: readonly Quotation[]): Token[] {
  const items: Token[] = [];
  let index = firstFrom(doc.tokens.list, span.start);
  for (const quotation of [...quotations, null]) {
    const until = quotation?.start ?? span.end;
    for (; index < doc.tokens.length && doc.tokens.at(index).start < until; index++)
      items.push(doc.tokens.at(index));
    if (quotation === null) break;
    const text = doc.text.slice(quotation.start, quotation.end);
    items.push(
      new Token(quotation, { text, lower: '', hash: quotationHash }, 'QUOTE', null, quotation),
    );
    while (index < doc.tokens.length && doc.tokens.at(index).start < quotation.end) index++;
  }
  return items;
}

const quotationHash = 1;

/** Where blocks end: at the ends of sentences that fall outside the quotations, which do not overlap, and at the span’s. */
function sentenceEnds(
  doc: Doc,
  paragraph: number,
  span: Span,
  quotations: readonly Quotation[],
): number[] {
  const { firstSentence, lastSentence } = known(doc.paragraphs, paragraph);
  const ends: number[] = [];
  for (let index = firstSentence; index < lastSentence; index++) {
    const { end } = known(doc.sentences, index);
    if (end <= span.start || end >= span.end) continue;
    const around = itemAt(quotations, lastStartingAt(quotations, end - 1));
    if (around === undefined || around.end <= end) ends.push(end);
  }
  ends.push(span.end);
  return ends;
}
