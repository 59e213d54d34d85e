import { readLexicon } from '../../lib/lexicon.ts';
import { NameMap, WordMap, WordSet } from '../doc/words.ts';
import { addCountries } from './countries.ts';
import { addEntry, type Dictionary, type KnownNames } from './names/dictionary.ts';
import { slug } from '../../lib/ids.ts';
import type { Gender } from './types.ts';

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

export type Words = WordSet;

export interface BodyWords {
  readonly state: Words;
  readonly heads: Words;
  readonly generic: Words;
  /** Heads that are a name by themselves: `Parliament`. */
  readonly bare: Words;
  readonly genitive: Words;
  /** Heads of what is no actor: `Award`, `Bridge`. */
  readonly others: Words;
  readonly ties: Words;
  readonly kinds: Words;
  /** What a body is called before its name: `Owner Norvik Lines`. */
  readonly callings: Words;
  /** Heads that “the company” may refer to. */
  readonly companies: Words;
  /** Heads that stand first: `Team Estonia`, `Radio Ankara`. */
  readonly leading: Words;
  /** What follows the name of a company: `plc`. */
  readonly suffixes: Words;
  /** Who is “of” or “at” a body: `analysts`. */
  readonly led: Words;
  /** What follows the name of a body with “’s”: `headquarters`. */
  readonly owned: Words;
  /** Heads that are the members of a party: `democrats`. */
  readonly members: Words;
  /** What a party’s members may have before them to be a body: `House` Democrats. */
  readonly factions: Words;
  /** What papers are called after a place: `Leeds Star`. */
  readonly papers: Words;
  /** What papers end with: `Post`. */
  readonly press: Words;
  /** What has a title: `novel`. */
  readonly works: Words;
  /** What is called after people: `foundation`. */
  readonly legacies: Words;
  /** Heads that no `of …` belongs to: `News`. */
  readonly unchained: Words;
  /** Heads that take “on”: `Commission` on Human Rights. */
  readonly on: Words;
  /** Heads that are told apart by numbers: Task `Force` 70. */
  readonly numbered: Words;
  /** Heads that may be a surname: Emily `House`. */
  readonly surnames: Words;
  /** What the names of ships begin with, as written. */
  readonly ships: ReadonlySet<string>;
  /** What bodies do and people hardly: `launched`. */
  readonly verbs: Words;
  /** Heads that refer to no body named before: `the police`. */
  readonly noShortForm: Words;
}

export type Lists<Key extends string> = Readonly<Record<Key, readonly string[]>>;

type BodyLists = Lists<
  | 'state'
  | 'other'
  | 'generic'
  | 'bare'
  | 'genitive'
  | 'other-heads'
  | 'ties'
  | 'verbs'
  | 'suffixes'
  | 'leading'
  | 'led'
  | 'owned'
  | 'legacies'
  | 'works'
  | 'press'
  | 'unchained'
  | 'on'
  | 'numbered'
  | 'surnames'
  | 'ships'
  | 'factions'
  | 'members'
  | 'papers'
  | 'kinds'
  | 'callings'
  | 'companies'
  | 'no-short-form'
>;

/** Reads and compiles the words by which bodies are known. */
export function loadBodyWords(): BodyWords {
  const lists = readLexicon<BodyLists>('organisation-heads');
  return {
    state: new WordSet(lists.state),
    heads: new WordSet([...lists.state, ...lists.other, ...lists.members]),
    members: new WordSet(lists.members),
    papers: new WordSet(lists.papers),
    generic: new WordSet(lists.generic),
    bare: new WordSet(lists.bare),
    genitive: new WordSet(lists.genitive),
    others: new WordSet(lists['other-heads']),
    ties: new WordSet(lists.ties),
    verbs: new WordSet(lists.verbs),
    leading: new WordSet(lists.leading),
    suffixes: new WordSet(lists.suffixes),
    led: new WordSet(lists.led),
    owned: new WordSet(lists.owned),
    legacies: new WordSet(lists.legacies),
    works: new WordSet(lists.works),
    press: new WordSet(lists.press),
    unchained: new WordSet(lists.unchained),
    on: new WordSet(lists.on),
    numbered: new WordSet(lists.numbered),
    surnames: new WordSet(lists.surnames),
    ships: new Set(lists.ships),
    factions: new WordSet(lists.factions),
    kinds: new WordSet(lists.kinds),
    callings: new WordSet(lists.callings),
    companies: new WordSet(lists.companies),
    noShortForm: new WordSet(lists['no-short-form']),
  };
}

type Listed = Readonly<
  Record<string, Readonly<Record<string, readonly (readonly [string, string, string?])[]>>>
>;

/** Reads and compiles the terms of office, once a run. */
export function loadOfficeHolders(): OfficeHolders {
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

/** Where family names stand first. */
const familyFirst = new Set(['chn', 'twn', 'kor', 'prk', 'sgp'].map((code) => `country/${code}`));

/** Somebody’s time in an office that is generally known. */
export interface Term {
  /** The words of the name as in an id: `jose-manuel-barroso`. */
  readonly name: string;
  readonly surname: string;
  /** Lower case: `prime minister`. */
  readonly office: string;
  /** actor_id of the country or body. */
  readonly owner: string;
  /** `2017-01` */
  readonly from: string;
  readonly until: string | null;
}

/** Terms by the holder’s surname, and by the last word of the name where that is another one. */
export type OfficeHolders = ReadonlyMap<string, readonly Term[]>;

export const firstWord = (name: string): string => name.slice(0, name.indexOf('-'));

export const lastWord = (name: string): string => name.slice(name.lastIndexOf('-') + 1);
