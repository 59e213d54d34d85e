import { inflect, type VerbForms } from '../../kernel/inflect.ts';
import { readLexicon } from '../../kernel/lexicon.ts';
import type { CueClass } from './types.ts';

/** What may follow a cue as its content; a preposition stands for itself. */
export type Frame = 'clause' | 'hearer' | 'object' | 'to' | 'name' | 'quote' | Preposition;
export type Preposition = 'of' | 'about' | 'against' | 'for';
export type Form = keyof VerbForms;

/** One reading of a verb’s form: `said` is the past and the participle of `say`. */
export interface CueVerb {
  readonly base: string;
  readonly cueClass: CueClass;
  readonly takes: ReadonlySet<Frame>;
  readonly forms: ReadonlySet<Form>;
  /** The words that follow it as a part of the cue: `out` of `point out`. */
  readonly rest: readonly string[];
}

/** All words are lower case with straight apostrophes. */
export interface CueLexicon {
  readonly verbs: ReadonlyMap<string, readonly CueVerb[]>;
  readonly nouns: ReadonlyMap<string, CueClass>;
  readonly adjectives: ReadonlyMap<string, CueClass>;
  /** Verbs before `to` that belong to the cue: `went on` to state. */
  readonly chains: ReadonlySet<string>;
  readonly refusedInfinitives: ReadonlySet<string>;
  readonly speechNouns: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  /** Participles of `it is said that` and `she is said to`. */
  readonly impersonals: ReadonlyMap<string, CueClass>;
  /** Verbs of `quoted her as saying`. */
  readonly quoting: ReadonlySet<string>;
  /** Verbs of `put the toll at 12`. */
  readonly gauges: ReadonlySet<string>;
  /** Who is told what nobody is named to say: `the court heard`. */
  readonly hearers: ReadonlySet<string>;
  /** Adverbs by which nobody says what the clause says. */
  readonly hearsay: ReadonlyMap<string, CueClass>;
}

type ByClass<Value> = Partial<Record<CueClass, Value>>;

interface CueFile {
  readonly verbs: ByClass<readonly { takes: Frame[]; words: string[] }[]>;
  readonly nouns: ByClass<readonly string[]>;
  readonly adjectives: ByClass<readonly string[]>;
  readonly chains: readonly string[];
  readonly 'infinitives-of-refusal': readonly string[];
  readonly 'speech-nouns': readonly string[];
  readonly 'speech-verbs': readonly string[];
  readonly impersonal: ByClass<readonly string[]>;
  readonly hearsay: ByClass<readonly string[]>;
  readonly quoting: readonly string[];
  readonly gauges: readonly string[];
  readonly hearers: readonly string[];
}

type Irregular = Readonly<Record<string, readonly [string, string]>>;

export function loadCueLexicon(): CueLexicon {
  const file = readLexicon<CueFile>('cues');
  const irregular = readLexicon<Irregular>('irregular-verbs');
  const forms = (entry: string): string[] => phraseForms(entry, irregular);
  return {
    verbs: verbsByForm(file.verbs, irregular),
    nouns: new Map(
      byWord(file.nouns).flatMap(([noun, cueClass]) =>
        [noun, plural(noun)].map((form) => [form, cueClass]),
      ),
    ),
    adjectives: new Map(byWord(file.adjectives)),
    chains: new Set(file.chains.flatMap(forms)),
    refusedInfinitives: new Set(file['infinitives-of-refusal']),
    speechNouns: new Set(file['speech-nouns'].flatMap((noun) => [noun, plural(noun)])),
    speechVerbs: new Set(file['speech-verbs'].flatMap(forms)),
    impersonals: new Map(byWord(file.impersonal)),
    hearsay: new Map(byWord(file.hearsay)),
    quoting: new Set(file.quoting.flatMap(forms)),
    gauges: new Set(file.gauges.flatMap(forms)),
    hearers: new Set(file.hearers),
  };
}

const entriesOf = <Value>(byClass: ByClass<Value>): [CueClass, Value][] =>
  Object.entries(byClass) as [CueClass, Value][];

const byWord = (byClass: ByClass<readonly string[]>): [string, CueClass][] =>
  entriesOf(byClass).flatMap(([cueClass, words]) =>
    words.map((word): [string, CueClass] => [word, cueClass]),
  );

const plural = (noun: string): string => `${noun.replace(/y$/, 'ie')}s`;

/** `go on` → go on, goes on, went on, gone on, going on. */
function phraseForms(entry: string, irregular: Irregular): string[] {
  const [base = '', ...rest] = entry.split(' ');
  const forms = Object.values(inflect(base, irregular[base])) as string[];
  return [...new Set(forms)].map((form) => [form, ...rest].join(' '));
}

function verbsByForm(verbs: CueFile['verbs'], irregular: Irregular): Map<string, CueVerb[]> {
  const byForm = new Map<string, CueVerb[]>();
  for (const [cueClass, groups] of entriesOf(verbs)) {
    for (const { takes, words } of groups) {
      for (const word of words) addVerb(byForm, word, cueClass, new Set(takes), irregular);
    }
  }
  // Longer ones first: `point out` before `point`.
  for (const readings of byForm.values()) readings.sort((a, b) => b.rest.length - a.rest.length);
  return byForm;
}

function addVerb(
  byForm: Map<string, CueVerb[]>,
  word: string,
  cueClass: CueClass,
  takes: ReadonlySet<Frame>,
  irregular: Irregular,
): void {
  const [base = '', ...rest] = word.split(' ');
  const inflected = inflect(base, irregular[base]);
  const keys = Object.keys(inflected) as Form[];
  for (const text of new Set(keys.map((key) => inflected[key]))) {
    const forms = new Set(keys.filter((key) => inflected[key] === text));
    const readings = byForm.get(text) ?? [];
    readings.push({ base, cueClass, takes, forms, rest });
    byForm.set(text, readings);
  }
}
