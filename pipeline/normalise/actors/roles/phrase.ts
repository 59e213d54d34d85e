import { isCapitalised } from '../../doc/letters.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, TokenSpan } from '../../doc/token.ts';
import { decapitalised, isGenitive } from '../context.ts';
import { isAge } from './offices.ts';
import type { RoleDraft } from '../types.ts';
import type { Entity } from './entities.ts';
import { headAt, isPlural, singularOf } from './heads.ts';
import { isDeterminer, isNounPart, tokenAt, withCapital, type Reading } from './reading.ts';
import { tailsFrom, type Tail } from './tails.ts';
import { describedEnds, isFormer, phraseWords, withoutLead } from './lexicon.ts';

/** A noun phrase that tells what somebody is, “the former head of news at Kestrel Bank”. */
export interface Phrase extends TokenSpan {
  /** `Head`: the role itself, without its field and body. */
  readonly title: string;
  /** The last word of the title, in lower case. */
  readonly head: string;
  readonly tense: NonNullable<RoleDraft['tense']>;
  /** Whether it is one of several, “senators”. */
  readonly several: boolean;
  readonly isDefinite: boolean;
  readonly isIndefinite: boolean;
  /** Whose it is by the words before it: a body, country, place or person. */
  readonly owner: Entity | null;
  /** A nation beside another owner: the Kenyan BBC reporter. */
  readonly nation: Entity | null;
  /** The party that its words tell: the Republican governor of Ohio. */
  readonly party: Entity | null;
  /** What stands behind the head, in order. */
  readonly tails: readonly Tail[];
  /** Where the phrase ends with all that was read of places: from Kisumu, in Kenya. */
  readonly end: number;
}

/** The longest phrase before its head, in tokens. */
const longest = 14;

/** The phrase of role that begins at a token; null where none does. */
export function phraseFrom(reading: Reading, start: number): Phrase | null {
  const first = pastDeterminers(reading, start);
  const before = premodified(reading, first);
  const { end, owners } = before;
  if (end === first) return null;
  const head = headAt(reading, end);
  if (head === null) return null;
  const titleFirst = titleStart(reading, lowestTitle(before, first), head);
  const owner = ownerOf(reading, titleFirst, owners);
  const party = partyOf(reading, titleFirst, before);
  const title = titleOf(reading, { first: titleFirst, last: end }, owner?.entity ?? null, first);
  const lead = tokenAt(reading, first - 1);
  const word = tokenAt(reading, end - 1);
  const isPossessed = isOwned(reading, first, titleFirst, owner);
  const { tails, last, rest } = tailsFrom(reading, end, withoutLead(word));
  const opens = owner?.entity.first ?? prefixStart(reading, first, titleFirst);
  return {
    first: Math.min(titleFirst, opens, party?.first ?? opens),
    last,
    title,
    head: lastWordOf(title),
    tense: tenseOf(reading, first, end),
    several: isPlural(reading, word),
    isDefinite: lead.lower === 'the' || isPossessed,
    isIndefinite: closedClass['indefinite-articles'].holds(lead),
    owner: owner?.entity ?? null,
    nation: nationOf(owners, owner?.entity ?? null),
    party,
    tails,
    end: rest,
  };
}

/** The phrase of role that ends right before a token, by the nearest head that leads so far. */
export function phraseEndingAt(reading: Reading, end: number): Phrase | null {
  const within = { ...reading, last: end };
  let found: Phrase | null = null;
  for (let at = end; at > Math.max(reading.first, end - longest); at--) {
    if (at < end && !mayFollowHead(reading, at)) return found;
    const head = headAt(within, at);
    if (head === null) continue;
    const phrase = phraseFrom(within, phraseStart(reading, head));
    if (phrase?.end !== end) continue;
    found ??= phrase;
    if (!isOfOther(reading, phrase)) return phrase;
  }
  return found;
}

const lastWordOf = (title: string): string => title.slice(title.lastIndexOf(' ') + 1).toLowerCase();

/** Whether a phrase is only what another is of: the head of the office of the president. */
function isOfOther(reading: Reading, { first }: Phrase): boolean {
  const isThe = tokenAt(reading, first - 1).lower === 'the';
  return isThe && tokenAt(reading, first - 2).lower === 'of';
}

