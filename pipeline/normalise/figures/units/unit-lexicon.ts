import { readLexicon as readYaml } from '../../../lib/lexicon.ts';
import { beginsWithLetter } from '../../doc/letters.ts';
import type { Unit } from './unit.ts';

/** Where a sign may stand: before numbers, before digits, right before digits, right before large sums. */
export type SignUse = 'before' | 'digits' | 'glued' | 'sums';

export interface UnitLexicon {
  /** Unit names and their plurals, words joined by spaces, in lower case. */
  readonly unitWords: ReadonlyMap<string, Unit>;
  /** Symbols as they are written; those of two letters and more in lower case too. */
  readonly unitSymbols: ReadonlyMap<string, Unit>;
  /** The first run of letters, or sign, of every symbol and currency sign, in lower case. */
  readonly symbolStarts: ReadonlySet<string>;
  /** First words of unit names. */
  readonly unitStarts: ReadonlySet<string>;
  readonly currencySigns: ReadonlyMap<string, Unit>;
  /** Signs that may not stand both before and behind a number. */
  readonly signUses: ReadonlyMap<string, SignUse>;
  /** Shared currency names, each with the code of every country that has one. */
  readonly sharedCurrencies: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Currency names that are common words: money after millions, or where their country is named. */
  readonly looseCurrencies: ReadonlyMap<string, Unit>;
  /** Words for a country, by the first of them, to tell shared currencies apart. */
  readonly nations: ReadonlyMap<string, string>;
  /** Nations and cities, one or two words, with the country (alpha-2) whose money is meant there. */
  readonly homes: ReadonlyMap<string, string>;
  /** The country of publication of the article that is read, where it is known. */
  readonly home: string | null;
  /** What rates are told for, beside units. */
  readonly per: ReadonlyMap<string, string>;
}

interface UnitEntry {
  readonly names: string[];
  readonly plurals?: string[];
  readonly symbols?: string[];
  readonly prefixes?: string;
}

interface UnitFile {
  readonly prefixes: Record<string, { names: string[]; symbols: string[] }>;
  readonly measure: Record<string, UnitEntry>;
  readonly duration: Record<string, UnitEntry>;
  readonly percent: Record<string, UnitEntry>;
  readonly per: Record<string, string[]>;
}

interface CurrencyFile {
  readonly assumed: Record<string, string>;
  readonly cities: Record<string, string[]>;
  readonly 'common-codes': string[];
  readonly 'common-names': string[];
  readonly 'loose-names': string[];
  readonly currencies: Record<string, CurrencyEntry>;
}

interface CurrencyEntry {
  readonly country?: string;
  readonly nation?: string[];
  readonly names: string[];
  readonly plurals?: string[];
  readonly signs?: string[];
  readonly behind?: string[];
  readonly glued?: string[];
  readonly sums?: string[];
}

type CountryFile = Record<string, { name: string; demonyms: string[]; seats: string[] }>;

const firstWord = /^\p{L}+[23²³]?|^[\s\S]/u;

/** What reads the entries of a lexicon by its name. */
export type LexiconReader = typeof readYaml;

export function loadUnits(readLexicon: LexiconReader = readYaml): UnitLexicon {
  const units = readLexicon<UnitFile>('units');
  const currencies = readLexicon<CurrencyFile>('currencies');
  const unitWords = new Map<string, Unit>();
  const unitSymbols = new Map<string, Unit>();
  for (const kind of ['measure', 'duration', 'percent'] as const)
    for (const [code, entry] of Object.entries(units[kind])) {
      addUnit(unitWords, unitSymbols, { code, kind }, entry, '', ['']);
      for (const prefix of entry.prefixes ?? '') {
        const { names, symbols } = units.prefixes[prefix] ?? { names: [], symbols: [] };
        const prefixed = { code: `${prefix}${code}`, kind };
        addUnit(unitWords, unitSymbols, prefixed, entry, names[0] ?? '', symbols);
      }
    }
  for (const [symbol, unit] of [...unitSymbols])
    if (symbol.length > 1 && !unitSymbols.has(symbol.toLowerCase()))
      unitSymbols.set(symbol.toLowerCase(), unit);
  const money = currencyWords(currencies);
  setOnce(unitSymbols, 'p', { code: 'GBp', kind: 'money' });
  for (const [word, unit] of money.words) if (!unitWords.has(word)) unitWords.set(word, unit);
  return {
    unitWords,
    unitSymbols,
    unitStarts: new Set([...unitWords.keys()].map((word) => word.split(' ')[0] ?? '')),
    symbolStarts: new Set(
      [...unitSymbols.keys(), ...money.signs.keys()].map((symbol) =>
        (firstWord.exec(symbol)?.[0] ?? '').toLowerCase(),
      ),
    ),
    currencySigns: money.signs,
    signUses: money.uses,
    sharedCurrencies: money.shared,
    looseCurrencies: money.loose,
    nations: nationWords(readLexicon<CountryFile>('countries')),
    homes: homeWords(currencies),
    home: null,
    per: perWords(units),
  };
}

