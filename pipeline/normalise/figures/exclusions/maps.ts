import { beginsWithCapital } from '../../doc/letters.ts';
import { glued } from '../atoms.ts';
import { isCoordinate } from './coordinates.ts';
import { type ExclusionRule } from './rule.ts';

/** Places on the map, houses and seats. */
export const mapRules: readonly ExclusionRule[] = [
  {
    id: 'place',
    reason: 'place',
    test: ({ atoms, read }) => isCoordinate(atoms, read.first, read.last),
  },
  {
    id: 'address',
    reason: 'place',
    test: ({ text, atoms, read, sure, lexicon }) =>
      !sure &&
      /^\d{1,5}$/.test(text) &&
      atoms.at(read.last).tag === 'PROPN' &&
      [1, 2, 3].some((away) => lexicon.excluding.streets.holds(atoms.at(read.last + away))),
  },
  // `at | 900 | Grand Harbour`: a house in a street that no word tells for one.
  {
    id: 'house',
    reason: 'place',
    test: ({ before, after, read, atoms, sure, text }) =>
      !sure &&
      before.lower === 'at' &&
      /^\d{2,4}$/.test(text) &&
      beginsWithCapital(after.text) &&
      atoms.at(read.last + 1).tag === 'PROPN' &&
      beginsWithCapital(atoms.at(read.last + 1).text) &&
      !atoms.at(read.last + 1).lower.endsWith('s') &&
      !/^(?:NOUN|PROPN|ADJ)$/.test(atoms.at(read.last + 2).tag),
  },
  // `221B | Baker Street`, `seats 14B`: a letter and no scale, where nothing is counted.
  {
    id: 'lettered',
    reason: 'place',
    test: ({ atoms, read, after, before, lexicon }) =>
      read.last - read.first === 2 &&
      read.currency === null &&
      /^\d{1,3}$/.test(atoms.at(read.first).text) &&
      /^[A-Z]$/.test(atoms.at(read.first + 1).text) &&
      glued(atoms.at(read.first), atoms.at(read.first + 1)) &&
      (after.tag === 'PROPN' || lexicon.excluding.seats.holds(before)),
  },
];
