import { findAttributions, loadClaimResources } from '../../../pipeline/normalise/claims/claims.ts';
import type { AttributionDraft } from '../../../pipeline/normalise/claims/types.ts';
import type { Span } from '../../../pipeline/lib/span.ts';
import { annotated } from '../annotated.ts';

export const resources = loadClaimResources();
export const find = (text: string): AttributionDraft[] =>
  findAttributions(annotated(text), resources);

/** Each attribution as `source | cue | content … content`. */
export const read = (text: string): string[] =>
  find(text).map(({ source, cue, content }) => {
    const words = (span: Span | null): string =>
      span === null ? '–' : text.slice(span.start, span.end);
    return [words(source), words(cue), content.map(words).join(' … ')].join(' | ');
  });
