import { readLexicon } from '../../lib/lexicon.ts';
import type { TimeWords } from '../doc/doc.ts';
import type { Listed } from '../doc/lexicon.ts';
import { WordSet } from '../doc/words.ts';

/** A pattern of pipeline/lexicons/dates.yaml, unread. */
export interface TimePattern {
  readonly id: string;
  readonly when: string;
  readonly kind?: 'date' | 'time' | 'duration' | 'set';
  /** Whether two days or years of the words are the ends of one time. */
  readonly range?: boolean;
  /** From where its words count, where they themselves do not say. */
  readonly from?: 'now' | 'told';
  /** What the pattern says besides its words. */
  readonly says?: Partial<Omit<TimeWords, 'shift'>> & {
    readonly shift?: Partial<NonNullable<TimeWords['shift']>>;
  };
}

type WordsThatSay = Readonly<Record<string, string | number>>;
type NamesOfDays = 'month-name' | 'weekday' | 'short-weekday';

interface TimeLexicon {
  /** Types of words, each word with what it says. */
  readonly words: Readonly<Record<NamesOfDays, WordsThatSay>>;
  readonly capitalised: readonly string[];
  readonly shapes: Readonly<Record<string, string>>;
  readonly anchors: readonly string[];
  /** Types of words that say nothing by themselves. */
  readonly marks: Readonly<Record<string, readonly string[]>>;
  /** Words beside what looks like a time, by what they tell. */
  readonly beside: Readonly<Record<Beside, readonly string[]>>;
  /** Words between a length of time and when it ends, or before it. */
  readonly periods: Readonly<Record<Periods, readonly string[]>>;
  /** Words that tell that a time is to come, or that what follows `to` is over. */
  readonly ahead: readonly string[];
  readonly behind: readonly string[];
  readonly timetable: readonly string[];
  readonly 'ahead-to': readonly string[];
  readonly patterns: readonly TimePattern[];
}

type Periods = Listed<'ended upto final in fiscal'>;
type Beside =
  | Listed<'leads short-months doubtful-months before-months before-named-weekdays behind-named-weekdays'>
  | Listed<'given-weekdays openers before-counts behind-counts before-years'>;

const lexicon = readLexicon<TimeLexicon>('dates');
export const { words, marks, shapes, patterns } = lexicon;
export const capitalised = new Set(lexicon.capitalised);
export const anchors = new Set(lexicon.anchors);

const setsOf = <Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
): Readonly<Record<Name, WordSet>> =>
  Object.fromEntries(
    Object.entries<readonly string[]>(lists).map(([name, list]) => [name, new WordSet(list)]),
  ) as Record<Name, WordSet>;

export const beside = setsOf(lexicon.beside);
export const periodWords = setsOf(lexicon.periods);

export const ahead = new WordSet(lexicon.ahead);
export const timetable = new WordSet(lexicon.timetable);
export const aheadTo = new WordSet(lexicon['ahead-to']);
export const behind = new WordSet(lexicon.behind);
