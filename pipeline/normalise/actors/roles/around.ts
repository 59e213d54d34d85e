import { isCapitalised } from '../../doc/letters.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { isGenitive } from '../context.ts';
import type { Entity } from './entities.ts';
import { phraseWords } from './lexicon.ts';
import { phraseEndingAt, type Phrase } from './phrase.ts';
import { pastArticle, tokenAt, type Reading } from './reading.ts';

/** Before forms of address. */
export function pastAddress(reading: Reading, first: number): number {
  let at = first;
  while (reading.context.lexicon.roles.address.holds(tokenAt(reading, at - 1))) at--;
  return at;
}

/** Before what somebody is called besides: Kenya’s prime minister, Sheikh Amal Obi. */
export const pastBorn = (reading: Reading, first: number): number =>
  reading.context.lexicon.roles.born.holds(tokenAt(reading, first - 1)) ? first - 1 : first;

const longestBracket = 8;

/** Before a bracket that ends at a token: the head of the NHB (National Harbour Board), Ana Rivera. */
export function beforeBracket(reading: Reading, end: number): number {
  if (tokenAt(reading, end - 1).text !== ')') return end;
  for (let at = end - 2; at > end - longestBracket; at--)
    if (tokenAt(reading, at).text === '(') return at;
  return end;
}

export const pastGenitive = (reading: Reading, at: number): number =>
  isGenitive(tokenAt(reading, at)) ? at + 1 : at;

/** President Ana Rivera of Kenya: whose office it is stands behind the name. */
export function withBodyBehind(reading: Reading, phrase: Phrase, { last }: Entity): Phrase {
  if (phrase.owner !== null || phrase.tails.length > 0 || tokenAt(reading, last).lower !== 'of')
    return phrase;
  const entity = reading.entities.startingAt.get(pastArticle(reading, last + 1));
  if (entity === undefined || entity.kind === 'person' || entity.kind === 'demonym') return phrase;
  return {
    ...phrase,
    tails: [{ joint: 'of', entity, words: entity.name, within: null }],
  };
}

/** Kestrel Bank chairman and founder Ana Rivera, US artist and programmer Ana Rivera: the owner is before both. */
export function withFirstOfTwo(reading: Reading, phrase: Phrase): Phrase {
  if (phrase.owner !== null || tokenAt(reading, phrase.first - 1).lower !== 'and') return phrase;
  const other = phraseEndingAt(reading, phrase.first - 1);
  if (other === null || other.tails.length > 0) return phrase;
  if (other.isDefinite && other.owner === null) return phrase;
  const title = `${other.title} and ${phrase.title}`;
  return { ...phrase, first: other.first, title, owner: other.owner, nation: other.nation };
}

/** Filipino Rivera supporters: the adjective is of those whom the noun behind the name means. */
export function isBeforeNoun(reading: Reading, { last }: Entity): boolean {
  const { tag, text, lower } = tokenAt(reading, last);
  return tag === 'NOUN' && text === lower;
}

/** Told reporters Ana Rivera and Tom Hale had left: no role of theirs. */
export function isToldTo(reading: Reading, phrase: Phrase): boolean {
  if (reading.context.lexicon.roles.plural.holds(tokenAt(reading, phrase.last - 1))) return false;
  const isBare = phrase.owner === null && phrase.nation === null && !phrase.isDefinite;
  return isBare && tokenAt(reading, phrase.first - 1).tag === 'VERB';
}

/** Fellow judge Ana Rivera: no role of its own. */
export const isOnlyAttribute = (reading: Reading, { last }: Phrase): boolean =>
  reading.context.lexicon.roles.modifiers.holds(tokenAt(reading, last - 1));

/** Sheikh Amal Obi: what somebody is called by birth is no office where nothing tells over whom. */
export const isBareBorn = (reading: Reading, { head, owner, tails }: Phrase): boolean =>
  reading.context.lexicon.roles.born.has(head) && owner === null && tails.length === 0;

/** Whether a name does what the verb behind it says: no preposition and no other name stands before it. */
export function isSubject(reading: Reading, { first }: Entity): boolean {
  const before = tokenAt(reading, pastAddress(reading, first) - 1);
  const isAlone = before.tag !== 'ADP' && before.lower !== 'and' && before.lower !== '&';
  return isAlone && !phraseWords.supposing.holds(before);
}

const ends = /^(?:[,.;:)!?–—”"]|)$/;

/** Whether a name between marks explains a phrase before it. */
export function isExplained(reading: Reading, phrase: Phrase, name: Entity): boolean {
  const from = leadOf(reading, phrase);
  const lead = tokenAt(reading, from - 1);
  if (lead.lower === 'as') return true;
  const isTitle = phrase.tails.length > 0 && isCapitalised(tokenAt(reading, phrase.first));
  const isTold = isTitle || phrase.isDefinite || phrase.isIndefinite || phrase.owner !== null;
  if (!isTold || /^(?:of|for)$/.test(lead.lower) || isAppositionOfOther(reading, from))
    return false;
  const next = tokenAt(reading, name.last);
  if (ends.test(next.text) || closedClass.relatives.holds(next)) return true;
  // He is the mayor, Ana Rivera said.
  return next.isVerb && !/^(?:ADP|VERB|AUX)$/.test(lead.tag);
}

/** The first token of a phrase with its determiners and what describes. */
function leadOf(reading: Reading, phrase: Phrase): number {
  let at = phrase.first;
  while (/^(?:DET|ADJ|NOUN|NUM)$/.test(tokenAt(reading, at - 1).tag)) at--;
  while (closedClass.possessives.holds(tokenAt(reading, at - 1))) at--;
  return at;
}

/** Tom Hale, the mayor, Ana Rivera and others: the phrase tells of Hale. */
const isAppositionOfOther = (reading: Reading, from: number): boolean =>
  tokenAt(reading, from - 1).text === ',' &&
  reading.entities.endingAt.get(from - 1)?.kind === 'person';
