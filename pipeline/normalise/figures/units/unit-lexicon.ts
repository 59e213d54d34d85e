import { readLexicon as readYaml } from '../../../lib/lexicon.ts';
import { beginsWithLetter } from '../../doc/letters.ts';
import type { Unit } from '../types.ts';

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
  /** Symbols that are words or names, too: units right behind the digits only. */
  readonly wordSymbols: ReadonlySet<string>;
  /** Symbols in capitals that are read as others in small letters are. */
  readonly capitalSymbols: ReadonlySet<string>;
  /** The smaller unit that goes on behind another, and how many of it make that one. */
  readonly smallerUnits: ReadonlyMap<string, { readonly code: string; readonly of: number }>;
  /** The smaller units of time that may go on behind another, each with how many make that one. */
  readonly smallerSpells: ReadonlyMap<string, Readonly<Record<string, number>>>;
  readonly currencySigns: ReadonlyMap<string, Unit>;
  /** Signs that may not stand both before and behind a number. */
  readonly signUses: ReadonlyMap<string, SignUse>;
  /** Shared currency names, each with the code of every country that has one. */
  readonly sharedCurrencies: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The currency that a shared name or sign means where nothing says which. */
  readonly assumedCurrencies: ReadonlyMap<string, string>;
  /** Currency names that are common words: money after millions, or where their country is named. */
  readonly looseCurrencies: ReadonlyMap<string, Unit>;
  /** Words for a country, by the first of them, to tell shared currencies apart. */
  readonly nations: ReadonlyMap<string, string>;
  /** Nations and cities, one or two words, with the country (alpha-2) whose money is meant there. */
  readonly homes: ReadonlyMap<string, string>;
  /** Ends of web addresses that look like those of a country and are used by all. */
  readonly generalDomains: ReadonlySet<string>;
  /** The country of publication of the article that is read, where it is known. */
  readonly home: string | null;
  /** What rates are told for, beside units. */
  readonly per: ReadonlyMap<string, string>;
  /** `yearly`: adverbs that say for what time money is paid. */
  readonly often: ReadonlyMap<string, string>;
}

interface UnitEntry {
  readonly names: string[];
  readonly plurals?: string[];
  readonly symbols?: string[];
  readonly prefixes?: string;
}

type Lists = Readonly<Record<string, string[]>>;

interface UnitFile extends Record<
  'measure' | 'duration' | 'percent',
  Readonly<Record<string, UnitEntry>>
> {
  readonly prefixes: Record<string, { names: string[]; symbols: string[] }>;
  readonly per: Lists;
  readonly often: Lists;
  readonly smaller: Record<string, { code: string; of: number }>;
  readonly spells: Record<string, Record<string, number>>;
  readonly 'word-symbols': string[];
  readonly 'capital-symbols': string[];
}

interface CurrencyFile extends Record<
  'general-domains' | 'common-codes' | 'large-codes' | 'common-names' | 'loose-names',
  string[]
> {
  readonly assumed: Record<string, string>;
  readonly cities: Lists;
  readonly currencies: Record<string, CurrencyEntry>;
}

/** currencies.yaml says where the signs of each kind stand. */
type CurrencyEntry = { readonly country?: string; readonly names: string[] } & Readonly<
  Partial<
    Record<'nation' | 'plurals' | 'signs' | 'behind' | 'glued' | 'sums' | 'symbols', string[]>
  >
>;

type CountryFile = Record<string, { name: string; demonyms?: string[]; seats?: string[] }>;

const firstWord = /^\p{L}+[23²³]?|^[\s\S]/u;

/** What reads the entries of a lexicon by its name. */
export type LexiconReader = typeof readYaml;

