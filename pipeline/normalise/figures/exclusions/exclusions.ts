import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithLetter } from '../../doc/letters.ts';
import type { DateMention } from '../../doc/layers.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../numbers/number.ts';
import { manyAt } from '../units/rates.ts';
import { unitAt } from '../units/unit-at.ts';
import { clockRules } from './clocks.ts';
import { codeRules } from './codes.ts';
import { dayRules } from './days.ts';
import { enumeratorRules } from './enumerators.ts';
import { idiomRules } from './idioms.ts';
import { labelRules } from './labels.ts';
import { mapRules } from './maps.ts';
import { nameRules } from './names.ts';
import { phoneRules } from './phones.ts';
import { pronounRules } from './pronouns.ts';
import type { ExclusionRule, Place } from './rule.ts';
import { scoreRules } from './scores.ts';
import { yearRules } from './years.ts';

const dated = { id: 'dated', reason: 'date' } as const;

const unitRules: readonly ExclusionRule[] = [
  {
    // `per 100,000 people`: what a rate is told for.
    id: 'base',
    reason: 'unit',
    test: ({ atoms, read, before }) =>
      (before.lower === 'per' ||
        (before.text === '/' && beginsWithLetter(atoms.at(read.first - 2).text))) &&
      manyAt(atoms, read.first) !== null,
  },
];

/** In order, the narrower before the wider: the first that holds gives the reason. */
const rules: readonly ExclusionRule[] = [
  ...yearRules,
  ...clockRules,
  ...dayRules,
  ...scoreRules,
  ...mapRules,
  ...unitRules,
  ...phoneRules,
  ...labelRules,
  ...enumeratorRules,
  ...codeRules,
  ...nameRules,
  ...idiomRules,
  ...pronounRules,
];

/** The rule by which a number is no figure; null where it is one. */
export function exclusionOf(
  atoms: Tokens,
  read: NumberRead,
  dates: readonly DateMention[],
  lexicon: FigureLexicon,
): Pick<ExclusionRule, 'id' | 'reason'> | null {
  const atom = atoms.at(read.first);
  if (atom.isEdge || read.currency !== null || read.form === 'magnitude') return null;
  if (inDates(atom, dates) && !(read.scaled && read.form === 'digits')) return dated;
  const unit = unitAt(atoms, read.last, false, lexicon);
  const place: Place = {
    atoms,
    read,
    before: atoms.at(read.first - 1),
    after: atoms.at(read.last),
    text: read.last - read.first === 1 ? atom.text : '',
    lexicon,
    sure: read.scaled || unit !== null || read.form === 'proportion',
  };
  for (const rule of rules) if (rule.test(place)) return rule;
  return null;
}

const inDates = ({ start, end }: Token, dates: readonly DateMention[]): boolean =>
  dates.some((date) => date.start <= start && end <= date.end);
