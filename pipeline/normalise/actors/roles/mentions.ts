import { isCapitalised } from '../../doc/letters.ts';
import type { Token, Tokens, TokenSpan } from '../../doc/token.ts';
import { wordsOf, type Context, type Coverage } from '../context.ts';
import { isNation } from '../gazetteer.ts';
import { isAge, officesOf } from './offices.ts';
import type { Match, Named, People, Person } from '../types.ts';

export interface RoleMention extends TokenSpan {
  readonly person: Person;
}

/** What the offices of an article’s persons are looked up in. */
interface OfficeContext extends Context {
  readonly people: People;
  /** actor_id of the body or country of each person’s office. */
  readonly affiliations: ReadonlyMap<Person, string>;
  /** What is named already. */
  readonly blocked: Coverage;
  idOf(person: Person): string;
  readonly named: readonly Named[];
  /** ISO 8601 */
  readonly day: string | null;
}

/** Somebody’s office, by what may stand after “the”. */
interface Holder {
  readonly person: Person;
  readonly owner: string | undefined;
  /** Whether only its owner makes an office of the word: the Kenyan leader. */
  readonly ownedOnly: boolean;
  /** Whether only the table of holders tells it. */
  readonly known: boolean;
}

const longestRole = 4;

/** The Secretary General, the Kenyan president: the one person who has that office, named before. */
export function findRoleMentions(context: OfficeContext): RoleMention[] {
  const { tokens, articles, blocked, matches, day } = context;
  const holders = holdersOf(context);
  if (holders.size === 0) return [];
  const starts = new Set([...holders.keys()].map((office) => office.split(' ')[0]));
  const mentions: RoleMention[] = [];
  for (const index of articles) {
    const owner = ownerAt(matches.startingAt.get(index + 1));
    const first = officeFrom(context, owner?.last ?? index + 1, starts);
    if (first === null || blocked[first] === 1) continue;
    for (let last = first + longestRole; last > first; last--) {
      const all = holders.get(wordsOf(tokens, first, last));
      if (all === undefined || isNamed(context, last)) continue;
      const isHigh = last - first > 1 && day !== null;
      const person = holderAt(all, owner, index, isHigh, context);
      if (person !== null) mentions.push({ person, first: index, last });
      break;
    }
  }
  return mentions;
}

/** The country or body whose name or adjective stands between “the” and an office. */
const ownerAt = (match: Match | undefined): Match | undefined =>
  isNation(match) || match?.entry.kind === 'organisation' ? match : undefined;

/**
 * Where a known office begins: at once, or past `63-year-old` or one adjective, `regional`; an adjective
 * with a capital, `Labour`, may tell another holder.
 */
function officeFrom(
  { tokens, lexicon }: OfficeContext,
  first: number,
  starts: ReadonlySet<string | undefined>,
): number | null {
  const token = tokens.at(first);
  if (starts.has(token.lower)) return first;
  const describes =
    token.tag === 'ADJ'
      ? !lexicon.distinguishing.holds(token) && !isCapitalised(token)
      : isAge(token);
  return describes && starts.has(tokens.at(first + 1).lower) ? first + 1 : null;
}

/** Persons by their office and by its ends: deputy foreign minister, foreign minister, minister. */
function holdersOf({ people, affiliations, day, lexicon }: OfficeContext): Map<string, Holder[]> {
  const { alike } = lexicon.roles;
  const holders = new Map<string, Holder[]>();
  const enter = (office: string, holder: Holder): void => {
    const known = holders.get(office);
    if (known === undefined) holders.set(office, [holder]);
    else if (!known.some((each) => each.person === holder.person)) known.push(holder);
  };
  const enterOffice = (office: string, holder: Holder): void => {
    const words = office.split(' ');
    for (let from = 0; from < words.length; from++) {
      const end = words.slice(from).join(' ');
      if (end !== 'general' || words.length === 1) enter(end, holder);
    }
    for (const short of words.length > 1 ? (alike.get(office) ?? []) : []) enter(short, holder);
    for (const word of alike.get(words.at(-1) ?? '') ?? [])
      enter(word, { ...holder, ownedOnly: word === 'leader' });
  };
  for (const person of people.persons) {
    const owner = affiliations.get(person);
    const holder = { person, ownedOnly: false };
    if (person.role !== null)
      enterOffice(person.role.title.toLowerCase(), { ...holder, owner, known: false });
    for (const term of officesOf(lexicon.officeHolders, person.name, day))
      enterOffice(term.office, { ...holder, owner: term.owner, known: true });
  }
  return holders;
}

