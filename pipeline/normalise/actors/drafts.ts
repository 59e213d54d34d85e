import type { Annotation } from '../annotate/types.ts';
import type { Body } from './bodies.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { Named } from './mentions.ts';
import { personId, type Person } from './people.ts';
import type { ActorDraft, MentionDraft } from './types.ts';

const plain = { alsoKnownAs: [], wikidata: null, known: false };

/** The actor_id of the body or country that each person’s office belongs to. */
export function affiliationsOf(
  persons: readonly Person[],
  named: readonly Named[],
): Map<Person, string> {
  const byStart = new Map<number, Named>();
  for (const each of named) {
    if (each.actorId.startsWith('person/')) continue;
    if ((byStart.get(each.first)?.last ?? 0) < each.last) byStart.set(each.first, each);
  }
  const affiliations = new Map<Person, string>();
  for (const person of persons) {
    const owner = person.role?.owner;
    const body = owner == null ? undefined : byStart.get(owner.first);
    if (body !== undefined) affiliations.set(person, body.actorId);
  }
  return affiliations;
}

/** @param ownerNames the published names of bodies and countries by actor_id. */
export function personDraft(
  person: Person,
  affiliation: string | undefined,
  ownerNames: ReadonlyMap<string, string>,
  articleId: string,
): ActorDraft {
  const title = person.role?.title ?? null;
  const owner = affiliation === undefined ? undefined : ownerNames.get(affiliation);
  return {
    ...plain,
    actorId: personId(person, articleId),
    type: 'person',
    name: person.name,
    role: title === null || owner === undefined ? title : `${title} of ${withArticle(owner)}`,
    affiliationId: affiliation ?? null,
    country: affiliation?.startsWith('country/') === true ? codeOf(affiliation) : null,
    gender: person.gender,
  };
}

/** `of the United States`, `of the Ministry of Defence`; `of Kenya`, `of NATO`. */
const withArticle = (name: string): string =>
  /^(?:United|Netherlands|Philippines|Czech|Democratic|Central|Dominican|European|Ministry|Department|University)\b/.test(
    name,
  )
    ? `the ${name}`
    : name;

const codeOf = (countryId: string): string => (countryId.split('/')[1] ?? '').toUpperCase();

export const bodyDraft = (body: Body): ActorDraft => ({
  ...plain,
  actorId: body.id,
  type: 'organisation',
  name: body.name,
  role: null,
  affiliationId: null,
  country: body.country === null ? null : codeOf(body.country),
  gender: null,
});

export const nationDraft = (id: string, { countryNames }: ActorLexicon): ActorDraft => ({
  ...plain,
  actorId: id,
  type: 'country',
  name: countryNames.get(id) ?? id,
  role: null,
  affiliationId: null,
  country: codeOf(id),
  gender: null,
});

const naming = new Set<MentionDraft['form']>(['name', 'alias', 'acronym', 'metonym']);

/** The drafts that are mentioned, each once, with the other names that their mentions give. */
export function withNames(
  drafts: readonly ActorDraft[],
  mentions: readonly MentionDraft[],
  doc: Annotation,
): ActorDraft[] {
  const names = new Map<string, Set<string>>();
  for (const { actorId, form, start, end } of mentions) {
    const known = names.get(actorId) ?? new Set();
    names.set(actorId, known);
    const name = doc.text.slice(start, end).replace(/\s+/g, ' ');
    if (naming.has(form) && !name.includes(';') && /^\P{Ll}/u.test(name)) known.add(name);
  }
  const byId = new Map<string, ActorDraft>();
  for (const draft of drafts) {
    const known = names.get(draft.actorId);
    if (known === undefined || byId.has(draft.actorId)) continue;
    const others = [...known].filter((name) => name !== draft.name).sort();
    byId.set(draft.actorId, { ...draft, alsoKnownAs: others });
  }
  return [...byId.values()];
}
