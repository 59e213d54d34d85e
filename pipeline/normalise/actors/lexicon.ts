import { readLexicon } from '../../lib/lexicon.ts';
import { NameMap, WordMap, WordSet } from '../doc/words.ts';
import { addCountries } from './countries.ts';
import { addEntry, type Dictionary, type KnownNames } from './gazetteer.ts';
import { slug } from '../../lib/ids.ts';
import type { Gender, OfficeHolders, Term } from './types.ts';

/** Words are lower case with straight apostrophes, unless they say otherwise. */
export interface ActorLexicon {
  /** Countries, demonyms, seats, well-known organisations and places, by their words. */
  readonly dictionary: KnownNames;
  /** Names of countries by actor id. */
  readonly countryNames: ReadonlyMap<string, string>;
  /** Common nouns that refer to a well-known organisation, by its id. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  readonly roles: RoleWords;
  readonly bodies: OrganisationWords;
  readonly placeHeads: WordSet;
  readonly placeLeads: WordSet;
  readonly locative: WordSet;
  /** Given names as written; null where both genders bear it. */
  readonly givenNames: NameMap<Gender | null>;
  /** What a given name may be short for: `Robert` for `Bob`. */
  readonly shortNames: ReadonlyMap<string, readonly string[]>;
  readonly familyFirst: WordSet;
  readonly commonCapitals: WordSet;
  /** Words that are hardly a name. */
  readonly commonWords: WordSet;
  /** Words that say more than that they are a name: heads, offices, fields, places, common words. */
  readonly telling: WordSet;
  readonly officeHolders: OfficeHolders;
}

type Lists<Key extends string> = Readonly<Record<Key, readonly string[]>>;

type WordSets<Key extends string> = Readonly<Record<Key, WordSet>>;

/** Lists of organisation-heads.yaml, whose note says what each is for. */
const organisationLists = [
  'state',
  'generic',
  'bare',
  'genitive',
  'others',
  'ties',
  'verbs',
  'suffixes',
  'leading',
  'led',
  'owned',
  'legacies',
  'works',
  'press',
  'unchained',
  'on',
  'numbered',
  'surnames',
  'factions',
  'members',
  'papers',
  'kinds',
  'callings',
  'companies',
  'no-short-form',
  'elections',
] as const;

export interface OrganisationWords extends WordSets<(typeof organisationLists)[number]> {
  /** All heads: of a state, of others, and the members of parties. */
  readonly heads: WordSet;
  /** What the names of ships begin with, as written. */
  readonly ships: ReadonlySet<string>;
}

/** Lists of roles.yaml, whose note says what each is for. */
const roleLists = [
  'plural',
  'relations',
  'modifiers',
  'adjectives',
  'born',
  'posted',
  'courtesy',
  'fielded',
  'trades',
  'local',
  'parts',
  'honours',
  'verbs',
  'ties',
  'figures',
  'suffered',
  'plays',
  'acting',
] as const;

export interface RoleWords extends WordSets<(typeof roleLists)[number]> {
  readonly heads: WordSet;
  /** What `Sen.` is published as. */
  readonly abbreviated: WordMap<string>;
  /** Offices of several words, by the last one. */
  readonly phrases: WordMap<readonly (readonly string[])[]>;
  readonly address: WordMap<Gender | null>;
  readonly genders: WordMap<Gender>;
  /** Other words for the holder of an office, by its last word. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
}

type RoleEntries = Lists<
  (typeof roleLists)[number] | 'heads' | 'phrases' | 'female-heads' | 'male-heads'
> & {
  readonly address: Lists<Gender | 'any'>;
  readonly abbreviated: Readonly<Record<string, string>>;
  readonly alike: Others;
};

type PlaceLists = Lists<'names' | 'heads' | 'lead-heads' | 'locative'> & {
  /** What `Fla.` stands for. */
  readonly abbreviated: Readonly<Record<string, string>>;
};

/** What else a word may be: `Robert` for `Bob`. */
type Others = Readonly<Record<string, readonly string[]>>;

interface OrganisationEntry {
  readonly name: string;
  readonly also?: readonly string[];
  readonly kinds: readonly string[];
}

export const firstWord = (name: string): string => name.slice(0, name.indexOf('-'));

export const lastWord = (name: string): string => name.slice(name.lastIndexOf('-') + 1);

/** Reads and compiles the lexicons of actors, once a run. */
export function loadActorLexicon(): ActorLexicon {
  const dictionary: Dictionary = new Map();
  const places = readLexicon<PlaceLists>('places');
  for (const name of places.names) addEntry(dictionary, name, { kind: 'place', id: name, name });
  for (const [short, name] of Object.entries(places.abbreviated))
    addEntry(dictionary, short, { kind: 'place', id: short, name });
  const given =
    readLexicon<Lists<Gender | 'either' | 'family-first' | 'family-first-countries'>>(
      'given-names',
    );
  const roles = roleWords();
  const bodies = organisationWords();
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
    shortNames: new Map(Object.entries(readLexicon<Others>('short-names'))),
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
    officeHolders: loadOfficeHolders(new Set(given['family-first-countries'])),
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

/** Those lists of a lexicon that are sets of words, by their names. */
const wordSets = <Key extends string>(lists: Lists<Key>, names: readonly Key[]): WordSets<Key> =>
  Object.fromEntries(names.map((name) => [name, new WordSet(lists[name])])) as WordSets<Key>;

function organisationWords(): OrganisationWords {
  const lists =
    readLexicon<Lists<(typeof organisationLists)[number] | 'other' | 'ships'>>(
      'organisation-heads',
    );
  return {
    ...wordSets(lists, organisationLists),
    heads: new WordSet([...lists.state, ...lists.other, ...lists.members]),
    ships: new Set(lists.ships),
  };
}

function roleWords(): RoleWords {
  const lists = readLexicon<RoleEntries>('roles');
  const { male, female, any } = lists.address;
  return {
    ...wordSets(lists, roleLists),
    heads: new WordSet([...lists.heads, ...Object.keys(lists.abbreviated)]),
    abbreviated: new WordMap(Object.entries(lists.abbreviated)),
    phrases: byLastWord(lists.phrases),
    address: labelled<Gender | null>([
      [male, 'male'],
      [female, 'female'],
      [any, null],
    ]),
    genders: labelled<Gender>([
      [lists['male-heads'], 'male'],
      [lists['female-heads'], 'female'],
    ]),
    alike: new Map(Object.entries(lists.alike)),
  };
}

function addOrganisations(dictionary: Dictionary): Map<string, readonly string[]> {
  const kinds = new Map<string, readonly string[]>();
  const entries = readLexicon<readonly OrganisationEntry[]>('organisations');
  const { 'also-called': alsoCalled } = readLexicon<{ 'also-called': Others }>(
    'organisation-heads',
  );
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

type Listed = Readonly<
  Record<string, Readonly<Record<string, readonly (readonly [string, string, string?])[]>>>
>;

/** @param familyFirst the countries where family names stand first, by actor_id. */
function loadOfficeHolders(familyFirst: ReadonlySet<string>): OfficeHolders {
  const holders = new Map<string, Term[]>();
  for (const [owner, offices] of Object.entries(readLexicon<Listed>('office-holders')))
    for (const [office, terms] of Object.entries(offices))
      for (const [names, from, until = null] of terms)
        for (const name of names.split('/').map(slug)) {
          const surname = familyFirst.has(owner) ? firstWord(name) : lastWord(name);
          const term = { name, surname, office, owner, from, until };
          for (const key of new Set([surname, lastWord(name)]))
            holders.set(key, [...(holders.get(key) ?? []), term]);
        }
  return holders;
}
