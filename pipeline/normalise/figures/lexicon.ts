import type { Figure } from '../../kernel/rows.ts';
import { readLexicon } from '../../kernel/lexicon.ts';

/** A phrase of words with what it means, found by its first word, longest first. */
export type Phrases<Value> = ReadonlyMap<
  string,
  readonly { words: readonly string[]; value: Value }[]
>;

export interface Unit {
  readonly code: string;
  readonly kind: Figure['kind'];
}

/** All words are lower case. */
export interface FigureLexicon {
  /** Every word and sign that may begin a quantity. */
  readonly starters: ReadonlySet<string>;
  readonly small: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly gluedScales: ReadonlyMap<string, number>;
  readonly magnitudes: ReadonlyMap<string, readonly [number, number]>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly signs: ReadonlyMap<string, number>;
  readonly units: Phrases<Unit>;
  readonly gluedUnits: ReadonlyMap<string, Unit>;
  /** Currency signs as written, and the letters that may stand before a `$`. */
  readonly currencySigns: ReadonlyMap<string, string>;
  /** By last word, so that they can be matched backwards from a number. */
  readonly before: Phrases<Figure['comparator']>;
  readonly after: Phrases<Figure['comparator']>;
  readonly changes: ReadonlyMap<string, 'rise' | 'fall'>;
}

interface NumberFile {
  readonly small: Record<string, number>;
  readonly scales: Record<string, number>;
  readonly 'glued-scales': Record<string, number>;
  readonly magnitudes: Record<string, [number, number]>;
  readonly fractions: Record<string, number>;
  readonly signs: Record<string, number>;
}

interface ModifierFile {
  readonly before: Record<Figure['comparator'], string[]>;
  readonly after: Record<Figure['comparator'], string[]>;
  readonly rise: string[];
  readonly fall: string[];
}

type UnitFile = Record<
  'measure' | 'duration' | 'percent',
  Record<string, { words: string[]; glued: string[] }>
>;

export function loadFigureLexicon(): FigureLexicon {
  const numbers = readLexicon<NumberFile>('numbers');
  const modifiers = readLexicon<ModifierFile>('modifiers');
  const currencies =
    readLexicon<Record<string, { signs: string[]; words: string[] }>>('currencies');
  const units = readLexicon<UnitFile>('units');
  const signs = Object.values(currencies).flatMap((each) => each.signs);
  return {
    starters: new Set([
      ...Object.keys(numbers.small),
      ...Object.keys(numbers.magnitudes),
      ...Object.keys(numbers.signs),
      ...['a', 'an', 'half'],
      // `US$` is two tokens: `US` and `$`.
      ...signs.flatMap((sign) => [sign, sign.replace('$', '')]).map((sign) => sign.toLowerCase()),
    ]),
    small: new Map(Object.entries(numbers.small)),
    scales: new Map(Object.entries(numbers.scales)),
    gluedScales: new Map(Object.entries(numbers['glued-scales'])),
    magnitudes: new Map(Object.entries(numbers.magnitudes)),
    fractions: new Map(Object.entries(numbers.fractions)),
    signs: new Map(Object.entries(numbers.signs)),
    units: phrases(unitWords(units, currencies), (words) => words[0]),
    gluedUnits: gluedUnits(units),
    currencySigns: new Map(
      Object.entries(currencies).flatMap(([code, { signs }]) =>
        signs.map((sign) => [sign, code] as const),
      ),
    ),
    before: phrases(byPhrase(modifiers.before), (words) => words.at(-1)),
    after: phrases(byPhrase(modifiers.after), (words) => words[0]),
    changes: new Map([
      ...modifiers.rise.map((word) => [word, 'rise'] as const),
      ...modifiers.fall.map((word) => [word, 'fall'] as const),
    ]),
  };
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

const unitWords = (
  units: UnitFile,
  currencies: Record<string, { words: string[] }>,
): [string, Unit][] => [
  ...entriesOf(units).flatMap(([kind, code, { words }]) =>
    words.map((word): [string, Unit] => [word, { code, kind }]),
  ),
  ...Object.entries(currencies).flatMap(([code, { words }]) =>
    words.map((word): [string, Unit] => [word, { code, kind: 'money' }]),
  ),
];

const entriesOf = (
  units: UnitFile,
): ['measure' | 'duration' | 'percent', string, { words: string[]; glued: string[] }][] =>
  (['measure', 'duration', 'percent'] as const).flatMap((kind) =>
    Object.entries(units[kind]).map(([code, unit]): [typeof kind, string, typeof unit] => [
      kind,
      code,
      unit,
    ]),
  );

const gluedUnits = (units: UnitFile): Map<string, Unit> =>
  new Map(
    entriesOf(units).flatMap(([kind, code, { glued }]) =>
      glued.map((word) => [word, { code, kind }] as const),
    ),
  );
