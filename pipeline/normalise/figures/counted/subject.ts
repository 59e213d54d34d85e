import type { Tokens } from '../../doc/token.ts';
import type { WordSet } from '../../doc/words.ts';
import { isObjectBefore } from '../bounds/changes.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { nounBefore, nounText, type NounPhrase } from './noun-before.ts';
import { phraseEnd } from './noun-phrase.ts';
import type { Quantity } from '../quantity.ts';
import { wordsOf } from '../subtokens.ts';
import { exclusionWords } from '../words.ts';
import { countedWords } from './lexicon.ts';

const { months } = exclusionWords;

/** How far before a number its verb may stand. */
const reach = 14;

/**
 * What an amount is told of, across the verb before it: `Revenue` in `Revenue fell 2.5%`, `Turnout`
 * in `Turnout was 68 per cent`, `houses` in `put the number of houses at 130`, `profit` in `a profit
 * of £3 million`; null where no such verb or `of` leads there.
 */
export function subjectBefore(
  atoms: Tokens,
  quantity: Quantity,
  { words }: FigureLexicon,
): string | null {
  const { first: number, end, kind, form, rule, scaled, value } = quantity;
  const first = pastSign(atoms, number);
  if (form === 'magnitude' && kind === 'count') return null;
  if (isOneOf(atoms, number, end)) return null;
  if (rule === 'multiple') return multipliedBefore(atoms, first, months);
  if (first < number && atoms.at(first - 1).tag === 'NOUN')
    return nounText(atoms, nounBefore(atoms, first, true));
  const lead = atoms.at(first - 1).lower;
  if (lead === 'of' && countedWords.containers.holds(atoms.at(first - 2))) return null;
  if (lead === 'of') return nounText(atoms, nounBefore(atoms, first - 1, true));
  if (lead === 'at') {
    const object = nounBefore(atoms, first - 1);
    const comma = atoms.at(first - 2).text === ',';
    // `with | unemployment | at 5%`
    const verb = atoms.at(object?.before ?? -1).lower;
    const common = atoms.at((object?.last ?? 0) - 1).tag === 'NOUN';
    const stands = kind !== 'measure' && common && /^(?:with|having)$/.test(verb);
    if (object !== null && (comma || stands || words.puts.has(verb)))
      return nounText(atoms, object);
  }
  const told = boundedNoun(atoms, first, quantity) ?? numberOf(atoms, first, words);
  if (told !== null) return told;
  const leads = lead === 'to' || lead === 'by' || lead === 'from';
  if (leads) {
    const object = nounBefore(atoms, pastPeriod(atoms, beforeNumbers(atoms, first - 1), months));
    if (object !== null && words.moves.has(atoms.at(object.before).lower))
      return nounText(atoms, object);
  }
  if (isObjectBefore(atoms, { ...quantity, first })) {
    const object = nounBefore(atoms, first);
    if (object !== null && words.moves.has(atoms.at(object.before).lower))
      return nounText(atoms, object);
  }
  // `began May | with | $5`: of what somebody has.
  if (lead === 'with') return null;
  const verb = verbBefore(atoms, first, words.tells);
  if (verb === null) return null;
  const word = atoms.at(verb).lower;
  if (words.puts.has(word) && !isPassive(atoms, verb)) {
    if (atoms.at(verb + 1).tag === 'PRON') return null;
    const object = nounBefore(atoms, lead === 'near' ? first - 1 : first);
    if (object !== null && object.before === verb) return nounText(atoms, object);
  }
  if (!words.tells.has(word) && !(leads && words.moves.has(word) && isPassive(atoms, verb)))
    return null;
  const apart = kind === 'measure' && countedWords.distances.holds(atoms.at(end));
  if (apart && !be.test(word)) return null;
  if (isForecaster(atoms, verb) || isGainer(atoms, verb, kind)) return null;
  const sum = kind === 'money' && (scaled || (value ?? 0) >= 1000);
  if (sum && countedWords.loses.holds(atoms.at(verb))) return null;
  return subjectOf(atoms, verb, months);
}

/** `a margin of error of | plus or minus | 4 points`, `± 4 points`: to both sides of what is measured. */
function pastSign(atoms: Tokens, first: number): number {
  const last = atoms.at(first - 1).lower;
  if (last === '±') return first - 1;
  if (last !== 'minus' && !/^[-–−]$/.test(last)) return first;
  const lead = `${atoms.at(first - 3).lower} ${atoms.at(first - 2).lower}`;
  return lead === (last === 'minus' ? 'plus or' : '+ /') ? first - 3 : first;
}

