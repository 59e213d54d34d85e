import type { Registry } from '../../../schemas/types.ts';
import type { Doc } from '../doc/doc.ts';
import type { Capital } from '../doc/letters.ts';
import type { Tokens } from '../doc/token.ts';
import { withDefinedNames } from './organisations/acronyms.ts';
import { datesIn, findRuns } from './names/candidates.ts';
import { classify } from './names/classify.ts';
import { creditsIn, markCredits, rolesOfStory } from './credits.ts';
import { coverage, isLeftOut, spanOf, tell, type Context, type Coverage } from './context.ts';
import { findCountries, type Countries } from './countries/countries.ts';
import { withOneCountry } from './countries/homonyms.ts';
import {
  affiliationsOf,
  countryDraft,
  mentionsOf,
  namesInTitles,
  organisationDraft,
  personDraft,
  withNames,
} from './drafts.ts';
import { embeddedNames } from './names/embedded.ts';
import { knownNames, matchesOf } from './gazetteer.ts';
import type { ActorLexicon } from './lexicon.ts';
import { repairNames } from './names/repairs.ts';
import { findOrganisations } from './organisations/heads.ts';
import {
  bareHeads,
  classifiedOrganisations,
  eponymousOrganisations,
  knownOrganisations,
  organisationsByHead,
  withSuffix,
} from './organisations/organisations.ts';
import { shortsInBrackets } from './organisations/brackets.ts';
import { nicknamesIn } from './people/nicknames.ts';
import { learnedNames, withPersons } from './model/learned-names.ts';
import { readNames, type ReadName } from './model/reading.ts';
import { personIds } from './people/ids.ts';
import { resolvePeople, surnamesAmongMatches } from './people/people.ts';
import { describe } from './registry.ts';
import { findAges, findRoleMentions } from './roles/mentions.ts';
import { officeOf } from './roles/best.ts';
import { partiesOf } from './roles/parties.ts';
import { findRoles, type TitledRole } from './roles/find.ts';
import { qualifiedForms, shortenedNames, shortForms } from './organisations/short-forms.ts';
import { nameParts } from './names/split.ts';
import { turnHeads, withHeads, withSpeakers } from './names/turns.ts';
import type {
  Classified,
  FoundActors,
  FoundOrganisation,
  Named,
  NamePart,
  Nicknames,
  Organisation,
  OrganisationMention,
  People,
  Person,
  PersonMention,
  Run,
} from './types.ts';

/** What a step finds, it leaves in the search. */
type Step = (to: Search, id: string) => unknown;

/** The way from a text to its actors, in order: each step sees what those before it have found. */
const steps: Readonly<Record<string, Step>> = {
  // What may be a name.
  'known-names': (to) => (to.matches = knownNames(to, to.registry)),
  'one-country': (to) => (to.matches = withOneCountry(to, to.matches)),
  nicknames: (to) => (to.nicknames = nicknamesIn(to)),
  candidates: (to) => (to.runs = findRuns(to)),
  'head-words': (to) => (to.byHead = findOrganisations(to)),
  'defined-acronyms': (to) => (to.byHead = withDefinedNames(to, to.byHead)),
  split: (to) => (to.parts = nameParts(to, to.takenByNames())),
  turns: (to) => (to.parts = withHeads(to, to.parts, (to.heads = turnHeads(to)))),

  // What each name is.
  classify: (to) => (to.names = withSpeakers(to, classify(to, to.parts), to.heads)),
  'name-repairs': (to) => (to.names = repairNames(to.names, to)),
  'learned-persons': (to) =>
    (to.names = withPersons(to.names, learnedNames(to, to.read, 'person', to.classified()))),
  people: (to) => (to.people = resolvePeople(to, to.names, to.day)),
  'known-surnames': (to) =>
    ({ surnames: to.surnames, matches: to.matches } = surnamesAmongMatches(to, to.people)),
  'head-word': organisations((to) => organisationsByHead(to, to.byHead, to.articleId)),
  'known-name': organisations((to) => knownOrganisations(to, to.inByHead, to.bodies())),
  evidence: organisations((to) =>
    classifiedOrganisations(to, to.organisationsByEvidence(), to.organisations),
  ),
  'part-of-name': organisations((to) =>
    shortenedNames(
      to,
      [...to.names.open, ...to.names.places],
      to.bodies(),
      to.taken(),
      shortsInBrackets(to, to.organisations),
    ),
  ),
  eponymous: organisations((to) => eponymousOrganisations(to, to.people, to.names.open)),
  'short-form': organisations((to) => shortForms(to, to.bodies(), to.organisations)),
  'qualified-form': organisations((to) => qualifiedForms(to, to.bodies(), to.taken())),
  'bare-head': organisations((to) => bareHeads(to, to.names.open, to.taken(), to.articleId)),
  'learned-organisations': organisations((to) =>
    classifiedOrganisations(
      to,
      learnedNames(to, to.read, 'organisation', to.taken(to.takenByAnyName())),
      to.organisations,
    ),
  ),
  'company-suffix': (to) =>
    (to.organisations = to.organisations.map((each) => withSuffix(to, each))),
  countries: (to) => (to.countries = findCountries(to, to.inByHead, to.people.mentions)),

  // Where each is named.
  names: nameAll,
  'names-in-titles': (to) => to.named.push(...namesInTitles(to, to.named)),
  credits: (to) => {
    markCredits(to, to.named);
  },
  roles: (to) => (to.roles = rolesOfStory(to.named, findRoles(to))),
  parties: nameParties,
  offices: nameOffices,
  ages: (to) => to.named.push(...findAges(to, to.named)),
};

