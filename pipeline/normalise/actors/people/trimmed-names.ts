import type { Token, Tokens } from '../../doc/token.ts';
import { holdsLetterOrNumber } from '../../doc/letters.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { NamePart } from '../names/parts.ts';
import { textOf } from '../names/stretches.ts';

/**
 * The names, without words that only stand beside them: where the end of a name is a name of its own
 * in the article (`Rival | Ana Rivera`), or its beginning (`Ana Rivera | Wins`).
 */
export function trimmed(
  tokens: Tokens,
  names: readonly NamePart[],
  lexicon: ActorLexicon,
): NamePart[] {
  const { givenNames } = lexicon;
  const whole = new Set(
    names
      .filter(({ first, last }) => last - first > 1 && givenNames.holds(tokens.at(first)))
      .map((name) => textOf(tokens, name)),
  );
  const surnames = new Set([...whole].map((name) => name.slice(name.lastIndexOf(' ') + 1)));
  return names.map((name) => {
    const { first, last } = name;
    for (let at = first + 1; at < last - 1; at++)
      if (!givenNames.holds(tokens.at(first)) && whole.has(textOf(tokens, { first: at, last })))
        return { ...name, first: at };
    if (last - first === 2 && isOwned(tokens, name, surnames, lexicon))
      return { ...name, last: first + 1 };
    if (last - first === 2 && surnames.has(tokens.at(last - 1).text))
      if (isCalling(tokens.at(first), lexicon) || isAsked(tokens, name, whole))
        return { ...name, first: last - 1 };
    for (let at = last - 1; at > first + 1; at--)
      if (tokens.at(at).tag !== 'PROPN' && whole.has(textOf(tokens, { first, last: at })))
        return { ...name, last: at };
    return name;
  });
}

/** `Quindle Polaroid`, after Ana Quindle: a surname of the article, and a word that is none. */
const isOwned = (
  tokens: Tokens,
  { first, last, role, sure }: NamePart,
  surnames: ReadonlySet<string>,
  { givenNames, familyFirst }: ActorLexicon,
): boolean => {
  const { text } = tokens.at(first);
  if (sure || role !== null || !surnames.has(text)) return false;
  return !givenNames.has(text) && !familyFirst.has(text) && !surnames.has(tokens.at(last - 1).text);
};

const shortCapitals = /^\p{Lu}{2,4}$/u;

/** `AG`, `Oscar-winner`, `Hail`. */
const isCalling = (
  { text, lower, tag }: Token,
  { givenNames, commonWords }: ActorLexicon,
): boolean =>
  shortCapitals.test(text) ||
  /-(?:winner|star|nominee|champion|minister|turned)$/.test(text) ||
  (!givenNames.has(text) && (commonWords.has(lower) || tag !== 'PROPN'));

/** `Will Rivera go?`, `Said Rivera: …`, after Ana Rivera: a verb that opens its sentence. */
function isAsked(tokens: Tokens, { first, last }: NamePart, whole: ReadonlySet<string>): boolean {
  const { lower } = tokens.at(first);
  if (lower !== 'will' && lower !== 'said' && lower !== 'may') return false;
  if (holdsLetterOrNumber(tokens.at(first - 1).text)) return false;
  const ending = ` ${tokens.at(last - 1).text}`;
  const own = textOf(tokens, { first, last });
  for (const name of whole) if (name !== own && name.endsWith(ending)) return true;
  return false;
}
