import type { Quotation, Token } from '../doc/token.ts';
import type { Doc } from '../doc/doc.ts';
import { beginsWithCapital } from '../doc/letters.ts';
import { closedClass } from '../doc/lexicon.ts';
import { firstFrom, lastStartingAt, type Span } from '../../lib/span.ts';
import { itemAt } from '../../lib/lists.ts';

/** Before a verb (adverbs and an aside in brackets or between commas passed) or right after one of speech. */
export function isSubject(doc: Doc, last: number, sentence: number): boolean {
  const end = doc.sentences[sentence]?.lastToken ?? doc.tokens.length;
  let at = pastBracket(doc, last + 1);
  if (doc.tokens.at(at).text === ',') {
    if (opensSentence(doc, last, sentence)) return true;
    const close = isVerb(doc.tokens.at(at + 1)) ? at : closingComma(doc, at + 1, end);
    if (close !== null) at = close + 1;
  }
  while (doc.tokens.at(at).tag === 'ADV') at++;
  const next = doc.tokens.at(at);
  if (at < end && isVerb(next)) return true;
  return /^(?:VERB|AUX)$/.test(next.tag) && at < end ? false : isInverted(doc, last);
}

/** `Ana Rivera | (D-Mass.)` */
function pastBracket({ tokens }: Doc, at: number): number {
  if (tokens.at(at).text !== '(') return at;
  for (let index = at + 1; index < at + 8; index++)
    if (tokens.at(index).text === ')') return index + 1;
  return at;
}

/** `its leader, Ana Rivera, | has`: the verb may follow the comma that closes an aside. */
const isVerb = (token: Token): boolean =>
  (token.tag === 'VERB' || token.tag === 'AUX') && !token.lower.endsWith('ing');

/** `Ana Rivera, head of …`, `…,” Ana Rivera, …`: nothing but the name stands before the comma. */
function opensSentence(doc: Doc, last: number, sentence: number): boolean {
  const first = doc.sentences[sentence]?.firstToken ?? 0;
  let at = last;
  while (at > first && isCapitalised(doc.tokens.at(at - 1))) at--;
  return at === first || /^[”"]$/.test(doc.tokens.at(at - 1).text);
}

const isCapitalised = (token: Token): boolean => beginsWithCapital(token.text);

function closingComma(doc: Doc, from: number, end: number): number | null {
  for (let index = from; index < Math.min(end, from + 15); index++)
    if (doc.tokens.at(index).text === ',') return index;
  return null;
}

/** `… ,” said | the mayor, Ana Rivera`: a mark, a verb, and at most six words of the name. */
function isInverted(doc: Doc, last: number): boolean {
  for (let index = last - 1; index > Math.max(0, last - 7); index--) {
    const token = doc.tokens.at(index);
    if (token.tag === 'VERB') return /^[”"’',]$/.test(doc.tokens.at(index - 1).text);
    if (token.tag === 'PUNCT' && token.text !== ',') return false;
  }
  return false;
}

/** `him`, or `her` before what is no noun phrase. */
export function isObject(doc: Doc, token: { readonly lower: string }, index: number): boolean {
  if (token.lower === 'him') return true;
  const next = doc.tokens.at(index + 1);
  return token.lower === 'her' && next.tag !== 'NOUN' && next.tag !== 'ADJ' && next.tag !== 'PROPN';
}

/** The number of the outermost quotation around a span; a speech that goes on is one. */
export function quotationAt(outer: readonly Quotation[], span: Span): number | null {
  const index = lastStartingAt(outer, span.start);
  const quotation = itemAt(outer, index);
  return quotation === undefined || span.end > quotation.end ? null : index;
}

/** The source of something said that a span stands in. */
export function sourceAround(sources: readonly Span[], span: Span): Span | null {
  const source = itemAt(sources, lastStartingAt(sources, span.start));
  return source === undefined || span.end > source.end ? null : source;
}

/** `Ana Rivera, who | Tom Moss | fears, said`: who is told of in a clause about the one who speaks. */
export function isToldOf({ tokens }: Doc, source: Span, { start }: Span): boolean {
  for (
    let at = firstFrom(tokens.list, source.start);
    at < tokens.length && tokens.at(at).start < start;
    at++
  )
    if (closedClass['clause-openers'].holds(tokens.at(at))) return true;
  return false;
}

/** `shared by | Mayor Ana Rivera |`: a name under a preposition, whose verb is another’s. */
export function isGoverned({ tokens }: Doc, { start }: Span): boolean {
  let at = lastStartingAt(tokens.list, start) - 1;
  const least = at - 3;
  while (at > least && tokens.at(at).tag === 'PROPN') at--;
  return closedClass['oblique-prepositions'].holds(tokens.at(at));
}
