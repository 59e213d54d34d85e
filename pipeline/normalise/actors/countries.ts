import isoCountries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { readLexicon } from '../../lib/lexicon.ts';
import { addEntry, type Dictionary } from './gazetteer.ts';

interface CountryEntry {
  readonly name: string;
  readonly also?: readonly string[];
  readonly demonyms: readonly string[];
  readonly seats: readonly string[];
}

/**
 * Enters every country, the listed ones by their listed names; codes, and the names of countries
 * that are not listed, come from i18n-iso-countries.
 *
 * @returns the published name of each country by actor id.
 */
export function addCountries(dictionary: Dictionary): Map<string, string> {
  const listed = readLexicon<Record<string, CountryEntry>>('countries');
  const names = new Map<string, string>();
  for (const [alpha2, known] of Object.entries(english.countries)) {
    const code = isoCountries.alpha2ToAlpha3(alpha2);
    if (code === undefined) continue;
    const library = [known].flat();
    const entry = listed[code];
    const name = entry?.name ?? library[0] ?? code;
    const id = `country/${code.toLowerCase()}`;
    names.set(id, name);
    const plain = library.filter((each) => !/[,(]/.test(each));
    for (const each of [name, ...(entry?.also ?? []), ...plain].flatMap(withSaint))
      addEntry(dictionary, each, { kind: 'country', id, name });
    for (const each of entry?.demonyms ?? [])
      addEntry(dictionary, each, { kind: 'demonym', id, name });
    for (const each of entry?.seats ?? []) addEntry(dictionary, each, { kind: 'seat', id, name });
  }
  return names;
}

/** `Saint Lucia` is also written `St Lucia` and `St. Lucia`. */
const withSaint = (name: string): string[] =>
  name.startsWith('Saint ')
    ? [name, name.replace('Saint', 'St'), name.replace('Saint', 'St.')]
    : [name];
