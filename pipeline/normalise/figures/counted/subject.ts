import type { Token, Tokens } from '../../doc/token.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { isObjectBefore } from '../bounds/changes.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { update, type Quantity } from '../quantity.ts';
import { wordsOf } from '../subtokens.ts';
import { countedWords, exclusionWords, pastParticiples, statementWords } from '../words.ts';
import { isNounTag, nounAt, nounBefore, nounText, type NounPhrase } from './noun-before.ts';
import { phraseEnd } from './noun-phrase.ts';

/** With what it is told of, across the verb before it, where nothing behind it says what it counts. */
export const withSubject = (
  subtokens: Tokens,
  quantity: Quantity,
  lexicon: FigureLexicon,
): Quantity =>
  quantity.counted !== null || /^(?:age|duration)$/.test(quantity.kind) || isOfKnown(quantity)
    ? quantity
    : update(quantity, { counted: subjectBefore(subtokens, quantity, lexicon) });

/** `no one`, `both of whom`: of those that were told of. */
const isOfKnown = ({ rule }: Quantity): boolean => rule === 'zero' || rule === 'both';

/** A number, of which is asked what it is told of. */
interface Told {
  readonly subtokens: Tokens;
  readonly quantity: Quantity;
  /** Where the number begins, past a sign such as `plus or minus`. */
  readonly first: number;
  /** The word before that, in lower case. */
  readonly lead: string;
  readonly words: FigureLexicon['words'];
}

/**
 * What an amount is told of, across the verb before it: `Revenue` in `Revenue fell 2.5%`, `Turnout`
 * in `Turnout was 68 per cent`, `houses` in `put the number of houses at 130`, `profit` in `a profit
 * of £3 million`; null where no such verb or `of` leads there.
 */
export function subjectBefore(
  subtokens: Tokens,
  quantity: Quantity,
  { words }: FigureLexicon,
): string | null {
  const first = pastSign(subtokens, quantity.first);
  const told = { subtokens, quantity, first, lead: subtokens.at(first - 1).lower, words };
  for (const find of subjects) {
    const found = find(told);
    if (found !== undefined) return found;
  }
  return null;
}

/** In this order: each gives what a number is told of, null where that is not told, undefined where another may say. */
const subjects: readonly ((told: Told) => string | null | undefined)[] = [
  /** `millions`; `one of the best`, `one of about six`: one of several is told of nothing else. */
  function nothing({ subtokens, quantity: { first, end, kind, form } }) {
    if (form === 'magnitude' && kind === 'count') return null;
    if (subtokens.at(first).lower === 'one' && subtokens.at(end).lower === 'of') return null;
    if (subtokens.at(end).lower === 'of' && subtokens.at(end + 1).lower === 'them') return null;
    const of = countedWords.nearly.holds(subtokens.at(first - 1)) ? first - 2 : first - 1;
    return subtokens.at(of).lower === 'of' && subtokens.at(of - 1).lower === 'one'
      ? null
      : undefined;
  },
  /** `Sales have more than doubled`: of a participle the subject; what another form doubles follows it. */
  function ofMultiple(told) {
    const verb = told.subtokens.at(told.first);
    if (told.quantity.rule !== 'multiple') return undefined;
    return verb.tag === 'VERB' && verb.lower.endsWith('ed') ? subjectOf(told, told.first) : null;
  },
  /** `an error of ± 4 points`, `a profit of £3 million`; not `a father of two`. */
  function ofNoun({ subtokens, quantity, first, lead }) {
    if (first < quantity.first && subtokens.at(first - 1).tag === 'NOUN')
      return nounAt(subtokens, first, true);
    if (lead !== 'of') return undefined;
    const of = nounBefore(subtokens, first - 1, true);
    return of === null ||
      countedWords.containers.holds(subtokens.at(first - 2)) ||
      countedWords.deprives.holds(subtokens.at(of.before))
      ? null
      : nounText(subtokens, of);
  },
  /** `put the number of houses at 130`, `with unemployment at 5%`, `unemployment, at 5%`. */
  function putAt({ subtokens, quantity, first, lead, words }) {
    const object = lead === 'at' ? nounBefore(subtokens, first - 1) : null;
    if (object === null) return undefined;
    const verb = subtokens.at(object.before).lower;
    const stands =
      /^(?:with|having)$/.test(verb) &&
      quantity.kind !== 'measure' &&
      subtokens.at(object.last - 1).tag === 'NOUN';
    const isPut = subtokens.at(first - 2).text === ',' || words.puts.has(verb) || stands;
    return isPut ? nounText(subtokens, object) : undefined;
  },
  /** `a population under 500`, `claims over 9,000`. */
  function bounded({ subtokens, quantity: { end }, first }) {
    if (!countedWords.bounds.holds(subtokens.at(first)) || subtokens.at(first - 1).tag !== 'NOUN')
      return undefined;
    return subtokens.at(end).isVerb ? undefined : (nounAt(subtokens, first, true) ?? undefined);
  },
  numberOf,
  /** `cut its rate by 5 percent`, `cut taxes 20 percent`. */
  function movedObject({ subtokens, quantity, first, lead, words }) {
    const end = isWay(lead)
      ? pastPeriod(subtokens, beforeNumbers(subtokens, first - 1))
      : isObjectBefore(subtokens, { ...quantity, first })
        ? first
        : null;
    const object = end === null ? null : nounBefore(subtokens, end);
    const isMoved = object !== null && words.moves.has(subtokens.at(object.before).lower);
    return isMoved ? nounText(subtokens, object) : undefined;
  },
  /** `began May with $5`: of what somebody has. */
  ({ lead }) => (lead === 'with' ? null : undefined),
  acrossVerb,
];

