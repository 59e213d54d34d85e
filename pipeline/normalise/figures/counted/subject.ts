import type { Token, Tokens } from '../../doc/token.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import { isObjectBefore } from '../bounds/changes.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { update, type Quantity } from '../quantity.ts';
import { glued, wordsOf } from '../subtokens.ts';
import { countedWords, exclusionWords, pastParticiples } from '../words.ts';
import { isMany, phraseEnd } from './noun-phrase.ts';

/** With what it is told of, across the verb before it, where nothing behind it says what it counts. */
export const withSubject = (atoms: Tokens, quantity: Quantity, lexicon: FigureLexicon): Quantity =>
  quantity.counted !== null || /^(?:age|duration)$/.test(quantity.kind) || isOfKnown(quantity)
    ? quantity
    : update(quantity, { counted: subjectBefore(atoms, quantity, lexicon) });

/** `no one`, `both of whom`: of those that were told of. */
const isOfKnown = ({ rule }: Quantity): boolean => rule === 'zero' || rule === 'both';

/** A number, of which is asked what it is told of. */
interface Told {
  readonly atoms: Tokens;
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
function subjectBefore(atoms: Tokens, quantity: Quantity, { words }: FigureLexicon): string | null {
  const first = pastSign(atoms, quantity.first);
  const told = { atoms, quantity, first, lead: atoms.at(first - 1).lower, words };
  for (const find of subjects) {
    const found = find(told);
    if (found !== undefined) return found;
  }
  return null;
}

/** In this order: each gives what a number is told of, null where that is not told, undefined where another may say. */
const subjects: readonly ((told: Told) => string | null | undefined)[] = [
  /** `millions`; `one of the best`, `one of about six`: one of several is told of nothing else. */
  function nothing({ atoms, quantity: { first, end, kind, form } }) {
    if (form === 'magnitude' && kind === 'count') return null;
    if (atoms.at(first).lower === 'one' && atoms.at(end).lower === 'of') return null;
    const of = countedWords.nearly.holds(atoms.at(first - 1)) ? first - 2 : first - 1;
    return atoms.at(of).lower === 'of' && atoms.at(of - 1).lower === 'one' ? null : undefined;
  },
  /** `Sales have more than doubled`: of a participle the subject; what another form doubles follows it. */
  function ofMultiple(told) {
    const verb = told.atoms.at(told.first);
    if (told.quantity.rule !== 'multiple') return undefined;
    return verb.tag === 'VERB' && verb.lower.endsWith('ed') ? subjectOf(told, told.first) : null;
  },
  /** `an error of ± 4 points`, `a profit of £3 million`; not `a father of two`. */
  function ofNoun({ atoms, quantity, first, lead }) {
    if (first < quantity.first && atoms.at(first - 1).tag === 'NOUN')
      return nounAt(atoms, first, true);
    if (lead !== 'of') return undefined;
    return countedWords.containers.holds(atoms.at(first - 2))
      ? null
      : nounAt(atoms, first - 1, true);
  },
  /** `put the number of houses at 130`, `with unemployment at 5%`, `unemployment, at 5%`. */
  function putAt({ atoms, quantity, first, lead, words }) {
    const object = lead === 'at' ? nounBefore(atoms, first - 1) : null;
    if (object === null) return undefined;
    const verb = atoms.at(object.before).lower;
    const stands =
      /^(?:with|having)$/.test(verb) &&
      quantity.kind !== 'measure' &&
      atoms.at(object.last - 1).tag === 'NOUN';
    const isPut = atoms.at(first - 2).text === ',' || words.puts.has(verb) || stands;
    return isPut ? nounText(atoms, object) : undefined;
  },
  /** `a population under 500`, `claims over 9,000`. */
  function bounded({ atoms, quantity: { end }, first }) {
    if (!countedWords.bounds.holds(atoms.at(first)) || atoms.at(first - 1).tag !== 'NOUN')
      return undefined;
    return atoms.at(end).isVerb ? undefined : (nounAt(atoms, first, true) ?? undefined);
  },
  numberOf,
  /** `cut its rate by 5 percent`, `cut taxes 20 percent`. */
  function movedObject({ atoms, quantity, first, lead, words }) {
    const end = isWay(lead)
      ? pastPeriod(atoms, beforeNumbers(atoms, first - 1))
      : isObjectBefore(atoms, { ...quantity, first })
        ? first
        : null;
    const object = end === null ? null : nounBefore(atoms, end);
    const isMoved = object !== null && words.moves.has(atoms.at(object.before).lower);
    return isMoved ? nounText(atoms, object) : undefined;
  },
  /** `began May with $5`: of what somebody has. */
  ({ lead }) => (lead === 'with' ? null : undefined),
  acrossVerb,
];

const isWay = (lead: string): boolean => lead === 'to' || lead === 'by' || lead === 'from';

/** `a margin of error of | plus or minus | 4 points`, `± 4 points`: to both sides of what is measured. */
function pastSign(atoms: Tokens, first: number): number {
  const last = atoms.at(first - 1).lower;
  if (last === '±') return first - 1;
  const lead = `${atoms.at(first - 3).lower} ${atoms.at(first - 2).lower}`;
  const both = last === 'minus' ? lead === 'plus or' : /^[-–−]$/.test(last) && lead === '+ /';
  return both ? first - 3 : first;
}

/** How far before a number it may be said what it is the number of. */
const farthest = 24;

/** `brought the number of | boats lost there | to 12`, `cap the number of | guests | who stay at 40`. */
function numberOf({ atoms, first, lead, words }: Told): string | undefined {
  if (lead !== 'to' && lead !== 'at') return undefined;
  for (let at = first - 4; at > Math.max(1, first - farthest); at--) {
    const { lower, tag } = atoms.at(at);
    if (tag === 'NUM' || /^[.;:]$/.test(lower)) return undefined;
    if (lower !== 'number' || atoms.at(at + 1).lower !== 'of') continue;
    const the = atoms.at(at - 1).tag === 'ADJ' ? at - 2 : at - 1;
    const verb = atoms.at(the).lower === 'the' ? atoms.at(the - 1).lower : '';
    const last = phraseEnd(atoms, at + 2);
    const isTold = last > at + 2 && (words.moves.has(verb) || words.puts.has(verb));
    return isTold ? wordsOf(atoms, at + 2, last) : undefined;
  }
  return undefined;
}

/** `cut rates | by 0.5 points to`: the joint that the first of several numbers stands behind. */
function beforeNumbers(atoms: Tokens, joint: number): number {
  for (let at = joint - 1; at > joint - 5; at--)
    if (/^(?:by|from)$/.test(atoms.at(at).lower)) return at;
  return joint;
}

/** The object of a verb that puts a number to something, or the subject of one that is, reaches or changes. */
function acrossVerb(told: Told): string | null {
  const { atoms, quantity, first, lead, words } = told;
  const verb = verbBefore(atoms, first, words.tells);
  if (verb === null) return null;
  const word = atoms.at(verb).lower;
  const passive = isPassive(atoms, verb);
  if (words.puts.has(word) && !passive) {
    if (atoms.at(verb + 1).tag === 'PRON') return null;
    const object = nounBefore(atoms, lead === 'near' ? first - 1 : first);
    if (object?.before === verb) return nounText(atoms, object);
  }
  const isMoved = isWay(lead) && words.moves.has(word) && passive;
  if (!words.tells.has(word) && !isMoved) return null;
  return notSubjects.some((isOther) => isOther(atoms, verb, quantity))
    ? null
    : subjectOf(told, verb);
}

/** Where the subject of a verb is not what the number behind it is told of. */
const notSubjects: readonly ((atoms: Tokens, verb: number, quantity: Quantity) => boolean)[] = [
  /** `hit a post 50 metres away`. */
  function isDistance(atoms, verb, { kind, end }) {
    const apart = kind === 'measure' && countedWords.distances.holds(atoms.at(end));
    return apart && !isBe(atoms.at(verb));
  },
  /** `Analysts had expected 3%`: who forecasts is not what is forecast. */
  function isForecaster(atoms, verb) {
    if (!countedWords.forecasts.holds(atoms.at(verb))) return false;
    return atoms.at(verb + 1).lower !== 'at' && !isBe(atoms.at(verb - 1));
  },
  /** `Rona will gain 24`: who gets so many is not what they are. */
  function isGainer(atoms, verb, { kind }) {
    if (kind !== 'count' || !/^gain(?:s|ed)?$/.test(atoms.at(verb).lower)) return false;
    return atoms.at(atoms.at(verb - 1).tag === 'AUX' ? verb - 2 : verb - 1).tag === 'PROPN';
  },
  /** `lost $5 million`: of a sum that is lost, nobody is told. */
  function isLoser(atoms, verb, { kind, scaled, value }) {
    const sum = kind === 'money' && (scaled || (value ?? 0) >= 1000);
    return sum && countedWords.loses.holds(atoms.at(verb));
  },
];

const isBe = (atom: Token): boolean => closedClass.be.holds(atom) && !atom.lower.startsWith("'");

/** `The fee was | raised | to $50`: of what is moved by somebody else. */
const isPassive = (atoms: Tokens, verb: number): boolean =>
  isBe(atoms.at(verb - 1)) || (atoms.at(verb - 1).tag === 'ADV' && isBe(atoms.at(verb - 2)));

/** How far before a number its verb may stand. */
const reach = 14;

/** Where the verb stands that leads to a number: no clause begins between them. */
function verbBefore(atoms: Tokens, first: number, tells: ReadonlySet<string>): number | null {
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const atom = atoms.at(at);
    if (atom.isVerb) return at;
    if (
      atom.tag === 'NOUN' &&
      tells.has(atom.lower) &&
      countedWords['to-numbers'].holds(atoms.at(at + 1))
    )
      return at;
    if (closesClause(atom, first - 1 - at)) return null;
  }
  return null;
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
function subjectOf({ atoms }: Told, verb: number): string | null {
  const start = groupStart(atoms, verb);
  if (start === null) return null;
  if (/^(?:which|that)$/.test(atoms.at(start - 1).lower))
    return nounAt(atoms, atoms.at(start - 2).text === ',' ? start - 2 : start - 1);
  const close = start === verb && atoms.at(verb).lower.endsWith('ing');
  const subject = nounBefore(atoms, pastPeriod(atoms, pastAside(atoms, start)), close);
  if (subject === null || isPerUnit(atoms, subject) || isObject(atoms, subject)) return null;
  return nounText(atoms, pastParticiple(atoms, subject));
}

/** Where the auxiliaries and adverbs of a verb begin; null where it says what is to be: `a plan | to reach`. */
function groupStart(atoms: Tokens, verb: number): number | null {
  let at = verb;
  while (isOfGroup(atoms.at(at - 1)) && nounBefore(atoms, at)?.last !== at) {
    at--;
    if (atoms.at(at).tag === 'PART' && countedWords.ends.holds(atoms.at(at - 1))) return null;
    // `engineers have | estimated | to cost`: who reckons is not what it costs.
    const reckons = countedWords.reckons.holds(atoms.at(at)) && atoms.at(at + 1).lower === 'to';
    if (reckons && closedClass.have.holds(atoms.at(at - 1))) return null;
  }
  return at;
}

const isOfGroup = (atom: Token): boolean =>
  /^(?:AUX|VERB|ADV|PART)$/.test(atom.tag) || countedWords.auxiliaries.holds(atom);

/** `$500 | a month, | rose`: by what a rate is told. */
const isPerUnit = (atoms: Tokens, { first, last }: NounPhrase): boolean =>
  last - first === 1 &&
  countedWords.spells.holds(atoms.at(first)) &&
  closedClass['indefinite-articles'].holds(atoms.at(first - 1));

/** `the share of people entering | the country | is`: whom or what somebody does something to. */
const isObject = (atoms: Tokens, { before }: NounPhrase): boolean =>
  atoms.at(before).tag === 'VERB' &&
  atoms.at(before).lower.endsWith('ing') &&
  isNounTag(atoms.at(before - 1));

/** `The age of those | born in | Norland`: with what the participle before it tells of. */
function pastParticiple(atoms: Tokens, subject: NounPhrase): NounPhrase {
  const { before } = subject;
  const verb = atoms.at(before - 1);
  if (atoms.at(before).tag !== 'ADP' || verb.tag !== 'VERB') return subject;
  if (!pastParticiples.has(verb.lower) || !isNounTag(atoms.at(before - 2))) return subject;
  const whole = nounBefore(atoms, before - 1);
  return whole === null ? subject : { ...whole, last: subject.last };
}

const isNounTag = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN';

/** `Prize money | this year | is`, `The toll | on Monday | stood`: when it was so is no part of it. */
function pastTime(atoms: Tokens, end: number): number {
  const [lead, time] = [atoms.at(end - 2), atoms.at(end - 1)];
  const kind = countedWords['year-kinds'].holds(lead);
  if (countedWords.spells.holds(time)) {
    const which = kind ? end - 3 : end - 2;
    return countedWords['which-time'].holds(atoms.at(which)) ? which : end;
  }
  const isDay = exclusionWords.months.holds(time) || time.lower.endsWith('day');
  return isDay && countedWords['day-leads'].holds(lead) ? end - 2 : end;
}

/** `cut its forecast | for this year | to`: nor is what it is for. */
function pastPeriod(atoms: Tokens, end: number): number {
  const last = pastTime(atoms, end);
  return last < end && /^(?:for|in)$/.test(atoms.at(last - 1).lower) ? last - 1 : last;
}

/** Before `, the largest of its kind,` where a comma stands at the verb. */
function pastAside(atoms: Tokens, verb: number): number {
  if (atoms.at(verb - 1).text !== ',') return verb;
  for (let at = verb - 2; at > Math.max(0, verb - reach); at--)
    if (atoms.at(at).text === ',') return at;
  return verb;
}

/** A noun phrase, last exclusive, and the atom before it and its article. */
interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly before: number;
}

