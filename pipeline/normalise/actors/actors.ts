import type { TokenSpan } from '../doc/token.ts';
import type { Doc } from '../doc/doc.ts';
import type { Registry } from '../../../schemas/types.ts';
import { findAges, inTitles, mentionsOf, type Named } from './mentions.ts';
import { organisationsByHead, withSuffix, bareHeads } from './organisations/organisations.ts';
import type {
  OrganisationMention,
  Classified,
  FoundOrganisation,
  People,
  Person,
  FoundActors,
} from './types.ts';
import { classify } from './evidence/classify.ts';
import { knownNames, type Matches } from './names/dictionary.ts';
import { affiliationsOf, bodyDraft, nationDraft, personDraft, withNames } from './drafts.ts';
import type { ActorLexicon } from './lexicon.ts';
import { marksOf, type Marks } from './marks.ts';
import {
  eponymousOrganisations,
  knownOrganisations,
  classifiedOrganisations,
} from './organisations/named-organisations.ts';
import { compoundNames, nestedNames } from './people/embedded-names.ts';
import { findNations } from './nations.ts';
import { withNamesakes } from './people/name-repairs.ts';
import { findOrganisations } from './organisations/organisation-heads.ts';
import { nameParts } from './names/parts.ts';
import { withoutHolders } from './people/person-names.ts';
import { personId, resolvePeople } from './people/people.ts';
import { qualifiedForms, shortenedNames, shortForms } from './organisations/short-forms.ts';
import { describe, dictionaryOf } from './registry.ts';
import { findRoleMentions } from './roles/role-mentions.ts';
import type { Owners } from './roles/role-words.ts';
import { findRuns, type Run } from './names/runs.ts';
import { withDefinedAcronyms } from './organisations/acronyms.ts';
import { coverage, spanOf, type Coverage } from './names/stretches.ts';
import { surnamesAmongMatches } from './people/bearers.ts';

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
  const { marks, known, runs, organisations, inside, names } = findNames(doc, lexicon, registry);
  const { articles } = marks;
  const people = resolvePeople(tokens, names, lexicon, day);
  const { surnames, matches } = surnamesAmongMatches(tokens, known, people, lexicon);
  const personal = coverage(tokens, people.mentions);
  const contested = coverage(tokens, people.ambiguous);
  const bodies = resolveBodies(
    doc,
    {
      marks,
      organisations,
      inside,
      names,
      matches,
      people,
      personal,
      contested,
    },
    lexicon,
    articleId,
  );
  const nations = findNations(doc, matches, inside, personal, lexicon);
  const nested = nestedNames(
    tokens,
    marks.capitals,
    people.persons,
    coverage(tokens, surnames, personal),
    known,
    lexicon,
  );
  const ids = new Map(people.persons.map((person) => [person, personId(person, articleId)]));
  const idOf = (person: Person): string => ids.get(person) ?? '';
  const named: Named[] = [
    ...[...people.mentions, ...surnames, ...nested].map((each) => naming(each, idOf(each.person))),
    ...bodies.map((each) => naming(each, each.body.id)),
    ...nations.mentions.map((each) => naming(each, each.id)),
  ];
  for (const { person, token, span } of compoundNames(doc, marks.capitals, people))
    named.push({ first: token, last: token + 1, actorId: idOf(person), form: 'alias', span });
  named.push(...inTitles(tokens, runs, named));
  const affiliations = affiliationsOf(people.persons, named);
  const blocked = coverage(
    tokens,
    named.filter((each) => each.form !== 'demonym'),
  );
  const context = { tokens, articles, affiliations, blocked, matches, idOf, named, day };
  for (const { person, first, last } of findRoleMentions(people.persons, context, lexicon))
    named.push({ first, last, actorId: idOf(person), form: 'role' });
  for (const each of findAges(tokens, articles, named))
    if (!named.some(({ first }) => first === each.first)) named.push({ ...each, form: 'role' });
  const mentions = mentionsOf(doc, named);
  const others = [
    ...[...new Set(bodies.map(({ body }) => body))].map(bodyDraft),
    ...[...new Set(nations.mentions.map(({ id }) => id))].map((id) => nationDraft(id, lexicon)),
  ];
  const ownerNames = new Map(others.map(({ actorId, name }) => [actorId, name]));
  const drafts = people.persons.map((person) =>
    personDraft(person, idOf(person), affiliations.get(person), ownerNames, lexicon),
  );
  const described = {
    actors: withNames([...drafts, ...others], mentions, doc),
    mentions,
    places: [...nations.places, ...people.places]
      .filter(({ first }) => blocked[first] !== 1)
      .map((each) => spanOf(tokens, each)),
    ambiguous: people.ambiguous.map((each) => spanOf(tokens, each)),
  };
  return describe(registry, described, day);
}

