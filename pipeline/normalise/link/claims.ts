import { IdMint } from '../../kernel/ids.ts';
import type { Claim } from '../../kernel/rows.ts';
import { byPosition, contains, lastStartingAt, slice, trim, type Span } from '../../kernel/span.ts';
import type { MentionDraft } from '../actors/types.ts';
import type { Annotation } from '../annotate/types.ts';
import type { AttributionDraft } from '../claims/types.ts';
import type { Occasion } from './occasions.ts';
import { RepeatFinder } from './repeats.ts';

/** Longest prefix and suffix of a claim, in UTF-16 code units. */
const contextLength = 32;

interface Piece extends Span {
  readonly attribution: number;
}

/** The claims of an article: each attribution’s content, a sentence a row, in the order of the text. */
export function claimRows(
  articleId: string,
  doc: Annotation,
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  occasions: readonly Occasion[],
  mentions: readonly MentionDraft[],
): Claim[] {
  const mint = new IdMint(articleId);
  const repeats = new RepeatFinder();
  const pieces = attributions
    .flatMap((draft, attribution) =>
      draft.content
        .flatMap((span) => bySentence(doc, span))
        .map((span): Piece => ({ ...span, attribution })),
    )
    .sort((a, b) => byPosition(a, b) || a.attribution - b.attribution);
  const attributionIds = new Map<number, string>();
  const rows: Claim[] = [];
  for (const piece of pieces) {
    const draft = attributions[piece.attribution];
    const occasion = occasions[piece.attribution];
    if (draft === undefined || occasion === undefined) continue;
    const text = slice(doc.text, piece);
    const claimId = mint.next('claim', text);
    const speaker = speakers[piece.attribution] ?? null;
    if (!attributionIds.has(piece.attribution)) {
      const cue = draft.cue === null ? '' : slice(doc.text, draft.cue);
      attributionIds.set(piece.attribution, mint.next('attribution', `${cue}\n${text}`));
    }
    rows.push({
      claim_id: claimId,
      article_id: articleId,
      attribution_id: attributionIds.get(piece.attribution) ?? '',
      speaker_id: speaker,
      ...named('speaker', doc, draft.source),
      ...named('cue', doc, draft.cue),
      cue_class: draft.cueClass,
      mode: draft.mode,
      polarity: draft.polarity,
      text,
      start: piece.start,
      end: piece.end,
      prefix: doc.text.slice(Math.max(0, piece.start - contextLength), piece.start) || null,
      suffix: doc.text.slice(piece.end, piece.end + contextLength) || null,
      ...occasion,
      about_ids: aboutIds(mentions, piece),
      within_claim_id: null,
      repeats_claim_id: repeats.next({ id: claimId, speaker, span: piece }, text, draft.mode),
      rule: draft.rule,
      confidence: draft.confidence,
      review: 'machine',
    });
  }
  return nested(rows);
}

type Named<Role extends 'speaker' | 'cue'> = Pick<
  Claim,
  `${Role}_text` | `${Role}_start` | `${Role}_end`
>;

const named = <Role extends 'speaker' | 'cue'>(
  role: Role,
  doc: Annotation,
  span: Span | null,
): Named<Role> =>
  ({
    [`${role}_text`]: span === null ? null : slice(doc.text, span),
    [`${role}_start`]: span?.start ?? null,
    [`${role}_end`]: span?.end ?? null,
  }) as Named<Role>;

/** A span cut at the ends of sentences, each part without white space at its ends. */
function bySentence(doc: Annotation, span: Span): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  for (
    let index = Math.max(0, lastStartingAt(doc.sentences, span.start));
    start < span.end;
    index++
  ) {
    const sentence = doc.sentences[index];
    const end = Math.min(sentence?.end ?? span.end, span.end);
    parts.push(trim(doc.text, { start, end }));
    start = end;
    if (sentence === undefined) break;
  }
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(slice(doc.text, part)));
}

/** The actors mentioned inside a span, each once, sorted. */
export const aboutIds = (mentions: readonly MentionDraft[], span: Span): string[] =>
  [...new Set(mentions.filter((each) => contains(span, each)).map((each) => each.actorId))].sort();

/** Marks the claims of one attribution that stand inside a claim of another. */
function nested(rows: readonly Claim[]): Claim[] {
  return rows.map((row) => {
    const around = rows.filter(
      (other) =>
        other.attribution_id !== row.attribution_id &&
        contains(other, row) &&
        other.end - other.start > row.end - row.start,
    );
    const innermost = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    return innermost === undefined ? row : { ...row, within_claim_id: innermost.claim_id };
  });
}
