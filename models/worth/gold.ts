import { readFileSync } from 'node:fs';

/** Start and end in UTF-16 code units, end exclusive. */
export type Pair = readonly [number, number];

/** Who says what: of each attribution the pieces of its parts. */
export interface AttributionsGold {
  readonly attributions: readonly {
    readonly source: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
    /** False for beliefs and wishes, which need not be found. */
    readonly reporting?: boolean;
    /** The full name of who says it, where the words that name them are not marked. */
    readonly speaker?: string;
  }[];
  /** What counts neither way. */
  readonly ignore?: readonly Pair[];
}

/** What is mentioned; those of one `entity_id` are one. */
export interface MentionsGold {
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly entity_id?: string | null;
  }[];
}

/** Which of two names a pronoun means: one, or neither. */
export interface ChoiceGold {
  readonly pronoun: Pair;
  readonly a: Pair;
  readonly b: Pair;
  readonly a_coref: boolean;
  readonly b_coref: boolean;
}

export interface Quantity {
  /** A range is its bounds. */
  readonly value?: number | readonly [number, number];
  readonly unit?: string | null;
  readonly span?: Pair;
}

export interface QuantitiesGold {
  readonly quantities: readonly Quantity[];
}

/** Time expressions as TimeML has them. */
export interface TimesGold {
  readonly timex: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly value: string;
  }[];
}

/** A text, and what people marked in it; the fields of its gold tell of which kind that is. */
export interface GoldLine extends Partial<
  AttributionsGold & MentionsGold & ChoiceGold & QuantitiesGold & TimesGold
> {
  readonly text: string;
  readonly published_on?: string;
  /** Quantities as a recogniser's test suite has them. */
  readonly expected?: readonly {
    readonly start: number;
    readonly end: number;
    readonly value: string | null;
    readonly unit: string | null;
  }[];
}

/**
 * The lines of a file of gold.
 * @throws Error where a line is no JSON
 */
export const goldLines = (path: string): GoldLine[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => uniform(JSON.parse(line) as GoldLine));

/** What a test suite expects as quantities. */
function uniform(line: GoldLine): GoldLine {
  if (line.expected === undefined) return line;
  const quantities = line.expected.map(({ start, end, value, unit }): Quantity => {
    const known = value === null || value === '' ? NaN : Number(value);
    return { span: [start, end], unit, ...(Number.isNaN(known) ? {} : { value: known }) };
  });
  return { ...line, quantities };
}