/** Whether a token may stand behind the head of a phrase of role, in what it is of or for. */
function mayFollowHead(reading: Reading, at: number): boolean {
  const { tag, lower } = tokenAt(reading, at);
  if (isNounPart(tokenAt(reading, at)) || tag === 'ADP' || tag === 'DET') return true;
  return lower === 'and' || lower === "'s" || /^[-&,]$/.test(lower);
}

/** Past articles and possessives, and `one of the`. */
function pastDeterminers(reading: Reading, start: number): number {
  let at = start;
  while (isDeterminer(tokenAt(reading, at))) at++;
  return at;
}

/** A name before the head, and whether `'s` stands behind it. */
interface Owner {
  readonly entity: Entity;
  readonly isMarked: boolean;
}

const isOwned = (reading: Reading, first: number, title: number, owner: Owner | null): boolean =>
  owner?.isMarked === true ||
  closedClass.possessives.holds(tokenAt(reading, first - 1)) ||
  isGenitive(tokenAt(reading, title - 1));

/** What stands before a head: its words end where it does. */
interface Premodified {
  readonly end: number;
  readonly owners: readonly Owner[];
  readonly party: Entity | null;
}

/** What may stand before a head, from a token on: words and names, up to where they end. */
function premodified(reading: Reading, first: number): Premodified {
  const owners: Owner[] = [];
  let party: Entity | null = null;
  let end = first;
  while (end < first + longest && end < reading.last) {
    const entity = reading.entities.startingAt.get(end);
    if (entity !== undefined && entity.last <= reading.last) {
      const isMarked = isGenitive(tokenAt(reading, entity.last));
      if (entity.kind === 'person' && !isMarked && !isPersonsOwn(reading, entity)) break;
      if (entity.kind === 'party' && !isMarked) party = entity;
      else owners.push({ entity, isMarked });
      end = isMarked ? entity.last + 1 : entity.last;
    } else if (isPremodifier(reading, end) || (end > first && isJoint(reading, end))) end++;
    else break;
  }
  return { end, owners, party };
}

/** Trump adviser: a surname before a role in small letters. */
const isPersonsOwn = (reading: Reading, { first, last }: Entity): boolean =>
  last - first === 1 &&
  !isCapitalised(tokenAt(reading, last)) &&
  headAt(reading, last + 1) !== null &&
  tokenAt(reading, last).tag === 'NOUN';

/** Where the words before a head begin, determiners included. */
function phraseStart(reading: Reading, head: number): number {
  let at = portfolioStart(reading, reading.first, head);
  for (;;) {
    const entity = reading.entities.endingAt.get(at);
    if (entity !== undefined && entity.first >= reading.first && mayOwn(reading, entity))
      at = entity.first;
    else if (at > reading.first && isPremodifier(reading, at - 1)) at--;
    else break;
  }
  while (isDeterminer(tokenAt(reading, at - 1))) at--;
  return at;
}

/** Where the fields of an office of state begin that are several: Health and Transport Minister; the head where they are not. */
function portfolioStart(reading: Reading, low: number, head: number): number {
  const isOffice = isCapitalised(tokenAt(reading, head));
  if (!isOffice || !phraseWords.state.has(tokenAt(reading, head).lower)) return head;
  // The Chamber of Commerce and Industry President
  if (reading.entities.endingAt.has(head)) return head;
  let first = head;
  let isJoined = false;
  while (first > low) {
    const { lower } = tokenAt(reading, first - 1);
    if (isField(reading, first - 1)) first--;
    else if (first < head && isJoint(reading, first - 1)) {
      isJoined ||= lower !== ',';
      first -= 2;
    } else break;
  }
  return isJoined ? Math.max(first, low) : head;
}

/** Between two fields. */
const isJoint = (reading: Reading, at: number): boolean =>
  /^(?:and|&|,)$/.test(tokenAt(reading, at).lower) &&
  !reading.context.lexicon.roles.heads.holds(tokenAt(reading, at - 1)) &&
  isField(reading, at - 1) &&
  isField(reading, at + 1);

