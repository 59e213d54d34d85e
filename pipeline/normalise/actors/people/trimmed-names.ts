import { tokenAt } from '../../doc/edge.ts';
import { holdsLetterOrNumber } from '../../doc/letters.ts';
import { leftOf } from '../../../lib/lists.ts';
import type { Token } from '../../doc/types.ts';
import type { ActorLexicon } from '../lexicon.ts';
import type { NamePart } from '../names/parts.ts';
import { textOf } from '../names/stretches.ts';

/**
 * The names, without words that only stand beside them: where the end of a name is a name of its own
 * in the article (`Rival | Ana Rivera`), or its beginning (`Ana Rivera | Wins`).
 */
export function trimmed(
  tokens: readonly Token[],
  names: readonly NamePart[],
  lexicon: ActorLexicon,
): NamePart[] {
  const { givenNames } = lexicon;
  const whole = new Set(
    names
      .filter(({ first, last }) => last - first > 1 && givenNames.holds(tokens[first]))
      .map((name) => textOf(tokens, name)),
  );
  const surnames = new Set([...whole].map((name) => name.slice(name.lastIndexOf(' ') + 1)));
  return names.map((name) => {
    const { first, last } = name;
    for (let at = first + 1; at < last - 1; at++)
      if (!givenNames.holds(tokens[first]) && whole.has(textOf(tokens, { first: at, last })))
        return { ...name, first: at };
    if (last - first === 2 && isOwned(tokens, name, surnames, lexicon))
      return { ...name, last: first + 1 };
    if (last - first === 2 && surnames.has(tokenAt(tokens, last - 1).text))
      if (isCalling(tokenAt(tokens, first), lexicon) || isAsked(tokens, name, whole))
        return { ...name, first: last - 1 };
    for (let at = last - 1; at > first + 1; at--)
      if (tokens[at]?.tag !== 'PROPN' && whole.has(textOf(tokens, { first, last: at })))
        return { ...name, last: at };
    return name;
  });
}

/** `Quindle Polaroid`, after Ana Quindle: a surname of the article, and a word that is none. */
const isOwned = (
  tokens: readonly Token[],
  { first, last, role, sure }: NamePart,
  surnames: ReadonlySet<string>,
  { givenNames, familyFirst }: ActorLexicon,
): boolean => {
  const { text } = tokenAt(tokens, first);
  if (sure || role !== null || !surnames.has(text)) return false;
  return (
    !givenNames.has(text) && !familyFirst.has(text) && !surnames.has(tokenAt(tokens, last - 1).text)
  );
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
function isAsked(
  tokens: readonly Token[],
  { first, last }: NamePart,
  whole: ReadonlySet<string>,
): boolean {
  const { lower } = tokenAt(tokens, first);
  if (lower !== 'will' && lower !== 'said' && lower !== 'may') return false;
  if (holdsLetterOrNumber(leftOf(tokens, first)?.text ?? '')) return false;
  const ending = ` ${tokenAt(tokens, last - 1).text}`;
  const own = textOf(tokens, { first, last });
  for (const name of whole) if (name !== own && name.endsWith(ending)) return true;
  return false;
}
