import type { Registry } from '../../kernel/rows.ts';
import { contains, lastStartingAt } from '../../kernel/span.ts';
import type { Annotation, Token } from '../annotate/types.ts';
import { resolveBodies, type Body } from './bodies.ts';
import { findNations } from './nations.ts';
import { isCapitalised, matchAt, type Dictionary, type Match, type Stretch } from './dictionary.ts';
import type { ActorLexicon } from './lexicon.ts';
import { findOrganisations } from './organisations.ts';
import { personId, resolvePeople, type Person } from './people.ts';
import { findPersons } from './persons.ts';
import { describe, dictionaryOf } from './registry.ts';
import { findRoleMentions } from './role-mentions.ts';
import { findRuns } from './runs.ts';
import type { ActorDraft, FoundActors, MentionDraft } from './types.ts';

/**
 * The actors of an article and where they are named: known names first, then organisations by their
 * head words, then persons in what is left, then short forms and offices by what was named before.
 */
export function findActors(
  doc: Annotation,
  lexicon: ActorLexicon,
  registry: Registry,
  articleId: string,
): FoundActors {
  const { tokens } = doc;
  const matches = knownNames(tokens, lexicon.dictionary, dictionaryOf(registry));
  const runs = findRuns(doc, lexicon);
  const organisations = findOrganisations(tokens, runs, matches, lexicon);
  const covered = coverage(organisations);
  const taken = (index: number): boolean => covered.has(index);
  const named = findPersons(tokens, runs, matches, taken, lexicon);
  const blocked = coverage([...organisations, ...matches.values()]);
  const people = resolvePeople(tokens, named, runs, (index) => blocked.has(index), lexicon);
  const ids = new Map(people.persons.map((person) => [person, personId(person, articleId)]));
  const idOf = (person: Person): string => ids.get(person) ?? personId(person, articleId);
  const { bodies, mentions: bodyMentions } = resolveBodies(doc, organisations, matches, lexicon);
  const nations = findNations(doc, matches, organisations, lexicon);
  const spanOf = ({ first, last }: Stretch): { start: number; end: number; sentence: number } => {
    const start = tokens[first]?.start ?? 0;
    return {
      start,
      end: tokens[last - 1]?.end ?? start,
      sentence: lastStartingAt(doc.sentences, start),
    };
  };
  const mentions: MentionDraft[] = [
    ...people.mentions.map((each) => ({
      actorId: idOf(each.person),
      form: each.form,
      ...spanOf(each),
    })),
    ...bodyMentions.map((each) => ({ actorId: each.body.id, form: each.form, ...spanOf(each) })),
    ...nations.mentions.map((each) => ({ actorId: each.id, form: each.form, ...spanOf(each) })),
  ];
  const roles = findRoleMentions(tokens, people.persons, blocked, matches);
  mentions.push(
    ...roles.map((each) => ({
      actorId: idOf(each.person),
      form: 'role' as const,
      ...spanOf(each),
    })),
  );
  const drafts = [
    ...people.persons.map((person) => personDraft(person, idOf(person))),
    ...bodies.map(bodyDraft),
    ...nations.ids.map((id) => nationDraft(id, lexicon)),
  ];
  const sorted = withoutDoubles(mentions);
  return describe(registry, {
    actors: drafts
      .map((draft) => withNames(draft, sorted, doc))
      .filter((draft) => sorted.some((each) => each.actorId === draft.actorId)),
    mentions: sorted,
    places: nations.places.map(spanOf),
    ambiguous: people.ambiguous.map(spanOf),
  });
}

/** Every known name by its first token, longest first, none inside another. */
function knownNames(
  tokens: readonly Token[],
  ...dictionaries: readonly Dictionary[]
): Map<number, Match> {
  const matches = new Map<number, Match>();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || !isCapitalised(token)) continue;
    let longest: Match | null = null;
    for (const dictionary of dictionaries) {
      const match = matchAt(dictionary, tokens, index);
      if (match !== null && (longest === null || match.last > longest.last)) longest = match;
    }
    if (longest === null) continue;
    matches.set(index, longest);
    index = longest.last - 1;
  }
  return matches;
}

function coverage(stretches: Iterable<Stretch>): Set<number> {
  const covered = new Set<number>();
  for (const { first, last } of stretches)
    for (let index = first; index < last; index++) covered.add(index);
  return covered;
}

/** By start, each stretch of an actor once; what lies wholly inside a mention of the same actor goes. */
function withoutDoubles(mentions: readonly MentionDraft[]): MentionDraft[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (mention, index) =>
      !sorted
        .slice(Math.max(0, index - 4), index)
        .some((other) => other.actorId === mention.actorId && contains(other, mention)),
  );
}

const plain = { wikidata: null, known: false };

function personDraft(person: Person, actorId: string): ActorDraft {
  const { role } = person;
  const owner = role?.affiliationName ?? null;
  const country = role?.affiliationId?.startsWith('country/') === true ? role.affiliationId : null;
  return {
    ...plain,
    actorId,
    type: 'person',
    name: person.name,
    alsoKnownAs: [],
    role: role === null ? null : owner === null ? role.title : `${role.title} of ${owner}`,
    affiliationId: role?.affiliationId ?? null,
    country: country === null ? null : codeOf(country),
    gender: person.gender,
  };
}

const codeOf = (countryId: string): string => (countryId.split('/')[1] ?? '').toUpperCase();

const bodyDraft = (body: Body): ActorDraft => ({
  ...plain,
  actorId: body.id,
  type: 'organisation',
  name: body.name,
  alsoKnownAs: [],
  role: null,
  affiliationId: null,
  country: body.country === null ? null : codeOf(body.country),
  gender: null,
});

const nationDraft = (id: string, lexicon: ActorLexicon): ActorDraft => ({
  ...plain,
  actorId: id,
  type: 'country',
  name: lexicon.countryNames.get(id) ?? id,
  alsoKnownAs: [],
  role: null,
  affiliationId: null,
  country: codeOf(id),
  gender: null,
});

const naming = new Set(['name', 'alias', 'acronym', 'metonym']);

/** The other names that the article’s mentions give an actor. */
function withNames(
  draft: ActorDraft,
  mentions: readonly MentionDraft[],
  doc: Annotation,
): ActorDraft {
  const names = mentions
    .filter((each) => each.actorId === draft.actorId && naming.has(each.form))
    .map((each) => doc.text.slice(each.start, each.end).replace(/\s+/g, ' '))
    .filter((name) => name !== draft.name && !name.includes(';') && /^\p{Lu}/u.test(name));
  return { ...draft, alsoKnownAs: [...new Set(names)].sort() };
}
