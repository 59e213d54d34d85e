import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import { glued } from '../subtokens.ts';
import { wordsOf } from '../subtokens.ts';
import { isMany } from './noun-phrase.ts';
import { countedWords } from './lexicon.ts';

const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** A noun phrase, last exclusive, and the atom before it and its article. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly before: number;
}

/**
 * The noun phrase, with the ones that its prepositions add, that ends before an atom.
 * @param close whether only `of` and `in` may add: `the share on revenue | of` tells of revenue
 */
export function nounBefore(atoms: Tokens, end: number, close = false): NounPhrase | null {
  const joints = close ? countedWords['close-prepositions'] : countedWords.prepositions;
  let last = end;
  while (/^(?:ADV|NUM|DET|PUNCT)$/.test(atoms.at(last - 1).tag) && last > end - 2) last--;
  let first = last;
  let found = phraseFrom(atoms, first);
  while (found < first) {
    first = found;
    if (isMeasured(atoms, first)) break;
    const lead = atoms.at(first - 1).lower;
    const skip = countedWords.determiners.has(lead) ? first - 1 : first;
    const pair =
      atoms.at(skip - 1).lower === 'and' ? pairBefore(atoms, first, last, skip - 1) : null;
    if (pair !== null) {
      found = pair;
      continue;
    }
    if (!joints.has(lead) && !countedWords.determiners.has(lead)) break;
    if (!joints.holds(atoms.at(skip - 1))) break;
    found = phraseFrom(atoms, skip - 1);
    if (found === skip - 1) break;
  }
  if (first === last || !hasHead(atoms, first, last)) return null;
  const before = countedWords.determiners.holds(atoms.at(first - 1)) ? first - 2 : first - 1;
  return { first, last, before };
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
  const skip = countedWords.determiners.holds(atoms.at(start - 1)) ? start - 1 : start;
  const joint = atoms.at(skip - 1).lower;
  const whole = atoms.at(skip - 2);
  if (!countedWords.within.has(joint) || !nominal.has(whole.tag)) return null;
  return names || joint === 'of' || !isMany(whole) ? start : null;
}

/** `at 3:12 a.m. at | a depth`: no phrase goes on over a time of day. */
const isMeasured = (atoms: Tokens, first: number): boolean =>
  atoms.list
    .slice(Math.max(0, first - 8), first)
    .some(({ text }) => /^\d{1,2}[:.]\d\d$/.test(text));

function hasHead(atoms: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at++)
    if (/^(?:NOUN|PROPN)$/.test(atoms.at(at).tag) || isNoun(atoms, at)) return true;
  return false;
}

function phraseFrom(atoms: Tokens, end: number): number {
  let first = end;
  while (first > end - 7 && (isNoun(atoms, first - 1) || isHyphened(atoms, first - 1))) first--;
  return atoms.at(first).lower === "'s" ? end : first;
}

/** `10 | - | year yield`: the hyphen of a number that stands apart from its noun. */
const isHyphened = (atoms: Tokens, at: number): boolean =>
  atoms.at(at).text === '-' &&
  glued(atoms.at(at), atoms.at(at + 1)) &&
  glued(atoms.at(at - 1), atoms.at(at)) &&
  isNoun(atoms, at - 1);

/** A tagger takes some nouns for verbs: after a possessive or an article none can stand, nor between a verb and `to`. */
function isNoun(atoms: Tokens, at: number): boolean {
  const atom = atoms.at(at);
  if (atom.isEdge) return false;
  if (nominal.has(atom.tag)) return true;
  const before = atoms.at(at - 1).lower;
  if (atom.lower === "'s") return /^(?:NOUN|PROPN)$/.test(atoms.at(at - 1).tag);
  if (atom.tag !== 'VERB') return false;
  if (before === 'of' && atom.lower.endsWith('ing') && atoms.at(at + 1).tag === 'NOUN') return true;
  const object = atoms.at(at - 1).tag === 'VERB' && atoms.at(at + 1).lower === 'to';
  const owner = before === "'s" && /^(?:NOUN|PROPN)$/.test(atoms.at(at - 2).tag);
  return owner || countedWords.determiners.has(before) || (object && atom.lower.endsWith('s'));
}

const empty =
  /^(?:maximum|minimum|total|sum|average|numbers?|figures?|excess|cap|limit|floor|range|rate|order|upwards?|north|south|short|shy|tune|pairs?|string|series|per ?cent|percentage points?)$/i;
const counting = /^(?:(?:total|overall|official|average) )?numbers? of (?:the )?/i;

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

/** Its words; those that are counted after `number of`; null for one that only bounds (`a total of`) or has none. */
export function nounText(atoms: Tokens, phrase: NounPhrase | null): string | null {
  if (phrase === null) return null;
  const start = pastNumber(atoms, phrase);
  if (/^(?:percent|per|%)$/.test(atoms.at(start).lower)) return null;
  const text = wordsOf(atoms, start, beforeMeasure(atoms, start, phrase.last));
  const noun = empty.test(text) ? '' : text.replace(counting, '').replace(/ in excess$/, '');
  return noun === '' ? null : noun;
}
