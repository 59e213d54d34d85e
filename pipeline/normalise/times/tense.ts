import { closedClass, loadIrregularForms } from '../doc/lexicon.ts';
import type { TimeMention } from '../doc/doc.ts';
import { tagBits, type Token, type Tokens } from '../doc/token.ts';
import { ahead, behind } from './lexicon.ts';

/** Whether the clause that a time stands in tells of what was or of what is to come; null where it says neither. */
export type Tense = 'past' | 'future' | null;

/** How many tokens a verb may stand away from its time. */
const reach = 14;

/**
 * By the verb nearest before the time, or, where none is, behind it: its tense, modals, and words of planning
 * (docs/times.md#past-or-to-come).
 * @param first and last: where the sentence begins and ends
 */
export function tenseOf(
  tokens: Tokens,
  { first, last }: Pick<TimeMention, 'first' | 'last'>,
  sentence: { readonly first: number; readonly last: number },
): Tense {
  for (let at = first - 1; at >= Math.max(sentence.first, first - reach); at--) {
    const token = tokens.at(at);
    if (token.text === ';') break;
    const tense = tenseAt(tokens, at);
    if (tense !== null) return tense;
  }
  for (let at = last; at < Math.min(sentence.last, last + reach); at++) {
    const tense = tenseAt(tokens, at);
    if (tense !== null) return tense;
  }
  return null;
}

const irregular = loadIrregularForms();

/** What one word of a clause tells. */
function tenseAt(tokens: Tokens, at: number): Tense {
  const token = tokens.at(at);
  if (ahead.holds(token)) return isUndone(tokens, at) ? 'past' : 'future';
  if (closedClass.modals.holds(token)) return modalTense(tokens, at);
  if (!token.isVerb) return null;
  const led = leadOf(tokens, at);
  if (led !== null) return led;
  return isPast(token) ? 'past' : null;
}

/** `was scheduled to close`, and `had been due`: what was planned and, as it is told, is over. */
const isUndone = (tokens: Tokens, at: number): boolean =>
  closedClass.have.holds(tokens.at(at - 2)) && tokens.at(at - 1).lower === 'been';

/** `would have come` is past, as any modal before `have` is. */
function modalTense(tokens: Tokens, at: number): Tense {
  for (let next = at + 1; next < at + 4; next++)
    if (tokens.at(next).lower === 'have') return 'past';
  return 'future';
}

/** What leads to a verb, up to four words before: a modal, `to`, a form of have. */
function leadOf(tokens: Tokens, at: number): Tense {
  for (let before = at - 1; before >= at - 4; before--) {
    const token = tokens.at(before);
    if (closedClass.modals.holds(token)) return modalTense(tokens, before);
    if (token.lower === 'to' && before === at - 1) return ofInfinitive(tokens, before);
    if ((token.bits & (tagBits.ADV | tagBits.AUX | tagBits.PART)) === 0) return null;
  }
  return null;
}

/** `plans to close` is ahead; `declined to say`, `was forced to close` is not. */
function ofInfinitive(tokens: Tokens, to: number): Tense {
  const governor = tokens.at(to - 1);
  if (behind.holds(governor)) return 'past';
  return ahead.holds(governor) ? 'future' : null;
}

/** A past form or participle: those of `be` and `have`, irregular ones, what ends in -ed. */
export function isPast(token: Token): boolean {
  const forms = irregular.get(token.lower);
  if (forms !== undefined) return (forms & 2) !== 0;
  return token.lower.endsWith('ed') || pastAuxiliaries.has(token.lower);
}

const pastAuxiliaries = new Set(['was', 'were', 'had']);
