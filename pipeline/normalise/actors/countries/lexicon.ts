import isoCountries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import type { readLexicon as readYaml } from '../../../lib/lexicon.ts';
import { WordSet } from '../../doc/words.ts';
import type { Entry } from '../types.ts';

export interface Country {
  /** As it is published. */
  readonly name: string;
  readonly wikidata: string;
}

interface CountryEntry extends Country {
  readonly also?: readonly string[];
  readonly demonyms?: readonly string[];
  /** Nouns for one of its people that are names and other words, too. */
  readonly people?: readonly string[];
  readonly seats?: readonly string[];
}

/** `country/KEN` as `KEN`: the code of ISO 3166-1 in an actor’s id. */
export const codeOf = (countryId: string): string => (countryId.split('/')[1] ?? '').toUpperCase();

interface CountryName extends Entry {
  readonly text: string;
  /** Whether it counts as a noun for one of a people only. */
  readonly noun: boolean;
}

/**
 * Every country by actor id, and all that names or means one, in the order in which the first of a name counts: the listed names
 * and those of i18n-iso-countries.
 */
export function readCountries(readLexicon: typeof readYaml): {
  readonly countries: ReadonlyMap<string, Country>;
  readonly names: readonly CountryName[];
} {
  const library = new Map<string, readonly string[]>(
    Object.entries(english.countries).map(([alpha2, names]) => [
      isoCountries.alpha2ToAlpha3(alpha2) ?? alpha2,
      [names].flat(),
    ]),
  );
  const countries = new Map<string, Country>();
  const names: CountryName[] = [];
  const listed = readLexicon<Readonly<Record<string, CountryEntry>>>('countries');
  for (const [code, entry] of Object.entries(listed)) {
    const { name, wikidata, also = [], demonyms = [], people = [], seats = [] } = entry;
    const id = `country/${code.toLowerCase()}`;
    countries.set(id, { name, wikidata });
    const add = (kind: Entry['kind'], texts: readonly string[], noun = false): void => {
      for (const text of texts) names.push({ kind, id, name, text, noun });
    };
    const plain = (library.get(code) ?? []).filter((each) => !/[,(]/.test(each));
    add('country', [name, ...also, ...plain].flatMap(withSaint));
    add('demonym', demonyms);
    add('demonym', people, true);
    add('seat', seats);
  }
  return { countries, names };
}

/** `Saint Lucia` is also written `St Lucia` and `St. Lucia`. */
const withSaint = (name: string): string[] =>
  name.startsWith('Saint ')
    ? [name, name.replace('Saint', 'St'), name.replace('Saint', 'St.')]
    : [name];

/** A name or demonym of several countries, or of a country and a place. */
export interface Homonym {
  /** Whether what the sentence tells goes before what the article does. */
  readonly bySentence: boolean;
  readonly candidates: readonly Candidate[];
  /** Where nothing tells. */
  readonly otherwise: string | null;
  /** Where two are told alike. */
  readonly torn: string | null;
}

interface Candidate {
  /** actor_id; null for a place that is no country. */
  readonly id: string | null;
  /** Words that tell of it. */
  readonly words: WordSet;
  /** The actor_ids of countries that do, itself among them. */
  readonly countries: ReadonlySet<string>;
}

export interface Homonyms {
  /** By the name in lower case. */
  readonly byName: ReadonlyMap<string, Homonym>;
  /** By a country’s name or demonym: what it only describes, cheese behind Swiss. */
  readonly things: ReadonlyMap<string, WordSet>;
}

interface HomonymFile {
  readonly homonyms: readonly {
    readonly words: readonly string[];
    readonly by?: 'sentence';
    readonly candidates: Readonly<Record<string, readonly string[]>>;
    readonly else: string;
    readonly torn: string;
  }[];
  readonly things: Readonly<Record<string, readonly string[]>>;
}

const isCode = (sign: string): boolean => /^[A-Z]{3}$/.test(sign);

const idOf = (code: string): string | null =>
  code === 'none' ? null : `country/${code.toLowerCase()}`;

const idsOf = (codes: readonly string[]): string[] => codes.flatMap((code) => idOf(code) ?? []);

/** @param readLexicon reads the entries of a lexicon */
export function readHomonyms(readLexicon: typeof readYaml): Homonyms {
  const { homonyms, things } = readLexicon<HomonymFile>('country-homonyms');
  const byName = new Map<string, Homonym>();
  for (const { words, by, candidates, else: otherwise, torn } of homonyms) {
    const homonym: Homonym = {
      bySentence: by === 'sentence',
      candidates: Object.entries(candidates).map(([code, signs]) => ({
        id: idOf(code),
        words: new WordSet(signs.filter((sign) => !isCode(sign))),
        countries: new Set(idsOf([code, ...signs.filter(isCode)])),
      })),
      otherwise: idOf(otherwise),
      torn: idOf(torn),
    };
    for (const word of words) byName.set(word, homonym);
  }
  return {
    byName,
    things: new Map(Object.entries(things).map(([word, heads]) => [word, new WordSet(heads)])),
  };
}
