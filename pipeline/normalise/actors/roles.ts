import type { Token, Tokens } from '../doc/token.ts';
import { WordSet } from '../doc/words.ts';
import { isCapitalised } from '../doc/letters.ts';
import type { ActorLexicon, RoleWords } from './lexicon.ts';
import {
  ownerAfter,
  ownerBefore,
  placeAfter,
  placeBefore,
  type Owners,
  fieldEnd,
  fieldStart,
  isPreposition,
  genderOf,
  headEnding,
  titleOf,
} from './role-words.ts';
import { adjoins } from './spans.ts';
import type { Role } from './types.ts';

const longest = 7;

/** The office whose last word stands right before a token: `NATO Secretary General | Mark`. */
export function roleBefore(
  tokens: Tokens,
  end: number,
  owners: Owners,
  lexicon: ActorLexicon,
): Role | null {
  return (
    ending(tokens, end, owners, lexicon) ??
    endingWithOwner(tokens, end, owners, lexicon) ??
    endingWithField(tokens, end, owners, lexicon)
  );
}

/** `Secretary of Defence | Ana`, `Minister for Health and Sport | Ana`: an office with its field. */
function endingWithField(
  tokens: Tokens,
  end: number,
  owners: Owners,
  lexicon: ActorLexicon,
): Role | null {
  const joint = fieldStart(tokens, end, lexicon) - 1;
  if (joint >= end - 1) return null;
  const role = ending(tokens, joint, owners, lexicon);
  if (role === null) return null;
  return { ...role, last: end, title: titleOf(tokens, role.first, end, lexicon.roles) };
}

/** The office that ends before a token, its owner before it: `Ukraine’s foreign minister |`. */
function ending(tokens: Tokens, end: number, owners: Owners, lexicon: ActorLexicon): Role | null {
  const head = headEnding(tokens, end, lexicon.roles);
  if (head === null || isDone(tokens, end - 1)) return null;
  let first = head;
  while (first > end - longest && isPart(tokens, first - 1, head, owners, lexicon)) first--;
  while (first < head && isNoPart(tokens.at(first), lexicon.roles)) first++;
  if (first === end - 1 && isPlainAdjective(tokens.at(first), lexicon.roles))
    if (!possessive.holds(tokens.at(first - 1))) return null;
  const title = titleOf(tokens, first, end, lexicon.roles);
  const isLocal = lexicon.roles.local.has(title.toLowerCase());
  return {
    first,
    last: end,
    title,
    owner: ownerBefore(tokens, first, owners, lexicon),
    place: isLocal ? placeBefore(tokens, first, owners, lexicon) : null,
    gender: genderOf(tokens, first, end, lexicon.roles),
  };
}

/** `President of Ukraine | Volodymyr`, `Ambassador to the United States | Jane`. */
function endingWithOwner(
  tokens: Tokens,
  end: number,
  owners: Owners,
  lexicon: ActorLexicon,
): Role | null {
  const match = owners.matches.endingAt.get(end);
  const owner = match ?? owners.endingAt.get(end) ?? null;
  if (owner === null || owner.last !== end) return null;
  const joint = tokens.at(owner.first - 1).lower === 'the' ? owner.first - 2 : owner.first - 1;
  if (!['of', 'to', 'for'].includes(tokens.at(joint).lower)) return null;
  const role = ending(tokens, joint, owners, lexicon);
  if (role === null || tokens.at(joint).lower !== 'of') return role;
  return match?.entry.kind === 'place' ? { ...role, place: match.entry.name } : { ...role, owner };
}

