import type { Token, Tokens } from '../../doc/token.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import type { FigureLexicon } from '../lexicon.ts';
import { glued } from '../atoms.ts';
import { counts, isDash, isLower, type Place } from './rule.ts';

/**
 * Whether a number is the label of the word before it: `Round | 5 |`, `in district | 9 |`, `a category | 5 |
 * storm`; not `every year | 400 | people die`, `in the first round | 3 | candidates fell`, where something else
 * says which year or round it is, and a noun or verb follows that the number goes with.
 */
export function isLabel(place: Place): boolean {
  const { before, read, sure, after, lexicon } = place;
  if (sure || !lexicon.labels.holds(before)) return false;
  if (read.form === 'digits') return !(isVerb(place) && counts(after)) && !isCounting(place);
  if (read.form !== 'words' || read.scaled || !isLower(before)) return false;
  return !counts(after) && after.text !== '-' && !isCounting(place);
}

/** `call | 20 | towns`, `we form | 12 | teams`: no noun that a number could tell from others. */
const isVerb = ({ atoms, read, before }: Place): boolean =>
  isLower(before) && (before.tag === 'VERB' || subject.test(atoms.at(read.first - 2).lower));

const subject = /^(?:i|we|you|they|who|to|will|would|can|could|may|might|must|should|not)$/;

/** Whether the word before the number stands for itself, so that the number counts what follows. */
function isCounting(place: Place): boolean {
  const { atoms, read, before, text, lexicon } = place;
  const kind = lexicon.labels.of(before);
  if (kind === undefined || kind === 'numbered') return false;
  const large = text.includes(',');
  const many = countsMany(atoms, read.last, lexicon);
  if (beginsWithCapital(before.text) && read.first > 1) return large && many;
  const phrase = phraseBefore(atoms, read.first - 1, lexicon);
  if (phrase.told === 'not') return large && many;
  if (large) return true;
  const within = lexicon.labelled.within.holds(atoms.at(phrase.first - 1));
  if (phrase.told === 'which' && !(kind === 'ranks' && !within))
    return many || kind === 'times' || read.value === 1 || !isClosed(place);
  if (!many) return within && isPluralVerb(atoms.at(read.last));
  const noRank = (read.value ?? 0) > highestRank || lexicon.labelled.indefinite.holds(place.after);
  return noRank && (within || kind === 'times');
}

/** Most grades, stages, rounds and days of which one is told by its number are no more. */
const highestRank = 12;

/** `the district | 9 | office`, `that flight | 370 |.`: where nothing stands that the number could count. */
const isClosed = ({ after }: Place): boolean =>
  after.isEdge ||
  (after.tag === 'PUNCT' && after.text !== ',') ||
  counts(after) ||
  (after.tag === 'AUX' && !isPluralVerb(after));

interface Phrase {
  /** Its first atom. */
  readonly first: number;
  /** Whether other words say which one is meant, an article leaves it open, or neither stands there. */
  readonly told: 'which' | 'open' | 'not';
}

/** What stands before a word in its phrase, `every | year`, `the first | round`, `Friday’s | game`. */
function phraseBefore(
  atoms: Tokens,
  noun: number,
  { labelled: { telling, articles } }: FigureLexicon,
): Phrase {
  let which = false;
  for (let at = noun - 1; at >= Math.max(0, noun - reach); at--) {
    const atom = atoms.at(at);
    if (atom.isEdge) break;
    if (articles.holds(atom)) return { first: at, told: which ? 'which' : 'open' };
    const tells = telling.holds(atom) || ordinal.test(atom.lower);
    if (!tells && !/^(?:ADJ|NOUN|PROPN)$/.test(atom.tag) && !isDash(atom))
      return { first: at + 1, told: told(which) };
    if (tells && atom.tag === 'DET') return { first: at, told: 'which' };
    which ||= tells;
  }
  return { first: Math.max(0, noun - reach), told: told(which) };
}

const reach = 4;
const told = (which: boolean): Phrase['told'] => (which ? 'which' : 'not');

const ordinal = /^\d+(?:st|nd|rd|th)$/;

/** Whether a noun in the plural follows, adjectives and participles before it allowed. */
function countsMany(
  atoms: Tokens,
  from: number,
  { labelled: { indefinite } }: FigureLexicon,
): boolean {
  for (let at = from; at < from + 4; at++) {
    const atom = atoms.at(at);
    if (atom.isEdge || !isLower(atom)) return false;
    if (indefinite.holds(atom)) return true;
    if (/^(?:NOUN|PROPN)$/.test(atom.tag) && /[^s]s$/.test(atom.lower)) return true;
    if (!/^(?:NOUN|ADJ|NUM)$/.test(atom.tag)) return false;
  }
  return false;
}

const singular = /^(?:is|was|has|does|isn't|wasn't|hasn't|'s)$/;

/** A verb whose subject may be several: `| 12 | were hurt`. */
const isPluralVerb = (atom: Token): boolean =>
  (atom.tag === 'AUX' && !singular.test(atom.lower)) ||
  (atom.tag === 'VERB' && !/(?:[^s]s|ing)$/.test(atom.lower));

/** `(p | .`, `law no | .`; a `no` that names nothing may be an answer. */
export function isAbbreviation(atoms: Tokens, at: number, { labels }: FigureLexicon): boolean {
  const word = atoms.at(at);
  if (!glued(word, atoms.at(at + 1)) || !labels.has(`${word.lower}.`)) return false;
  return word.text !== 'no' || /^(?:NOUN|PROPN)$/.test(atoms.at(at - 1).tag);
}
