import type { Doc } from '../doc/doc.ts';
import { holdsLetterOrNumber } from '../doc/letters.ts';
import { IdMint } from '../../lib/ids.ts';
import { known } from '../../lib/lists.ts';
import { byPosition, lastStartingAt, overlaps, slice, trim, type Span } from '../../lib/span.ts';
import type { Actor, Claim, Figure, Mention } from '../../../schemas/types.ts';
import type { ActorDraft, MentionDraft } from '../actors/types.ts';
import { depthAt, modeOf } from '../claims/content.ts';
import { type Confidence, factsOf } from '../claims/confidence.ts';
import type { AttributionDraft } from '../claims/types.ts';
import type { FigureDraft } from '../figures/types.ts';
import type { Channel } from './channels.ts';
import type { Occasion } from './dating/occasions.ts';
import { FigureDater, type Dated } from './dating/as-of.ts';
import { namedIn, type Scene } from './scene.ts';
import type { Who } from './speakers/kinds.ts';

/** The mentions of an article; an id is over the words of the mention and of its sentence. */
export function mentionRows(
  articleId: string,
  doc: Doc,
  mentions: readonly MentionDraft[],
): Mention[] {
  const mint = new IdMint(articleId);
  return mentions.map(({ actorId, form, start, end, sentence }) => {
    const text = doc.text.slice(start, end);
    const around = doc.sentences[sentence];
    const words = around === undefined ? text : `${text}\n${slice(doc.text, around)}`;
    return {
      mention_id: mint.next('mention', words),
      article_id: articleId,
      actor_id: actorId,
      form,
      text,
      start,
      end,
      sentence,
    };
  });
}

/** The actors of an article, counted in it, by id. */
export function actorRows(
  drafts: readonly ActorDraft[],
  mentions: readonly MentionDraft[],
  claims: readonly Claim[],
  figures: readonly Figure[],
  publishedOn: string | null,
): Actor[] {
  const mentioned = countsOf(mentions, ({ actorId }) => [actorId]);
  const claimed = countsOf(claims, (claim) => claim.speaker_ids);
  const acts = countsOf(firstOfEach(claims), (claim) => claim.speaker_ids);
  const counted = countsOf(figures, ({ asserted_by }) =>
    asserted_by === null ? [] : [asserted_by],
  );
  return [...drafts]
    .sort((a, b) => (a.actorId < b.actorId ? -1 : 1))
    .map((draft) => {
      const counts = {
        articles: 1,
        mentions: mentioned.get(draft.actorId) ?? 0,
        claims: claimed.get(draft.actorId) ?? 0,
        figures: counted.get(draft.actorId) ?? 0,
      };
      return {
        actor_id: draft.actorId,
        type: draft.type,
        name: draft.name,
        also_known_as: [...draft.alsoKnownAs],
        role: draft.role,
        role_tense: null,
        role_first_seen_on: draft.roleIsTold ? publishedOn : null,
        role_last_seen_on: draft.roleIsTold ? publishedOn : null,
        affiliation_id: draft.affiliationId,
        country: draft.country,
        wikidata: draft.wikidata,
        known: draft.known,
        ...counts,
        attributions: acts.get(draft.actorId) ?? 0,
        distinct_articles: counts.articles,
        distinct_mentions: counts.mentions,
        distinct_claims: counts.claims,
        distinct_figures: counts.figures,
        bylines: null,
        first_seen_on: publishedOn,
        last_seen_on: publishedOn,
      };
    });
}

/** The first claim of each act of saying. */
function firstOfEach(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return claims.filter(({ attribution_id }) => {
    const isFirst = !seen.has(attribution_id);
    seen.add(attribution_id);
    return isFirst;
  });
}