/**
 * The actors of an article and where they are named.
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
  const search = new Search(doc, lexicon, registry, articleId, day);
  for (const [id, step] of Object.entries(steps)) step(search, id);
  return describe(registry, foundIn(search), day, doc.tokens.trace);
}

/** What is known of an article’s actors on the way. */
class Search implements Context {
  readonly doc: Doc;
  readonly tokens: Tokens;
  readonly lexicon: ActorLexicon;
  readonly registry: Registry;
  readonly articleId: string;
  readonly day: string | null;
  readonly capitals: Capital[] = [];
  readonly articles: number[] = [];
  readonly brackets: number[] = [];
  readonly spokespersons: number[] = [];
  readonly inDate: Coverage;
  readonly inCredit: Coverage;
  matches = matchesOf([]);
  nicknames: Nicknames = new Map();
  runs: readonly Run[] = [];
  #byHead: readonly FoundOrganisation[] = [];
  /** The tokens of organisations by head word. */
  inByHead: Coverage;
  bodyEndingAt: ReadonlyMap<number, FoundOrganisation> = new Map();
  bodyStartingAt: ReadonlyMap<number, FoundOrganisation> = new Map();
  #read: readonly ReadName[] | null = null;
  parts: readonly NamePart[] = [];
  /** The names at the head of turns. */
  heads: readonly NamePart[] = [];
  names: Classified = { persons: [], organisations: [], places: [], open: [] };
  people: People = { persons: [], mentions: [], ambiguous: [], places: [], bearers: () => [] };
  /** Known names that are surnames of persons here. */
  surnames: readonly PersonMention[] = [];
  organisations: OrganisationMention[] = [];
  countries: Countries = { mentions: [], places: [] };
  readonly named: Named[] = [];
  roles: readonly TitledRole[] = [];
  /** Those that only what somebody is called tells. */
  parties: readonly Organisation[] = [];
  affiliations: ReadonlyMap<Person, string> = new Map();
  /** The tokens of names, before offices and ages. */
  blocked: Coverage;
  #ids: ReadonlyMap<Person, string> | null = null;

