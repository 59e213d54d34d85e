import { itemAt, known, lastOf } from '../../lib/lists.ts';
import { contains, firstFrom, lastStartingAt, slice, type Span } from '../../lib/span.ts';
import type { Doc } from '../doc/doc.ts';
import { beginsAsName } from '../doc/letters.ts';
import { closedClass } from '../doc/lexicon.ts';
import type { Quotation } from '../doc/token.ts';
import type { Block, Context } from './blocks.ts';
import { isComma, quotedSpan } from './items.ts';
import { claimWords } from './lexicon.ts';
import { directDraft, traced } from './rules/draft.ts';
import type { AttributionDraft } from './types.ts';

/**
 * Quotations that no cue took, given to the speaker before: one that continues the quotation of the
 * paragraph before, or follows an attributed quotation in its paragraph, joins that attribution; one
 * that is a paragraph of its own is a new one by the same speaker. Linear in the length of the text.
 * @param drafts by content.
 */
export function leftQuotations(
  context: Context,
  blocks: readonly Block[],
  drafts: readonly AttributionDraft[],
): AttributionDraft[] {
  const given = new Drafts(context, withBeginnings(context, drafts));
  let before: Block | null = null;
  for (const block of blocks) {
    if (block.depth > 0) continue;
    const { items } = block;
    const lastOther = items.list.findLastIndex(({ tag }) => !/^(?:QUOTE|PUNCT|CCONJ)$/.test(tag));
    let introduced = 0;
    items.list.forEach(({ lower, quotation }, at) => {
      if (lower === ':') introduced = at + 1;
      if (quotation === null || given.isTaken(quotation)) return;
      const isAlone = lastOther < introduced;
      if (given.resume(block, at, quotation)) return;
      if (isAlone && isSpeech(block, quotation) && !isReport(context, quotation, drafts))
        given.give(quotation, block, before);
    });
    before = block;
  }
  return given.all;
}

/**
 * The attributions with what each says in the paragraphs before: a quotation that opens in every paragraph and closes in the
 * last is one, though only its end tells whose it is.
 */
function withBeginnings(
  context: Context,
  drafts: readonly AttributionDraft[],
): readonly AttributionDraft[] {
  const { doc } = context;
  if (doc.quotations.every(({ continues }) => continues === null)) return drafts;
  const given = new Drafts(context, drafts);
  return drafts.map((draft) => {
    const first = known(draft.content, 0);
    let at = draft.mode === 'direct' ? lastStartingAt(doc.quotations, first.start) : -1;
    const before: Span[] = [];
    if (at < 0 || quotedSpan(doc, known(doc.quotations, at)).start !== first.start) return draft;
    for (;;) {
      at = known(doc.quotations, at).continues ?? -1;
      const earlier = itemAt(doc.quotations, at);
      if (earlier === undefined) break;
      // Whoever stands before the mark, or has the words already, goes on.
      if (!beginsParagraph(doc, earlier) || given.isTaken(earlier)) return draft;
      before.unshift(quotedSpan(doc, earlier));
    }
    return before.length === 0 ? draft : { ...draft, content: [...before, ...draft.content] };
  });
}

const beginsParagraph = ({ paragraphs }: Doc, { start }: Span): boolean =>
  paragraphs[lastStartingAt(paragraphs, start)]?.start === start;

const leastWords = 4;

/** Speech stands as a sentence of its own; a title or a scare quote stands inside one. */
function isSpeech(block: Block, quotation: Quotation): boolean {
  const words = slice(block.doc.text, quotation.inner).trim();
  return (
    !isHeading(block, quotation, words) &&
    (words.split(/\s+/).length >= leastWords || /[.!?…]$/.test(words))
  );
}

/** How many others must be quoted by name in what is no speech but a report. */
const leastNamed = 2;

/** `"The gate was open, Lt. Tom Moss said. Police told reporters …" (The Herald)`: a report that the article quotes. */
const isReport = (
  { doc }: Context,
  { inner }: Quotation,
  drafts: readonly AttributionDraft[],
): boolean =>
  drafts.filter(
    ({ cue, source }) =>
      cue !== null &&
      source !== null &&
      contains(inner, cue) &&
      slice(doc.text, source).split(' ').some(beginsAsName) &&
      !closedClass['subject-pronouns'].has(slice(doc.text, source).toLowerCase()),
  ).length >= leastNamed;

const longestHeading = 8;

/** `'All Bets Are Off.'` as a paragraph of its own, in single marks where the article quotes in double ones. */
function isHeading({ doc, end, paragraph }: Block, { start }: Quotation, words: string): boolean {
  return (
    isSingle(doc.text, start) &&
    end >= known(doc.paragraphs, paragraph).end &&
    words.split(/\s+/).length <= longestHeading &&
    doc.quotations.some((each) => each.depth === 0 && !isSingle(doc.text, each.start))
  );
}

const isSingle = (text: string, start: number): boolean =>
  (text[start] === "'" && text[start + 1] !== "'") || text[start] === '‘';

