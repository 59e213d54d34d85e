import { known } from '../../lib/lists.ts';
import type { Span } from '../../lib/span.ts';
import type { Capital } from './capitals.ts';
import { findDateline } from './dateline.ts';
import { findDates } from './dates.ts';
import { createForms } from './forms.ts';
import { loadAbbreviations, loadAdverblikeNames, loadVerbForms } from './lexicon.ts';
import { splitParagraphs } from './paragraphs.ts';
import { findQuotations } from './quotations.ts';
import { splitSentences } from './sentences.ts';
import { createTagModel, loadTagWeights } from './tags/model.ts';
import { createTagger, type Tagger } from './tags/tagger.ts';
import { Tokens, type Token } from './token.ts';
import { tokenise, type Tokeniser } from './tokeniser.ts';
import type { Trace } from './trace.ts';
import type { Columns, Doc } from './doc.ts';
import type { Paragraph, Sentence } from './layers.ts';

export interface Annotator extends Tokeniser {
  readonly tag: Tagger;
}

export const loadAnnotator = (): Annotator => ({
  abbreviations: loadAbbreviations(),
  forms: createForms(),
  tag: createTagger(createTagModel(loadTagWeights(), loadVerbForms(), loadAdverblikeNames())),
});

/**
 * The layers that all families read: paragraphs, sentences, tokens, quotations, dates.
 *
 * @param trace told what is found in it, where somebody asks why
 */
export function annotate(text: string, annotator: Annotator, trace: Trace | null = null): Doc {
  const spans = splitParagraphs(text);
  const { paragraphs, sentences, tokens, dated } = wordsOf(text, spans, annotator, isAny);
  const columns = columnsOf(tokens);
  const { quotations, strays } = findQuotations(text, spans);
  const dates = findDates(text, dated);
  const dateline = findDateline(text, spans, dates);
  return {
    text,
    paragraphs,
    sentences,
    tokens: new Tokens(tokens, trace),
    columns,
    quotations,
    strays,
    dates,
    dateline,
  };
}

function columnsOf(tokens: readonly Token[]): Columns {
  const hashes = new Array<number>(tokens.length);
  const capitals = new Array<Capital>(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    hashes[at] = known(tokens, at).hash;
    capitals[at] = known(tokens, at).form?.capital ?? 0;
  }
  return { hashes, capitals };
}

/** Whether a sentence is wanted, told by its text alone. */
type IsWanted = (text: string, sentence: Span) => boolean;

const isAny = (): boolean => true;

/**
 * The sentences that are wanted, with their tokens and dates: what one needs who reads nothing but
 * those, for a fraction of the time.
 */
export function annotateSentences(
  text: string,
  annotator: Annotator,
  isWanted: IsWanted,
): Pick<Doc, 'text' | 'sentences' | 'tokens' | 'dates' | 'dateline'> {
  const spans = splitParagraphs(text);
  const { sentences, tokens, dated } = wordsOf(text, spans, annotator, isWanted);
  const dates = findDates(text, dated);
  return {
    text,
    sentences,
    tokens: new Tokens(tokens),
    dates,
    dateline: findDateline(text, spans, dates),
  };
}

/** The words of the wanted sentences, tagged, and which of these may name dates. */
function wordsOf(
  text: string,
  spans: readonly Span[],
  annotator: Annotator,
  isWanted: IsWanted,
): { paragraphs: Paragraph[]; sentences: Sentence[]; tokens: Token[]; dated: Span[] } {
  const split = spans.map((span) =>
    splitSentences(text, span, annotator.abbreviations).filter((each) => isWanted(text, each)),
  );
  const { paragraphs, sentences, tokens } = tokenised(text, spans, split, annotator);
  for (const { firstToken, lastToken } of sentences) annotator.tag(tokens, firstToken, lastToken);
  const dated = sentences.filter((sentence) => mayHoldDate(tokens, sentence));
  return { paragraphs, sentences, tokens, dated };
}

/** Paragraphs and sentences with the tokens that they are of; no word reaches over the end of its sentence. */
function tokenised(
  text: string,
  spans: readonly Span[],
  split: readonly (readonly Span[])[],
  tokeniser: Tokeniser,
): { paragraphs: Paragraph[]; sentences: Sentence[]; tokens: Token[] } {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs = spans.map(({ start, end }, paragraph) => {
    const firstSentence = sentences.length;
    for (const span of known(split, paragraph)) {
      const firstToken = tokens.length;
      tokenise(text, span, tokeniser, tokens);
      const lastToken = tokens.length;
      sentences.push({ start: span.start, end: span.end, paragraph, firstToken, lastToken });
    }
    return { start, end, firstSentence, lastSentence: sentences.length };
  });
  return { paragraphs, sentences, tokens };
}

function mayHoldDate(tokens: readonly Token[], { firstToken, lastToken }: Sentence): boolean {
  for (let at = firstToken; at < lastToken; at++)
    if (known(tokens, at).form?.dated === true) return true;
  return false;
}
