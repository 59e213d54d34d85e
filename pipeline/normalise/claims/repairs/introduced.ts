import { contains, overlaps, type Span } from '../../../lib/span.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { isComma, isQuote, quotedSpan, spanOfItems, verbStart } from '../items.ts';
import { claimWords } from '../lexicon.ts';
import type { EncodedBlock } from '../model/encode.ts';
import { isPerson, thresholds } from '../model/predict.ts';
import { draftFrom } from '../rules/draft.ts';
import { sourceBefore, type Source } from '../sources.ts';
import type { AttributionDraft } from '../types.ts';

/**
 * The quotation that ends a sentence behind its colon, `She sent the town a blunt message: “…”`, where nobody says it yet.
 *
 * @returns its item; -1 where there is none
 */
export function introducedAt(
  { items, quotes, block }: EncodedBlock,
  drafts: readonly AttributionDraft[],
): number {
  if (!quotes || block.depth > 0) return -1;
  let at = items.length - 1;
  while (at > 1 && /^(?:QUOTE|PUNCT)$/.test(items.at(at).tag) && items.at(at).lower !== ':') at--;
  const quotation = items.at(at + 1);
  if (at < 1 || items.at(at).lower !== ':' || !isQuote(quotation)) return -1;
  const isTaken = drafts.some(({ content }) => content.some((piece) => overlaps(piece, quotation)));
  return isTaken ? -1 : at + 1;
}

/** How likely the colon must be to introduce such a quotation. */
export const leastIntroducing = ({ items }: EncodedBlock, source: Span): number =>
  thresholds[namesPerson(items, source) ? 'introduced-by-person' : 'introduced'].value;

const namesPerson = (items: Tokens, source: Span): boolean =>
  items.list.some((item) => contains(source, item) && (item.tag === 'PROPN' || isPerson(item)));

const beginsSentence = /^\P{L}{0,4}\p{Lu}/u;

/** What the subject of the main verb says, where it is a name or pronoun: `Rivera sent the town a blunt message: “…”`. */
export function introducedBySubject(
  { items, block }: EncodedBlock,
  quotation: number,
): AttributionDraft | null {
  if (!beginsSentence.test(items.at(quotation).text)) return null;
  for (let at = quotation - 2; at > 0; at--) {
    if (items.at(at).tag !== 'VERB') continue;
    const first = verbStart(items, at);
    const source = items.at(first).lower === 'to' ? null : sourceBefore(block, first);
    if (source === null || !opensClause(items, source)) continue;
    const isMessage = block.lexicon.speechNouns.holds(items.at(quotation - 2));
    if (!namesPerson(items, source) && !isMessage) return null;
    const content = items.list
      .slice(quotation)
      .flatMap((each) => (each.quotation === null ? [] : [quotedSpan(block.doc, each.quotation)]));
    const cue = spanOfItems(items, first, quotation - 1);
    return draftFrom(block, { source, cue, cueClass: null, content, rule: 'colon-then-quote' });
  }
  return null;
}

/** At the start, or behind a comma, a coordinator or an adverb; not `when she …`, `the wall she …`. */
function opensClause(items: Tokens, { first }: Source): boolean {
  const before: Token = items.at(first - 1);
  return (
    first === 0 ||
    isComma(before) ||
    before.tag === 'CCONJ' ||
    (before.tag === 'ADV' && !claimWords['adverb-questions'].holds(before))
  );
}
