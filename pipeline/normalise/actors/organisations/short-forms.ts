import { known } from '../../../lib/lists.ts';
import { byPosition, lastStartingAt, type Span } from '../../../lib/span.ts';
import { isCapitalised } from '../../doc/letters.ts';
import type { Token, Tokens } from '../../doc/token.ts';
import { isAcronym, isShortFor } from './acronyms.ts';
import {
  coverage,
  textOf,
  withoutArticle,
  wordsOf,
  type Context,
  type Coverage,
} from '../context.ts';
import { isNation } from '../gazetteer.ts';
import { nameEnds } from '../lexicon.ts';
import { onlyOne } from './organisations.ts';
import type { NamePart, Organisation, OrganisationMention } from '../types.ts';

/** A noun that may stand for a body, and the actor_id of the country whose it is, if one is told. */
interface Noun {
  readonly first: number;
  readonly owner: string | null;
}

/** The ministry, the Alliance, Kenya’s ministry: the one organisation named before that the noun fits. */
export function shortForms(
  context: Context,
  bodies: readonly Organisation[],
  named: readonly OrganisationMention[],
): OrganisationMention[] {
  const { tokens, articles, spokespersons, matches } = context;
  const byNoun = bodiesByNoun(bodies);
  const covered = coverage(tokens, named);
  // “A board spokesman”: also a noun that alone would mean another thing, as “the board” does.
  const spoken = spokespersons.filter((at) => tokens.at(at - 2).lower === 'a');
  if (byNoun.size === 0 && spoken.length === 0) return [];
  const endingIn = (noun: string): Organisation[] =>
    bodies.filter(({ name }) => name.toLowerCase().endsWith(` ${noun}`));
  const nouns: Noun[] = [
    ...articles.map((at) => ({ first: at + 1, owner: null })),
    ...spoken.map((at) => ({ first: at - 1, owner: null })),
    ...matches.all.filter(isNation).map(({ entry, last }) => ({
      first: tokens.at(last).lower === "'s" ? last + 1 : last,
      owner: entry.id,
    })),
  ];
  const places = named
    .map(({ last, body }): Named => ({ start: last, end: last, body }))
    .sort(byPosition);
  const beforeSpoken = new Set(spoken.map((at) => at - 1));
  return nouns.flatMap(({ first, owner }): OrganisationMention[] => {
    const last = tokens.at(first).lower === 'news' ? first + 2 : first + 1;
    const noun = wordsOf(tokens, first, last);
    const all = byNoun.get(noun) ?? (beforeSpoken.has(first) ? endingIn(noun) : undefined);
    if (all === undefined || covered[last - 1] === 1 || !endsPhrase(tokens.at(last))) return [];
    const fitting = all.filter(
      (body) =>
        body.firstToken < last - 1 &&
        (owner === null || body.country === owner) &&
        // Boats cross the Channel, and it does not speak.
        (tokens.at(first).text !== 'Channel' || body.name.includes('Channel')),
    );
    const body = fitting.length === 1 ? fitting[0] : nearest(fitting, places, last - 1);
    return body == null ? [] : [shortened(tokens, body, first, last)];
  });
}

/** Ministry, of the Ministry, is a shorter name; the ministry, with its article, is what the body is. */
function shortened(
  tokens: Tokens,
  body: Organisation,
  first: number,
  last: number,
): OrganisationMention {
  if (isCapitalised(tokens.at(last - 1))) return { body, first, last, form: 'alias' };
  const from = tokens.at(first - 1).lower === 'the' ? first - 1 : first;
  return { body, first: from, last, form: 'description' };
}

/** Those that a noun may mean; the only one of unknown kind may be a company. */
function bodiesByNoun(bodies: readonly Organisation[]): Map<string, Organisation[]> {
  const byNoun = new Map<string, Organisation[]>();
  for (const body of bodies)
    for (const noun of body.nouns) {
      const others = byNoun.get(noun);
      if (others === undefined) byNoun.set(noun, [body]);
      else others.push(body);
    }
  const brand = onlyOne(bodies, ({ nouns }) => nouns.length === 0);
  if (brand !== null)
    for (const noun of ['company', 'firm']) if (!byNoun.has(noun)) byNoun.set(noun, [brand]);
  return byNoun;
}

/** How far back “the company” reaches, where the article has several, in tokens. */
const reach = 40;

/** Where a body was named, by the token after its name. */
interface Named extends Span {
  readonly body: Organisation;
}

/** The only one of several bodies that is named in the tokens right before. */
function nearest(
  bodies: readonly Organisation[],
  named: readonly Named[],
  index: number,
): Organisation | null {
  const near = new Set<Organisation>();
  for (let at = lastStartingAt(named, index); at >= 0; at--) {
    const { start, body } = known(named, at);
    if (start <= index - reach) break;
    near.add(body);
  }
  return onlyOne(near, (body) => bodies.includes(body));
}

