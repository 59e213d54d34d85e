import type { DateMention } from '../../doc/doc.ts';
import type { Rules } from '../../doc/rule-ids.ts';
import { readRules } from '../../doc/rules.ts';
import { RuleTable } from '../../doc/score.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import type { FigureLexicon } from '../lexicon.ts';
import type { NumberRead } from '../numbers/number.ts';
import { isOfAges } from '../units/ages.ts';
import { manyAt } from '../units/rates.ts';
import { unitAt } from '../units/unit-at.ts';
import { isCoordinate, isOfClocks, isOfPhone, isSlashedDay } from './digit-groups.ts';
import { isAbbreviation, isLabel } from './labels.ts';
import { isPronounOne } from './pronouns.ts';
import type { ExclusionRule, Place } from './rule.ts';
import { isOfTally, isScore } from './scores.ts';
import { isBeforeSubject, isSubjectOf } from './subjects.ts';
import { isSpokenYear, isYearAlone } from './years.ts';

type Exclusions = RuleTable<Rules['figures-exclusions'], Place>;

const valueOf = ({ read }: Place): number => read.value ?? 99;

/** Whether a number in digits can be that of an item, no bracket having been opened far before it. */
const isItem = (place: Place): boolean =>
  isBelow(place, 20) &&
  !place.atoms.list.some(({ text }, at) => text === '(' && at < place.read.first - 1);

const isBelow = (place: Place, most: number): boolean =>
  place.read.form === 'digits' && !place.read.scaled && valueOf(place) < most;

/** A test that takes no token. */
const holdsWhere =
  (test: (place: Place) => boolean) =>
  ({ facts }: { readonly facts: Place }): number =>
    test(facts) ? 0 : -1;

const tableOf = (lexicon: FigureLexicon): Exclusions =>
  new RuleTable(readRules('figures-exclusions'), {
    words: lexicon,
    step: 'exclusion',
    facts: {
      dated: ({ dated }) => dated,
      sure: ({ sure }) => sure,
      united: ({ united }) => united,
      scaled: ({ read }) => read.scaled,
      digits: ({ read }) => read.form === 'digits',
      words: ({ read }) => read.form === 'words',
      'exactly-one': ({ read }) => read.value === 1,
      'more-than-one': ({ read }) => (read.value ?? 0) > 1,
      'year-alone': isYearAlone,
      'spoken-year': isSpokenYear,
      'next-year': ({ text, atoms, read }) =>
        Number(text) === (Number(atoms.at(read.first - 2).text) + 1) % 100,
      clocks: ({ atoms, read, lexicon }) => isOfClocks(atoms, read, lexicon),
      'slashed-day': ({ atoms, read }) => isSlashedDay(atoms, read.first),
      score: (place) => isScore(place) && !isOfAges(place.atoms, place.read.first),
      tally: isOfTally,
      coordinate: ({ atoms, read }) => isCoordinate(atoms, read.first, read.last),
      many: ({ atoms, read }) => manyAt(atoms, read.first) !== null,
      phone: ({ atoms, read }) => isOfPhone(atoms, read),
      label: isLabel,
      abbreviation: ({ atoms, read, lexicon }) => isAbbreviation(atoms, read.first - 2, lexicon),
      'before-subject': ({ atoms, read }) => isBeforeSubject(atoms, read.last),
      subject: ({ atoms, read }) => isSubjectOf(atoms, read),
      'pronoun-one': isPronounOne,
    },
    tests: {
      unsure: holdsWhere(({ sure }) => !sure),
      words: holdsWhere(({ read }) => read.form === 'words'),
      item: holdsWhere(isItem),
      'below-hundred': holdsWhere((place) => isBelow(place, 100)),
      unit: ({ tokens, facts }, at) => {
        const unit = unitAt(tokens, at, false, facts.lexicon);
        return unit === null ? -1 : unit.last - at;
      },
    },
  });

/** By what each loaded lexicon has of its own. */
const tables = new WeakMap<object, Exclusions>();

function exclusionsOf(lexicon: FigureLexicon): Exclusions {
  const found = tables.get(lexicon.excluding);
  if (found !== undefined) return found;
  const made = tableOf(lexicon);
  tables.set(lexicon.excluding, made);
  return made;
}

/** A note in brackets: no example of a table can have them. */
const footnote = { id: 'footnote', reason: 'enumerator' } as const;

/** The rule by which a number is no figure; null where it is one. */
export function exclusionOf(
  atoms: Tokens,
  read: NumberRead,
  dates: readonly DateMention[],
  lexicon: FigureLexicon,
): ExclusionRule | null {
  const atom = atoms.at(read.first);
  if (atom.isEdge || read.currency !== null || read.form === 'magnitude') return null;
  const before = atoms.at(read.first - 1);
  const after = atoms.at(read.last);
  const united = unitAt(atoms, read.last, false, lexicon) !== null;
  const place: Place = {
    atoms,
    read,
    before,
    after,
    text: read.last - read.first === 1 ? atom.text : '',
    lexicon,
    dated: inDates(atom, dates) && !(read.scaled && read.form === 'digits'),
    united,
    sure: read.scaled || united || read.form === 'proportion',
  };
  const rule = exclusionsOf(lexicon).first(atoms, read, place);
  if (rule !== null) return { id: rule.id, reason: rule.gives };
  return before.text === '[' && after.text === ']' ? footnote : null;
}

const inDates = ({ start, end }: Token, dates: readonly DateMention[]): boolean =>
  dates.some((date) => date.start <= start && end <= date.end);