/** Whether a token stands inside an office, before its head: `deputy foreign | minister`. */
function isPart(
  tokens: Tokens,
  index: number,
  head: number,
  owners: Owners,
  lexicon: ActorLexicon,
): boolean {
  const token = tokens.at(index);
  if (token.isEdge || !adjoins(tokens, index + 1)) return false;
  if (owners.endingAt.has(index + 1) || owners.matches.endingAt.has(index + 1)) return false;
  if (token.lower === 'the' || token.text === ',' || isHeadOnly(token, lexicon)) return false;
  const isCapital = isCapitalised(token);
  if (isCapitalised(tokens.at(head))) return isCapital && isKnownPart(token, lexicon);
  if (isCommonOpening(tokens, index, lexicon)) return true;
  return isCapital ? isKnownPart(token, lexicon) : isNominal(token) && !isJoint(token);
}

/** A word that ends an office or leads kin, and stands inside no office. */
const isHeadOnly = (token: Token, { roles, bodies }: ActorLexicon): boolean =>
  roles.relations.holds(token) ||
  (roles.heads.holds(token) && !roles.parts.holds(token) && !bodies.generic.holds(token));

/** A word that offices have: a rank, a field of work, a kind of body. */
const isKnownPart = (token: Token, { roles, bodies }: ActorLexicon): boolean =>
  (roles.modifiers.holds(token) ||
    roles.parts.holds(token) ||
    roles.adjectives.holds(token) ||
    bodies.generic.holds(token) ||
    bodies.heads.holds(token)) &&
  !isJoint(token);

const isNominal = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN';

