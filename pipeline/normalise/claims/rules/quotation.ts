import { slice, type Span } from '../../../lib/span.ts';
import type { Quotation, Token } from '../../doc/token.ts';
import { WordSet } from '../../doc/words.ts';
import { afterAside, hasVerb, isComma, isEnd, isQuote } from '../asides.ts';
import { clauseEnd, isTitle, quotedSpan, spanOfItems } from '../contents.ts';
import type { Context } from '../context.ts';
import { sourceStarts } from '../sources.ts';
import type { Candidate, Found } from './draft.ts';

/** `“…,” said the minister` and `“…,” the minister said, “…”`. */
export function quoteBefore(candidate: Candidate): Found | null {
  const { block, group, subject, inverted, ownSubject } = candidate;
  const { items } = block;
  if (group.kind === 'passive') return null;
  const direct = quoteAt(items, group.first - 1);
  if (direct !== null && inverted !== null && !ownSubject && group.kind === 'finite')
    return found(candidate, direct, inverted, inverted.last);
  if (subject === null || !ownSubject) return null;
  const before = quoteAt(items, subject.first - 1);
  if (before === null || !ends(candidate, group.last)) return null;
  return found(candidate, before, subject, group.last);
}

/** Index of the quotation that ends right before an item, a comma passed; null where none does. */
function quoteAt(items: Candidate['block']['items'], index: number): number | null {
  const item = items.at(index);
  if (isQuote(item)) return index;
  const mark = item.lower;
  const passes = mark === ',' || mark === '—' || mark === '–';
  return passes && isQuote(items.at(index - 1)) ? index - 1 : null;
}

const stops = new WordSet(['.', ',', ':', ';', '?', '!', '—', '–']);

const isStop = (item: Token): boolean => stops.holds(item) || isQuote(item);

/** After the cue comes an aside and the end, or a comma: no content of its own. */
function ends({ context, block }: Candidate, last: number): boolean {
  return (
    last >= block.items.length ||
    afterAside(context, block.items, last, isStop) >= 0 ||
    block.items.length - last < 14
  );
}

function found(candidate: Candidate, quote: number, source: Span, last: number): Found | null {
  const { context, block } = candidate;
  if (isNoQuotation(candidate, quote) || isFronted(candidate, quote)) return null;
  const content = [...pieceEndingAt(candidate, quote)];
  const isNext = block.items.at(last).lower === ';' && isQuote(block.items.at(last + 1));
  const next = isNext ? last + 1 : afterAside(context, block.items, last, isQuote, true);
  const quotation = next < 0 ? null : block.items.at(next).quotation;
  if (
    quotation !== null &&
    (isComma(block.items.at(next - 1)) ||
      next === last ||
      isEnd(block.items.at(next - 1)) ||
      block.items.at(next - 1).lower === ':')
  )
    content.push(quotedSpan(context.doc, quotation));
  const rest = restOfClause(candidate, quote, last);
  if (rest !== null) content.push(rest);
  return { source, content };
}

/** `“Only you,” she said, would try it`: the verb of what is quoted, behind the cue. */
function restOfClause(
  { context, block, groups }: Candidate,
  quote: number,
  last: number,
): Span | null {
  const { items } = block;
  const { tag } = items.at(last + 1);
  const inner = items.at(quote).quotation?.inner;
  if (!isComma(items.at(last)) || inner === undefined || tag !== 'AUX') return null;
  if (context.doc.text.slice(inner.start, inner.end).trimEnd().at(-1) !== ',') return null;
  const next = groups.find(({ first }) => first > last);
  return next === undefined ? spanOfItems(items, last + 1, items.length) : null;
}

/** `Blaming “the tide,” she insisted it was safe`: what a participle before the main clause takes. */
const isFronted = ({ context, block }: Candidate, quote: number): boolean =>
  quote > 0 && isParticiple(context, block.items.at(0));

/** `Blaming`, `Asked`, which may open a clause. */
export const isParticiple = ({ lexicon }: Context, first: Token): boolean => {
  if (first.tag === 'VERB') return /(?:ing|ed)$/.test(first.lower);
  // A capital may have made a name of it.
  const readings = lexicon.verbs.of(first);
  return first.tag === 'PROPN' && readings?.some(({ forms }) => forms.has('gerund')) === true;
};

