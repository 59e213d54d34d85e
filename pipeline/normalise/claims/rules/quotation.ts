import { slice, type Span } from '../../../lib/span.ts';
import type { Quotation, Token, Tokens } from '../../doc/token.ts';
import { WordSet } from '../../doc/words.ts';
import type { Block } from '../blocks.ts';
import { afterAside, clauseEnd } from '../content.ts';
import { hasVerb, isComma, isEnd, isQuote, isTitle, quotedSpan, spanOfItems } from '../items.ts';
import type { Source } from '../sources.ts';
import { type Candidate, type Found, foundAs } from './draft.ts';

/** `“…,” said the minister` and `“…,” the minister said, “…”`. */
export function quoteBefore(candidate: Candidate): Found | null {
  const { block, group, subject, inverted, ownSubject } = candidate;
  const { items } = block;
  if (group.kind === 'passive') return null;
  const direct = quoteAt(items, group.first - 1);
  if (direct >= 0 && inverted !== null && !ownSubject && group.kind === 'finite')
    return foundFrom(block, direct, inverted, inverted.last);
  if (subject === null || !ownSubject) return null;
  const before = quoteAt(items, subject.first - 1);
  return before < 0 || !hasNoContent(block, group.last)
    ? null
    : foundFrom(block, before, subject, group.last);
}

/** Index of the quotation that ends right before an item, a comma or dash passed; -1 where none does. */
function quoteAt(items: Tokens, index: number): number {
  if (isQuote(items.at(index))) return index;
  const passes = /^[,—–]$/.test(items.at(index).lower);
  return passes && isQuote(items.at(index - 1)) ? index - 1 : -1;
}

const stops = new WordSet(['.', ',', ':', ';', '?', '!', '—', '–']);
const isStop = (item: Token): boolean => stops.holds(item) || isQuote(item);

/** In items. */
const longestRest = 14;

/** After the cue comes an aside and the end, or a comma: no content of its own. */
const hasNoContent = (block: Block, last: number): boolean =>
  block.items.length - last < longestRest || afterAside(block, last, isStop) >= 0;

function foundFrom(block: Block, quote: number, source: Source, last: number): Found | null {
  const { doc, items } = block;
  if (isNoQuotation(block, quote) || isFronted(block, quote)) return null;
  const content = pieceEndingAt(block, quote);
  const isNext = items.at(last).lower === ';' && isQuote(items.at(last + 1));
  const next = isNext ? last + 1 : afterAside(block, last, isQuote, true);
  const { quotation } = items.at(next);
  const before = items.at(next - 1);
  const isApart = next === last || isComma(before) || isEnd(before) || before.lower === ':';
  if (next >= 0 && quotation !== null && isApart) content.push(quotedSpan(doc, quotation));
  return { source, content };
}

/** `Blaming “the tide,” she insisted it was safe`: what a participle before the main clause takes. */
const isFronted = (block: Block, quote: number): boolean =>
  quote > 0 && isParticiple(block, block.items.at(0));

/** `Blaming`, `Asked`, which may open a clause. */
const isParticiple = ({ lexicon }: Block, first: Token): boolean => {
  if (first.tag === 'VERB') return /(?:ing|ed)$/.test(first.lower);
  // A capital may have made a name of it.
  const readings = lexicon.verbs.of(first);
  return first.tag === 'PROPN' && readings?.some(({ forms }) => forms.has('gerund')) === true;
};

/** `On the show “…,” she said`: a name inside a phrase that has no verb; `sang the hymn “Far Harbour,” she said` */
const isNoQuotation = (block: Block, quote: number): boolean => {
  const { tag } = block.items.at(quote - 1);
  if (tag === 'NOUN' && isName(block, quote)) return true;
  return (
    /^(?:ADP|NOUN|DET|ADJ)$/.test(tag) && !hasVerb(block.items, 0, quote) && !goesOn(block, quote)
  );
};

/** A comma of the sentence may stand in the marks of a title. */
const isName = ({ doc, items }: Block, quote: number): boolean => {
  const { quotation } = items.at(quote);
  return quotation !== null && isTitle(slice(doc.text, quotation.inner).replace(/,$/, ''));
};

const smallLetter = /\p{Ll}/u;

/** `The road “will not open,” she said`: the marks open in mid-sentence. */
const goesOn = ({ doc, items }: Block, quote: number): boolean =>
  smallLetter.test(doc.text.charAt(items.at(quote).quotation?.inner.start ?? doc.text.length));

/** `She spoke of the mill – “I love the bread,” she said`: a comma or dash before it. */
const isSetOff = (before: Token): boolean => /^(?:[-,–—]|--)$/.test(before.lower);

/** The quotation, and what leads into it where the clause begins outside the marks. */
function pieceEndingAt(block: Block, quote: number): Span[] {
  const { doc, items, groups } = block;
  const { quotation } = items.at(quote);
  const before = items.at(quote - 1);
  if (quotation === null) return [];
  const isFirst = groups.every(({ last }) => last > quote);
  const leadsIn =
    goesOn(block, quote) || (isFirst && hasVerb(items, 0, quote) && !isSetOff(before));
  const mixed =
    quote > 0 && leadsIn && before.lower !== ':' ? spanOfItems(items, 0, quote + 1) : null;
  return [mixed ?? quotedSpan(doc, quotation)];
}

/** `the minister said: “…”`, `she told reporters on Monday, “…”`. */
export function quoteAfter({ block, group, subject, inverted }: Candidate): Found | null {
  const { items } = block;
  const source = subject ?? inverted;
  if (group.kind === 'passive' || source === null) return null;
  const at = afterAside(block, group.last, isQuote, true);
  const { quotation } = items.at(at);
  if (at < 0 || quotation === null || isNoSpeech(block, group, quotation, at)) return null;
  const lead = items.at(at - 1);
  const isNear = at === group.last || isComma(lead) || lead.lower === ':';
  if (!isNear && at - group.last > 3) return null;
  if (isWhole(block, quotation, at)) return { source, content: wholeFrom(block, at) };
  return isNear ? foundAs(source, spanOfItems(items, at, clauseEnd(block, at))) : null;
}

/** `had shown “a shocking disregard”`, `wrote a book, “Walls That Talk”`: what a verb of finding has, or a noun. */
function isNoSpeech(
  { doc, lexicon, items }: Block,
  group: Candidate['group'],
  quotation: Quotation,
  at: number,
): boolean {
  if (at === group.last) return lexicon.findings.has(group.verb.base);
  const names = items.list.slice(group.last, at).some(({ tag }) => tag === 'NOUN');
  return names && isTitle(slice(doc.text, quotation.inner));
}

/** Whether the quotation stands alone: nothing of its clause follows the closing mark. */
function isWhole({ doc, items }: Block, { inner }: Quotation, at: number): boolean {
  const next = items.at(at + 1);
  return (
    isEnd(next) || isComma(next) || isQuote(next) || /[.,?!…]\s*$/.test(slice(doc.text, inner))
  );
}

function wholeFrom({ doc, items }: Block, at: number): Span[] {
  const content = [];
  for (let next = at; isQuote(items.at(next)) || isEnd(items.at(next)); next++) {
    const { quotation, isEdge } = items.at(next);
    if (isEdge) break;
    if (quotation !== null) content.push(quotedSpan(doc, quotation));
  }
  return content;
}