/** A word with a capital for what an office of state is about, or of its rank. */
function isField(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  const { roles, commonWords, organisations } = reading.context.lexicon;
  if (!isCapitalised(token) || isDropped(reading, token)) return false;
  if (roles.parts.holds(token)) return true;
  const isWord = commonWords.holds(token) || organisations.generic.holds(token);
  return isWord && !roles.heads.holds(token);
}

const mayOwn = (reading: Reading, entity: Entity): boolean =>
  entity.kind !== 'person' || isPersonsOwn(reading, entity);

/** A noun, adjective, participle or age that may stand before a head. */
function isPremodifier(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  const { tag, lower } = token;
  const { roles, organisations } = reading.context.lexicon;
  if (roles.address.holds(token)) return false;
  if (
    isNounPart(token) ||
    lower === '-' ||
    (isCapitalised(token) && organisations.generic.holds(token))
  )
    return true;
  if (isGenitive(token)) return at > reading.first && isNounPart(tokenAt(reading, at - 1));
  if (roles.modifiers.holds(token) || isFormer(token)) return true;
  return tag === 'ADV' && describes(tokenAt(reading, at + 1));
}

const describes = ({ tag, lower }: Token): boolean =>
  tag === 'ADJ' || (tag === 'VERB' && /ed$/.test(lower));

/** Where a title may begin: behind the names before it. */
function lowestTitle({ owners, party }: Premodified, from: number): number {
  const owner = owners.at(-1);
  const behind = owner === undefined ? from : owner.entity.last + (owner.isMarked ? 1 : 0);
  return Math.max(behind, party?.last ?? behind);
}

/** Where the title begins that a head ends: foreign minister. */
function titleStart(reading: Reading, low: number, head: number): number {
  let first = head;
  while (first > low && isTitleWord(reading, first - 1, head)) first--;
  return Math.min(first, portfolioStart(reading, low, head));
}

function isTitleWord(reading: Reading, at: number, head: number): boolean {
  const token = tokenAt(reading, at);
  if (isDropped(reading, token) || token.tag === 'NUM') return false;
  if (token.lower === '-') return token.start === tokenAt(reading, at - 1).end;
  const isTitled = isCapitalised(tokenAt(reading, head));
  const { roles } = reading.context.lexicon;
  // Prime Minister Sheikh Amal Obi has two, too.
  if (roles.born.holds(tokenAt(reading, head))) return false;
  // The candidate Senator Rivera has two roles.
  const isOther = roles.heads.holds(token) && !roles.parts.holds(token) && !isCapitalised(token);
  if (isOther && isTitled) return false;
  if (isPartOfTitle(reading, token)) return true;
  const opens = opensSentence(reading, at);
  if (isCapitalised(token) && !opens) return false;
  return (token.tag === 'NOUN' || token.tag === 'ADJ' || opens) && !isTitled;
}

/** A rank, a field of work, a kind of body or another office. */
const isPartOfTitle = (reading: Reading, token: Token): boolean => {
  const { roles, organisations } = reading.context.lexicon;
  return (
    roles.parts.holds(token) ||
    roles.heads.holds(token) ||
    organisations.generic.holds(token) ||
    organisations.heads.holds(token)
  );
};

