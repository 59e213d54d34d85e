import { readLexicon as readYaml } from '../../lib/lexicon.ts';
import type { Figure } from '../../../schemas/types.ts';
import type { Span } from '../../lib/span.ts';
import { WordSet } from '../doc/words.ts';
import { createNumeralScan, type NumeralScan } from './numerals.ts';
import { loadUnits, type LexiconReader, type UnitLexicon } from './units/unit-lexicon.ts';
import { besideNumbers } from './words.ts';

/** A phrase of words with what it means, found by its first (or last) word, longest first. */
export type Phrases<Value> = ReadonlyMap<
  string,
  readonly { words: readonly string[]; value: Value }[]
>;

/** Lists of words. */
type Lists<Name extends string> = Readonly<Record<Name, readonly string[]>>;
type Sets<Name extends string> = Readonly<Record<Name, WordSet>>;

type FigureWords =
  'states' | 'lengths' | 'uncounted' | 'halved' | 'tells' | 'puts' | 'moves' | 'monies';

/** All words are lower case. */
export interface FigureLexicon extends UnitLexicon {
  /** Words and signs that a quantity may begin with, beside digits. */
  readonly starters: WordSet;
  /** Whether a stretch of text has a digit, or a word without which there is no figure: this spares most sentences. */
  readonly mayHoldNumber: (text: string, stretch: Span) => boolean;
  /** Finds what looks like a number: every number of an account is one of these. */
  readonly nextNumeral: NumeralScan;
  readonly small: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  /** Scales of one to three letters, as written after digits: `bn`, `k`. */
  readonly shortScales: ReadonlyMap<string, number>;
  readonly magnitudes: ReadonlyMap<string, readonly [number, number]>;
  readonly vague: ReadonlyMap<string, readonly [number, number]>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly signs: ReadonlyMap<string, number>;
  /** Parts that stand hyphened before digits: `sub-7`. */
  readonly prefixed: ReadonlySet<string>;
  /** By last word, so that they can be matched backwards from a number. */
  readonly before: Phrases<Figure['comparator']>;
  readonly after: Phrases<Figure['comparator']>;
  readonly changes: ReadonlyMap<string, 'rise' | 'fall'>;
  readonly words: Sets<FigureWords>;
  /** Words for so many times: `doubled`, `twice`. */
  readonly multiples: ReadonlyMap<string, number>;
  /** Words for changes by so many times: `tenfold`. */
  readonly folds: ReadonlyMap<string, number>;
  /** Nouns for so many together: `pair`. */
  readonly sets: ReadonlyMap<string, number>;
  /** What a pair of is one thing. */
  readonly wholes: ReadonlySet<string>;
  /** What there may be none of. */
  readonly none: ReadonlySet<string>;
  /** Words that say a number without naming it. */
  readonly implicit: WordSet;
  /** The participle of each form of the verbs that say what befell somebody. */
  readonly fates: ReadonlyMap<string, string>;
}

type Numbers = Readonly<Record<string, number>>;
type Ranges = Readonly<Record<string, readonly [number, number]>>;

interface NumberFile extends Record<'small' | 'scales' | 'short-scales' | 'fractions', Numbers> {
  readonly magnitudes: Ranges;
  readonly vague: Ranges;
  readonly signs: Numbers;
  readonly prefixed: string[];
  readonly beginnings: string[];
}

type ImplicitFile = Record<'folds' | 'multiples' | 'sets', Numbers> & Lists<'wholes' | 'none'>;

type ModifierFile = Lists<'rise' | 'fall'> &
  Record<'before' | 'after', Record<Figure['comparator'], string[]>>;

type WordFile = Lists<FigureWords> & { readonly fates: Record<string, string[]> };

const firstWord = /^\p{L}+|^[\s\S]/u;

