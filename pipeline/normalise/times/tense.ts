import { closedClass, loadIrregularForms } from '../doc/lexicon.ts';
import type { TimeMention } from '../doc/doc.ts';
import { tagBits, type Token, type Tokens } from '../doc/token.ts';
import { ahead, aheadTo, behind } from './lexicon.ts';

/** Whether the clause that a time stands in tells of what was or of what is to come; null where it says neither. */
export type Tense = 'past' | 'future' | null;

/** How many tokens a verb may stand away from its time. */
const reach = 14;

/**
 * By the verb nearest before the time, or, where none is, behind it: its tense, modals, and words of planning
 * (docs/times.md).
 * @param mention the time, by its tokens; @param sentence the tokens of its sentence
 */
export function tenseOf(
  tokens: Tokens,
  { first, last }: Pick<TimeMention, 'first' | 'last'>,
  sentence: { readonly firstToken: number; readonly lastToken: number },
): Tense {
  if (ahead.holds(tokens.at(last)) && last < sentence.lastToken) return 'future';
  for (let at = first - 1; at >= Math.max(sentence.firstToken, first - reach); at--) {
    const tense = tokens.at(at).text === ';' ? null : tenseAt(tokens, at);
    if (tense !== null) return tense;
  }
  for (let at = last; at < Math.min(sentence.lastToken, last + reach); at++) {
    const tense = tenseAt(tokens, at);
    if (tense !== null) return tense;
  }
  return null;
}

const irregular = loadIrregularForms();

/** What one word of a clause tells. */
function tenseAt(tokens: Tokens, at: number): Tense {
  const token = tokens.at(at);
  if (ahead.holds(token) || (aheadTo.holds(token) && leadsOn(tokens, at + 1)))
    return isUndone(tokens, at) ? 'past' : 'future';
  if (closedClass.modals.holds(token)) return modalTense(tokens, at);
  if (!token.isVerb) return null;
  return leadOf(tokens, at) ?? (isPast(token) ? 'past' : null);
}

/** `for`, or `to` with its verb: not that of `due to losses`. */
const leadsOn = (tokens: Tokens, at: number): boolean =>
  tokens.at(at).lower === 'for' || (tokens.at(at).lower === 'to' && tokens.at(at + 1).isVerb);

/** `had been scheduled`: what was planned and, as it is told, is over. */
const isUndone = (tokens: Tokens, at: number): boolean =>
  closedClass.have.holds(tokens.at(at - 2)) && tokens.at(at - 1).lower === 'been';

/** `would have come` is past, as any modal before `have` is. */
function modalTense(tokens: Tokens, at: number): Tense {
  for (let next = at + 1; next < at + 4; next++)
    if (tokens.at(next).lower === 'have') return 'past';
  return 'future';
}

const withinGroup = tagBits.ADV | tagBits.AUX | tagBits.PART;

/** What leads to a verb, up to four words before: a modal, or `to`. */
function leadOf(tokens: Tokens, at: number): Tense {
  for (let before = at - 1; before >= at - 4; before--) {
    const token = tokens.at(before);
    if (closedClass.modals.holds(token)) return modalTense(tokens, before);
    if (token.lower === 'to') return behind.holds(tokens.at(before - 1)) ? 'past' : 'future';
    if ((token.bits & withinGroup) === 0) return null;
  }
  return null;
}

/** A past form, or a participle, by its ending or as an irregular one. */
function isPast({ lower }: Token): boolean {
  if (lower === 'was' || lower === 'were') return true;
  const forms = irregular.get(lower);
  return forms === undefined ? lower.endsWith('ed') : (forms & pastForm) !== 0;
}

const pastForm = 2;