/** The names of an article, each of one kind. */
interface FoundNames {
  readonly marks: Marks;
  readonly known: Matches;
  readonly runs: readonly Run[];
  readonly organisations: readonly FoundOrganisation[];
  /** The tokens of organisations. */
  readonly inside: Coverage;
  readonly names: Classified;
}

/**
 * Known names, organisations by head words, then what the other capitalised words are, by the evidence of
 * all of their places.
 */
function findNames(doc: Doc, lexicon: ActorLexicon, registry: Registry): FoundNames {
  const { tokens } = doc;
  const marks = marksOf(doc);
  const dictionaries = [lexicon.dictionary, dictionaryOf(registry)];
  const known = withoutHolders(
    tokens,
    knownNames(doc, marks.capitals, dictionaries, lexicon.bodies.generic),
    lexicon,
  );
  const runs = findRuns(doc, marks, known, lexicon);
  const byHead = findOrganisations(tokens, runs, known, lexicon);
  const organisations = withDefinedAcronyms(tokens, marks.brackets, byHead, known, lexicon);
  const inside = coverage(tokens, organisations);
  const taken = coverage(tokens, tailsOf(known), inside);
  const parts = nameParts(tokens, runs, taken, ownersOf(organisations, known), lexicon);
  const classified = classify(doc, parts, known, lexicon);
  const persons = withNamesakes(tokens, classified.persons, runs, known, lexicon);
  return { marks, known, runs, organisations, inside, names: { ...classified, persons } };
}

const naming = ({ first, last, form }: Omit<Named, 'actorId'>, actorId: string): Named => ({
  first,
  last,
  actorId,
  form,
});

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

interface Candidates {
  readonly marks: Marks;
  readonly organisations: readonly FoundOrganisation[];
  /** The tokens of organisations. */
  readonly inside: Coverage;
  readonly names: Classified;
  readonly matches: Matches;
  readonly people: People;
  /** The tokens of persons’ names. */
  readonly personal: Coverage;
  /** Those of surnames that two bear. */
  readonly contested: Coverage;
}

/** Organisations by head word, by known name, by evidence, by a bare head, and their short forms. */
function resolveBodies(
  { tokens }: Doc,
  { marks, organisations, inside, names, matches, people, personal, contested }: Candidates,
  lexicon: ActorLexicon,
  articleId: string,
): OrganisationMention[] {
  const byHead = organisationsByHead(tokens, organisations, matches, lexicon, articleId);
  const found = byHead.map(({ body }) => body);
  const known = knownOrganisations(tokens, marks.brackets, matches, inside, lexicon, found);
  const mentions = [...byHead, ...known];
  mentions.push(
    ...classifiedOrganisations(
      tokens,
      names.organisations.filter(({ first }) => personal[first] !== 1 && contested[first] !== 1),
      mentions,
      lexicon,
    ),
  );
  const bodies = [...new Set(mentions.map(({ body }) => body))];
  const named = coverage(tokens, mentions, personal);
  const short = [...names.open, ...names.places];
  mentions.push(...shortenedNames(tokens, short, bodies, named, lexicon));
  const led = eponymousOrganisations(tokens, people, names.open);
  mentions.push(...led);
  bodies.push(...new Set(led.map(({ body }) => body)));
  mentions.push(
    ...shortForms(tokens, marks, bodies, mentions, coverage(tokens, mentions), matches),
  );
  mentions.push(
    ...qualifiedForms(
      tokens,
      marks.articles,
      bodies,
      coverage(tokens, mentions, personal),
      lexicon,
    ),
  );
  const covered = coverage(tokens, mentions, personal);
  mentions.push(...bareHeads(tokens, names.open, covered, matches, lexicon, articleId));
  return mentions.map((each) => withSuffix(tokens, each, lexicon));
}
