import { readLexicon } from '../../lib/lexicon.ts';
import { known } from '../../lib/lists.ts';
import { WordSet } from './words.ts';

/**
 * The lists of pipeline/lexicons/NAME.yaml, each a set of words; the type names the lists that it has. What is no list
 * is left out.
 */
export const readWordSets = <List extends string>(
  name: string,
  read = readLexicon,
): Readonly<Record<List, WordSet>> =>
  Object.fromEntries(
    Object.entries(read<Record<string, unknown>>(name)).flatMap(([list, words]) =>
      Array.isArray(words) ? [[list, new WordSet(words as string[])]] : [],
    ),
  ) as Readonly<Record<List, WordSet>>;

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
  | 'who-speak'
  | 'demonstratives'
  | 'coordinators'
  | 'he'
  | 'she'
  | 'i'
  | 'we'
  | 'you'
  | 'reflexives'
  | 'clause-openers'
  | 'subordinators'
  | 'clause-leads'
  | 'lone-subjects'
  | 'oblique-prepositions'
  | 'relative-prepositions'
  | 'modifying-prepositions'
  | 'body-prepositions'
  | 'acronym-joints'
  | 'clipped'
  | 'doubling-verbs'
  | 'sentence-starters';

/** The closed classes of English: `closedClass.relatives.holds(token)`. */
export const closedClass = readWordSets<ClosedClass>('closed-class');

/** The words of lines that say when an article came out. */
export const stampWords =
  readLexicon<
    Readonly<Record<'published' | 'changed' | 'labels' | 'clock' | 'weekdays', readonly string[]>>
  >('stamps');

/** Words that are seldom names, in lower case. */
export const commonWords = new WordSet(
  Object.values(readLexicon<Record<string, string>>('common-words')).flatMap((words) =>
    words.split(' '),
  ),
);

/** Lower-case abbreviations without their full stop. */
export type Abbreviations = Readonly<
  Record<'before-name' | 'anywhere' | 'before-number', ReadonlySet<string>>
>;

export const loadAbbreviations = (): Abbreviations =>
  readWordSets<keyof Abbreviations>('abbreviations');

/** Irregular forms of verbs in lower case: 1 a base form, 2 a past, 4 a participle, or their sum. */
export type IrregularForms = ReadonlyMap<string, number>;

export function loadIrregularForms(): IrregularForms {
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

/** Nouns for bodies that end as adverbs do, in small letters: ministry, assembly. */
export const loadAdverblikeNouns = (): ReadonlySet<string> => {
  const { state } = readLexicon<{ state: readonly string[] }>('organisation-heads');
  return new Set(state.filter((noun) => noun.endsWith('y')));
};

/** The words by which the turns of a transcript are known (turn-words.yaml), and given names, in lower case. */
export type TurnWords = Readonly<
  Record<'questions' | 'answers' | 'voices' | 'headings' | 'given', ReadonlySet<string>>
>;

export const loadTurnWords = (): TurnWords => {
  const given = Object.values(readLexicon<Record<string, readonly string[]>>('given-names')).flat();
  return {
    ...readWordSets<Exclude<keyof TurnWords, 'given'>>('turn-words'),
    given: new Set(given.map((name) => name.toLowerCase())),
  };
};

/** The forms of an English verb that cues and counted nouns are looked up by. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** @param irregular past and past participle, where they do not follow the rule. */
export function inflect(base: string, irregular?: readonly [string, string]): VerbForms {
  const [past, participle] = irregular ?? [pastOf(base), pastOf(base)];
  return { base, third: thirdOf(base), past, participle, gerund: gerundOf(base) };
}

const thirdOf = (base: string): string => {
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return endsInConsonantY(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
};

const pastOf = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`;
  if (endsInConsonantY(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
};

const gerundOf = (base: string): string => {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
};

const endsInConsonantY = (base: string): boolean => /[^aeiou]y$/.test(base);

/** `beg` → `begg`: one vowel, then one consonant, in a word of one syllable or a listed one. */
const doubled = (base: string): string =>
  /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) || closedClass['doubling-verbs'].has(base)
    ? `${base}${base.slice(-1)}`
    : base;

const joiningMarks = /^(?:,|&|['’]s?)$/;

/** Whether a word of a name may have no letter in its acronym. */
export const isJoint = (word: string): boolean =>
  joiningMarks.test(word) || closedClass['acronym-joints'].has(word);

const fewestLetters = 3;
const everyCapital = /\p{Lu}/gu;

/**
 * Where the name begins whose words an acronym in brackets behind it abbreviates, letter by letter: that of `Kestrel
 * Anglers, Bakers and Cooks Union (KABCU)` at `Kestrel`; words of one letter may share it (after Schwartz and Hearst,
 * “A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text”, 2003).
 * @param end index of the bracket. @returns null where the letters are not those of the words before.
 */
export function spelledFrom(
  words: readonly { readonly text: string }[],
  end: number,
  acronym: string,
): number | null {
  const letters = acronym.match(everyCapital) ?? [];
  if (letters.length < fewestLetters) return null;
  let shared = '';
  for (let at = end - 1; at >= 0; at--) {
    const { text } = known(words, at);
    const letter = text.charAt(0);
    if (isJoint(text) || (letter === shared && letter !== letters.at(-1))) continue;
    shared = letters.pop() ?? '';
    if (letter !== shared) return null;
    if (letters.length === 0) return at;
  }
  return null;
}

/** The words of a text, as a union. */
export type Listed<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Listed<Rest>
  : Text;
