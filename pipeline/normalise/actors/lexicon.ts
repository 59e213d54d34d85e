import { readLexicon } from '../../lib/lexicon.ts';
import { NameMap, WordMap, WordSet } from '../doc/words.ts';
import { loadBodyWords, type BodyWords, type Lists, type Words } from './bodies/body-words.ts';
import { addCountries } from './countries.ts';
import { addEntry, type Dictionary, type KnownNames } from './names/dictionary.ts';
import { slug } from '../../lib/ids.ts';
import type { OfficeHolders } from './roles/office-holders.ts';
import { loadOfficeHolders } from './roles/office-terms.ts';

export type Gender = 'female' | 'male';

/** Words are lower case with straight apostrophes, unless they say otherwise. */
export interface ActorLexicon {
  /** Countries, demonyms, seats, well-known organisations and places, by their words. */
  readonly dictionary: KnownNames;
  /** Names of countries by actor id. */
  readonly countryNames: ReadonlyMap<string, string>;
  /** Common nouns that refer to a well-known organisation, by its id. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  readonly roles: RoleWords;
  readonly bodies: BodyWords;
  readonly placeHeads: Words;
  readonly placeLeads: Words;
  readonly locative: Words;
  /** Given names as written; null where both genders bear it. */
  readonly givenNames: NameMap<Gender | null>;
  /** What a given name may be short for: `Robert` for `Bob`. */
  readonly shortNames: ReadonlyMap<string, readonly string[]>;
  readonly familyFirst: Words;
  readonly commonCapitals: Words;
  /** Words that are hardly a name. */
  readonly commonWords: Words;
  /** Words that say more than that they are a name: heads, offices, fields, places, common words. */
  readonly telling: Words;
  readonly officeHolders: OfficeHolders;
}

export interface RoleWords {
  readonly heads: Words;
  /** What `Sen.` is published as. */
  readonly abbreviated: WordMap<string>;
  /** Offices of several words, by the last one. */
  readonly phrases: WordMap<readonly (readonly string[])[]>;
  readonly plural: Words;
  readonly relations: Words;
  readonly address: WordMap<Gender | null>;
  readonly genders: WordMap<Gender>;
  readonly modifiers: Words;
  readonly adjectives: Words;
  /** What somebody is called by birth, which an office before it outranks. */
  readonly born: Words;
  /** What somebody is called by calling, which an office after it outranks: `Rabbi`. */
  readonly courtesy: Words;
  /** Offices that have a field of work: `director` of tax policy. */
  readonly fielded: Words;
  /** Who is sent to a country, or knows it: `envoy`. */
  readonly posted: Words;
  /** What people do, and for no country: `poet`. */
  readonly trades: Words;
  /** Offices, with their words, that are held over the place that they are named with. */
  readonly local: Words;
  readonly parts: Words;
  /** Letters behind a name: `KC`. */
  readonly honours: Words;
  readonly verbs: Words;
  readonly ties: Words;
  /** What one of several may be who are named: `gods such as …`. */
  readonly figures: Words;
  /** What is done to people, who are named after “of”: `murder`. */
  readonly suffered: Words;
  /** What an actor does with a part. */
  readonly plays: Words;
  /** What tells that a part in a film or on a stage is meant: `film`. */
  readonly acting: Words;
  /** Other words for the holder of an office, by its last word. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
}

type RoleLists = Lists<
  | 'heads'
  | 'phrases'
  | 'plural'
  | 'relations'
  | 'female-heads'
  | 'male-heads'
  | 'modifiers'
  | 'adjectives'
  | 'born'
  | 'posted'
  | 'courtesy'
  | 'fielded'
  | 'trades'
  | 'local'
  | 'parts'
  | 'honours'
  | 'person-verbs'
  | 'person-ties'
  | 'figures'
  | 'suffered'
  | 'plays'
  | 'acting'
> & {
  readonly address: Lists<Gender | 'any'>;
  readonly abbreviated: Readonly<Record<string, string>>;
  readonly alike: Readonly<Record<string, readonly string[]>>;
};

type PlaceLists = Lists<'names' | 'heads' | 'lead-heads' | 'locative'> & {
  /** What `Fla.` stands for. */
  readonly abbreviated: Readonly<Record<string, string>>;
};

type ShortNames = Readonly<Record<string, readonly string[]>>;

interface OrganisationEntry {
  readonly name: string;
  readonly also?: readonly string[];
  readonly kinds: readonly string[];
}