const tagsOfPhrase = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/**
 * The noun phrase, with the ones that its prepositions add, that ends before an atom.
 * @param close whether only `of` and `in` may add: `the share on revenue | of` tells of revenue
 */
function nounBefore(atoms: Tokens, end: number, close = false): NounPhrase | null {
  let last = end;
  while (last > end - 2 && /^(?:ADV|NUM|DET|PUNCT)$/.test(atoms.at(last - 1).tag)) last--;
  let first = phraseFrom(atoms, last);
  if (first === last) return null;
  for (let more = last; more !== first && !isBehindClock(atoms, first);) {
    more = first;
    first = moreBefore(atoms, first, last, close);
  }
  const before = countedWords.determiners.holds(atoms.at(first - 1)) ? first - 2 : first - 1;
  return { first, last, before };
}

/** Where a phrase begins with what an `and` or a preposition before it adds. */
function moreBefore(atoms: Tokens, first: number, last: number, close: boolean): number {
  const joints = close ? countedWords['close-prepositions'] : countedWords.prepositions;
  const joint = countedWords.determiners.holds(atoms.at(first - 1)) ? first - 2 : first - 1;
  if (atoms.at(joint).lower === 'and') return pairBefore(atoms, first, last, joint) ?? first;
  if (!joints.holds(atoms.at(joint))) return first;
  const found = phraseFrom(atoms, joint);
  return found === joint ? first : found;
}

