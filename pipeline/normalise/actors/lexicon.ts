import isoCountries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { slug } from '../../kernel/ids.ts';
import { readLexicon } from '../../kernel/lexicon.ts';
import { addEntry, type Dictionary } from './dictionary.ts';

/** All words are lower case with straight apostrophes, unless they say otherwise. */
export interface ActorLexicon {
  /** Countries, demonyms, seats, well-known organisations and places, by their words. */
  readonly dictionary: Dictionary;
  /** Names of countries by actor id. */
  readonly countryNames: ReadonlyMap<string, string>;
  readonly offices: ReadonlySet<string>;
  /** Offices that a noun before them may tell the field of. */
  readonly portfolioOffices: ReadonlySet<string>;
  /** The last words of offices: a quick no. */
  readonly officeEnds: ReadonlySet<string>;
  readonly address: ReadonlyMap<string, Gender | null>;
  readonly roleModifiers: ReadonlySet<string>;
  readonly stateHeads: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  /** Common nouns that refer to a well-known organisation, by its id. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  readonly placeHeads: ReadonlySet<string>;
  readonly placeLeads: ReadonlySet<string>;
  readonly locative: ReadonlySet<string>;
  /** Given names as written. */
  readonly givenNames: ReadonlyMap<string, Gender>;
  readonly familyFirst: ReadonlySet<string>;
  readonly commonCapitals: ReadonlySet<string>;
}

export type Gender = 'female' | 'male';

interface CountryEntry {
  readonly name: string;
  readonly also?: readonly string[];
  readonly demonyms: readonly string[];
  readonly seats: readonly string[];
}

interface RoleFile {
  readonly offices: readonly string[];
  readonly abbreviated: readonly string[];
  readonly 'with-field': readonly string[];
  readonly address: Readonly<Record<'male' | 'female' | 'any', readonly string[]>>;
  readonly modifiers: readonly string[];
}

interface PlaceFile {
  readonly names: readonly string[];
  readonly heads: readonly string[];
  readonly 'lead-heads': readonly string[];
  readonly locative: readonly string[];
}

interface OrganisationEntry {
  readonly name: string;
  readonly also?: readonly string[];
  readonly kinds: readonly string[];
}

export function loadActorLexicon(): ActorLexicon {
  const dictionary: Dictionary = new Map();
  const places = readLexicon<PlaceFile>('places');
  for (const name of places.names) addEntry(dictionary, name, { kind: 'place', id: name, name });
  const countryNames = addCountries(dictionary);
  const kinds = addOrganisations(dictionary);
  const roles = readLexicon<RoleFile>('roles');
  const offices = new Set([...roles.offices, ...roles.abbreviated]);
  const heads = readLexicon<Record<'state' | 'other', string[]>>('organisation-heads');
  const given = readLexicon<Record<Gender | 'family-first', string[]>>('given-names');
  return {
    dictionary,
    countryNames,
    kinds,
    offices,
    portfolioOffices: new Set(roles['with-field']),
    officeEnds: new Set([...offices].map((office) => office.split(' ').at(-1) ?? office)),
    address: new Map([
      ...roles.address.male.map((word) => [word, 'male'] as const),
      ...roles.address.female.map((word) => [word, 'female'] as const),
      ...roles.address.any.map((word) => [word, null] as const),
    ]),
    roleModifiers: new Set(roles.modifiers),
    stateHeads: new Set(heads.state),
    heads: new Set([...heads.state, ...heads.other]),
    placeHeads: new Set(places.heads),
    placeLeads: new Set(places['lead-heads']),
    locative: new Set(places.locative),
    givenNames: new Map([
      ...given.male.map((name) => [name, 'male'] as const),
      ...given.female.map((name) => [name, 'female'] as const),
    ]),
    familyFirst: new Set(given['family-first']),
    commonCapitals: new Set(readLexicon<string[]>('common-capitals')),
  };
}

/** Enters every country, the listed ones by their listed names; gives the published name of each id. */
function addCountries(dictionary: Dictionary): Map<string, string> {
  const listed = readLexicon<Record<string, CountryEntry>>('countries');
  const names = new Map<string, string>();
  for (const [alpha2, known] of Object.entries(english.countries)) {
    const code = isoCountries.alpha2ToAlpha3(alpha2);
    const library = [known].flat();
    const name = code === undefined ? undefined : (listed[code]?.name ?? library[0]);
    if (code === undefined || name === undefined) continue;
    const id = `country/${code.toLowerCase()}`;
    const entry = listed[code];
    names.set(id, name);
    const all = [name, ...(entry?.also ?? []), ...library.filter((each) => !/[,(]/.test(each))];
    for (const each of all) addEntry(dictionary, each, { kind: 'country', id, name });
    for (const each of entry?.demonyms ?? [])
      addEntry(dictionary, each, { kind: 'demonym', id, name });
    for (const each of entry?.seats ?? []) addEntry(dictionary, each, { kind: 'seat', id, name });
  }
  return names;
}

function addOrganisations(dictionary: Dictionary): Map<string, readonly string[]> {
  const kinds = new Map<string, readonly string[]>();
  for (const { name, also = [], kinds: nouns } of readLexicon<OrganisationEntry[]>(
    'organisations',
  )) {
    const id = `organisation/${slug(name)}`;
    kinds.set(id, nouns);
    for (const each of [name, ...also])
      addEntry(dictionary, each, { kind: 'organisation', id, name });
  }
  return kinds;
}
