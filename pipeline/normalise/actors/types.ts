import type { Actor, Mention } from '../../../schemas/types.ts';
import type { Span } from '../../lib/span.ts';

/** An actor of one article, before it is counted. */
export interface ActorDraft {
  readonly actorId: string;
  readonly type: Actor['type'];
  readonly name: string;
  readonly alsoKnownAs: readonly string[];
  readonly role: string | null;
  /** Whether the article gives the role, not only raw/actors.yaml. */
  readonly roleIsTold: boolean;
  readonly affiliationId: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly wikidata: string | null;
  readonly known: boolean;
  readonly gender: 'female' | 'male' | null;
}

export interface MentionDraft extends Span {
  readonly actorId: string;
  readonly form: Mention['form'];
  readonly sentence: number;
}

export interface FoundActors {
  readonly actors: readonly ActorDraft[];
  /** By start; nested ones are meant: the country in “South Korean President Jane Doe”. */
  readonly mentions: readonly MentionDraft[];
  /** Recognised so that they are not taken for actors. */
  readonly places: readonly Span[];
  /** Names left unlinked because they fit more than one actor. */
  readonly ambiguous: readonly Span[];
}