export function loadUnits(readLexicon: LexiconReader = readYaml): UnitLexicon {
  const units = readLexicon<UnitFile>('units');
  const currencies = readLexicon<CurrencyFile>('currencies');
  const { words, symbols } = unitNames(units);
  const money = currencyNames(currencies);
  for (const [word, unit] of money.words) setOnce(words, word, unit);
  for (const [symbol, unit] of money.symbols) setOnce(symbols, symbol, unit);
  const starts = [...symbols.keys(), ...money.signs.keys()].map(
    (symbol) => firstWord.exec(symbol)?.[0] ?? '',
  );
  return {
    unitWords: words,
    unitSymbols: symbols,
    unitStarts: new Set(Array.from(words.keys(), (word) => word.split(' ')[0] ?? '')),
    symbolStarts: new Set(starts.map((start) => start.toLowerCase())),
    wordSymbols: new Set(units['word-symbols']),
    capitalSymbols: new Set(units['capital-symbols']),
    smallerUnits: new Map(Object.entries(units.smaller)),
    smallerSpells: new Map(Object.entries(units.spells)),
    currencySigns: money.signs,
    signUses: money.uses,
    sharedCurrencies: money.shared,
    assumedCurrencies: new Map(Object.entries(currencies.assumed)),
    looseCurrencies: money.loose,
    nations: nationWords(readLexicon<CountryFile>('countries')),
    homes: homeWords(currencies),
    generalDomains: new Set(currencies['general-domains']),
    home: null,
    per: new Map([
      ...byName(units.per),
      ...[units.measure, units.duration].flatMap((kind) =>
        byName(Object.fromEntries(Object.entries(kind).map(([code, { names }]) => [code, names]))),
      ),
    ]),
    often: new Map(byName(units.often)),
  };
}

/** The names of a map from codes to their names, with the codes. */
const byName = (map: Readonly<Record<string, readonly string[]>>): (readonly [string, string])[] =>
  Object.entries(map).flatMap(([code, names]) => names.map((name) => [name, code] as const));