/**
 * Where the first of two begins of whom one thing is told: `the number in | Norland and Tannland | fell`,
 * `enrolment at | schools and colleges | rose`; null where they are no such two: `Sales and costs`.
 */
function pairBefore(atoms: Tokens, first: number, last: number, and: number): number | null {
  const start = phraseFrom(atoms, and);
  if (start === and) return null;
  const names = atoms.at(and - 1).tag === 'PROPN' && beginsWithCapital(atoms.at(first).text);
  // `Norland and Tannland | villages |`
  if (names && atoms.at(last - 1).tag === 'NOUN') return start;
  if (!names && !(isMany(atoms.at(and - 1)) && isMany(atoms.at(last - 1)))) return null;
  const joint = countedWords.determiners.holds(atoms.at(start - 1)) ? start - 2 : start - 1;
  const whole = atoms.at(joint - 1);
  if (!countedWords.within.holds(atoms.at(joint)) || !tagsOfPhrase.has(whole.tag)) return null;
  return names || atoms.at(joint).lower === 'of' || !isMany(whole) ? start : null;
}

/** `at 3:12 a.m. at | a depth`: no phrase goes on over a time of day. */
function isBehindClock(atoms: Tokens, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 8); at--)
    if (/^\d{1,2}[:.]\d\d$/.test(atoms.at(at).text)) return true;
  return false;
}

