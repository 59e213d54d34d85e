import type { Doc } from '../../doc/doc.ts';
import { trim, type Span } from '../../../lib/span.ts';
import { quotedSpan } from '../contents.ts';
import type { Context } from '../context.ts';
import type { AttributionDraft } from '../types.ts';
import { directDraft } from './draft.ts';

/** In UTF-16 code units: as much of a quotation as says which it is. */
const keyLength = 40;
const longestSigner = 12;

/**
 * `The harbour is not ours to sell Ana Rivera, mayor`: a paragraph without marks whose words are those of a
 * quotation of the article, set off as a display, and behind them who says it.
 */
export function pullQuotes(context: Context): AttributionDraft[] {
  const { doc } = context;
  const quoted = new Map<string, Span>();
  for (const quotation of doc.quotations) {
    const { start, end } = quotedSpan(doc, quotation);
    const key = doc.text.slice(start, start + keyLength);
    if (end - start >= keyLength && !quoted.has(key)) quoted.set(key, { start, end });
  }
  if (quoted.size === 0) return [];
  return doc.paragraphs.flatMap((paragraph) => {
    const words = quoted.get(doc.text.slice(paragraph.start, paragraph.start + keyLength));
    const parts = words === undefined ? null : partsOf(doc, paragraph, words);
    return parts === null ? [] : [directDraft(context, 'pull-quote', { ...parts, cue: null })];
  });
}

/** What both have in common from their starts is said; the rest names who says it. */
function partsOf(
  { text }: Doc,
  paragraph: Span,
  words: Span,
): { source: Span; content: Span } | null {
  let length = 0;
  while (
    words.start + length < words.end &&
    paragraph.start + length < paragraph.end &&
    text[paragraph.start + length] === text[words.start + length]
  )
    length++;
  const content = trim(text, { start: paragraph.start, end: paragraph.start + length });
  const source = trim(text, { start: content.end, end: paragraph.end });
  return isSigner(text.slice(content.end, paragraph.end)) ? { source, content } : null;
}

const capitalBehindSpace = /^\s+\p{Lu}/u;

const endsInWord = /[\p{L})]\s*$/u;

/** A few words behind white space, the first in capitals, without a mark at their end. */
const isSigner = (rest: string): boolean =>
  capitalBehindSpace.test(rest) &&
  endsInWord.test(rest) &&
  rest.trim().split(/\s+/).length <= longestSigner;
