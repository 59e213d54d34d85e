import { readWordSets, type Listed } from '../doc/lexicon.ts';
import { WordEnds } from '../doc/words.ts';

/** Words beside an age, as the rules of ages name them. */
export const ages = readWordSets('ages');

type BesideNumbers =
  | Listed<'after-multiples before-hours before-multiples before-shares chances compared minus'>
  | Listed<'out-numbers people share-joints sizes sure-scales'>;

/** pipeline/lexicons/beside-numbers.yaml says where each list of words stands. */
export const besideNumbers = readWordSets<BesideNumbers>('beside-numbers');

type BesideUnits =
  | Listed<'adding ahead cents comparisons each paying polls shares stretching times warmth'>
  | Listed<'warmer warming weighing zeros'>;

/** pipeline/lexicons/beside-units.yaml says where each list of words stands. */
export const besideUnits = readWordSets<BesideUnits>('beside-units');

type ExclusionWords =
  Listed<'after-scores alike-joints before-years contests drawn months parted uncountable'>;

/** Words beside a number that is no figure; the rules of exclusions name more of them. */
export const exclusionWords = readWordSets<ExclusionWords>('exclusion-words');

type CountedWords =
  | Listed<'alone attributing auxiliaries before-counts bounds called clause-joints'>
  | Listed<'close-prepositions before-ages deprives finds-share noun-verbs polled stated collectives compares-to compounding containers day-leads determiners'>
  | Listed<'directions distances empty ends forecasts further having loses modifies modifying most nearly'>
  | Listed<'numbers opens-clause participles past-participles prepositions reckons'>
  | Listed<'says-how-great scores several share-joints skipped spells spends tails to-numbers'>
  | Listed<'lasts moved pours rallies spent-in trades vague which-time within year-kinds'>;

/** Words by which is told what a number counts; pipeline/lexicons/counted-words.yaml says where each list stands. */
export const countedWords = readWordSets<CountedWords>('counted-words');

/** Nouns that mean many and have no s. */
export const collectives = new WordEnds([...countedWords.collectives]);
export const participles = new WordEnds([...countedWords.participles]);
export const pastParticiples = new WordEnds([...countedWords['past-participles']]);
/** Nouns of people who are asked, in the plural. */
export const polled = new WordEnds([...countedWords.polled]);
/** `so-called`. */
export const called = new WordEnds([...countedWords.called]);

type StatementWords =
  | Listed<'after-bare before-wholes bound-links change-joints change-leads'>
  | Listed<'comparatives compared determiners-of-wholes gets including joints'>
  | Listed<'leads links margins passed percent-links roughly shifts'>
  | Listed<'spans trails'>;

/** Words of bounds, changes and parts; pipeline/lexicons/statement-words.yaml says where each list stands. */
export const statementWords = readWordSets<StatementWords>('statement-words');

/** pipeline/lexicons/plurals.yaml says what they are. */
export const pluralWords =
  readWordSets<Listed<'same with-es with-e with-i whole postposed measures'>>('plurals');
export const pluralsWithEs = new WordEnds([...pluralWords['with-es']]);
export const pluralsWithE = new WordEnds([...pluralWords['with-e']]);
