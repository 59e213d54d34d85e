import { inflect, readWordSets, type VerbForms } from '../doc/lexicon.ts';
import { readLexicon as readYaml } from '../../lib/lexicon.ts';
import { loadMediaNames } from '../doc/media-names.ts';
import { WordMap, WordSet } from '../doc/words.ts';
import { readRules } from '../doc/rules.ts';
import type { ClaimRule, CueClass } from './types.ts';

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
  readonly verbs: WordMap<readonly CueVerb[]>;
  readonly nouns: WordMap<CueClass>;
  readonly adjectives: WordMap<CueClass>;
  /** Verbs before `to` that belong to the cue: `went on` to state. */
  readonly chains: WordSet;
  /** Classes of what is spoken or written; what somebody only thinks, finds or shows is no report of words. */
  readonly spoken: ReadonlySet<CueClass>;
  /** Verbs before `to` by which nothing is said: `declined` to comment. */
  readonly refusals: WordSet;
  readonly speechNouns: WordSet;
  /** Participles of `it is said that` and `she is said to`. */
  readonly impersonals: WordMap<CueClass>;
  /** Verbs of `quoted her as saying`. */
  readonly quoting: WordSet;
  /** Verbs of `put the toll at 12`. */
  readonly gauges: WordSet;
  /** Base forms of verbs that say nothing of a quotation right behind them: `had shown “a shocking disregard”`. */
  readonly findings: ReadonlySet<string>;
  /** By the base form of a verb, the objects of which it says nothing: `recalled its cars`. */
  readonly acts: ReadonlyMap<string, Act>;
  /** What stands between commas behind a cue: she added, `though`, that … */
  readonly insertions: WordSet;
  /** Who is told what nobody is named to say: `the court heard`. */
  readonly hearers: WordSet;
  /** Adverbs by which nobody says what the clause says. */
  readonly hearsay: WordMap<CueClass>;
  /** Of attributions that clash, that of the higher stands. */
  readonly precedence: Readonly<Record<ClaimRule, number>>;
}

/** What a verb acts on and says nothing of. */
export interface Act {
  /** Heads of its objects. */
  readonly nouns: WordSet;
  /** Whether so it does with whatever is counted. */
  readonly counted: boolean;
  /** Whether so it does with whom a pronoun means. */
  readonly people: boolean;
}

type ByClass<Value> = Partial<Record<CueClass, Value>>;

type CueList =
  | 'chains'
  | 'refusals'
  | 'speech-nouns'
  | 'quoting'
  | 'gauges'
  | 'findings'
  | 'insertions'
  | 'hearers';

interface CueFile extends Readonly<Record<CueList, readonly string[]>> {
  readonly verbs: ByClass<readonly { takes: Frame[]; words: string[] }[]>;
  readonly nouns: ByClass<readonly string[]>;
  readonly adjectives: ByClass<readonly string[]>;
  readonly spoken: readonly CueClass[];
  readonly impersonal: ByClass<readonly string[]>;
  readonly hearsay: ByClass<readonly string[]>;
  readonly acts: Readonly<
    Record<string, { nouns: readonly string[]; counted: boolean; people?: boolean }>
  >;
}

type Irregular = Readonly<Record<string, readonly [string, string]>>;

/** Reads pipeline/lexicons/NAME.yaml; a test gives its own. */
export type LexiconReader = typeof readYaml;

export function loadCueLexicon(readLexicon: LexiconReader = readYaml): CueLexicon {
  const file = readLexicon<CueFile>('cues');
  const irregular = readLexicon<Irregular>('irregular-verbs');
  const formsOf = (entries: readonly string[]): WordSet =>
    new WordSet(entries.flatMap((entry) => phraseForms(entry, irregular)));
  return {
    verbs: verbsByForm(file.verbs, irregular),
    nouns: byWord(file.nouns, withPlurals),
    adjectives: byWord(file.adjectives),
    chains: formsOf(file.chains),
    spoken: new Set(file.spoken),
    refusals: formsOf(file.refusals),
    speechNouns: new WordSet(withPlurals(file['speech-nouns'])),
    impersonals: byWord(file.impersonal),
    hearsay: byWord(file.hearsay),
    quoting: formsOf(file.quoting),
    gauges: formsOf(file.gauges),
    findings: new Set(file.findings),
    acts: new Map(
      Object.entries(file.acts).map(([verb, { nouns, counted, people = false }]) => [
        verb,
        { nouns: new WordSet(withPlurals(nouns)), counted, people },
      ]),
    ),
    insertions: new WordSet(file.insertions),
    hearers: new WordSet(file.hearers),
    precedence: Object.fromEntries(
      [...readRules('claims-proposals').rules, ...readRules('claims').rules].map(
        ({ id, precedence = 1 }) => [id, precedence],
      ),
    ) as Record<ClaimRule, number>,
  };
}

