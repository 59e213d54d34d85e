import { beginsAsName } from '../../doc/letters.ts';
import type { Context } from '../context.ts';
import type { Organisation, OrganisationMention } from '../types.ts';
import { isAcronym } from './acronyms.ts';

/**
 * Short forms in brackets behind names that have their letters, though not as the first ones of words: Helio Mining (HLM), the
 * Institute of Lakes (Inlak). Each by its words; one that two bodies have is the first one’s.
 */
export function shortsInBrackets(
  { tokens, matches }: Context,
  mentions: readonly OrganisationMention[],
): ReadonlyMap<string, Organisation> {
  const shorts = new Map<string, Organisation>();
  for (const { body, last } of mentions) {
    const { text, tag } = tokens.at(last + 1);
    if (tokens.at(last).text !== '(' || tokens.at(last + 2).text !== ')') continue;
    const isWord = text.length > 3 && beginsAsName(text) && tag === 'PROPN';
    if (!isAcronym(text) && (!isWord || matches.startingAt.has(last + 1))) continue;
    if (!shorts.has(text) && hasLettersOf(body.name, text)) shorts.set(text, body);
  }
  return shorts;
}

const noLetters = /[^\p{L}]/gu;

/** Whether a name begins with the first letter of a short form, and has the others in their order. */
function hasLettersOf(name: string, short: string): boolean {
  const letters = short.toLowerCase().replace(noLetters, '');
  const written = name.toLowerCase();
  if (!written.startsWith(letters.charAt(0))) return false;
  let at = 0;
  for (const letter of letters) {
    at = written.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