function phraseFrom(atoms: Tokens, end: number): number {
  let first = end;
  while (first > end - 7 && (isNoun(atoms, first - 1) || isHyphen(atoms, first - 1))) first--;
  return atoms.at(first).lower === "'s" ? end : first;
}

/** `10 | - | year yield`: the hyphen of a number that stands apart from its noun. */
const isHyphen = (atoms: Tokens, at: number): boolean =>
  atoms.at(at).text === '-' &&
  glued(atoms.at(at), atoms.at(at + 1)) &&
  glued(atoms.at(at - 1), atoms.at(at));

/** A tagger takes some nouns for verbs: after a possessive or an article none can stand, nor one in -s between a verb and `to`. */
function isNoun(atoms: Tokens, at: number): boolean {
  const [before, atom] = [atoms.at(at - 1), atoms.at(at)];
  if (tagsOfPhrase.has(atom.tag)) return true;
  if (atom.lower === "'s") return isNounTag(before);
  if (atom.tag !== 'VERB') return false;
  if (before.lower === 'of') return atom.lower.endsWith('ing') && atoms.at(at + 1).tag === 'NOUN';
  const owner = before.lower === "'s" && isNounTag(atoms.at(at - 2));
  const object = before.tag === 'VERB' && atoms.at(at + 1).lower === 'to';
  return owner || countedWords.determiners.holds(before) || (object && atom.lower.endsWith('s'));
}

