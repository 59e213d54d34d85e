import type { Token, Tokens, TokenSpan } from '../doc/token.ts';
import { slug } from '../../lib/ids.ts';
import type { Organisation, OrganisationMention, NamePart, People } from './types.ts';
import type { Entry, Match, Matches } from './gazetteer.ts';
import { isAcronym, isShortFor, otherMeanings } from './acronyms.ts';
import type { ActorLexicon } from './lexicon.ts';
import { isGenitive, pastThe, textOf, type Coverage } from './spans.ts';

/**
 * `the Rivera administration`, `Rivera’s campaign said`: the body that a person leads, by the surname.
 *
 * @param open names of which nothing is known: `the | Quindle | administration`.
 */
export function eponymousOrganisations(
  tokens: Tokens,
  { mentions: people, ambiguous }: People,
  open: readonly NamePart[],
  lexicon: ActorLexicon,
): OrganisationMention[] {
  const leaders = [
    ...people.map(({ person, first, last }) => ({ name: person.surname, first, last })),
    ...ambiguous.map(({ first, last }) => ({ name: tokens.at(last - 1).text, first, last })),
    ...open
      .filter((each) => isLeader(tokens, each))
      .map(({ first, last }) => ({ name: tokens.at(first).text, first, last })),
  ];
  const bodies = new Map<string, Organisation>();
  return leaders.flatMap(({ name, first, last: endOfName }): OrganisationMention[] => {
    const last = endOfLed(tokens, endOfName, lexicon);
    if (last === null) return [];
    const noun = tokens.at(last - 1).lower;
    const text = `${name} ${noun}`;
    const body = bodies.get(text) ?? {
      id: `organisation/${slug(text)}`,
      name: text,
      country: null,
      nouns: noun === 'administration' ? [noun] : [],
      firstToken: first,
    };
    bodies.set(text, body);
    const isName = last - first === 2 && tokens.at(first).text === name;
    return [{ body, first, last, form: isName ? 'name' : 'alias' }];
  });
}

/** `the | Quindle | administration`: a name of which nothing is known. */
const isLeader = (tokens: Tokens, { first, last }: TokenSpan): boolean =>
  last - first === 1 &&
  tokens.at(first).tag === 'PROPN' &&
  tokens.at(first - 1).lower === 'the' &&
  tokens.at(last).lower === 'administration';

/** Where `administration` or `campaign` ends that follows a name, if it means who they are. */
function endOfLed(tokens: Tokens, last: number, lexicon: ActorLexicon): number | null {
  const isOwned = isGenitive(tokens.at(last));
  let at = isOwned ? last + 1 : last;
  if (lexicon.bodies.elections.holds(tokens.at(at))) at++;
  const noun = tokens.at(at).lower;
  if (noun !== 'administration' && noun !== 'campaign') return null;
  const isActor = isActing(tokens.at(at + 1), isOwned, noun === 'campaign');
  return isActor ? at + 1 : null;
}

/** Whether what follows lets a body act, where `’s` before it, or another meaning, leaves doubt. */
function isActing(next: Token, isOwned: boolean, isCampaign: boolean): boolean {
  if (next.isEdge) return !isOwned;
  if (next.lower.startsWith('spokes')) return true;
  if (isOwned || isCampaign) return next.tag === 'VERB' || next.tag === 'AUX';
  return next.tag !== 'NOUN' && next.tag !== 'PROPN';
}

/** Organisations by known names: `NATO`, `the European Commission`. */
export function knownOrganisations(
  tokens: Tokens,
  brackets: readonly number[],
  matches: Matches,
  covered: Coverage,
  lexicon: ActorLexicon,
  found: readonly Organisation[],
): OrganisationMention[] {
  const known = new Map<string, Organisation>();
  const mentions: OrganisationMention[] = [];
  const others = otherMeanings(tokens, brackets, matches.all, lexicon);
  for (const match of matches.all) {
    const { entry, first } = match;
    if (entry.kind !== 'organisation' || covered[first] === 1) continue;
    if (others.has(tokens.at(first).text)) continue;
    mentions.push(
      ofArticle(tokens, match, matches, found) ??
        ofCountry(tokens, match, matches, known, lexicon) ??
        wellKnown(tokens, match, matches, known, lexicon),
    );
  }
  return mentions;
}

/** A known name that means another body of the article: its paper, or one with these initials. */
function ofArticle(
  tokens: Tokens,
  match: Match,
  matches: Matches,
  found: readonly Organisation[],
): OrganisationMention | null {
  const { entry, first, last } = match;
  const paper = paperNamed(entry, found);
  if (paper !== null) return { body: paper, first, last, form: 'alias' };
  if (last - first > 1) return null;
  const { name } = fullerEntry(tokens, matches, match);
  const own = ownMeaning(tokens.at(first).text, name, found);
  return own === null ? null : { body: own, first, last, form: 'acronym' };
}

/** `Kenya | Red Cross`, `the Turkish | Red Crescent`: the society of a country, which is a body of its own. */
function ofCountry(
  tokens: Tokens,
  match: Match,
  matches: Matches,
  known: Map<string, Organisation>,
  { kinds }: ActorLexicon,
): OrganisationMention | null {
  const { id: society } = fullerEntry(tokens, matches, match);
  const nouns = kinds.get(society) ?? [];
  const nation = matches.endingAt.get(match.first);
  if (!nouns.includes('society') || nation === undefined) return null;
  const { first, entry } = nation;
  if (entry.kind !== 'country' && entry.kind !== 'demonym') return null;
  const { last } = match;
  const id = `${society}-${entry.id.split('/')[1] ?? ''}`;
  const name = textOf(tokens, { first, last });
  const body = known.get(id) ?? { id, name, country: entry.id, nouns, firstToken: first };
  known.set(id, body);
  return { body, first, last, form: 'name' };
}