function countsOf<Row>(
  rows: readonly Row[],
  idsOf: (row: Row) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const id of idsOf(row)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

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

/**
 * Which sentence and paragraph of an article a span begins in, and whether that is its title or a standfirst.
 * @param headEnd where these end; null where none can be told apart
 */
function placeInArticle(
  doc: Doc,
  { start }: Span,
  headEnd: number | null,
): Pick<Claim & Figure, 'sentence' | 'paragraph' | 'headline' | 'sentence_text'> {
  const sentence = Math.max(0, lastStartingAt(doc.sentences, start));
  const paragraph = Math.max(0, lastStartingAt(doc.paragraphs, start));
  const headline = headEnd === null ? null : start < headEnd;
  const around = doc.sentences[sentence];
  const sentence_text = around === undefined ? null : slice(doc.text, trim(doc.text, around));
  return { sentence, paragraph, headline, sentence_text };
}

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

/** The actors mentioned inside a span, each once, sorted. @param mentions by start. */
const aboutIds = (mentions: readonly MentionDraft[], span: Span): string[] =>
  [...new Set(namedIn(mentions, span))].sort();

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

/** Length of the word runs that are compared. */
const runLength = 4;
const leastWords = 6;
const leastShare = 0.6;

/** The words of a text, each as a number, without what an editor added in brackets. */
function codesOf(text: string): number[] {
  const lower = text.toLowerCase();
  const plain = lower.includes('[') ? lower.replace(/\[[^\]]{0,200}\]/g, ' ') : lower;
  const codes: number[] = [];
  let code = noLetters;
  for (let at = 0; at < plain.length; at++) {
    const unit = plain.charCodeAt(at);
    if (isOfWord(plain, at, unit)) code = (code * 131 + unit) | 0;
    else if (code !== noLetters) {
      codes.push(code);
      code = noLetters;
    }
  }
  if (code !== noLetters) codes.push(code);
  return codes;
}

/** The number of no letters. */
const noLetters = 7;

function isOfWord(text: string, at: number, unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  if (unit >= 0x2010 && unit <= 0x2027) return false;
  const from = unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
  return holdsLetterOrNumber(String.fromCodePoint(text.codePointAt(from) ?? 0));
}

/** The words of a claim that were said: those in quotation marks, where it has any. */
function saidCodes(text: string, mode: string): number[] {
  const quoted = mode === 'mixed' ? text.match(/[“"][^”"]{1,1000}[”"]/g) : null;
  return codesOf(quoted === null ? text : quoted.join(' '));
}

/** The runs of a few words, each as a number and once: equal words give equal numbers. */
function runs(codes: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = runLength; at <= codes.length; at++) {
    let code = 0;
    for (let index = at - runLength; index < at; index++)
      code = (code * 31 + (codes[index] ?? 0)) | 0;
    found.push(code);
  }
  return found.length > 1 ? [...new Set(found)] : found;
}

interface Told {
  readonly id: string;
  readonly speaker: string | null;
  readonly span: Span;
}

/** Finds claims that say again, in the same words, what the same speaker was reported to say before. */
class RepeatFinder {
  readonly #byRun = new Map<number, Told[]>();

  /** The id of the earlier claim, elsewhere in the text, that this one repeats, or null; remembers this one. */
  next(told: Told, text: string, mode: string): string | null {
    const codes = saidCodes(text, mode);
    const mine = runs(codes);
    const found = codes.length < leastWords ? null : this.#mostShared(told, mine);
    for (const run of mode === 'mixed' ? runs(codesOf(text)) : mine) {
      const known = this.#byRun.get(run);
      if (known === undefined) this.#byRun.set(run, [told]);
      else known.push(told);
    }
    return found;
  }

  /** The first claim that shares enough of the runs. */
  #mostShared(told: Told, mine: readonly number[]): string | null {
    const shared = new Map<Told, number>();
    for (const run of mine) {
      for (const other of this.#byRun.get(run) ?? [])
        if (other.speaker === told.speaker && !overlaps(other.span, told.span))
          shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) if (count / mine.length >= leastShare) return other.id;
    return null;
  }
}

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
      asserted_by: claim?.speaker_id ?? null,
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
      base_value: null,
      base_low: null,
      base_high: null,
      base_unit: null,
      counted: draft.counted,
      counted_head: null,
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
