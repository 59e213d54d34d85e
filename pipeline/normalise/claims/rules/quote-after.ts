import { slice } from '../../../lib/span.ts';
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
  if (at === group.last && context.lexicon.findings.has(group.verb.base)) return null;
  const names = items.list.slice(group.last, at).some(({ tag }) => tag === 'NOUN');
  if (names && isTitle(slice(context.doc.text, quotation.inner))) return null;
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