const plural = (name: string): string => (/(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`);

/** Hyphens count as spaces. */
const key = (words: string): string => words.toLowerCase().replaceAll('-', ' ');

const setOnce = <Value>(map: Map<string, Value>, word: string, value: Value): void => {
  if (!map.has(word)) map.set(word, value);
};

function unitNames(units: UnitFile): Record<'words' | 'symbols', Map<string, Unit>> {
  const words = new Map<string, Unit>();
  const symbols = new Map<string, Unit>();
  const add = (unit: Unit, entry: UnitEntry, prefixName: string, prefixSigns: string[]): void => {
    const { names, plurals, symbols: signs = [] } = entry;
    const made = plurals?.length === 0 ? [] : names.map(plural);
    for (const name of [...names, ...made, ...(plurals ?? [])])
      setOnce(words, key(prefixName + name), unit);
    for (const prefix of prefixSigns)
      for (const sign of signs) setOnce(symbols, prefix + sign, unit);
  };
  for (const kind of ['measure', 'duration', 'percent'] as const)
    for (const [code, entry] of Object.entries(units[kind])) {
      add({ code, kind }, entry, '', ['']);
      for (const prefix of entry.prefixes ?? '') {
        const { names, symbols: signs } = units.prefixes[prefix] ?? { names: [], symbols: [] };
        add({ code: `${prefix}${code}`, kind }, entry, names[0] ?? '', signs);
      }
    }
  for (const [symbol, unit] of [...symbols])
    if (symbol.length > 1) setOnce(symbols, symbol.toLowerCase(), unit);
  return { words, symbols };
}

interface CurrencyNames {
  readonly words: Map<string, Unit>;
  readonly symbols: Map<string, Unit>;
  readonly signs: Map<string, Unit>;
  readonly uses: Map<string, SignUse>;
  readonly shared: Map<string, Map<string, string>>;
  readonly loose: Map<string, Unit>;
}

function currencyNames(file: CurrencyFile): CurrencyNames {
  const names: CurrencyNames = {
    ...{ words: new Map(), symbols: new Map(), signs: new Map() },
    ...{ uses: new Map(), shared: new Map(), loose: new Map() },
  };
  for (const [code, entry] of Object.entries(file.currencies)) {
    const unit: Unit = { code, kind: 'money' };
    addWords(names, unit, entry);
    addSigns(names, unit, entry);
    if (capitals.test(code)) addCode(names, unit, file);
  }
  const { words, signs, shared, loose } = names;
  for (const [name, code] of Object.entries(file.assumed)) {
    const unit: Unit = { code, kind: 'money', assumed: true };
    if (signs.has(name)) signs.set(name, unit);
    else for (const form of [name, plural(name)]) words.set(form, unit);
  }
  for (const [form, owners] of shared) {
    const unit = words.get(form);
    if (owners.size < 2) shared.delete(form);
    else if (unit !== undefined) words.set(form, { ...unit, assumed: true });
  }
  for (const word of file['loose-names']) {
    const unit = words.get(word);
    if (unit !== undefined) loose.set(word, { ...unit, assumed: true });
  }
  for (const word of file['common-names']) words.delete(word);
  return names;
}

const capitals = /^[A-Z]{3,4}$/;

function addWords(
  { words, shared }: CurrencyNames,
  unit: Unit,
  { country, nation = [], names, plurals = [] }: CurrencyEntry,
): void {
  const forms = names.flatMap((name) => [name, plural(name)]);
  for (const form of [...forms, ...plurals]) {
    for (const adjective of nation) setOnce(words, key(`${adjective} ${form}`), unit);
    if (country !== undefined)
      shared.set(form, (shared.get(form) ?? new Map<string, string>()).set(country, unit.code));
    setOnce(words, key(form), unit);
  }
}

function addSigns(
  { signs, uses, symbols }: CurrencyNames,
  unit: Unit,
  { signs: before = [], behind = [], glued = [], sums = [], symbols: own = [] }: CurrencyEntry,
): void {
  for (const sign of [...before, ...behind, ...glued, ...sums]) setOnce(signs, sign, unit);
  for (const sign of before)
    if (beginsWithLetter(sign)) uses.set(sign, capitals.test(sign) ? 'digits' : 'before');
  for (const sign of glued) uses.set(sign, 'glued');
  for (const sign of sums) uses.set(sign, 'sums');
  for (const sign of own) setOnce(symbols, sign, unit);
}

/** A code of three or four letters stands as a sign, in small letters and behind M for millions, too. */
function addCode({ words, signs, uses }: CurrencyNames, unit: Unit, file: CurrencyFile): void {
  const { code } = unit;
  const [small, millions] = [code.toLowerCase(), { ...unit, factor: 1e6 }];
  const isWord = file['common-codes'].includes(code);
  const isLarge = file['large-codes'].includes(code);
  uses.set(code, isLarge ? 'sums' : isWord ? 'glued' : 'digits');
  uses.set(small, 'glued').set(`M${code}`, 'digits');
  for (const sign of [code, small]) setOnce(signs, sign, unit);
  setOnce(words, small, unit);
  setOnce(words, `m${small}`, millions);
  setOnce(signs, `M${code}`, millions);
}

function nationWords(countries: CountryFile): Map<string, string> {
  const map = new Map<string, string>();
  for (const [code, { name, demonyms = [], seats = [] }] of Object.entries(countries))
    for (const word of [name, ...demonyms, ...seats])
      if (!word.includes(' ')) map.set(word.toLowerCase(), code);
  return map;
}

/** The first two letters of a currency’s code are its country’s. */
function homeWords({ currencies, cities }: CurrencyFile): Map<string, string> {
  const map = new Map<string, string>();
  for (const [code, { nation = [] }] of Object.entries(currencies))
    for (const word of nation) setOnce(map, word, code.slice(0, 2));
  for (const [name, code] of byName(cities)) map.set(name, code);
  return map;
}
