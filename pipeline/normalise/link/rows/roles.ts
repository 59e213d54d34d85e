import { IdMint } from '../../../lib/ids.ts';
import { slice, type Span } from '../../../lib/span.ts';
import type { Role } from '../../../../schemas/types.ts';
import type { RoleDraft } from '../../actors/types.ts';
import type { Doc } from '../../doc/doc.ts';

/** The roles of an article; an id is over the words of the role, whose it is, and its sentence. */
export function roleRows(articleId: string, doc: Doc, drafts: readonly RoleDraft[]): Role[] {
  const mint = new IdMint(articleId);
  return drafts.map((draft) => {
    const { actorId, start, end, sentence } = draft;
    const text = slice(doc.text, draft);
    const around = doc.sentences[sentence] ?? draft;
    return {
      role_id: mint.next('role', `${text}\n${actorId}\n${slice(doc.text, around)}`),
      article_id: articleId,
      actor_id: actorId,
      role: draft.role,
      role_tense: draft.tense,
      affiliation_id: draft.affiliationId,
      country: draft.country,
      country_basis: draft.countryBasis,
      text,
      start,
      end,
      ...affiliationAt(doc.text, draft.affiliation),
      ...countryAt(doc.text, draft.countryAt),
      sentence,
      rule: draft.rule,
      confidence: null,
      review: 'machine',
    };
  });
}

const affiliationAt = (
  text: string,
  span: Span | null,
): Pick<Role, 'affiliation_text' | 'affiliation_start' | 'affiliation_end'> => ({
  affiliation_text: span === null ? null : slice(text, span),
  affiliation_start: span?.start ?? null,
  affiliation_end: span?.end ?? null,
});

const countryAt = (
  text: string,
  span: Span | null,
): Pick<Role, 'country_text' | 'country_start' | 'country_end'> => ({
  country_text: span === null ? null : slice(text, span),
  country_start: span?.start ?? null,
  country_end: span?.end ?? null,
});
