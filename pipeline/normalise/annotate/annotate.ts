import type { Span } from '../../kernel/span.ts';
import { findDateline } from './dateline.ts';
import { findDates } from './dates.ts';
import { createForms } from './forms.ts';
import { loadAbbreviations, loadVerbForms } from './lexicon.ts';
import { splitParagraphs } from './paragraphs.ts';
import { findQuotations } from './quotations.ts';
import { splitSentences } from './sentences.ts';
import { createTagModel, loadTagWeights } from './tags/model.ts';
import { createTagger, type Tagger } from './tags/tagger.ts';
import { tokenise, type Tokeniser, type Word } from './tokens.ts';
import type { Annotation, Paragraph, Sentence, Token } from './types.ts';

export interface Annotator extends Tokeniser {
  readonly tag: Tagger;
}

export const loadAnnotator = (): Annotator => ({
  abbreviations: loadAbbreviations(),
  forms: createForms(),
  tag: createTagger(createTagModel(loadTagWeights(), loadVerbForms())),
});

/** The layers that all families read: paragraphs, sentences, tokens, quotations, dates. */
export function annotate(text: string, annotator: Annotator): Annotation {
  const spans = splitParagraphs(text);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Word[] = [];
  for (const span of spans) {
    const firstSentence = sentences.length;
    const firstToken = tokens.length;
    tokenise(text, span, annotator, tokens);
    const parts = splitSentences(text, span, annotator.abbreviations);
    for (const sentence of withTokens(parts, tokens, firstToken, paragraphs.length)) {
      annotator.tag(tokens, sentence.firstToken, sentence.lastToken);
      sentences.push(sentence);
    }
    paragraphs.push({ ...span, firstSentence, lastSentence: sentences.length });
  }
  const { quotations, strays } = findQuotations(text, spans);
  const dates = findDates(text, sentences);
  const dateline = findDateline(text, spans, dates);
  return { text, paragraphs, sentences, tokens, quotations, strays, dates, dateline };
}

/** Gives each sentence the range of its tokens; a token belongs where it starts. */
function withTokens(
  parts: readonly Span[],
  tokens: readonly Token[],
  firstToken: number,
  paragraph: number,
): Sentence[] {
  let lastToken = firstToken;
  return parts.map(({ start, end }) => {
    const first = lastToken;
    while (lastToken < tokens.length && tokens[lastToken]!.start < end) lastToken++;
    return { start, end, paragraph, firstToken: first, lastToken };
  });
}
