import { slug } from '../../../lib/ids.ts';
import { holdsCapital, isCapitalised } from '../../doc/letters.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token, Tokens, TokenSpan } from '../../doc/token.ts';
import { adjoins, isGenitive, wordsOf, type Context, type Words } from '../context.ts';
import { firstWord, lastWord, nameWords } from '../lexicon.ts';
import type { Gender, Match, OfficeHolders, Role, Term } from '../types.ts';

/** Longest office, in tokens. */
const longest = 7;

/** The office whose last word stands right before a token: NATO Secretary General Mark. */
export const roleBefore = (context: Context, end: number): Role | null =>
  ending(context, end) ?? endingWithOwner(context, end) ?? endingWithField(context, end);

/** The office that ends before a token, its owner before it: Ukraine’s foreign minister. */
function ending(context: Context, end: number): Role | null {
  const { tokens, lexicon } = context;
  const { roles } = lexicon;
  const head = headEnding(context, end);
  if (head === null || isDone(context, end - 1)) return null;
  let first = head;
  while (first > end - longest && isPart(context, first - 1, head)) first--;
  while (first < head && isNoPart(context, first)) first++;
  if (first === end - 1 && isPlainAdjective(context, first))
    if (!closedClass.possessives.holds(tokens.at(first - 1))) return null;
  const title = titleOf(context, first, end);
  return {
    first,
    last: end,
    title,
    owner: ownerBefore(context, first),
    place: roles.local.has(title.toLowerCase()) ? placeBefore(context, first) : null,
    gender: genderOf(context, first, end),
  };
}

/** President of Ukraine Volodymyr, Ambassador to the United States Jane: the owner stands between. */
function endingWithOwner(context: Context, end: number): Role | null {
  const { tokens, matches, bodyEndingAt } = context;
  const match = matches.endingAt.get(end);
  const owner = match ?? bodyEndingAt.get(end);
  if (owner === undefined) return null;
  const joint = beforeThe(context, owner.first);
  const { lower } = tokens.at(joint);
  if (lower !== 'of' && lower !== 'to' && lower !== 'for') return null;
  const role = ending(context, joint);
  if (role === null || lower !== 'of') return role;
  return match?.entry.kind === 'place' ? { ...role, place: match.entry.name } : { ...role, owner };
}

/** Secretary of Defence Ana, Minister for Health and Sport Ana: an office with its field. */
function endingWithField(context: Context, end: number): Role | null {
  const joint = fieldStart(context, end) - 1;
  const role = joint < end - 1 ? ending(context, joint) : null;
  return role === null ? null : { ...role, last: end, title: titleOf(context, role.first, end) };
}

/** The token before a name, past the article. */
const beforeThe = ({ tokens }: Context, first: number): number =>
  tokens.at(first - 1).lower === 'the' ? first - 2 : first - 1;

/** The first token of the head of an office that ends there: `Secretary General` has two words. */
export function headEnding({ tokens, lexicon: { roles } }: Words, end: number): number | null {
  const word = tokens.at(end - 1);
  for (const phrase of roles.phrases.of(word) ?? [])
    if (wordsOf(tokens, Math.max(0, end - phrase.length), end) === phrase.join(' '))
      return end - phrase.length;
  if (roles.heads.holds(word)) return isHour(tokens, end - 1) ? null : end - 1;
  return roles.relations.holds(word) || roles.plural.holds(word) ? end - 1 : null;
}

/** 5 PM is an hour. */
const isHour = (tokens: Tokens, at: number): boolean =>
  tokens.at(at).lower === 'pm' && tokens.at(at - 1).tag === 'NUM';

/** An office as it is published: each word with a capital, an acronym as written; empty for kin and for several. */
function titleOf({ tokens, lexicon: { roles } }: Context, first: number, last: number): string {
  const word = tokens.at(last - 1);
  if (roles.relations.holds(word) || roles.plural.holds(word)) return '';
  return tokens.list
    .slice(first, last)
    .map(
      ({ text, lower }) =>
        roles.abbreviated.get(lower) ??
        (nameWords['small-in-titles'].has(text) || holdsCapital(text)
          ? text
          : text.charAt(0).toUpperCase() + text.slice(1)),
    )
    .join(' ')
    .replace(/ - /g, '-');
}

function genderOf({ tokens, lexicon }: Context, first: number, last: number): Gender | null {
  for (let index = last - 1; index >= first; index--) {
    const gender = lexicon.roles.genders.of(tokens.at(index));
    if (gender !== undefined) return gender;
  }
  return null;
}

