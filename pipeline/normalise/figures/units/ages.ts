import type { Rules } from '../../doc/rule-ids.ts';
import { readRules } from '../../doc/rules.ts';
import { RuleTable } from '../../doc/score.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { glued } from '../atoms.ts';
import { isSingular } from '../counted/noun-phrase.ts';
import type { NumberRead } from '../numbers/number.ts';
import { altered, type Quantity } from '../quantity.ts';
import { ages } from './lexicon.ts';

/** A number of which is asked whether it is an age. */
interface Asked {
  readonly form: NumberRead['form'];
  readonly value: number;
  /** The token behind it, and whether a space stands before that. */
  readonly next: Token;
  readonly apart: boolean;
}

const rules = new RuleTable<Rules['figures-ages'], Asked>(readRules('figures-ages'), {
  words: { ages },
  facts: {
    'in-digits': ({ form }) => form === 'digits',
    several: ({ value }) => value > 1,
    grown: ({ value }) => value > 9,
    'below-hundred': ({ value }) => value < 100,
    whole: ({ value }) => Number.isInteger(value),
    apart: ({ apart, next }) => apart || /^[,.;)]$/.test(next.text),
    'before-singular': ({ next }) => isSingular(next),
  },
});

/** Ages without a unit are below. */
const oldest = 120;

/** Whether a number without a unit is an age: `Ana Rivera, 58, said`, `over the age of 21`. */
export function isAge(atoms: Tokens, { first, last, form, value }: NumberRead): boolean {
  if ((form !== 'digits' && form !== 'words') || value === null) return false;
  if (value < 1 || value >= oldest) return false;
  const next = atoms.at(last);
  const apart = !glued(atoms.at(last - 1), next);
  return rules.first(atoms, { first, last }, { form, value, next, apart }) !== null;
}

/** `The average age was 44`: what is told of is an age. */
export const asAge = (told: Quantity): Quantity =>
  told.kind === 'count' &&
  /\bage(?:$| of )/i.test(told.counted ?? '') &&
  (told.value ?? told.high ?? 999) < oldest
    ? altered(told, { kind: 'age', unit: 'a', counted: null, rule: 'age' })
    : told;

/** `women ages | 18-34 |`, `those aged 25-34`: parts of a range, and no score. */
export const isOfAges = (atoms: Tokens, first: number): boolean =>
  /^age[ds]$/.test(atoms.at(first - 1).lower) ||
  (/^[-–]$/.test(atoms.at(first - 1).text) && /^age[ds]$/.test(atoms.at(first - 3).lower));
