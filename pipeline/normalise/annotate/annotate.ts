import type { Span } from '../../kernel/span.ts';
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
import { tokenise, type Tokeniser, type Word } from './tokens.ts';
import type { Annotation, Columns, Paragraph, Sentence } from './types.ts';

export interface Annotator extends Tokeniser {
  readonly tag: Tagger;
}

export const loadAnnotator = (): Annotator => ({
  abbreviations: loadAbbreviations(),
  forms: createForms(),
  tag: createTagger(createTagModel(loadTagWeights(), loadVerbForms(), loadAdverblikeNames())),
});

/** The layers that all families read: paragraphs, sentences, tokens, quotations, dates. */
export function annotate(text: string, annotator: Annotator): Annotation {
  const spans = splitParagraphs(text);
  const { paragraphs, sentences, tokens, dated } = wordsOf(text, spans, annotator, isAny);
  const columns = columnsOf(tokens);
  const { quotations, strays } = findQuotations(text, spans);
  const dates = findDates(text, dated);
  const dateline = findDateline(text, spans, dates);
  return { text, paragraphs, sentences, tokens, columns, quotations, strays, dates, dateline };
}

function columnsOf(tokens: readonly Word[]): Columns {
  const hashes = new Array<number>(tokens.length);
  const capitals = new Array<Capital>(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    hashes[at] = tokens[at]!.hash;
    capitals[at] = tokens[at]!.form.capital;
  }
  return { hashes, capitals };
}

const isAny = (): boolean => true;

/**
 * The sentences that are wanted, told by their text alone, with their tokens and dates: what one
 * needs who reads nothing but those, for a fraction of the time.
 */
export function annotateSentences(
  text: string,
  annotator: Annotator,
  isWanted: (text: string, sentence: Span) => boolean,
): Pick<Annotation, 'text' | 'sentences' | 'tokens' | 'dates' | 'dateline'> {
  const spans = splitParagraphs(text);
  const { sentences, tokens, dated } = wordsOf(text, spans, annotator, isWanted);
  const dates = findDates(text, dated);
  return { text, sentences, tokens, dates, dateline: findDateline(text, spans, dates) };
}

/** The words of each wanted sentence, tagged; no word reaches over the end of its sentence. And which may name dates. */
function wordsOf(
  text: string,
  spans: readonly Span[],
  annotator: Annotator,
  isWanted: (text: string, sentence: Span) => boolean,
): { paragraphs: Paragraph[]; sentences: Sentence[]; tokens: Word[]; dated: Span[] } {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Word[] = [];
  const dated: Span[] = [];
  for (const span of spans) {
    const firstSentence = sentences.length;
    for (const { start, end } of splitSentences(text, span, annotator.abbreviations)) {
      if (!isWanted(text, { start, end })) continue;
      const firstToken = tokens.length;
      tokenise(text, { start, end }, annotator, tokens);
      annotator.tag(tokens, firstToken, tokens.length);
      const lastToken = tokens.length;
      if (mayHoldDate(tokens, firstToken)) dated.push({ start, end });
      sentences.push({ start, end, paragraph: paragraphs.length, firstToken, lastToken });
    }
    const lastSentence = sentences.length;
    paragraphs.push({ start: span.start, end: span.end, firstSentence, lastSentence });
  }
  return { paragraphs, sentences, tokens, dated };
}

function mayHoldDate(tokens: readonly Word[], first: number): boolean {
  for (let at = first; at < tokens.length; at++) if (tokens[at]!.form.dated) return true;
  return false;
}