/** `one | of | the best`, `one of | about six |`: one of several is told of nothing else. */
function isOneOf(atoms: Tokens, first: number, end: number): boolean {
  if (atoms.at(first).lower === 'one' && atoms.at(end).lower === 'of') return true;
  const of = countedWords.nearly.holds(atoms.at(first - 1)) ? first - 2 : first - 1;
  return atoms.at(of).lower === 'of' && atoms.at(of - 1).lower === 'one';
}

/** `a population | under | 500`, `claims | over | 9,000`: of what the noun right before its bound names. */
function boundedNoun(atoms: Tokens, first: number, { end, kind }: Quantity): string | null {
  if (kind === 'duration' || !countedWords.bounds.holds(atoms.at(first))) return null;
  if (atoms.at(first - 1).tag !== 'NOUN' || countedWords.spells.holds(atoms.at(first - 1)))
    return null;
  if (/^(?:VERB|AUX)$/.test(atoms.at(end).tag)) return null;
  return nounText(atoms, nounBefore(atoms, first, true));
}

/** How far before a number it may be said what it is the number of. */
const farthest = 24;

/** `brought the number of | boats lost there | to 12`, `cap the number of | guests | who stay at 40`. */
function numberOf(
  atoms: Tokens,
  first: number,
  { puts, moves }: FigureLexicon['words'],
): string | null {
  if (!/^(?:to|at)$/.test(atoms.at(first - 1).lower)) return null;
  for (let at = first - 4; at > Math.max(1, first - farthest); at--) {
    const { lower, tag } = atoms.at(at);
    if (tag === 'NUM' || /^[.;:]$/.test(lower)) return null;
    if (lower !== 'number' || atoms.at(at + 1).lower !== 'of') continue;
    const total =
      atoms.at(at - 1).tag === 'ADJ' || atoms.at(at - 1).lower === 'total' ? at - 2 : at - 1;
    const verb = atoms.at(total).lower === 'the' ? atoms.at(total - 1).lower : '';
    if (!moves.has(verb) && !puts.has(verb)) return null;
    const start = atoms.at(at + 2).tag === 'DET' ? at + 3 : at + 2;
    const last = phraseEnd(atoms, start);
    return last > start ? wordsOf(atoms, start, last) : null;
  }
  return null;
}

/** `cut rates | by 0.5 points to`: the joint that the first of several numbers stands behind. */
function beforeNumbers(atoms: Tokens, joint: number): number {
  for (let at = joint - 1; at > joint - 5; at--)
    if (/^(?:by|from)$/.test(atoms.at(at).lower)) return at;
  return joint;
}

/** `The fee was | raised | to $50`: of what is moved by somebody else. */
const isPassive = (atoms: Tokens, verb: number): boolean =>
  be.test(atoms.at(verb - 1).lower) ||
  (atoms.at(verb - 1).tag === 'ADV' && be.test(atoms.at(verb - 2).lower));

const be = /^(?:is|are|was|were|been|be|being)$/;

/** `Analysts had | expected | 3%`: who forecasts is not what is forecast. */
const isForecaster = (atoms: Tokens, verb: number): boolean =>
  countedWords.forecasts.holds(atoms.at(verb)) &&
  atoms.at(verb + 1).lower !== 'at' &&
  !/^(?:is|are|was|were|been|be|being)$/.test(atoms.at(verb - 1).lower);

/** `Rona will | gain | 24`: who gets so many is not what they are. */
const isGainer = (atoms: Tokens, verb: number, kind: Quantity['kind']): boolean =>
  kind === 'count' &&
  /^gain(?:s|ed)?$/.test(atoms.at(verb).lower) &&
  atoms.at(atoms.at(verb - 1).tag === 'AUX' ? verb - 2 : verb - 1).tag === 'PROPN';

