import { isCapitalised } from '../../doc/letters.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token } from '../../doc/token.ts';
import { isGenitive } from '../context.ts';
import type { Entity } from './entities.ts';
import { headAt } from './heads.ts';
import { isNounPart, pastArticle, tokenAt, withCapital, type Reading } from './reading.ts';
import { phraseWords } from './lexicon.ts';

/** One step of what stands behind a role: `of news`, `at Kestrel Bank`, `from Kisumu`. */
export interface Tail {
  readonly joint: string;
  /** Whose or where it is, if a name tells. */
  readonly entity: Entity | null;
  /** How it is published: `the Department of Chemistry`; null where a place only says where somebody is from. */
  readonly words: string | null;
  /** A place or nation behind the place: Kisumu, Kenya. */
  readonly within: Entity | null;
}

interface Tails {
  readonly tails: readonly Tail[];
  /** Behind what is published. */
  readonly last: number;
  /** Behind all that was read. */
  readonly rest: number;
}

const mostTails = 4;

/** What stands behind the head of a role. */
export function tailsFrom(reading: Reading, head: number, word: string): Tails {
  const tails: Tail[] = [];
  let last = head;
  let rest = head;
  while (tails.length < mostTails) {
    const found = tailFrom(reading, rest, word, tails);
    if (found === null) break;
    tails.push(found.tail);
    rest = found.end;
    if (found.tail.words !== null) last = found.last;
  }
  return { tails, last, rest };
}

interface Found {
  readonly tail: Tail;
  readonly last: number;
  readonly end: number;
}

function tailFrom(
  reading: Reading,
  at: number,
  head: string,
  before: readonly Tail[],
): Found | null {
  const joint = tokenAt(reading, at).lower;
  if (!phraseWords.tails.has(joint)) return null;
  const start = pastArticle(reading, at + 1);
  const entity = reading.entities.startingAt.get(start);
  if (entity !== undefined && entity.last <= reading.last)
    return named(reading, joint, start, entity, head, before);
  if (isUnknownName(reading, start) && !isGenitive(tokenAt(reading, start + 1)))
    return unknownName(reading, joint, start);
  return takesNoun(joint, head) ? commonNoun(reading, joint, at + 1) : null;
}

/** Whether `in` or another word leads to a field: expert in law, director of news. */
const takesNoun = (joint: string, head: string): boolean =>
  joint === 'in' || joint === 'on'
    ? phraseWords.fields.has(head)
    : joint !== 'from' && joint !== 'with';

/** Of, at or from a name. */
function named(
  reading: Reading,
  joint: string,
  start: number,
  entity: Entity,
  head: string,
  before: readonly Tail[],
): Found | null {
  const { kind, last } = entity;
  const next = tokenAt(reading, last);
  if (isGenitive(next) || kind === 'demonym' || kind === 'party') {
    const noun = commonNoun(reading, joint, withArticleBefore(reading, start));
    return noun === null ? null : ofNation(reading, start, entity, noun);
  }
  const plain: Found = {
    tail: { joint, entity, words: entity.name, within: null },
    last,
    end: last,
  };
  const isWhere = joint === 'from' || joint === 'in';
  if (kind === 'person') return isWhere || joint === 'at' ? null : plain;
  if (kind === 'organisation') return bodyNamed(reading, start, plain, next);
  if (joint === 'in' && kind === 'country' && isAbroad(reading, head, before)) return null;
  return isWhere ? whereNamed(reading, plain) : regionNamed(reading, start, plain);
}

/** In or from a place, which is no part of the role. */
function whereNamed(reading: Reading, { tail, last }: Found): Found {
  const within = tail.entity === null ? null : withinOf(reading, tail.entity);
  return { tail: { ...tail, words: null, within }, last, end: within?.last ?? last };
}

/** Of a place; a region is more than its name: of the Lombardy region. */
function regionNamed(reading: Reading, start: number, plain: Found): Found {
  const { tail, last } = plain;
  const next = tokenAt(reading, last);
  const goesOn = next.tag === 'NOUN' && next.text === next.lower;
  if (goesOn && headAt(reading, last + 1) === null) {
    const noun = commonNoun(reading, tail.joint, withArticleBefore(reading, start));
    const entity = noun?.tail.entity ?? tail.entity;
    return noun === null ? plain : { ...noun, tail: { ...noun.tail, entity } };
  }
  const within = tail.entity === null ? null : withinOf(reading, tail.entity);
  return { tail: { ...tail, within }, last, end: within?.last ?? last };
}