const counting = /^(?:(?:total|overall|average) )?numbers? of (?:the )?/i;

/** That of the noun phrase before an atom; null where there is none. */
const nounAt = (atoms: Tokens, end: number, close = false): string | null => {
  const phrase = nounBefore(atoms, end, close);
  return phrase === null ? null : nounText(atoms, phrase);
};

/** Its words; those that are counted after `number of`; null for one that only bounds (`a total of`). */
function nounText(atoms: Tokens, phrase: NounPhrase): string | null {
  const start = pastNumber(atoms, phrase);
  if (/^(?:percent|per|%)$/.test(atoms.at(start).lower)) return null;
  const text = wordsOf(atoms, start, beforeMeasure(atoms, start, phrase.last));
  const noun = text.replace(counting, '').replace(/ in excess$/, '');
  return noun === '' || countedWords.empty.has(text.toLowerCase()) ? null : noun;
}

/** `five | hard drives`, `3 in 10 | voters`: how many of them is no part; `1988 sales`, `10-year yield` stay. */
function pastNumber(atoms: Tokens, { first, last }: NounPhrase): number {
  let at = first;
  while (at < last - 1 && isCount(atoms.at(at)) && !glued(atoms.at(at), atoms.at(at + 1))) at++;
  if (at > first && /^(?:in|of)$/.test(atoms.at(at).lower) && isCount(atoms.at(at + 1)))
    return at + 2;
  return at > first && atoms.at(at).lower === 'of' ? at + 1 : at;
}

const isCount = (atom: Token): boolean =>
  atom.tag === 'NUM' && !/^(?:1[5-9]|20)\d\d$/.test(atom.text);

/** `the top rate | of 39.6 percent |`: how great it was is no part. */
function beforeMeasure(atoms: Tokens, start: number, last: number): number {
  for (let at = start + 1; at < last - 1; at++)
    if (atoms.at(at).lower === 'of' && isCount(atoms.at(at + 1))) return at;
  return last;
}
