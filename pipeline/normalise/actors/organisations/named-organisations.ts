import type { Tokens, TokenSpan } from '../../doc/token.ts';
import { slug } from '../../../lib/ids.ts';
import { WordSet } from '../../doc/words.ts';
import type { Organisation, OrganisationMention, NamePart, People } from '../types.ts';
import type { Entry, Match, Matches } from '../names/gazetteer.ts';
import { isAcronym, isShortFor, otherMeanings } from './acronyms.ts';
import type { ActorLexicon } from '../lexicon.ts';
import { pastThe, textOf, type Coverage } from '../names/spans.ts';

/**
 * `the Rivera administration`, `Rivera’s campaign said`: the body that a person leads, by the surname.
 *
 * @param open names of which nothing is known: `the | Quindle | administration`.
 */
export function eponymousOrganisations(
  tokens: Tokens,
  { mentions: people, ambiguous }: People,
  open: readonly NamePart[],
): OrganisationMention[] {
  const bodies = new Map<string, Organisation>();
  const mentions: OrganisationMention[] = [];
  const add = (name: string, { first, last }: TokenSpan): void => {
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
    mentions.push({ body, first, last, form: isName ? 'name' : 'alias' });
  };
  for (const { person, first, last } of people) {
    const end = endOfLed(tokens, last);
    if (end !== null) add(person.surname, { first, last: end });
  }
  for (const { first, last } of ambiguous) {
    const end = endOfLed(tokens, last);
    if (end !== null) add(tokens.at(last - 1).text, { first, last: end });
  }
  for (const { first, last } of open) {
    if (last - first > 1 || tokens.at(first - 1).lower !== 'the') continue;
    if (tokens.at(last).lower !== 'administration' || tokens.at(first).tag !== 'PROPN') continue;
    if (endOfLed(tokens, last) !== null) add(tokens.at(first).text, { first, last: last + 1 });
  }
  return mentions;
}

/** Where `administration` or `campaign` ends that follows a name, if it means who they are. */
function endOfLed(tokens: Tokens, last: number): number | null {
  const mark = tokens.at(last).lower;
  const isOwned = mark === "'s" || mark === '’' || mark === "'";
  let at = isOwned ? last + 1 : last;
  if (ofVotes.holds(tokens.at(at))) at++;
  const noun = tokens.at(at).lower;
  if (noun !== 'administration' && noun !== 'campaign') return null;
  const next = tokens.at(at + 1);
  if (next.isEdge) return isOwned ? null : at + 1;
  if (next.lower.startsWith('spokes')) return at + 1;
  if (isOwned || noun === 'campaign')
    return next.tag === 'VERB' || next.tag === 'AUX' ? at + 1 : null;
  return next.tag === 'NOUN' || next.tag === 'PROPN' ? null : at + 1;
}

/** What tells campaigns apart. */
const ofVotes = new WordSet(['presidential', 'election', 're-election', 'reelection', 'senate']);

/** Organisations by known names: `NATO`, `the European Commission`. */
export function knownOrganisations(
  tokens: Tokens,
  brackets: readonly number[],
  matches: Matches,
  covered: Coverage,
  lexicon: ActorLexicon,
  found: readonly Organisation[],
): OrganisationMention[] {
  const bodies = new Map<string, Organisation>();
  const mentions: OrganisationMention[] = [];
  const others = otherMeanings(tokens, brackets, matches.all, lexicon);
  for (const { entry, first, last } of matches.all) {
    if (entry.kind !== 'organisation' || covered[first] === 1) continue;
    if (others.has(tokens.at(first).text)) continue;
    const paper = paperNamed(entry, found);
    if (paper !== null) {
      mentions.push({ body: paper, first, last, form: 'alias' });
      continue;
    }
    const { id, name } = fullerEntry(tokens, matches, { first, last, entry });
    const own = last - first === 1 ? ownMeaning(tokens.at(first).text, name, found) : null;
    if (own !== null) {
      mentions.push({ body: own, first, last, form: 'acronym' });
      continue;
    }
    const nouns = lexicon.kinds.get(id) ?? [];
    const society = nouns.includes('society') ? societyAt(tokens, matches, first, last, id) : null;
    if (society !== null) {
      const { body: own, first: start } = society;
      const national = bodies.get(own.id) ?? { ...own, nouns, firstToken: start };
      bodies.set(own.id, national);
      mentions.push({ body: national, first: start, last, form: 'name' });
      continue;
    }
    const text = textOf(tokens, { first, last });
    const societies = [...bodies.values()].filter((each) => each.id.startsWith(`${id}-`));
    const isOneOfThem = text === name && nouns.includes('society') && societies.length === 1;
    const known = isOneOfThem ? societies[0] : bodies.get(id);
    const body = known ?? { id, name, country: null, nouns, firstToken: first };
    bodies.set(body.id, body);
    mentions.push({ body, first, last, form: formOf(text, body.name) });
  }
  return mentions;
}

/** `Kenya | Red Cross`, `the Turkish | Red Crescent`: the society of a country, which is a body of its own. */
function societyAt(
  tokens: Tokens,
  { endingAt }: Matches,
  at: number,
  last: number,
  id: string,
): { body: Pick<Organisation, 'id' | 'name' | 'country'>; first: number } | null {
  const nation = endingAt.get(at);
  if (nation === undefined || !/^(?:country|demonym)$/.test(nation.entry.kind)) return null;
  const { first, entry } = nation;
  const name = textOf(tokens, { first, last });
  const body = { id: `${id}-${entry.id.split('/')[1] ?? ''}`, name, country: entry.id };
  return { body, first };
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
    const form = body.name === text ? 'name' : isAcronym(text) ? 'acronym' : 'alias';
    return { body, first, last, form };
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