/** Said words of a draft. */
interface Piece extends Span {
  readonly draft: AttributionDraft;
  /** The farthest end of it and of all pieces before. */
  readonly reach: number;
}

const startOf = ({ content }: AttributionDraft): number => known(content, 0).start;
const endOf = ({ cue, content }: AttributionDraft): number =>
  Math.max(cue?.end ?? 0, lastOf(content).end);

/** How many paragraphs back a speaker may have been named. */
const farthest = 3;

/** Who was named before. */
const pronoun = /^(?:he|she|they)$/i;

/** The attributions of a text, to which quotations are given in the order of the text. */
class Drafts {
  readonly all: AttributionDraft[];
  readonly #context: Context;
  /** What is said at first, by its start. */
  readonly #pieces: readonly Piece[];
  /** Where what each says begins, at first. */
  readonly #starts: readonly Span[];
  /** The first attributions by where they end, as far as they are past, and the last of all that are. */
  readonly #byEnd: readonly { readonly index: number; readonly end: number }[];
  #past = 0;
  #last = { index: -1, end: -1 };
  /** Those in somebody’s own words, by the paragraph in which they end. */
  readonly #direct = new Map<number, number[]>();
  readonly #given = new Set<Quotation>();

  constructor(context: Context, drafts: readonly AttributionDraft[]) {
    this.#context = context;
    this.all = [...drafts];
    this.#pieces = piecesOf(drafts);
    this.#starts = drafts.map(({ content }) => known(content, 0));
    this.#byEnd = drafts
      .map((draft, index) => ({ index, end: endOf(draft) }))
      .sort((a, b) => a.end - b.end);
    drafts.forEach((_, index) => {
      this.#noteDirect(index);
    });
  }

  /** Whether somebody is said to say a quotation. */
  isTaken(quotation: Quotation): boolean {
    return this.#overlapping(quotation.inner, (draft) => takes(draft, quotation));
  }

  /** Whether a piece that overlaps a span is of a draft that passes. */
  #overlapping(span: Span, passes: (draft: AttributionDraft) => boolean): boolean {
    for (let at = firstFrom(this.#pieces, span.end) - 1; at >= 0; at--) {
      const { end, draft, reach } = known(this.#pieces, at);
      if (reach <= span.start) return false;
      if (end > span.start && passes(draft)) return true;
    }
    return false;
  }

  /** The first attribution of a cue, by index, whose content begins in a span; -1 where none passes. */
  #beginningIn(
    { start, end }: Span,
    passes: (draft: AttributionDraft, cue: Span) => boolean,
  ): number {
    for (let at = firstFrom(this.#starts, start); (this.#starts[at]?.start ?? end) < end; at++) {
      const draft = known(this.all, at);
      if (draft.cue !== null && passes(draft, draft.cue)) return at;
    }
    return -1;
  }

  /**
   * `“We will go,” she said, pointing north, “but not today.”`: a quotation that goes on behind an
   * aside joins the attribution that broke it off. Says whether it did.
   */
  resume({ items, start: from }: Block, at: number, quotation: Quotation): boolean {
    const joined = items.at(at - 1).tag === 'CCONJ' ? at - 2 : at - 1;
    if (!isComma(items.at(joined))) return false;
    const { start } = quotation;
    const index = this.#beginningIn(
      { start: from, end: start },
      ({ mode, content }, cue) =>
        mode === 'direct' && cue.end <= start && lastOf(content).end <= cue.start,
    );
    const cue = this.all[index]?.cue ?? null;
    if (cue === null) return false;
    // `“…,” it said; later, “…”`: another thing said.
    const behind = items.list.slice(firstFrom(items.list, cue.end), at);
    if (behind.some(({ lower }) => lower === ';')) return false;
    return this.#append(index, quotation);
  }

  /** Adds a quotation to what is said; says whether there is anything in it. */
  #append(index: number, quotation: Quotation): boolean {
    const piece = quotedSpan(this.#context.doc, quotation);
    if (piece.end <= piece.start) return false;
    const draft = known(this.all, index);
    this.all[index] = { ...draft, content: [...draft.content, piece] };
    this.#note(index, quotation);
    return true;
  }

  /** Adds an attribution of which nothing says whose it is; `before` tells by its place who spoke before. */
  #push(quotation: Quotation, before: number | null): void {
    const content = quotedSpan(this.#context.doc, quotation);
    const draft = directDraft(this.#context, 'quote-goes-on', { source: null, cue: null, content });
    for (const each of traced(this.#context, [{ ...draft, goesOnFrom: before }])) {
      this.all.push(each);
      this.#note(this.all.length - 1, quotation);
    }
  }

  #note(index: number, quotation: Quotation): void {
    this.#given.add(quotation);
    this.#noteLast(index, endOf(known(this.all, index)));
    this.#noteDirect(index);
  }

  #noteLast(index: number, end: number): void {
    const last = this.#last;
    if (end > last.end || (end === last.end && index < last.index)) this.#last = { index, end };
  }

