import type { Token } from '../annotate/types.ts';
import type { Match, Stretch } from './dictionary.ts';
import type { ActorLexicon } from './lexicon.ts';

/** An office or function beside a name; the stretch is its own words. */
export interface Role extends Stretch {
  readonly title: string;
  /** actor_id of the country or known organisation that it belongs to. */
  readonly affiliationId: string | null;
  readonly affiliationName: string | null;
}

const longestRole = 4;

/** The longest office that ends right before a token: `NATO Secretary General | Mark`. */
export function roleBefore(
  tokens: readonly Token[],
  end: number,
  matches: ReadonlyMap<number, Match>,
  lexicon: ActorLexicon,
): Role | null {
  const ends = lexicon.officeEnds.has(tokens[end - 1]?.lower ?? '');
  for (let first = ends ? Math.max(0, end - longestRole) : end; first < end; first++) {
    if (!lexicon.offices.has(wordsOf(tokens, first, end))) continue;
    return withOwner(tokens, { first, last: end }, matches, lexicon);
  }
  return roleOf(tokens, end, matches, lexicon);
}

/** `President of Ukraine | Volodymyr`. */
function roleOf(
  tokens: readonly Token[],
  end: number,
  matches: ReadonlyMap<number, Match>,
  lexicon: ActorLexicon,
): Role | null {
  const owner = matchEndingAt(matches, end);
  if (owner === null) return null;
  const of = tokens[owner.first - 1]?.lower === 'the' ? owner.first - 2 : owner.first - 1;
  if (tokens[of]?.lower !== 'of') return null;
  for (let first = Math.max(0, of - longestRole); first < of; first++) {
    if (lexicon.offices.has(wordsOf(tokens, first, of)))
      return { first, last: end, title: titleOf(tokens, first, of), ...affiliation(owner) };
  }
  return null;
}

/** `…, the finance minister`, `…, president of the club`: the office in an apposition after the name. */
export function roleAfter(
  tokens: readonly Token[],
  start: number,
  matches: ReadonlyMap<number, Match>,
  lexicon: ActorLexicon,
): Role | null {
  if (tokens[start]?.lower !== ',') return null;
  let at = start + 1;
  while (['the', 'a', 'an', 'its', 'their'].includes(tokens[at]?.lower ?? '')) at++;
  const owner = matches.get(at);
  if (owner !== undefined) at = tokens[owner.last]?.lower === "'s" ? owner.last + 1 : owner.last;
  while (lexicon.roleModifiers.has(tokens[at]?.lower ?? '')) at++;
  for (let last = at + longestRole; last > at; last--) {
    if (!lexicon.offices.has(wordsOf(tokens, at, last))) continue;
    const after = ownerAfter(tokens, last, matches) ?? owner;
    const title = titleOf(tokens, at, last);
    return { first: at, last, title, ...affiliation(after ?? null) };
  }
  return null;
}

/** `of the United Nations` after an office. */
function ownerAfter(
  tokens: readonly Token[],
  at: number,
  matches: ReadonlyMap<number, Match>,
): Match | null {
  if (!['of', 'at', 'for'].includes(tokens[at]?.lower ?? '')) return null;
  const start = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  return matches.get(start) ?? null;
}

/** The country or organisation before an office: `Russian President`, `NATO Secretary General`, `Kenya’s president`. */
function withOwner(
  tokens: readonly Token[],
  { first, last }: Stretch,
  matches: ReadonlyMap<number, Match>,
  lexicon: ActorLexicon,
): Role {
  const whole = withPortfolio(tokens, first, matches, lexicon);
  let before = whole;
  while (lexicon.roleModifiers.has(tokens[before - 1]?.lower ?? '')) before--;
  if (tokens[before - 1]?.lower === "'s") before--;
  return {
    first: whole,
    last,
    title: titleOf(tokens, whole, last),
    ...affiliation(matchEndingAt(matches, before)),
  };
}

/** `Fisheries Minister`, `finance chief`: a noun before an office that tells its field belongs to it. */
function withPortfolio(
  tokens: readonly Token[],
  first: number,
  matches: ReadonlyMap<number, Match>,
  lexicon: ActorLexicon,
): number {
  const field = tokens[first - 1];
  if (field === undefined || matchEndingAt(matches, first) !== null) return first;
  if (!lexicon.portfolioOffices.has(tokens[first]?.lower ?? '')) return first;
  const isField = field.tag === 'NOUN' || field.tag === 'PROPN' || field.tag === 'ADJ';
  return isField && !lexicon.roleModifiers.has(field.lower) && !lexicon.heads.has(field.lower)
    ? first - 1
    : first;
}

const affiliation = (owner: Match | null): Pick<Role, 'affiliationId' | 'affiliationName'> =>
  owner === null || owner.entry.kind === 'place' || owner.entry.kind === 'person'
    ? { affiliationId: null, affiliationName: null }
    : { affiliationId: owner.entry.id, affiliationName: owner.entry.name };

const farthest = 8;

export function matchEndingAt(matches: ReadonlyMap<number, Match>, end: number): Match | null {
  for (let index = end - 1; index >= Math.max(0, end - farthest); index--) {
    const match = matches.get(index);
    if (match !== undefined) return match.last === end ? match : null;
  }
  return null;
}

export function wordsOf(tokens: readonly Token[], first: number, last: number): string {
  let words = '';
  for (let index = first; index < last; index++)
    words += `${index > first ? ' ' : ''}${tokens[index]?.lower ?? ''}`;
  return words;
}

/** An office as it is published: each word with a capital, an acronym as written. */
const titleOf = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last)
    .map(({ text }) => (text === 'of' ? text : text.charAt(0).toUpperCase() + text.slice(1)))
    .join(' ');
