import { readLexicon as readYaml } from '../../lib/lexicon.ts';
import type { Figure } from '../../../schemas/types.ts';
import { WordMap, WordSet } from '../doc/words.ts';
import { createNumeralScan, type NumeralScan } from './account/numerals.ts';
import { createSigns, type HoldsSign } from './signs.ts';
import { loadUnits, type LexiconReader, type UnitLexicon } from './units/unit-lexicon.ts';

/** A phrase of words with what it means, found by its first (or last) word, longest first. */
export type Phrases<Value> = ReadonlyMap<
  string,
  readonly { words: readonly string[]; value: Value }[]
>;

/** All words are lower case. */
export interface FigureLexicon extends UnitLexicon {
  /** Words and signs that a quantity may begin with, beside digits. */
  readonly starters: WordSet;
  /** Whether a stretch of text may have a figure at all. */
  readonly holdsSign: HoldsSign;
  /** Finds all that looks like a number. */
  readonly scanNumerals: NumeralScan;
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
  readonly words: Readonly<Record<Exclude<keyof WordFile, 'fates'>, ReadonlySet<string>>>;
  /** Words after which a number may be a label. */
  readonly labels: WordMap<LabelKind>;
  /** Words before those: which one is meant, or only that one is. */
  readonly labelled: Readonly<Record<'telling' | 'articles' | 'within' | 'indefinite', WordSet>>;
  readonly excluding: Readonly<Record<keyof ExclusionFile, WordSet>>;
  /** Words for so many times: `doubled`, `twice`. */
  readonly multiples: ReadonlyMap<string, number>;
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

interface NumberFile {
  readonly small: Record<string, number>;
  readonly scales: Record<string, number>;
  readonly 'short-scales': Record<string, number>;
  readonly magnitudes: Record<string, [number, number]>;
  readonly vague: Record<string, [number, number]>;
  readonly fractions: Record<string, number>;
  readonly signs: Record<string, number>;
  readonly prefixed: string[];
}

interface ImplicitFile {
  readonly multiples: Record<string, number>;
  readonly sets: Record<string, number>;
  readonly wholes: string[];
  readonly none: string[];
}

interface ModifierFile {
  readonly before: Record<Figure['comparator'], string[]>;
  readonly after: Record<Figure['comparator'], string[]>;
  readonly rise: string[];
  readonly fall: string[];
}

/** How a number after a word may be a label: pipeline/lexicons/labels.yaml tells them apart. */
export type LabelKind = 'numbered' | 'ranks' | 'things' | 'times';

interface LabelFile {
  readonly numbered: string[];
  readonly ranks: string[];
  readonly things: string[];
  readonly times: string[];
  readonly telling: string[];
  readonly articles: string[];
  readonly within: string[];
  readonly indefinite: string[];
}

/** Words beside a number that is no figure. */
interface ExclusionFile {
  readonly months: string[];
  readonly streets: string[];
  readonly seats: string[];
  readonly contests: string[];
  readonly drawn: string[];
  readonly pointing: string[];
  readonly compounds: string[];
  readonly parted: string[];
}

interface WordFile {
  readonly books: string[];
  readonly states: string[];
  readonly lengths: string[];
  readonly uncounted: string[];
  readonly halved: string[];
  readonly tells: string[];
  readonly puts: string[];
  readonly moves: string[];
  readonly monies: string[];
  readonly fates: Record<string, string[]>;
}

const firstWord = /^\p{L}+|^[\s\S]/u;

/** @param readLexicon reads the entries of a lexicon; another than ours where one tries other words */
export function loadFigureLexicon(readLexicon: LexiconReader = readYaml): FigureLexicon {
  const numbers = readLexicon<NumberFile>('numbers');
  const modifiers = readLexicon<ModifierFile>('modifiers');
  const words = readLexicon<WordFile>('figure-words');
  const labels = readLexicon<LabelFile>('labels');
  const excluding = readLexicon<ExclusionFile>('exclusion-words');
  const units = loadUnits(readLexicon);
  const { multiples, sets, wholes, none } = readLexicon<ImplicitFile>('implicit-numbers');
  const implicit = [...Object.keys(multiples), ...Object.keys(sets), ...['no', 'none', 'both']];
  const { small, scales, magnitudes, vague, fractions, signs } = numbers;
  return {
    ...units,
    holdsSign: createSigns(
      new Set([
        ...[small, scales, magnitudes, vague, fractions].flatMap((each) => Object.keys(each)),
        ...['half', 'dozens'],
        ...implicit,
      ]),
    ),
    scanNumerals: createNumeralScan(numeralWords(numbers)),
    starters: new WordSet([
      ...[small, magnitudes, vague, signs].flatMap((each) => Object.keys(each)),
      ...['half', 'quarter', 'minus', 'negative', '-', '−', '–', '.'],
      ...[...units.currencySigns.keys()].map((sign) =>
        (firstWord.exec(sign)?.[0] ?? '').toLowerCase(),
      ),
    ]),
    multiples: new Map(Object.entries(multiples)),
    sets: new Map(Object.entries(sets)),
    wholes: new Set(wholes),
    none: new Set(none),
    implicit: new WordSet(implicit),
    small: new Map(Object.entries(small)),
    scales: new Map(Object.entries(scales)),
    shortScales: new Map(Object.entries(numbers['short-scales'])),
    magnitudes: new Map(Object.entries(magnitudes)),
    vague: new Map(Object.entries(vague)),
    fractions: new Map(Object.entries(fractions)),
    signs: new Map(Object.entries(signs)),
    prefixed: new Set(numbers.prefixed),
    before: phrases(byPhrase(modifiers.before), (each) => each.at(-1)),
    after: phrases(byPhrase(modifiers.after), (each) => each[0]),
    changes: new Map([
      ...modifiers.rise.map((word) => [word, 'rise'] as const),
      ...modifiers.fall.map((word) => [word, 'fall'] as const),
    ]),
    words: {
      books: new Set(words.books),
      states: new Set(words.states),
      lengths: new Set(words.lengths),
      uncounted: new Set(words.uncounted),
      halved: new Set(words.halved),
      tells: new Set(words.tells),
      puts: new Set(words.puts),
      moves: new Set(words.moves),
      monies: new Set(words.monies),
    },
    labels: new WordMap(
      (['numbered', 'ranks', 'things', 'times'] as const).flatMap((kind) =>
        labels[kind].map((word) => [word, kind] as const),
      ),
    ),
    labelled: {
      telling: new WordSet(labels.telling),
      articles: new WordSet(labels.articles),
      within: new WordSet(labels.within),
      indefinite: new WordSet(labels.indefinite),
    },
    excluding: {
      months: new WordSet(excluding.months),
      streets: new WordSet(excluding.streets),
      seats: new WordSet(excluding.seats),
      contests: new WordSet(excluding.contests),
      drawn: new WordSet(excluding.drawn),
      pointing: new WordSet(excluding.pointing),
      compounds: new WordSet(excluding.compounds),
      parted: new WordSet(excluding.parted),
    },
    fates: new Map(
      Object.entries(words.fates).flatMap(([state, forms]) =>
        forms.map((form) => [form, state] as const),
      ),
    ),
  };
}

/** Words that say a number: all but ordinals and their like, and “scores”, which is a verb more often. */
function numeralWords({ small, scales, magnitudes }: NumberFile): ReadonlySet<string> {
  const words = new Set([small, scales, magnitudes].flatMap((each) => Object.keys(each)));
  words.add('half').delete('scores');
  return words;
}

const byPhrase = <Value extends string>(lists: Record<Value, string[]>): [string, Value][] =>
  (Object.entries(lists) as [Value, string[]][]).flatMap(([value, texts]) =>
    texts.map((text): [string, Value] => [text, value]),
  );

function phrases<Value>(
  entries: readonly (readonly [string, Value])[],
  keyOf: (words: readonly string[]) => string | undefined,
): Phrases<Value> {
  const map = new Map<string, { words: string[]; value: Value }[]>();
  for (const [text, value] of entries) {
    const words = text.split(' ');
    const key = keyOf(words) ?? '';
    map.set(key, [...(map.get(key) ?? []), { words, value }]);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}
