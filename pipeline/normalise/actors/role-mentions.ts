import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { WordSet } from '../doc/words.ts';
import { isCapitalised } from '../doc/letters.ts';
import type { Match, Matches } from './gazetteer.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { Named } from './mentions.ts';
import { officesOf } from './role-words.ts';
import type { Person } from './types.ts';
import { wordsOf, type Coverage } from './spans.ts';

export interface RoleMention extends TokenSpan {
  readonly person: Person;
}

/** What the offices of an article’s persons are looked up in. */
export interface OfficeContext {
  readonly tokens: Tokens;
  /** Where `the` stands. */
  readonly articles: readonly number[];
  /** actor_id of the body or country of each person’s office. */
  readonly affiliations: ReadonlyMap<Person, string>;
  /** What is named already. */
  readonly blocked: Coverage;
  readonly matches: Matches;
  readonly idOf: (person: Person) => string;
  readonly named: readonly Named[];
  /** ISO 8601 */
  readonly day: string | null;
}

/** Somebody’s office, by what may stand after “the”. */
interface Holder {
  readonly person: Person;
  readonly owner: string | undefined;
  /** Whether only its owner makes an office of the word: `the Kenyan leader`. */
  readonly ownedOnly: boolean;
  /** Whether only the table of holders tells it. */
  readonly known: boolean;
}

const longestRole = 4;

/** `the Secretary General`, `the Kenyan president`: the one person who has that office, named before. */
export function findRoleMentions(
  persons: readonly Person[],
  context: OfficeContext,
  lexicon: ActorLexicon,
): RoleMention[] {
  const { tokens, articles, blocked, matches, day } = context;
  const holders = holdersOf(persons, context, lexicon);
  if (holders.size === 0) return [];
  const starts = new Set([...holders.keys()].map((office) => office.split(' ')[0]));
  const mentions: RoleMention[] = [];
  for (const index of articles) {
    const owner = ownerAt(matches, index + 1);
    const first = officeFrom(tokens, owner?.last ?? index + 1, starts);
    if (first === null || blocked[first] === 1) continue;
    for (let last = first + longestRole; last > first; last--) {
      const all = holders.get(wordsOf(tokens, first, last));
      if (all === undefined || isNamed(tokens, last, matches)) continue;
      const isHigh = last - first > 1 && day !== null;
      const person = holderAt(all, owner, index, isHigh, context);
      if (person !== null) mentions.push({ person, first: index, last });
      break;
    }
  }
  return mentions;
}

/** The country or body whose name or adjective stands between “the” and an office. */
function ownerAt(matches: Matches, index: number): Match | undefined {
  const match = matches.startingAt.get(index);
  const kind = match?.entry.kind;
  return kind === 'demonym' || kind === 'country' || kind === 'organisation' ? match : undefined;
}

/**
 * Where a known office begins: at once, or past `63-year-old` or one adjective, `regional`; an adjective
 * with a capital, `Labour`, may tell another holder.
 */
function officeFrom(
  tokens: Tokens,
  first: number,
  starts: ReadonlySet<string | undefined>,
): number | null {
  const token = tokens.at(first);
  if (token.isEdge || starts.has(token.lower)) return token.isEdge ? null : first;
  const describes =
    token.tag === 'ADJ' ? !excluding.holds(token) && !isCapitalised(token) : isAge(token);
  return describes && starts.has(tokens.at(first + 1).lower) ? first + 1 : null;
}

const isAge = ({ lower }: Token): boolean => lower.endsWith('-year-old');

/** Adjectives that tell another holder. */
const excluding = new WordSet([
  'former',
  'other',
  'previous',
  'next',
  'new',
  'late',
  'first',
  'deputy',
]);

/** Persons by their office and by its ends: `deputy foreign minister`, `foreign minister`, `minister`. */
function holdersOf(
  persons: readonly Person[],
  { affiliations, day }: OfficeContext,
  lexicon: ActorLexicon,
): Map<string, Holder[]> {
  const holders = new Map<string, Holder[]>();
  const enter = (office: string, holder: Holder): void => {
    const known = holders.get(office);
    if (known === undefined) holders.set(office, [holder]);
    else if (!known.some((each) => each.person === holder.person)) known.push(holder);
  };
  const enterOffice = (
    words: readonly string[],
    person: Person,
    owner: string | undefined,
    known: boolean,
  ): void => {
    for (let from = 0; from < words.length; from++) {
      const office = words.slice(from).join(' ');
      if (office === 'general' && words.length > 1) continue;
      enter(office, { person, owner, ownedOnly: false, known });
    }
    for (const short of lexicon.roles.alike.get(words.join(' ')) ?? [])
      if (words.length > 1) enter(short, { person, owner, ownedOnly: false, known });
    for (const word of lexicon.roles.alike.get(words.at(-1) ?? '') ?? [])
      enter(word, { person, owner, ownedOnly: word === 'leader', known });
  };
  for (const person of persons) {
    const title = person.role?.title.toLowerCase();
    if (title !== undefined) enterOffice(title.split(' '), person, affiliations.get(person), false);
    for (const { office, owner } of officesOf(lexicon.officeHolders, person.name, day))
      enterOffice(office.split(' '), person, owner, true);
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
    if (owned.length > 0) return onlyOne(owned);
    return onlyOne(before.filter((each) => each.owner === undefined));
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
  { named, idOf }: OfficeContext,
): Holder[] {
  const near = new Set<string>();
  for (const { first, actorId } of named) if (first < before && first > after) near.add(actorId);
  return holders.filter(({ person }) => near.has(idOf(person)));
}

/** The mark before the sentence that a token stands in, as far as names reach. */
function startOf(tokens: Tokens, index: number): number {
  let at = index - 1;
  while (at > index - reach && !tokens.at(at).isEdge && !/^[.!?”"]$/.test(tokens.at(at).text)) at--;
  return at;
}

/** The one of several holders whom the article names at least twice as often as any other. */
function foremost(holders: readonly Holder[], { named, idOf }: OfficeContext): Person | null {
  const [first, second] = holders
    .map(({ person }) => ({
      person,
      times: named.filter(({ actorId }) => actorId === idOf(person)).length,
    }))
    .sort((a, b) => b.times - a.times);
  return first !== undefined && first.times >= 2 * (second?.times ?? 0) ? first.person : null;
}

/** Whether a name or an owner follows, which says whose office it is. */
const isNamed = (tokens: Tokens, last: number, matches: Matches): boolean => {
  const next = tokens.at(last);
  if (next.isEdge) return false;
  return (
    next.tag === 'PROPN' ||
    next.tag === 'NOUN' ||
    next.lower === 'of' ||
    next.lower === '-' ||
    matches.endingAt.has(last)
  );
};
