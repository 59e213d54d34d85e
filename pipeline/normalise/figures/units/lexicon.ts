import { readWordSets } from '../../doc/lexicon.ts';

/** Words beside an age, as the rules of ages name them. */
export const ages = readWordSets('ages');

type BesideUnits =
  | 'ahead'
  | 'polls'
  | 'pers'
  | 'times'
  | 'each'
  | 'shares'
  | 'energies'
  | 'comparisons'
  | 'stretching'
  | 'adding'
  | 'cents';

/** pipeline/lexicons/beside-units.yaml says where each list of words stands. */
export const besideUnits = readWordSets<BesideUnits>('beside-units');
