import { isCapitalised } from '../../doc/letters.ts';
import { closedClass } from '../../doc/lexicon.ts';
import type { Token } from '../../doc/token.ts';
import { nameWords } from '../lexicon.ts';
import { phraseFrom, type Phrase } from './phrase.ts';
import { isDeterminer, isNounPart, tokenAt, type Reading } from './reading.ts';
import type { Entity } from './entities.ts';
import { leadingVerbs, ledVerbs, phraseWords } from './lexicon.ts';

const marks = /^[,(–—]$/;
const closings = /^(?:[,.;:)!?–—”"…]|--)$/;

/** Past letters of honour, a bracket that holds no role, and an age: where what is told of a name begins. */
export function pastAsides(reading: Reading, end: number): number {
  const { honours } = reading.context.lexicon.roles;
  let at = end;
  for (;;) {
    const next = tokenAt(reading, at).text === ',' ? at + 1 : at;
    const { text } = tokenAt(reading, next);
    if (!nameWords.suffixes.has(text) && !honours.has(text) && !degrees.has(text)) break;
    at = next + 1;
  }
  at = pastBracket(reading, at);
  return pastAge(reading, at);
}

const { degrees } = phraseWords;

const longestBracket = 7;

function pastBracket(reading: Reading, at: number): number {
  if (tokenAt(reading, at).text !== '(' || phraseFrom(reading, at + 1) !== null) return at;
  for (let end = at + 1; end < at + longestBracket; end++)
    if (tokenAt(reading, end).text === ')') return end + 1;
  return at;
}

/** Ana Rivera, 43, a nurse; Ana Rivera, aged 43, a nurse. */
function pastAge(reading: Reading, at: number): number {
  if (tokenAt(reading, at).text !== ',') return at;
  const number = /^age[ds]?$/.test(tokenAt(reading, at + 1).lower) ? at + 2 : at + 1;
  const isAge = /^\d{1,3}$/.test(tokenAt(reading, number).text);
  return isAge && marks.test(tokenAt(reading, number + 1).text) ? number + 1 : at;
}

/** The roles in the apposition that a mark opens: `, a tax expert and professor of law at Kestrel University,`. */
export function appositions(reading: Reading, at: number): Phrase[] {
  if (!marks.test(tokenAt(reading, at).text)) return [];
  const { start, isPast, isRelative } = opened(reading, at + 1);
  const found: Phrase[] = [];
  let from = start;
  while (found.length < 3) {
    const phrase = phraseFrom(reading, from);
    if (phrase === null) break;
    const next = nextRole(reading, phrase.end);
    const isClosed = isRelative || closes(reading, phrase) || next > phrase.end;
    if (!isClosed || isOfNext(reading, phrase)) break;
    const isOver = isPast || isUntil(reading, phrase.end);
    found.push(isOver ? { ...phrase, tense: 'former' } : phrase);
    if (next === phrase.end) break;
    from = next;
  }
  return shared(found);
}

/** Whether a role ended: mayor until 1998, mayor from 1990 to 1998. */
function isUntil(reading: Reading, at: number): boolean {
  if (tokenAt(reading, at).lower === 'until') return true;
  const isYears = tokenAt(reading, at).lower === 'from' && isYear(tokenAt(reading, at + 1));
  return isYears && isYear(tokenAt(reading, at + 3)) && tokenAt(reading, at + 2).tag === 'ADP';
}

const isYear = ({ text }: Token): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);

/** Past `who is`, `who was`, `now` and the like. */
function opened(
  reading: Reading,
  at: number,
): { start: number; isPast: boolean; isRelative: boolean } {
  let start = at;
  let isPast = false;
  const isRelative = tokenAt(reading, start).lower === 'who';
  if (isRelative) {
    start++;
    while (phraseWords.adverbs.holds(tokenAt(reading, start))) start++;
    const verb = tokenAt(reading, start);
    if (closedClass.have.holds(verb) && tokenAt(reading, start + 1).lower === 'been') start += 2;
    else if (closedClass.be.holds(verb)) {
      isPast = verb.lower === 'was';
      start++;
    } else return { start: reading.last, isPast, isRelative };
  }
  while (phraseWords.adverbs.holds(tokenAt(reading, start))) {
    isPast ||= phraseWords.once.holds(tokenAt(reading, start));
    start++;
  }
  return { start, isPast, isRelative };
}

/** Where another role begins behind one, past `and` or a comma; the same token where none does. */
function nextRole(reading: Reading, end: number): number {
  let at = end;
  if (tokenAt(reading, at).text === ',') at++;
  if (tokenAt(reading, at).lower === 'and') at++;
  while (at > end && phraseWords.adverbs.holds(tokenAt(reading, at))) at++;
  if (at === end) return end;
  // The mayor, met Kenya’s minister.
  if (tokenAt(reading, at).tag === 'VERB' && reading.entities.startingAt.has(at + 1)) return end;
  const next = phraseFrom(reading, at);
  return next !== null && closes(reading, next) && !isOfNext(reading, next) ? at : end;
}

/** The nation of an apposition in which no role is known: `, an American baritone`. */
export function nationBehind(reading: Reading, mark: number): Entity | null {
  if (!marks.test(tokenAt(reading, mark).text)) return null;
  const { start } = opened(reading, mark + 1);
  const isRole = appositions({ ...reading, isOpen: true }, mark).length > 0;
  if (isRole || !isDeterminer(tokenAt(reading, start))) return null;
  let at = start + 1;
  while (tokenAt(reading, at).tag === 'ADJ' && !reading.entities.startingAt.has(at)) at++;
  const nation = reading.entities.startingAt.get(at);
  if (nation?.kind !== 'demonym') return null;
  const next = tokenAt(reading, nation.last);
  const isPersons = next.tag !== 'PROPN' && next.tag !== 'NUM' && next.text !== '-';
  return isPersons && !isOfThing(reading, nation.last) ? nation : null;
}

/** Whether a noun follows that is no person’s: Rivera, an American company said. */
function isOfThing(reading: Reading, at: number): boolean {
  let end = at;
  while (isNounPart(tokenAt(reading, end)) && tokenAt(reading, end).tag !== 'VERB') end++;
  if (!isClosedAt(reading, end, true)) return true;
  const { organisations } = reading.context.lexicon;
  return end > at && organisations.heads.holds(tokenAt(reading, end - 1));
}

/** The office that somebody seeks, as that of a candidate: `, who is running for governor`. */
export function candidacies(reading: Reading, start: number): Phrase | null {
  let at = tokenAt(reading, start).text === ',' ? start + 1 : start;
  if (tokenAt(reading, at).lower === 'who') at++;
  while (closedClass.be.holds(tokenAt(reading, at)) || tokenAt(reading, at).tag === 'ADV') at++;
  const verb = tokenAt(reading, at);
  if (!phraseWords.running.holds(verb) || tokenAt(reading, at + 1).lower !== 'for') return null;
  const office = phraseFrom(reading, at + 2);
  if (office === null || phraseWords.standings.has(office.head)) return null;
  const title = `Candidate for ${office.title}`;
  const isPast = tokenAt(reading, at).lower === 'ran';
  return { ...office, title, head: 'candidate', tense: isPast ? 'former' : 'present' };
}

const longestMembership = 8;

/** The party that an apposition or “is” calls somebody by: `, an Ohio Republican,`, `is a Democrat`. */
export function memberships(reading: Reading, { last }: Entity): Entity[] {
  const at = pastAsides(reading, last);
  const isApposition = marks.test(tokenAt(reading, at).text);
  const verb = closedClass.have.holds(tokenAt(reading, at)) ? at + 1 : at;
  if (!isApposition && !closedClass.be.holds(tokenAt(reading, verb))) return [];
  const { start } = isApposition ? opened(reading, at + 1) : { start: verb + 1 };
  const starts = [start, ...appositions(reading, at).map(({ end }) => pastJoint(reading, end))];
  for (const from of starts) {
    const party = membershipFrom(reading, from);
    if (party !== null) return [party];
  }
  return [];
}

const pastJoint = (reading: Reading, at: number): number => {
  const next = tokenAt(reading, at).text === ',' ? at + 1 : at;
  return tokenAt(reading, next).lower === 'and' ? next + 1 : next;
};

/** The party of the noun phrase that begins at a token, `a moderate Republican`. */
function membershipFrom(reading: Reading, start: number): Entity | null {
  for (let at = start; at < start + longestMembership; at++) {
    const party = reading.entities.parties.get(at);
    if (party?.isMember === true && !party.isPlural) {
      const isOnly = isClosedAt(reading, party.last, true);
      return isOnly ? (reading.entities.startingAt.get(at) ?? null) : null;
    }
    const entity = reading.entities.startingAt.get(at);
    if (entity?.kind === 'place' || entity?.kind === 'demonym') at = entity.last - 1;
    else if (!mayDescribeMember(tokenAt(reading, at))) return null;
  }
  return null;
}

const mayDescribeMember = (token: Token): boolean =>
  isDeterminer(token) || isNounPart(token) || token.tag === 'ADV' || token.lower === '-';

/** Whether an apposition ends where a phrase does: it is not the subject of a verb, or what a name begins with. */
const closes = (reading: Reading, { end, isIndefinite }: Phrase): boolean =>
  isClosedAt(reading, end, isIndefinite);

function isClosedAt(reading: Reading, end: number, isIndefinite: boolean): boolean {
  let at = end;
  let next = tokenAt(reading, at);
  while (next.tag === 'ADV' && !next.isEdge) next = tokenAt(reading, ++at);
  if (next.isEdge || closings.test(next.text)) return true;
  if (next.tag === 'ADP' || next.tag === 'SCONJ' || next.lower === 'and' || next.lower === 'or')
    return true;
  if (closedClass.relatives.holds(next)) return true;
  if (next.tag === 'VERB' && next.lower.endsWith('ing')) return true;
  return next.tag === 'VERB' && isIndefinite && isBehindParticiple(tokenAt(reading, at + 1));
}

const isBehindParticiple = ({ tag, lower }: Token): boolean => tag === 'ADP' || lower === 'to';

/** Whether a role belongs to the name behind its comma: he met Ana Rivera, the mayor, Tom Hale, and left. */
function isOfNext(reading: Reading, { end, isDefinite }: Phrase): boolean {
  const next = tokenAt(reading, end);
  if (isCapitalised(next) && next.tag === 'PROPN') return true;
  if (!isDefinite || next.text !== ',') return false;
  const person = reading.entities.startingAt.get(end + 1);
  return person?.kind === 'person' && /^[,.]$/.test(tokenAt(reading, person.last).text);
}

/** President and publisher of Kestrel Books: two roles of one body, where the first has none. */
function shared(found: readonly Phrase[]): Phrase[] {
  const [first, second, ...others] = found;
  if (first === undefined || second === undefined) return [...found];
  const isBare = first.tails.length === 0 && first.owner === null && first.tense === second.tense;
  const isJoined = second.first === first.end + 1 && second.owner === null;
  const [tail] = second.tails;
  const isOffice = !phraseWords.standings.has(first.head);
  if (!isBare || !isJoined || !isOffice || tail?.entity == null || second.tails.length > 1)
    return [...found];
  return [
    { ...second, first: first.first, title: `${first.title} and ${second.title}` },
    ...others,
  ];
}

/** `is a nurse`, `was mayor`, `has been chair`, behind a name that is the subject. */
export function predicates(reading: Reading, at: number): Phrase[] {
  const verb = tokenAt(reading, at);
  let start = at + 1;
  let isPast = verb.lower === 'was';
  if (closedClass.have.holds(verb) && tokenAt(reading, start).lower === 'been') start++;
  else if (!/^(?:is|was|remains)$/.test(verb.lower) && !(verb.lower === "'s" && verb.tag === 'AUX'))
    return [];
  while (phraseWords.adverbs.holds(tokenAt(reading, start))) {
    isPast ||= phraseWords.once.holds(tokenAt(reading, start));
    start++;
  }
  if (phraseWords.naming.holds(tokenAt(reading, start))) return [];
  const phrase = phraseFrom(reading, start);
  if (phrase === null) return [];
  const next = tokenAt(reading, phrase.end);
  if (next.tag === 'NOUN' || next.tag === 'PROPN') return [];
  return [isPast ? { ...phrase, tense: 'former' } : phrase];
}

/** How far `as` may stand behind its verb: took office last May as. */
const reach = 5;

/** `was named chair`, `became mayor`, `served as a judge`, `resigned as president`, `’s time as coach`. */
export function careers(reading: Reading, at: number): Phrase[] {
  let start = at;
  let has = false;
  for (; start < at + 4; start++) {
    const token = tokenAt(reading, start);
    if (closedClass.have.holds(token)) has = true;
    const isLead =
      closedClass.be.holds(token) ||
      closedClass.have.holds(token) ||
      token.tag === 'ADV' ||
      token.lower === 'who' ||
      token.text === ',' ||
      token.lower === 'been';
    if (!isLead) break;
  }
  const verb = tokenAt(reading, start);
  const phrase = roleBehindVerb(reading, start, verb);
  if (phrase === null) return [];
  const isOver =
    phraseWords.left.holds(verb) ||
    phraseWords.left.holds(tokenAt(reading, start + 1)) ||
    (phraseWords.served.holds(verb) && !has) ||
    tokenAt(reading, phrase.end).lower === 'until';
  return [isOver ? { ...phrase, tense: 'former' } : phrase];
}

function roleBehindVerb(reading: Reading, at: number, verb: Token): Phrase | null {
  if (phraseWords.naming.holds(verb)) {
    const behind = tokenAt(reading, at + 1).lower === 'as' ? at + 2 : at + 1;
    const phrase = phraseFrom(reading, behind);
    if (phrase !== null) return phrase;
  }
  const isServing =
    phraseWords.serving.holds(verb) ||
    phraseWords.served.holds(verb) ||
    phraseWords.left.holds(verb);
  const isStepping = phraseWords.stepping.holds(verb);
  if (!isServing && !isStepping) return null;
  for (let as = at + 1; as < at + reach; as++) {
    const token = tokenAt(reading, as);
    if (token.lower === 'as') return phraseFrom(reading, as + 1);
    if (token.tag === 'PUNCT' || token.tag === 'AUX' || token.isEdge) return null;
  }
  return null;
}

/** What somebody who heads or founded a body is there: `Head`, and whether it is over. */
export interface Leading {
  readonly title: string;
  readonly isPast: boolean;
  readonly verb: number;
  readonly body: Entity;
}

/** `who heads Kestrel Bank`, `founded Kestrel Bank`. */
export function leadings(reading: Reading, at: number): Leading | null {
  let verb = at;
  if (tokenAt(reading, verb).text === ',') verb++;
  if (tokenAt(reading, verb).lower === 'who') verb++;
  const has = closedClass.have.holds(tokenAt(reading, verb));
  while (closedClass.have.holds(tokenAt(reading, verb)) || tokenAt(reading, verb).tag === 'ADV')
    verb++;
  const word = tokenAt(reading, verb);
  const present = leadingVerbs.of(word);
  const title = present ?? ledVerbs.of(word);
  const body = title === undefined ? null : bodyLed(reading, verb + 1);
  if (title === undefined || body === null) return null;
  return { title, isPast: present === undefined && !has, verb, body };
}

/** The body that is all that a verb leads. */
function bodyLed(reading: Reading, at: number): Entity | null {
  const start = closedClass.articles.holds(tokenAt(reading, at)) ? at + 1 : at;
  const body = reading.entities.startingAt.get(start);
  if (body?.kind !== 'organisation' || body.last > reading.last) return null;
  const { tag } = tokenAt(reading, body.last);
  return tag === 'PART' || tag === 'NOUN' || tag === 'PROPN' ? null : body;
}
