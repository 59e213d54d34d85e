import type { Doc } from '../../doc/doc.ts';
import { holdsLetterOrNumber } from '../../doc/letters.ts';
import { IdMint } from '../../../lib/ids.ts';
import { known } from '../../../lib/lists.ts';
import { byPosition, lastStartingAt, slice, trim, type Span } from '../../../lib/span.ts';
import type { Claim } from '../../../../schemas/types.ts';
import { depthAt, modeOf } from '../../claims/content.ts';
import { type Confidence, factsOf } from '../../claims/confidence.ts';
import type { AttributionDraft } from '../../claims/types.ts';
import type { Channel } from '../channels/channels.ts';
import type { Occasion } from '../dating/occasions.ts';
import type { Scene } from '../scene.ts';
import type { Who } from '../speakers/kinds.ts';
import { placeInArticle, aboutIds } from './places.ts';
import { RepeatFinder } from './repeats.ts';

/** Longest prefix and suffix of a claim, in UTF-16 code units. */
const contextLength = 32;

interface Piece extends Span {
  readonly attribution: number;
}

/** Who says each attribution, in what, to whom and when, by index; and how sure its rows are. */
export interface Circumstances {
  readonly speakers: readonly Who[];
  readonly channels: readonly Channel[];
  readonly occasions: readonly Occasion[];
  readonly confidence: Confidence;
}

/** The claims of an article: each attribution’s content, a sentence a row, in the order of the text. */
export function claimRows(
  articleId: string,
  { doc, attributions, mentions }: Scene,
  { speakers, channels, occasions, confidence }: Circumstances,
  headEnd: number | null,
): Claim[] {
  const mint = new IdMint(articleId);
  const repeats = new RepeatFinder();
  const attributionIds = new Map<number, string>();
  const rows = once(doc, piecesOf(doc, attributions), attributions, speakers).map((piece): Row => {
    const { attribution } = piece;
    const draft = known(attributions, attribution);
    const who = known(speakers, attribution);
    const text = slice(doc.text, piece);
    const id = mint.next('claim', text);
    const cue = rangeOf(doc, draft.cue);
    const source = rangeOf(doc, hasSource(doc, draft) ? draft.source : null);
    const attributionId =
      attributionIds.get(attribution) ?? mint.next('attribution', `${cue.text ?? ''}\n${text}`);
    attributionIds.set(attribution, attributionId);
    return {
      claim_id: id,
      article_id: articleId,
      attribution_id: attributionId,
      ...who,
      speaker_text: source.text,
      speaker_start: source.start,
      speaker_end: source.end,
      cue_text: cue.text,
      cue_start: cue.start,
      cue_end: cue.end,
      cue_class: draft.cueClass,
      ...known(channels, attribution),
      mode: modeOfPiece(doc, draft, piece),
      polarity: draft.polarity,
      text,
      start: piece.start,
      end: piece.end,
      ...placeInArticle(doc, piece, headEnd),
      ...besideClaim(doc.text, piece),
      ...known(occasions, attribution),
      about_ids: aboutIds(mentions, piece),
      within_claim_id: null,
      repeats_claim_id: repeats.next(
        { id, speaker: who.speaker_id, span: piece },
        text,
        draft.mode,
      ),
      first_claim_id: null,
      rule: draft.rule,
      confidence: confidence(factsOf(doc.text, draft, who.speaker_id !== null)),
      review: 'machine',
    };
  });
  nest(rows);
  return rows;
}

/** Of an attribution that is quoted in part, how a row of it is: by its own marks. */
const modeOfPiece = (doc: Doc, { mode, cue }: AttributionDraft, piece: Span): Claim['mode'] =>
  mode === 'mixed' ? modeOf(doc, [piece], depthAt(doc, cue ?? piece)) : mode;

/** Whether the words of a source have a letter or a number. */
const hasSource = ({ text }: Doc, { source }: AttributionDraft): boolean =>
  source !== null && hasWord(text, source);

/** A span with its text; null where there is none. */
const rangeOf = (
  { text }: Doc,
  span: Span | null,
): { readonly text: string | null; readonly start: number | null; readonly end: number | null } =>
  span === null
    ? { text: null, start: null, end: null }
    : { text: slice(text, span), start: span.start, end: span.end };

/** Without the less certain of two pieces that are the same words by the same speaker: `he responded: “…,” he wrote`. */
function once(
  { text }: Doc,
  pieces: readonly Piece[],
  attributions: readonly AttributionDraft[],
  speakers: readonly Who[],
): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    // Of two that begin together the longer comes first.
    if (
      last?.start !== piece.start ||
      hasWord(text, { start: piece.end, end: last.end }) ||
      !isOneSpeaker(known(speakers, last.attribution), known(speakers, piece.attribution))
    )
      kept.push(piece);
    else if (isSurer(attributions, piece, last)) kept[kept.length - 1] = piece;
  }
  return kept;
}

const isSurer = (attributions: readonly AttributionDraft[], one: Piece, other: Piece): boolean =>
  known(attributions, one.attribution).precedence >
  known(attributions, other.attribution).precedence;

const isOneSpeaker = (one: Who, other: Who): boolean =>
  one.speaker_id !== null && one.speaker_id === other.speaker_id;

function piecesOf(doc: Doc, attributions: readonly AttributionDraft[]): Piece[] {
  const pieces = attributions.flatMap(({ content }, attribution) =>
    content.flatMap((span) =>
      bySentence(doc, span).map(({ start, end }) => ({ start, end, attribution })),
    ),
  );
  return pieces.sort((one, other) => byPosition(one, other) || one.attribution - other.attribution);
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
