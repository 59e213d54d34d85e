import { isCapitalised } from '../../doc/letters.ts';
import { headEnding } from './offices.ts';
import type { Token } from '../../doc/token.ts';
import { isNounPart, tokenAt, type Reading } from './reading.ts';
import { closedClass } from '../../doc/lexicon.ts';
import { agentEnds, headEnds, phraseWords, withoutLead } from './lexicon.ts';

/** The first token of the head of a role that ends there; null where none does. */
export function headAt(reading: Reading, end: number): number | null {
  const { context } = reading;
  const { roles } = context.lexicon;
  const word = tokenAt(reading, end - 1);
  if (word.isEdge || (word.tag === 'VERB' && !isCapitalised(word))) return null;
  const known = headEnding(context, end);
  if (known !== null && known < end - 1) return known;
  const bare = withoutLead(word);
  if (roles.adjectives.has(bare) && !isNounHere(reading, end)) return null;
  const isOffice =
    bare === word.lower ? known !== null && roles.heads.holds(word) : roles.heads.has(bare);
  return isOffice || isOtherHead(reading, end, bare) ? end - 1 : null;
}

/** Whether a word that is no office ends a phrase of role: a standing, several, or by how it ends. */
function isOtherHead(reading: Reading, end: number, bare: string): boolean {
  const word = tokenAt(reading, end - 1);
  if (reading.context.lexicon.roles.plural.has(bare) || phraseWords.standings.has(bare))
    return true;
  if (reading.isOfSeveral === true && isPlural(reading, word)) return true;
  return word.tag === 'NOUN' && (headEnds.has(bare) || isAgent(reading, end));
}

/** Whether a word that may be an adjective too, chief, is a role here: a noun, or with a capital a title. */
function isNounHere(reading: Reading, end: number): boolean {
  const word = tokenAt(reading, end - 1);
  const { roles } = reading.context.lexicon;
  if (isCapitalised(word)) return true;
  if (word.tag !== 'NOUN' && word.tag !== 'ADJ') return false;
  const next = tokenAt(reading, end);
  if (word.tag === 'ADJ' && next.tag === 'NOUN') return false;
  return !roles.ranks.holds(word) || word.tag === 'NOUN';
}

/** Whether a noun behind an indefinite article means who does something, a planner, and no thing, a letter. */
function isAgent(reading: Reading, end: number): boolean {
  const word = tokenAt(reading, end - 1);
  if (reading.isOpen !== true || word.text !== word.lower || !agentEnds.has(word.lower))
    return false;
  const { relations } = reading.context.lexicon.roles;
  if (phraseWords.things.holds(word) || relations.holds(word)) return false;
  for (let at = end - 2; at > end - longestAgent; at--)
    if (closedClass['indefinite-articles'].holds(tokenAt(reading, at))) return true;
    else if (!isNounPart(tokenAt(reading, at)) && tokenAt(reading, at).lower !== '-') return false;
  return false;
}

const longestAgent = 7;

/** One of them: `man` of `men`. */
export function singularOf(word: string): string {
  if (word.endsWith('men')) return `${word.slice(0, -2)}an`;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s(\.?)$/, '$1');
}

/** Whether a word means several with a role: writers, MPs. */
export function isPlural({ context }: Reading, word: Token): boolean {
  const { roles } = context.lexicon;
  if (roles.plural.holds(word)) return true;
  const one = singularOf(word.lower);
  if (one === word.lower || (word.tag !== 'NOUN' && word.tag !== 'PROPN')) return false;
  if (roles.heads.holds(word) || phraseWords.standings.holds(word)) return false;
  return roles.heads.has(one) || phraseWords.standings.has(one) || headEnds.has(one);
}
