import { findAttributions, loadClaimKnowledge } from '../../../pipeline/normalise/claims/claims.ts';
import type { AttributionDraft } from '../../../pipeline/normalise/claims/types.ts';
import { finish } from '../../../pipeline/kernel/steps.ts';
import type { Span } from '../../../pipeline/kernel/span.ts';
import { annotated } from '../annotated.ts';

export const knowledge = loadClaimKnowledge();
export const find = (text: string): AttributionDraft[] =>
  finish(findAttributions(annotated(text), knowledge));

/** Each attribution as `source | cue | content … content`. */
export const read = (text: string): string[] =>
  find(text).map(({ source, cue, content }) => {
    const words = (span: Span | null): string =>
      span === null ? '–' : text.slice(span.start, span.end);
    return [words(source), words(cue), content.map(words).join(' … ')].join(' | ');
  });
