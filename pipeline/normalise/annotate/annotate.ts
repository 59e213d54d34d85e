import type { Span } from '../../kernel/span.ts';
import { findDateline } from './dateline.ts';
import { findDates } from './dates.ts';
import type { Abbreviations } from './lexicon.ts';
import { splitParagraphs } from './paragraphs.ts';
import { findQuotations } from './quotations.ts';
import { splitSentences } from './sentences.ts';
import type { Tagger } from './tags.ts';
import { tokenise } from './tokens.ts';
import type { Annotation, Paragraph, Sentence, Token } from './types.ts';

export interface Annotator {
  readonly abbreviations: Abbreviations;
  readonly tag: Tagger;
}

/** The layers that all families read: paragraphs, sentences, tokens, quotations, dates. */
export function annotate(text: string, { abbreviations, tag }: Annotator): Annotation {
  const spans = splitParagraphs(text);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const span of spans) {
    const firstSentence = sentences.length;
    const firstToken = tokens.length;
    tokens.push(...tag(tokenise(text, span, abbreviations)));
    const parts = splitSentences(text, span, abbreviations);
    sentences.push(...withTokens(parts, tokens, firstToken, paragraphs.length));
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
  let next = firstToken;
  return parts.map((part) => {
    const first = next;
    while ((tokens[next]?.start ?? part.end) < part.end) next++;
    return { ...part, paragraph, firstToken: first, lastToken: next };
  });
}