const plural = (name: string): string => (/(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`);

/** Hyphens count as spaces. */
const key = (words: string): string => words.toLowerCase().replaceAll('-', ' ');

function addUnit(
  words: Map<string, Unit>,
  symbols: Map<string, Unit>,
  unit: Unit,
  { names, plurals, symbols: signs = [] }: UnitEntry,
  prefixName: string,
  prefixSigns: readonly string[],
): void {
  const made = plurals !== undefined && plurals.length === 0 ? [] : names.map(plural);
  for (const name of [...names, ...made, ...(plurals ?? [])])
    setOnce(words, key(prefixName + name), unit);
  for (const prefix of prefixSigns) for (const sign of signs) setOnce(symbols, prefix + sign, unit);
}

const setOnce = <Value>(map: Map<string, Value>, word: string, unit: Value): void => {
  if (!map.has(word)) map.set(word, unit);
};

interface CurrencyWords {
  readonly words: Map<string, Unit>;
  readonly signs: Map<string, Unit>;
  readonly uses: Map<string, SignUse>;
  readonly shared: Map<string, Map<string, string>>;
  readonly loose: Map<string, Unit>;
}

function currencyWords(file: CurrencyFile): CurrencyWords {
  const words = new Map<string, Unit>();
  const signs = new Map<string, Unit>();
  const shared = new Map<string, Map<string, string>>();
  const uses = new Map<string, SignUse>();
  for (const [code, { country, nation = [], names, plurals = [], ...own }] of Object.entries(
    file.currencies,
  )) {
    const unit: Unit = { code, kind: 'money' };
    const forms = names.flatMap((name) => [name, plural(name)]);
    for (const form of [...forms, ...plurals]) {
      for (const adjective of nation) setOnce(words, key(`${adjective} ${form}`), unit);
      if (country !== undefined) {
        const owners = shared.get(form) ?? new Map<string, string>();
        shared.set(form, owners.set(country, code));
      }
      setOnce(words, key(form), unit);
    }
    const { signs: before = [], behind = [], glued = [], sums = [] } = own;
    for (const sign of [...before, ...behind, ...glued, ...sums]) setOnce(signs, sign, unit);
    for (const sign of before)
      if (beginsWithLetter(sign)) uses.set(sign, capitals.test(sign) ? 'digits' : 'before');
    for (const sign of glued) uses.set(sign, 'glued');
    for (const sign of sums) uses.set(sign, 'sums');
    if (capitals.test(code)) {
      uses.set(code, file['common-codes'].includes(code) ? 'glued' : 'digits');
      uses.set(code.toLowerCase(), 'glued').set(`M${code}`, 'digits');
      for (const sign of [code, code.toLowerCase()]) setOnce(signs, sign, unit);
      setOnce(words, code.toLowerCase(), unit);
      setOnce(words, `m${code.toLowerCase()}`, { ...unit, factor: 1e6 });
      setOnce(signs, `M${code}`, { ...unit, factor: 1e6 });
    }
  }
  for (const [name, code] of Object.entries(file.assumed))
    for (const form of [name, plural(name)])
      words.set(form, { code, kind: 'money', assumed: true });
  for (const [form, owners] of shared) {
    const unit = words.get(form);
    if (owners.size < 2) shared.delete(form);
    else if (unit?.kind === 'money') words.set(form, { ...unit, assumed: true });
  }
  const loose = new Map<string, Unit>();
  for (const word of file['loose-names']) {
    const unit = words.get(word);
    if (unit !== undefined) loose.set(word, { ...unit, assumed: true });
  }
  for (const word of file['common-names']) words.delete(word);
  signs.set('$', { code: 'USD', kind: 'money', assumed: true });
  return { words, signs, uses, shared, loose };
}

const capitals = /^[A-Z]{3,4}$/;

function nationWords(countries: CountryFile): Map<string, string> {
  const map = new Map<string, string>();
  for (const [code, { name, demonyms, seats }] of Object.entries(countries))
    for (const word of [name, ...demonyms, ...seats])
      if (!word.includes(' ')) map.set(word.toLowerCase(), code);
  return map;
}

/** The first two letters of a currency’s code are its country’s. */
function homeWords({ currencies, cities }: CurrencyFile): Map<string, string> {
  const map = new Map<string, string>();
  for (const [code, { nation = [] }] of Object.entries(currencies))
    for (const word of nation) setOnce(map, word, code.slice(0, 2));
  for (const [code, names] of Object.entries(cities)) for (const name of names) map.set(name, code);
  return map;
}

function perWords(units: UnitFile): Map<string, string> {
  const map = new Map<string, string>();
  for (const [code, names] of Object.entries(units.per))
    for (const name of names) map.set(name, code);
  for (const kind of ['measure', 'duration'] as const)
    for (const [code, { names }] of Object.entries(units[kind]))
      for (const name of names) map.set(name, code);
  return map;
}