const withArticleBefore = (reading: Reading, start: number): number =>
  closedClass.articles.holds(tokenAt(reading, start - 1)) ? start - 1 : start;

/** A tourist in Kenya is hardly Kenyan; the mayor in Kenya is. */
const isAbroad = (reading: Reading, head: string, before: readonly Tail[]): boolean =>
  before.length === 0 && !reading.context.lexicon.roles.local.has(head);

/** A body; a unit of it may go on behind the name: of the Kestrel Bank research unit. */
function bodyNamed(reading: Reading, start: number, plain: Found, next: Token): Found {
  const { joint, entity } = plain.tail;
  if (next.tag === 'NOUN' && next.text === next.lower) {
    const noun = commonNoun(reading, joint, start);
    if (noun !== null) return { ...noun, tail: { ...noun.tail, entity } };
  }
  const within = entity === null ? null : withinOf(reading, entity);
  return { ...plain, tail: { ...plain.tail, within }, end: within?.last ?? plain.end };
}

/** Of Kenya’s Lake Party: the party; of Kenya’s second party: the nation’s, and no name’s. */
function ofNation(reading: Reading, start: number, entity: Entity, noun: Found): Found {
  const body = bodyIn(reading, start, noun.last);
  const isWhole = body !== null && body.first <= entity.last + 1;
  if (isWhole) return { ...noun, tail: { ...noun.tail, entity: body, words: body.name } };
  const isOther = entity.kind === 'country' || entity.kind === 'party';
  const within = entity.kind === 'country' ? entity : null;
  return { ...noun, tail: { ...noun.tail, entity: body ?? (isOther ? null : entity), within } };
}

/** The body that ends a stretch. */
const bodyIn = (reading: Reading, first: number, last: number): Entity | null => {
  const entity = reading.entities.endingAt.get(last);
  return entity?.kind === 'organisation' && entity.first >= first ? entity : null;
};

/** Kenya, in `Kisumu, Kenya` and `Kisumu, in western Kenya`. */
export function withinOf(
  reading: Reading,
  { kind, last }: Pick<Entity, 'kind' | 'last'>,
): Entity | null {
  if (kind === 'country') return null;
  let at = last;
  if (tokenAt(reading, at).text === ',') at++;
  if (tokenAt(reading, at).lower === 'in') {
    at++;
    while (tokenAt(reading, at).tag === 'ADJ') at++;
  } else if (at === last) return null;
  const entity = reading.entities.startingAt.get(at);
  if (entity === undefined || (entity.kind !== 'country' && entity.kind !== 'place')) return null;
  if (isGenitive(tokenAt(reading, entity.last)) || isCapitalised(tokenAt(reading, entity.last)))
    return null;
  if (entity.country !== null || kind !== 'place') return entity;
  return withinOf(reading, entity) ?? entity;
}

const isUnknownName = (reading: Reading, at: number): boolean =>
  isNameWord(tokenAt(reading, at)) && headAt(reading, at + 1) === null && !isField(reading, at);

/** Minister of Mines and Energy: fields of work with capitals are no name. */
function isField(reading: Reading, at: number): boolean {
  const { generic } = reading.context.lexicon.organisations;
  const second = tokenAt(reading, at + 1).lower === 'and' ? at + 2 : at;
  return generic.holds(tokenAt(reading, at)) || generic.holds(tokenAt(reading, second));
}

const isNameWord = (token: Token): boolean => token.tag === 'PROPN' && isCapitalised(token);

/** Words with a capital that are no actor’s: a town, it may be. */
function unknownName(reading: Reading, joint: string, start: number): Found {
  let last = start + 1;
  while (isNameWord(tokenAt(reading, last)) && !reading.entities.startingAt.has(last)) last++;
  let name = '';
  for (let at = start; at < last; at++) {
    const token = tokenAt(reading, at);
    const gap = at > start && token.start > tokenAt(reading, at - 1).end;
    name += `${gap ? ' ' : ''}${token.text}`;
  }
  const entity: Entity = { first: start, last, kind: 'place', id: null, name, country: null };
  const within = withinOf(reading, entity);
  const words = joint === 'from' || joint === 'in' ? null : withThe(reading, start, name);
  return {
    tail: { joint, entity, words, within },
    last,
    end: within?.last ?? last,
  };
}

