import { readWordSets } from '../../doc/lexicon.ts';
import { WordEnds } from '../../doc/words.ts';

type CountedWords =
  | 'close-prepositions'
  | 'which-time'
  | 'containers'
  | 'distances'
  | 'loses'
  | 'nearly'
  | 'bounds'
  | 'forecasts'
  | 'reckons'
  | 'to-numbers'
  | 'auxiliaries'
  | 'ends'
  | 'year-kinds'
  | 'day-leads'
  | 'spells'
  | 'spends'
  | 'prepositions'
  | 'determiners'
  | 'within'
  | 'alone'
  | 'before-counts'
  | 'opens-clause'
  | 'tails'
  | 'skipped'
  | 'further'
  | 'most'
  | 'clause-joints'
  | 'having'
  | 'modifies'
  | 'share-joints'
  | 'attributing'
  | 'modifying'
  | 'several'
  | 'compounding'
  | 'numbers'
  | 'collectives'
  | 'participles'
  | 'past-participles'
  | 'says-how-great'
  | 'empty'
  | 'called';

/** pipeline/lexicons/counted-words.yaml says where each list of words stands. */
export const countedWords = readWordSets<CountedWords>('counted-words');

/** Nouns that mean many and have no s. */
export const collectives = new WordEnds([...countedWords.collectives]);
export const participles = new WordEnds([...countedWords.participles]);
export const pastParticiples = new WordEnds([...countedWords['past-participles']]);
/** `so-called`. */
export const called = new WordEnds([...countedWords.called]);