const isWay = (lead: string): boolean => lead === 'to' || lead === 'by' || lead === 'from';

/** `a margin of error of [plus or minus] 4 points`, `± 4 points`: to both sides of what is measured. */
function pastSign(subtokens: Tokens, first: number): number {
  const last = subtokens.at(first - 1).lower;
  if (last === '±') return first - 1;
  const lead = `${subtokens.at(first - 3).lower} ${subtokens.at(first - 2).lower}`;
  const both = last === 'minus' ? lead === 'plus or' : /^[-–−]$/.test(last) && lead === '+ /';
  return both ? first - 3 : first;
}

/** How far before a number it may be said what it is the number of. */
const farthest = 24;

/** `brought the number of [boats lost there] to 12`, `cap the number of [guests] who stay at 40`. */
function numberOf({ subtokens, first, lead, words }: Told): string | undefined {
  if (lead !== 'to' && lead !== 'at') return undefined;
  for (let at = first - 4; at > Math.max(1, first - farthest); at--) {
    const { lower, tag } = subtokens.at(at);
    if (tag === 'NUM' || /^[.;:]$/.test(lower)) return undefined;
    if (lower !== 'number' || subtokens.at(at + 1).lower !== 'of') continue;
    const the = subtokens.at(at - 1).tag === 'ADJ' ? at - 2 : at - 1;
    const verb = subtokens.at(the).lower === 'the' ? subtokens.at(the - 1).lower : '';
    const last = phraseEnd(subtokens, at + 2);
    const isTold = last > at + 2 && (words.moves.has(verb) || words.puts.has(verb));
    return isTold ? wordsOf(subtokens, at + 2, last) : undefined;
  }
  return undefined;
}

/** `cut rates by 0.5 points to`: the joint that the first of several numbers stands behind. */
function beforeNumbers(subtokens: Tokens, joint: number): number {
  for (let at = joint - 1; at > joint - 5; at--)
    if (/^(?:by|from)$/.test(subtokens.at(at).lower)) return at;
  return joint;
}

/** The object of a verb that puts a number to something, or the subject of one that is, reaches or changes. */
function acrossVerb(told: Told): string | null {
  const { subtokens, quantity, first, lead, words } = told;
  const verb = verbBefore(subtokens, first, words.tells);
  if (verb === null) return null;
  const word = subtokens.at(verb).lower;
  const passive = isPassive(subtokens, verb);
  if (words.puts.has(word) && !passive) {
    if (subtokens.at(verb + 1).tag === 'PRON') return null;
    const object = nounBefore(subtokens, lead === 'near' ? first - 1 : first);
    if (object?.before === verb) return nounText(subtokens, object);
  }
  const isMoved =
    (isWay(lead) && words.moves.has(word) && passive) ||
    (lead === 'from' && statementWords.shifts.has(word));
  if (!words.tells.has(word) && !isMoved) return null;
  return notSubjects.some((isOther) => isOther(subtokens, verb, quantity))
    ? null
    : subjectOf(told, verb);
}

