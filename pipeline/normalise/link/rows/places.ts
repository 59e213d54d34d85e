import type { Doc } from '../../doc/doc.ts';
import { lastStartingAt, slice, trim, type Span } from '../../../lib/span.ts';
import type { Claim, Figure } from '../../../../schemas/types.ts';
import type { MentionDraft } from '../../actors/types.ts';
import { namedIn } from '../scene.ts';

/**
 * Which sentence and paragraph of an article a span begins in, and whether that is its title or a standfirst.
 * @param headEnd where these end; null where none can be told apart
 */
export function placeInArticle(
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

/** The actors mentioned inside a span, each once, sorted. @param mentions by start. */
export const aboutIds = (mentions: readonly MentionDraft[], span: Span): string[] =>
  [...new Set(namedIn(mentions, span))].sort();