/** `Farm | minister Ana Rivera` at the beginning of a sentence: its capital is only that of the sentence. */
const isCommonOpening = (tokens: Tokens, index: number, { commonWords }: ActorLexicon): boolean => {
  const token = tokens.at(index);
  if (token.isEdge || !commonWords.holds(token)) return false;
  if (!isNominal(token)) return false;
  const before = tokens.at(index - 1);
  return before.isEdge || /^[.!?”"]$/.test(before.text);
};

/** `the | 60-year-old former | minister`. */
const isNoPart = (token: Token, { modifiers }: RoleWords): boolean =>
  modifiers.holds(token) || token.lower.endsWith('-year-old');

/** `will | host | Rivera’s rivals`: what somebody does. */
const isDone = (tokens: Tokens, at: number): boolean =>
  tokens.at(at).tag === 'VERB' && /^(?:AUX|PART)$/.test(tokens.at(at - 1).tag);

const possessive = new WordSet(['its', 'their', 'his', 'her', 'our']);

const isJoint = (token: Token): boolean =>
  token.lower === 'and' || token.lower === 'of' || token.lower === 'for' || token.lower === "'s";

/** `general unrest` has no general: such words are an office with a capital only. */
const isPlainAdjective = (token: Token, roles: RoleWords): boolean =>
  !token.isEdge && roles.adjectives.holds(token) && !(isCapitalised(token) && ranks.holds(token));

const ranks = new WordSet(['general', 'major', 'private']);

const determiners = new WordSet([
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'who',
  'is',
  'was',
]);

const isBeing = (token: Token): boolean => token.lower === 'is' || token.lower === 'was';

/** The office in an apposition: `…, the finance minister`, `…, president of the club`. */
export function roleAfter(
  tokens: Tokens,
  start: number,
  owners: Owners,
  lexicon: ActorLexicon,
): Role | null {
  const first = startOfApposition(tokens, start);
  const last = first === null ? null : phraseEnd(tokens, first, owners, lexicon);
  if (first === null || last === null) return null;
  const role = ending(tokens, last, owners, lexicon);
  if (role === null || role.first < first) return null;
  const both = joinedRole(tokens, role, owners, lexicon);
  if (both !== null) return both;
  const after = withOwnerAfter(tokens, role, last, owners, lexicon);
  return isApposition(tokens, start, after.end, lexicon) ? after.role : null;
}

/** An office with its field of work and whose it is, and where these end: `minister | of fisheries in Kenya |`. */
function withOwnerAfter(
  tokens: Tokens,
  role: Role,
  last: number,
  owners: Owners,
  lexicon: ActorLexicon,
): { role: Role; end: number } {
  const field = fieldEnd(tokens, last, owners, lexicon);
  const after =
    ownerAfter(tokens, last, owners, lexicon) ?? ownerAfter(tokens, field, owners, lexicon);
  const end = after?.last ?? field;
  const owner = after ?? role.owner;
  if (field > last && (after === null || after.first >= field)) {
    const title = titleOf(tokens, role.first, field, lexicon.roles);
    return { role: { ...role, last: field, title, owner }, end };
  }
  const place = after === null ? (placeAfter(tokens, last, owners) ?? role.place) : null;
  return { role: { ...role, owner, place }, end };
}

/** Past the mark, `who is` and determiners that begin an apposition; null where none begins. */
function startOfApposition(tokens: Tokens, start: number): number | null {
  const mark = tokens.at(start).text;
  if (mark !== ',' && mark !== '(' && mark !== '–' && mark !== '—') return null;
  let first = start + 1;
  if (tokens.at(first).lower === 'who' && !isBeing(tokens.at(first + 1))) return null;
  while (determiners.holds(tokens.at(first))) first++;
  return first;
}

/** `president and publisher | of Kestrel Books`: two offices in one body. */
function joinedRole(
  tokens: Tokens,
  role: Role,
  owners: Owners,
  lexicon: ActorLexicon,
): Role | null {
  if (tokens.at(role.last).lower !== 'and' || role.owner !== null || role.title === '') return null;
  const last = phraseEnd(tokens, role.last + 1, owners, lexicon);
  if (last === null) return null;
  const second = ending(tokens, last, owners, lexicon);
  if (second?.first !== role.last + 1) return null;
  const owner = ownerAfter(tokens, last, owners, lexicon);
  const title = titleOf(tokens, role.first, last, lexicon.roles);
  return owner === null || title === '' ? null : { ...role, last, title, owner, place: null };
}

/** The end of the noun phrase from a token on, if an office ends it. */
function phraseEnd(
  tokens: Tokens,
  from: number,
  owners: Owners,
  lexicon: ActorLexicon,
): number | null {
  let end: number | null = null;
  for (let index = from; index < from + longest + 2; index++) {
    const token = tokens.at(index);
    if (!isPhraseWord(token) && !isOwnersMark(tokens, index)) break;
    if (end === index && isPreposition(token)) break;
    // `, his son’s team`: whose it is.
    if (end === index && token.lower === "'s") end = null;
    const match = owners.matches.startingAt.get(index);
    if (match !== undefined) index = match.last - 1;
    else if (headEnding(tokens, index + 1, lexicon.roles) !== null) end = index + 1;
    else if (end !== null && tokens.at(end - 1).tag !== 'ADJ') {
      if (isCapitalised(token)) return null;
    } else if (end === index && token.tag === 'NOUN') end = null;
  }
  return end;
}

/** `Hills | ’ | adviser`. */
const isOwnersMark = (tokens: Tokens, at: number): boolean =>
  /^['’]$/.test(tokens.at(at).text) &&
  tokens.at(at - 1).lower.endsWith('s') &&
  tokens.at(at - 1).end === tokens.at(at).start;

const isPhraseWord = (token: Token): boolean =>
  isNominal(token) ||
  token.lower === "'s" ||
  token.lower === 'of' ||
  token.lower.endsWith('-year-old') ||
  (token.tag === 'VERB' && /(?:ing|ed)$/.test(token.lower)) ||
  isCapitalised(token);

/** An apposition is not the subject of the next verb: `Rain fell on Doe, the mayor said`. */
const isApposition = (
  tokens: Tokens,
  start: number,
  end: number,
  lexicon: ActorLexicon,
): boolean => {
  const next = tokens.at(end);
  if (tokens.at(start + 1).lower === 'who') return true;
  if (next.isEdge) return true;
  if (isCapitalised(next) && tokens.at(end).tag === 'PROPN') return false;
  return !(lexicon.roles.verbs.holds(next) || next.tag === 'AUX');
};
