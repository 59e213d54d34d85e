import type { Doc } from '../../doc/doc.ts';
import { IdMint } from '../../../lib/ids.ts';
import { known } from '../../../lib/lists.ts';
import { lastStartingAt, slice, type Span } from '../../../lib/span.ts';
import type { Claim, Figure } from '../../../../schemas/types.ts';
import type { FigureDraft } from '../../figures/types.ts';
import { inBaseUnit } from '../../figures/units/base/base.ts';
import { FigureDater, type Dated } from '../dating/as-of.ts';
import { Asserters } from './asserters.ts';
import type { Scene } from '../scene.ts';
import { placeInArticle, aboutIds } from './places.ts';

/** The figures of an article with who asserts them, as of when, and which claim they stand in. */
export function figureRows(
  articleId: string,
  { doc, mentions }: Scene,
  drafts: readonly FigureDraft[],
  claims: readonly Claim[],
  dated: Dated,
  headEnd: number | null,
): Figure[] {
  const mint = new IdMint(articleId);
  const ids = drafts.map((draft) => {
    const sentence = sentenceAt(doc, draft);
    return mint.next('figure', `${slice(doc.text, draft)}\n${slice(doc.text, sentence)}`);
  });
  const innermost = innermostClaims(claims);
  const asserters = new Asserters(doc, mentions, drafts);
  const dater = new FigureDater(doc, drafts, innermost, dated);
  let last: Claim | null = null;
  return drafts.map((draft, index) => {
    // `gave $5m (£4m)`: who says the one says the other.
    const claim: Claim | null = innermost(draft) ?? (draft.rule === 'conversion' ? last : null);
    last = claim;
    const sentence = sentenceAt(doc, draft);
    const { changeFrom, ...dated } = dater.of(index, claim);
    return {
      figure_id: ids[index] ?? '',
      article_id: articleId,
      claim_id: claim?.claim_id ?? null,
      asserted_by: asserters.of(draft, claim),
      text: slice(doc.text, draft),
      start: draft.start,
      end: draft.end,
      ...placeInArticle(doc, draft, headEnd),
      value: draft.value,
      low: draft.low,
      high: draft.high,
      comparator: draft.comparator,
      kind: draft.kind,
      unit: draft.unit,
      unit_text: draft.unitText,
      ...inBaseUnit(draft, draft.isDifference),
      counted: draft.counted,
      counted_head: draft.countedHead,
      state: draft.state,
      change: draft.change,
      change_from_id: changeFrom === null ? null : (ids[changeFrom] ?? null),
      ...dated,
      part_of: draft.partOf === null ? null : (ids[draft.partOf] ?? null),
      about_ids: aboutIds(mentions, clauseOf(sentence, claim)),
      rule: draft.rule,
      confidence: draft.confidence,
      review: 'machine',
    };
  });
}

const sentenceAt = (doc: Doc, span: Span): Span =>
  doc.sentences[lastStartingAt(doc.sentences, span.start)] ?? span;

/** The part of the sentence that the claim covers, or the whole of it. */
const clauseOf = (sentence: Span, claim: Claim | null): Span =>
  claim === null
    ? sentence
    : { start: Math.max(sentence.start, claim.start), end: Math.min(sentence.end, claim.end) };

/** Tells the shortest affirmed claim around a span; the claims are sorted by start. A text of any length takes linear time. */
function innermostClaims(claims: readonly Claim[]): (span: Span) => Claim | null {
  let farthest = 0;
  const reach = claims.map(({ end }) => (farthest = Math.max(farthest, end)));
  return (span) => {
    let innermost: Claim | null = null;
    for (let at = lastStartingAt(claims, span.start); at >= 0; at--) {
      if ((reach[at] ?? 0) < span.end) break;
      const claim = known(claims, at);
      if (claim.end < span.end || claim.polarity !== 'affirmed') continue;
      if (innermost === null || claim.end - claim.start <= innermost.end - innermost.start)
        innermost = claim;
    }
    return innermost;
  };
}
