import type { ActorLexicon } from '../lexicon.ts';

const suffixes = new Set(['Jr.', 'Sr.', 'Jr', 'Sr', 'II', 'III', 'IV']);
const syllables = /^(?:[bcdfghjklmnpqrstwxyz]{0,2}h?[aeiouü]{1,3}(?:n|ng|r|k|l|m|p)?){1,2}$/;

/** The last word, past `Jr.`, with its particles; the first where family names stand first. */
export function surnameOf(
  words: readonly string[],
  { familyFirst, givenNames }: ActorLexicon,
): string {
  const plain = words.filter((word) => !suffixes.has(word));
  const first = plain[0] ?? '';
  const rest = plain.slice(1);
  if (
    rest.length > 0 &&
    rest.length < 3 &&
    familyFirst.has(first) &&
    !rest.some((word) => givenNames.has(word)) &&
    rest.every((word) => word.split('-').every((part) => syllables.test(part.toLowerCase())))
  )
    return first;
  return plain.at(-1) ?? first;
}

/** `al-Assad` and `Assad` are one surname. */
export const plainOf = (surname: string): string =>
  surname.includes('-') ? surname.replace(/^(?:al|el|ul|as|ash|an|ar|ad)-/i, '') : surname;