  #noteDirect(index: number): void {
    const draft = known(this.all, index);
    if (draft.mode !== 'direct') return;
    const paragraph = this.#paragraphOf(draft);
    const speeches = this.#direct.get(paragraph);
    if (speeches === undefined) this.#direct.set(paragraph, [index]);
    else speeches.push(index);
  }

  /** Gives a quotation to who spoke before, where somebody did. */
  give(quotation: Quotation, block: Block, before: Block | null): void {
    const { inner, start } = quotation;
    const last = this.#lastBefore(start, block.paragraph);
    const piece = quotedSpan(this.#context.doc, quotation);
    if (piece.end <= piece.start || last < 0) return;
    const speech = this.#speechBefore(last, block.paragraph, before);
    const draft = known(this.all, speech);
    const isSameParagraph = this.#paragraphOf(draft) === block.paragraph;
    const goesOn = inner.start === start && draft.mode === 'direct';
    if (this.#isAnswer(start, before)) this.#push(quotation, null);
    else if (goesOn || (isSameParagraph && draft.mode !== 'indirect'))
      this.#append(speech, quotation);
    else this.#push(quotation, speech);
  }

  /** Index of the last outer attribution before an offset, a few paragraphs back at most; -1 where none is. */
  #lastBefore(offset: number, paragraph: number): number {
    for (
      let next = itemAt(this.#byEnd, this.#past);
      next !== undefined && next.end <= offset;
      next = itemAt(this.#byEnd, ++this.#past)
    )
      this.#noteLast(next.index, next.end);
    const { index } = this.#last;
    const draft = itemAt(this.all, index);
    return draft !== undefined && paragraph - this.#paragraphOf(draft) <= farthest ? index : -1;
  }

  /**
   * The speech of a paragraph that goes on after its speaker’s words without marks: `“…,” Rivera said. She
   * ruled out a tax. “…”`; the last attribution itself where there is none.
   */
  #speechBefore(last: number, paragraph: number, before: Block | null): number {
    const draft = known(this.all, last);
    const { mode, source } = draft;
    if (mode !== 'indirect') return last;
    const opening = this.#openingOf(draft, before);
    if (opening >= 0 || source === null) return opening < 0 ? last : opening;
    const isPronoun = pronoun.test(slice(this.#context.doc.text, source));
    const speeches = (this.#direct.get(paragraph) ?? []).filter((index) => {
      const each = known(this.all, index);
      return (
        this.#paragraphOf(each) === paragraph &&
        startOf(each) < source.start &&
        (isPronoun || each.source?.start === source.start)
      );
    });
    return speeches.length === 0 ? last : Math.max(...speeches);
  }

  /**
   * `“It is safe,” Rivera said, after Moss warned that it would fail. “…”`: the speech that opens the sentence whose last
   * words others say; -1 where there is none.
   */
  #openingOf({ source, cue }: AttributionDraft, before: Block | null): number {
    const first = before?.items.at(0).quotation ?? null;
    if (before === null || first === null || cue === null || !contains(before, cue)) return -1;
    const { items } = before;
    const from = Math.min(cue.start, source?.start ?? cue.start);
    if (claimWords['new-clauses'].holds(items.at(firstFrom(items.list, from) - 1))) return -1;
    return this.#beginningIn(
      first,
      (draft, own) =>
        draft.mode === 'direct' &&
        own.end <= from &&
        contains(before, own) &&
        contains(first, known(draft.content, 0)),
    );
  }

  /** `“Who are you?” “A guest.”`: with nothing between two quotations of a paragraph, somebody else speaks. */
  #isAnswer(start: number, before: Block | null): boolean {
    const last = before?.items.last.quotation ?? null;
    if (before === null || last === null || last.end <= last.inner.end || last.end >= start)
      return false;
    return (
      /^[ \t]{1,9}$/.test(this.#context.doc.text.slice(last.end, start)) &&
      // `the show “Harbour.”` says nothing.
      (before.items.length < 2 || this.#given.has(last) || this.#overlapping(last, () => true))
    );
  }

  #paragraphOf({ content }: AttributionDraft): number {
    return lastStartingAt(this.#context.doc.paragraphs, lastOf(content).start);
  }
}

/** The pieces of what is said, sorted once, so that a text of any length is read in linear time. */
function piecesOf(drafts: readonly AttributionDraft[]): Piece[] {
  let reach = 0;
  return drafts
    .flatMap((draft) => draft.content.map(({ start, end }) => ({ start, end, draft })))
    .sort((a, b) => a.start - b.start)
    .map((piece) => {
      reach = Math.max(reach, piece.end);
      return { ...piece, reach };
    });
}

/**
 * What is reported inside of a quotation does not tell whose the quotation is; a turn in it does, and
 * a cue in one that nothing closes may stand behind its end.
 */
const takes = ({ cue, rule }: AttributionDraft, { inner, end }: Quotation): boolean =>
  cue === null || rule === 'transcript-turn' || inner.end === end || !contains(inner, cue);
