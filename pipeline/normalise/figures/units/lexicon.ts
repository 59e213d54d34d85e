import { readWordSets } from '../../doc/lexicon.ts';

/** Words beside an age, as the rules of ages name them. */
export const ages = readWordSets('ages');
