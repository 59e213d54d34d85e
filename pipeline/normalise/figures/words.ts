import { readWordSets } from '../doc/lexicon.ts';

/** Words beside an age, as the rules of ages name them. */
export const ages = readWordSets('ages');

type BesideNumbers =
  | 'after-multiples'
  | 'before-shares'
  | 'minus'
  | 'out-numbers'
  | 'people'
  | 'share-joints'
  | 'sure-scales';

/** pipeline/lexicons/beside-numbers.yaml says where each list of words stands. */
export const besideNumbers = readWordSets<BesideNumbers>('beside-numbers');

type BesideUnits =
  | 'adding'
  | 'ahead'
  | 'cents'
  | 'comparisons'
  | 'each'
  | 'paying'
  | 'polls'
  | 'shares'
  | 'stretching'
  | 'times'
  | 'warmth'
  | 'weighing';

/** pipeline/lexicons/beside-units.yaml says where each list of words stands. */
export const besideUnits = readWordSets<BesideUnits>('beside-units');

type ExclusionWords =
  | 'alike-joints'
  | 'after-scores'
  | 'before-years'
  | 'contests'
  | 'drawn'
  | 'months'
  | 'parted'
  | 'uncountable';

/** Words beside a number that is no figure; the rules of exclusions name more of them. */
export const exclusionWords = readWordSets<ExclusionWords>('exclusion-words');
