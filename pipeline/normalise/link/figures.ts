import { IdMint } from '../../kernel/ids.ts';
import type { Claim, Figure } from '../../kernel/rows.ts';
import { lastStartingAt, slice, type Span } from '../../kernel/span.ts';
import type { MentionDraft } from '../actors/types.ts';
import { resolveDate } from '../annotate/dates.ts';
import type { Annotation } from '../annotate/types.ts';
import type { FigureDraft } from '../figures/types.ts';
import { aboutIds } from './claims.ts';

/** The figures of an article with who asserts them, as of when, and which claim they stand in. */
export function figureRows(
  articleId: string,
  doc: Annotation,
  drafts: readonly FigureDraft[],
  claims: readonly Claim[],
  mentions: readonly MentionDraft[],
  publishedOn: string | null,
): Figure[] {
  const mint = new IdMint(articleId);
  const ids = drafts.map((draft) => {
    const sentence = sentenceAt(doc, draft);
    return mint.next('figure', `${slice(doc.text, draft)}\n${slice(doc.text, sentence)}`);
  });
  return drafts.map((draft, index) => {
    const claim = innermostClaim(claims, draft);
    return {
      figure_id: ids[index] ?? '',
      article_id: articleId,
      claim_id: claim?.claim_id ?? null,
      asserted_by: claim?.speaker_id ?? null,
      text: slice(doc.text, draft),
      start: draft.start,
      end: draft.end,
      value: draft.value,
      low: draft.low,
      high: draft.high,
      comparator: draft.comparator,
      kind: draft.kind,
      unit: draft.unit,
      unit_text: draft.unitText,
      counted: draft.counted,
      state: draft.state,
      change: draft.change,
      ...asOf(draft, claim, publishedOn),
      part_of: draft.partOf === null ? null : (ids[draft.partOf] ?? null),
      about_ids: aboutIds(mentions, clauseOf(sentenceAt(doc, draft), claim)),
      rule: draft.rule,
      confidence: draft.confidence,
      review: 'machine',
    };
  });
}

const sentenceAt = (doc: Annotation, span: Span): Span =>
  doc.sentences[lastStartingAt(doc.sentences, span.start)] ?? span;

/** The part of the sentence that the claim covers, or the whole of it. */
const clauseOf = (sentence: Span, claim: Claim | null): Span =>
  claim === null
    ? sentence
    : { start: Math.max(sentence.start, claim.start), end: Math.min(sentence.end, claim.end) };

function innermostClaim(claims: readonly Claim[], span: Span): Claim | null {
  let innermost: Claim | null = null;
  for (const claim of claims) {
    if (claim.start > span.start) break;
    if (claim.end < span.end || claim.polarity !== 'affirmed') continue;
    if (innermost === null || claim.end - claim.start < innermost.end - innermost.start)
      innermost = claim;
  }
  return innermost;
}

function asOf(
  draft: FigureDraft,
  claim: Claim | null,
  publishedOn: string | null,
): Pick<Figure, 'as_of' | 'as_of_basis'> {
  const saidOn = claim?.said_on ?? null;
  const stated = draft.date === null ? null : resolveDate(draft.date, saidOn ?? publishedOn);
  if (stated !== null) return { as_of: stated, as_of_basis: 'stated' };
  if (saidOn !== null && claim?.said_on_basis !== 'published')
    return { as_of: saidOn, as_of_basis: 'inferred' };
  return publishedOn === null
    ? { as_of: null, as_of_basis: null }
    : { as_of: publishedOn, as_of_basis: 'published' };
}