  constructor(
    doc: Doc,
    lexicon: ActorLexicon,
    registry: Registry,
    articleId: string,
    day: string | null,
  ) {
    const { tokens } = doc;
    this.doc = doc;
    this.lexicon = lexicon;
    this.registry = registry;
    this.articleId = articleId;
    this.day = day;
    this.tokens = tokens;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens.at(at);
      this.capitals.push(token.form?.capital ?? 0);
      if (token.lower === 'the') this.articles.push(at);
      else if (token.text === '(') this.brackets.push(at);
      else if (lexicon.spokespersons.holds(token)) this.spokespersons.push(at);
    }
    this.inDate = datesIn(doc);
    this.inCredit = coverage(tokens, creditsIn(this));
    this.inByHead = this.blocked = new Uint8Array(tokens.length);
  }

  /** What the learned model of names makes of the text, once its known names are found. */
  get read(): readonly ReadName[] {
    return (this.#read ??= readNames(this, this.lexicon.nameModel, this.unclassified()));
  }

  /** Organisations by head word. */
  get byHead(): readonly FoundOrganisation[] {
    return this.#byHead;
  }

  set byHead(found) {
    this.#byHead = found;
    this.inByHead = coverage(this.tokens, found);
    this.bodyEndingAt = new Map(found.map((each) => [each.last, each]));
    this.bodyStartingAt = new Map(found.map((each) => [each.first, each]));
  }

  /** The tokens of organisations by head word and of known names but their first: a name may run on over small words. */
  takenByNames(): Coverage {
    const tails = this.matches.all.map(({ first, last }) => ({ first: first + 1, last }));
    return coverage(this.tokens, tails, this.inByHead);
  }

  /** The tokens of organisations by head word and of known names. */
  takenByAnyName(): Coverage {
    return coverage(this.tokens, this.matches.all, this.inByHead);
  }

  /** The tokens of names that are a person’s or an organisation’s, or known. */
  classified(): Coverage {
    const { persons, organisations } = this.names;
    return coverage(this.tokens, [...persons, ...organisations], this.takenByAnyName());
  }

  /** The tokens of what may be a name, and is none yet. */
  unclassified(): Coverage {
    const classified = this.classified();
    const open = coverage(this.tokens, this.runs);
    for (let at = 0; at < open.length; at++) if (classified[at] === 1) open[at] = 0;
    return open;
  }

  /** The organisations so far, each once. */
  bodies(): Organisation[] {
    return [...new Set(this.organisations.map(({ body }) => body))];
  }

  /** The tokens of organisations and persons, and others. */
  taken(others?: Coverage): Coverage {
    const { tokens, people } = this;
    return coverage(tokens, this.organisations, coverage(tokens, people.mentions, others));
  }

  /** Names that are organisations’ by their evidence and nobody’s surname. */
  organisationsByEvidence(): NamePart[] {
    const personal = coverage(this.tokens, [...this.people.mentions, ...this.people.ambiguous]);
    return this.names.organisations.filter(({ first }) => personal[first] !== 1);
  }

  idOf(person: Person): string {
    this.#ids ??= personIds(this.people.persons, this.articleId);
    const id = this.#ids.get(person);
    if (id === undefined) throw new RangeError(`${person.name} is no person of the article`);
    return id;
  }
}

/** A step that finds organisations, which it tells the trace. */
function organisations(find: (search: Search) => OrganisationMention[]): Step {
  return (search, id) => {
    if (isLeftOut(search.tokens, id)) return;
    const found = find(search);
    search.organisations.push(...found);
    if (search.tokens.trace === null) return;
    for (const each of found) tell(search.tokens, 'decision', id, each, `names ${each.body.name}`);
  };
}

/** Every name of an actor, also inside other names. */
function nameAll(search: Search): void {
  const { tokens, people, surnames, named } = search;
  const personal = coverage(tokens, [...people.mentions, ...surnames]);
  for (const { person, first, last, form } of [...people.mentions, ...surnames])
    named.push({ first, last, actorId: search.idOf(person), form });
  for (const { person, first, last, form, span } of embeddedNames(search, people, personal))
    named.push({ first, last, actorId: search.idOf(person), form, span });
  for (const { body, first, last, form } of search.organisations)
    named.push({ first, last, actorId: body.id, form });
  for (const { id, first, last, form } of search.countries.mentions)
    named.push({ first, last, actorId: id, form });
}

/** The parties that words tell somebody to be of: such words are mentions. */
function nameParties(search: Search): void {
  const { named, bodies } = partiesOf(search, search.roles, search.named);
  search.named.push(...named);
  search.parties = bodies;
}

function nameOffices(search: Search): void {
  const { tokens, people, named } = search;
  search.affiliations = affiliationsOf(people.persons, named);
  search.blocked = coverage(
    tokens,
    named.filter(({ form }) => form !== 'demonym'),
  );
  for (const { person, first, last } of findRoleMentions(search))
    named.push({ first, last, actorId: search.idOf(person), form: 'role' });
}

function foundIn(search: Search): FoundActors {
  const { doc, tokens, lexicon, people, countries, blocked } = search;
  const mentions = mentionsOf(doc, search.named);
  const others = [
    ...[...search.bodies(), ...search.parties].map(organisationDraft),
    ...[...new Set(countries.mentions.map(({ id }) => id))].map((id) => countryDraft(id, lexicon)),
  ];
  const told = rolesByActor(search.roles);
  const drafts = people.persons.map((person) => {
    const id = search.idOf(person);
    return personDraft(person, id, officeOf(told.get(id) ?? [], lexicon));
  });
  return {
    actors: withNames([...drafts, ...others], mentions, doc),
    mentions,
    roles: search.roles,
    places: [...countries.places, ...people.places]
      .filter(({ first }) => blocked[first] !== 1)
      .map((each) => spanOf(tokens, each)),
    ambiguous: people.ambiguous.map((each) => spanOf(tokens, each)),
  };
}

function rolesByActor(roles: readonly TitledRole[]): ReadonlyMap<string, TitledRole[]> {
  const byActor = new Map<string, TitledRole[]>();
  for (const role of roles) {
    const known = byActor.get(role.actorId);
    if (known === undefined) byActor.set(role.actorId, [role]);
    else known.push(role);
  }
  return byActor;
}
