import type { Tokens } from '../../doc/token.ts';
import { holdsCapital } from '../../doc/letters.ts';
import type { Gender, RoleWords } from '../lexicon.ts';
import { wordsOf } from '../names/stretches.ts';

/** The first token of the head of an office that ends there: `Secretary General` has two words. */
export function headEnding(tokens: Tokens, end: number, roles: RoleWords): number | null {
  const word = tokens.at(end - 1).lower;
  for (const phrase of roles.phrases.get(word) ?? [])
    if (wordsOf(tokens, Math.max(0, end - phrase.length), end) === phrase.join(' '))
      return end - phrase.length;
  return roles.heads.has(word) || roles.relations.has(word) || roles.plural.has(word)
    ? end - 1
    : null;
}

/** Words that an office has in lower case. */
export const small = new Set(['of', 'and', 'for', 'in', 'the', 'to', 'at']);

/** An office as it is published: each word with a capital, an acronym as written. */
export const titleOf = (tokens: Tokens, first: number, last: number, roles: RoleWords): string => {
  const word = tokens.at(last - 1).lower;
  if (roles.relations.has(word) || roles.plural.has(word)) return '';
  return tokens.list
    .slice(first, last)
    .map(
      ({ text, lower }) =>
        roles.abbreviated.get(lower) ??
        (small.has(text) || holdsCapital(text)
          ? text
          : text.charAt(0).toUpperCase() + text.slice(1)),
    )
    .join(' ')
    .replace(/ - /g, '-');
};

export function genderOf(
  tokens: Tokens,
  first: number,
  last: number,
  roles: RoleWords,
): Gender | null {
  for (let index = last - 1; index >= first; index--) {
    const gender = roles.genders.of(tokens.at(index));
    if (gender !== undefined) return gender;
  }
  return null;
}
