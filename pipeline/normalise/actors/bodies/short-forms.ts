import type { Token, Tokens } from '../../doc/token.ts';
import { slug } from '../../../lib/ids.ts';
import { isAcronym, isShortFor, otherMeanings } from './acronyms.ts';
import { nounsOf, ownerOf, type Body, type BodyMention } from './bodies.ts';
import { isCapitalised } from '../../doc/capitals.ts';
import type { Entry, Match, Matches } from '../names/dictionary.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { Marks } from '../marks.ts';
import type { NamePart } from '../names/parts.ts';
import { pastThe, textOf, type Coverage } from '../names/stretches.ts';

/** Organisations by known names: `NATO`, `the European Commission`. */
export function knownBodies(
  tokens: Tokens,
  brackets: readonly number[],
  matches: Matches,
  covered: Coverage,
  lexicon: ActorLexicon,
  found: readonly Body[],
): BodyMention[] {
  const bodies = new Map<string, Body>();
  const mentions: BodyMention[] = [];
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
): { body: Pick<Body, 'id' | 'name' | 'country'>; first: number } | null {
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
function paperNamed({ name }: Entry, found: readonly Body[]): Body | null {
  if (!name.startsWith('The ') || found.length === 0) return null;
  const fitting = new Set(found.filter((body) => body.name.endsWith(name.slice('The'.length))));
  const [only] = fitting;
  return only !== undefined && fitting.size === 1 ? only : null;
}

/** The body of the article whose initials a known acronym is: `CPS` after a Centre for Policy Studies. */
function ownMeaning(text: string, name: string, found: readonly Body[]): Body | null {
  if (!isAcronym(text) || text === name) return null;
  const fitting = [...new Set(found.filter((body) => isShortFor(text, body.name)))];
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const formOf = (text: string, name: string): BodyMention['form'] =>
  text === name ? 'name' : isAcronym(text) ? 'acronym' : 'alias';

/**
 * Organisations by names without a head word. An acronym is the body that defines it in brackets, or
 * the one whose initials it is; a name may be the beginning of a longer one.
 */
export function namedBodies(
  tokens: Tokens,
  parts: readonly NamePart[],
  mentions: readonly BodyMention[],
  lexicon: ActorLexicon,
): BodyMention[] {
  const { press } = lexicon.bodies;
  const known = [...new Set(mentions.map((each) => each.body))];
  const made = new Map<string, Body>();
  const bodyOf = (part: NamePart, text: string): Body => {
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

function fittingBodies(text: string, bodies: readonly Body[]): Body[] {
  const fits = isAcronym(text)
    ? (body: Body): boolean => isShortFor(text, body.name) || begins(body, text)
    : (body: Body): boolean => begins(body, text);
  return [...new Set(bodies.filter(fits))];
}

const newBody = (name: string, firstToken: number): Body => ({
  id: `organisation/${slug(name)}`,
  name,
  country: null,
  nouns: [],
  firstToken,
});

/** `the ministry`, `the Alliance`, `Kenya’s ministry`: the one organisation named before that the noun fits. */
export function shortForms(
  tokens: Tokens,
  marks: Marks,
  bodies: readonly Body[],
  named: readonly BodyMention[],
  covered: Coverage,
  matches: Matches,
): BodyMention[] {
  const byNoun = new Map<string, Body[]>();
  for (const body of bodies)
    for (const noun of body.nouns) byNoun.set(noun, [...(byNoun.get(noun) ?? []), body]);
  const [brand, another] = bodies.filter(({ nouns }) => nouns.length === 0);
  if (brand !== undefined && another === undefined)
    for (const noun of ['company', 'firm']) if (!byNoun.has(noun)) byNoun.set(noun, [brand]);
  // `a | board | spokesman`: also a noun that alone would mean another thing, as `the board` does.
  const spokesmen = marks.spokesmen.filter((at) => at > 1 && tokens.at(at - 2).lower === 'a');
  if (byNoun.size === 0 && spokesmen.length === 0) return [];
  const mentions: BodyMention[] = [];
  const link = (first: number, owner: string | null): void => {
    const isNews = tokens.at(first).lower === 'news';
    const index = isNews ? first + 1 : first;
    const noun = tokens.at(index).lower;
    const all = byNoun.get(isNews ? `news ${noun}` : noun);
    const next = tokens.at(index + 1);
    if (all === undefined || covered[index] === 1) return;
    if (!endsPhrase(next) && !next.lower.startsWith('spokes')) return;
    const isWaterway = tokens.at(index).text === 'Channel';
    const fitting = all.filter(
      (body) =>
        body.firstToken < index &&
        (owner === null || body.country === owner) &&
        (!isWaterway || body.name.includes('Channel')),
    );
    const body = fitting.length === 1 ? fitting[0] : nearest(fitting, named, index);
    if (body !== undefined) mentions.push({ body, first, last: index + 1, form: 'alias' });
  };
  for (const article of marks.articles) link(article + 1, null);
  for (const spokesman of spokesmen) {
    const at = spokesman - 1;
    const noun = tokens.at(at).lower;
    if (!byNoun.has(noun))
      byNoun.set(
        noun,
        bodies.filter(({ name }) => endsWith(name, noun)),
      );
    link(at, null);
  }
  for (const { entry, last } of matches.all)
    if (entry.kind === 'demonym' || entry.kind === 'country')
      link(tokens.at(last).lower === "'s" ? last + 1 : last, entry.id);
  return mentions;
}

const endsWith = (name: string, noun: string): boolean => name.toLowerCase().endsWith(` ${noun}`);

/** How far back “the company” reaches, where the article has several, in tokens. */
const reach = 40;

/** The only one of several bodies that is named in the tokens right before. */
function nearest(
  bodies: readonly Body[],
  named: readonly BodyMention[],
  index: number,
): Body | undefined {
  const near = new Set(
    named
      .filter(({ body, last }) => last <= index && last > index - reach && bodies.includes(body))
      .map(({ body }) => body),
  );
  const [only] = near;
  return near.size === 1 ? only : undefined;
}

const endsPhrase = (next: Token): boolean =>
  next.isEdge ||
  !(
    next.text === '“' ||
    next.lower === 'of' ||
    next.tag === 'NOUN' ||
    next.tag === 'PROPN' ||
    next.tag === 'ADJ'
  );

/** `Parliament`, `the Court`: a head word with a capital that is a name by itself in this article. */
export function bareBodies(
  tokens: Tokens,
  parts: readonly NamePart[],
  covered: Coverage,
  matches: Matches,
  lexicon: ActorLexicon,
  articleId: string,
): BodyMention[] {
  const bodies = new Map<string, Body>();
  return parts.flatMap((part): BodyMention[] => {
    const token = tokens.at(part.first);
    if (token.isEdge || part.last - part.first > 1 || covered[part.first] === 1) return [];
    const { bare, heads, noShortForm } = lexicon.bodies;
    const isBare = bare.holds(token);
    const isName = heads.holds(token) && !noShortForm.holds(token);
    const after = tokens.at(part.first - 1).lower === 'the' && isName;
    if (!isCapitalised(token) || !(isBare || after)) return [];
    const country = isBare ? ownerOf(tokens, part.first, matches, []) : null;
    const code = country?.split('/')[1];
    const id =
      code === undefined ? `${articleId}/${slug(token.text)}` : `${slug(token.text)}-${code}`;
    const body = bodies.get(id) ?? {
      id: `organisation/${id}`,
      name: token.text,
      country,
      nouns: nounsOf(token.lower, lexicon),
      firstToken: part.first,
    };
    bodies.set(id, body);
    return [{ body, first: part.first, last: part.last, form: 'name' }];
  });
}

/** `Kestrel` begins `Kestrel Foods`; `Senate` is another than the `Senate Democrats`. */
const begins = ({ name }: Body, text: string): boolean =>
  name.startsWith(`${text} `) &&
  !/^\S+ (?:Republicans|Democrats|Conservatives|Liberals)$/.test(name);