const entriesOf = <Value>(byClass: ByClass<Value>): [CueClass, Value][] =>
  Object.entries(byClass) as [CueClass, Value][];

const byWord = (
  byClass: ByClass<readonly string[]>,
  formsOf = (words: readonly string[]): readonly string[] => words,
): WordMap<CueClass> =>
  new WordMap(
    entriesOf(byClass).flatMap(([cueClass, words]) =>
      formsOf(words).map((form) => [form, cueClass] as const),
    ),
  );

const plural = (noun: string): string => `${noun.replace(/y$/, 'ie')}s`;

const withPlurals = (nouns: readonly string[]): string[] =>
  nouns.flatMap((noun) => [noun, plural(noun)]);

/** `go on` → go on, goes on, went on, gone on, going on. */
function phraseForms(entry: string, irregular: Irregular): string[] {
  const [base = '', ...rest] = entry.split(' ');
  const forms = Object.values(inflect(base, irregular[base])) as string[];
  return [...new Set(forms)].map((form) => [form, ...rest].join(' '));
}

function verbsByForm(verbs: CueFile['verbs'], irregular: Irregular): WordMap<CueVerb[]> {
  const byForm = new Map<string, CueVerb[]>();
  for (const [cueClass, groups] of entriesOf(verbs)) {
    for (const { takes, words } of groups) {
      for (const word of words) addVerb(byForm, word, cueClass, new Set(takes), irregular);
    }
  }
  // Longer ones first: `point out` before `point`.
  for (const readings of byForm.values()) readings.sort((a, b) => b.rest.length - a.rest.length);
  return new WordMap(byForm);
}

function addVerb(
  byForm: Map<string, CueVerb[]>,
  word: string,
  cueClass: CueClass,
  takes: ReadonlySet<Frame>,
  irregular: Irregular,
): void {
  const [base = '', ...rest] = word.split(' ');
  for (const inflected of [inflect(base, irregular[base]), ...doubled(base)]) {
    const keys = Object.keys(inflected) as Form[];
    for (const text of new Set(Object.values(inflected))) {
      const forms = new Set(keys.filter((key) => inflected[key] === text));
      const readings = byForm.get(text) ?? [];
      readings.push({ base, cueClass, takes, forms, rest });
      byForm.set(text, readings);
    }
  }
}

/** British `labelled` and `signalling` beside American `labeled` and `signaling`. */
const doubled = (base: string): Partial<VerbForms>[] =>
  /[^aeiou][aeiou]l$/.test(base)
    ? [{ past: `${base}led`, participle: `${base}led`, gerund: `${base}ling` }]
    : [];

type ClaimWords =
  | 'days'
  | 'clause-adverbs'
  | 'unreal'
  | 'modals-of-refusal'
  | 'unsaid-gerund-leads'
  | 'volition'
  | 'unsaid-leads'
  | 'nobody'
  | 'finite-be'
  | 'names-of-saying'
  | 'fronting'
  | 'measures'
  | 'not-either'
  | 'before-nouns'
  | 'certain-verbs'
  | 'noun-forms'
  | 'phrase-joints'
  | 'place-joints'
  | 'clause-joints'
  | 'contrasts'
  | 'complementisers'
  | 'number-leads'
  | 'day-leads'
  | 'lone-hearers'
  | 'count-prepositions'
  | 'content-prepositions'
  | 'verb-joints'
  | 'hearing-openers'
  | 'vague-sources'
  | 'anyone'
  | 'supposes'
  | 'speaker-and-hearers'
  | 'new-clauses'
  | 'shares-subject'
  | 'behind-roles'
  | 'asides'
  | 'aside-pronouns'
  | 'circumstances'
  | 'later-acts'
  | 'subordinators'
  | 'reported-clause-openers'
  | 'lone-relatives'
  | 'phrase-ends'
  | 'phrase-end-marks'
  | 'day-openers'
  | 'day-names'
  | 'beside-passives'
  | 'passive-auxiliaries'
  | 'loose-ends'
  | 'adverb-questions'
  | 'goes-on'
  | 'parting-marks'
  | 'dashes'
  | 'naming-participles'
  | 'headline-sources'
  | 'headline-classes'
  | 'spans-of-time'
  | 'time-openers'
  | 'adjunct-ends'
  | 'called-participles'
  | 'seen-speaking'
  | 'no-sources'
  | 'texts-show'
  | 'told-in-nouns'
  | 'noun-leads';

/** pipeline/lexicons/claim-words.yaml says where each list of words stands. */
export const claimWords = readWordSets<ClaimWords>('claim-words');

/** What says something in its pages or on air: the names of media, and nouns for texts, in the singular or plural. */
export const media = {
  isName: loadMediaNames(),
  texts: new WordSet(withPlurals([...readWordSets<'documents'>('speaker-kinds').documents])),
};
