import type { Doc } from '../doc/doc.ts';
import { known } from '../../lib/lists.ts';
import { contains, firstFrom, lastStartingAt, overlaps } from '../../lib/span.ts';
import { closedClass } from '../doc/lexicon.ts';
import { WordSet } from '../doc/words.ts';
import type { ActorDraft, MentionDraft } from '../actors/types.ts';
import type { AttributionDraft } from '../claims/types.ts';

const firstPersons = new WordSet([...closedClass.i, ...closedClass.we]);

/**
 * `I` in what somebody says in quotation marks is who says it; `we` is the organisation that speaks,
 * or the one whose office the speaker has, or nobody. A quotation inside another is its own speaker’s.
 *
 * @param speakers actor_id by attribution.
 */
export function resolveFirstPerson(
  doc: Doc,
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  actors: readonly ActorDraft[],
): MentionDraft[] {
  const places = firstPersons.placesIn(doc.tokens);
  // `US` is the country.
  const pronouns = places.map((place) => doc.tokens.at(place)).filter(({ text }) => text !== 'US');
  if (pronouns.length === 0) return [];
  const byId = new Map(actors.map((actor) => [actor.actorId, actor]));
  const mentions = new Map<number, MentionDraft & { readonly length: number }>();
  for (let at = 0; at < attributions.length; at++) {
    const speaker = byId.get(speakers[at] ?? '') ?? null;
    for (const span of known(attributions, at).content) {
      const length = span.end - span.start;
      for (let index = firstFrom(pronouns, span.start); index < pronouns.length; index++) {
        const { lower, start, end } = known(pronouns, index);
        if (start >= span.end) break;
        if (
          !isQuotedBy(doc, known(attributions, at), start) ||
          (mentions.get(start)?.length ?? length) < length
        )
          continue;
        const actorId = speaker === null ? null : meantBy(lower, speaker);
        if (actorId === null) mentions.delete(start);
        else {
          const sentence = lastStartingAt(doc.sentences, start);
          mentions.set(start, { actorId, form: 'pronoun', start, end, sentence, length });
        }
      }
    }
  }
  return [...mentions.values()].map(({ actorId, form, start, end, sentence }) => ({
    actorId,
    form,
    start,
    end,
    sentence,
  }));
}

function meantBy(lower: string, { actorId, type, affiliationId }: ActorDraft): string | null {
  if (closedClass.i.has(lower)) return type === 'person' ? actorId : null;
  if (type !== 'person') return actorId;
  return affiliationId?.startsWith('organisation/') === true ? affiliationId : null;
}

/** Whether a place is inside a quotation of the speech, and the words that name the speaker are not. */
function isQuotedBy(doc: Doc, { source }: AttributionDraft, at: number): boolean {
  for (let index = lastStartingAt(doc.quotations, at); index >= 0; index--) {
    const quotation = known(doc.quotations, index);
    if (quotation.depth === 0 && quotation.end <= at) return false;
    if (!contains(quotation, { start: at, end: at + 1 })) continue;
    return source === null || !overlaps(quotation, source);
  }
  return false;
}
