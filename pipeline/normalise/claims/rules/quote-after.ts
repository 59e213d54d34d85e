import { slice } from '../../../lib/span.ts';
import type { Quotation } from '../../doc/layers.ts';
import { clauseEnd, quotedSpan, spanOfItems } from '../contents.ts';
import { afterAside, isComma, isEnd, isQuote } from '../scan.ts';
import type { Candidate, Found } from './types.ts';
import { sourceStarts } from '../sources.ts';
import { isTitle } from './title.ts';

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

/** `had shown | “a shocking disregard”`, `wrote | a book, | “Walls That Talk”`: what a verb of finding has, or a noun. */
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