/** The body of a known name; where one society of a country stands before it, `the Red Cross` is that one. */
function wellKnown(
  tokens: Tokens,
  match: Match,
  matches: Matches,
  known: Map<string, Organisation>,
  { kinds }: ActorLexicon,
): OrganisationMention {
  const { first, last } = match;
  const { id, name } = fullerEntry(tokens, matches, match);
  const nouns = kinds.get(id) ?? [];
  const text = textOf(tokens, match);
  const isSociety = text === name && nouns.includes('society');
  const [society, another] = isSociety
    ? [...known.values()].filter((each) => each.id.startsWith(`${id}-`))
    : [];
  const one = another === undefined ? society : undefined;
  const body = one ?? known.get(id) ?? { id, name, country: null, nouns, firstToken: first };
  known.set(body.id, body);
  return { body, first, last, form: formOf(text, body.name) };
}

/** `the Times` after the New York Times is that one. */
function fullerEntry(tokens: Tokens, { all }: Matches, match: Match): Entry {
  const { entry, first, last } = match;
  const ending = ` ${tokens.at(first).text}`;
  if (last - first > 1 || entry.name !== `The${ending}`) return entry;
  const fuller = all.find(
    (each) =>
      each.entry.kind === 'organisation' &&
      each.entry !== entry &&
      each.first < first &&
      each.entry.name.endsWith(ending),
  );
  return fuller?.entry ?? entry;
}

/** The one paper of the article that `the Herald` is short for: the Northgate Herald. */
function paperNamed({ name }: Entry, found: readonly Organisation[]): Organisation | null {
  if (!name.startsWith('The ') || found.length === 0) return null;
  const fitting = new Set(found.filter((body) => body.name.endsWith(name.slice('The'.length))));
  const [only] = fitting;
  return only !== undefined && fitting.size === 1 ? only : null;
}

/** The body of the article whose initials a known acronym is: `CPS` after a Centre for Policy Studies. */
function ownMeaning(
  text: string,
  name: string,
  found: readonly Organisation[],
): Organisation | null {
  if (!isAcronym(text) || text === name) return null;
  const fitting = [...new Set(found.filter((body) => isShortFor(text, body.name)))];
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const formOf = (text: string, name: string): OrganisationMention['form'] =>
  text === name ? 'name' : isAcronym(text) ? 'acronym' : 'alias';

/**
 * Organisations by names without a head word. An acronym is the body that defines it in brackets, or
 * the one whose initials it is; a name may be the beginning of a longer one.
 */
export function classifiedOrganisations(
  tokens: Tokens,
  parts: readonly NamePart[],
  mentions: readonly OrganisationMention[],
  lexicon: ActorLexicon,
): OrganisationMention[] {
  const { press } = lexicon.bodies;
  const known = [...new Set(mentions.map((each) => each.body))];
  const made = new Map<string, Organisation>();
  const bodyOf = (part: NamePart, text: string): Organisation => {
    const fitting = press.holds(tokens.at(part.last - 1))
      ? known.filter(({ name }) => name.endsWith(` ${text}`))
      : isHeadAlone(tokens, part, lexicon)
        ? []
        : fittingBodies(text, [...known, ...made.values()]);
    const [only] = fitting;
    const body = only !== undefined && fitting.length === 1 ? only : newBody(text, part.first);
    made.set(text, made.get(text) ?? body);
    return made.get(text) ?? body;
  };
  const longestFirst = parts
    .filter((part) => !isFieldAlone(tokens, part, lexicon))
    .sort((a, b) => b.last - b.first - (a.last - a.first));
  return longestFirst.map((part) => {
    const { first, last } = press.holds(tokens.at(part.last - 1)) ? pastThe(tokens, part) : part;
    const text = textOf(tokens, { first, last });
    const body = bodyOf(part, text);
    return { body, first, last, form: formOf(text, body.name) };
  });
}

/** `Business`: what bodies may be for, and none by itself. */
const isFieldAlone = (
  tokens: Tokens,
  { first, last }: NamePart,
  { bodies }: ActorLexicon,
): boolean =>
  last - first === 1 &&
  bodies.generic.holds(tokens.at(first)) &&
  !bodies.heads.holds(tokens.at(first)) &&
  !bodies.bare.holds(tokens.at(first));

/** `House`, which begins the name of a `House Majority Fund`, and is another. */
const isHeadAlone = (
  tokens: Tokens,
  { first, last }: NamePart,
  { bodies }: ActorLexicon,
): boolean =>
  last - first === 1 &&
  (bodies.heads.holds(tokens.at(first)) || bodies.generic.holds(tokens.at(first)));

function fittingBodies(text: string, bodies: readonly Organisation[]): Organisation[] {
  const fits = isAcronym(text)
    ? (body: Organisation): boolean => isShortFor(text, body.name) || begins(body, text)
    : (body: Organisation): boolean => begins(body, text);
  return [...new Set(bodies.filter(fits))];
}

const newBody = (name: string, firstToken: number): Organisation => ({
  id: `organisation/${slug(name)}`,
  name,
  country: null,
  nouns: [],
  firstToken,
});

/** `Kestrel` begins `Kestrel Foods`; `Senate` is another than the `Senate Democrats`. */
const begins = ({ name }: Organisation, text: string): boolean =>
  name.startsWith(`${text} `) &&
  !/^\S+ (?:Republicans|Democrats|Conservatives|Liberals)$/.test(name);
