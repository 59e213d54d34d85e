import type { Doc } from '../doc/doc.ts';
import type { TokenSpan } from '../doc/token.ts';
import type { Registry } from '../../../schemas/types.ts';
import { affiliationsOf, bodyDraft, nationDraft, personDraft, withNames } from './drafts.ts';
import { classify } from './classify.ts';
import type { ActorLexicon } from './lexicon.ts';
import { marksOf, type Marks } from './marks.ts';
import { findAges, inTitles, mentionsOf, type Named } from './mentions.ts';
import { knownNames, type Matches } from './gazetteer.ts';
import { nameParts } from './split.ts';
import { findRuns, type Run } from './candidates.ts';
import { coverage, spanOf, type Coverage } from './spans.ts';
import { findNations, type Nations } from './nations.ts';
import { withDefinedAcronyms } from './acronyms.ts';
import {
  classifiedOrganisations,
  eponymousOrganisations,
  knownOrganisations,
} from './named-organisations.ts';
import { findOrganisations } from './organisation-heads.ts';
import { bareHeads, organisationsByHead, withSuffix } from './organisations.ts';
import { qualifiedForms, shortenedNames, shortForms } from './short-forms.ts';
import { surnamesAmongMatches } from './bearers.ts';
import { compoundNames, nestedNames } from './embedded-names.ts';
import { repairNames } from './name-repairs.ts';
import { personId, resolvePeople } from './people.ts';
import { withoutHolders } from './person-names.ts';
import { describe, dictionaryOf } from './registry.ts';
import { findRoleMentions } from './role-mentions.ts';
import type { Owners } from './role-words.ts';
import type {
  Classified,
  FoundActors,
  FoundOrganisation,
  Organisation,
  OrganisationMention,
  People,
  Person,
  PersonMention,
} from './types.ts';

/**
 * The actors of an article and where they are named, in two passes: names are found, then resolved: who is
 * who, short forms, offices.
 *
 * @param day of publication, ISO 8601: who is meant by an office depends on it.
 */
export function findActors(
  doc: Doc,
  lexicon: ActorLexicon,
  registry: Registry,
  articleId: string,
  day: string | null = null,
): FoundActors {
  const { tokens } = doc;
  const names = findNames(doc, lexicon, registry);
  const people = resolvePeople(tokens, names.classified, lexicon, day);
  const { surnames, matches } = surnamesAmongMatches(tokens, names.known, people, lexicon);
  const resolved: Resolved = { doc, names, people, surnames, matches, lexicon, articleId };
  const organisations = resolveOrganisations(resolved);
  const nations = findNations(
    doc,
    matches,
    names.inside,
    coverage(tokens, people.mentions),
    lexicon,
  );
  const ids = new Map(people.persons.map((person) => [person, personId(person, articleId)]));
  const idOf = (person: Person): string => ids.get(person) ?? '';
  const named = namesOf(resolved, organisations, nations, idOf);
  const affiliations = affiliationsOf(people.persons, named);
  const blocked = coverage(
    tokens,
    named.filter((each) => each.form !== 'demonym'),
  );
  const { articles } = names.marks;
  const offices = { tokens, articles, affiliations, blocked, matches, idOf, named, day };
  for (const { person, first, last } of findRoleMentions(people.persons, offices, lexicon))
    named.push({ first, last, actorId: idOf(person), form: 'role' });
  for (const each of findAges(tokens, articles, named))
    if (!named.some(({ first }) => first === each.first)) named.push({ ...each, form: 'role' });
  const mentions = mentionsOf(doc, named);
  const others = [
    ...organisationsOf(organisations).map(bodyDraft),
    ...[...new Set(nations.mentions.map(({ id }) => id))].map((id) => nationDraft(id, lexicon)),
  ];
  const ownerNames = new Map(others.map(({ actorId, name }) => [actorId, name]));
  const drafts = people.persons.map((person) =>
    personDraft(person, idOf(person), affiliations.get(person), ownerNames, lexicon),
  );
  const found = {
    actors: withNames([...drafts, ...others], mentions, doc),
    mentions,
    places: [...nations.places, ...people.places]
      .filter(({ first }) => blocked[first] !== 1)
      .map((each) => spanOf(tokens, each)),
    ambiguous: people.ambiguous.map((each) => spanOf(tokens, each)),
  };
  return describe(registry, found, day);
}

/** The names of an article, each of one kind. */
interface FoundNames {
  readonly marks: Marks;
  readonly known: Matches;
  readonly runs: readonly Run[];
  readonly organisations: readonly FoundOrganisation[];
  /** The tokens of organisations. */
  readonly inside: Coverage;
  readonly classified: Classified;
}

/**
 * Known names, organisations by head words, then what the other capitalised words are, by the evidence of
 * all of their places.
 */
function findNames(doc: Doc, lexicon: ActorLexicon, registry: Registry): FoundNames {
  const { tokens } = doc;
  const marks = marksOf(doc);
  const dictionaries = [lexicon.dictionary, dictionaryOf(registry)];
  const all = knownNames(doc, marks.capitals, dictionaries, lexicon.bodies.generic);
  const known = withoutHolders(tokens, all, lexicon);
  const runs = findRuns(doc, marks, known, lexicon);
  const byHead = findOrganisations(tokens, runs, known, lexicon);
  const organisations = withDefinedAcronyms(tokens, marks.brackets, byHead, known, lexicon);
  const inside = coverage(tokens, organisations);
  const taken = coverage(tokens, tailsOf(known), inside);
  const parts = nameParts(tokens, runs, taken, ownersOf(organisations, known), lexicon);
  const typed = classify(doc, parts, known, lexicon);
  const classified = repairNames(typed, { tokens, runs, known, lexicon });
  return { marks, known, runs, organisations, inside, classified };
}

