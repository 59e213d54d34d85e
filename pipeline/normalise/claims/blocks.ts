import { itemAt, known } from '../../lib/lists.ts';
import { contains, firstFrom, type Span } from '../../lib/span.ts';
import type { Doc } from '../doc/doc.ts';
import { type Quotation, Token, Tokens } from '../doc/token.ts';
import type { Trace } from '../doc/trace.ts';
import type { Context } from './context.ts';
import { claimWords, type CueVerb } from './lexicon.ts';

/**
 * A sentence as its writer sees it: quotations are single items, so that a quotation of three
 * sentences and its “she said” are one block.
 */
export interface Block extends Span {
  readonly items: Tokens;
  /** The paragraph, by number. */
  readonly paragraph: number;
  /** 0 for the article’s own voice, 1 inside a quotation, … */
  readonly depth: number;
}

/** A comma, or a quotation that has one before its closing mark. */
export const endsWithComma = ({ lower, tag, text }: Token): boolean =>
  lower === ',' || (tag === 'QUOTE' && /,\s?[”"’']*$/.test(text.slice(-4)));

/** The blocks of a text in order; those inside a quotation follow the block that holds it. */
export function findBlocks(context: Context): Block[] {
  const { doc } = context;
  const cursor = { quotation: 0 };
  const blocks: Block[] = [];
  for (let number = 0; number < doc.paragraphs.length; number++) {
    const paragraph = known(doc.paragraphs, number);
    const quotations = within(doc.quotations, paragraph, cursor);
    addBlocks(context, paragraph, number, 0, quotations, blocks);
  }
  return withIntroduced(blocks);
}

/** `The minister said:` and a paragraph break before the quotation: one block. */
function withIntroduced(blocks: readonly Block[]): Block[] {
  const whole: Block[] = [];
  let last = -1;
  for (const block of blocks) {
    const before = itemAt(whole, last);
    if (before !== undefined && introduces(before, block)) {
      whole[last] = {
        ...before,
        end: block.end,
        items: new Tokens([...before.items.list, ...block.items.list], before.items.trace),
      };
      continue;
    }
    if (block.depth === 0) last = whole.length;
    whole.push(block);
  }
  return whole;
}

/** Whether a paragraph that quotes nothing itself ends with a colon, and the next is a quotation alone. */
const introduces = (before: Block, { depth, paragraph, items }: Block): boolean =>
  depth === 0 &&
  before.paragraph === paragraph - 1 &&
  before.items.at(before.items.length - 1).lower === ':' &&
  before.items.list.every(({ tag }) => tag !== 'QUOTE') &&
  items.list.every(({ tag }) => tag === 'QUOTE');

/** The quotations of a paragraph; the cursor moves on, so that all paragraphs take one pass. */
function within(
  quotations: readonly Quotation[],
  paragraph: Span,
  cursor: { quotation: number },
): Quotation[] {
  const found: Quotation[] = [];
  for (
    let next = quotations[cursor.quotation];
    next !== undefined;
    next = quotations[cursor.quotation]
  ) {
    if (next.start >= paragraph.end) break;
    found.push(next);
    cursor.quotation++;
  }
  return found;
}

function addBlocks(
  context: Context,
  span: Span,
  paragraph: number,
  depth: number,
  quotations: readonly Quotation[],
  blocks: Block[],
): void {
  const { doc } = context;
  const outer = quotations.filter((each) => each.depth === depth);
  const items = itemsOf(doc, afterDateline(doc, span), outer);
  const ends = sentenceEnds(doc, paragraph, span, outer);
  for (const part of withTails(context, partsOf(items, ends, doc.tokens.trace))) {
    const { start } = part.at(0);
    blocks.push({ start, end: part.last.end, items: part, paragraph, depth });
    for (const { quotation } of part.list) {
      if (quotation === null || !hasClause(quotation)) continue;
      const inside = inner(quotations, quotation);
      addBlocks(context, quotation.inner, paragraph, depth + 1, inside, blocks);
    }
  }
}

const inner = (quotations: readonly Quotation[], outer: Quotation): Quotation[] =>
  quotations.filter((each) => each.depth > outer.depth && contains(outer, each));

/** The items up to each end; no part is empty. */
function partsOf(items: readonly Token[], ends: readonly number[], trace: Trace | null): Tokens[] {
  if (ends.length === 1 && items.length > 0) return [new Tokens(items, trace)];
  const parts: Tokens[] = [];
  let from = 0;
  for (const end of ends) {
    let to = from;
    while (to < items.length && (items[to]?.start ?? end) < end) to++;
    if (to > from) parts.push(new Tokens(items.slice(from, to), trace));
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
      whole[whole.length - 1] = new Tokens([...before.list, ...part.list], part.trace);
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
const isCapital = (item: Token): boolean =>
  !item.isEdge && (item.tag === 'DET' || item.tag === 'PRON') && item.text !== 'I';

/** Quotations alone, the last of which asks or calls. */
const isCall = ({ doc }: Context, items: Tokens): boolean =>
  items.list.every(({ quotation }) => quotation !== null) &&
  /[?!]/.test(doc.text.charAt((items.at(items.length - 1).quotation?.inner.end ?? 0) - 1));

const longestName = 25;
const ofNames = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADP', 'PART', 'X']);

/** The item behind `the mayor of Ardenton`, and behind `Rivera, who leads the council,`. */
function behindName(items: Tokens, isVerb: (index: number) => boolean): number {
  const at = items.list.findIndex(
    ({ tag, lower }) => !ofNames.has(tag) && lower !== '(' && lower !== ')',
  );
  if (items.at(at).lower !== ',') return at;
  for (let behind = at + 2; behind < longestName; behind++)
    if (items.at(behind - 1).lower === ',' && isVerb(behind)) return behind;
  return -1;
}

/** Nobody else is told of: the sentence ends here, or goes on with when, where and how. */
function isOver({ dateTokens }: Context, items: Tokens, at: number): boolean {
  const next = items.at(at);
  return (
    next.isEdge ||
    (next.tag === 'PUNCT' && next.lower !== ':') ||
    next.tag === 'ADP' ||
    next.tag === 'ADV' ||
    claimWords.circumstances.holds(next) ||
    dateTokens.has(next.start)
  );
}

/** `told the crowd.` */
const isHearer = (items: Tokens, from: number): boolean =>
  items.list.slice(from).every((item) => !item.isVerb && item.tag !== 'QUOTE');

const shortestClause = 25;

/** Whether a quotation is long enough to report something itself. */
const hasClause = (quotation: Quotation): boolean =>
  quotation.inner.end - quotation.inner.start >= shortestClause;

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
    for (; index < doc.tokens.length; index++) {
      const token = doc.tokens.at(index);
      if (token.isEdge || token.start >= until) break;
      items.push(token);
    }
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

/** Where blocks end: at the ends of sentences that fall outside the quotations, and at the span’s. */
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
    if (!quotations.some((each) => each.start < end && end < each.end)) ends.push(end);
  }
  ends.push(span.end);
  return ends;
}