/** @param readLexicon reads the entries of a lexicon; another than ours where one tries other words */
export function loadFigureLexicon(readLexicon: LexiconReader = readYaml): FigureLexicon {
  const numbers = readLexicon<NumberFile>('numbers');
  const modifiers = readLexicon<ModifierFile>('modifiers');
  const { fates, ...words } = readLexicon<WordFile>('figure-words');
  const units = loadUnits(readLexicon);
  const { multiples, folds, sets, wholes, none } = readLexicon<ImplicitFile>('implicit-numbers');
  const implicit = [...keysOf(multiples, folds, sets), 'no', 'none', 'both'];
  const { small, scales, magnitudes, vague, fractions, signs } = numbers;
  const nextTrigger = createNumeralScan(
    new Set([...keysOf(small, scales, magnitudes, vague, fractions), ...implicit]),
  );
  return {
    ...units,
    mayHoldNumber: (text, { start, end }) => nextTrigger(text, start, end) !== null,
    nextNumeral: createNumeralScan(numeralWords(numbers)),
    starters: new WordSet([
      ...keysOf(small, magnitudes, vague, signs),
      ...numbers.beginnings,
      ...besideNumbers.minus,
      ...[...units.currencySigns.keys()].map((sign) =>
        (firstWord.exec(sign)?.[0] ?? '').toLowerCase(),
      ),
    ]),
    multiples: mapOf(multiples),
    folds: mapOf(folds),
    sets: mapOf(sets),
    wholes: new Set(wholes),
    none: new Set(none),
    // “not one” has a number word, so that sentences need not be read for “not”.
    implicit: new WordSet([...implicit, 'not']),
    small: mapOf(small),
    scales: mapOf(scales),
    shortScales: mapOf(numbers['short-scales']),
    magnitudes: mapOf(magnitudes),
    vague: mapOf(vague),
    fractions: mapOf(fractions),
    signs: mapOf(signs),
    prefixed: new Set(numbers.prefixed),
    before: phrases(modifiers.before, (each) => each.at(-1)),
    after: phrases(modifiers.after, (each) => each[0]),
    changes: meaningOf({ rise: modifiers.rise, fall: modifiers.fall }),
    words: setsOf(words),
    fates: meaningOf(fates),
  };
}

const keysOf = (...maps: readonly object[]): string[] => maps.flatMap((map) => Object.keys(map));

const mapOf = <Value>(given: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(given));

const setsOf = <Name extends string>(lists: Lists<Name>): Sets<Name> =>
  Object.fromEntries(
    Object.entries<readonly string[]>(lists).map(([name, words]) => [name, new WordSet(words)]),
  ) as Sets<Name>;

/** Each word with the name of the list that it is in. */
const meaningOf = <Name extends string>(lists: Lists<Name>): ReadonlyMap<string, Name> =>
  new Map(
    (Object.entries(lists) as [Name, readonly string[]][]).flatMap(([name, words]) =>
      words.map((word) => [word, name] as const),
    ),
  );

/** Words that say a number: all but ordinals and their like, and “scores”, which is a verb more often. */
function numeralWords({ small, scales, magnitudes }: NumberFile): ReadonlySet<string> {
  const words = new Set(keysOf(small, scales, magnitudes));
  words.add('half').delete('scores');
  return words;
}

function phrases<Value extends string>(
  lists: Lists<Value>,
  keyOf: (words: readonly string[]) => string | undefined,
): Phrases<Value> {
  const map = new Map<string, { words: string[]; value: Value }[]>();
  for (const [text, value] of meaningOf(lists)) {
    const words = text.split(' ');
    const key = keyOf(words) ?? '';
    map.set(key, [...(map.get(key) ?? []), { words, value }]);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

const modifiers = readYaml<Lists<'rise' | 'higher' | 'lower'>>('modifiers');

/** Verbs and nouns of rising. */
export const rises = modifiers.rise;

/** `higher`, `fewer`: the direction in which one number differs from another. */
export const comparatives = meaningOf({ rise: modifiers.higher, fall: modifiers.lower });

/** The singular of each plural that no rule makes. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map(
  Object.entries(readYaml<{ irregular: Record<string, string> }>('plurals').irregular).map(
    ([one, many]) => [many, one],
  ),
);