/** The words of known names but their first: a name may run on over small words. */
const tailsOf = (matches: Matches): TokenSpan[] =>
  matches.all
    .filter(({ first, last }) => last - first > 1)
    .map(({ first, last }) => ({ first: first + 1, last }));

function ownersOf(organisations: readonly FoundOrganisation[], matches: Matches): Owners {
  return {
    matches,
    endingAt: new Map(organisations.map((each) => [each.last, each])),
    startingAt: new Map(organisations.map((each) => [each.first, each])),
  };
}

/** What is known once it is known who is who. */
interface Resolved {
  readonly doc: Doc;
  readonly names: FoundNames;
  readonly people: People;
  /** Known names that are surnames of persons here. */
  readonly surnames: readonly PersonMention[];
  /** The other known names. */
  readonly matches: Matches;
  readonly lexicon: ActorLexicon;
  readonly articleId: string;
}

type FindOrganisations = (
  resolved: Resolved,
  mentions: readonly OrganisationMention[],
) => OrganisationMention[];

/** How organisations are found, in order: each step sees the mentions of those before it. */
const organisationSteps: Readonly<Record<string, FindOrganisations>> = {
  'head-word': ({ doc: { tokens }, names, matches, lexicon, articleId }) =>
    organisationsByHead(tokens, names.organisations, matches, lexicon, articleId),

  'known-name': ({ doc: { tokens }, names, matches, lexicon }, mentions) =>
    knownOrganisations(
      tokens,
      names.marks.brackets,
      matches,
      names.inside,
      lexicon,
      organisationsOf(mentions),
    ),

  evidence: ({ doc: { tokens }, names, people, lexicon }, mentions) => {
    const personal = coverage(tokens, [...people.mentions, ...people.ambiguous]);
    const parts = names.classified.organisations.filter(({ first }) => personal[first] !== 1);
    return classifiedOrganisations(tokens, parts, mentions, lexicon);
  },

  'part-of-name': (resolved, mentions) => {
    const { open, places } = resolved.names.classified;
    return shortenedNames(
      resolved.doc.tokens,
      [...open, ...places],
      organisationsOf(mentions),
      takenBy(resolved, mentions),
      resolved.lexicon,
    );
  },

  eponymous: ({ doc: { tokens }, names, people, lexicon }) =>
    eponymousOrganisations(tokens, people, names.classified.open, lexicon),

  'short-form': ({ doc: { tokens }, names, matches }, mentions) =>
    shortForms(
      tokens,
      names.marks,
      organisationsOf(mentions),
      mentions,
      coverage(tokens, mentions),
      matches,
    ),

  'qualified-form': (resolved, mentions) =>
    qualifiedForms(
      resolved.doc.tokens,
      resolved.names.marks.articles,
      organisationsOf(mentions),
      takenBy(resolved, mentions),
      resolved.lexicon,
    ),

  'bare-head': (resolved, mentions) =>
    bareHeads(
      resolved.doc.tokens,
      resolved.names.classified.open,
      takenBy(resolved, mentions),
      resolved.matches,
      resolved.lexicon,
      resolved.articleId,
    ),
};

function resolveOrganisations(resolved: Resolved): OrganisationMention[] {
  const { tokens } = resolved.doc;
  const mentions: OrganisationMention[] = [];
  for (const [id, find] of Object.entries(organisationSteps)) {
    const found = find(resolved, mentions);
    mentions.push(...found);
    if (tokens.trace !== null)
      for (const each of found)
        tokens.trace.add({
          family: 'actors',
          step: 'decision',
          id,
          ...spanOf(tokens, each),
          says: `names ${each.body.name}`,
        });
  }
  return mentions.map((each) => withSuffix(tokens, each, resolved.lexicon));
}

const organisationsOf = (mentions: readonly OrganisationMention[]): Organisation[] => [
  ...new Set(mentions.map(({ body }) => body)),
];

/** The tokens of organisations and persons. */
const takenBy = (
  { doc: { tokens }, people }: Resolved,
  mentions: readonly OrganisationMention[],
): Coverage => coverage(tokens, mentions, coverage(tokens, people.mentions));

/** Every name of an actor, also inside other names and in titles. */
function namesOf(
  { doc, names, people, surnames, lexicon }: Resolved,
  organisations: readonly OrganisationMention[],
  nations: Nations,
  idOf: (person: Person) => string,
): Named[] {
  const { tokens } = doc;
  const { capitals } = names.marks;
  const personal = coverage(tokens, [...people.mentions, ...surnames]);
  const nested = nestedNames(tokens, capitals, people.persons, personal, names.known, lexicon);
  const named: Named[] = [
    ...[...people.mentions, ...surnames, ...nested].map((each) => naming(each, idOf(each.person))),
    ...organisations.map((each) => naming(each, each.body.id)),
    ...nations.mentions.map((each) => naming(each, each.id)),
  ];
  for (const { person, token, span } of compoundNames(doc, capitals, people))
    named.push({ first: token, last: token + 1, actorId: idOf(person), form: 'alias', span });
  named.push(...inTitles(tokens, names.runs, named));
  return named;
}

const naming = ({ first, last, form }: Omit<Named, 'actorId'>, actorId: string): Named => ({
  first,
  last,
  actorId,
  form,
});
