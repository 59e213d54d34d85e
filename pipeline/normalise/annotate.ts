import type { Span } from '../lib/span.ts';
import type { Doc, Paragraph, Sentence } from './doc/doc.ts';
import {
  loadAbbreviations,
  loadAdverblikeNames,
  loadAdverblikeNouns,
  loadIrregularForms,
  loadTurnWords,
  type TurnWords,
} from './doc/lexicon.ts';
import { findQuotations } from './doc/quotations.ts';
import { splitParagraphs, splitSentences } from './doc/sentences.ts';
import { loadTagWeights, Tagger } from './doc/tags/tagger.ts';
import { Tokens, type Token } from './doc/token.ts';
import { createForms, tokenise, type Tokeniser } from './doc/tokeniser.ts';
import type { Trace } from './doc/trace.ts';
import { findTurns } from './doc/turns.ts';
import { findDateline } from './times/dateline.ts';
import { findTimes } from './times/find.ts';

export interface Annotator extends Tokeniser {
  readonly tagger: Tagger;
  readonly turnWords: TurnWords;
}

export const loadAnnotator = (): Annotator => ({
  abbreviations: loadAbbreviations(),
  forms: createForms(),
  tagger: new Tagger(
    loadTagWeights(),
    loadIrregularForms(),
    loadAdverblikeNames(),
    loadAdverblikeNouns(),
  ),
  turnWords: loadTurnWords(),
});

/**
 * The layers that all families read: paragraphs, sentences, tokens, quotations, times.
 *
 * @param trace told what is found in it, where somebody asks why
 */
export function annotate(text: string, annotator: Annotator, trace: Trace | null = null): Doc {
  const spans = splitParagraphs(text);
  const { paragraphs, sentences, tokens } = wordsOf(text, spans, annotator, () => true);
  const all = new Tokens(tokens, trace);
  return {
    text,
    paragraphs,
    sentences,
    tokens: all,
    turns: findTurns(text, spans, all, annotator.turnWords),
    ...findQuotations(text, spans),
    ...timesOf(text, spans, sentences, tokens),
  };
}

/** Whether a sentence is wanted, told by its text alone. */
type IsWanted = (text: string, sentence: Span) => boolean;

/**
 * The sentences that are wanted, with their tokens and times: what one needs who reads nothing but
 * those, for a fraction of the time.
 */
export function annotateSentences(
  text: string,
  annotator: Annotator,
  isWanted: IsWanted,
): Pick<Doc, 'text' | 'sentences' | 'tokens' | 'times' | 'dateline'> {
  const spans = splitParagraphs(text);
  const { sentences, tokens } = wordsOf(text, spans, annotator, isWanted);
  const timed = timesOf(text, spans, sentences, tokens);
  return { text, sentences, tokens: new Tokens(tokens), ...timed };
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

function timesOf(
  text: string,
  paragraphs: readonly Span[],
  sentences: readonly Sentence[],
  tokens: readonly Token[],
): Pick<Doc, 'times' | 'dateline'> {
  const times = findTimes(text, sentences, tokens);
  return { times, dateline: findDateline(text, paragraphs, times) };
}
