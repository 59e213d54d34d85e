import type { Tokens } from '../../doc/token.ts';
import type { Block } from '../blocks.ts';
import { isObjectPronoun, isQuote } from '../items.ts';
import type { VerbGroup } from '../verb-groups.ts';

/**
 * Whether a verb of saying tells of an act by what stands behind it: `recalled 3,000 cars`, `claimed 12 lives`, `welcomed
 * visitors`; of a person, a ship or a prize, not of what was said. A clause or a quotation behind it is said.
 */
export function isAct({ items, lexicon }: Block, { verb, last }: VerbGroup): boolean {
  const things = lexicon.acts.get(verb.base);
  if (things === undefined) return false;
  const end = phraseEnd(items, last);
  if (end === last) return things.people && isObjectPronoun(items.at(last));
  const behind = items.at(end);
  if (isQuote(behind) || behind.isVerb) return false;
  return things.nouns.holds(items.at(end - 1)) || (things.counted && isCounted(items, last, end));
}

const inPhrase = /^(?:DET|ADJ|NOUN|PROPN|NUM|SYM)$/;

/** Behind the noun phrase that begins at an item: `its | 300 new cars`. */
function phraseEnd(items: Tokens, from: number): number {
  let at = from;
  while (inPhrase.test(items.at(at).tag) || isOwner(items, at)) at++;
  return at;
}

/** `its place`, `the team’s place` */
const isOwner = (items: Tokens, at: number): boolean =>
  (items.at(at).tag === 'PRON' || items.at(at).tag === 'PART') &&
  inPhrase.test(items.at(at + 1).tag);

const isCounted = (items: Tokens, first: number, last: number): boolean =>
  items.list.slice(first, last).some(({ tag }) => tag === 'NUM');