/** Farm minister Ana Rivera, at the beginning of a sentence: its capital is only that of the sentence. */
function opensSentence(reading: Reading, at: number): boolean {
  const before = tokenAt(reading, at - 1);
  return (
    (before.isEdge || /^[.!?:”"“]$/.test(before.text)) &&
    reading.context.lexicon.commonWords.holds(tokenAt(reading, at))
  );
}

/** Words that tell of the person or of the tense, and are no part of the role. */
const isDropped = (reading: Reading, token: Token): boolean =>
  reading.context.lexicon.roles.modifiers.holds(token) ||
  phraseWords.acting.holds(token) ||
  isFormer(token) ||
  isAge(token) ||
  phraseWords.described.holds(token) ||
  describedEnds.has(token.lower);

/** The name right before a title, past what only describes. */
function ownerOf(reading: Reading, title: number, owners: readonly Owner[]): Owner | null {
  const owner = owners.at(-1);
  if (owner === undefined) return null;
  for (let at = owner.entity.last + (owner.isMarked ? 1 : 0); at < title; at++)
    if (!isPartyAt(reading, at) && isOtherBetween(reading, at)) return null;
  const giver = owners.at(-2);
  const isWhere = owner.entity.kind === 'country' || owner.entity.kind === 'place';
  if (isWhere && !owner.isMarked && giver?.isMarked === true) return giver;
  return isDestination(reading, owner, title) ? null : owner;
}

/** The party before a title, where no other role stands between: not the Democratic candidate Senator Rivera. */
function partyOf(reading: Reading, title: number, { party, owners }: Premodified): Entity | null {
  if (party === null) return null;
  for (let at = party.last; at < title; at++) {
    const owner = owners.find(({ entity }) => entity.first === at);
    if (owner !== undefined) at = owner.entity.last - 1;
    else if (isOtherBetween(reading, at)) return null;
  }
  return party;
}

const isPartyAt = (reading: Reading, at: number): boolean =>
  reading.entities.startingAt.get(at)?.kind === 'party' ||
  reading.entities.endingAt.get(at + 1)?.kind === 'party';

/** Whether a word between a name and a title belongs to neither: another name, another role. */
function isOtherBetween(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  if (isDropped(reading, token)) return false;
  const { roles } = reading.context.lexicon;
  return isCapitalised(token) || (roles.heads.holds(token) && !roles.parts.holds(token));
}

/** UNICEF’s Kenya representative, a Kenya expert: the country where somebody is sent or that he knows. */
function isDestination(reading: Reading, { entity, isMarked }: Owner, title: number): boolean {
  if (entity.kind !== 'country' || isMarked) return false;
  const { text } = tokenAt(reading, entity.last - 1);
  return (
    text !== text.toUpperCase() &&
    reading.context.lexicon.roles.posted.holds(tokenAt(reading, title))
  );
}

const nationOf = (owners: readonly Owner[], owner: Entity | null): Entity | null =>
  owners.find(
    ({ entity, isMarked }) =>
      entity !== owner &&
      (entity.kind === 'demonym' || (owner !== null && entity.kind === 'country' && isMarked)),
  )?.entity ?? null;

/** Where words of rank before the owner begin, senior Kestrel Bank analyst; else the title. */
function prefixStart(reading: Reading, from: number, before: number): number {
  let first = before;
  while (first > from && reading.context.lexicon.roles.parts.holds(tokenAt(reading, first - 1)))
    first--;
  return first;
}

/** The title as it is published, each word with a capital; of one where the words are of several. */
function titleOf(
  reading: Reading,
  { first, last }: TokenSpan,
  owner: Entity | null,
  from: number,
): string {
  const lead: Token[] = [];
  if (owner !== null)
    for (let at = prefixStart(reading, from, owner.first); at < owner.first; at++)
      if (!isDropped(reading, tokenAt(reading, at))) lead.push(tokenAt(reading, at));
  const words = [...lead];
  for (let at = first; at < last; at++) words.push(tokenAt(reading, at));
  const { roles } = reading.context.lexicon;
  return words
    .map((token, index) => {
      const word = index === words.length - 1 && isPlural(reading, token) ? singular(token) : token;
      return roles.abbreviated.get(word.lower) ?? withCapital(decapitalised(ofLead(word)));
    })
    .join(' ')
    .replace(/ - /g, '-')
    .replaceAll(' ,', ',');
}

const singular = ({ text, lower }: Token): Pick<Token, 'text' | 'lower'> => ({
  text: singularOf(text),
  lower: singularOf(lower),
});

/** `minister` of `ex-minister`. */
const ofLead = ({ text, lower }: Pick<Token, 'text' | 'lower'>): string =>
  text.slice(lower.length - withoutLead({ lower }).length);

function tenseOf(reading: Reading, first: number, end: number): Phrase['tense'] {
  let tense: Phrase['tense'] = 'present';
  for (let at = first; at < end; at++) {
    const token = tokenAt(reading, at);
    if (isFormer(token)) return 'former';
    if (phraseWords.acting.holds(token)) tense = 'acting';
  }
  return tense;
}