/** Where the subject of a verb is not what the number behind it is told of. */
const notSubjects: readonly ((subtokens: Tokens, verb: number, quantity: Quantity) => boolean)[] = [
  /** `hit a post 50 metres away`. */
  function isDistance(subtokens, verb, { kind, end }) {
    const apart = kind === 'measure' && countedWords.distances.holds(subtokens.at(end));
    return apart && !isBe(subtokens.at(verb));
  },
  /** `Analysts had expected 3%`: who forecasts is not what is forecast. */
  function isForecaster(subtokens, verb) {
    if (!countedWords.forecasts.holds(subtokens.at(verb))) return false;
    return subtokens.at(verb + 1).lower !== 'at' && !isBe(subtokens.at(verb - 1));
  },
  /** `Rona will gain 24`: who gets so many is not what they are. */
  function isGainer(subtokens, verb, { kind }) {
    if (kind !== 'count' || !/^gain(?:s|ed)?$/.test(subtokens.at(verb).lower)) return false;
    return subtokens.at(subtokens.at(verb - 1).tag === 'AUX' ? verb - 2 : verb - 1).tag === 'PROPN';
  },
  /** `lost $5 million`: of a sum that is lost, nobody is told. */
  function isLoser(subtokens, verb, { kind, scaled, value }) {
    const sum = kind === 'money' && (scaled || (value ?? 0) >= 1000);
    return sum && countedWords.loses.holds(subtokens.at(verb));
  },
];

const isBe = (subtoken: Token): boolean =>
  closedClass.be.holds(subtoken) && !subtoken.lower.startsWith("'");

/** `The fee was [raised] to $50`: of what is moved by somebody else. */
const isPassive = (subtokens: Tokens, verb: number): boolean =>
  isBe(subtokens.at(verb - 1)) ||
  (subtokens.at(verb - 1).tag === 'ADV' && isBe(subtokens.at(verb - 2)));

/** How far before a number its verb may stand. */
const reach = 14;

/** Where the verb stands that leads to a number: no clause begins between them. */
function verbBefore(subtokens: Tokens, first: number, tells: ReadonlySet<string>): number | null {
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const subtoken = subtokens.at(at);
    if (subtoken.isVerb) return at;
    if (subtoken.tag === 'NOUN' && isVerbAt(subtokens, at, tells)) return at;
    if (closesClause(subtoken, first - 1 - at)) return null;
  }
  return null;
}

/** `Sales | rise | by 5`, `The ride | cost | $4`: a tagger takes some verbs for nouns. */
function isVerbAt(subtokens: Tokens, at: number, tells: ReadonlySet<string>): boolean {
  const [before, verb, next] = [at - 1, at, at + 1].map((place) => subtokens.at(place));
  if (before === undefined || verb === undefined || next === undefined) return false;
  if (tells.has(verb.lower) && countedWords['to-numbers'].holds(next)) return true;
  if (!countedWords['noun-verbs'].holds(verb) || !isNounTag(before)) return false;
  return next.tag === 'NUM' || next.tag === 'SYM' || countedWords.modifying.holds(next);
}

