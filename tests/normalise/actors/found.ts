import type { Registry } from '../../../schemas/types.ts';
import { findActors } from '../../../pipeline/normalise/actors/actors.ts';
import { loadActorLexicon } from '../../../pipeline/normalise/actors/lexicon.ts';
import type { ActorDraft, FoundActors } from '../../../pipeline/normalise/actors/types.ts';
import { annotated } from '../annotated.ts';

const lexicon = loadActorLexicon();

export const find = (
  text: string,
  registry: Registry = [],
  day: string | null = null,
): FoundActors => findActors(annotated(text), lexicon, registry, 'a1', day);

/** Each mention as `words → actor_id`. */
export const mentionsIn = (text: string, day: string | null = null): string[] =>
  find(text, [], day).mentions.map(
    ({ start, end, actorId }) => `${text.slice(start, end)} → ${actorId}`,
  );

export const actorIds = (text: string): string[] =>
  find(text)
    .actors.map((actor) => actor.actorId)
    .sort();

export const actorNamed = (text: string, name: string): ActorDraft | undefined =>
  find(text).actors.find((actor) => actor.name === name);
