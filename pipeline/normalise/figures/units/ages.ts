import type { Rules } from '../../doc/rule-ids.ts';
import { readRules } from '../../doc/rules.ts';
import { RuleTable } from '../../doc/score.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { isSingular } from '../counted/noun-phrase.ts';
import { update, type NumberRead, type Quantity } from '../quantity.ts';
import { closes, glued, isDash } from '../subtokens.ts';
import { ages } from '../words.ts';

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
    apart: ({ apart, next }) => apart || closes(next),
    'before-singular': ({ next }) => isSingular(next),
  },
});

/** Ages without a unit are below. */
const oldest = 120;

/** Whether a number without a unit is an age: `Ana Rivera, 58, said`, `over the age of 21`. */
export function isAge(tokens: Tokens, { first, last, form, value }: NumberRead): boolean {
  if ((form !== 'digits' && form !== 'words') || value === null) return false;
  if (value < 1 || value >= oldest) return false;
  const next = tokens.at(last);
  const apart = !glued(tokens.at(last - 1), next);
  return rules.first(tokens, { first, last }, { form, value, next, apart }) !== null;
}

/** `The average age was 44`: what is told of is an age. */
export const asAge = (told: Quantity): Quantity =>
  told.kind === 'count' &&
  /\bage(?:$| of )/i.test(told.counted ?? '') &&
  (told.value ?? told.high ?? 999) < oldest
    ? update(told, { kind: 'age', unit: 'a', counted: ageOf(told.counted), rule: 'age' })
    : told;

/** `average age of [voters]` */
function ageOf(counted: string | null): string | null {
  const of = /\bage of (?:the |all )?/i.exec(counted ?? '');
  const whose = of === null ? '' : (counted ?? '').slice(of.index + of[0].length);
  return whose === '' ? null : whose;
}

/** `women ages [18-34]`, `those aged 25-34`: parts of a range, and no score. */
export const isOfAges = (tokens: Tokens, first: number): boolean =>
  /^age[ds]$/.test(tokens.at(isDash(tokens.at(first - 1)) ? first - 3 : first - 1).lower);