/** Whether no verb before a word leads to a number so many words behind it. */
const closesClause = ({ tag, text, lower }: Token, behind: number): boolean =>
  tag === 'SCONJ' ||
  /^[;:“”"]$/.test(text) ||
  (text === ',' && behind > 0) ||
  // `the age is 18 and the fine $300`
  (lower === 'and' && behind > 1) ||
  (tag === 'NOUN' && behind > 2);

/** The subject of a verb, past its auxiliaries and adverbs, and past `, which`. */
function subjectOf({ subtokens }: Told, verb: number): string | null {
  const start = groupStart(subtokens, verb);
  if (start === null) return null;
  if (/^(?:which|that)$/.test(subtokens.at(start - 1).lower))
    return nounAt(subtokens, subtokens.at(start - 2).text === ',' ? start - 2 : start - 1);
  const close = start === verb && subtokens.at(verb).lower.endsWith('ing');
  const subject = nounBefore(subtokens, pastPeriod(subtokens, pastAside(subtokens, start)), close);
  if (subject === null || isPerUnit(subtokens, subject) || isObject(subtokens, subject))
    return null;
  return nounText(subtokens, pastParticiple(subtokens, subject));
}

/** Where the auxiliaries and adverbs of a verb begin; null where it says what is to be: `a plan to reach`. */
function groupStart(subtokens: Tokens, verb: number): number | null {
  let at = verb;
  while (isOfGroup(subtokens.at(at - 1)) && nounBefore(subtokens, at)?.last !== at) {
    at--;
    if (subtokens.at(at).tag === 'PART' && countedWords.ends.holds(subtokens.at(at - 1)))
      return null;
    // `engineers have [estimated] to cost`: who reckons is not what it costs.
    const reckons =
      countedWords.reckons.holds(subtokens.at(at)) && subtokens.at(at + 1).lower === 'to';
    if (reckons && closedClass.have.holds(subtokens.at(at - 1))) return null;
  }
  return at;
}

const isOfGroup = (subtoken: Token): boolean =>
  /^(?:AUX|VERB|ADV|PART)$/.test(subtoken.tag) || countedWords.auxiliaries.holds(subtoken);

/** `$500 [a month,] rose`: by what a rate is told. */
const isPerUnit = (subtokens: Tokens, { first, last }: NounPhrase): boolean =>
  last - first === 1 &&
  countedWords.spells.holds(subtokens.at(first)) &&
  closedClass['indefinite-articles'].holds(subtokens.at(first - 1));

/** `the share of people entering [the country] is`: whom or what somebody does something to. */
const isObject = (subtokens: Tokens, { before }: NounPhrase): boolean =>
  subtokens.at(before).tag === 'VERB' &&
  subtokens.at(before).lower.endsWith('ing') &&
  isNounTag(subtokens.at(before - 1));

/** `The age of those [born in] Norland`: with what the participle before it tells of. */
function pastParticiple(subtokens: Tokens, subject: NounPhrase): NounPhrase {
  const { before } = subject;
  const verb = subtokens.at(before - 1);
  if (subtokens.at(before).tag !== 'ADP' || verb.tag !== 'VERB') return subject;
  if (!pastParticiples.has(verb.lower) || !isNounTag(subtokens.at(before - 2))) return subject;
  const whole = nounBefore(subtokens, before - 1);
  return whole === null ? subject : { ...whole, last: subject.last };
}

/** `Prize money [this year] is`, `The toll [on Monday] stood`: when it was so is no part of it. */
function pastTime(subtokens: Tokens, end: number): number {
  const [lead, time] = [subtokens.at(end - 2), subtokens.at(end - 1)];
  const kind = countedWords['year-kinds'].holds(lead);
  if (countedWords.spells.holds(time)) {
    const which = kind ? end - 3 : end - 2;
    return countedWords['which-time'].holds(subtokens.at(which)) ? which : end;
  }
  const isDay = exclusionWords.months.holds(time) || time.lower.endsWith('day');
  return isDay && countedWords['day-leads'].holds(lead) ? end - 2 : end;
}

/** `cut its forecast [for this year] to`: nor is what it is for. */
function pastPeriod(subtokens: Tokens, end: number): number {
  const last = pastTime(subtokens, end);
  return last < end && /^(?:for|in)$/.test(subtokens.at(last - 1).lower) ? last - 1 : last;
}

/** Before `, the largest of its kind,` where a comma stands at the verb. */
function pastAside(subtokens: Tokens, verb: number): number {
  if (subtokens.at(verb - 1).text !== ',') return verb;
  for (let at = verb - 2; at > Math.max(0, verb - reach); at--)
    if (subtokens.at(at).text === ',') return at;
  return verb;
}