/** Reads and compiles the lexicons of actors, once a run. */
export function loadActorLexicon(): ActorLexicon {
  const dictionary: Dictionary = new Map();
  const places = readLexicon<PlaceLists>('places');
  for (const name of places.names) addEntry(dictionary, name, { kind: 'place', id: name, name });
  for (const [short, name] of Object.entries(places.abbreviated))
    addEntry(dictionary, short, { kind: 'place', id: short, name });
  const given = readLexicon<Lists<Gender | 'either' | 'family-first'>>('given-names');
  const roles = roleWords(readLexicon<RoleLists>('roles'));
  const bodies = loadBodyWords();
  const commonCapitals = new WordSet(readLexicon<string[]>('common-capitals'));
  const commonWords = new WordSet(
    Object.values(readLexicon<Record<string, string>>('common-words')).flatMap((words) =>
      words.split(' '),
    ),
  );
  const countryNames = addCountries(dictionary);
  const kinds = addOrganisations(dictionary);
  return {
    dictionary: new WordMap(dictionary),
    countryNames,
    kinds,
    roles,
    bodies,
    placeHeads: new WordSet(places.heads),
    placeLeads: new WordSet(places['lead-heads']),
    locative: new WordSet(places.locative),
    givenNames: new NameMap(
      labelled<Gender | null>([
        [given.male, 'male'],
        [given.female, 'female'],
        [given.either, null],
      ]),
    ),
    shortNames: new Map(Object.entries(readLexicon<ShortNames>('short-names'))),
    familyFirst: new WordSet(given['family-first']),
    commonCapitals,
    commonWords,
    telling: new WordSet([
      ...bodies.heads,
      ...bodies.generic,
      ...bodies.others,
      ...roles.heads,
      ...roles.parts,
      ...places.heads,
      ...places['lead-heads'],
      ...commonCapitals,
      ...commonWords,
    ]),
    officeHolders: loadOfficeHolders(),
  };
}

const labelled = <Label>(lists: readonly (readonly [readonly string[], Label])[]): WordMap<Label> =>
  new WordMap(lists.flatMap(([words, label]) => words.map((word) => [word, label] as const)));

function byLastWord(phrases: readonly string[]): WordMap<string[][]> {
  const map = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const last = words.at(-1) ?? '';
    map.set(last, [...(map.get(last) ?? []), words]);
  }
  return new WordMap(map);
}

const roleWords = (lists: RoleLists): RoleWords => ({
  heads: new WordSet([...lists.heads, ...Object.keys(lists.abbreviated)]),
  abbreviated: new WordMap(Object.entries(lists.abbreviated)),
  phrases: byLastWord(lists.phrases),
  plural: new WordSet(lists.plural),
  relations: new WordSet(lists.relations),
  address: labelled<Gender | null>([
    [lists.address.male, 'male'],
    [lists.address.female, 'female'],
    [lists.address.any, null],
  ]),
  genders: labelled<Gender>([
    [lists['male-heads'], 'male'],
    [lists['female-heads'], 'female'],
  ]),
  modifiers: new WordSet(lists.modifiers),
  adjectives: new WordSet(lists.adjectives),
  born: new WordSet(lists.born),
  posted: new WordSet(lists.posted),
  courtesy: new WordSet(lists.courtesy),
  fielded: new WordSet(lists.fielded),
  trades: new WordSet(lists.trades),
  local: new WordSet(lists.local),
  parts: new WordSet(lists.parts),
  honours: new WordSet(lists.honours),
  verbs: new WordSet(lists['person-verbs']),
  ties: new WordSet(lists['person-ties']),
  figures: new WordSet(lists.figures),
  suffered: new WordSet(lists.suffered),
  plays: new WordSet(lists.plays),
  acting: new WordSet(lists.acting),
  alike: new Map(Object.entries(lists.alike)),
});

interface KindNames {
  /** What a body of a kind is also called. */
  readonly 'also-called': Readonly<Record<string, readonly string[]>>;
}

function addOrganisations(dictionary: Dictionary): Map<string, readonly string[]> {
  const kinds = new Map<string, readonly string[]>();
  const entries = readLexicon<readonly OrganisationEntry[]>('organisations');
  const { 'also-called': alsoCalled } = readLexicon<KindNames>('organisation-heads');
  for (const { name, also = [], kinds: nouns } of entries) {
    const id = `organisation/${slug(name.replace(/^The /, ''))}`;
    kinds.set(
      id,
      nouns.flatMap((noun) => [noun, ...(alsoCalled[noun] ?? [])]),
    );
    for (const each of [name, ...also])
      for (const written of [each, ...dotted(each)])
        addEntry(dictionary, written, { kind: 'organisation', id, name });
  }
  return kinds;
}

const shortAcronym = /^\p{Lu}{3,4}$/u;

const everyCapital = /\p{Lu}/gu;

/** `NHB` is written `N.H.B.` too. */
const dotted = (name: string): string[] =>
  shortAcronym.test(name) ? [name.replace(everyCapital, '$&.')] : [];
