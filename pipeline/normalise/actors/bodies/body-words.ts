import { readLexicon } from '../../../lib/lexicon.ts';
import { WordSet } from '../../doc/words.ts';

export type Words = WordSet;

export interface BodyWords {
  readonly state: Words;
  readonly heads: Words;
  readonly generic: Words;
  /** Heads that are a name by themselves: `Parliament`. */
  readonly bare: Words;
  readonly genitive: Words;
  /** Heads of what is no actor: `Award`, `Bridge`. */
  readonly others: Words;
  readonly ties: Words;
  readonly kinds: Words;
  /** What a body is called before its name: `Owner Norvik Lines`. */
  readonly callings: Words;
  /** Heads that “the company” may refer to. */
  readonly companies: Words;
  /** Heads that stand first: `Team Estonia`, `Radio Ankara`. */
  readonly leading: Words;
  /** What follows the name of a company: `plc`. */
  readonly suffixes: Words;
  /** Who is “of” or “at” a body: `analysts`. */
  readonly led: Words;
  /** What follows the name of a body with “’s”: `headquarters`. */
  readonly owned: Words;
  /** Heads that are the members of a party: `democrats`. */
  readonly members: Words;
  /** What a party’s members may have before them to be a body: `House` Democrats. */
  readonly factions: Words;
  /** What papers are called after a place: `Leeds Star`. */
  readonly papers: Words;
  /** What papers end with: `Post`. */
  readonly press: Words;
  /** What has a title: `novel`. */
  readonly works: Words;
  /** What is called after people: `foundation`. */
  readonly legacies: Words;
  /** Heads that no `of …` belongs to: `News`. */
  readonly unchained: Words;
  /** Heads that take “on”: `Commission` on Human Rights. */
  readonly on: Words;
  /** Heads that are told apart by numbers: Task `Force` 70. */
  readonly numbered: Words;
  /** Heads that may be a surname: Emily `House`. */
  readonly surnames: Words;
  /** What the names of ships begin with, as written. */
  readonly ships: ReadonlySet<string>;
  /** What bodies do and people hardly: `launched`. */
  readonly verbs: Words;
  /** Heads that refer to no body named before: `the police`. */
  readonly noShortForm: Words;
}

export type Lists<Key extends string> = Readonly<Record<Key, readonly string[]>>;

type BodyLists = Lists<
  | 'state'
  | 'other'
  | 'generic'
  | 'bare'
  | 'genitive'
  | 'other-heads'
  | 'ties'
  | 'verbs'
  | 'suffixes'
  | 'leading'
  | 'led'
  | 'owned'
  | 'legacies'
  | 'works'
  | 'press'
  | 'unchained'
  | 'on'
  | 'numbered'
  | 'surnames'
  | 'ships'
  | 'factions'
  | 'members'
  | 'papers'
  | 'kinds'
  | 'callings'
  | 'companies'
  | 'no-short-form'
>;

/** Reads and compiles the words by which bodies are known. */
export function loadBodyWords(): BodyWords {
  const lists = readLexicon<BodyLists>('organisation-heads');
  return {
    state: new WordSet(lists.state),
    heads: new WordSet([...lists.state, ...lists.other, ...lists.members]),
    members: new WordSet(lists.members),
    papers: new WordSet(lists.papers),
    generic: new WordSet(lists.generic),
    bare: new WordSet(lists.bare),
    genitive: new WordSet(lists.genitive),
    others: new WordSet(lists['other-heads']),
    ties: new WordSet(lists.ties),
    verbs: new WordSet(lists.verbs),
    leading: new WordSet(lists.leading),
    suffixes: new WordSet(lists.suffixes),
    led: new WordSet(lists.led),
    owned: new WordSet(lists.owned),
    legacies: new WordSet(lists.legacies),
    works: new WordSet(lists.works),
    press: new WordSet(lists.press),
    unchained: new WordSet(lists.unchained),
    on: new WordSet(lists.on),
    numbered: new WordSet(lists.numbered),
    surnames: new WordSet(lists.surnames),
    ships: new Set(lists.ships),
    factions: new WordSet(lists.factions),
    kinds: new WordSet(lists.kinds),
    callings: new WordSet(lists.callings),
    companies: new WordSet(lists.companies),
    noShortForm: new WordSet(lists['no-short-form']),
  };
}
