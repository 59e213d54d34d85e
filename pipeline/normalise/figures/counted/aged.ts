import { closedClass } from '../../doc/lexicon.ts';
import type { Tokens } from '../../doc/token.ts';
import type { Quantity } from '../quantity.ts';
import { glued, wordsOf } from '../subtokens.ts';
import { ages as ageWords, countedWords } from '../words.ts';
import { isMany, nominal, phraseEnd } from './noun-phrase.ts';

/** Whose age it is. */
export function agedOf(subtokens: Tokens, { first, end }: Quantity): string | null {
  const isOld = subtokens.at(end - 1).lower === 'old';
  const behind = subtokens.at(end).text === '-' ? end + 1 : end;
  if (isOld && nominal.has(subtokens.at(behind).tag)) {
    const last = phraseEnd(subtokens, behind);
    if (last > behind && !isVerbLike(subtokens, behind, last))
      return wordsOf(subtokens, behind, last);
  }
  return ageOfWhom(subtokens, first);
}

/** `the 64-year-old [thanks everybody]`: a tagger takes some verbs for nouns. */
const isVerbLike = (subtokens: Tokens, start: number, last: number): boolean =>
  last === start + 1 &&
  isMany(subtokens.at(start)) &&
  /^(?:DET|PRON)$/.test(subtokens.at(last).tag);

/** Whose age it is by what stands before the number. */
function ageOfWhom(subtokens: Tokens, first: number): string | null {
  const before = subtokens.at(first - 1);
  if (/^[,(]$/.test(before.text)) return nameOrNoun(subtokens, first - 1);
  const place = agePlace(subtokens, first);
  if (place !== null) return whoseAt(subtokens, place);
  if (/^ages?d?$/.test(before.lower) || before.lower === 'of')
    return agedBefore(subtokens, before.lower === 'of' ? first - 2 : first - 1);
  if (closedClass.be.holds(before) || ageWords.turns?.holds(before) === true)
    return isObject(subtokens, first - 1) || subtokens.at(first - 2).lower === 'age'
      ? null
      : subjectAt(subtokens, first - 1);
  const bounds = countedWords.bounds.holds(subtokens.at(first)) || isBetweenAges(subtokens, first);
  return bounds && isMany(before) ? nameOrNoun(subtokens, first) : null;
}

/** `nurses | between the ages of 21 and 34 |`. */
const isBetweenAges = (subtokens: Tokens, first: number): boolean =>
  subtokens.at(first).lower === 'between' && subtokens.at(first + 2).lower === 'ages';

/** `[women] aged | 18 to 34`, `[nurses] between the ages of | 21 and 34`. */
function agedBefore(subtokens: Tokens, ages: number): string | null {
  if (!/^age[ds]$/.test(subtokens.at(ages).lower)) return null;
  const comma = subtokens.at(ages - 1).text === ',';
  return nameOrNoun(subtokens, comma ? ages - 1 : beforeAges(subtokens, ages));
}

/** Where `at age` or `since the age of` begins, before a number; null where it does not stand there. */
function agePlace(subtokens: Tokens, first: number): number | null {
  const of = subtokens.at(first - 1).lower === 'of' ? first - 2 : first - 1;
  if (subtokens.at(of).lower !== 'age') return null;
  const at = subtokens.at(of - 1).tag === 'DET' ? of - 2 : of - 1;
  return countedWords['before-ages'].holds(subtokens.at(at)) ? at : null;
}

/** Where `[between the] ages of` begins. */
function beforeAges(subtokens: Tokens, ages: number): number {
  const the = subtokens.at(ages - 1).lower === 'the' ? ages - 1 : ages;
  return subtokens.at(the - 1).lower === 'between' ? the - 1 : the;
}

/** How far before the age the verb may stand that tells what somebody did at it. */
const reach = 9;

/** `[Jon Tann] died on Friday | at age | 74`: who did something at an age. */
function whoseAt(subtokens: Tokens, place: number): string | null {
  for (let at = place - 1; at > Math.max(0, place - reach); at--) {
    const { tag, text } = subtokens.at(at);
    if (tag === 'VERB') return subjectAt(subtokens, at);
    if (tag === 'SCONJ' || /^[;:“”"–—]$/.test(text)) return null;
  }
  return null;
}

/** The name or noun of which a verb tells, past `, who`, the aside of a name and auxiliaries. */
function subjectAt(subtokens: Tokens, verb: number): string | null {
  let at = verb;
  while (/^(?:AUX|ADV|PART)$/.test(subtokens.at(at - 1).tag)) at--;
  const who = closedClass.relatives.holds(subtokens.at(at - 1));
  if (who) at--;
  if (subtokens.at(at - 1).text !== ',')
    return isObject(subtokens, at) ? null : nameOrNoun(subtokens, at);
  return who ? nameOrNoun(subtokens, at - 1) : nameBeforeAside(subtokens, at - 1);
}

/** `[Jon Tann], a baker, died`. */
function nameBeforeAside(subtokens: Tokens, end: number): string | null {
  let comma = end - 1;
  while (comma > end - reach && subtokens.at(comma).text !== ',') comma--;
  const isName = subtokens.at(comma).text === ',' && subtokens.at(comma - 1).tag === 'PROPN';
  if (!isName || subtokens.at(comma + 1).tag === 'CCONJ' || isObject(subtokens, comma)) return null;
  return nameOrNoun(subtokens, comma);
}

/** `the age of those born in [Norland] was`: of somebody else it is told. */
function isObject(subtokens: Tokens, end: number): boolean {
  let at = end - 1;
  while (/^(?:PROPN|NOUN|ADJ|DET)$/.test(subtokens.at(at).tag)) at--;
  return subtokens.at(at).tag === 'ADP';
}

/** The name, or the noun with what tells of which kind it is, that ends before a place: `Ana Rivera`, `youngest son`. */
export function nameOrNoun(subtokens: Tokens, end: number): string | null {
  const { tag } = subtokens.at(end - 1);
  if (tag !== 'PROPN' && tag !== 'NOUN') return null;
  let first = end - 1;
  const kinds = tag === 'PROPN' ? /^PROPN$/ : /^(?:NOUN|ADJ)$/;
  while (first > end - 5 && isOfPhrase(subtokens, first - 1, kinds)) first--;
  const own = subtokens.at(first).lower === "'s" ? first + 1 : first;
  // `17- | year-olds |`: part of a word is nobody.
  const hyphen = subtokens.at(own - 1);
  const isWhole = hyphen.text !== '-' || !glued(hyphen, subtokens.at(own));
  return own < end && isWhole ? wordsOf(subtokens, own, end) : null;
}

export const isOfPhrase = (subtokens: Tokens, at: number, kinds: RegExp): boolean =>
  kinds.test(subtokens.at(at).tag) ||
  (subtokens.at(at).text === '-' && kinds.test(subtokens.at(at - 1).tag));
