import { known } from '../../lib/lists.ts';
import type { Span } from '../../lib/span.ts';
import { findDateline, findDates } from './dates.ts';
import type { Doc, Paragraph, Sentence } from './doc.ts';
import { loadAbbreviations, loadAdverblikeNames, loadIrregularForms } from './lexicon.ts';
import { findQuotations } from './quotations.ts';
import { splitParagraphs, splitSentences } from './sentences.ts';
import { loadTagWeights, Tagger } from './tags/tagger.ts';
import { Tokens, type Token } from './token.ts';
import { createForms, tokenise, type Tokeniser } from './tokeniser.ts';
import type { Trace } from './trace.ts';

export interface Annotator extends Tokeniser {
  readonly tagger: Tagger;
}

export const loadAnnotator = (): Annotator => ({
  abbreviations: loadAbbreviations(),
  forms: createForms(),
  tagger: new Tagger(loadTagWeights(), loadIrregularForms(), loadAdverblikeNames()),
});

/**
 * The layers that all families read: paragraphs, sentences, tokens, quotations, dates.
 *
 * @param trace told what is found in it, where somebody asks why
 */
export function annotate(text: string, annotator: Annotator, trace: Trace | null = null): Doc {
  const spans = splitParagraphs(text);
  const { paragraphs, sentences, tokens } = wordsOf(text, spans, annotator, () => true);
  return {
    text,
    paragraphs,
    sentences,
    tokens: new Tokens(tokens, trace),
    ...findQuotations(text, spans),
    ...datesOf(text, spans, sentences, tokens),
  };
}

/** Whether a sentence is wanted, told by its text alone. */
type IsWanted = (text: string, sentence: Span) => boolean;

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
  const { sentences, tokens } = wordsOf(text, spans, annotator, isWanted);
  const dated = datesOf(text, spans, sentences, tokens);
  return { text, sentences, tokens: new Tokens(tokens), ...dated };
}

/** Paragraphs and wanted sentences with their tagged tokens; no word reaches over the end of its sentence. */
function wordsOf(
  text: string,
  spans: readonly Span[],
  annotator: Annotator,
  isWanted: IsWanted,
): { paragraphs: Paragraph[]; sentences: Sentence[]; tokens: Token[] } {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs = spans.map((span, paragraph) => {
    const firstSentence = sentences.length;
    for (const sentence of splitSentences(text, span, annotator.abbreviations)) {
      if (!isWanted(text, sentence)) continue;
      const firstToken = tokens.length;
      tokenise(text, sentence, annotator, tokens);
      annotator.tagger.tag(tokens, firstToken, tokens.length);
      const { start, end } = sentence;
      sentences.push({ start, end, paragraph, firstToken, lastToken: tokens.length });
    }
    return { start: span.start, end: span.end, firstSentence, lastSentence: sentences.length };
  });
  return { paragraphs, sentences, tokens };
}

function datesOf(
  text: string,
  paragraphs: readonly Span[],
  sentences: readonly Sentence[],
  tokens: readonly Token[],
): Pick<Doc, 'dates' | 'dateline'> {
  const mayHoldDate = ({ firstToken, lastToken }: Sentence): boolean => {
    for (let at = firstToken; at < lastToken; at++)
      if (known(tokens, at).form?.dated === true) return true;
    return false;
  };
  const dates = findDates(text, sentences.filter(mayHoldDate));
  return { dates, dateline: findDateline(text, paragraphs, dates) };
}
