import type { Token, Tokens } from '../doc/token.ts';
import type { Organisation, OrganisationMention, NamePart } from './types.ts';
import type { Matches } from './gazetteer.ts';
import type { Marks } from './marks.ts';
import { type Coverage, pastThe, textOf, wordsOf } from './spans.ts';
import { isAcronym, isShortFor } from './acronyms.ts';
import type { ActorLexicon } from './lexicon.ts';
import { known } from '../../lib/lists.ts';

/** `the ministry`, `the Alliance`, `Kenya’s ministry`: the one organisation named before that the noun fits. */
export function shortForms(
  tokens: Tokens,
  marks: Marks,
  bodies: readonly Organisation[],
  named: readonly OrganisationMention[],
  covered: Coverage,
  matches: Matches,
): OrganisationMention[] {
  const byNoun = bodiesByNoun(bodies);
  // `a | board | spokesman`: also a noun that alone would mean another thing, as `the board` does.
  const spokesmen = marks.spokesmen.filter((at) => at > 1 && tokens.at(at - 2).lower === 'a');
  if (byNoun.size === 0 && spokesmen.length === 0) return [];
  const mentions: OrganisationMention[] = [];
  const link = (first: number, owner: string | null): void => {
    const last = tokens.at(first).lower === 'news' ? first + 2 : first + 1;
    const all = byNoun.get(wordsOf(tokens, first, last));
    if (all === undefined || covered[last - 1] === 1) return;
    const next = tokens.at(last);
    if (!endsPhrase(next) && !next.lower.startsWith('spokes')) return;
    const fitting = all.filter((body) => isBefore(body, tokens, last - 1, owner));
    const body = fitting.length === 1 ? fitting[0] : nearest(fitting, named, last - 1);
    if (body !== undefined) mentions.push({ body, first, last, form: 'alias' });
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

/** Those that a noun may mean; the only one of unknown kind may be a company. */
function bodiesByNoun(bodies: readonly Organisation[]): Map<string, Organisation[]> {
  const byNoun = new Map<string, Organisation[]>();
  for (const body of bodies)
    for (const noun of body.nouns) byNoun.set(noun, [...(byNoun.get(noun) ?? []), body]);
  const [brand, another] = bodies.filter(({ nouns }) => nouns.length === 0);
  if (brand !== undefined && another === undefined)
    for (const noun of ['company', 'firm']) if (!byNoun.has(noun)) byNoun.set(noun, [brand]);
  return byNoun;
}

/** Whether a body was named before, is its country’s, and, for `the Channel`, no waterway. */
const isBefore = (
  { firstToken, country, name }: Organisation,
  tokens: Tokens,
  index: number,
  owner: string | null,
): boolean =>
  firstToken < index &&
  (owner === null || country === owner) &&
  (tokens.at(index).text !== 'Channel' || name.includes('Channel'));

const endsWith = (name: string, noun: string): boolean => name.toLowerCase().endsWith(` ${noun}`);

/** How far back “the company” reaches, where the article has several, in tokens. */
const reach = 40;

/** The only one of several bodies that is named in the tokens right before. */
function nearest(
  bodies: readonly Organisation[],
  named: readonly OrganisationMention[],
  index: number,
): Organisation | undefined {
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

/**
 * Names that are the initials or a part of one organisation’s name in the article: the last word after “the” (`The
 * Post`, after the Washington Post), or the first words, where they are no common ones (`Kestrel`,
 * after Kestrel Foods).
 */
export function shortenedNames(
  tokens: Tokens,
  parts: readonly NamePart[],
  bodies: readonly Organisation[],
  covered: Coverage,
  lexicon: ActorLexicon,
): OrganisationMention[] {
  const mentions: OrganisationMention[] = [];
  for (const part of parts) {
    const { first, last } = pastThe(tokens, part);
    if (covered[first] === 1) continue;
    const text = textOf(tokens, { first, last });
    const body =
      (last - first === 1 && tokens.at(first - 1).lower === 'the'
        ? onlyOne(bodies, (each) => each.firstToken < first && each.name.endsWith(` ${text}`))
        : null) ??
      (isTelling(tokens, first, last, lexicon) && !isTown(tokens, first)
        ? onlyOne(bodies, (each) => each.name.startsWith(`${text} `) && !isNamedAfter(each))
        : null);
    const initials =
      body ??
      (text.length > 2 && isAcronym(text)
        ? onlyOne(bodies, (each) => isShortFor(text, each.name))
        : null);
    if (initials === null) continue;
    mentions.push({ body: initials, first, last, form: body === null ? 'acronym' : 'alias' });
  }
  return mentions;
}

/** `in | Bellmere` is a town, though there be a Bellmere Courier; `shares in | Kestrel` are a company’s. */
const isTown = (tokens: Tokens, first: number): boolean =>
  tokens.at(first - 1).lower === 'in' && !invested.test(tokens.at(first - 2).lower);

const invested =
  /^(?:shares?|stakes?|stock|invest(?:ed|s|ing|ments?)?|interests?|money|holdings?)$/;

/** A foundation or library may bear the name of somebody. */
const isNamedAfter = ({ name }: Organisation): boolean =>
  /\b(?:Foundation|Library|Cent(?:er|re)|Museum|Trust|Fund|Prize|Campaign|Organization|Family)\b/.test(
    name,
  );

function onlyOne(
  bodies: readonly Organisation[],
  fits: (body: Organisation) => boolean,
): Organisation | null {
  let found: Organisation | null = null;
  for (const body of bodies) {
    if (!fits(body) || body === found) continue;
    if (found !== null) return null;
    found = body;
  }
  return found;
}

/** `the Norlandic | side`, `Norlandian`. */
const adjectival = /(?:[aei]an|ese|ish|ic)$/;

const numberedCode = /^\p{Lu}+-\d/u;

/** Whether words tell a body from others: not `National`, `Royal`, `General`. */
function isTelling(
  tokens: Tokens,
  first: number,
  last: number,
  { telling }: ActorLexicon,
): boolean {
  for (let index = first; index < last; index++) {
    const { lower, tag } = tokens.at(index);
    // `KV-7` is a thing, whatever `KV-7 Alliance` is.
    if (numberedCode.test(tokens.at(index).text)) return false;
    if (adjectival.test(lower) && tokens.at(last).tag === 'NOUN') return false;
    if (telling.has(lower) || (tag !== 'PROPN' && tag !== 'NOUN' && tag !== 'X')) return false;
  }
  return true;
}

/**
 * `the | harbour board |`, after the Northern Harbour Control Board: a head word in small letters with
 * another word of the name of one body that was named before.
 *
 * @param articles where `the` stands.
 */
export function qualifiedForms(
  tokens: Tokens,
  articles: readonly number[],
  bodies: readonly Organisation[],
  covered: Coverage,
  { bodies: { heads } }: ActorLexicon,
): OrganisationMention[] {
  let named: Named[] | null = null;
  const mentions: OrganisationMention[] = [];
  for (const article of articles) {
    const word = tokens.at(article + 1);
    const head = tokens.at(article + 2);
    if (word.isEdge || head.tag !== 'NOUN' || !heads.holds(head)) continue;
    if (word.text !== word.lower || word.text.length < 3 || covered[article + 1] === 1) continue;
    const next = tokens.at(article + 3);
    if (next.tag === 'PROPN' || next.lower === 'of') continue;
    named ??= namesOf(bodies);
    const fitting = named.filter(
      ({ body, words }) =>
        body.firstToken < article && words.includes(head.lower) && words.includes(word.lower),
    );
    if (fitting.length === 1)
      mentions.push({
        body: known(fitting, 0).body,
        first: article + 1,
        last: article + 3,
        form: 'alias',
      });
  }
  return mentions.length === 0 ? mentions : [...mentions, ...bareForms(tokens, mentions)];
}

/** `harbour board | officials`, where `the harbour board` stands elsewhere. */
function bareForms(tokens: Tokens, known: readonly OrganisationMention[]): OrganisationMention[] {
  const byWords = new Map<string, OrganisationMention>();
  for (const each of known) {
    const words = wordsOf(tokens, each.first, each.last);
    if (!byWords.has(words)) byWords.set(words, each);
  }
  const found: OrganisationMention[] = [];
  for (let first = 1; first < tokens.length - 2; first++) {
    const next = tokens.at(first + 2);
    if (next.tag !== 'NOUN' || !next.lower.endsWith('s')) continue;
    if (describing.has(tokens.at(first - 1).tag)) continue;
    const same = byWords.get(`${tokens.at(first).text} ${tokens.at(first + 1).text}`);
    if (same === undefined || same.first > first) continue;
    found.push({ body: same.body, first, last: first + 2, form: 'alias' });
  }
  return found;
}

/** What may tell that another one is meant: `a`, `local`, `school`. */
const describing = new Set<Token['tag']>(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

interface Named {
  readonly body: Organisation;
  /** Of its name, in lower case. */
  readonly words: readonly string[];
}

/** Bodies whose names have three words or more, each once. */
const namesOf = (bodies: readonly Organisation[]): Named[] =>
  [...new Set(bodies)]
    .map((body) => ({ body, words: body.name.toLowerCase().split(' ') }))
    .filter(({ words }) => words.length >= 3);
