import { readLexicon } from '../../lib/lexicon.ts';
import { WordSet } from './words.ts';

/** Lower-case abbreviations without their full stop. */
export interface Abbreviations {
  readonly beforeName: ReadonlySet<string>;
  readonly anywhere: ReadonlySet<string>;
  readonly beforeNumber: ReadonlySet<string>;
}

export function loadAbbreviations(): Abbreviations {
  const entries =
    readLexicon<Record<'before-name' | 'anywhere' | 'before-number', string[]>>('abbreviations');
  return {
    beforeName: new Set(entries['before-name']),
    anywhere: new Set(entries.anywhere),
    beforeNumber: new Set(entries['before-number']),
  };
}

export const isAbbreviation = (known: Abbreviations, word: string): boolean =>
  known.beforeName.has(word) || known.anywhere.has(word) || known.beforeNumber.has(word);

/** Irregular forms of verbs in lower case: 1 a base form, 2 a past, 4 a participle, or their sum. */
export type VerbForms = ReadonlyMap<string, number>;

export function loadVerbForms(): VerbForms {
  const forms = new Map<string, number>();
  const entries = readLexicon<Record<string, readonly [string, string]>>('irregular-verbs');
  for (const [base, [past, participle]] of Object.entries(entries))
    for (const [index, form] of [base, past, participle].entries())
      forms.set(form, (forms.get(form) ?? 0) | (1 << index));
  return forms;
}

/** Names that end as adverbs do, as they are written: Sally, Reilly. */
export const loadAdverblikeNames = (): ReadonlySet<string> => {
  const given = Object.values(readLexicon<Record<string, readonly string[]>>('given-names')).flat();
  const { adverblike } = readLexicon<{ adverblike: readonly string[] }>('surnames');
  return new Set([...given.filter((name) => name.endsWith('ly')), ...adverblike]);
};

type ClosedClass =
  | 'relatives'
  | 'wh-relatives'
  | 'articles'
  | 'indefinite-articles'
  | 'be'
  | 'have'
  | 'do'
  | 'modals'
  | 'negations'
  | 'possessives'
  | 'third-possessives'
  | 'objects'
  | 'subject-pronouns'
  | 'third-persons'
  | 'demonstratives'
  | 'coordinators'
  | 'he'
  | 'she'
  | 'i'
  | 'we'
  | 'reflexives'
  | 'clause-openers'
  | 'oblique-prepositions'
  | 'relative-prepositions'
  | 'modifying-prepositions';

/** The lists of pipeline/lexicons/NAME.yaml, each a set of lower-case words; the type names the lists that it has. */
export const readWordSets = <List extends string>(name: string): Readonly<Record<List, WordSet>> =>
  Object.fromEntries(
    Object.entries(readLexicon<Record<string, string[]>>(name)).map(([list, words]) => [
      list,
      new WordSet(words),
    ]),
  ) as Readonly<Record<List, WordSet>>;

/** The closed classes of English: `closedClass.relatives.holds(token)`. */
export const closedClass = readWordSets<ClosedClass>('closed-class');
