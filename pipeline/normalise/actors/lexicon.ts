import { slug } from '../../lib/ids.ts';
import { readLexicon as readYaml } from '../../lib/lexicon.ts';
import { commonWords, readWordSets, type Listed } from '../doc/lexicon.ts';
import { beginsWithCapital, isInCapitals } from '../doc/letters.ts';
import { NameMap, WordEnds, WordMap, WordSet, type WrittenWord } from '../doc/words.ts';
import { readCountries, readHomonyms, type Country, type Homonyms } from './countries/lexicon.ts';
import type { CrfWeights } from './model/crf.ts';
import { crfOf, loadNameWeights } from './model/weights.ts';
import type { Entry, Gender, OfficeHolders, Term } from './types.ts';

/** Words are lower case with straight apostrophes, unless they say otherwise. */
export interface ActorLexicon {
  /** Countries, demonyms, seats, well-known organisations and places, by their words. */
  readonly dictionary: KnownNames;
  /** By actor id. */
  readonly countries: ReadonlyMap<string, Country>;
  readonly homonyms: Homonyms;
  /** Common nouns that refer to a well-known organisation, by its id. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  readonly roles: RoleWords;
  readonly organisations: OrganisationWords;
  readonly placeHeads: WordSet;
  readonly placeLeads: WordSet;
  readonly locative: WordSet;
  /** Given names as written; null where both genders bear it. */
  readonly givenNames: NameMap<Gender | null>;
  /** What a given name may be short for: `Robert` for `Bob`. */
  readonly shortNames: ReadonlyMap<string, readonly string[]>;
  readonly familyFirst: WordSet;
  readonly commonCapitals: WordSet;
  /** Words that are hardly a name. */
  readonly commonWords: WordSet;
  /** Words that say more than that they are a name: heads, offices, fields, places, common words. */
  readonly telling: WordSet;
  /** Adjectives by which a description means another: `the former senator`. */
  readonly distinguishing: WordSet;
  readonly spokespersons: WordSet;
  readonly officeHolders: OfficeHolders;
  /** The learned model of names. */
  readonly nameModel: CrfWeights;
}

/** Lists of name-words.yaml, whose note says what each is for. */
type NameList =
  | Listed<'particles articles suffixes compounds small-in-titles captions picture-houses'>
  | Listed<'owner-joints definite definite-leads calendar-given chain-joints run-joints'>;

export const nameWords = readWordSets<NameList>('name-words');

/** One way of writing names of East Asia in Latin letters: what a syllable is made of, as lists with blanks. */
interface Spelling {
  readonly openings: string;
  readonly vowels: string;
  readonly endings: string;
}

interface RomanisedEntries {
  readonly pinyin: Readonly<Record<string, string>>;
  readonly 'wade-giles': Spelling;
  readonly korean: Spelling;
  readonly vietnamese: Spelling;
  readonly families: readonly string[];
}

function romanisedNames(readLexicon: LexiconReader) {
  const {
    pinyin,
    'wade-giles': wadeGiles,
    korean,
    vietnamese,
    families,
  } = readLexicon<RomanisedEntries>('romanised-names');
  return { pinyin, spellings: [wadeGiles, korean, vietnamese], families: new Set(families) };
}

/** How names of East Asia are written (romanised-names.yaml); of Pinyin all syllables, by how they begin, `0` with a vowel. */
export const romanised = romanisedNames(readYaml);

type EndList = 'descriptors' | 'demonyms' | 'kinds' | 'purposes' | 'people';

/** How words end that a name is made of (name-ends.yaml). */
export const nameEnds = Object.fromEntries(
  Object.entries(readWordSets<EndList>('name-ends')).map(([list, words]) => [
    list,
    new WordEnds([...words]),
  ]),
) as Readonly<Record<EndList, WordEnds>>;

/** Lists of organisation-heads.yaml, whose note says what each is for. */
type OrganisationList =
  | Listed<'state other generic bare genitive others ties verbs suffixes leading led owned'>
  | Listed<'legacies works press unchained on numbered surnames factions members papers kinds'>
  | Listed<'callings companies no-short-form elections openers chambers sides field-ends'>
  | Listed<'field-bodies paper-nouns stakes ships acts plans players beats'>;

export interface OrganisationWords extends Readonly<Record<OrganisationList, WordSet>> {
  /** All heads: of a state, of others, and the members of parties. */
  readonly heads: WordSet;
}

/** Lists of roles.yaml, whose note says what each is for. */
type RoleList =
  | Listed<'plural relations kin ranks modifiers adjectives born posted courtesy fielded trades'>
  | Listed<'local parts honours verbs ties figures suffered plays acting lives borne'>;

