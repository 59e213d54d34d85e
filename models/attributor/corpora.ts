import { readFileSync } from 'node:fs';
import type { Pair } from '../worth/gold.ts';

/** A line of a corpus: an article, and what its annotators found. */
export interface Line {
  readonly text: string;
  readonly published_on?: string;
  readonly attributions: readonly MarkedAttribution[];
  /** What counts and teaches neither way. */
  readonly ignore?: readonly Pair[];
}

export interface MarkedAttribution {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
  /** False for beliefs and wishes, which are no statements. */
  readonly reporting?: boolean;
  readonly type?: 'direct' | 'mixed' | 'indirect';
  /** The full name of who says it, where the words that name them are not marked. */
  readonly speaker?: string;
}

/** How a corpus teaches. */
export interface Teaching {
  /** How often each of its examples counts, of cues and of labels; 0 for a corpus that only measures. */
  readonly times: number;
  /**
   * Of which words it marks all that are cues, so that what is unmarked is none: all words, those verbs that it marks
   * elsewhere, or none; `quotations`: of direct speech alone all is marked.
   */
  readonly marks: 'all' | 'verbs it knows' | 'some' | 'quotations';
  /** Whether its marks tell if a row is wholly right. */
  readonly judges: boolean;
  /** Why. */
  readonly why: string;
}

/** How the corpora of models/CORPORA.md teach; one that stands here by another name, as one that marks all. */
const teachings: Readonly<Record<string, Teaching>> = {
  polnear: { times: 1, marks: 'all', judges: true, why: 'Large and marked through.' },
  gum: {
    times: 3,
    marks: 'all',
    judges: false,
    why: 'Other news than politics, marked through, but small; its contents are single units of discourse.',
  },
  wsj: {
    times: 2,
    marks: 'verbs it knows',
    judges: true,
    why: 'Business news with its inversions and long appositions; verbs of saying alone are marked.',
  },
  framenet: {
    times: 2,
    marks: 'some',
    judges: true,
    why: 'Agency news with nouns and adjectives as cues; what is unmarked may be one all the same.',
  },
  weblog: {
    times: 1,
    marks: 'verbs it knows',
    judges: false,
    why: 'No news: its verbs of saying teach what news does not hold against.',
  },
  seer: {
    times: 0,
    marks: 'quotations',
    judges: true,
    why: 'Neither cue nor source is marked: it measures; alone, it names who speaks.',
  },
};

/** A file of a corpus by its name: `polnear=FILE.jsonl`. */
export interface Corpus {
  readonly name: string;
  readonly lines: readonly Line[];
}

export const teachingOf = (name: string): Teaching =>
  teachings[name] ?? { times: 1, marks: 'all', judges: true, why: '' };

/**
 * Reads corpora as a command line names them.
 * @throws Error where an argument names none
 */
export function corporaOf(args: readonly string[]): Corpus[] {
  return args.map((argument) => {
    const [, name, path] = /^([a-z]+)=(.+)$/.exec(argument) ?? [];
    if (name === undefined || path === undefined)
      throw new Error(`${argument}: give a corpus by its name, as in polnear=FILE.jsonl`);
    return { name, lines: linesOf(path) };
  });
}

const linesOf = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