/** Whether a token stands inside an office, before its head: foreign, in deputy foreign minister. */
function isPart(context: Context, index: number, head: number): boolean {
  const { tokens, matches, bodyEndingAt } = context;
  const token = tokens.at(index);
  if (!adjoins(tokens, index + 1)) return false;
  if (bodyEndingAt.has(index + 1) || matches.endingAt.has(index + 1)) return false;
  if (/^(?:the|and|for|,)$/.test(token.lower) || isHeadOnly(context, token)) return false;
  const isCapital = isCapitalised(token);
  if (isCapitalised(tokens.at(head))) return isCapital && isKnownPart(context, token);
  if (isCommonOpening(context, index)) return true;
  return isCapital ? isKnownPart(context, token) : isNominal(token);
}

/** A word that ends an office or leads kin, and stands inside no office. */
const isHeadOnly = ({ lexicon: { roles, organisations } }: Context, token: Token): boolean =>
  roles.relations.holds(token) ||
  (roles.heads.holds(token) && !roles.parts.holds(token) && !organisations.generic.holds(token));

/** A word that offices have: a rank, a field of work, a kind of body. */
const isKnownPart = ({ lexicon: { roles, organisations } }: Context, token: Token): boolean =>
  roles.modifiers.holds(token) ||
  roles.parts.holds(token) ||
  organisations.generic.holds(token) ||
  organisations.heads.holds(token);

export const isNominal = ({ tag }: Token): boolean =>
  tag === 'NOUN' || tag === 'ADJ' || tag === 'PROPN';