/** `On the show “…,” she said`: a name inside a phrase that has no verb; `sang the hymn “Far Harbour,” she said` */
const isNoQuotation = (candidate: Candidate, quote: number): boolean => {
  const { items } = candidate.block;
  if (items.at(quote - 1).tag === 'NOUN' && isName(candidate, quote)) return true;
  return (
    ['ADP', 'NOUN', 'DET', 'ADJ'].includes(items.at(quote - 1).tag) &&
    !hasVerb(items, 0, quote) &&
    !goesOn(candidate, quote)
  );
};

/** A comma of the sentence may stand in the marks of a title. */
const isName = ({ context, block }: Candidate, quote: number): boolean => {
  const { quotation } = block.items.at(quote);
  return quotation !== null && isTitle(slice(context.doc.text, quotation.inner).replace(/,$/, ''));
};

const smallLetter = /\p{Ll}/u;

/** `The road “will not open,” she said`: the marks open in mid-sentence. */
const goesOn = ({ context, block }: Candidate, quote: number): boolean => {
  const quotation = block.items.at(quote).quotation;
  return quotation !== null && smallLetter.test(context.doc.text.charAt(quotation.inner.start));
};

/** `She spoke of the mill – “I love the bread,” she said`: a comma or dash before it. */
const isApart = (before: Token): boolean => /^(?:[-,–—]|--)$/.test(before.lower);

/** The quotation, and what leads into it where the clause begins outside the marks. */
function pieceEndingAt(candidate: Candidate, quote: number): Span[] {
  const { context, block, groups } = candidate;
  const { items } = block;
  const quotation = items.at(quote).quotation;
  if (quotation === null) return [];
  const isFirst = groups.every(({ last }) => last > quote);
  const leadsIn =
    goesOn(candidate, quote) ||
    (isFirst && hasVerb(items, 0, quote) && !isApart(items.at(quote - 1)));
  if (quote > 0 && leadsIn && items.at(quote - 1).lower !== ':') {
    const mixed = spanOfItems(items, 0, quote + 1);
    if (mixed !== null) return [mixed];
  }
  return [quotedSpan(context.doc, quotation)];
}

/** `the minister said: “…”`, `she told reporters on Monday, “…”`. */
export function quoteAfter(candidate: Candidate): Found | null {
  const { context, block, group, subject, inverted } = candidate;
  const { items } = block;
  if (group.kind === 'passive') return null;
  const source = subject ?? inverted;
  if (source === null) return null;
  const at = afterAside(context, items, group.last, isQuote, true);
  const quotation = at < 0 ? null : items.at(at).quotation;
  if (quotation === null) return null;
  if (isNoSpeech(candidate, quotation, at)) return null;
  const lead = items.at(at - 1);
  const near = at === group.last || isComma(lead) || lead.lower === ':';
  if (!near && at - group.last > 3) return null;
  if (isWhole(candidate, at)) return { source, content: wholeFrom(candidate, at) };
  if (!near) return null;
  const span = spanOfItems(
    items,
    at,
    clauseEnd(block, at, candidate.groups, sourceStarts(candidate)),
  );
  return span === null ? null : { source, content: [span] };
}

/** `had shown “a shocking disregard”`, `wrote a book, “Walls That Talk”`: what a verb of finding has, or a noun. */
function isNoSpeech(
  { context, block, group }: Candidate,
  quotation: Quotation,
  at: number,
): boolean {
  const { doc, lexicon } = context;
  if (at === group.last) return lexicon.findings.has(group.verb.base);
  const names = block.items.list.slice(group.last, at).some(({ tag }) => tag === 'NOUN');
  return names && isTitle(slice(doc.text, quotation.inner));
}

/** Whether the quotation stands alone: nothing of its clause follows the closing mark. */
function isWhole({ block, context }: Candidate, at: number): boolean {
  const quotation = block.items.at(at).quotation;
  const next = block.items.at(at + 1);
  if (quotation === null) return false;
  const last = context.doc.text.slice(0, quotation.inner.end).trimEnd().at(-1) ?? '';
  return /[.,?!…]/.test(last) || isEnd(next) || isComma(next) || isQuote(next);
}

function wholeFrom({ block, context }: Candidate, at: number): Found['content'] {
  const content = [];
  for (let index = at; isQuote(block.items.at(index)) || isEnd(block.items.at(index)); index++) {
    const quotation = block.items.at(index).quotation;
    if (index >= block.items.length) break;
    if (quotation !== null) content.push(quotedSpan(context.doc, quotation));
  }
  return content;
}
