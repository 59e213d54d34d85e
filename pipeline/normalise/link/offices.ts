import { officeAt } from '../actors/drafts.ts';
import type { ActorDraft, MentionDraft } from '../actors/types.ts';
import type { AttributionDraft } from '../claims/types.ts';

/**
 * The actors, those who speak as `its chair, Ana Rivera` with the body that `its` was found to mean,
 * where nothing else told whose office it is.
 *
 * @param its the mentions of bodies by `it` and `its`.
 * @param speakers actor_id by attribution.
 */
export function withOffices(
  actors: readonly ActorDraft[],
  attributions: readonly AttributionDraft[],
  speakers: readonly (string | null)[],
  its: readonly MentionDraft[],
): readonly ActorDraft[] {
  const bodies = new Map(its.map(({ start, actorId }) => [start, actorId]));
  const bodyOf = new Map<string, string>();
  for (const [index, { source }] of attributions.entries()) {
    const speaker = speakers[index];
    const body = source === null ? undefined : bodies.get(source.start);
    if (body === undefined || speaker == null || bodyOf.has(speaker)) continue;
    bodyOf.set(speaker, body);
  }
  if (bodyOf.size === 0) return actors;
  const names = new Map(actors.map(({ actorId, name }) => [actorId, name]));
  return actors.map((actor) => {
    const body = bodyOf.get(actor.actorId);
    const name = names.get(body ?? '');
    if (body === undefined || name === undefined || actor.type !== 'person') return actor;
    if (actor.affiliationId !== null || actor.role === null || !actor.roleIsTold) return actor;
    const role = actor.role.includes(' of ') ? actor.role : officeAt(actor.role, name);
    return { ...actor, role, affiliationId: body };
  });
}
