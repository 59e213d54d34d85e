import { isCapitalised } from '../../doc/letters.ts';
import { headEnding } from './offices.ts';
import { tokenAt, type Reading } from './reading.ts';
import { headEnds, phraseWords, withoutLead } from './lexicon.ts';

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
  const isHead =
    isOffice ||
    roles.plural.has(bare) ||
    phraseWords.standings.has(bare) ||
    (word.tag === 'NOUN' && headEnds.has(bare));
  return isHead ? end - 1 : null;
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
