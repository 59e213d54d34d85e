import { type Span, trim } from '../../../lib/span.ts';
import type { Doc } from '../../doc/doc.ts';
import type { Tokens } from '../../doc/token.ts';
import { type Block, type Context, isDate } from '../blocks.ts';
import { quotedSpan, spanOf } from '../items.ts';
import { isSign, isSigner, longestSignature } from '../signatures.ts';
import type { AttributionDraft } from '../types.ts';
import { hasRest } from '../verb-groups.ts';
import { type BlockRule, directDraft } from './draft.ts';

const fewestWords = 2;
const mostWords = 6;

/** `Ana Rivera: “…”` and nothing else: a name of two words or more, a colon, a quotation. */
export const nameThenQuote: BlockRule = (block) => {
  const { doc, items, depth } = block;
  const at = depth > 0 ? -1 : firstColon(items);
  const { quotation } = items.at(at + 1);
  if (at < 0 || quotation === null) return [];
  const name = items.list.slice(0, at);
  const isName = name.every((item) => item.tag === 'PROPN' && !isDate(block, item));
  const isAlone = items.list.slice(at + 1).every(({ tag }) => tag === 'QUOTE' || tag === 'PUNCT');
  if (!isName || !isAlone) return [];
  const source = spanOf(items, { first: 0, last: at });
  const cue = spanOf(items, { first: at, last: at + 1 });
  return [
    directDraft(block, 'name-then-quote', { source, cue, content: quotedSpan(doc, quotation) }),
  ];
};

/** The first colon behind as many words as a name may have; -1 where there is none. */
function firstColon(items: Tokens): number {
  for (let at = 0; at <= mostWords && at < items.length; at++)
    if (items.at(at).lower === ':') return at < fewestWords ? -1 : at;
  return -1;
}

/**
 * `“…” — Ana Rivera, mayor of Lund`: a quotation that begins its line, and below or behind it, to the
 * end of the line, who says it.
 */
export const signatures: BlockRule = (block) => {
  const { doc, items } = block;
  const drafts: AttributionDraft[] = [];
  if (block.depth > 0) return drafts;
  for (let at = 0; at < items.length; at++) {
    const { quotation, start } = items.at(at);
    if (quotation === null || !beginsLine(doc, start)) continue;
    const hasSign = isSign(items.at(at + 1));
    const first = hasSign ? at + 2 : at + 1;
    const last = endOfLine(doc, items, first);
    if (!isSigner(items, { first, last }, hasSign) || speaks(block, first, last)) continue;
    const isStopped = items.at(last - 1).lower === '.';
    const source = spanOf(items, { first, last: isStopped ? last - 1 : last });
    const cue = hasSign ? spanOf(items, { first: at + 1, last: at + 2 }) : null;
    const content = quotedSpan(doc, quotation);
    drafts.push(directDraft(block, 'signature', { source, cue, content }));
  }
  return drafts;
};

const beginsLine = ({ text }: Doc, start: number): boolean =>
  start === 0 || /\n[ \t]{0,9}$/.test(text.slice(Math.max(0, start - 10), start));

/** Index after the last item of the line that an item is on. */
function endOfLine({ text }: Doc, items: Tokens, first: number): number {
  let last = first;
  while (
    last < items.length &&
    last - first <= longestSignature &&
    (last === first || !text.slice(items.at(last - 1).end, items.at(last).start).includes('\n'))
  )
    last++;
  return last;
}

/** `“…,” Moss shot back`: what looks like a noun in a name is a verb of speech. */
function speaks({ items, lexicon }: Block, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++)
    for (const verb of lexicon.verbs.of(items.at(at)) ?? [])
      if (verb.rest.length > 0 && verb.forms.has('past') && hasRest(items, at, verb)) return true;
  return false;
}

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
    const parts = words === undefined ? null : displayParts(doc, paragraph, words);
    return parts === null ? [] : [directDraft(context, 'pull-quote', { ...parts, cue: null })];
  });
}

/** What both have in common from their starts is said; the rest names who says it. */
function displayParts(
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
  return namesSigner(text.slice(content.end, paragraph.end)) ? { source, content } : null;
}

const capitalBehindSpace = /^\s+\p{Lu}/u;

const endsInWord = /[\p{L})]\s*$/u;

/** A few words behind white space, the first in capitals, without a mark at their end. */
const namesSigner = (rest: string): boolean =>
  capitalBehindSpace.test(rest) &&
  endsInWord.test(rest) &&
  rest.trim().split(/\s+/).length <= longestSigner;

/** The turns of a transcript or interview: who is named before the colon says what stands behind it. */
export function transcriptTurns(context: Context): AttributionDraft[] {
  return context.doc.turns.map(({ label, colon, content, first }) => {
    const [piece, ...more] = content;
    const said = { source: label, cue: colon, content: piece ?? colon };
    const draft = directDraft(context, 'transcript-turn', said);
    return { ...draft, content: [...draft.content, ...more], goesOnFrom: first };
  });
}