const endsPhrase = ({ tag, lower }: Token): boolean =>
  lower.startsWith('spokes') ||
  !(lower === 'of' || tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ');

/**
 * Names that a body has in brackets behind it, or that are the initials or a part of one organisation’s name in the article: the last word behind “the” (The Post,
 * of the Washington Post), or the first words, where they are no common ones (Kestrel, of Kestrel Foods).
 */
export function shortenedNames(
  context: Context,
  parts: readonly NamePart[],
  all: readonly Organisation[],
  covered: Coverage,
  bracketed: ReadonlyMap<string, Organisation>,
): OrganisationMention[] {
  const { tokens } = context;
  const bodies = all.filter(({ name }) => name.includes(' ') || name.includes('-'));
  return parts.flatMap((part): OrganisationMention[] => {
    const { first, last } = withoutArticle(tokens, part);
    if (covered[first] === 1) return [];
    const text = textOf(tokens, { first, last });
    const own = bracketed.get(text);
    if (own !== undefined)
      return [{ body: own, first, last, form: isAcronym(text) ? 'acronym' : 'alias' }];
    const isEnd = last - first === 1 && tokens.at(first - 1).lower === 'the';
    const named = isEnd
      ? onlyOne(bodies, (each) => each.firstToken < first && each.name.endsWith(` ${text}`))
      : null;
    const body = named ?? bodyBeginning(context, text, first, last, bodies);
    if (body !== null) return [{ body, first, last, form: 'alias' }];
    const isShort = text.length > 2 && isAcronym(text);
    const whole = isShort ? onlyOne(bodies, ({ name }) => isShortFor(text, name)) : null;
    return whole === null ? [] : [{ body: whole, first, last, form: 'acronym' }];
  });
}

/** The one body whose name begins with a name that tells it from others, is no town, and no person’s. */
function bodyBeginning(
  context: Context,
  text: string,
  first: number,
  last: number,
  bodies: readonly Organisation[],
): Organisation | null {
  if (!isTelling(context, first, last) || isTown(context, first)) return null;
  const { legacies } = context.lexicon.organisations;
  // A foundation or library may bear the name of somebody.
  const isNamedAfter = (name: string): boolean =>
    name.split(' ').some((word) => legacies.has(word.toLowerCase()));
  return onlyOne(bodies, ({ name }) => name.startsWith(`${text} `) && !isNamedAfter(name));
}

/** In Bellmere is in a town, though there be a Bellmere Courier; shares in Kestrel are a company’s. */
const isTown = ({ tokens, lexicon }: Context, first: number): boolean =>
  tokens.at(first - 1).lower === 'in' && !lexicon.organisations.stakes.holds(tokens.at(first - 2));

const numberedCode = /^\p{Lu}+-\d/u;

/** Whether words tell a body from others: not National, Royal, General; not KV-7, nor the Norlandic of a side. */
function isTelling({ tokens, lexicon }: Context, first: number, last: number): boolean {
  const describes = tokens.at(last).tag === 'NOUN';
  return tokens.list
    .slice(first, last)
    .every(
      ({ text, lower, tag }) =>
        (tag === 'PROPN' || tag === 'NOUN') &&
        !lexicon.telling.has(lower) &&
        !numberedCode.test(text) &&
        !(describes && nameEnds.demonyms.has(lower)),
    );
}

/**
 * The harbour board, behind the Northern Harbour Control Board: a head word in small letters with another word of the
 * name of one body that was named before.
 */
export function qualifiedForms(
  context: Context,
  bodies: readonly Organisation[],
  covered: Coverage,
): OrganisationMention[] {
  const { tokens, articles, lexicon } = context;
  let named: WordsOfName[] | null = null;
  const mentions: OrganisationMention[] = [];
  for (const article of articles) {
    if (covered[article + 1] === 1 || !isQualifiedHead(tokens, article + 1)) continue;
    const word = tokens.at(article + 1).lower;
    const head = tokens.at(article + 2);
    if (!lexicon.organisations.heads.holds(head)) continue;
    named ??= namesOf(bodies);
    const [only, other] = named.filter(
      ({ body, words }) =>
        body.firstToken < article && words.includes(head.lower) && words.includes(word),
    );
    if (only !== undefined && other === undefined)
      mentions.push(shortened(tokens, only.body, article + 1, article + 3));
  }
  return mentions;
}

/** Whether a word in small letters and a noun stand at a place, and no name goes on from them. */
function isQualifiedHead(tokens: Tokens, at: number): boolean {
  const { text, lower } = tokens.at(at);
  const next = tokens.at(at + 2);
  return (
    text === lower &&
    text.length > 2 &&
    tokens.at(at + 1).tag === 'NOUN' &&
    next.tag !== 'PROPN' &&
    next.lower !== 'of'
  );
}

interface WordsOfName {
  readonly body: Organisation;
  /** Of its name, in lower case. */
  readonly words: readonly string[];
}

/** Bodies whose names have three words or more. */
const namesOf = (bodies: readonly Organisation[]): WordsOfName[] =>
  bodies
    .map((body) => ({ body, words: body.name.toLowerCase().split(' ') }))
    .filter(({ words }) => words.length >= 3);