/** Where the verb stands that leads to a number: no clause begins between them. */
function verbBefore(atoms: Tokens, first: number, tells: ReadonlySet<string>): number | null {
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const atom = atoms.at(at);
    if (atom.isEdge || atom.tag === 'SCONJ' || /^[;:“”"]$/.test(atom.text)) return null;
    if (atom.tag === 'VERB' || atom.tag === 'AUX') return at;
    const leads = countedWords['to-numbers'].holds(atoms.at(at + 1));
    if (atom.tag === 'NOUN' && leads && tells.has(atom.lower)) return at;
    if (atom.text === ',' && at < first - 1) return null;
    // `the age is 18 and the fine $300`
    if (atom.lower === 'and' && at < first - 2) return null;
    if (atom.tag === 'NOUN' && at < first - 3) return null;
  }
  return null;
}

/** The subject of a verb, past its auxiliaries and adverbs, and past `, which`. */
function subjectOf(atoms: Tokens, verb: number, months: WordSet): string | null {
  let at = verb;
  while (
    /^(?:AUX|VERB|ADV|PART)$/.test(atoms.at(at - 1).tag) ||
    countedWords.auxiliaries.holds(atoms.at(at - 1))
  ) {
    if (nounBefore(atoms, at)?.last === at) break;
    at--;
    // `a plan | to reach`: whose end it is, does not tell.
    if (atoms.at(at).tag === 'PART' && countedWords.ends.holds(atoms.at(at - 1))) return null;
    if (isReckoned(atoms, at)) return null;
  }
  const relative = /^(?:which|that)$/.test(atoms.at(at - 1).lower);
  if (relative)
    return nounText(atoms, nounBefore(atoms, atoms.at(at - 2).text === ',' ? at - 2 : at - 1));
  const close = atoms.at(verb).lower.endsWith('ing') && at === verb;
  const subject = nounBefore(atoms, pastPeriod(atoms, pastAside(atoms, at), months), close);
  if (subject === null || isPerUnit(atoms, subject) || isObject(atoms, subject)) return null;
  return nounText(atoms, pastParticiple(atoms, subject));
}

/** `analysts have | estimated | to cost`: who reckons is not what it costs. */
const isReckoned = (atoms: Tokens, at: number): boolean =>
  countedWords.reckons.holds(atoms.at(at)) &&
  atoms.at(at + 1).lower === 'to' &&
  /^(?:have|has|had)$/.test(atoms.at(at - 1).lower);

/** `the share of people entering | the country | is`: whom or what somebody does something to. */
const isObject = (atoms: Tokens, { before }: NounPhrase): boolean =>
  atoms.at(before).tag === 'VERB' &&
  atoms.at(before).lower.endsWith('ing') &&
  /^(?:NOUN|PROPN)$/.test(atoms.at(before - 1).tag);

/** `The age of those | born in | Norland`: with what the participle before it tells of. */
function pastParticiple(atoms: Tokens, subject: NounPhrase): NounPhrase {
  const { before } = subject;
  if (atoms.at(before).tag !== 'ADP' || atoms.at(before - 1).tag !== 'VERB') return subject;
  if (!/(?:ed|en|born|held|made|sold|built)$/.test(atoms.at(before - 1).lower)) return subject;
  if (atoms.at(before - 2).tag !== 'NOUN' && atoms.at(before - 2).tag !== 'PROPN') return subject;
  const whole = nounBefore(atoms, before - 1);
  return whole === null ? subject : { ...whole, last: subject.last };
}

/** `Prize money | this year | is`, `The toll | on Monday | stood`: when it was so is no part of it. */
function pastTime(atoms: Tokens, end: number, months: WordSet): number {
  const [lead, time] = [atoms.at(end - 2).lower, atoms.at(end - 1).lower];
  if (countedWords.spells.has(time) && countedWords['which-time'].has(lead)) return end - 2;
  if (countedWords.spells.has(time) && countedWords['year-kinds'].has(lead))
    return countedWords['which-time'].holds(atoms.at(end - 3)) ? end - 3 : end;
  const isDay = months.has(time) || /day$/.test(time);
  return isDay && countedWords['day-leads'].has(lead) ? end - 2 : end;
}

/** `cut its forecast | for this year | to`: nor is what it is for. */
function pastPeriod(atoms: Tokens, end: number, months: WordSet): number {
  const last = pastTime(atoms, end, months);
  return last < end && /^(?:for|in)$/.test(atoms.at(last - 1).lower) ? last - 1 : last;
}

/** `six hours | a night | are …`, `open at least | a year | rose`: what a rate or a stretch of time is told by. */
const isPerUnit = (atoms: Tokens, { first, last, before }: NounPhrase): boolean =>
  first - before === 2 &&
  /^(?:a|an)$/.test(atoms.at(first - 1).lower) &&
  (atoms.at(before).tag === 'NOUN' ||
    (last - first === 1 && countedWords.spells.holds(atoms.at(first))));

/** `Sales have more than doubled`: of a participle the subject; what another form doubles follows it. */
const multipliedBefore = (atoms: Tokens, first: number, months: WordSet): string | null =>
  atoms.at(first).tag === 'VERB' && atoms.at(first).lower.endsWith('ed')
    ? subjectOf(atoms, first, months)
    : null;

/** Before `, the largest of its kind,` where a comma stands at the verb. */
function pastAside(atoms: Tokens, verb: number): number {
  if (atoms.at(verb - 1).text !== ',') return verb;
  for (let at = verb - 2; at > Math.max(0, verb - reach); at--)
    if (atoms.at(at).text === ',') return at;
  return verb;
}