const withThe = (reading: Reading, start: number, name: string): string =>
  tokenAt(reading, start - 1).lower === 'the' ? `the ${name}` : name;

const longestNoun = 9;

/** A field of work or a body without a name: `of tax policy`, `at the village school`. */
function commonNoun(reading: Reading, joint: string, start: number): Found | null {
  const { end, entity } = nounPhrase(reading, start);
  if (end === start) return null;
  if (entity?.last === end && onlyDescribed(reading, start, entity.first))
    return { tail: { joint, entity, words: entity.name, within: null }, last: end, end };
  // Attorney for the boy’s father Tom Hale: the name is the father’s.
  const kin = reading.entities.startingAt.get(end);
  const { relations } = reading.context.lexicon.roles;
  const isKin = kin?.kind === 'person' && relations.holds(tokenAt(reading, end - 1));
  const words = written([...wordsBetween(reading, start, end)]);
  return { tail: { joint, entity, words, within: null }, last: end, end: isKin ? kin.last : end };
}

/** Where a noun phrase ends, and the last body that is named in it. */
function nounPhrase(
  reading: Reading,
  start: number,
): { readonly end: number; readonly entity: Entity | null } {
  let entity: Entity | null = null;
  let end = start;
  for (let at = start; at < Math.min(start + longestNoun, reading.last); at++) {
    const name = reading.entities.startingAt.get(at);
    if (name?.kind === 'person' && !isGenitive(tokenAt(reading, name.last))) break;
    if (name !== undefined) {
      if (name.kind === 'organisation') entity = name;
      end = name.last;
      at = end - 1;
    } else if (goesOnWith(reading, at, start)) {
      const { tag } = tokenAt(reading, at);
      if (tag === 'NOUN' || tag === 'PROPN') end = at + 1;
    } else break;
  }
  return { end, entity };
}

/** The centrist Lake Party: what only describes a body is no part of its name. */
function onlyDescribed(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const { tag, text, lower } = tokenAt(reading, at);
    if (!/^(?:DET|ADJ|PRON|NOUN)$/.test(tag) || text !== lower) return false;
  }
  return true;
}

function* wordsBetween(reading: Reading, first: number, last: number): Generator<string> {
  for (let at = first; at < last; at++) yield tokenAt(reading, at).text;
}

/** With capitals, and marks beside the words that they belong to. */
const written = (words: readonly string[]): string =>
  words
    .map(withCapital)
    .join(' ')
    .replace(/ (?=[’']|-)|(?<=-) /g, '');

/** Whether a word goes on with a noun phrase. */
function goesOnWith(reading: Reading, at: number, start: number): boolean {
  const token = tokenAt(reading, at);
  const { tag } = token;
  if (tag === 'DET' || closedClass.possessives.holds(token))
    return at === start || tokenAt(reading, at - 1).tag === 'ADP';
  if (tag === 'VERB') {
    const next = tokenAt(reading, at + 1);
    return isNounPart(token) && isNounPart(next) && next.tag !== 'VERB';
  }
  if (tag === 'NUM') return at > start && isCapitalised(tokenAt(reading, at - 1));
  return isNounPart(token) || (at > start && joinsNouns(reading, at));
}

/** `and`, `of`, `'s` and a hyphen between nouns. */
function joinsNouns(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  const { tag } = tokenAt(reading, at + 1);
  if (token.lower === 'and' || token.lower === '&')
    return (tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN') && !opensRole(reading, at + 1);
  return token.lower === 'of' ? tag !== 'NUM' : isGenitive(token) || token.lower === '-';
}

/** Whether a role begins: `and founder`, `and Ana Rivera`. */
function opensRole(reading: Reading, at: number): boolean {
  if (reading.entities.startingAt.get(at)?.kind === 'person') return true;
  for (let end = at + 1; end < at + 4; end++) {
    if (headAt(reading, end) !== null) return true;
    if (!isNounPart(tokenAt(reading, end))) return false;
  }
  return false;
}