/** Farm minister Ana Rivera, at the beginning of a sentence: its capital is only that of the sentence. */
function isCommonOpening({ tokens, lexicon }: Context, index: number): boolean {
  const token = tokens.at(index);
  const before = tokens.at(index - 1);
  return (
    lexicon.commonWords.holds(token) &&
    isNominal(token) &&
    (before.isEdge || /^[.!?”"]$/.test(before.text))
  );
}

/** The 60-year-old former minister. */
const isNoPart = ({ tokens, lexicon }: Context, index: number): boolean =>
  lexicon.roles.modifiers.holds(tokens.at(index)) || isAge(tokens.at(index));

export const isAge = ({ lower }: Token): boolean => lower.endsWith('-year-old');

/** Will host Rivera’s rivals: what somebody does. */
const isDone = ({ tokens }: Context, at: number): boolean => {
  const before = tokens.at(at - 1).tag;
  return tokens.at(at).tag === 'VERB' && (before === 'AUX' || before === 'PART');
};

/** General unrest has no general: such words are an office with a capital only. */
const isPlainAdjective = ({ tokens, lexicon: { roles } }: Context, at: number): boolean => {
  const token = tokens.at(at);
  return roles.adjectives.holds(token) && !(isCapitalised(token) && roles.ranks.holds(token));
};

/** The name that ends before an office, with `’s` between or not, past `former` and the like. */
function ownerBefore(context: Context, first: number): TokenSpan | null {
  const end = ownerEnd(context, first);
  const known = context.matches.endingAt.get(end);
  if (known !== undefined && end === first && isDestination(context, known)) return null;
  if (known !== undefined && known.entry.kind !== 'place') {
    const isGiven = context.tokens.at(known.first - 1).lower === "'s";
    return (isGiven ? bodyEnding(context, known.first - 1) : null) ?? known;
  }
  return context.bodyEndingAt.get(end) ?? null;
}

function ownerEnd({ tokens, lexicon }: Context, first: number): number {
  let end = first;
  while (lexicon.roles.modifiers.holds(tokens.at(end - 1))) end--;
  return isGenitive(tokens.at(end - 1)) ? end - 1 : end;
}

/** Rivera’s Kenya envoy, a Kenya expert: the country where somebody is sent or that he knows; not the US envoy’s. */
function isDestination({ tokens, lexicon }: Context, { entry, last }: Match): boolean {
  const { text } = tokens.at(last - 1);
  const isPosted = lexicon.roles.posted.holds(tokens.at(last));
  return entry.kind === 'country' && text !== text.toUpperCase() && isPosted;
}

/** The body whose name ends before a token: UNICEF’s Kenya representative is UNICEF’s. */
function bodyEnding({ matches, bodyEndingAt }: Context, end: number): TokenSpan | null {
  const match = matches.endingAt.get(end);
  return (match?.entry.kind === 'organisation' ? match : bodyEndingAt.get(end)) ?? null;
}

/** The known place that ends before an office: Leeds mayor Ana Rivera. */
function placeBefore(context: Context, first: number): string | null {
  const match = context.matches.endingAt.get(ownerEnd(context, first));
  return match?.entry.kind === 'place' ? match.entry.name : null;
}

/** The known place behind an office: mayor of Leeds. */
function placeAfter({ tokens, matches }: Context, at: number): string | null {
  const match = tokens.at(at).lower === 'of' ? matches.startingAt.get(at + 1) : undefined;
  return match?.entry.kind === 'place' ? match.entry.name : null;
}

/** Whose office it is, behind it: of the United Nations. Not where an envoy is sent; of Kenya’s Lake Party, the party. */
export function ownerAfter(context: Context, at: number): TokenSpan | null {
  const { tokens, lexicon, matches, bodyStartingAt } = context;
  const joint = tokens.at(at);
  if (!nameWords['owner-joints'].holds(joint)) return null;
  const start = tokens.at(at + 1).lower === 'the' ? at + 2 : at + 1;
  const isTo = joint.lower === 'to';
  if (isTo && lexicon.roles.posted.holds(tokens.at(at - 1))) return null;
  const body = bodyStartingAt.get(start);
  if (body !== undefined) return body;
  const match = matches.startingAt.get(start);
  if (match === undefined || match.entry.kind === 'place') return null;
  if (match.entry.kind === 'organisation') return match;
  if (tokens.at(match.last).lower === "'s") return bodyStartingAt.get(match.last + 1) ?? null;
  return isTo && match.entry.kind === 'country' ? null : match;
}

const isPreposition = ({ lower }: Token): boolean => lower === 'of' || lower === 'for';

/** The first word of the field of work that ends before a token, where an office with “of” leads it; else the token. */
export function fieldStart(context: Words, end: number): number {
  const { tokens, lexicon } = context;
  const { generic } = lexicon.organisations;
  let first = end;
  while (generic.holds(tokens.at(first - 1)) && !isPreposition(tokens.at(first - 1))) first--;
  if (first === end || !isCapitalised(tokens.at(end - 1))) return end;
  if (!isPreposition(tokens.at(first - 1))) return end;
  return headEnding(context, first - 1) === null ? end : first;
}

/** Past the field of work behind an office: minister of fisheries and forests. */
function fieldEnd(context: Context, last: number): number {
  const { tokens, lexicon } = context;
  if (!isPreposition(tokens.at(last))) return last;
  let end = last + 1;
  while (lexicon.organisations.generic.holds(tokens.at(end))) end++;
  while (nameWords['small-in-titles'].holds(tokens.at(end - 1))) end--;
  // Attorney for the Eastern District of New York: the district is told by its place.
  if (tokens.at(end - 1).text === 'District' && placeAfter(context, end) !== null)
    return context.matches.startingAt.get(end + 1)?.last ?? end;
  return Math.max(end, plainFieldEnd(context, last), last);
}

/** The same for words of a field that no list has, director of tax policy; the token before it where none is. */
function plainFieldEnd({ tokens, lexicon }: Context, last: number): number {
  if (tokens.at(last).lower !== 'of' || !lexicon.roles.fielded.holds(tokens.at(last - 1)))
    return last;
  let end = last + 1;
  while (end < last + longest && isFieldWord(tokens.at(end))) end++;
  const next = tokens.at(end);
  if (end === last + 1 || tokens.at(end - 1).tag !== 'NOUN' || next.isEdge) return last;
  const goesOn = closedClass['modifying-prepositions'].holds(next) && next.lower !== 'to';
  return goesOn || /^[,.;)]$/.test(next.text) ? end : last;
}

const isFieldWord = ({ text, lower, tag }: Token): boolean =>
  text === lower && (tag === 'NOUN' || tag === 'ADJ' || lower === 'and');

/** The office in an apposition: `…, the finance minister`, `…, president of the club`. */
export function roleAfter(context: Context, start: number): Role | null {
  const first = startOfApposition(context, start);
  const last = first === null ? null : phraseEnd(context, first);
  const role = last === null ? null : ending(context, last);
  if (role === null) return null;
  const both = joinedRole(context, role);
  if (both !== null) return both;
  const after = withOwner(context, role);
  return isApposition(context, start, after.end) ? after.role : null;
}

/** An office with its field of work and whose it is, and where these end: minister of fisheries in Kenya. */
function withOwner(context: Context, role: Role): { role: Role; end: number } {
  const { last } = role;
  const field = fieldEnd(context, last);
  const after = ownerAfter(context, last) ?? ownerAfter(context, field);
  const end = after?.last ?? field;
  const owner = after ?? role.owner;
  if (field > last && (after === null || after.first >= field)) {
    const title = titleOf(context, role.first, field);
    return { role: { ...role, last: field, title, owner }, end };
  }
  const place = after === null ? (placeAfter(context, last) ?? role.place) : null;
  return { role: { ...role, owner, place }, end };
}

/** Past the mark, `who is` and determiners that begin an apposition; null where none begins. */
function startOfApposition({ tokens }: Context, start: number): number | null {
  if (!/^[,(–—]$/.test(tokens.at(start).text)) return null;
  let first = start + 1;
  if (tokens.at(first).lower === 'who') {
    if (!closedClass.be.holds(tokens.at(first + 1))) return null;
    first += 2;
  }
  while (isDeterminer(tokens.at(first))) first++;
  return first;
}

const isDeterminer = (token: Token): boolean =>
  closedClass.articles.holds(token) ||
  closedClass.possessives.holds(token) ||
  token.lower === 'is' ||
  token.lower === 'was';

/** President and publisher of Kestrel Books: two offices in one body. */
function joinedRole(context: Context, role: Role): Role | null {
  const { tokens } = context;
  if (tokens.at(role.last).lower !== 'and' || role.owner !== null || role.title === '') return null;
  const last = phraseEnd(context, role.last + 1);
  const second = last === null ? null : ending(context, last);
  if (last === null || second?.first !== role.last + 1) return null;
  const owner = ownerAfter(context, last);
  const title = titleOf(context, role.first, last);
  return owner === null || title === '' ? null : { ...role, last, title, owner, place: null };
}

/** The end of the noun phrase from a token on, if an office ends it. */
function phraseEnd(context: Context, from: number): number | null {
  const { tokens, matches } = context;
  let end: number | null = null;
  for (let index = from; index < from + longest + 2; index++) {
    const token = tokens.at(index);
    if (!isPhraseWord(token) && !isOwnersMark(context, index)) break;
    if (end === index && isPreposition(token)) break;
    // `, his son’s team`: whose it is.
    if (end === index && token.lower === "'s") end = null;
    const match = matches.startingAt.get(index);
    if (match !== undefined) index = match.last - 1;
    else if (headEnding(context, index + 1) !== null) end = index + 1;
    else if (end !== null && tokens.at(end - 1).tag !== 'ADJ') {
      if (isCapitalised(token)) return null;
    } else if (end === index && token.tag === 'NOUN') end = null;
  }
  return end;
}

/** The mark in Hills’ adviser. */
const isOwnersMark = ({ tokens }: Context, at: number): boolean =>
  tokens.at(at).lower === "'" && tokens.at(at - 1).lower.endsWith('s');

const isPhraseWord = (token: Token): boolean =>
  isNominal(token) ||
  token.lower === "'s" ||
  token.lower === 'of' ||
  isAge(token) ||
  (token.tag === 'VERB' && /(?:ing|ed)$/.test(token.lower)) ||
  isCapitalised(token);

/** An apposition is not the subject of the next verb: `Rain fell on Doe, the mayor said`. */
function isApposition({ tokens, lexicon }: Context, start: number, end: number): boolean {
  const next = tokens.at(end);
  if (tokens.at(start + 1).lower === 'who') return true;
  if (isCapitalised(next) && next.tag === 'PROPN') return false;
  return !(lexicon.roles.verbs.holds(next) || next.tag === 'AUX');
}

/**
 * The offices that a person is known to hold at a day, each once; where no day is given, those that
 * the person ever held.
 *
 * @param name a full name, or a bare surname.
 * @param day ISO 8601
 */
export function officesOf(
  holders: OfficeHolders,
  name: string,
  day: string | null,
): readonly Term[] {
  const words = slug(name);
  const isBare = !words.includes('-');
  const month = day?.slice(0, 7);
  const isOn = ({ from, until }: Term): boolean =>
    month === undefined || (from <= month && (until === null || month <= until));
  return (holders.get(lastWord(words)) ?? []).filter(
    (term) => (isBare ? term.surname === words : isTermOf(term, words)) && isOn(term),
  );
}

/** Whether a term is that of a full name, which ends as the holder’s: `donald-trump` for `donald-j-trump`. */
export const isTermOf = ({ name }: Term, words: string): boolean =>
  name === words || firstWord(name) === firstWord(words);
