import type { Doc } from '../doc/doc.ts';
import { known } from '../../lib/lists.ts';
import { holdsLetterOrNumber } from '../doc/letters.ts';
import { IdMint } from '../../lib/ids.ts';
import type { Claim } from '../../../schemas/types.ts';
import { byPosition, firstFrom, lastStartingAt, slice, trim, type Span } from '../../lib/span.ts';
import type { MentionDraft } from '../actors/types.ts';
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
  doc: Doc,
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  occasions: readonly Occasion[],
  mentions: readonly MentionDraft[],
): Claim[] {
  const mint = new IdMint(articleId);
  const repeats = new RepeatFinder();
  const pieces: Piece[] = [];
  for (let attribution = 0; attribution < attributions.length; attribution++)
    for (const span of known(attributions, attribution).content)
      for (const { start, end } of bySentence(doc, span)) pieces.push({ start, end, attribution });
  pieces.sort((a, b) => byPosition(a, b) || a.attribution - b.attribution);
  const attributionIds = new Map<number, string>();
  const rows: Row[] = [];
  for (const piece of pieces) {
    const draft = attributions[piece.attribution];
    const occasion = occasions[piece.attribution];
    if (draft === undefined || occasion === undefined) continue;
    const text = slice(doc.text, piece);
    const beside = besideClaim(doc.text, piece);
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
      speaker_text: draft.source === null ? null : slice(doc.text, draft.source),
      speaker_start: draft.source?.start ?? null,
      speaker_end: draft.source?.end ?? null,
      cue_text: draft.cue === null ? null : slice(doc.text, draft.cue),
      cue_start: draft.cue?.start ?? null,
      cue_end: draft.cue?.end ?? null,
      cue_class: draft.cueClass,
      mode: draft.mode,
      polarity: draft.polarity,
      text,
      start: piece.start,
      end: piece.end,
      prefix: beside.prefix,
      suffix: beside.suffix,
      said_on: occasion.said_on,
      said_on_basis: occasion.said_on_basis,
      said_at: occasion.said_at,
      about_ids: aboutIds(mentions, piece),
      within_claim_id: null,
      repeats_claim_id: repeats.next({ id: claimId, speaker, span: piece }, text, draft.mode),
      rule: draft.rule,
      confidence: draft.confidence,
      review: 'machine',
    });
  }
  nest(rows);
  return rows;
}

/** What stands just before a claim and just after it; a cut leaves no half of a surrogate pair. */
export const besideClaim = (
  text: string,
  { start, end }: Span,
): Pick<Claim, 'prefix' | 'suffix'> => ({
  prefix: text.slice(Math.max(0, start - contextLength), start).replace(secondHalf, '') || null,
  suffix: text.slice(end, end + contextLength).replace(firstHalf, '') || null,
});

const secondHalf = /^[\uDC00-\uDFFF]/;
const firstHalf = /[\uD800-\uDBFF]$/;

/** A span cut at the ends of sentences, each part without white space at its ends. */
function bySentence(doc: Doc, span: Span): Span[] {
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
  return parts.filter((part) => hasWord(doc.text, part));
}

/** Whether a span has a letter or a number; most begin with one, or have it after a mark. */
function hasWord(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at) | 32;
    if (unit >= 97 && unit <= 122) return true;
    if (unit > 127) break;
  }
  return holdsLetterOrNumber(text.slice(start, end));
}

/**
 * The actors mentioned inside a span, each once, sorted.
 *
 * @param mentions by start.
 */
export function aboutIds(mentions: readonly MentionDraft[], span: Span): string[] {
  const ids: string[] = [];
  for (let index = firstFrom(mentions, span.start); index < mentions.length; index++) {
    const { actorId, start, end } = known(mentions, index);
    if (start >= span.end) break;
    if (end <= span.end && !ids.includes(actorId)) ids.push(actorId);
  }
  return ids.sort();
}

/** A row that is not finished. */
type Row = { -readonly [Key in keyof Claim]: Claim[Key] };

/**
 * Marks the claims of one attribution that stand inside a claim of another, the shortest one.
 *
 * @param rows by start, the longer first.
 */
function nest(rows: readonly Row[]): void {
  let open: Row[] = [];
  for (const row of rows) {
    open = open.filter((each) => each.end > row.start);
    const around = innermostAround(open, row);
    if (around !== null) row.within_claim_id = around.claim_id;
    open.push(row);
  }
}

/** The shortest claim of another attribution around a claim. */
function innermostAround(open: readonly Row[], row: Row): Row | null {
  let innermost: Row | null = null;
  for (const other of open) {
    if (other.end < row.end || other.attribution_id === row.attribution_id) continue;
    const length = other.end - other.start;
    if (length <= row.end - row.start) continue;
    if (innermost === null || length < innermost.end - innermost.start) innermost = other;
  }
  return innermost;
}
