import type { Doc } from '../doc/doc.ts';
import type { Token } from '../doc/token.ts';
import type { SpeakerLexicon } from './lexicon.ts';
import { IdMint } from '../../lib/ids.ts';
import type { Claim, Figure } from '../../../schemas/types.ts';
import { firstFrom, lastStartingAt, slice, type Span } from '../../lib/span.ts';
import type { MentionDraft } from '../actors/types.ts';
import { resolveDate, yearBefore } from '../doc/dates.ts';
import type { FigureDraft } from '../figures/types.ts';
import { aboutIds } from './claims.ts';

/** The figures of an article with who asserts them, as of when, and which claim they stand in. */
export function figureRows(
  articleId: string,
  doc: Doc,
  drafts: readonly FigureDraft[],
  claims: readonly Claim[],
  mentions: readonly MentionDraft[],
  publishedOn: string | null,
  { future }: SpeakerLexicon,
): Figure[] {
  const mint = new IdMint(articleId);
  const ids = drafts.map((draft) => {
    const sentence = sentenceAt(doc, draft);
    return mint.next('figure', `${slice(doc.text, draft)}\n${slice(doc.text, sentence)}`);
  });
  let last: Claim | null = null;
  return drafts.map((draft, index) => {
    // `gave $5m (£4m)`: who says the one says the other.
    const claim: Claim | null =
      innermostClaim(claims, draft) ?? (draft.rule === 'conversion' ? last : null);
    last = claim;
    const sentence = sentenceAt(doc, draft);
    const { as_of, as_of_basis } = asOf(draft, claim, publishedOn, () =>
      tokensOf(doc, sentence).some((token) => future.holds(token)),
    );
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
      as_of,
      as_of_basis,
      part_of: draft.partOf === null ? null : (ids[draft.partOf] ?? null),
      about_ids: aboutIds(mentions, clauseOf(sentence, claim)),
      rule: draft.rule,
      confidence: draft.confidence,
      review: 'machine',
    };
  });
}

/** The tokens of a sentence. */
const tokensOf = ({ tokens }: Doc, { start, end }: Span): readonly Token[] =>
  tokens.list.slice(firstFrom(tokens.list, start), firstFrom(tokens.list, end));

const sentenceAt = (doc: Doc, span: Span): Span =>
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
  isAhead: () => boolean,
): Pick<Figure, 'as_of' | 'as_of_basis'> {
  const saidOn = claim?.said_on ?? null;
  const anchor = saidOn ?? publishedOn;
  const stated = draft.date === null ? null : resolveDate(draft.date, anchor);
  if (stated !== null) {
    // No day is stated that is yet to come, where nothing says so.
    const later = draft.date?.year === null && anchor !== null && stated > anchor;
    const as_of = later && !isAhead() ? yearBefore(stated) : stated;
    return { as_of, as_of_basis: 'stated' };
  }
  if (saidOn !== null && claim?.said_on_basis !== 'published')
    return { as_of: saidOn, as_of_basis: 'inferred' };
  return publishedOn === null
    ? { as_of: null, as_of_basis: null }
    : { as_of: publishedOn, as_of_basis: 'published' };
}
