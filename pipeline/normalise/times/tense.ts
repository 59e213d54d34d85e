import { closedClass, loadIrregularForms } from '../doc/lexicon.ts';
import type { TimeMention } from '../doc/doc.ts';
import { shapeBits, tagBits, type Token, type Tokens } from '../doc/token.ts';
import { ahead, aheadTo, behind, timetable } from './lexicon.ts';

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
  if (tokens.at(first - 1).lower === 'since') return 'past';
  if (ahead.holds(tokens.at(last)) && last < sentence.lastToken) return 'future';
  if (isThirdPerson(tokens.at(first - 1))) return 'future';
  const before = Math.max(sentence.firstToken, first - reach);
  const behind = Math.min(sentence.lastToken, last + reach);
  return beginsClause(tokens, first)
    ? (tenseAmong(tokens, last, behind, 1) ?? tenseAmong(tokens, first - 1, before - 1, -1))
    : (tenseAmong(tokens, first - 1, before - 1, -1) ?? tenseAmong(tokens, last, behind, 1));
}

/** `The fair opens | Wednesday`, where the tagger may take the verb for a noun. */
const isThirdPerson = (token: Token): boolean =>
  timetable.holds(token) && token.lower.endsWith('s');

/** `…, but in March she left`: the verb of its clause stands behind it. */
function beginsClause(tokens: Tokens, first: number): boolean {
  const before = tokens.at(first - 1);
  const lead = (before.bits & tagBits.ADP) === 0 ? before : tokens.at(first - 2);
  return (lead.bits & (tagBits.CCONJ | tagBits.SCONJ)) !== 0 && lead !== before;
}

/** What the first word that tells says, from one place up to, but without, another. */
function tenseAmong(tokens: Tokens, from: number, to: number, way: 1 | -1): Tense {
  for (let at = from; at !== to && (to - at) * way > 0; at += way) {
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
  if (!token.isVerb || isCapital(token)) return null;
  if (closedClass.modals.holds(token)) return modalTense(tokens, at);
  const led = leadOf(tokens, at);
  if (led !== null || isPast(token)) return led ?? 'past';
  return timetable.holds(token) ? 'future' : null;
}

/** `Theresa May`, `the United States`: no verbs, whatever the tagger says. */
const isCapital = ({ bits }: Token): boolean => (bits & shapeBits.capital) !== 0;

/** `for`, or `to` with its verb: not that of `due to losses`. */
const leadsOn = (tokens: Tokens, at: number): boolean =>
  tokens.at(at).lower === 'for' || (tokens.at(at).lower === 'to' && tokens.at(at + 1).isVerb);

/** `had been scheduled`: what was planned and, as it is told, is over. */
const isUndone = (tokens: Tokens, at: number): boolean =>
  closedClass.have.holds(tokens.at(at - 2)) && tokens.at(at - 1).lower === 'been';

/** `would have come` is past, as any modal before `have` is, and `he’d come`. */
function modalTense(tokens: Tokens, at: number): Tense {
  const mayBeHad = tokens.at(at).lower === "'d";
  for (let next = at + 1; next < at + 4; next++) {
    const token = tokens.at(next);
    if (token.lower === 'have' || (mayBeHad && token.isVerb && isPast(token))) return 'past';
  }
  return 'future';
}

const withinGroup = tagBits.ADV | tagBits.AUX | tagBits.PART;

/** What leads to a verb, up to four words before: a modal, or `to`. */
function leadOf(tokens: Tokens, at: number): Tense {
  for (let before = at - 1; before >= at - 4; before--) {
    const token = tokens.at(before);
    if (closedClass.modals.holds(token) && !isCapital(token)) return modalTense(tokens, before);
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
