import { tagBits } from '../../doc/token.ts';
import { closedClass, readWordSets } from '../../doc/lexicon.ts';
import { beginsWithCapital } from '../../doc/letters.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { WordMap, WordSet } from '../../doc/words.ts';
import type { NumberRead } from '../quantity.ts';
import { closes, isDash, isLower, isOf, type Subtokens } from '../subtokens.ts';
import { exclusionWords } from '../words.ts';

/** What a test of an exclusion may look at: a number among its neighbours. */
export interface Place {
  readonly tokens: Subtokens;
  readonly read: NumberRead;
  readonly before: Token;
  readonly after: Token;
  /** The number as written, where it is one subtoken. */
  readonly text: string;
  /** Whether it is of a date that was read. */
  readonly dated: boolean;
  /** Whether a unit follows. */
  readonly united: boolean;
  /** Whether a unit, scale or sign makes it a quantity for sure. */
  readonly sure: boolean;
}

const pluralEnd = /\p{L}[^s]s$/u;

/** Whether a noun, or an adjective before one, follows that the number may count. */
export const counts = (token: Token): boolean =>
  isLower(token) &&
  (isOf(token, tagBits.NOUN | tagBits.ADJ) || pluralEnd.test(token.lower)) &&
  !exclusionWords.uncountable.holds(token);

/** How a number after a word may be a label, and the words before that: pipeline/lexicons/labels.yaml tells them apart. */
type LabelKind = 'numbered' | 'ranks' | 'things' | 'times';
type Beside = 'telling' | 'articles' | 'within' | 'indefinite';

const lists = readWordSets<LabelKind | Beside>('labels');
const { telling, articles, within, indefinite } = lists;

const kinds: Readonly<Record<LabelKind, WordSet>> = {
  numbered: lists.numbered,
  ranks: lists.ranks,
  things: lists.things,
  times: lists.times,
};

/** Words after which a number may be a label. */
export const labels = new WordMap(
  (Object.entries(kinds) as [LabelKind, WordSet][]).flatMap(([kind, words]) =>
    Array.from(words, (word) => [word, kind] as const),
  ),
);

/** Abbreviations of such words, whose stop stands apart from them. */
export const abbreviatedLabels = new WordSet(
  Array.from(labels.keys()).flatMap((word) => (word.endsWith('.') ? word.slice(0, -1) : [])),
);

/**
 * Whether a number is the label of the word before it: `Round [5]`, `in district [9]`, `a category | 5 |
 * storm`; not `every year | 400 | people die`, `in the first round | 3 | candidates fell`, where something else
 * says which year or round it is, and a noun or verb follows that the number goes with.
 */
export function isLabel(place: Place): boolean {
  const { before, read, sure, after } = place;
  if (sure) return false;
  const many = counts(after);
  const mayBe =
    read.form === 'digits'
      ? !many || !isVerb(place)
      : isLower(before) && !many && after.text !== '-';
  const kind = labels.of(before);
  return mayBe && (kind === 'numbered' || !isCounting(place, kind));
}

/** `call [20] towns`, `we form [12] teams`: no noun that a number could tell from others. */
function isVerb({ tokens, read, before }: Place): boolean {
  if (!isLower(before)) return false;
  const subject = tokens.at(read.first - 2);
  return (
    before.tag === 'VERB' ||
    closedClass['subject-pronouns'].holds(subject) ||
    closedClass.modals.holds(subject) ||
    /^(?:who|to|not)$/.test(subject.lower)
  );
}

/** Whether the word before the number stands for itself, so that the number counts what follows. */
function isCounting(place: Place, kind: LabelKind | undefined): boolean {
  const { tokens, read, after, text } = place;
  const large = text.includes(',');
  const many = countsMany(tokens, read.last);
  const phrase = phraseBefore(tokens, read.first - 1);
  if (phrase.told === 'not') return large && many;
  if (large) return true;
  const value = read.value ?? 0;
  const placed = within.holds(tokens.at(phrase.first - 1));
  const timed = kind === 'times';
  if (phrase.told === 'which' && (kind !== 'ranks' || placed))
    return many || timed || value === 1 || !isClosed(after);
  if (!many) return placed && isPluralVerb(after);
  return (placed || timed) && isNoRank(value, after);
}

const isNoRank = (value: number, after: Token): boolean =>
  value > highestRank || indefinite.holds(after);

/** Most grades, stages, rounds and days of which one is told by its number are no more. */
const highestRank = 12;

/** `the district [9] office`, `that flight [370].`: where nothing stands that the number could count. */
const isClosed = (after: Token): boolean =>
  (closes(after) && after.text !== ',') || counts(after) || isSingularVerb(after);

interface Phrase {
  /** Its first token. */
  readonly first: number;
  /** Whether other words say which one is meant, an article leaves it open, or neither stands there. */
  readonly told: 'which' | 'open' | 'not';
}

/** What stands before a word in its phrase: `every year`, `the first round`, `Friday’s game`; nothing before a name. */
function phraseBefore(tokens: Tokens, noun: number): Phrase {
  const least = Math.max(0, noun - reach);
  let which = false;
  let at = noun - 1;
  if (noun > 0 && beginsWithCapital(tokens.at(noun).text)) return { first: noun, told: 'not' };
  for (; at >= least; at--) {
    const token = tokens.at(at);
    if (articles.holds(token)) return { first: at, told: which ? 'which' : 'open' };
    const tells = telling.holds(token);
    if (tells && token.tag === 'DET') return { first: at, told: 'which' };
    if (!tells && !isOf(token, nominal) && !isDash(token)) break;
    which ||= tells;
  }
  return { first: at + 1, told: which ? 'which' : 'not' };
}

const reach = 4;
const nominal = tagBits.ADJ | tagBits.NOUN | tagBits.PROPN;

/** Whether a noun in the plural follows, adjectives and participles before it allowed. */
function countsMany(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const token = tokens.at(at);
    if (!isLower(token)) return false;
    if (indefinite.holds(token)) return true;
    if (isOf(token, tagBits.NOUN | tagBits.PROPN) && /[^s]s$/.test(token.lower)) return true;
    if (!isOf(token, tagBits.NOUN | tagBits.ADJ | tagBits.NUM)) return false;
  }
  return false;
}

/** A verb whose subject may be several: `[12] were hurt`. */
const isPluralVerb = (token: Token): boolean =>
  isOf(token, tagBits.AUX | tagBits.VERB) && !/(?:.s|ing)$/.test(token.lower);

const isSingularVerb = ({ tag, lower }: Token): boolean => tag === 'AUX' && /.s$/.test(lower);