export interface RoleWords extends Readonly<Record<RoleList, WordSet>> {
  readonly heads: OfficeWords;
  /** What `Sen.` and `PM` are published as. */
  readonly abbreviated: WordMap<string>;
  /** Offices of several words, by the last one. */
  readonly phrases: WordMap<readonly (readonly string[])[]>;
  readonly address: WordMap<Gender | null>;
  readonly genders: WordMap<Gender>;
  /** Other words for the holder of an office, by its last word. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
}

/** A name that is known, by its words. */
export interface KnownName extends Entry {
  /** Lower case with straight apostrophes; an acronym as written. */
  readonly words: readonly string[];
  /** Whether the token must have a capital, by word. */
  readonly capital: readonly boolean[];
  /** Whether the token must be written as the word is. */
  readonly acronym: readonly boolean[];
  /** Whether it is a name after “the” only: `the Independent`. */
  readonly articled: boolean;
  /** Whether it is a noun for one of a people, which a name, or another word, may be, too: a `Dane`. */
  readonly noun: boolean;
}

/** Known names by their first word, longest first. */
export type Dictionary = Map<string, KnownName[]>;

/** A dictionary that is complete. */
export type KnownNames = WordMap<readonly KnownName[]>;

const acronymWord = /^(?:\p{Lu}{2,5}|(?:\p{Lu}\.)+)$/u;

/** Enters a name by its words. The first entry of a name stays. */
export function addEntry(dictionary: Dictionary, text: string, entry: Entry, noun = false): void {
  const articled = text.startsWith('The ');
  const written = (articled ? text.slice(4) : text)
    .replaceAll('’', "'")
    .replace(/'s\b/g, " 's")
    .replace(/s'(?= )/g, "s '")
    .split(' ');
  const acronym = written.map((word) => acronymWord.test(word));
  const words = written.map((word, index) => (acronym[index] === true ? word : word.toLowerCase()));
  const capital = written.map((word) => beginsWithCapital(word));
  const key = words[0]?.toLowerCase() ?? '';
  const entries = dictionary.get(key) ?? [];
  if (entries.some((each) => each.words.join(' ') === words.join(' '))) return;
  const { kind, id, name } = entry;
  entries.push({ kind, id, name, words, capital, acronym, articled, noun });
  entries.sort((a, b) => b.words.length - a.words.length);
  dictionary.set(key, entries);
}

type Lists<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** What else a word may be: `Robert` for `Bob`. */
type Others = Readonly<Record<string, readonly string[]>>;

type PlaceLists = Lists<'names' | 'heads' | 'lead-heads' | 'locative'> & {
  /** What `Fla.` stands for. */
  readonly abbreviated: Readonly<Record<string, string>>;
};

type LexiconReader = typeof readYaml;

/**
 * Reads and compiles the lexicons of actors, once a run.
 * @param readLexicon reads the entries of a lexicon; another than ours where one tries other words
 */
export function loadActorLexicon(readLexicon: LexiconReader = readYaml): ActorLexicon {
  const dictionary: Dictionary = new Map();
  const places = readLexicon<PlaceLists>('places');
  for (const name of places.names) addEntry(dictionary, name, { kind: 'place', id: name, name });
  for (const [short, name] of Object.entries(places.abbreviated))
    addEntry(dictionary, short, { kind: 'place', id: short, name });
  const given =
    readLexicon<Lists<Gender | 'either' | 'family-first' | 'family-first-countries'>>(
      'given-names',
    );
  const roles = roleWords(readLexicon);
  const organisations = organisationWords(readLexicon);
  const commonCapitals = new WordSet(readLexicon<string[]>('common-capitals'));
  const { countries, names } = readCountries(readLexicon);
  for (const { text, noun, ...entry } of names) addEntry(dictionary, text, entry, noun);
  const kinds = addOrganisations(dictionary, readLexicon);
  const speakers = readLexicon<Lists<'distinguishing' | 'spokesmen'>>('speakers');
  return {
    dictionary: new WordMap(dictionary),
    countries,
    homonyms: readHomonyms(readLexicon),
    kinds,
    roles,
    organisations,
    placeHeads: new WordSet(places.heads),
    placeLeads: new WordSet(places['lead-heads']),
    locative: new WordSet(places.locative),
    givenNames: new NameMap(
      labelled<Gender | null>([
        [given.male, 'male'],
        [given.female, 'female'],
        [given.either, null],
      ]),
    ),
    shortNames: new Map(Object.entries(readLexicon<Others>('short-names'))),
    familyFirst: new WordSet(given['family-first']),
    commonCapitals,
    commonWords,
    telling: new WordSet([
      ...organisations.heads,
      ...organisations.generic,
      ...organisations.others,
      ...roles.heads,
      ...roles.parts,
      ...places.heads,
      ...places['lead-heads'],
      ...commonCapitals,
      ...commonWords,
    ]),
    distinguishing: new WordSet(speakers.distinguishing),
    spokespersons: new WordSet(speakers.spokesmen),
    nameModel: crfOf(loadNameWeights()),
    officeHolders: officeHolders(new Set(given['family-first-countries']), readLexicon),
  };
}

/**
 * What is made of a lexicon, or of the described actors, once: the second time it is that of the first.
 */
export function onceFor<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { readonly value: Made }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

export const firstWord = (name: string): string => name.slice(0, name.indexOf('-'));

export const lastWord = (name: string): string => name.slice(name.lastIndexOf('-') + 1);

const labelled = <Label>(lists: readonly (readonly [readonly string[], Label])[]): WordMap<Label> =>
  new WordMap(lists.flatMap(([words, label]) => words.map((word) => [word, label] as const)));

function organisationWords(readLexicon: LexiconReader): OrganisationWords {
  const lists = readWordSets<OrganisationList>('organisation-heads', readLexicon);
  return { ...lists, heads: new WordSet([...lists.state, ...lists.other, ...lists.members]) };
}

/** Words that end an office; some only in capitals: `PM`, and no hour. */
class OfficeWords extends WordSet {
  readonly #initials: ReadonlySet<string>;

  constructor(words: readonly string[], initials: readonly string[]) {
    super([...words, ...initials]);
    this.#initials = new Set(initials);
  }

  override holds(word: WrittenWord | undefined): boolean {
    if (!super.holds(word)) return false;
    return word === undefined || !this.#initials.has(word.lower) || isInCapitals(word.text);
  }
}

type RoleEntries = Lists<'heads' | 'phrases' | 'female-heads' | 'male-heads'> & {
  readonly address: Lists<Gender | 'any'>;
  readonly abbreviated: Readonly<Record<string, string>>;
  readonly initials: Readonly<Record<string, string>>;
  readonly alike: Others;
};

function roleWords(readLexicon: LexiconReader): RoleWords {
  const lists = readLexicon<RoleEntries>('roles');
  const { male, female, any } = lists.address;
  return {
    ...readWordSets<RoleList>('roles', readLexicon),
    heads: new OfficeWords(
      [...lists.heads, ...Object.keys(lists.abbreviated)],
      Object.keys(lists.initials),
    ),
    abbreviated: new WordMap(Object.entries({ ...lists.abbreviated, ...lists.initials })),
    phrases: byLastWord(lists.phrases),
    address: labelled<Gender | null>([
      [male, 'male'],
      [female, 'female'],
      [any, null],
    ]),
    genders: labelled<Gender>([
      [lists['male-heads'], 'male'],
      [lists['female-heads'], 'female'],
    ]),
    alike: new Map(Object.entries(lists.alike)),
  };
}

function byLastWord(phrases: readonly string[]): WordMap<string[][]> {
  const map = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const last = words.at(-1) ?? '';
    map.set(last, [...(map.get(last) ?? []), words]);
  }
  return new WordMap(map);
}

interface OrganisationEntry {
  readonly name: string;
  readonly also?: readonly string[];
  readonly kinds: readonly string[];
}

function addOrganisations(
  dictionary: Dictionary,
  readLexicon: LexiconReader,
): Map<string, readonly string[]> {
  const kinds = new Map<string, readonly string[]>();
  const alsoCalled = readLexicon<Others>('also-called');
  for (const entry of readLexicon<readonly OrganisationEntry[]>('organisations')) {
    const { name, also = [] } = entry;
    const id = `organisation/${slug(name.replace(/^The /, ''))}`;
    kinds.set(
      id,
      entry.kinds.flatMap((noun) => [noun, ...(alsoCalled[noun] ?? [])]),
    );
    for (const each of [name, ...also])
      for (const written of [each, ...dotted(each)])
        addEntry(dictionary, written, { kind: 'organisation', id, name });
  }
  return kinds;
}

const shortAcronym = /^\p{Lu}{3,4}$/u;

const everyCapital = /\p{Lu}/gu;

/** `NHB` is written `N.H.B.` too. */
const dotted = (name: string): string[] =>
  shortAcronym.test(name) ? [name.replace(everyCapital, '$&.')] : [];

type HolderFile = Readonly<
  Record<string, Readonly<Record<string, readonly (readonly [string, string, string?])[]>>>
>;

/** @param familyFirst the countries where family names stand first, by actor_id. */
function officeHolders(
  familyFirst: ReadonlySet<string>,
  readLexicon: LexiconReader,
): OfficeHolders {
  const holders = new Map<string, Term[]>();
  for (const [owner, offices] of Object.entries(readLexicon<HolderFile>('office-holders')))
    for (const [office, terms] of Object.entries(offices))
      for (const [names, from, until = null] of terms)
        for (const name of names.split('/').map(slug)) {
          const surname = familyFirst.has(owner) ? firstWord(name) : lastWord(name);
          const term = { name, surname, office, owner, from, until };
          for (const key of new Set([surname, lastWord(name)]))
            holders.set(key, [...(holders.get(key) ?? []), term]);
        }
  return holders;
}