/**
 * The holder that is meant: the only one of the owner’s, or the only one, or the only one named near before.
 *
 * @param isHigh an office of two words at a known day: who holds it may be named after it, `The prime minister … Ana Rivera`.
 */
function holderAt(
  all: readonly Holder[],
  owner: Match | undefined,
  index: number,
  isHigh: boolean,
  context: OfficeContext,
): Person | null {
  const before = all.filter(
    ({ person, ownedOnly }) => person.firstToken < index && (owner !== undefined || !ownedOnly),
  );
  if (before.length === 0 && index < lead && (isHigh || all.every(({ known }) => !known)))
    return onlyOne(all);
  if (owner !== undefined) {
    const owned = before.filter((each) => each.owner === owner.entry.id);
    return onlyOne(owned.length > 0 ? owned : before.filter((each) => each.owner === undefined));
  }
  return onlyOne(before) ?? nearest(before, index, context) ?? foremost(before, context);
}

const onlyOne = (holders: readonly Holder[]): Person | null =>
  holders.length === 1 ? (holders[0]?.person ?? null) : null;

/** The tokens of an article’s lead, which may tell the office before the name. */
const lead = 60;

/** How far back “the president” reaches, where the article has several, in tokens. */
const reach = 25;

/** The one of several holders who is named in the tokens right before; of several, the foremost of the sentence. */
function nearest(holders: readonly Holder[], index: number, context: OfficeContext): Person | null {
  const near = namedBetween(holders, index - reach, index, context);
  if (near.length < 2) return onlyOne(near);
  const closer = namedBetween(near, startOf(context.tokens, index), index, context);
  return closer.length < 2 ? null : foremost(closer, context);
}

/** The holders who are named between two tokens. */
function namedBetween(
  holders: readonly Holder[],
  after: number,
  before: number,
  context: OfficeContext,
): Holder[] {
  const near = new Set<string>();
  for (const { first, actorId } of context.named)
    if (first < before && first > after) near.add(actorId);
  return holders.filter(({ person }) => near.has(context.idOf(person)));
}

/** The mark before the sentence that a token stands in, as far as names reach. */
function startOf(tokens: Tokens, index: number): number {
  let at = index - 1;
  while (at > index - reach && !/^(?:[.!?”"]|)$/.test(tokens.at(at).text)) at--;
  return at;
}

/** The one of several holders whom the article names at least twice as often as any other. */
function foremost(holders: readonly Holder[], context: OfficeContext): Person | null {
  const [first, second] = holders
    .map(({ person }) => ({
      person,
      times: context.named.filter(({ actorId }) => actorId === context.idOf(person)).length,
    }))
    .sort((a, b) => b.times - a.times);
  return first !== undefined && first.times >= 2 * (second?.times ?? 0) ? first.person : null;
}

/** Whether a name or an owner follows, which says whose office it is. */
const isNamed = ({ tokens, matches }: OfficeContext, last: number): boolean => {
  const { tag, lower } = tokens.at(last);
  const isNoun = tag === 'PROPN' || tag === 'NOUN';
  return isNoun || lower === 'of' || lower === '-' || matches.endingAt.has(last);
};

/**
 * The 28-year-old: whom the article says to be of that age, `Ana Rivera, 28`, `Ana Rivera, a 28-year-old`, where it says
 * so of one person before.
 */
export function findAges({ tokens, articles }: Context, named: readonly Named[]): Named[] {
  const places = articles.filter((index) => ageOf(tokens.at(index + 1)) !== null);
  if (places.length === 0) return [];
  const aged = named
    .filter(({ actorId }) => actorId.startsWith('person/'))
    .map((each) => ({ ...each, age: ageBehind(tokens, each.last) }));
  return places.flatMap((first): Named[] => {
    const age = ageOf(tokens.at(first + 1));
    const fitting = aged.filter((each) => each.age === age && each.last <= first);
    const [actorId, other] = new Set(fitting.map((each) => each.actorId));
    return actorId === undefined || other !== undefined
      ? []
      : [{ actorId, first, last: first + 2, form: 'description' }];
  });
}

/** 28 of `28-year-old`. */
const ageOf = (token: Token): string | null =>
  isAge(token) ? (/^\d+/.exec(token.lower)?.[0] ?? null) : null;

function ageBehind(tokens: Tokens, at: number): string | null {
  const mark = tokens.at(at).text;
  if (mark !== ',' && mark !== '(') return null;
  const next = tokens.at(at + 1);
  if (/^\d{1,3}$/.test(next.text)) return next.text;
  return next.lower === 'a' || next.lower === 'an' ? ageOf(tokens.at(at + 2)) : null;
}
